"""The race of the Python loop against NumPy: a button, two bars that grow, and the outcome."""

import time

import numpy as np
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from mlpstudio.labs.tensors import loop_race
from mlpstudio.labs.tensors.loop_race import Race
from mlpstudio.ui import forms
from mlpstudio.ui.background import Background, Ticket
from mlpstudio.ui.theme import SPACE_2, Theme
from mlpstudio.ui.widgets.plots.time_bars import TimeBars
from mlpstudio.ui.widgets.tensors import elementwise_words

_PURPOSE = "elementwise.race"
_POLL_MS = 66


class RaceView(QWidget):
    """Runs the race in the background and shows how it goes."""

    def __init__(
        self, theme: Theme, background: Background, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._background = background
        self.race = Race()
        self._newest = self.race  # rebound by the background thread, read by the timer
        self._timer = QTimer(self, interval=_POLL_MS)
        self._timer.timeout.connect(self._look)
        self.title = forms.label("", "title")
        self.title.setWordWrap(True)
        self.title.setText(
            self.tr("The race: add, then relu, {n} times over {shape}").format(
                n=f"{loop_race.REPETITIONS:,}", shape=loop_race.SHAPE
            )
        )
        self.button = QPushButton()
        self.button.clicked.connect(self.toggle)
        self.bars = TimeBars(theme, 2)
        forms.describe(
            self.bars, self.tr("Times"), self.tr("How long NumPy and the Python loop have taken.")
        )
        self.outcome = forms.label("")
        self.noise = forms.label("", "small")
        for words in (self.outcome, self.noise):
            words.setWordWrap(True)
            words.hide()
        row = QHBoxLayout()
        row.setSpacing(SPACE_2)
        row.addWidget(self.title, 1)
        row.addWidget(self.button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_2)
        column.addLayout(row)
        column.addWidget(self.bars)
        column.addWidget(self.outcome)
        column.addWidget(self.noise)
        self._show()

    @property
    def is_running(self) -> bool:
        """Whether the race is on."""
        return self._background.is_busy(_PURPOSE)

    def toggle(self) -> None:
        """Start the race, or call it off."""
        if self.is_running:
            self._background.cancel(_PURPOSE)
            self._timer.stop()
        else:
            self.race = self._newest = Race()
            self._background.run(_PURPOSE, self._work, self._arrive, owner=self)
            self._timer.start()
        self._show()

    def _work(self, ticket: Ticket) -> Race:
        """Run on a background thread until the race is over or called off."""
        race = Race()
        for race in loop_race.run(np.random.default_rng(0), time.perf_counter):
            if ticket.is_stale:
                break
            self._newest = race
        return race

    def _look(self) -> None:
        self.race = self._newest
        self._show()

    def _arrive(self, race: Race) -> None:
        self._timer.stop()
        self.race = race
        self._show()

    def _show(self) -> None:
        self.bars.show_bars(elementwise_words.bars(self.race))
        is_running, is_over = self.is_running, self.race.is_over
        if is_running:
            self.button.setText(self.tr("Cancel"))
            forms.describe(self.button, self.tr("Cancel"), self.tr("Call the race off."))
        else:
            self.button.setText(self.tr("Race"))
            forms.describe(
                self.button,
                self.tr("Race"),
                self.tr("Time NumPy, then the Python loop, here and now; it takes a few seconds."),
            )
        if is_over:
            self.outcome.setText(elementwise_words.outcome(self.race))
            self.noise.setText(elementwise_words.noise(self.race))
        elif self.race.loop.n_done and not is_running:
            self.outcome.setText(self.tr("Called off: the loop had not arrived."))
        self.outcome.setVisible(is_over or bool(self.race.loop.n_done and not is_running))
        self.noise.setVisible(is_over)
