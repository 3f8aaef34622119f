"""What the weights of a layer are drawn from, with the numbers of the initialiser."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mlpstudio.engine import initializers
from mlpstudio.engine.initializers import INITIALIZERS
from mlpstudio.engine.options import Option, with_option
from mlpstudio.engine.shapes import LayerShape
from mlpstudio.engine.spec import DenseSpec
from mlpstudio.ui import forms, names
from mlpstudio.ui.theme import SPACE_1, SPACE_2
from mlpstudio.ui.widgets.controls.number_text import number_text
from mlpstudio.ui.widgets.controls.option_form import OptionNumber
from mlpstudio.ui.widgets.network.layer_card import caption_for


class InitializerBox(QWidget):
    """A formula and, for an initialiser that has them, entries for its numbers.

    Signals:
        changed(options): A person settled on another number; the options are all of them.
        entry_added(entry): There is another entry.
    """

    changed = Signal(object)
    entry_added = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.entries: list[OptionNumber] = []
        self._layer = DenseSpec(1)
        self._shown = ""
        self.formula = forms.label("", "small")
        self.formula.setWordWrap(True)
        self.formula.setToolTip(
            self.tr("n_in is the number of inputs, n_out the number of units of this layer.")
        )
        self._row = QWidget()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SPACE_1)
        self._column.addWidget(self.formula)
        self._column.addWidget(self._row)

    def show_layer(self, shape: LayerShape) -> None:
        """Show the initialiser of a dense layer."""
        assert isinstance(shape.layer, DenseSpec)
        self._layer = shape.layer
        self.formula.setText(self._formula(shape, shape.layer))
        if self._shown != self._layer.initializer:
            self._shown = self._layer.initializer
            self._build_row(INITIALIZERS[self._shown].options)
        given = dict(self._layer.initializer_options)
        for entry in self.entries:
            entry.set_value(given.get(entry.option.name, entry.option.default))

    def _formula(self, shape: LayerShape, layer: DenseSpec) -> str:
        """Return what the weights are drawn from, and how large that makes them here."""
        formula = INITIALIZERS[layer.initializer].formula
        sigma = initializers.standard_deviation(
            layer.initializer, shape.D_in, shape.D_out, layer.initializer_options
        )
        if sigma == 0.0:
            return self.tr("At the start W = {formula}").format(formula=formula)
        text = self.tr("At the start W ~ {formula}, {sigma}")
        # No-break spaces: a line ends between formula and size, not within them.
        return text.format(
            formula=formula, sigma=f"σ\N{NO-BREAK SPACE}=\N{NO-BREAK SPACE}{sigma:.3g}"
        )

    def _build_row(self, declared: tuple[Option, ...]) -> None:
        # Deleted later: the edit that leads here may come from one of the old entries.
        old, self._row = self._row, QWidget()
        self._column.replaceWidget(old, self._row)
        old.hide()
        old.deleteLater()
        row = QHBoxLayout(self._row)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_2)
        self.entries = [self._entry(option, row) for option in declared]
        row.addStretch(1)
        self._row.setVisible(bool(declared))
        for entry in self.entries:
            self.entry_added.emit(entry)

    def _entry(self, option: Option, row: QHBoxLayout) -> OptionNumber:
        entry, text = OptionNumber(option), names.option(option.name)
        entry.setMinimumWidth(60)
        forms.describe(entry, text, self.tr("The number of that name in the formula above."))
        entry.entered.connect(lambda value: self._enter(option.name, value))
        row.addWidget(caption_for(entry, text))
        row.addWidget(entry)
        return entry

    def _enter(self, name: str, value: float) -> None:
        declared = INITIALIZERS[self._layer.initializer].options
        self.changed.emit(with_option(self._layer.initializer_options, declared, name, value))


def summary(layer: DenseSpec) -> list[str]:
    """Return the numbers of a layer's initialiser in a few words each."""
    given = dict(layer.initializer_options)
    return [
        f"{names.option(option.name)} = {number_text(given.get(option.name, option.default))}"
        for option in INITIALIZERS[layer.initializer].options
    ]
