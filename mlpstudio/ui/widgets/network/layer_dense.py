"""The card of a dense layer."""

import math

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from mlpstudio.engine.activations import ACTIVATIONS
from mlpstudio.engine.initializers import INITIALIZERS
from mlpstudio.engine.options import Option
from mlpstudio.engine.shapes import LayerShape
from mlpstudio.engine.spec import DenseSpec
from mlpstudio.ui import forms, names
from mlpstudio.ui.number_fields import WholeNumber
from mlpstudio.ui.theme import SPACE_1, Theme
from mlpstudio.ui.widgets.controls.number_text import number_text
from mlpstudio.ui.widgets.controls.option_form import OptionNumber
from mlpstudio.ui.widgets.network import layer_initializer, rate_factor
from mlpstudio.ui.widgets.network.layer_card import (
    LayerCard,
    caption_for,
    details_grid,
    show_whole_list,
)
from mlpstudio.ui.widgets.network.layer_initializer import InitializerBox
from mlpstudio.ui.widgets.network.rate_factor import RateFactor

MOST_UNITS = 10_000_000
_STRENGTH = Option("strength", 0.0, 0.0, math.inf)


class DenseCard(LayerCard):
    """The card of a dense layer: units, activation and initialiser, and more on request."""

    has_details = True

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._build_entries()
        row = QHBoxLayout()
        row.setContentsMargins(self.head.indent, 0, SPACE_1, 2)
        row.setSpacing(SPACE_1 + 2)
        row.addWidget(self.units, 4)
        row.addWidget(self.activation, 5)
        row.addWidget(self.initializer, 6)
        self.rows.insertLayout(1, row)
        self.watch([self.units, self.activation, self.initializer])

    def _build_entries(self) -> None:
        self.units = WholeNumber(1, MOST_UNITS)
        self.units.setMinimumWidth(52)
        forms.describe(
            self.units, self.tr("Units"), self.tr("Neurons of this layer, the D_out of its W.")
        )
        self.units.entered.connect(lambda value: self.changed.emit("units", value))
        self.units.editingFinished.connect(self.settled)
        self.activation, self.initializer = forms.Choice(), forms.Choice()
        forms.describe(
            self.activation,
            self.tr("Activation"),
            self.tr("The function f in A = f(X @ W + b)."),
        )
        self.activation.set_choices(names.choices(names.activation, ACTIVATIONS))
        self.activation.chosen.connect(lambda value: self.changed.emit("activation", value))
        self.initializer.setAccessibleName(self.tr("Initialiser"))
        self.initializer.set_choices(names.choices(names.initializer, INITIALIZERS))
        self.initializer.chosen.connect(lambda value: self.changed.emit("initializer", value))
        for choice, narrowest in ((self.activation, 90), (self.initializer, 48)):
            choice.setMinimumWidth(narrowest)
            show_whole_list(choice)

    # Details

    def _build_details(self) -> tuple[QWidget, list[QWidget]]:
        details = QWidget()
        self.start = InitializerBox()
        self.start.changed.connect(lambda value: self.changed.emit("initializer_options", value))
        self.start.entry_added.connect(self._adopt_option)
        self.l1, self.l2 = OptionNumber(_STRENGTH), OptionNumber(_STRENGTH)
        self.connect_number(self.l1, "l1")
        self.connect_number(self.l2, "l2")
        self.rate = RateFactor()
        self.connect_number(self.rate, "learning_rate_factor")
        self.bias, self.frozen = QCheckBox(self.tr("Bias")), QCheckBox(self.tr("Frozen"))
        self.bias.clicked.connect(lambda is_on: self.changed.emit("use_bias", is_on))
        self.frozen.clicked.connect(lambda is_on: self.changed.emit("trainable", not is_on))
        self._describe_details()
        grid = details_grid(details)
        grid.addWidget(self.start, 0, 0, 1, 4)
        for column, (text, entry) in enumerate((("L1", self.l1), ("L2", self.l2))):
            grid.addWidget(caption_for(entry, text), 1, 2 * column)
            grid.addWidget(entry, 1, 2 * column + 1)
            grid.setColumnStretch(2 * column + 1, 1)
        grid.addWidget(caption_for(self.rate, "η ×"), 2, 0)
        grid.addWidget(self.rate, 2, 1)
        grid.addWidget(self.frozen, 2, 2, 1, 2)
        grid.addWidget(self.bias, 3, 0, 1, 4)
        return details, [self.l1, self.l2, self.rate, self.frozen, self.bias]

    def _describe_details(self) -> None:
        forms.describe(
            self.l1,
            self.tr("L1 penalty"),
            self.tr("Adds L1 · Σ|W| to the loss, which drives many weights to exactly 0."),
        )
        forms.describe(
            self.l2,
            self.tr("L2 penalty"),
            self.tr(
                "Adds L2 · ΣW² to the loss, which keeps all weights small; together with L1 it is "
                "the elastic net."
            ),
        )
        forms.describe(
            self.bias,
            self.bias.text(),
            self.tr("Whether each neuron has a number b that is added to its score."),
        )
        forms.describe(
            self.frozen,
            self.frozen.text(),
            self.tr("Keep W and b of this layer as they are: training leaves them alone."),
        )
        self.l1.setMinimumWidth(52)
        self.l2.setMinimumWidth(52)

    def _adopt_option(self, entry: OptionNumber) -> None:
        self.watch_number(entry)
        self._adopt(entry)

    def _show_details(self) -> None:
        layer = self._layer_as(DenseSpec)
        with QSignalBlocker(self.bias), QSignalBlocker(self.frozen):
            self.bias.setChecked(layer.use_bias)
            self.frozen.setChecked(not layer.trainable)
        self.l1.set_value(layer.l1)
        self.l2.set_value(layer.l2)
        self.rate.show_factor(layer)
        assert self._shape is not None
        self.start.show_layer(self._shape)

    def _summary(self) -> list[str]:
        layer = self._layer_as(DenseSpec)
        parts = layer_initializer.summary(layer)
        if not layer.use_bias:
            parts.append(self.tr("no bias"))
        for name, strength in (("L1", layer.l1), ("L2", layer.l2)):
            if strength:
                parts.append(f"{name} = {number_text(strength)}")
        return [*parts, *rate_factor.summary(layer)]

    # What is shown

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
        text = self.tr("How the weights are drawn before training: {formula}; biases start at 0.")
        formula = INITIALIZERS[layer.initializer].formula
        self.initializer.setToolTip(text.format(formula=formula))
        self.parameters.setText(f"{shape.n_parameters:,}")
        text = (
            self.tr("Parameters: {left} × {right} weights and {right} biases.")
            if shape.n_biases
            else self.tr("Parameters: {left} × {right} weights, no biases.")
        )
        self.parameters.setToolTip(text.format(left=f"{shape.D_in:,}", right=f"{shape.D_out:,}"))
        super().show_layer(shape, is_output=is_output)

    def edit(self) -> None:
        """Put the focus into the units, ready to be typed over."""
        super().edit()
        self.units.selectAll()
