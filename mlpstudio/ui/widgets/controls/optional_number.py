"""A number that may be left out: a check box beside an entry."""

from PySide6.QtCore import QObject, QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QFormLayout, QSizePolicy

from mlpstudio.ui.forms import describe
from mlpstudio.ui.number_fields import FreeNumber, WholeNumber


class OptionalNumber(QObject):
    """A row of a form; without its tick there is no number.

    Signals:
        entered(value): A person settled on another number, or on None.
    """

    entered = Signal(object)

    def __init__(self, field: WholeNumber | FreeNumber, usual: float) -> None:
        """Make a row.

        Args:
            field: For the number.
            usual: What it begins with when it is switched on.
        """
        super().__init__(field)
        self.check, self.field = QCheckBox(), field
        self._show(usual)
        field.setEnabled(False)
        self.check.clicked.connect(self._switch)
        field.entered.connect(lambda value: self.entered.emit(value))

    def add_to(self, form: QFormLayout, text: str, tooltip: str) -> None:
        """Become a row of a form."""
        self.check.setText(text)
        # As high as the row: a form puts what has a fixed height at its top.
        self.check.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        describe(self.check, text, tooltip)
        describe(self.field, text, tooltip)
        form.addRow(self.check, self.field)

    def value(self) -> float | None:
        """Return the number, None when it is left out."""
        return self.field.value() if self.check.isChecked() else None

    def set_value(self, value: float | None) -> None:
        """Show a number or its absence without telling anybody; the last number stays readable."""
        with QSignalBlocker(self.check):
            self.check.setChecked(value is not None)
        self.field.setEnabled(value is not None)
        if value is not None:
            self._show(value)

    def _show(self, value: float) -> None:
        if isinstance(self.field, WholeNumber):
            self.field.set_value(round(value))
        else:
            self.field.set_value(value)

    def _switch(self, is_on: bool) -> None:
        self.field.setEnabled(is_on)
        self.entered.emit(self.value())
