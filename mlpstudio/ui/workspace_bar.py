"""The buttons of the workspaces; one button with a menu where there is no room for all."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QToolButton, QWidget

from mlpstudio.ui.forms import describe
from mlpstudio.ui.theme import SPACE_1


class WorkspaceBar(QWidget):
    """A button for each workspace, or a single one; its owner says which."""

    def __init__(self, actions: Sequence[QAction]) -> None:
        """Make the buttons.

        Args:
            actions: Checkable; the one that is checked is the current workspace.
        """
        super().__init__()
        self._actions = tuple(actions)
        self.buttons: list[QToolButton] = []
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)  # their own margins keep them apart
        for action in self._actions:
            button = _button()
            button.setDefaultAction(action)  # text, tooltip and whether it is the current one
            button.setAccessibleName(action.text())
            action.toggled.connect(self._show_current)
            row.addWidget(button)
            self.buttons.append(button)
        self.menu_button = _button()
        self.menu_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self)
        menu.setToolTipsVisible(True)
        menu.addActions(self._actions)
        self.menu_button.setMenu(menu)
        describe(self.menu_button, self.tr("Workspaces"), self.tr("Switch to another workspace."))
        self.menu_button.hide()
        row.addWidget(self.menu_button)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self._show_current()

    @property
    def is_compact(self) -> bool:
        """Whether there is a single button."""
        return not self.menu_button.isHidden()

    @property
    def full_width(self) -> int:
        """Pixels that all buttons take."""
        return sum(button.sizeHint().width() for button in self.buttons)

    def set_compact(self, is_compact: bool) -> None:
        """Show a single button, or one for each workspace."""
        if is_compact == self.is_compact:
            return
        for button in self.buttons:
            button.setHidden(is_compact)
        self.menu_button.setHidden(not is_compact)
        self.updateGeometry()

    def minimumSizeHint(self) -> QSize:
        """Return the size of the single button, for the longest name."""
        widest = max(button.sizeHint().width() for button in self.buttons)
        return QSize(widest + 4 * SPACE_1, super().minimumSizeHint().height())

    def _show_current(self, _: bool = False) -> None:
        current = [action for action in self._actions if action.isChecked()]
        if current:
            text = self.tr("{workspace} ▾").format(workspace=current[0].text())
            self.menu_button.setText(text)


def _button() -> QToolButton:
    button = QToolButton()
    button.setProperty("role", "workspace")
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button
