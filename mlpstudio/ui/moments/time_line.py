"""The time line: a slim bar that scrubs through the moments of the current run."""

from PySide6.QtCore import QSignalBlocker, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from mlpstudio.ui.forms import describe, icon_button, label, set_role
from mlpstudio.ui.lab_export import LabExport
from mlpstudio.ui.moments.memory_form import MemoryButton
from mlpstudio.ui.moments.scrubber import Scrubber
from mlpstudio.ui.moments.time_film import TimeFilm
from mlpstudio.ui.panel import Workbench
from mlpstudio.ui.theme import SPACE_1, SPACE_2, SPACE_3
from mlpstudio.ui.widgets.controls.steady_size import hold_size, release_size

HEIGHT = 34
"""Pixels at 100 %: the same with and without the way back, so that nothing below it moves."""

ROOM_FOR_CAPTION = 620
"""Pixels at 100 % from which on it is said what the bar is."""

ROOM_FOR_MEMORY = 1_000
"""Pixels at 100 % from which on it is said how much memory the snapshots take."""


class TimeLine(QFrame):
    """Slider, play and step over the snapshots of the run; says when the past is looked at."""

    def __init__(self, bench: Workbench) -> None:
        super().__init__()
        self._theme, self._time, self._twins = bench.theme, bench.runs.time, bench.twins
        self.memory = MemoryButton(bench)
        film = TimeFilm(bench.theme, self._time, self)
        self.export = LabExport(self, bench, "run", film.picture, film.film)
        self.setObjectName("TimeLine")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._says_playing: bool | None = None
        self._build()
        self._take_height()
        self._theme.changed.connect(self._take_height)
        bench.runs.run_changed.connect(self.export.animation.cancel)  # of one run is each film
        self._time.moved.connect(self._show)
        self._time.grown.connect(self._show)
        self._time.play_changed.connect(self._show)
        bench.session.project_changed.connect(self._show_branch)
        self._show()

    def _build(self) -> None:
        theme = self._theme
        self._caption = label(self.tr("Time machine"), "muted")
        self.earlier_button = icon_button(
            theme,
            "step-back",
            self.tr("Earlier moment"),
            self.tr("Look at the network as it was one snapshot earlier."),
        )
        self.play_button = icon_button(theme, "play", self.tr("Play the run"), "")
        self.later_button = icon_button(
            theme,
            "step",
            self.tr("Later moment"),
            self.tr("Look at the network as it was one snapshot later."),
        )
        self.slider = Scrubber()
        self.slider.setMinimumWidth(60)
        describe(
            self.slider,
            self.tr("Moment of the run"),
            self.tr(
                "Drag to see network, tensors and digit as they were; training goes on meanwhile."
            ),
        )
        self.sign = label("", "muted")
        self.back_button = QPushButton(self.tr("Back to now"))
        self.back_button.setProperty("role", "primary")
        describe(
            self.back_button, self.back_button.text(), self.tr("Look at the newest weights again.")
        )
        self.branch_button = QPushButton(self.tr("Branch here"))
        self.twins_button = icon_button(
            theme,
            "twins",
            self.tr("Train twins…"),
            self.tr("Train a run beside this one that differs in a single setting."),
        )
        for button in (self.twins_button, self.export.button):
            button.setIconSize(QSize(16, 16))
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_3, SPACE_1, SPACE_3, SPACE_1)
        row.setSpacing(SPACE_1)
        row.addWidget(self._caption)
        row.addSpacing(SPACE_2)
        for button in (self.earlier_button, self.play_button, self.later_button):
            button.setIconSize(QSize(16, 16))
            row.addWidget(button)
        row.addSpacing(SPACE_2)
        row.addWidget(self.slider, 1)
        row.addSpacing(SPACE_2)
        row.addWidget(self._add_facts())
        row.addWidget(self.export.bar)
        row.addWidget(self.export.button)
        self.earlier_button.clicked.connect(lambda: self._time.step(-1))
        self.later_button.clicked.connect(lambda: self._time.step(1))
        self.play_button.clicked.connect(self._time.toggle)
        self.branch_button.clicked.connect(self._twins.branch)
        self.twins_button.clicked.connect(self._twins.wanted)
        self.back_button.clicked.connect(self._time.back)
        self.slider.valueChanged.connect(self._time.look)

    def _add_facts(self) -> QWidget:
        """Put together what is different in the past: sign, ways back, and now the memory."""
        self._facts = QWidget()
        row = QHBoxLayout(self._facts)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_1)
        row.addStretch(1)
        for widget in (
            self.sign,
            self.twins_button,
            self.branch_button,
            self.back_button,
            self.memory,
        ):
            row.addWidget(widget)
        return self._facts

    @property
    def is_of_use(self) -> bool:
        """Whether there is another moment than now to look at."""
        return bool(self._time.moments)

    def minimumSizeHint(self) -> QSize:
        """Return the size without the caption, which a narrow bar leaves out."""
        hint = super().minimumSizeHint()
        return QSize(min(hint.width(), self._theme.pixels(420)), hint.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what there is no room for."""
        super().resizeEvent(event)
        self.memory.set_short(self.width() < self._theme.pixels(ROOM_FOR_MEMORY))
        self._hold_facts()
        self._caption.setVisible(self.width() >= self._theme.pixels(ROOM_FOR_CAPTION))

    def _take_height(self) -> None:
        self.setFixedHeight(self._theme.pixels(HEIGHT))
        release_size(self.sign)

    def _show(self) -> None:
        time = self._time
        n = len(time.moments)
        with QSignalBlocker(self.slider):
            self.slider.setRange(0, n)
            self.slider.setValue(time.place)
        self.earlier_button.setEnabled(time.place > 0)
        self.later_button.setEnabled(not time.is_now)
        self._show_playing()
        self._show_sign()
        self.memory.show_memory()

    def _show_playing(self) -> None:
        is_playing = self._time.is_playing
        if is_playing == self._says_playing:
            return  # another icon has the bar laid out anew
        self._says_playing = is_playing
        self.play_button.set_icon("pause" if is_playing else "play")
        if is_playing:
            describe(self.play_button, self.tr("Pause"), self.tr("Stay at the moment looked at."))
        else:
            describe(
                self.play_button,
                self.tr("Play the run"),
                self.tr("Show moment after moment, up to now."),
            )

    def _show_sign(self) -> None:
        moment = self._time.moment
        is_past = moment is not None
        if self.property("past") != is_past:
            release_size(self.sign)
        self.sign.setText(self._sign_text(None if moment is None else moment.step))
        set_role(self.sign, "body" if is_past else "muted")
        hold_size(self.sign)
        self.back_button.setVisible(is_past)
        self.branch_button.setVisible(is_past)
        self.memory.setHidden(is_past)
        self._show_branch()
        self._hold_facts()
        if self.property("past") != is_past:
            self.setProperty("past", is_past)
            self.style().unpolish(self)
            self.style().polish(self)

    def _sign_text(self, step: int | None) -> str:
        """Return what is looked at: a step of the past, or now."""
        last = f"{self._time.last_step:,}"
        if step is None:
            return self.tr("Now: step {last}").format(last=last)
        return self.tr("Looking at step {step} of {last}").format(step=f"{step:,}", last=last)

    def _hold_facts(self) -> None:
        """Take as much width in the past as now: the slider must not move under the pointer."""
        advance = self.sign.fontMetrics().horizontalAdvance
        past, now = self._sign_text(self._time.last_step), self._sign_text(None)
        ways = self.branch_button.sizeHint().width() + self.back_button.sizeHint().width()
        in_past = advance(past) + ways + SPACE_1
        by_now = advance(now) + self.memory.sizeHint().width()
        rest = self.twins_button.sizeHint().width() + 4 * SPACE_1
        wanted = max(in_past, by_now) + rest
        if wanted != self._facts.minimumWidth():
            self._facts.setFixedWidth(wanted)

    def _show_branch(self, *_: object) -> None:
        """Say what a branch does, or why there can be none."""
        can_branch = self._twins.can_branch
        self.branch_button.setEnabled(can_branch)
        if can_branch:
            tip = self.tr(
                "Train on from this moment with the settings as they are now, beside this run."
            )
        else:
            tip = self.tr("These weights belong to another design or other data than chosen now.")
        describe(self.branch_button, self.branch_button.text(), tip)
