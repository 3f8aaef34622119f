"""Buttons and a timer that walk a whole number from 0 to its last value: play, step, scrub."""

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QSignalBlocker, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QSlider, QToolButton, QWidget

from mlpstudio.ui.forms import Choice, describe, icon_button, label
from mlpstudio.ui.theme import SPACE_1, SPACE_2, Theme

SPEEDS = (1, 2, 5, 10, 20, 40)
"""Steps per second."""

ROOM_FOR_COUNT, ROOM_FOR_SPEED = 430, 340
"""Pixels at 100 % from which on these two are shown."""


class StepUnit(Enum):
    """What a step makes."""

    UPDATE = "update"
    NUMBER = "number"
    MOMENT = "moment"
    STAGE = "stage"


@dataclass(frozen=True, slots=True)
class _Tips:
    """What is said about the controls."""

    back: str
    step: str
    slider: str
    speed: str
    play: str


class Stepper(QWidget):
    """The transport of a lab. What a step means is its owner's business: it names the unit.

    Signals:
        step_changed(step): Another step is to be shown.
    """

    step_changed = Signal(int)

    def __init__(
        self,
        theme: Theme,
        last: int,
        speed: int = 10,
        unit: StepUnit = StepUnit.UPDATE,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._tips = self._all_tips()[unit]
        self._theme = theme
        self._step, self._last = 0, last
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._tick)
        self._build()
        self.speed_choice.set_value(str(speed))
        self._show()
        theme.changed.connect(self._show)

    def _build(self) -> None:
        self.reset_button = icon_button(
            self._theme, "reset", self.tr("Reset"), self.tr("Go back to the start.")
        )
        self.back_button = icon_button(
            self._theme, "step-back", self.tr("Step back"), self._tips.back
        )
        self.play_button = QToolButton()
        self.play_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.play_button.setProperty("role", "primary")
        self.play_button.setMinimumWidth(84)
        self.step_button = icon_button(self._theme, "step", self.tr("Step"), self._tips.step)
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setPageStep(10)
        self.slider.setMinimumWidth(60)
        describe(self.slider, self.tr("Step"), self._tips.slider)
        self._count = label("", "muted")
        self._count.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.speed_choice = Choice()
        self.speed_choice.setMinimumContentsLength(5)
        self.speed_choice.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.speed_choice.set_choices([(str(n), self.tr("{n} / s").format(n=n)) for n in SPEEDS])
        describe(self.speed_choice, self.tr("Speed"), self._tips.speed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_1)
        row.addWidget(self.reset_button)
        row.addWidget(self.back_button)
        row.addWidget(self.play_button)
        row.addWidget(self.step_button)
        row.addSpacing(SPACE_2)
        row.addWidget(self.slider, 1)
        row.addWidget(self._count)
        row.addSpacing(SPACE_2)
        row.addWidget(self.speed_choice)
        self.reset_button.clicked.connect(self.reset)
        self.back_button.clicked.connect(lambda: self._move_by_hand(self._step - 1))
        self.step_button.clicked.connect(lambda: self._move_by_hand(self._step + 1))
        self.play_button.clicked.connect(self.toggle)
        self.slider.valueChanged.connect(self._move_by_hand)
        self.speed_choice.chosen.connect(self._change_speed)

    def _all_tips(self) -> dict[StepUnit, _Tips]:
        return {
            StepUnit.UPDATE: _Tips(
                self.tr("Take back one update."),
                self.tr("Make one update."),
                self.tr("Drag to look at any step of the path."),
                self.tr("How many updates Play makes a second."),
                self.tr("Make update after update."),
            ),
            StepUnit.NUMBER: _Tips(
                self.tr("Take back one number."),
                self.tr("Work out one number."),
                self.tr("Drag to any step of the calculation."),
                self.tr("How many numbers Play works out a second."),
                self.tr("Work out number after number."),
            ),
            StepUnit.MOMENT: _Tips(
                self.tr("Go back a little."),
                self.tr("Go on a little."),
                self.tr("Drag to any moment of the movement."),
                self.tr("How many pictures Play shows a second."),
                self.tr("Play the movement."),
            ),
            StepUnit.STAGE: _Tips(
                self.tr("Go back one stage."),
                self.tr("Go on one stage."),
                self.tr("Drag to look at any stage of the step."),
                self.tr("How many stages Play tells a second."),
                self.tr("Tell stage after stage."),
            ),
        }

    @property
    def step(self) -> int:
        """The step to show."""
        return self._step

    @property
    def last(self) -> int:
        """The step at which playing ends."""
        return self._last

    @property
    def is_playing(self) -> bool:
        """Whether the timer runs."""
        return self._timer.isActive()

    @property
    def speed(self) -> int:
        """Steps per second."""
        return int(self.speed_choice.value())

    @property
    def interval(self) -> int:
        """Milliseconds between the steps of playing."""
        return self._timer.interval()

    def set_last(self, last: int) -> None:
        """Let the walk end at another step; a step beyond it is brought back."""
        if last != self._last:
            self._last = last
            self._step = min(self._step, last)
            if self._step == last:
                self.pause()
            self._show()

    def set_step(self, step: int) -> None:
        """Show a step without telling anybody."""
        self._step = min(max(step, 0), self._last)
        self._show()

    def play(self) -> None:
        """Let the timer walk, from the start if the walk is at its end."""
        if self._step >= self._last:
            self._move_to(0)
        self._timer.start(1000 // self.speed)
        self._show()

    def pause(self) -> None:
        """Stop the timer."""
        self._timer.stop()
        self._show()

    def toggle(self) -> None:
        """Play or pause."""
        if self.is_playing:
            self.pause()
        else:
            self.play()

    def take_key(self, event: QKeyEvent) -> bool:
        """Play at Space and step at a point, like the run bar; return whether it was one."""
        is_plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        is_taken = is_plain and event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Period)
        if is_taken and event.key() == Qt.Key.Key_Period:
            self._move_by_hand(self._step + 1)
        elif is_taken and not event.isAutoRepeat():
            self.toggle()
        return is_taken

    def reset(self) -> None:
        """Stop and go back to the start."""
        self._move_by_hand(0)

    def minimumSizeHint(self) -> QSize:
        """Return the size without what a narrow row leaves out."""
        needed = (self.reset_button, self.back_button, self.play_button, self.step_button)
        width = sum(button.minimumSizeHint().width() + SPACE_1 for button in needed)
        return QSize(
            width + SPACE_2 + self.slider.minimumWidth(), super().minimumSizeHint().height()
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out count and speed where there is no room for them."""
        super().resizeEvent(event)
        self._count.setVisible(self.width() >= self._theme.pixels(ROOM_FOR_COUNT))
        self.speed_choice.setVisible(self.width() >= self._theme.pixels(ROOM_FOR_SPEED))

    def hideEvent(self, event: QHideEvent) -> None:
        """Do nothing behind anybody's back."""
        self.pause()
        super().hideEvent(event)

    def _tick(self) -> None:
        self._move_to(self._step + 1)
        if self._step >= self._last:
            self.pause()

    def _move_by_hand(self, step: int) -> None:
        self.pause()
        self._move_to(step)

    def _move_to(self, step: int) -> None:
        step = min(max(step, 0), self._last)
        if step != self._step:
            self._step = step
            self._show()
            self.step_changed.emit(step)

    def _show(self) -> None:
        with QSignalBlocker(self.slider):
            self.slider.setRange(0, self._last)
            self.slider.setValue(self._step)
        self._count.setText(self.tr("{step} of {last}").format(step=self._step, last=self._last))
        self._count.setMinimumWidth(_width_of(self._count, f"{self._last}" * 2 + " of "))
        self.back_button.setEnabled(self._step > 0)
        self.reset_button.setEnabled(self._step > 0)
        self.step_button.setEnabled(self._step < self._last)
        if self.is_playing:
            self.play_button.setText(self.tr("Pause"))
            describe(self.play_button, self.tr("Pause"), self.tr("Stop at this step."))
        else:
            self.play_button.setText(self.tr("Play"))
            describe(self.play_button, self.tr("Play"), self._tips.play)
        icon = "pause" if self.is_playing else "play"
        self.play_button.setIcon(self._theme.icon(icon, "on_accent"))

    def _change_speed(self, _: str) -> None:
        if self.is_playing:
            self._timer.setInterval(1000 // self.speed)


def _width_of(widget: QLabel, text: str) -> int:
    """Return how wide a text is in a label, so that the row does not jump as it counts."""
    return widget.fontMetrics().horizontalAdvance(text)
