"""A form for the numbers that an entry of a registry may be given."""

import math
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QValidator
from PySide6.QtWidgets import QCheckBox, QFormLayout, QPushButton, QVBoxLayout, QWidget

from mlpstudio.engine.options import Option, Options
from mlpstudio.ui import names, option_tips
from mlpstudio.ui.forms import add_row, describe, form_layout, label
from mlpstudio.ui.number_fields import FreeNumber
from mlpstudio.ui.theme import SPACE_1
from mlpstudio.ui.widgets.controls import tab_order

translate = QCoreApplication.translate

_LARGEST = 1e9
"""Stands in for an option without a largest value: entries need one."""


class OptionNumber(FreeNumber):
    """An entry for one number; what is not allowed is refused, not bent.

    Signals:
        refused(text): What was typed is not allowed.
    """

    refused = Signal(str)

    def __init__(self, option: Option, parent: QWidget | None = None) -> None:
        self.option = option
        super().__init__(option.minimum, min(option.maximum, _LARGEST), parent)

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        """Accept what the option allows."""
        state, text, position = super().validate(text, position)
        is_number = state is not QValidator.State.Invalid
        if is_number and not self.option.allows(self._number(text)):
            state = QValidator.State.Intermediate
        return state, text, position

    def fixup(self, text: str) -> str:
        """Go back to what it was, and say why."""
        self.refused.emit(text)
        return self.textFromValue(self.value())

    def stepBy(self, steps: int) -> None:
        """Move by what is a small change of this number."""
        stride = self._stride_up_or_down(steps)
        if stride is None:
            super().stepBy(steps)
            return
        value = float(f"{self.value() + steps * stride:.6g}")
        if self.option.allows(value):
            self.setValue(value)

    def _stride_up_or_down(self, steps: int) -> float | None:
        """Return how far to move; None for a share of the number itself."""
        option = self.option
        if option.minimum >= 1.0:
            return 1.0
        if option.maximum == 1.0 and not option.maximum_included:
            # 0.9, 0.91 … 0.99, 0.991 … 0.999: it is the distance from 1 that counts.
            distance = max(1.0 - self.value(), 1e-6)
            slack = -1e-6 if steps > 0 else 1e-6
            return 10.0 ** (math.ceil(math.log10(distance) + slack) - 1)
        if option.maximum == 1.0 and option.default >= 0.1:
            return 0.05
        return None


class OptionForm(QWidget):
    """Rows for numbers and switches; hidden when there is nothing to set.

    Signals:
        changed(name, value): A person settled on another value of an option.
        reset_requested: All of them are to have their usual values again.
    """

    changed = Signal(str, float)
    reset_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fields: dict[str, OptionNumber | QCheckBox] = {}
        self._owner: tuple[str, tuple[Option, ...]] | None = None
        # Rows are replaced, their place is not: it stays before the button in the order of Tab.
        self._place, self._rows = QWidget(self), QWidget()
        inside = QVBoxLayout(self._place)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self._rows)
        self.refusal = label("", "warning")
        self.refusal.setWordWrap(True)
        self.reset_button = QPushButton(self.tr("Usual values"))
        self.reset_button.setProperty("role", "flat")
        describe(
            self.reset_button,
            self.reset_button.text(),
            self.tr("Give every number here the value that it usually has."),
        )
        self.reset_button.clicked.connect(self.reset_requested)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_1)
        column.addWidget(self._place)
        column.addWidget(self.refusal)
        column.addWidget(self.reset_button, 0, Qt.AlignmentFlag.AlignRight)

    def set_options(self, owner: str, declared: Sequence[Option], values: Options) -> None:
        """Show the options of an entry.

        Args:
            owner: Name of the entry in its registry.
            declared: All there are.
            values: Those that differ from their default.
        """
        if self._owner != (owner, tuple(declared)):
            self._owner = (owner, tuple(declared))
            self._build_rows(owner, declared)
        given = dict(values)
        for option in declared:
            self._show_value(option, given.get(option.name, option.default))
        self.refusal.hide()
        self.reset_button.setVisible(bool(values))
        self.setVisible(bool(declared))

    def _build_rows(self, owner: str, declared: Sequence[Option]) -> None:
        # Deleted later: the edit that leads here may come from one of the old fields.
        old, self._rows = self._rows, QWidget(self._place)
        layout = self._place.layout()
        assert layout is not None
        layout.replaceWidget(old, self._rows)
        old.hide()
        old.deleteLater()
        form = form_layout(self._rows)
        before = tab_order.before(self.reset_button)
        self.fields = {option.name: self._add_row(form, owner, option) for option in declared}
        tab_order.follow(before, self._rows)
        self._rows.show()

    def _add_row(self, form: QFormLayout, owner: str, option: Option) -> OptionNumber | QCheckBox:
        name, text = option.name, names.option(option.name)
        tip = option_tips.tip(owner, name)
        if option.is_switch:
            box = QCheckBox(text)
            describe(box, text, tip)
            box.clicked.connect(lambda is_on: self.changed.emit(name, float(is_on)))
            form.addRow(box)
            return box
        number = OptionNumber(option)
        number.entered.connect(lambda value: self._enter(name, value))
        number.refused.connect(lambda typed: self._refuse(option, typed))
        add_row(form, text, number, tip)
        return number

    def _show_value(self, option: Option, value: float) -> None:
        field = self.fields[option.name]
        if isinstance(field, OptionNumber):
            field.set_value(value)
        else:
            with QSignalBlocker(field):
                field.setChecked(value == 1.0)

    def _enter(self, name: str, value: float) -> None:
        self.refusal.hide()
        self.changed.emit(name, value)

    def _refuse(self, option: Option, typed: str) -> None:
        text = self.tr("{name}: {allowed}, not {typed}.")
        self.refusal.setText(
            text.format(name=names.option(option.name), allowed=allowed_text(option), typed=typed)
        )
        self.refusal.show()


def allowed_text(option: Option) -> str:
    """Return in words which numbers an option may have."""
    low = (
        translate("OptionForm", "at least {least}")
        if option.minimum_included
        else translate("OptionForm", "above {least}")
    )
    if math.isinf(option.maximum):
        return low.format(least=f"{option.minimum:g}")
    both = {
        (True, True): translate("OptionForm", "from {least} to {most}"),
        (True, False): translate("OptionForm", "at least {least} and below {most}"),
        (False, True): translate("OptionForm", "above {least} and at most {most}"),
        (False, False): translate("OptionForm", "above {least} and below {most}"),
    }[option.minimum_included, option.maximum_included]
    return both.format(least=f"{option.minimum:g}", most=f"{option.maximum:g}")
