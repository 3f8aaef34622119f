"""The cards of the two kinds of layer, with what can be set on each."""

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QDoubleSpinBox, QHBoxLayout

from mlpstudio.engine.activations import ACTIVATIONS
from mlpstudio.engine.initializers import INITIALIZERS
from mlpstudio.engine.shapes import LayerShape
from mlpstudio.engine.spec import DenseSpec, DropoutSpec, LayerSpec
from mlpstudio.ui import forms, names
from mlpstudio.ui.theme import SPACE_1, SPACE_2, Theme
from mlpstudio.ui.widgets.layer_card import LayerCard

MOST_UNITS = 10_000_000
LARGEST_RATE = 0.99


class RateEntry(QDoubleSpinBox):
    """An entry for a dropout rate.

    Signals:
        entered(value): A person settled on another rate.
    """

    entered = Signal(float)

    def __init__(self) -> None:
        super().__init__()
        self.setRange(0.0, LARGEST_RATE)
        self.setDecimals(3)
        self.setSingleStep(0.05)
        self.lineEdit().setTextMargins(SPACE_1, 0, 0, 0)
        self.setKeyboardTracking(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.valueChanged.connect(self.entered)

    def set_value(self, value: float) -> None:
        """Show a rate without telling anybody."""
        with QSignalBlocker(self):
            self.setValue(value)

    def textFromValue(self, value: float) -> str:
        """Show no idle zeros: 0.2."""
        return self.locale().toString(value, "g", 3)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the panel's scrolling."""
        event.ignore()


class DenseCard(LayerCard):
    """The card of a dense layer: units, activation and initialiser."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.units = forms.WholeNumber(1, MOST_UNITS)
        self.units.setMinimumWidth(52)
        forms.describe(
            self.units, self.tr("Units"), self.tr("Neurons of this layer, the D_out of its W.")
        )
        self.units.entered.connect(lambda value: self.changed.emit("units", value))
        self.units.editingFinished.connect(self.settled)
        self.activation = forms.Choice()
        forms.describe(
            self.activation,
            self.tr("Activation"),
            self.tr("The function f in A = f(X @ W + b)."),
        )
        self.activation.set_choices(names.choices(names.activation, ACTIVATIONS))
        self.activation.chosen.connect(lambda value: self.changed.emit("activation", value))
        self.initializer = forms.Choice()
        forms.describe(
            self.initializer,
            self.tr("Initialiser"),
            self.tr("How the weights are drawn before training; biases start at 0."),
        )
        self.initializer.set_choices(names.choices(names.initializer, INITIALIZERS))
        self.initializer.chosen.connect(lambda value: self.changed.emit("initializer", value))
        for choice, narrowest in ((self.activation, 90), (self.initializer, 48)):
            choice.setMinimumWidth(narrowest)
            view = choice.view()
            view.setMinimumWidth(view.sizeHintForColumn(0) + 4 * SPACE_2)
        row = QHBoxLayout()
        row.setContentsMargins(self.handle.width() + SPACE_2, 0, SPACE_1, 2)
        row.setSpacing(SPACE_1 + 2)
        row.addWidget(self.units, 4)
        row.addWidget(self.activation, 5)
        row.addWidget(self.initializer, 6)
        self.rows.addLayout(row)
        self.watch([self.units, self.activation, self.initializer])

    def show_layer(self, shape: LayerShape, *, is_output: bool) -> None:
        """Show a dense layer."""
        layer = shape.layer
        assert isinstance(layer, DenseSpec)
        if is_output:
            self.title.setText(self.tr("Output"))
            self.title.setToolTip(self.tr("The last dense layer: one unit for each class."))
        else:
            self.title.setText(self.tr("Dense {number}").format(number=shape.number))
            self.title.setToolTip(self.tr("A fully connected layer: A = f(X @ W + b)."))
        self.units.set_value(layer.units)
        self.activation.set_value(layer.activation)
        self.initializer.set_value(layer.initializer)
        self.parameters.setText(f"{shape.n_parameters:,}")
        text = self.tr("Parameters: {left} × {right} weights and {right} biases.")
        self.parameters.setToolTip(text.format(left=f"{shape.D_in:,}", right=f"{shape.D_out:,}"))
        super().show_layer(shape, is_output=is_output)

    def edit(self) -> None:
        """Put the focus into the units, ready to be typed over."""
        super().edit()
        self.units.selectAll()


class DropoutCard(LayerCard):
    """The card of a dropout layer: its rate."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.title.setText(self.tr("Dropout"))
        self.title.setToolTip(
            self.tr("Silences a random share of the values in each training step.")
        )
        self.rate = RateEntry()
        self.rate.setFixedWidth(60)
        self.parameters.hide()
        forms.describe(
            self.rate,
            self.tr("Dropout rate"),
            self.tr("Share of the values that is set to 0 in each training step."),
        )
        self.rate.entered.connect(lambda value: self.changed.emit("rate", value))
        self.rate.editingFinished.connect(self.settled)
        self.head.insertWidget(2, self.rate)
        self.watch([self.rate])

    def show_layer(self, shape: LayerShape, *, is_output: bool) -> None:
        """Show a dropout layer."""
        assert isinstance(shape.layer, DropoutSpec)
        self.rate.set_value(shape.layer.rate)
        super().show_layer(shape, is_output=False)

    def edit(self) -> None:
        """Put the focus into the rate, ready to be typed over."""
        super().edit()
        self.rate.selectAll()


_CARDS: dict[type[LayerSpec], type[LayerCard]] = {DenseSpec: DenseCard, DropoutSpec: DropoutCard}


def card_for(theme: Theme, layer: LayerSpec) -> LayerCard:
    """Return a new card of the kind that shows such a layer."""
    return _CARDS[type(layer)](theme)


def suits(card: LayerCard, layer: LayerSpec) -> bool:
    """Return whether a card shows layers of that kind."""
    return type(card) is _CARDS[type(layer)]
