"""The command palette: every action by name, found by typing a few letters of it."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QAction, QIcon, QKeyEvent, QKeySequence, QPixmap
from PySide6.QtWidgets import (
    QDialog,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from mlpstudio.ui.theme import SPACE_2, SPACE_3


def matches(text: str, typed: str) -> bool:
    """Return whether every typed word occurs in the text, whatever its case."""
    text = text.casefold()
    return all(word in text for word in typed.casefold().split())


class Palette(QDialog):
    """Shows the actions that match; Return runs the chosen one, Escape closes."""

    def __init__(self, actions: Iterable[QAction], parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAccessibleName(self.tr("Find an action"))
        self._actions = [action for action in actions if action.isEnabled()]
        blank = QPixmap(16, 16)
        blank.fill(Qt.GlobalColor.transparent)
        self._no_icon = QIcon(blank)  # keeps the names in one column
        self.entry = QLineEdit()
        self.entry.setPlaceholderText(self.tr("Type a few letters of an action…"))
        self.entry.setAccessibleName(self.tr("Name of the action"))
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Actions found"))
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_3, SPACE_3, SPACE_3, SPACE_3)
        column.setSpacing(SPACE_2)
        column.addWidget(self.entry)
        column.addWidget(self.list)
        self.entry.textChanged.connect(self._fill)
        self.entry.returnPressed.connect(self._run)
        self.list.itemActivated.connect(self._run)
        self.list.itemClicked.connect(self._run)
        self.entry.installEventFilter(self)
        self.resize(460, 380)
        self._fill("")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrow keys move through the list while typing goes on."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
            if step is not None and self.list.count():
                self.list.setCurrentRow((self.list.currentRow() + step) % self.list.count())
                return True
        return super().eventFilter(watched, event)

    def _fill(self, typed: str) -> None:
        self.list.clear()
        row = QSize(0, self.list.fontMetrics().height() + SPACE_2)
        for action in self._actions:
            text, _, plain_key = action.text().replace("&", "").partition("\t")
            if not matches(text, typed):
                continue
            keys = plain_key or action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            icon = self._no_icon if action.icon().isNull() else action.icon()
            item = QListWidgetItem(icon, f"{text}   {keys}" if keys else text)
            item.setSizeHint(row)
            item.setData(Qt.ItemDataRole.UserRole, action)
            item.setToolTip(action.toolTip())
            self.list.addItem(item)
        self.list.setCurrentRow(0)

    def _run(self) -> None:
        item = self.list.currentItem()
        if item is None:
            return
        self.accept()
        item.data(Qt.ItemDataRole.UserRole).trigger()
