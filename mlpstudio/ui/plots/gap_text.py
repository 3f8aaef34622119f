"""Why the training loss of an epoch is not that of the network it leaves behind, in words."""

import math

from PySide6.QtCore import QCoreApplication

from mlpstudio.engine.evaluation import TrainingGap, training_gap
from mlpstudio.engine.spec import BatchNormSpec, NetworkSpec, NoiseSpec
from mlpstudio.runs.curves import Curves

translate = QCoreApplication.translate


def was_remeasured(curves: Curves) -> bool:
    """Return whether the training samples were measured anew after the last epoch."""
    measured = curves.epochs["remeasured_loss"]  # (epochs,)
    return len(measured) > 0 and math.isfinite(measured[-1])


def last_gap(curves: Curves) -> TrainingGap:
    """Return the parts of the last epoch's training loss, which has to be re-measured."""
    columns = ("loss", "penalty", "loss_with_chance", "remeasured_loss")
    running, penalty, with_chance, at_rest = (float(curves.epochs[c][-1]) for c in columns)
    return training_gap(running, penalty, with_chance, at_rest)


def sentence(curves: Curves, network: NetworkSpec) -> str:
    """Return the sum that makes up the last epoch's training loss."""
    gap = last_gap(curves)
    places = _decimals(gap.running)
    terms = translate("GapText", "{value} at rest").format(value=f"{gap.at_rest:.{places}f}")
    for value, name in (
        (gap.lag, translate("GapText", "lag")),
        (gap.chance, _chance(network)),
        (gap.penalty, translate("GapText", "penalty")),
    ):
        size = f"{abs(value):.{places}f}"
        if float(size) > 0.0:
            terms = f"{terms} {'+' if value > 0.0 else '−'} {size} {name}"
    return translate("GapText", "Training loss {running} = {terms}").format(
        running=f"{gap.running:.{places}f}", terms=terms
    )


def explanation() -> str:
    """Return what the parts are."""
    return translate(
        "GapText",
        "The loss of the last epoch. At rest: all training samples measured with the weights as "
        "they are now. Lag: early batches were measured while the weights were still worse. "
        "Dropout, noise and batch statistics, and the penalty for large weights, add to it in "
        "training alone.",
    )


def _decimals(value: float) -> int:
    """Return how many decimals give a number three digits; all parts of a sum have as many."""
    if not (math.isfinite(value) and value > 0.0):
        return 4
    return min(max(2 - math.floor(math.log10(value)), 0), 12)


def _chance(network: NetworkSpec) -> str:
    if any(isinstance(layer, NoiseSpec | BatchNormSpec) for layer in network.layers):
        return translate("GapText", "chance")
    return translate("GapText", "dropout")
