"""The panel that evaluates the network: on which samples, how well, which wrongly and why."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QPushButton,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from mlpstudio.document.project import Project
from mlpstudio.errors import MLPStudioError
from mlpstudio.runs.measuring import PERSONAL, TEST, VALIDATION
from mlpstudio.runs.record import Run
from mlpstudio.ui.evaluation import words
from mlpstudio.ui.evaluation.comparer import Comparer
from mlpstudio.ui.evaluation.detail import SampleDetail
from mlpstudio.ui.evaluation.images import AnswerImages
from mlpstudio.ui.evaluation.overview import Overview
from mlpstudio.ui.evaluation.subject import (
    PARTS,
    Evaluated,
    asked,
    evaluated,
    obstacle,
    place_of,
)
from mlpstudio.ui.evaluation.verdict_line import VerdictLine
from mlpstudio.ui.follower import Follower, Look
from mlpstudio.ui.forms import Choice, describe, label
from mlpstudio.ui.panel import Panel, Workbench
from mlpstudio.ui.running.run_controller import RunState
from mlpstudio.ui.theme import SPACE_2, SPACE_3
from mlpstudio.ui.widgets.controls.flow_layout import FlowLayout

PURPOSE = "evaluation"
REST_MS = 1_000
"""From one evaluation to the next, while a network trains."""

SCRUB_MS = 40
"""The same while a person goes through the run's past."""

_ROOMY = 620
_LOWEST, _LOWEST_COLUMN = 260, 1000
"""Heights that the parts need beside each other, and one below the other."""


class EvaluationPanel(Panel):
    """Overview, images and one sample side by side; follows the weights as they change.

    The test set is an exception: it is evaluated when asked for, and only then.
    """

    def __init__(self, bench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(bench, parent)
        self._found: Evaluated | None = None
        self._tested: Evaluated | None = None
        self._sample: int | None = None
        self._was_running = False
        self._refusal = ""
        self._follower = Follower(bench.background, PURPOSE, self, self._begin, REST_MS)
        self.part = Choice()
        self.part.set_choices([(part, words.part(part)) for part in PARTS])
        self.part.set_value(VALIDATION)
        describe(
            self.part,
            self.tr("What to evaluate on"),
            self.tr("The samples that the network answers; your own digits are among them."),
        )
        self.test = QPushButton(self.tr("Evaluate on the test set"))
        describe(
            self.test,
            self.test.text(),
            self.tr("Answer the test set with the weights as they are now."),
        )
        self.headline = label("", "title")
        self.headline.setMinimumWidth(1)  # cut off rather than widening a narrow dock
        self.note = label("", "muted")
        self.note.setWordWrap(True)
        self.verdict = VerdictLine(bench, self._report_part)
        self.overview = Overview(bench.theme, bench.runs.library)
        self._comparer = Comparer(bench.background, self.overview.against, self)
        self.images = AnswerImages(bench.theme)
        self.detail = SampleDetail(bench.theme, bench.background)
        self._build()
        self._connect()
        self.refresh(None, self.project)

    def _build(self) -> None:
        self._head = QWidget()
        flow = FlowLayout(self._head)
        for part in (self.part, self.test, self.headline):
            flow.addWidget(part)
        self._parts = QSplitter(Qt.Orientation.Horizontal)
        self._parts.setChildrenCollapsible(False)
        self._parts.setHandleWidth(SPACE_2)
        for part, share in ((self.overview, 4), (self.images, 3), (self.detail, 3)):
            self._parts.addWidget(part)
            self._parts.setStretchFactor(self._parts.count() - 1, share)
        self._parts.setSizes([400, 300, 300])
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setMinimumSize(0, 0)
        self._area.setWidget(self._parts)
        self._filler = QWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_3, SPACE_3, SPACE_3, SPACE_3)
        column.setSpacing(SPACE_2)
        column.addWidget(self._head)
        column.addWidget(self.verdict)
        column.addWidget(self.note)
        column.addWidget(self._area, 1)
        column.addWidget(self._filler, 1)

    def _connect(self) -> None:
        runs = self.bench.runs
        runs.weights_changed.connect(self._follow)
        runs.state_changed.connect(self._state_changed)
        runs.run_changed.connect(self._forget)
        self.bench.data.changed.connect(self._look_anew)
        self.part.chosen.connect(self._choose_part)
        self.test.clicked.connect(self._evaluate_test)
        self.overview.cell_picked.connect(self._show_cell)
        self.overview.class_picked.connect(self._show_class)
        self.overview.nothing_picked.connect(self._show_mistakes)
        self.overview.currentChanged.connect(self._compare)
        self._comparer.changed.connect(self._show_compared)
        self.images.all_wanted.connect(self._show_mistakes)
        self.images.opened.connect(self._open)

    # What a panel does

    def refresh(self, old: Project | None, new: Project) -> None:
        """Follow the person's own digits."""
        if old is None or (old.personal is not new.personal and self.part.value() == PERSONAL):
            self._look_anew()

    def keep(self) -> dict[str, object]:
        """Return what was evaluated on, the page at hand, and what was compared with."""
        return {
            "part": self.part.value(),
            "page": self.overview.currentIndex(),
            "rival": self.overview.against.wanted,
        }

    def restore(self, kept: dict[str, object]) -> None:
        """Evaluate on the same again; never on the test set without being asked."""
        part, page, rival = kept.get("part"), kept.get("page"), kept.get("rival")
        if part in PARTS:
            self.part.set_value(str(part))
        if isinstance(page, int):
            self.overview.setCurrentIndex(page)
        if isinstance(rival, int):
            self.overview.against.want(rival)
        self._look_anew()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what happened while nobody looked."""
        super().showEvent(event)
        self._show_state()
        self._follower.look_if_due()

    def hideEvent(self, event: QHideEvent) -> None:
        """Compute nothing that nobody sees; catch up later."""
        super().hideEvent(event)
        if self._follower.is_busy:
            self._follower.cancel()
            self._follow()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the parts side by side, or one below the other, by the room there is."""
        super().resizeEvent(event)
        is_roomy = self.width() >= self.bench.theme.pixels(_ROOMY)
        wanted = Qt.Orientation.Horizontal if is_roomy else Qt.Orientation.Vertical
        self._parts.setOrientation(wanted)
        lowest = _LOWEST if is_roomy else _LOWEST_COLUMN
        self._parts.setMinimumHeight(self.bench.theme.pixels(lowest))

    # Evaluating

    def _follow(self, *_: object) -> None:
        """Evaluate the new weights soon."""
        self._follower.set_rest(REST_MS if self.bench.runs.time.is_now else SCRUB_MS)
        if self.part.value() != TEST:
            self._follower.want()
        if self.isVisible() and self._found is None:
            self._show_state()

    def _state_changed(self) -> None:
        """Look at all samples once training rests."""
        is_running = self.bench.runs.state is RunState.RUNNING
        if self._was_running and not is_running:
            self._follow()
        self._was_running = is_running
        if self.isVisible():
            self._show_state()

    def _look_anew(self, *_: object) -> None:
        """Something else is to be evaluated: what is shown does not hold any more."""
        self._found, self._refusal = None, ""
        if self.part.value() == TEST:
            self._follower.cancel()
            self._found = self._tested if self._holds(self._tested) else None
            self._show_found()
        else:
            self._follower.want_now()
        self._show_state()

    def _forget(self) -> None:
        self._tested, self._sample = None, None
        self.detail.show_sample(None, 0)
        self._look_anew()

    def _holds(self, found: Evaluated | None) -> bool:
        return found is not None and found.asked.dataset is self.bench.data.dataset

    def _choose_part(self) -> None:
        self._sample = None
        self.detail.show_sample(None, 0)
        self._look_anew()

    def _evaluate_test(self) -> None:
        self._follower.want_now()
        self._show_state()

    def _begin(self) -> Look | None:
        wanted = asked(self.bench, self.part.value())
        if wanted is None:
            self._found = None
            self._show_state()
            return None

        def receive(found: Evaluated | None) -> None:
            if found is not None and wanted.part == self.part.value():
                self._take(found)

        return Look(lambda ticket: evaluated(wanted, lambda: ticket.is_stale), receive, self._fail)

    def _take(self, found: Evaluated) -> None:
        if not self._is_of_run(found.asked.run):
            return
        self._found, self._refusal = found, ""
        if found.asked.part == TEST:
            self._tested = found
        self._show_found()
        self._show_state()

    def _is_of_run(self, run: Run) -> bool:
        return self.bench.runs.run is run

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, MLPStudioError):
            raise error
        self._found, self._refusal = None, str(error)
        self._show_state()

    # Showing

    def _show_state(self) -> None:
        """Show the headline, and what is to be said instead of a result or beside it."""
        part, found = self.part.value(), self._found
        reason = obstacle(self.bench, part) or self._refusal
        is_test, is_busy = part == TEST, self._follower.is_busy
        self.test.setVisible(is_test and not reason)
        self.test.setEnabled(not is_busy)
        has_some = found is not None and not reason
        self._area.setVisible(has_some)
        self._filler.setVisible(not has_some)
        self.headline.setText(words.headline(found) if found is not None and has_some else "")
        note = reason
        if is_test and not reason:
            note = words.test_note()
        elif not reason and found is None:
            note = self.tr("Evaluating…")
        self.note.setText(note)
        self.note.setVisible(bool(note))
        self._head.updateGeometry()

    def _report_part(self) -> str:
        """Return what a report counts on: the test set only once it was asked for here."""
        part = self.part.value()
        return "" if part == TEST and self._tested is None else part

    def _show_found(self) -> None:
        found = self._found
        if found is None:
            return
        self.overview.show_found(found)
        self.images.show_found(found)
        self._compare()

    def _show_sample(self) -> None:
        """Show the chosen sample again, with what is known of it now."""
        found, shown = self._found, self._comparer.compared
        place = None if found is None or self._sample is None else place_of(found, self._sample)
        if found is not None and place is not None:
            is_of_both = shown is not None and shown.found is found
            self.detail.show_sample(found, place, shown if is_of_both else None)

    def _show_cell(self, label_: int, answer: int) -> None:
        self.images.choose((label_, answer))

    def _show_class(self, label_: int) -> None:
        self.overview.matrix.choose(None)
        self.images.choose((label_, None))

    def _show_mistakes(self) -> None:
        self.overview.matrix.choose(None)
        self.images.choose(None)

    def _open(self, place: int) -> None:
        shown = self._comparer.compared
        found = self._found if shown is None else shown.found  # what the wall shows
        if found is not None:
            self._sample = int(found.numbers[place])
            self._show_sample()

    # Another run

    def _compare(self, *_: object) -> None:
        """Compare with another run where somebody looks at that page."""
        is_seen = self.overview.currentWidget() is self.overview.against
        self._comparer.look(self._found if is_seen else None)

    def _show_compared(self) -> None:
        self.images.show_group(self._comparer.group)
        self._show_sample()
