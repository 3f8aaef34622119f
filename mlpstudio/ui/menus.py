"""The menu bar: the table of actions, and the choices that are lists."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from mlpstudio.ui import actions, i18n
from mlpstudio.ui.docks import Workspaces
from mlpstudio.ui.panel import Workbench

translate = QCoreApplication.translate


class Menus(QObject):
    """Fills the menu bar of a window.

    Attributes:
        workspaces: The action of each workspace, by its identifier.

    Signals:
        workspace_chosen(workspace_id): Another workspace is wanted.
        theme_chosen(mode): Another look is wanted.
        language_chosen(language): Another language is wanted.
        recent_chosen(path): A project that was open lately is to be opened.
    """

    workspace_chosen = Signal(str)
    theme_chosen = Signal(str)
    language_chosen = Signal(str)
    recent_chosen = Signal(object)

    def __init__(
        self,
        window: QMainWindow,
        bench: Workbench,
        actions_by_id: Mapping[str, QAction],
        workspaces: Workspaces,
        language: str,
    ) -> None:
        """Fill the menu bar.

        Args:
            window: Whose menu bar.
            bench: Knows the look and what was open lately.
            actions_by_id: Every action of the table.
            workspaces: And the docks, each of which can be shown from here.
            language: In force.
        """
        super().__init__(window)
        self._window, self._preferences = window, bench.preferences
        self.workspaces: dict[str, QAction] = {}
        menus = {id_: window.menuBar().addMenu(title) for id_, title in actions.menus()}
        view = menus["view"]
        view.addMenu(self._workspace_menu(workspaces))
        panels = view.addMenu(translate("MainWindow", "Panels"))
        for dock in workspaces.docks.values():
            panels.addAction(dock.toggleViewAction())
        view.addMenu(self._theme_menu(bench.theme.mode))
        title = translate("MainWindow", "Language")
        choose = self.language_chosen.emit
        view.addMenu(self._choice_menu(title, i18n.LANGUAGES, language, choose))
        for info in actions.table():
            menu = menus[info.menu]
            if info.starts_group:
                menu.addSeparator()
            menu.addAction(actions_by_id[info.id])
            if info.id == "open":
                self._add_recent(menu)

    def _workspace_menu(self, workspaces: Workspaces) -> QMenu:
        menu = QMenu(translate("MainWindow", "Workspaces"), self._window)
        group = QActionGroup(self)
        for number, workspace in enumerate(workspaces.all.values(), start=1):
            action = menu.addAction(workspace.title)
            action.setShortcut(QKeySequence(f"Ctrl+{number}"))
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            action.setToolTip(f"{workspace.tip} ({keys})")
            action.setStatusTip(workspace.tip)
            action.setCheckable(True)
            action.triggered.connect(
                lambda _=False, id_=workspace.id: self.workspace_chosen.emit(id_)
            )
            group.addAction(action)
            self.workspaces[workspace.id] = action
        return menu

    def _theme_menu(self, mode: str) -> QMenu:
        choices = {
            "system": translate("MainWindow", "As the system"),
            "light": translate("MainWindow", "Light"),
            "dark": translate("MainWindow", "Dark"),
        }
        title = translate("MainWindow", "Look")
        return self._choice_menu(title, choices, mode, self.theme_chosen.emit)

    def _choice_menu(
        self, title: str, choices: Mapping[str, str], chosen: str, act: Callable[[str], object]
    ) -> QMenu:
        menu, group = QMenu(title, self._window), QActionGroup(self)
        for value, text in choices.items():
            action = menu.addAction(text)
            action.setCheckable(True)
            action.setChecked(value == chosen)
            action.triggered.connect(lambda _=False, value=value: act(value))
            group.addAction(action)
        return menu

    def _add_recent(self, menu: QMenu) -> None:
        self._recent = menu.addMenu(translate("MainWindow", "Open recent"))
        self._recent.setToolTipsVisible(True)  # two files may have one name
        self._recent.aboutToShow.connect(self._fill_recent)

    def _fill_recent(self) -> None:
        self._recent.clear()
        paths = self._preferences.recent_files
        for path in paths:
            action = self._recent.addAction(path.name)
            action.setToolTip(str(path))
            action.triggered.connect(lambda _=False, path=path: self.recent_chosen.emit(path))
        self._recent.addSeparator()
        clear = self._recent.addAction(translate("MainWindow", "Clear the list"))
        clear.setEnabled(bool(paths))
        clear.triggered.connect(self._preferences.clear_recent)
