"""A layout that puts a button beside a text, or below it where the text would become narrow."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from mlpstudio.ui.widgets.controls.item_layout import ItemLayout

_NARROWEST = 30
"""Average letters that a line of the text shall have room for beside the button."""


class BesideLayout(ItemLayout):
    """Two widgets; which way they stand follows from the width alone."""

    def __init__(self, parent: QWidget, text: QLabel, button: QPushButton) -> None:
        super().__init__(parent)
        self._text, self._button = text, button
        self.addWidget(text)
        self.addWidget(button)

    def heightForWidth(self, width: int) -> int:
        """Return the height that text and button take at a width."""
        return self._arrange(QRect(0, 0, width, 0), is_real=False)

    def sizeHint(self) -> QSize:
        """Return the size of a single line with the button beside it."""
        margins, button = self.contentsMargins(), self._button_size()
        width = self._text.fontMetrics().horizontalAdvance(self._text.text())
        width += button.width() + margins.left() + margins.right()
        return QSize(width, self.heightForWidth(width))

    def minimumSize(self) -> QSize:
        """Return the size below which the button would be cut off."""
        margins, button = self.contentsMargins(), self._button_size()
        line = self._text.fontMetrics().lineSpacing()
        return QSize(
            max(button.width(), 4 * line) + margins.left() + margins.right(),
            max(button.height(), line) + margins.top() + margins.bottom(),
        )

    def setGeometry(self, rect: QRect) -> None:
        """Place text and button."""
        super().setGeometry(rect)
        self._arrange(rect, is_real=True)

    def _button_size(self) -> QSize:
        return QSize(0, 0) if self._button.isHidden() else self._button.sizeHint()

    def _arrange(self, rect: QRect, *, is_real: bool) -> int:
        """Place both if `is_real`; return the height that is needed in any case."""
        margins, button = self.contentsMargins(), self._button_size()
        inner = rect.marginsRemoved(margins)
        has_button = not self._button.isHidden()
        beside = inner.width() - button.width() - self.spacing()
        metrics = self._text.fontMetrics()
        wanted = min(
            metrics.horizontalAdvance(self._text.text()), _NARROWEST * metrics.averageCharWidth()
        )
        is_beside = has_button and beside >= wanted
        width = max(1, beside if is_beside else inner.width())
        height = self._text.heightForWidth(width)
        if is_beside or not has_button:
            needed = max(height, button.height())
        else:
            needed = height + self.spacing() + button.height()
        if is_real:
            self._place(inner, QSize(width, height), button, is_beside=is_beside)
        return needed + margins.top() + margins.bottom()

    def _place(self, inner: QRect, text: QSize, button: QSize, *, is_beside: bool) -> None:
        """Put the text at the left, the button at the right of it or below."""
        right = inner.left() + max(0, inner.width() - button.width())
        room = QSize(min(button.width(), inner.width()), button.height())
        if is_beside or self._button.isHidden():
            self._text.setGeometry(QRect(inner.topLeft(), QSize(text.width(), inner.height())))
            top = inner.top() + (inner.height() - button.height()) // 2
        else:
            self._text.setGeometry(QRect(inner.topLeft(), text))
            top = inner.top() + text.height() + self.spacing()
        if not self._button.isHidden():
            self._button.setGeometry(QRect(inner.topLeft(), room))
            self._button.move(right, top)
