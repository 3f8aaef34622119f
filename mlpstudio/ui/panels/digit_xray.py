"""The panel that looks through a drawing: stages, facts, evidence, robustness, layers."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QTabWidget, QVBoxLayout, QWidget

from mlpstudio.document.project import Project
from mlpstudio.ui.background import Ticket
from mlpstudio.ui.digit_reader import class_names, reading_weights, scale_for
from mlpstudio.ui.forms import describe
from mlpstudio.ui.message_bar import MessageBar
from mlpstudio.ui.panel import Panel, Workbench
from mlpstudio.ui.theme import SPACE_1, SPACE_2, SPACE_3
from mlpstudio.ui.xray.evidence import EvidencePage
from mlpstudio.ui.xray.facts import FactsPage
from mlpstudio.ui.xray.layers import LayersPage
from mlpstudio.ui.xray.page import Subject, XrayPage
from mlpstudio.ui.xray.robustness import RobustnessPage
from mlpstudio.ui.xray.stages import StagesPage
from mlpstudio.ui.xray.surveys import Surveys

PURPOSE = "digit x-ray"

REST_MS = 300
"""Time from one look at new weights to the next, while a network is trained."""


@dataclass(slots=True, eq=False)
class _Tab:
    """A tab whose page is built when it is first seen."""

    id: str
    build: Callable[[Workbench], XrayPage]
    area: QScrollArea
    page: XrayPage | None = None


class DigitXrayPanel(Panel):
    """Follows the drawing board and shows one page at a time; the others rest."""

    def __init__(self, bench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(bench, parent)
        self._is_due = True
        self._kept: dict[str, dict[str, object]] = {}
        self._surveys = Surveys(bench.background, self)
        self._rest = QTimer(self, interval=REST_MS, singleShot=True)
        self.message = MessageBar()
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.setUsesScrollButtons(True)
        self.tabs.tabBar().setDrawBase(False)
        describe(
            self.tabs,
            self.tr("Digit X-ray"),
            self.tr("What happens to the drawing on its way to the answer."),
        )
        self.tabs.setToolTip("")  # the tabs have tooltips of their own
        self._tabs: list[_Tab] = []
        self._add_tabs()
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_3, SPACE_2, SPACE_3, SPACE_3)
        column.setSpacing(SPACE_2)
        column.addWidget(self.tabs, 1)
        column.addWidget(self.message)
        self._shown: XrayPage | None = None
        self._connect()

    def _add_tabs(self) -> None:
        for name, build, title, tip in (
            (
                "stages",
                StagesPage,
                self.tr("Stages"),
                self.tr("How the drawing becomes the network's input, step by step."),
            ),
            (
                "facts",
                FactsPage,
                self.tr("Facts"),
                self.tr("How the drawing compares with the digits that the network learns from."),
            ),
            (
                "evidence",
                EvidencePage,
                self.tr("Evidence"),
                self.tr("Which strokes speak for the answer, and which marks would change it."),
            ),
            (
                "robustness",
                RobustnessPage,
                self.tr("Robustness"),
                self.tr("How well the answer holds when the drawing is disturbed."),
            ),
            (
                "layers",
                LayersPage,
                self.tr("Layers"),
                self.tr("Which units of each layer the drawing makes active."),
            ),
        ):
            area = QScrollArea()
            area.setWidgetResizable(True)
            area.setFrameShape(QFrame.Shape.NoFrame)
            area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            self._tabs.append(_Tab(name, build, area))
            index = self.tabs.addTab(area, title)
            self.tabs.setTabToolTip(index, tip)

    def _connect(self) -> None:
        bench = self.bench
        self.tabs.currentChanged.connect(self._turn_to)
        bench.board.stroke_finished.connect(self._look_now)
        bench.runs.weights_changed.connect(self._look_soon)
        bench.data.changed.connect(self._look_soon)
        self._surveys.arrived.connect(self._look_now)
        self._rest.timeout.connect(self._look_if_due)

    @property
    def page(self) -> XrayPage | None:
        """The page that is looked at; None before the panel is first seen."""
        return self._tabs[self.tabs.currentIndex()].page

    def open_page(self, name: str) -> None:
        """Turn to a page by its name: stages, facts, evidence, robustness or layers."""
        names = [tab.id for tab in self._tabs]
        if name in names:
            self.tabs.setCurrentIndex(names.index(name))

    # What a panel does

    def refresh(self, old: Project | None, new: Project) -> None:
        """Follow the design: weights of another one are told of by the run."""

    def keep(self) -> dict[str, object]:
        """Return the page at hand, and what was chosen on each."""
        pages = {tab.id: tab.page.keep() for tab in self._tabs if tab.page is not None}
        return {"page": self._tabs[self.tabs.currentIndex()].id, "pages": self._kept | pages}

    def restore(self, kept: dict[str, object]) -> None:
        """Turn to that page again, and choose the same on each."""
        pages = kept.get("pages")
        if isinstance(pages, dict):
            self._kept = {k: v for k, v in pages.items() if isinstance(v, dict)}
            for tab in self._tabs:
                if tab.page is not None:
                    tab.page.restore(self._kept.get(tab.id, {}))
        self.open_page(str(kept.get("page")))

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what happened while nobody looked."""
        super().showEvent(event)
        self._turn_to(self.tabs.currentIndex())

    def hideEvent(self, event: QHideEvent) -> None:
        """Take back what was shown on the canvas."""
        super().hideEvent(event)
        if self._shown is not None:
            self._shown.leave()
        self._is_due = True

    # Looking

    def _turn_to(self, index: int) -> None:
        if not self.isVisible():
            return
        if self._shown is not None:
            self._shown.leave()
        tab = self._tabs[index]
        if tab.page is None:
            tab.page = tab.build(self.bench)
            tab.page.restore(self._kept.get(tab.id, {}))
            tab.page.look_wanted.connect(self._look_now)
            tab.page.setContentsMargins(0, SPACE_2, SPACE_1, 0)
            tab.area.setWidget(tab.page)
        self._shown = tab.page
        self._look_now()

    def _look_now(self) -> None:
        self._rest.stop()
        self._look_soon()

    def _look_soon(self) -> None:
        self._is_due = True
        self._look_if_due()

    def _look_if_due(self) -> None:
        """Begin a look, unless nobody sees it, or one at former weights was just made."""
        page = self.page
        if not self._is_due or not self.isVisible() or page is None or self._rest.isActive():
            return
        self._is_due = False
        self._say_what_matters()
        subject = self._subject()
        if subject is None:
            self.bench.background.cancel(PURPOSE)
            page.show_nothing()
            return
        look = page.look(subject)

        def work(ticket: Ticket) -> object:
            return look()

        def receive(found: object) -> None:
            if page is self.page and subject.ink is self.bench.board.ink:
                page.show_found(subject, found)

        self._rest.start()
        self.bench.background.run(PURPOSE, work, receive, owner=self)

    def _subject(self) -> Subject | None:
        """Return what is to be looked at; None when nothing is drawn."""
        bench, board = self.bench, self.bench.board
        survey = self._surveys.of(bench.data.dataset)
        prepared = board.prepared
        if prepared is None:
            return None
        return Subject(
            board.ink,
            board.page,
            board.origin,
            prepared,
            board.off,
            reading_weights(bench.runs),
            scale_for(bench.runs, self.project),
            class_names(bench.data.dataset),
            survey,
        )

    def _say_what_matters(self) -> None:
        runs = self.bench.runs
        if reading_weights(runs) is None:
            self.message.show_message(
                self.tr("The network at hand cannot read digits of 28 × 28."), "warning"
            )
        elif runs.trained is None:
            self.message.show_message(
                self.tr("Not trained yet: what the network says here is only a guess.")
            )
        else:
            self.message.show_message("")
