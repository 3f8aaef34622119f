"""What is said in the panel of mini-batches."""

from PySide6.QtCore import QCoreApplication

from mlpstudio.labs.descents.batch_walk import FULL, MINI, NAIVE, SINGLE
from mlpstudio.ui import names
from mlpstudio.ui.mini_batches.scene import Scene, is_stuck
from mlpstudio.ui.widgets.descent.update_text import number
from mlpstudio.ui.widgets.descent.walk_table import WalkRow

translate = QCoreApplication.translate

NEAR = 0.01
"""Share of the loss that could be lost at the start, below which a walk is near the minimum."""


def walk_tips() -> list[tuple[str, str, str]]:
    """Return identifier, name and explanation of each walk."""
    tips = {
        SINGLE: translate("MiniBatches", "One sample decides each update: quick and erratic."),
        MINI: translate("MiniBatches", "B samples decide each update."),
        FULL: translate("MiniBatches", "All samples decide each update: smooth and costly."),
        NAIVE: translate(
            "MiniBatches", "No gradient: each weight is nudged up and down, what helps is kept."
        ),
    }
    return [(name, names.batch_walk(name), tip) for name, tip in tips.items()]


def table_row(scene: Scene, name: str) -> WalkRow:
    """Return what is said about a walk."""
    made, step = scene.walks[name], scene.step_of(name)
    state, role = _state(scene, name, step)
    return WalkRow(
        (
            f"{step:,}",
            f"{made.samples_read(step):,}",
            f"{made.forward_passes(step):,}",
            f"{made.backward_passes(step):,}",
            number(float(made.losses[step])),
            state,
        ),
        role,
    )


def _state(scene: Scene, name: str, step: int) -> tuple[str, str]:
    made = scene.walks[name]
    if made.diverged_at is not None and step >= made.diverged_at:
        text = translate("MiniBatches", "diverged at {step}")
        return text.format(step=made.diverged_at), "error"
    if step == 0:
        return translate("MiniBatches", "at the start"), "muted"
    if is_stuck(made, step):
        return translate("MiniBatches", "no nudge helps"), "warning"
    minimum = scene.problem.minimum
    if minimum is not None:
        best, first = scene.problem.loss(minimum), float(made.losses[0])
        if float(made.losses[step]) - best <= NEAR * (first - best):
            return translate("MiniBatches", "near the minimum"), "good"
    return translate("MiniBatches", "on the way"), "muted"


def remark(scene: Scene, hint: str) -> tuple[str, str]:
    """Return the sentence that matters now and its role; the hint when all is well."""
    lost = [
        names.batch_walk(name)
        for name in scene.shown
        if (at := scene.walks[name].diverged_at) is not None and scene.step_of(name) >= at
    ]
    if lost:
        text = translate(
            "MiniBatches",
            "Out of the picture: {walks}. The steps are too long: lower the rate η.",
        )
        return text.format(walks=", ".join(lost)), "error"
    if scene.problem.is_separable:
        return translate(
            "MiniBatches",
            "The classes do not overlap: the loss falls for ever as w grows, without a minimum.",
        ), "warning"
    if not scene.shown:
        return translate("MiniBatches", "Tick a path in the table to see it."), "muted"
    return hint, "muted"
