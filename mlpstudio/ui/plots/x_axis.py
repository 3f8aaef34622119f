"""The x axis of a run's plots: what it counts, how far it reaches, and what stands at it."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QCoreApplication

from mlpstudio.engine.arrays import AnyArray
from mlpstudio.engine.batching import steps_per_epoch
from mlpstudio.runs import marks, positions
from mlpstudio.runs.curves import BEST, DESIGN, EVENTS, STOPPED, Curves, Mark
from mlpstudio.runs.positions import Unit
from mlpstudio.ui.widgets.plots.plot_ticks import time_text

translate = QCoreApplication.translate

_CALM = (1.0, 1.5, 2.0, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0)
_SHORTEST: dict[Unit, float] = {"steps": 10.0, "epochs": 10.0, "seconds": 1.0}
"""What x reaches to at least while a run is under way."""

_UNPLANNED: dict[Unit, float] = {"steps": 100.0, "epochs": 100.0, "seconds": 60.0}
"""What x reaches to when nothing is known yet."""


@dataclass(frozen=True, slots=True)
class Plan:
    """How far a run is to go.

    Attributes:
        batch_size: B, as it is now.
        target_epochs: Epochs after which the run completes.
        is_active: Whether more points are to come.
        n_train: Training samples, None when they are not loaded.
    """

    batch_size: int
    target_epochs: int
    is_active: bool
    n_train: int | None


class XAxis:
    """Where everything of a run is along x, as it is now."""

    def __init__(self, curves: Curves, unit: Unit, n_train: int | None = None) -> None:
        """Find the places.

        Args:
            curves: What was measured.
            unit: What x counts.
            n_train: Training samples, where they are known.
        """
        self.curves = curves
        self.unit: Unit = unit
        self.places = positions.places(curves, unit, n_train)

    @property
    def updates(self) -> AnyArray:
        """The place of each update.  # (n,)."""
        return self.places.updates

    def place(self, step: float) -> float:
        """Return where along x an update is."""
        if self.unit == "steps" or not len(self.updates):
            return step
        return float(np.interp(step, self.curves.steps["step"], self.updates))

    def marks(self) -> tuple[list[tuple[float, str]], list[tuple[float, str]]]:
        """Return places and texts where settings were changed, and the same without texts."""
        found = marks.merged(self.curves.marks, max(5.0, 0.02 * len(self.curves.steps)))
        places = [self.place(mark.step) for mark in found]
        texts = [mark_text(mark) for mark in found]
        return list(zip(places, texts, strict=True)), [(place, "") for place in places]

    def ticks(self, steps: Sequence[int]) -> list[float]:
        """Return the places of updates, such as those of which there are snapshots."""
        return [self.place(step) for step in steps]

    def title(self, step: int) -> str:
        """Return what stands above the values that are read out at an update."""
        epoch = positions.epoch_of(self.curves, step)
        if self.unit == "seconds":
            text = translate("Plots", "{time} · step {step} · epoch {epoch}")
        else:
            text = translate("Plots", "Step {step} · epoch {epoch}")
        time = time_text(self.place(step))
        return text.format(time=time, step=f"{step:,}", epoch=epoch)

    def end(self, plan: Plan, besides: Sequence[AnyArray] = ()) -> float:
        """Return how far x reaches: ahead of a run that is under way, and seldom moving.

        Args:
            plan: How far the run is to go.
            besides: Places (n,) of other curves that are to be in view.
        """
        last = max(float(x[-1]) if len(x) else 0.0 for x in (self.updates, *besides))
        planned = self._planned(plan)
        if last <= positions.SHORTEST:  # nothing has happened, or nobody knows when
            return planned or _UNPLANNED[self.unit]
        if not plan.is_active:
            return last
        ahead = calm_end(last, _SHORTEST[self.unit])
        return ahead if planned is None or planned < last else min(ahead, planned)

    def _planned(self, plan: Plan) -> float | None:
        """Return where x is when the run completes, None when that is not known."""
        if self.unit == "epochs":
            return float(plan.target_epochs)
        if plan.n_train is None:
            return None
        epochs, made = self.curves.epochs, self.curves.steps["step"]  # made: (n,)
        done, step = (epochs["epoch"][-1], epochs["step"][-1]) if len(epochs) else (0.0, 0.0)
        left = max(0.0, plan.target_epochs - float(done))
        planned = float(step) + left * steps_per_epoch(plan.n_train, plan.batch_size)
        if self.unit == "steps":
            return planned
        is_known = len(made) > 0 and self.updates[-1] > positions.SHORTEST
        return planned * float(self.updates[-1] / made[-1]) if is_known else None


def x_name(unit: Unit) -> str:
    """Return what an x axis is called."""
    if unit == "seconds":
        return translate("Plots", "training time")
    return translate("Plots", "epoch") if unit == "epochs" else translate("Plots", "step")


def calm_end(last: float, least: float = 10.0) -> float:
    """Return a round number a little beyond the last one, and no smaller than the least."""
    wanted = max(1.02 * last, least)
    size = 10.0 ** math.floor(math.log10(wanted))
    return next(m * size for m in _CALM if m * size >= wanted)


def mark_text(mark: Mark) -> str:
    """Return what a mark says."""
    if mark.name in EVENTS:
        return {
            DESIGN: translate("Plots", "design edited"),
            STOPPED: translate("Plots", "early stop"),
            BEST: translate("Plots", "best weights"),
        }[mark.name]
    if mark.name == "learning_rate":
        text = translate("Plots", "η {before} → {after}")
    elif mark.name == "plateau":
        text = translate("Plots", "plateau: η {before} → {after}")
    else:
        text = translate("Plots", "batch {before} → {after}")
    return text.format(before=f"{mark.before:g}", after=f"{mark.after:g}")
