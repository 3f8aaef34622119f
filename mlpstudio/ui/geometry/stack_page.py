"""The page of layers: a stack that unfolds two classes, one stage at a time."""

from dataclasses import replace
from typing import Any

import numpy as np
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from mlpstudio.document import edits
from mlpstudio.document.lab_settings import GeometrySettings
from mlpstudio.labs.plane import map_code, untangling
from mlpstudio.labs.plane.geometry import AffineStage, moved
from mlpstudio.labs.plane.plane_maps import Array
from mlpstudio.labs.plane.untangling import FEWEST_LAYERS, MOST_LAYERS, Stack
from mlpstudio.ui.background import Ticket
from mlpstudio.ui.forms import Choice, add_row, describe, form_layout, icon_button, label
from mlpstudio.ui.geometry import stack_words as words
from mlpstudio.ui.geometry.maps_picture import moved_lattice
from mlpstudio.ui.geometry.plane_page import FRAMES, PlanePage
from mlpstudio.ui.number_fields import WholeNumber
from mlpstudio.ui.panel import Workbench
from mlpstudio.ui.theme import SPACE_2
from mlpstudio.ui.widgets.controls.chips import Chips
from mlpstudio.ui.widgets.controls.code_line import CodeLine
from mlpstudio.ui.widgets.controls.stale_area import StaleArea
from mlpstudio.ui.widgets.plane.plane_picture import Axis, PlanePicture

PURPOSE = "geometry.stack"

_ROOM, _LEAST_REACH = 1.15, 0.6
_FINE = 121
_GOOD = 0.99


class StackPage(PlanePage):
    """Layers 2 → 2 → … → 1 on two classes; trained in the background when it is looked at.

    Attributes:
        stack: What is shown; None until the first one is ready.
    """

    def __init__(self, bench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(bench, parent)
        self.stack: Stack | None = None
        self._made_for: GeometrySettings | None = None
        self._boundary: Array = np.empty((0, 2, 2))  # (k, 2, 2)
        self._reaches: list[float] = [1.0]
        self._peeked: int | None = None
        self._build()
        self._connect()

    def _build(self) -> None:
        theme = self.bench.theme
        self.classes = Choice()
        self.classes.set_choices(words.problems())
        self.layers = WholeNumber(FEWEST_LAYERS, MOST_LAYERS)
        self.activation = Choice()
        self.activation.set_choices([(name, name) for name in untangling.ACTIVATIONS])
        self.is_trained = QCheckBox(self.tr("Trained"))
        describe(
            self.is_trained,
            self.tr("Trained"),
            self.tr("Train the stack for a moment, or look at random weights."),
        )
        self.shuffle = icon_button(
            theme,
            "shuffle",
            self.tr("Begin anew"),
            self.tr("Draw other samples and begin from other weights."),
        )
        form = form_layout()
        add_row(form, self.tr("Classes"), self.classes, self.tr("What the stack has to part."))
        add_row(
            form,
            self.tr("Hidden layers"),
            self.layers,
            self.tr("Layers of two units each, so that every one is a map of the plane."),
        )
        add_row(
            form,
            self.tr("Activation"),
            self.activation,
            self.tr("What bends the plane after each affine map."),
        )
        row = QHBoxLayout()
        row.setSpacing(SPACE_2)
        row.addWidget(self.is_trained)
        row.addStretch()
        row.addWidget(self.shuffle)
        self.summary, self.sentence = label(""), label("")
        self.advice = label("", "warning")
        self.chips = Chips(theme)
        self.code = CodeLine(theme)
        self._outcome = StaleArea()
        outcome = QVBoxLayout(self._outcome)
        outcome.setContentsMargins(0, 0, 0, 0)
        outcome.setSpacing(SPACE_2)
        for part in (self.advice, self.chips, self.sentence, self.code):
            outcome.addWidget(part)
        for text in (self.summary, self.sentence, self.advice):
            text.setWordWrap(True)
        self.controls.addLayout(form)
        self.controls.addLayout(row)
        self.controls.addWidget(self.summary)
        self.controls.addWidget(self._outcome)
        self.controls.addStretch()
        self.view.setAccessibleName(self.tr("The plane between the layers"))
        self.view.setToolTip(self.tr("The points where the layers passed so far have put them."))

    def _connect(self) -> None:
        self.classes.chosen.connect(lambda name: self._apply(classes=name))
        self.layers.entered.connect(lambda count: self._apply(n_layers=count))
        self.activation.chosen.connect(lambda name: self._apply(activation=name))
        self.is_trained.clicked.connect(lambda is_on: self._apply(is_trained=is_on))
        self.shuffle.clicked.connect(lambda: self._apply(seed=self.settings.seed + 1))
        self.chips.chosen.connect(self._go_to)
        self.stepper.step_changed.connect(lambda _: self._show_step())
        self.code.pointed.connect(self._peek)

    # Gestures become edits

    @property
    def settings(self) -> GeometrySettings:
        """What the lab is set to."""
        return self.bench.session.project.labs.geometry

    def _apply(self, **values: Any) -> None:
        session = self.bench.session
        settings = replace(self.settings, **values)
        session.apply(self.tr("Change stack"), edits.set_lab(session.project, settings))

    def _go_to(self, text: str) -> None:
        """Show the plane as it is after a stage."""
        self.stepper.pause()
        place = [button.text() for button in self.chips.buttons].index(text)
        self.stepper.set_step(FRAMES * place)
        self._show_step()

    def _peek(self, name: str) -> None:
        """Show the stage that a part of the code stands for, as long as it is pointed at."""
        if not self.stepper.is_playing:
            self._peeked = int(name) if name else None
            self._show_step()

    # The project becomes a picture

    def show_settings(self) -> None:
        """Show the lab's settings, and make their stack if it is not the one shown."""
        settings = self.settings
        self.classes.set_value(settings.classes)
        self.layers.set_value(settings.n_layers)
        self.activation.set_value(settings.activation)
        self.is_trained.setChecked(settings.is_trained)
        wanted = replace(settings, points="letter", drawing=(), maps=())
        if wanted == self._made_for:
            return
        self._made_for = wanted
        self._outcome.set_stale(True)
        self.summary.setText(self.tr("Training for a moment …"))
        self.bench.background.run(
            PURPOSE,
            lambda ticket: _made(wanted, ticket),
            self._take,
            owner=self,
        )

    def _take(self, made: tuple[Stack, Array]) -> None:
        """Show a stack that is ready with its boundary; the first one from its input on."""
        assert self._made_for is not None
        stack, self._boundary = made
        is_first = self.stack is None
        self.stack = stack
        points = stack.samples.points  # (N, 2)
        frames = untangling.frames(stack.stages, points, _LEAST_REACH)
        self._reaches = [_ROOM * reach for reach in frames]
        self._outcome.set_stale(False)
        activation, n_layers = self._made_for.activation, self._made_for.n_layers
        self.summary.setText(
            words.stack_summary(stack.is_trained, stack.accuracy, stack.n_tried, n_layers)
        )
        is_stuck = stack.is_trained and stack.accuracy < _GOOD
        is_torn = self._made_for.classes == "rings" and activation != "relu"
        if is_stuck:
            self.advice.setText(words.never_torn() if is_torn else words.stuck())
        self.advice.setVisible(is_stuck)
        self.chips.offer(
            [words.stage_chip(number, activation) for number in range(len(stack.stages) + 1)]
        )
        program = map_code.stack_program(stack, activation)
        self.code.set_parts(words.code_parts(program, len(stack.stages)))
        self._peeked = None
        self.set_stages(len(stack.stages))
        if is_first:
            self.stepper.set_step(0)
        self._show_step()

    def _show_step(self) -> None:
        if self.stack is None or self._made_for is None:
            return
        stages = self.stack.stages
        wanted = self.progress if self._peeked is None else float(self._peeked)
        progress = min(wanted, float(len(stages)))
        number = int(progress)
        share = progress - number
        after = self._reaches[min(number + 1, len(stages))]
        self.view.show_picture(
            PlanePicture(
                self.stack.samples,
                moved(stages, self.stack.samples.points, progress),
                moved_lattice(stages, progress),
                axes=self._line() if progress == len(stages) else (),
                boundary=self._moved_boundary(progress),
                reach=self._reaches[number] * (after / self._reaches[number]) ** share,
            )
        )
        reached = number if share == 0.0 else number + 1
        self.chips.mark(self.chips.buttons[reached].text())
        self.code.light({str(reached)})
        stage = stages[reached - 1] if reached else None
        determinant = float(np.linalg.det(stage.W)) if isinstance(stage, AffineStage) else 1.0
        self.sentence.setText(
            words.stage_sentence(
                reached,
                len(stages),
                self._made_for.activation,
                determinant,
                100 * self.stack.accuracy,
            )
        )
        self.view.setAccessibleDescription(self.sentence.text())

    def _moved_boundary(self, progress: float) -> Array:
        """Return where the boundary's pieces are.  # (k, 2, 2)."""
        assert self.stack is not None
        ends = self._boundary.reshape(-1, 2)  # (2k, 2)
        return moved(self.stack.stages, ends, progress).reshape(-1, 2, 2)  # (k, 2, 2)

    def _line(self) -> tuple[Axis, ...]:
        """Return the line of the output, unless its weights are 0."""
        assert self.stack is not None
        w_1, w_2, b = self.stack.line.tolist()
        size = float(np.hypot(w_1, w_2))
        if size < 1e-9:
            return ()
        through = (-b * w_1 / size**2, -b * w_2 / size**2)
        return (Axis(through, (-w_2 / size, w_1 / size), "", "good", is_dashed=False),)


def _made(settings: GeometrySettings, ticket: Ticket) -> tuple[Stack, Array]:
    """Return the stack of some settings, and its boundary (k, 2, 2) as far as it is looked at."""
    stack = untangling.make(
        settings.classes,
        settings.n_layers,
        settings.activation,
        settings.seed,
        is_trained=settings.is_trained,
        is_stale=lambda: ticket.is_stale,
    )
    farthest = float(np.abs(stack.samples.points).max())
    return stack, stack.boundary(_ROOM * farthest, _FINE)
