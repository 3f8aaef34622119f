"""The learning diary: which validation samples a run learnt when, and which it forgot again."""

import numpy as np
from PySide6.QtCore import QSignalBlocker, Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from mlpstudio.datasets.dataset import Dataset
from mlpstudio.engine.arrays import IntArray
from mlpstudio.labs.networks.diary import NEVER, Diary
from mlpstudio.runs.record import Run
from mlpstudio.runs.snapshots import KeptWeights
from mlpstudio.ui.forms import describe, label
from mlpstudio.ui.moments.diary_story import story
from mlpstudio.ui.moments.right_or_wrong import Entry, Question
from mlpstudio.ui.moments.snapshot_survey import SnapshotSurvey, fits
from mlpstudio.ui.panel import Panel, Workbench
from mlpstudio.ui.theme import SPACE_1, SPACE_2, SPACE_3
from mlpstudio.ui.widgets.controls.chips import Chips
from mlpstudio.ui.widgets.controls.number_text import share_text
from mlpstudio.ui.widgets.digits.sample_grid import SampleGrid
from mlpstudio.ui.widgets.plots.probability_history import ProbabilityHistory

REST_MS = 200

GALLERIES = ("learned_last", "flip_flop", "always_wrong", "learned_first")


class DiaryPanel(Panel):
    """Galleries of samples by how they were learnt, and the story of one of them."""

    def __init__(self, bench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(bench, parent)
        self.chosen_gallery = GALLERIES[0]
        self._asked: Question | None = None
        self._entries: list[tuple[KeptWeights, Entry]] = []
        self._wish: int | None = None  # the sample that a person chose; else the first is shown
        self._diary = Diary(np.empty(0, np.int64), np.empty((0, 0), bool))
        self.survey = SnapshotSurvey[Entry](bench.background, "learning diary", self)
        self._rest = QTimer(self, interval=REST_MS, singleShot=True)
        self._rest.timeout.connect(self._look)
        self._build()
        self.survey.signals.grown.connect(self._read)
        bench.runs.time.grown.connect(self._look_soon)
        bench.runs.time.moved.connect(self._show_moment)
        bench.runs.run_changed.connect(self._look_soon)
        bench.data.changed.connect(self._look_soon)
        self._look()

    def _build(self) -> None:
        theme = self.bench.theme
        self.summary = label("", "muted")
        self.summary.setWordWrap(True)
        self.galleries = Chips(theme, are_code=False)
        self._names = {
            "learned_last": self.tr("Learned last"),
            "flip_flop": self.tr("Flip-flop"),
            "always_wrong": self.tr("Always wrong"),
            "learned_first": self.tr("Learned first"),
        }
        tips = {
            "learned_last": self.tr("Right to this day, and that since the latest moment."),
            "flip_flop": self.tr("Learned and forgotten more than once, the most often first."),
            "always_wrong": self.tr("Never answered rightly at any moment."),
            "learned_first": self.tr("Right since the earliest moment, without a slip."),
        }
        self.galleries.offer([(self._names[name], tips[name]) for name in GALLERIES])
        self.galleries.mark(self._names[self.chosen_gallery])
        self.galleries.chosen.connect(self._choose_gallery)
        self.count = label("", "small")
        self.grid = SampleGrid(theme)
        describe(
            self.grid,
            self.tr("Samples of the diary"),
            self.tr("Choose a sample to read its story."),
        )
        self.grid.chosen.connect(self._choose_sample)
        self.story = label("")
        self.story.setWordWrap(True)
        self.history = ProbabilityHistory(theme)
        describe(
            self.history,
            self.tr("Probabilities over time"),
            self.tr("Click or drag to look at the run at that moment."),
        )
        self.history.picked.connect(self._pick)
        self.history.moved.connect(self.bench.runs.time.step)
        self._lay_out()

    def _lay_out(self) -> None:
        below = QWidget()
        lower = QVBoxLayout(below)
        lower.setContentsMargins(0, SPACE_1, 0, 0)
        lower.setSpacing(SPACE_1)
        lower.addWidget(self.story)
        lower.addWidget(self.history, 1)
        above = QWidget()
        upper = QVBoxLayout(above)
        upper.setContentsMargins(0, 0, 0, 0)
        upper.setSpacing(SPACE_2)
        for widget in (self.galleries, self.count):
            upper.addWidget(widget)
        upper.addWidget(self.grid, 1)
        self._parts = QSplitter(Qt.Orientation.Vertical)
        self._parts.setChildrenCollapsible(False)
        self._parts.addWidget(above)
        self._parts.addWidget(below)
        self._parts.setStretchFactor(0, 3)
        self._parts.setStretchFactor(1, 2)
        self._parts.setSizes([300, 200])
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_3, SPACE_2, SPACE_3, SPACE_2)
        column.setSpacing(SPACE_2)
        column.addWidget(self.summary)
        column.addWidget(self._parts, 1)
        column.addStretch(0)

    def keep(self) -> dict[str, object]:
        """Return what is looked at."""
        return {"gallery": self.chosen_gallery, "sample": self.grid.current}

    def restore(self, kept: dict[str, object]) -> None:
        """Look at it again."""
        name, sample = kept.get("gallery"), kept.get("sample")
        if isinstance(name, str) and name in self._names:
            self.galleries.mark(self._names[name])
            self._choose_gallery(self._names[name])
        if isinstance(sample, int):
            self._wish = sample
            self.grid.choose(sample)

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with the run."""
        super().showEvent(event)
        self._look()

    # Finding out

    def _look_soon(self) -> None:
        if self.isVisible() and not self._rest.isActive():
            self._rest.start()

    def _look(self) -> None:
        """Ask about the snapshots that are new."""
        if not self.isVisible():
            return
        runs, dataset = self.bench.runs, self.bench.data.dataset
        run = runs.run
        obstacle = self._obstacle(run, dataset)
        if obstacle or run is None or dataset is None or dataset.validation is None:
            self.survey.stop()
            self._asked, self._entries = None, []
            self._show_hint(obstacle)
            return
        if self._asked is None or not self._asked.is_about(run, dataset.validation):
            self._asked = Question(run, dataset.validation, dataset.class_names)
            self._wish = None
            self.grid.show_samples(None)
        # Before the first step everything is chance.
        kept = [one for one in runs.snapshots.all() if one.step > 0 or run.origin]
        self.survey.ask(kept, self._asked)
        self._read()

    def _obstacle(self, run: Run | None, dataset: Dataset | None) -> str:
        """Return why there is no diary, "" when there can be one."""
        if run is None:
            return self.tr(
                "Press Play (Space) to train; the diary notes which samples are learnt when."
            )
        if dataset is None or not fits(run, dataset):
            return self.tr("Choose the data that this run learns from to read its diary.")
        if dataset.validation is None:
            return self.tr(
                "The diary is about validation samples: hold some out in the Data panel."
            )
        if len(self.bench.runs.snapshots) == 0:
            return self.tr("Go on with this run (Space): only moments made here are in the diary.")
        return ""

    def _read(self) -> None:
        """Take over what is known, and show it."""
        if not self.isVisible() or self._asked is None:
            return
        self._entries = self.survey.answers
        if not self._entries:
            self._show_hint(self.tr("Reading the snapshots …"))
            return
        steps = np.array([kept.step for kept, _ in self._entries])  # (E,)
        self._diary = Diary(steps, np.array([entry.is_right for _, entry in self._entries]))
        self._parts.show()
        self._show_summary()
        self._show_gallery()
        self._show_story()

    # Showing

    def _show_hint(self, text: str) -> None:
        self._parts.hide()
        self.summary.setText(text)

    def _show_summary(self) -> None:
        diary = self._diary
        text = self.tr(
            "{n} validation samples at {moments} moments: {right}% right at step {step}, "
            "{never} never right, {forgotten} forgotten at least once."
        )
        self.summary.setText(
            text.format(
                n=f"{diary.is_right.shape[1]:,}",
                moments=f"{len(diary.steps):,}",
                right=share_text(float(diary.is_right[-1].mean())),
                step=f"{int(diary.steps[-1]):,}",
                never=len(diary.always_wrong()),
                forgotten=int(np.count_nonzero(diary.times_forgotten())),
            )
        )

    def _choose_gallery(self, text: str) -> None:
        self.chosen_gallery = next(name for name, shown in self._names.items() if shown == text)
        self._wish = None
        if self._asked is not None and self._entries:
            self._show_gallery()
            self._show_story()

    def _choose_sample(self, number: int) -> None:
        self._wish = number
        self._show_story()

    def numbers(self) -> IntArray:
        """Return the samples of the gallery that is chosen, the most telling first.  # (M,)."""
        diary = self._diary
        if self.chosen_gallery == "always_wrong":
            return diary.always_wrong()
        if self.chosen_gallery == "flip_flop":
            return diary.flip_flops()
        since = diary.learned_for_good()  # (N,)
        learned = np.flatnonzero(since != NEVER)  # (M,)
        sign = -1 if self.chosen_gallery == "learned_last" else 1
        return learned[np.argsort(sign * since[learned], kind="stable")]

    def _show_gallery(self) -> None:
        assert self._asked is not None
        numbers = self.numbers()
        with QSignalBlocker(self.grid):
            if not np.array_equal(numbers, self.grid.numbers):
                self.grid.show_samples(self._asked.pictures, numbers)
            if len(numbers) and (self._wish is None or self.grid.current is None):
                self.grid.choose(int(numbers[0]))
        self.grid.setVisible(bool(len(numbers)))
        n = f"{len(numbers):,}"
        texts = {
            "learned_last": self.tr("{n} samples are right to this day; the latest come first."),
            "flip_flop": self.tr("{n} samples were forgotten more than once."),
            "always_wrong": self.tr("{n} samples have never been answered rightly."),
            "learned_first": self.tr("{n} samples are right to this day; the first come first."),
        }
        self.count.setText(texts[self.chosen_gallery].format(n=n))

    def _show_story(self) -> None:
        """Tell of the sample that is chosen."""
        number, asked = self.grid.current, self._asked
        is_there = number is not None and asked is not None and bool(self._entries)
        self.history.setVisible(is_there)
        if number is None or asked is None or not self._entries:
            self.story.setText(self.tr("Choose a sample to read its story."))
            return
        shown = np.array([entry.probabilities[number] for _, entry in self._entries])  # (E, C)
        true, names = int(asked.pictures.labels[number]), asked.pictures.class_names
        steps = [kept.step for kept, _ in self._entries]
        self.history.show_history(steps, shown, true, names)
        self.story.setText(story(self._diary, number, names[true]))
        self._show_moment()

    def _show_moment(self) -> None:
        moment = self.bench.runs.time.moment
        if not self._entries or not self.isVisible():
            return
        column = None
        if moment is not None:
            column = int(np.abs(self._diary.steps - moment.step).argmin())
        self.history.set_cursor(column)

    def _pick(self, column: int) -> None:
        if column < len(self._entries):
            self.bench.runs.time.look_at_step(self._entries[column][0].step)
