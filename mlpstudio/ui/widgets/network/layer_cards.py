"""The cards of all kinds of layer, with what can be set on each."""

import math

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QCheckBox, QWidget

from mlpstudio.engine.activations import ACTIVATIONS
from mlpstudio.engine.options import Option
from mlpstudio.engine.shapes import LayerShape
from mlpstudio.engine.spec import (
    ActivationSpec,
    BatchNormSpec,
    DenseSpec,
    DropoutSpec,
    FlattenSpec,
    LayerSpec,
    NoiseSpec,
)
from mlpstudio.ui import forms, names
from mlpstudio.ui.theme import Theme
from mlpstudio.ui.widgets.controls.number_text import number_text
from mlpstudio.ui.widgets.controls.option_form import OptionNumber
from mlpstudio.ui.widgets.network import rate_factor
from mlpstudio.ui.widgets.network.layer_card import (
    LayerCard,
    caption_for,
    details_grid,
    show_whole_list,
)
from mlpstudio.ui.widgets.network.layer_dense import DenseCard
from mlpstudio.ui.widgets.network.rate_factor import RateFactor

_RATE = Option("rate", 0.5, 0.0, 1.0, maximum_included=False)
_MOMENTUM = Option("momentum", 0.99, 0.0, 1.0, maximum_included=False)
_EPSILON = Option("epsilon", 1e-3, 0.0, math.inf, minimum_included=False)
_STDDEV = Option("stddev", 0.1, 0.0, math.inf)


class RateEntry(OptionNumber):
    """An entry for a dropout rate."""

    def __init__(self) -> None:
        super().__init__(_RATE)

    def stepBy(self, steps: int) -> None:
        """Move by a twentieth, as far as there are rates."""
        value = round(self.value() + 0.05 * steps, 3)
        self.setValue(min(max(value, 0.0), 0.95))


class DropoutCard(LayerCard):
    """The card of a dropout layer: its rate, and its form on request."""

    has_details = True

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.title.setText(self.tr("Dropout"))
        self.title.setToolTip(
            self.tr("Silences a random share of the values in each training step.")
        )
        self.rate = RateEntry()
        self.rate.setFixedWidth(56)
        self.parameters.hide()
        forms.describe(
            self.rate,
            self.tr("Dropout rate"),
            self.tr("Share of the values that is set to 0 in each training step."),
        )
        self.connect_number(self.rate, "rate")
        self.head.add_entry(self.rate)
        self.watch([self.rate])

    def _build_details(self) -> tuple[QWidget, list[QWidget]]:
        details = QWidget()
        self.form = forms.Choice()
        forms.describe(
            self.form,
            self.tr("Form"),
            self.tr(
                "Where the loss of values is made up for: while training, or when evaluating."
            ),
        )
        self.form.set_choices(names.choices(names.dropout_form, ("inverted", "classical")))
        self.form.chosen.connect(
            lambda value: self.changed.emit("classical", value == "classical")
        )
        self.explanation = forms.label("", "small")
        self.explanation.setWordWrap(True)
        grid = details_grid(details)
        grid.addWidget(caption_for(self.form, self.tr("Form")), 0, 0)
        grid.addWidget(self.form, 0, 1)
        grid.addWidget(self.explanation, 1, 0, 1, 2)
        grid.setColumnStretch(1, 1)
        return details, [self.form]

    def _show_details(self) -> None:
        layer = self._layer_as(DropoutSpec)
        self.form.set_value("classical" if layer.classical else "inverted")
        text = (
            self.tr(
                "When evaluating, every value is multiplied by {kept}, as in the original paper."
            )
            if layer.classical
            else self.tr(
                "While training, the other values are divided by {kept}, as is usual today."
            )
        )
        self.explanation.setText(text.format(kept=f"{1.0 - layer.rate:.4g}"))

    def _summary(self) -> list[str]:
        layer = self._layer_as(DropoutSpec)
        return [self.tr("classical form")] if layer.classical else []

    def show_layer(self, shape: LayerShape, *, is_output: bool) -> None:
        """Show a dropout layer."""
        assert isinstance(shape.layer, DropoutSpec)
        self.rate.set_value(shape.layer.rate)
        super().show_layer(shape, is_output=False)

    def edit(self) -> None:
        """Put the focus into the rate, ready to be typed over."""
        super().edit()
        self.rate.selectAll()


class NoiseCard(LayerCard):
    """The card of a noise layer: its σ."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.title.setText(self.tr("Noise"))
        self.title.setToolTip(
            self.tr("Adds random numbers from N(0, σ) to the values in each training step.")
        )
        self.stddev = OptionNumber(_STDDEV)
        self.stddev.setFixedWidth(56)
        self.parameters.hide()
        forms.describe(
            self.stddev, "σ", self.tr("Standard deviation of the random numbers that are added.")
        )
        self.connect_number(self.stddev, "stddev")
        self.head.add_entry(caption_for(self.stddev, "σ"))
        self.head.add_entry(self.stddev)
        self.watch([self.stddev])

    def show_layer(self, shape: LayerShape, *, is_output: bool) -> None:
        """Show a noise layer."""
        assert isinstance(shape.layer, NoiseSpec)
        self.stddev.set_value(shape.layer.stddev)
        super().show_layer(shape, is_output=False)

    def edit(self) -> None:
        """Put the focus into σ, ready to be typed over."""
        super().edit()
        self.stddev.selectAll()


class BatchNormCard(LayerCard):
    """The card of a batch normalisation: its constants on request."""

    has_details = True

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.title.setText(self.tr("Batch norm"))
        self.title.setToolTip(
            self.tr(
                "Batch normalisation: γ · (x − μ) / √(σ² + ε) + β, with mean μ and variance σ² of "
                "each value over the batch."
            )
        )

    def _build_details(self) -> tuple[QWidget, list[QWidget]]:
        details = QWidget()
        self.momentum, self.epsilon = OptionNumber(_MOMENTUM), OptionNumber(_EPSILON)
        self.rate, self.frozen = RateFactor(), QCheckBox(self.tr("Frozen"))
        self.connect_number(self.rate, "learning_rate_factor")
        for entry, field in ((self.momentum, "momentum"), (self.epsilon, "epsilon")):
            entry.setMinimumWidth(52)
            self.connect_number(entry, field)
        self.frozen.clicked.connect(lambda is_on: self.changed.emit("trainable", not is_on))
        self._describe_details()
        formula = forms.label("γ · (x − μ) / √(σ² + ε) + β", "small")
        formula.setToolTip(self.title.toolTip())
        grid = details_grid(details)
        grid.addWidget(formula, 0, 0, 1, 4)
        grid.addWidget(caption_for(self.momentum, self.tr("Momentum")), 1, 0)
        grid.addWidget(self.momentum, 1, 1)
        grid.addWidget(caption_for(self.epsilon, "ε"), 1, 2)
        grid.addWidget(self.epsilon, 1, 3)
        grid.addWidget(caption_for(self.rate, "η ×"), 2, 0)
        grid.addWidget(self.rate, 2, 1)
        grid.addWidget(self.frozen, 2, 2, 1, 2)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        return details, [self.momentum, self.epsilon, self.rate, self.frozen]

    def _describe_details(self) -> None:
        forms.describe(
            self.momentum,
            self.tr("Momentum"),
            self.tr("Share of the running averages that is kept at each step."),
        )
        forms.describe(
            self.epsilon,
            "ε",
            self.tr("Added to the variance, so that nothing is divided by 0."),
        )
        forms.describe(
            self.frozen,
            self.frozen.text(),
            self.tr(
                "Keep γ, β and the running averages as they are, and use these averages even "
                "while training."
            ),
        )

    def _show_details(self) -> None:
        layer = self._layer_as(BatchNormSpec)
        self.momentum.set_value(layer.momentum)
        self.epsilon.set_value(layer.epsilon)
        self.rate.show_factor(layer)
        with QSignalBlocker(self.frozen):
            self.frozen.setChecked(not layer.trainable)

    def _summary(self) -> list[str]:
        layer, usual = self._layer_as(BatchNormSpec), BatchNormSpec()
        parts: list[str] = []
        if layer.momentum != usual.momentum:
            parts.append(self.tr("momentum {value}").format(value=number_text(layer.momentum)))
        if layer.epsilon != usual.epsilon:
            parts.append(f"ε = {number_text(layer.epsilon)}")
        return [*parts, *rate_factor.summary(layer)]

    def show_layer(self, shape: LayerShape, *, is_output: bool) -> None:
        """Show a batch normalisation."""
        self.parameters.setText(f"{shape.n_parameters:,}")
        text = self.tr(
            "Parameters: γ and β for each of the {units} values; the running averages are not "
            "trained and not counted."
        )
        self.parameters.setToolTip(text.format(units=f"{shape.D_out:,}"))
        super().show_layer(shape, is_output=False)


class ActivationCard(LayerCard):
    """The card of an activation by itself."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.title.setText(self.tr("Activation"))
        self.title.setToolTip(self.tr("An activation by itself: A = f(X)."))
        self.parameters.hide()
        self.activation = forms.Choice()
        self.activation.setMinimumWidth(76)
        forms.describe(
            self.activation, self.tr("Activation"), self.tr("The function f in A = f(X).")
        )
        self.activation.set_choices(names.choices(names.activation, ACTIVATIONS))
        self.activation.chosen.connect(lambda value: self.changed.emit("activation", value))
        show_whole_list(self.activation)
        self.head.add_entry(self.activation, 2)
        self.watch([self.activation])

    def show_layer(self, shape: LayerShape, *, is_output: bool) -> None:
        """Show an activation."""
        assert isinstance(shape.layer, ActivationSpec)
        self.activation.set_value(shape.layer.activation)
        super().show_layer(shape, is_output=False)


class FlattenCard(LayerCard):
    """The card of a flattening, which has nothing to set."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.title.setText(self.tr("Flatten"))
        self.title.setToolTip(
            self.tr("Makes one row of numbers of each sample; a dense layer does so by itself.")
        )
        self.parameters.hide()


_CARDS: dict[type[LayerSpec], type[LayerCard]] = {
    DenseSpec: DenseCard,
    ActivationSpec: ActivationCard,
    DropoutSpec: DropoutCard,
    NoiseSpec: NoiseCard,
    BatchNormSpec: BatchNormCard,
    FlattenSpec: FlattenCard,
}


def card_for(theme: Theme, layer: LayerSpec) -> LayerCard:
    """Return a new card of the kind that shows such a layer."""
    return _CARDS[type(layer)](theme)


def suits(card: LayerCard, layer: LayerSpec) -> bool:
    """Return whether a card shows layers of that kind."""
    return type(card) is _CARDS[type(layer)]
