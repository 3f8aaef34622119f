"""What can be done with the chosen runs: the menu of the right mouse button."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from mlpstudio.runs.store import Summary
from mlpstudio.ui.library.run_library import RunLibrary, color_of
from mlpstudio.ui.theme import Theme
from mlpstudio.ui.widgets.controls.color_dot import color_dot


def toggle_shown(library: RunLibrary, numbers: Sequence[int]) -> None:
    """Show the curves of runs if those of one are hidden, otherwise hide them all."""
    found = [library.summary(number) for number in numbers]
    is_hidden = any(one is not None and one.is_hidden for one in found)
    for number in numbers:
        library.set_hidden(number, not is_hidden)


class RunMenu(QMenu):
    """Acts on the library by itself, but for what the table is needed for.

    Signals:
        rename_requested(number): A person wants to type another name.
        delete_requested: The chosen runs shall go.
    """

    rename_requested = Signal(int)
    delete_requested = Signal()

    def __init__(
        self,
        theme: Theme,
        library: RunLibrary,
        chosen: Sequence[Summary],
        parent: QWidget | None = None,
    ) -> None:
        """Make the menu of some runs, one at least."""
        super().__init__(parent)
        self._theme, self._library = theme, library
        self._numbers = [one.id for one in chosen]
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        first = chosen[0]
        if len(chosen) == 1:
            reopen = self.addAction(self.tr("Reopen as project"))
            reopen.triggered.connect(lambda: library.reopen_requested.emit(first.id))
            rename = self.addAction(self.tr("Rename\tF2"))
            rename.triggered.connect(lambda: self.rename_requested.emit(first.id))
        shown = self.tr("Show curves\tH") if first.is_hidden else self.tr("Hide curves\tH")
        toggle = self.addAction(shown)
        toggle.triggered.connect(lambda: toggle_shown(library, self._numbers))
        self.addMenu(self._colors(color_of(first)))
        keep = self.addAction(self.tr("Keep weights"))
        keep.setCheckable(True)
        keep.setChecked(first.is_kept)
        keep.triggered.connect(self._keep)
        self.addSeparator()
        self.addAction(self.tr("Delete\tDel")).triggered.connect(self.delete_requested)

    def _colors(self, chosen: int) -> QMenu:
        menu, group = QMenu(self.tr("Colour"), self), QActionGroup(self)
        for color in range(len(self._theme.colors.categories)):
            text = self.tr("Colour {number}").format(number=color + 1)
            action = menu.addAction(color_dot(self._theme.category(color)), text)
            action.setData(color)
            action.setCheckable(True)
            action.setChecked(color == chosen)
            group.addAction(action)
        group.triggered.connect(self._recolor)
        return menu

    def _recolor(self, action: QAction) -> None:
        for number in self._numbers:
            self._library.change(number, color=action.data())

    def _keep(self, is_kept: bool) -> None:
        for number in self._numbers:
            self._library.change(number, is_kept=is_kept)
