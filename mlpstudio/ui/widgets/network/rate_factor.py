"""How fast a layer learns beside the others: its entry on a card, and what a closed card says."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from mlpstudio.engine.spec import RATE_FACTOR, BatchNormSpec, DenseSpec
from mlpstudio.ui import forms
from mlpstudio.ui.widgets.controls.number_text import number_text
from mlpstudio.ui.widgets.controls.option_form import OptionNumber

translate = QCoreApplication.translate


class RateFactor(OptionNumber):
    """An entry for what the learning rate is multiplied by in one layer."""

    def __init__(self) -> None:
        super().__init__(RATE_FACTOR)
        self.setMinimumWidth(52)
        forms.describe(self, self.tr("Factor of the learning rate"), self._tip(is_frozen=False))

    def show_factor(self, layer: DenseSpec | BatchNormSpec) -> None:
        """Show the factor of a layer; a frozen one has no use for it."""
        self.set_value(layer.learning_rate_factor)
        self.setEnabled(layer.trainable)
        self.setToolTip(self._tip(is_frozen=not layer.trainable))

    def _tip(self, *, is_frozen: bool) -> str:
        if is_frozen:
            return self.tr("A frozen layer does not learn, at whatever rate.")
        return self.tr(
            "What this layer multiplies the learning rate by: at 0.1 its weights take steps a "
            "tenth as long."
        )


def summary(layer: DenseSpec | BatchNormSpec) -> Iterator[str]:
    """Yield in a few words how a layer learns, where that is not as the others do."""
    if not layer.trainable:
        yield translate("RateFactor", "frozen")
    elif layer.learning_rate_factor != 1.0:
        text = translate("RateFactor", "rate × {factor}")
        yield text.format(factor=number_text(layer.learning_rate_factor))
