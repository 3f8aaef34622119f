"""From a stage of a step to what lights up in the picture of the network."""

from mlpstudio.engine.arrays import FloatArray
from mlpstudio.engine.spec import DenseSpec
from mlpstudio.labs.networks.slow_step import SlowStep
from mlpstudio.labs.networks.step_stages import Phase, Stage
from mlpstudio.ui.widgets.network.network_flow import BACKWARD, FORWARD, PULSE, Flow
from mlpstudio.ui.widgets.network.network_layout import INPUT

COLORS = {
    Phase.BATCH: "accent",
    Phase.FORWARD: "training",
    Phase.LOSS: "error",
    Phase.BACKWARD: "validation",
    Phase.UPDATE: "good",
    Phase.AFTER: "training",
}
"""The theme's colour of each part of a step; forward and backward as in the table of tensors."""


def flow_of(step: SlowStep, stage: Stage) -> Flow:
    """Return what lights up; the units show the numbers of the first sample of the batch."""
    color, layer = COLORS[stage.phase], stage.layer
    n_layers = len(step.spec.layers)
    match stage.phase:
        case Phase.BATCH:
            return Flow(FORWARD, color, frozenset({INPUT}), _activations(step, INPUT))
        case Phase.FORWARD:
            assert layer is not None
            lit = frozenset({layer})
            weights = None if step.update is None else step.update.weights
            return Flow(FORWARD, color, lit, _activations(step, layer), weights)
        case Phase.LOSS:
            last = max(i for i, one in enumerate(step.spec.layers) if isinstance(one, DenseSpec))
            signals = _activations(step, n_layers)
            return Flow(PULSE, color, frozenset({last, n_layers - 1}), signals)
        case Phase.BACKWARD:
            assert layer is not None
            assert step.update is not None
            lit = frozenset({layer})
            return Flow(BACKWARD, color, lit, _gradients(step, layer), step.update.gradient)
        case _:
            return _of_update(step, stage)


def _of_update(step: SlowStep, stage: Stage) -> Flow:
    """Return how far every weight moves, or the forward pass with the new ones."""
    update, color = step.update, COLORS[stage.phase]
    assert update is not None
    if stage.phase is Phase.AFTER:
        layers = frozenset(range(INPUT, len(step.spec.layers)))
        return Flow(FORWARD, color, layers, strengths=update.next_weights)
    learning = {step.seen[name].tensor.layer for name in step.learning}
    lit = frozenset(layer for layer in learning if layer is not None)
    return Flow(PULSE, color, lit, strengths=update.moves, is_signed=True)


def _activations(step: SlowStep, last: int) -> dict[int, FloatArray]:
    """Return what the first sample is, and what the dense layers up to one make of it."""
    found: dict[int, FloatArray] = {INPUT: step.X[0]}
    for stage in step.stages:
        if stage.phase is Phase.FORWARD and stage.layer is not None and stage.layer <= last:
            found[stage.layer] = step.seen[stage.made[-1]].values[0]
    return found


def _gradients(step: SlowStep, first: int) -> dict[int, FloatArray]:
    """Return the gradient by the scores of the first sample, of the dense layers from one on."""
    found: dict[int, FloatArray] = {}
    for stage in step.stages:
        if stage.phase is Phase.BACKWARD and stage.layer is not None and stage.layer >= first:
            name = next((n for n in stage.made if n.startswith("dZ")), None)
            if name is not None:
                found[stage.layer] = step.seen[name].values[0]
    return found
