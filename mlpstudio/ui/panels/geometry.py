"""The panel of geometry: what maps do to the plane, and how layers of them unfold two classes."""

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedWidget, QTabBar, QVBoxLayout, QWidget

from mlpstudio.document.project import Project
from mlpstudio.ui.forms import describe
from mlpstudio.ui.geometry.maps_page import MapsPage
from mlpstudio.ui.geometry.stack_page import StackPage
from mlpstudio.ui.panel import Panel, Workbench
from mlpstudio.ui.theme import SPACE_2, SPACE_3


class GeometryPanel(Panel):
    """The lab of maps of the plane."""

    def __init__(self, bench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(bench, parent)
        self._due = {0, 1}
        self.maps, self.stack = MapsPage(bench), StackPage(bench)
        self.tabs, self._pages = QTabBar(), QStackedWidget()
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        for text, tip, page in (
            (self.tr("Maps"), self.tr("Turn, stretch, shear and move points."), self.maps),
            (self.tr("Layers"), self.tr("A stack of layers folds the plane."), self.stack),
        ):
            self.tabs.setTabToolTip(self.tabs.addTab(text), tip)
            self._pages.addWidget(page)
        describe(self.tabs, self.tr("View"), self.tr("Choose what to look at."))
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_3, SPACE_2, SPACE_3, SPACE_3)
        column.setSpacing(SPACE_2)
        column.addWidget(self.tabs)
        column.addWidget(self._pages, 1)
        self.first_control = self.maps.view
        self.tabs.currentChanged.connect(self._turn_to)
        self.refresh(None, self.project)

    def refresh(self, old: Project | None, new: Project) -> None:
        """Show the lab's settings if they differ."""
        if old is not None and old.labs.geometry is new.labs.geometry:
            return
        self._due = {0, 1}
        if self.isVisible():
            self._catch_up()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what happened while nobody looked."""
        super().showEvent(event)
        self._catch_up()

    def keep(self) -> dict[str, object]:
        """Return which page is looked at."""
        return {"page": self.tabs.currentIndex()}

    def restore(self, kept: dict[str, object]) -> None:
        """Turn to the page that was looked at."""
        page = kept.get("page")
        if isinstance(page, int):
            self.tabs.setCurrentIndex(page)

    def _turn_to(self, page: int) -> None:
        self._pages.setCurrentIndex(page)
        self.first_control = (self.maps, self.stack)[page].view
        if self.isVisible():
            self._catch_up()

    def _catch_up(self) -> None:
        """Let the page in front show the settings; the other one does when it is turned to."""
        page = self.tabs.currentIndex()
        if page in self._due:
            self._due.discard(page)
            (self.maps, self.stack)[page].show_settings()
