"""The equation of one neuron with all its numbers, down to the inputs it is fed by."""

from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mlpstudio.engine.spec import DenseSpec, NetworkSpec
from mlpstudio.labs.networks.neuron import Neuron
from mlpstudio.ui import names
from mlpstudio.ui.forms import describe, icon_button, label
from mlpstudio.ui.network.live_values import Values
from mlpstudio.ui.number_fields import WholeNumber
from mlpstudio.ui.theme import SPACE_1, SPACE_2, Theme
from mlpstudio.ui.widgets.controls.number_text import number_text
from mlpstudio.ui.widgets.network.network_words import pixel_name
from mlpstudio.ui.widgets.network.term_table import TermRow, TermTable

_WRITTEN = 2
"""Products that are written into the sum; the table has more of them."""


class NeuronPage(QWidget):
    """Which neuron, its formula, the formula with numbers, and a table of its products.

    Signals:
        chosen(layer, unit): A person wants to see another neuron.
        pointed(source): An input of the neuron is pointed at; −1 for none.
        closed: A person has seen enough.
    """

    chosen = Signal(int, int)
    pointed = Signal(int)
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._spec: NetworkSpec | None = None
        self._place: tuple[int, int] | None = None
        self._class_names: tuple[str, ...] = ()
        self._values: Values | None = None
        self._build()
        self._lay_out()
        theme.changed.connect(self._write)

    def _build(self) -> None:
        self.title = label("", "title")
        self.unit = WholeNumber(0, 0)
        describe(self.unit, self.tr("Neuron"), self.tr("Which neuron of the layer is shown."))
        self.unit.entered.connect(self._choose_unit)
        self.close_button = icon_button(
            self._theme, "close", self.tr("Close"), self.tr("Show the layers again (Escape).")
        )
        self.close_button.clicked.connect(self.closed)
        self.source = label("", "small")
        self.formula, self.numbers = label("", "body"), label("", "body")
        for line in (self.source, self.formula, self.numbers):
            line.setWordWrap(True)
            line.setMinimumWidth(1)
        self.numbers.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.table = TermTable(self._theme)
        self.table.pointed.connect(self.pointed)
        self.table.opened.connect(self._follow)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(SPACE_2)
        head.addWidget(self.title)
        head.addWidget(self.unit)
        head.addStretch(1)
        head.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_1)
        column.addLayout(head)
        for line in (self.source, self.formula, self.numbers):
            column.addWidget(line)
        column.addSpacing(SPACE_1)
        column.addWidget(self.table, 1)

    # What is shown

    @property
    def place(self) -> tuple[int, int] | None:
        """The position of the layer and the number of the neuron that is shown."""
        return self._place

    def show_place(
        self, spec: NetworkSpec, class_names: tuple[str, ...], place: tuple[int, int]
    ) -> None:
        """Show which neuron it is; its numbers follow with `show_values`."""
        self._spec, self._class_names, self._place = spec, class_names, place
        layer = spec.layers[place[0]]
        assert isinstance(layer, DenseSpec)
        self.unit.setRange(0, layer.units - 1)
        self.unit.set_value(place[1])
        self._values = None
        self._write()

    def show_values(self, values: Values | None) -> None:
        """Show the numbers of a pass; None where there is nothing that could flow."""
        self._values = values
        self._write()

    def _write(self) -> None:
        if self._spec is None or self._place is None:
            return
        number = _dense_number(self._spec, self._place[0])
        self.title.setText(self.tr("Layer {number}, neuron").format(number=number))
        found = None if self._values is None else self._values.neuron
        if found is None or (found.layer, found.unit) != self._place or self._values is None:
            text = self.tr("Draw a digit, or wait for the data: there is no input yet.")
            self.source.setText(text)
            self.formula.setText("")
            self.numbers.setText("")
            self.table.show_rows(())
            return
        self.source.setText(self._source_text(self._values))
        self.formula.setText(self._formula(found))
        self.numbers.setText(self._with_numbers(found))
        self.table.show_rows(self._rows(found))

    def _source_text(self, values: Values) -> str:
        if values.label is None:
            text = self.tr("From your drawing, with the weights of step {step}:")
            return text.format(step=f"{values.weights.step:,}")
        text = self.tr(
            "From the first training sample, a “{name}”, with the weights of step {step}. Draw a "
            "digit to see it with your own."
        )
        known = values.label < len(self._class_names)
        name = self._class_names[values.label] if known else str(values.label)
        return text.format(name=name, step=f"{values.weights.step:,}")

    def _formula(self, found: Neuron) -> str:
        z = "z = Σ x<sub>i</sub> · w<sub>i</sub>" + ("" if found.bias is None else " + b")
        if found.activation == "softmax":
            return f"{z}, &nbsp; a = e<sup>z</sup> / Σ<sub>k</sub> e<sup>z<sub>k</sub></sup>"
        return f"{z}, &nbsp; a = {_function(found.activation, 'z')}"

    def _with_numbers(self, found: Neuron) -> str:
        parts = [f"{_factor(t.x)} · {_factor(t.w)}" for t in found.terms[:_WRITTEN]]
        others = sum(t.product for t in found.terms[_WRITTEN:]) + found.rest
        n_others = len(found.terms) - len(parts) + found.n_rest
        if n_others:
            text = self.tr("{sum} from {n} others").format(sum=_factor(others), n=f"{n_others:,}")
            parts.append(f"<i>{escape(text)}</i>")
        if found.bias is not None:
            parts.append(_factor(found.bias))
        z = f"z = {' + '.join(parts)} = <b>{number_text(found.z)}</b>"
        return f"{z}<br>{self._activated(found)}"

    def _activated(self, found: Neuron) -> str:
        a, z = f"<b>{number_text(found.a)}</b>", number_text(found.z)
        if found.activation != "softmax":
            return f"a = {_function(found.activation, z)} = {a}"
        if found.exp_sum is None:
            return f"a = {a}"
        return f"a = e<sup>{z}</sup> / {number_text(found.exp_sum)} = {a}"

    def _rows(self, found: Neuron) -> tuple[TermRow, ...]:
        largest = max((abs(t.product) for t in found.terms), default=0.0)
        rows = [
            TermRow(
                self._name(t.source),
                (number_text(t.x), number_text(t.w), number_text(t.product)),
                t.source,
                t.product / largest if largest else 0.0,
            )
            for t in found.terms
        ]
        if found.n_rest:
            text = self.tr("{n} others, {zero} of them 0")
            zero = found.n_zero - sum(t.product == 0.0 for t in found.terms)
            name = text.format(n=f"{found.n_rest:,}", zero=f"{zero:,}")
            rows.append(TermRow(name, ("", "", number_text(found.rest))))
        if found.bias is not None:
            rows.append(TermRow(self.tr("bias b"), ("", "", number_text(found.bias))))
        return tuple(rows)

    def _name(self, source: int) -> str:
        assert self._spec is not None
        assert self._place is not None
        before = _dense_before(self._spec, self._place[0])
        if before is None:
            return pixel_name(self._spec, source)
        number = _dense_number(self._spec, before)
        return self.tr("layer {number}, {unit}").format(number=number, unit=source)

    # What a person does

    def _choose_unit(self, unit: int) -> None:
        if self._place is not None:
            self.chosen.emit(self._place[0], unit)

    def _follow(self, source: int) -> None:
        """Go on to the neuron that a product comes from; pixels come from nowhere."""
        if self._spec is None or self._place is None:
            return
        before = _dense_before(self._spec, self._place[0])
        if before is not None:
            self.chosen.emit(before, source)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close with Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)


def _factor(value: float) -> str:
    """Return a number as a factor or summand: a negative one in brackets."""
    text = number_text(value)
    return f"({text})" if text.startswith("−") else text


def _function(activation: str, argument: str) -> str:
    return argument if activation == "linear" else f"{names.activation(activation)}({argument})"


def _dense_number(spec: NetworkSpec, position: int) -> int:
    return sum(isinstance(layer, DenseSpec) for layer in spec.layers[: position + 1])


def _dense_before(spec: NetworkSpec, position: int) -> int | None:
    """Return the position of the dense layer before one; None where it takes the input."""
    dense = [i for i, layer in enumerate(spec.layers[:position]) if isinstance(layer, DenseSpec)]
    return dense[-1] if dense else None
