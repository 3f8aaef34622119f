"""Form controls that the panels share: labels, rows, icon buttons, choices."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QLabel,
    QSizePolicy,
    QStyle,
    QStyleOptionComboBox,
    QToolButton,
    QWidget,
)

from mlpstudio.ui.theme import SPACE_2, SPACE_3, Theme


def describe(widget: QWidget, name: str, tooltip: str) -> None:
    """Give a control its accessible name and its one-sentence explanation."""
    widget.setAccessibleName(name)
    widget.setToolTip(tooltip)
    widget.setAccessibleDescription(tooltip)


def label(text: str, role: str = "body", parent: QWidget | None = None) -> QLabel:
    """Return a label in one of the style sheet's roles (body, muted, small, title, heading …)."""
    widget = QLabel(text, parent)
    widget.setProperty("role", role)
    return widget


def set_role(widget: QWidget, role: str) -> None:
    """Change a widget's role in the style sheet."""
    if widget.property("role") != role:
        widget.setProperty("role", role)
        widget.style().unpolish(widget)
        widget.style().polish(widget)


def form_layout(parent: QWidget | None = None) -> QFormLayout:
    """Return an empty form with the program's spacing."""
    form = QFormLayout(parent)
    form.setHorizontalSpacing(SPACE_3)
    form.setVerticalSpacing(SPACE_2)
    form.setContentsMargins(0, 0, 0, 0)
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    return form


def add_row(form: QFormLayout, text: str, field: QWidget, tooltip: str) -> None:
    """Add a labelled field; the label names it for screen readers too."""
    describe(field, text, tooltip)
    caption = label(text, "muted")
    caption.setToolTip(tooltip)
    caption.setBuddy(field)
    form.addRow(caption, field)


class IconButton(QToolButton):
    """A flat button that shows an icon and keeps to the theme."""

    def __init__(self, theme: Theme, icon: str, name: str, tooltip: str) -> None:
        super().__init__()
        self._theme, self._icon_name = theme, icon
        self.setProperty("role", "flat")
        describe(self, name, tooltip)
        self._paint_icon()
        theme.changed.connect(self._paint_icon)

    def set_icon(self, icon: str) -> None:
        """Show another icon."""
        self._icon_name = icon
        self._paint_icon()

    def _paint_icon(self) -> None:
        self.setIcon(self._theme.icon(self._icon_name))


def icon_button(theme: Theme, icon: str, name: str, tooltip: str) -> IconButton:
    """Return a flat button with an icon, named and explained."""
    return IconButton(theme, icon, name, tooltip)


class Choice(QComboBox):
    """A drop-down list of values, each shown by a text.

    Signals:
        chosen(value): A person chose another value.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.activated.connect(lambda _: self.chosen.emit(self.value()))

    def set_choices(self, choices: Sequence[tuple[str, str]]) -> None:
        """Offer (value, text) pairs, keeping the value that is chosen if it is among them."""
        before = self.value()
        with QSignalBlocker(self):
            self.clear()
            for value, text in choices:
                self.addItem(text, value)
            self.set_value(before)

    def value(self) -> str:
        """Return the chosen value, "" when there is none."""
        data = self.currentData()
        return data if isinstance(data, str) else ""

    def set_value(self, value: str) -> None:
        """Show a value without telling anybody."""
        with QSignalBlocker(self):
            self.setCurrentIndex(self.findData(value))

    def initStyleOption(self, option: QStyleOptionComboBox) -> None:
        """Cut a long text before the arrow; the list shows the whole of it."""
        super().initStyleOption(option)
        field = self.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, self
        )
        option.currentText = self.fontMetrics().elidedText(
            option.currentText, Qt.TextElideMode.ElideRight, field.width()
        )

    def wheelEvent(self, event: object) -> None:
        """Leave the wheel to the panel's scrolling: nobody changes a setting by scrolling past."""
        event.ignore()  # type: ignore[attr-defined]  # a QWheelEvent
