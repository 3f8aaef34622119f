"""Docks around the panels, and the workspaces that arrange them."""

from itertools import pairwise

from PySide6.QtCore import QByteArray, QCoreApplication, QEvent, QObject, QSize, Qt, QTimer
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QDockWidget, QHBoxLayout, QLabel, QMainWindow, QTabWidget, QWidget

from mlpstudio.ui.forms import icon_button
from mlpstudio.ui.panel import Panel, Workbench
from mlpstudio.ui.panel_table import (
    Column,
    Layout,
    PanelInfo,
    Row,
    Tabs,
    Workspace,
    first_panel,
    panels,
    panels_in,
    workspaces,
)
from mlpstudio.ui.theme import SPACE_1, SPACE_3, Theme

LAYOUT_VERSION = 4
"""Raised when stored arrangements no longer fit the panels there are."""


READABLE = 340
"""Pixels at 100 % that a panel is wide at least when it is opened."""


class PanelTitle(QWidget):
    """The bar above a panel: icon, title, float and close."""

    def __init__(self, info: PanelInfo, theme: Theme, dock: QDockWidget) -> None:
        super().__init__(dock)
        self.setObjectName("PanelTitle")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._theme, self._icon_name, self._dock = theme, info.icon, dock
        self._icon = QLabel()
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_3, SPACE_1, SPACE_1, SPACE_1)
        row.setSpacing(SPACE_1)
        row.addWidget(self._icon)
        row.addSpacing(SPACE_1)
        row.addWidget(QLabel(info.title), 1)
        float_button = icon_button(
            theme,
            "float",
            self.tr("Float"),
            self.tr("Take the panel out into a window of its own, or put it back."),
        )
        float_button.clicked.connect(self._float)
        close_button = icon_button(
            theme, "close", self.tr("Close"), self.tr("Close the panel; the View menu reopens it.")
        )
        close_button.clicked.connect(dock.close)
        for button in (float_button, close_button):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.setIconSize(QSize(16, 16))
            row.addWidget(button)
        self._paint()
        theme.changed.connect(self._paint)

    def _float(self) -> None:
        self._dock.setFloating(not self._dock.isFloating())
        self._dock.setFocus()  # otherwise a control in it would get it, and with it Space

    def _paint(self) -> None:
        self._icon.setPixmap(self._theme.icon(self._icon_name, "accent").pixmap(16, 16))


class PanelDock(QDockWidget):
    """A dock that builds its panel when it is first seen."""

    def __init__(self, info: PanelInfo, bench: Workbench, parent: QMainWindow) -> None:
        super().__init__(info.title, parent)
        self.info = info
        self._bench, self._window = bench, parent
        self._kept: dict[str, object] = {}
        self.setObjectName(info.id)
        self.setTitleBarWidget(PanelTitle(info, bench.theme, self))
        self.toggleViewAction().setIcon(bench.theme.icon(info.icon))
        self.toggleViewAction().setIconVisibleInMenu(False)  # it would hide the check mark
        self.toggleViewAction().triggered.connect(self._come_forward)
        self.visibilityChanged.connect(self._follow_tab)

    @property
    def panel(self) -> Panel | None:
        """The panel, None while it has never been seen."""
        widget = self.widget()
        return widget if isinstance(widget, Panel) else None

    def ensure_panel(self) -> Panel:
        """Build the panel if it is not there yet."""
        if self.panel is None:
            panel = self.info.create(self._bench)
            panel.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
            panel.restore(self._kept)
            policy = panel.sizePolicy()
            policy.setRetainSizeWhenHidden(True)  # behind another tab too: the dock would shrink
            panel.setSizePolicy(policy)
            self.setWidget(panel)
            if self.hasFocus():
                panel.setFocus()
        panel = self.panel
        assert panel is not None
        return panel

    def keep(self) -> dict[str, object]:
        """Return what the panel would like to have back when it is built anew."""
        return self._kept if self.panel is None else self.panel.keep()

    def restore(self, kept: dict[str, object]) -> None:
        """Hand back what `keep` returned."""
        self._kept = kept
        if self.panel is not None:
            self.panel.restore(kept)

    def _follow_tab(self, is_seen: bool) -> None:
        """Hide the panel behind another tab: for Qt it is visible there, and would compute.

        The focus goes from one tab to the next by way of the window; Qt would give it to whatever
        button comes first, and with it Space.
        """
        if self.panel is not None:
            focused = self._window.focusWidget()
            if not is_seen and focused is not None and self.isAncestorOf(focused):
                self._window.setFocus()
            self.panel.setVisible(is_seen)
        if is_seen and self._window.hasFocus():
            self.setFocus()
        # Behind another tab it is to be brought to the front; left to Qt it would be closed.
        self.toggleViewAction().setChecked(is_seen)

    def _come_forward(self, is_wanted: bool) -> None:
        """Show the dock that was chosen from a list, and give it the focus."""
        if is_wanted:
            self.raise_()
            self.setFocus()

    def event(self, event: QEvent) -> bool:
        """Build the panel just before the dock is shown, a slow one just after its first paint."""
        if event.type() == QEvent.Type.Show and not self.info.is_slow:
            self.ensure_panel()
        elif event.type() == QEvent.Type.Paint and self.panel is None:
            QTimer.singleShot(0, self, self.ensure_panel)
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the focus on; a focus proxy would draw Tab into panels that nobody sees."""
        super().focusInEvent(event)
        if self.panel is not None:
            self.panel.setFocus(event.reason())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the edge of a floating dock: it has no frame from the desktop."""
        super().paintEvent(event)
        if self.isFloating():
            painter = QPainter(self)
            painter.setPen(self._bench.theme.color("muted"))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
            painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hand plain keys on to the main window, of which a floating dock is no part for Qt."""
        if self.isFloating():
            QCoreApplication.sendEvent(self._window, event)
        else:
            super().keyPressEvent(event)


class Workspaces(QObject):
    """Arranges the docks of a main window; each workspace remembers its arrangement."""

    def __init__(self, window: QMainWindow, bench: Workbench) -> None:
        super().__init__(window)
        self._window, self._preferences = window, bench.preferences
        self._readable = bench.theme.pixels(READABLE)
        self.all = {workspace.id: workspace for workspace in workspaces()}
        self.docks = {info.id: PanelDock(info, bench, window) for info in panels()}
        self.current: Workspace | None = None
        window.setTabPosition(Qt.DockWidgetArea.AllDockWidgetAreas, QTabWidget.TabPosition.North)
        for dock in self.docks.values():
            window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, dock)
            dock.hide()
            dock.toggleViewAction().triggered.connect(
                lambda is_shown, dock=dock: self._widen_soon(dock) if is_shown else None
            )

    def show(self, workspace_id: str) -> Workspace:
        """Switch to a workspace, in its remembered arrangement or the designed one; return it."""
        self.remember()
        current = self.all.get(workspace_id) or next(iter(self.all.values()))
        self.current = current
        stored = self._preferences.bytes(self._key(current))
        if stored is None or not self._window.restoreState(stored, LAYOUT_VERSION):
            self._arrange(current)
        self._focus(current)
        return current

    def reset(self) -> None:
        """Put the current workspace back into its designed arrangement."""
        if self.current is not None:
            self._preferences.set_bytes(self._key(self.current), None)
            self._arrange(self.current)
            self._focus(self.current)

    def remember(self) -> None:
        """Store the arrangement of the current workspace."""
        if self.current is not None and self._window.isVisible():
            state: QByteArray = self._window.saveState(LAYOUT_VERSION)
            self._preferences.set_bytes(self._key(self.current), state)

    def open(self, panel_id: str) -> Panel:
        """Show a panel in the current workspace, wherever it stands, and return it."""
        dock = self.docks[panel_id]
        if dock.isHidden():
            self._widen_soon(dock)
        dock.show()
        dock.raise_()
        return dock.ensure_panel()

    def keep(self) -> dict[str, dict[str, object]]:
        """Return what the panels would like to have back."""
        return {panel_id: dock.keep() for panel_id, dock in self.docks.items()}

    def restore(self, kept: dict[str, dict[str, object]]) -> None:
        """Hand back what `keep` returned."""
        for panel_id, state in kept.items():
            self.docks[panel_id].restore(state)

    def _widen_soon(self, dock: PanelDock) -> None:
        """Give a panel that comes into a workspace room to be read: Qt gives it what is left."""

        def widen() -> None:
            missing = self._readable - dock.width()
            if missing <= 0 or dock.isHidden() or dock.isFloating():
                return
            # One alone would get half of what it asks for.
            others = [one for one in self.docks.values() if _is_seen(one) and one is not dock]
            widest = max(others, key=QWidget.width, default=dock)
            sizes = [self._readable, widest.width() - missing]
            self._window.resizeDocks([dock, widest], sizes, Qt.Orientation.Horizontal)

        QTimer.singleShot(0, dock, widen)

    def _key(self, workspace: Workspace) -> str:
        return f"layout/{workspace.id}"

    def _focus(self, workspace: Workspace) -> None:
        """Give plain keys to the first panel, not to whatever control comes next to a hidden one.

        So Space plays the descent in one workspace and trains the network in the others.
        """
        docks = [self.docks[panel_id] for panel_id in panels_in(workspace.layout)]
        there = (dock for dock in docks if not (dock.isHidden() or dock.isFloating()))
        next(there, self._window).setFocus()

    def _arrange(self, workspace: Workspace) -> None:
        wanted = panels_in(workspace.layout)
        for dock in self.docks.values():
            dock.setFloating(False)
            self._window.removeDockWidget(dock)
        first = self.docks[first_panel(workspace.layout)]
        self._window.addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea, first)
        self._split(workspace.layout)
        for panel_id, dock in self.docks.items():
            if panel_id in wanted:
                dock.show()
            else:
                self._window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, dock)
                dock.hide()
        self._settle(workspace.layout)
        # Before the window is shown it has no size to divide; afterwards this changes nothing. By
        # then somebody may have opened another tab, which stays in front.
        QTimer.singleShot(0, self, lambda: self._divide(workspace.layout))

    def _split(self, layout: Layout) -> None:
        if isinstance(layout, str):
            return
        firsts = [self.docks[first_panel(part)] for part in layout.parts]
        if isinstance(layout, Tabs):
            for before, after in pairwise(firsts):
                self._window.tabifyDockWidget(before, after)
            return
        for before, after in pairwise(firsts):
            self._window.splitDockWidget(before, after, _orientation(layout))
        for part in layout.parts:
            self._split(part)

    def _settle(self, layout: Layout) -> None:
        """Give each panel its share of the window, and bring the first of tabs to the front."""
        self._divide(layout)
        self._raise_first_tabs(layout)

    def _divide(self, layout: Layout) -> None:
        if isinstance(layout, str | Tabs):
            return
        firsts = [self.docks[first_panel(part)] for part in layout.parts]
        whole = self._window.width() if isinstance(layout, Row) else max(1, self._window.height())
        share = whole / sum(layout.sizes)
        sizes = [round(size * share) for size in layout.sizes]
        self._window.resizeDocks(firsts, sizes, _orientation(layout))
        for part in layout.parts:
            self._divide(part)

    def _raise_first_tabs(self, layout: Layout) -> None:
        if isinstance(layout, Tabs):
            self.docks[layout.parts[0]].raise_()
        elif not isinstance(layout, str):
            for part in layout.parts:
                self._raise_first_tabs(part)


def _is_seen(dock: QDockWidget) -> bool:
    return not (dock.isFloating() or dock.visibleRegion().isEmpty())


def _orientation(layout: Row | Column) -> Qt.Orientation:
    return Qt.Orientation.Horizontal if isinstance(layout, Row) else Qt.Orientation.Vertical
