"""The row of controls above the plots: what x counts, logarithmic axes, smoothing, fit, export."""

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QHBoxLayout,
    QSlider,
    QToolButton,
    QWidget,
)

from mlpstudio.runs.positions import Unit
from mlpstudio.ui.forms import describe, icon_button, label
from mlpstudio.ui.theme import SPACE_1, Theme
from mlpstudio.ui.widgets.controls.flow_layout import FlowLayout

_SHORTEST, _LONGEST = 40, 76
"""Pixels of the slider."""


class PlotControls(QWidget):
    """Buttons and a slider; they know nothing of the plots.

    Signals:
        axes_changed: `unit`, `log_x` or `log_y` is different now.
        smoothing_changed(factor): The slider was moved, to a factor in [0, 1).
        fit_requested: Everything should be in view again.
    """

    axes_changed = Signal()
    smoothing_changed = Signal(float)
    fit_requested = Signal()

    def __init__(self, theme: Theme, log_y_tip: str = "", parent: QWidget | None = None) -> None:
        """Build the row.

        Args:
            theme: Colours and type.
            log_y_tip: What the button of a logarithmic y does; "" for that of the loss.
            parent: The widget that it lies in.
        """
        super().__init__(parent)
        self._theme = theme
        flow, smoothing = FlowLayout(self, SPACE_1), self._build_smoothing()
        axes, buttons = self._build_axes(log_y_tip), self._build_buttons()
        self._buttons = (*axes, *buttons)
        for widget in (*axes, smoothing, *buttons):
            flow.addWidget(widget)

    @property
    def unit(self) -> Unit:
        """What x counts."""
        if self.epochs_button.isChecked():
            return "epochs"
        return "seconds" if self.time_button.isChecked() else "steps"

    @property
    def log_x(self) -> bool:
        """Whether x is logarithmic."""
        return self.log_x_button.isChecked()

    @property
    def log_y(self) -> bool:
        """Whether the loss axis is logarithmic."""
        return self.log_y_button.isChecked()

    @property
    def factor(self) -> float:
        """How much is smoothed, in [0, 1)."""
        return self.slider.value() / 100

    def set_values(self, *, unit: Unit, log_x: bool, log_y: bool, factor: float) -> None:
        """Show other values and tell it once."""
        with QSignalBlocker(self):
            self.set_x(unit, log_x)
            self.log_y_button.setChecked(log_y)
            self.slider.setValue(round(100 * factor))
        self.smoothing_changed.emit(self.factor)
        self.axes_changed.emit()

    def set_x(self, unit: Unit, log_x: bool) -> None:
        """Show another x axis, and tell it once if it is another one."""
        if (unit, log_x) == (self.unit, self.log_x):
            return
        was_blocked = self.blockSignals(True)
        buttons = {
            "steps": self.steps_button,
            "epochs": self.epochs_button,
            "seconds": self.time_button,
        }
        buttons[unit].setChecked(True)
        self.log_x_button.setChecked(log_x)
        self.blockSignals(was_blocked)
        self.axes_changed.emit()

    def set_can_fit(self, can: bool) -> None:
        """Enable the button that shows everything, and say what it does or why it need not."""
        if can:
            text = self.tr("Show the whole run and follow it (Home, or double-click a plot).")
        else:
            text = self.tr("Everything is in view: turn the wheel over a plot to zoom, drag it.")
        self.fit_button.setEnabled(can)
        describe(self.fit_button, self.fit_button.accessibleName(), text)

    def set_can_export(self, can: bool) -> None:
        """Enable the export menu, and say what it does or why there is nothing to export."""
        if can:
            text = self.tr("Save the plots or their figures, or copy the picture.")
        else:
            text = self.tr("There is nothing to save before the first step.")
        if self.export_button.toolTip() != text:
            self.export_button.setEnabled(can)
            describe(self.export_button, self.export_button.accessibleName(), text)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Make the slider shorter, then leave out what is beside it, to stay in one row."""
        super().resizeEvent(event)
        self._share_room()

    def _share_room(self) -> None:
        room = self.width() - sum(b.sizeHint().width() + SPACE_1 for b in self._buttons)
        beside = (self._picture, self._factor_label)
        width = sum(part.sizeHint().width() + SPACE_1 for part in beside)
        if room < _SHORTEST:
            room = width + _LONGEST  # there will be a second row, which has room for all of it
        is_shown = room - width >= _SHORTEST
        for part in beside:
            part.setVisible(is_shown)
        self.slider.setFixedWidth(min(room - (width if is_shown else 0), _LONGEST))

    def _build_axes(self, log_y_tip: str) -> list[QWidget]:
        self.steps_button = _toggle(
            self.tr("Steps"), self.tr("Count x in updates: one mini-batch is one step.")
        )
        self.epochs_button = _toggle(
            self.tr("Epochs"), self.tr("Count x in epochs: every training sample read once.")
        )
        self.time_button = _toggle(
            self.tr("Time"),
            self.tr(
                "Count x in the time that training took: pauses and evaluations do not count."
            ),
        )
        self._units = QButtonGroup(self)
        units = (self.steps_button, self.epochs_button, self.time_button)
        for button in units:
            self._units.addButton(button)
        self.steps_button.setChecked(True)
        self._units.buttonToggled.connect(self._unit_toggled)
        self.log_x_button = _toggle(
            self.tr("log x"), self.tr("Make the x axis logarithmic, to spread the first steps.")
        )
        about_loss = self.tr("Make the loss axis logarithmic, to spread small losses.")
        self.log_y_button = _toggle(self.tr("log y"), log_y_tip or about_loss)
        for button in (self.log_x_button, self.log_y_button):
            button.toggled.connect(self.axes_changed)
        return [*units, self.log_x_button, self.log_y_button]

    def _build_smoothing(self) -> QWidget:
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(0, 99)
        self.slider.setPageStep(10)
        self.slider.setFixedWidth(_LONGEST)
        describe(
            self.slider,
            self.tr("Smoothing"),
            self.tr(
                "Average each batch with those before it; the raw curve stays, and what was "
                "recorded never changes."
            ),
        )
        self._picture = label("")
        self._picture.setToolTip(self.slider.toolTip())
        self._factor_label = label("", "small")
        self.slider.valueChanged.connect(self._slid)
        self._restyle()
        self._theme.changed.connect(self._restyle)
        self._theme.changed.connect(self._share_room)
        self.slider.setValue(90)
        group = QWidget()
        row = QHBoxLayout(group)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_1)
        for widget in (self._picture, self.slider, self._factor_label):
            row.addWidget(widget)
        return group

    def _build_buttons(self) -> list[QWidget]:
        self.fit_button = icon_button(self._theme, "zoom-fit", self.tr("Show everything"), "")
        self.fit_button.clicked.connect(self.fit_requested)
        self.export_button = icon_button(self._theme, "export", self.tr("Export"), "")
        self.set_can_fit(False)
        self.set_can_export(False)
        self.export_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        return [self.fit_button, self.export_button]

    def _unit_toggled(self, _: QAbstractButton, is_on: bool) -> None:
        if is_on:  # and not for the one that it takes the place of
            self.axes_changed.emit()

    def _slid(self, value: int) -> None:
        self._factor_label.setText(f"{value / 100:.2f}")
        self.smoothing_changed.emit(value / 100)

    def _restyle(self) -> None:
        self._picture.setPixmap(self._theme.icon("smooth", "muted").pixmap(16, 16))
        self._factor_label.setFixedWidth(self._theme.pixels(26))


def _toggle(text: str, tooltip: str) -> QToolButton:
    button = QToolButton()
    button.setText(text)
    button.setCheckable(True)
    button.setProperty("role", "flat")
    describe(button, text, tooltip)
    return button
