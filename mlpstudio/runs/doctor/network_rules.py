"""Illnesses that show in the network and its data."""

from collections.abc import Iterator

from mlpstudio.document import design_check
from mlpstudio.document.design_check import ProblemKind
from mlpstudio.labs.networks.layer_probe import LayerProbe
from mlpstudio.runs.doctor.evidence import Evidence
from mlpstudio.runs.doctor.finding import Finding, Illness, Remedy

MANY = 0.5
"""Share of a layer's units, or of its activations, that makes an illness."""

LARGE_INPUT = 20.0
"""Usual initialisers expect numbers of about 1."""

UNEVEN = 1_000.0
"""Times that the gradient of the first layer is smaller."""

LARGE_GRADIENT = 0.1
"""Root mean square of a gradient; usual ones are a hundredth of it."""

_UNFIT = {
    ProblemKind.OUTPUT_UNITS,
    ProblemKind.SINGLE_OUTPUT,
    ProblemKind.NEEDS_ONE_HOT,
    ProblemKind.NEEDS_INTEGERS,
    ProblemKind.NOT_PROBABILITIES,
    ProblemKind.SIGMOID_WITH_CATEGORICAL,
    ProblemKind.SOFTMAX_WITH_DISTANCE,
    ProblemKind.SOFTMAX_WITH_BINARY,
    ProblemKind.RELU_OUTPUT,
}


def labels_do_not_fit(evidence: Evidence) -> Iterator[Finding]:
    """Outputs, loss and labels do not belong together."""
    project = evidence.described
    problems = design_check.check(project, evidence.n_classes, project.network.input_shape)
    if any(problem.kind in _UNFIT for problem in problems):
        yield Finding(
            Illness.LABELS_DO_NOT_FIT,
            {"classes": evidence.n_classes},
            experiments=evidence.experiments(Remedy.FITTING_LOSS),
        )


def identical_units(evidence: Evidence) -> Iterator[Finding]:
    """Units that began alike have stayed alike: they are one unit."""
    layers = [layer for layer in _hidden(evidence) if layer.n_units > 1 and layer.n_distinct == 1]
    if layers:
        yield Finding(
            Illness.IDENTICAL_UNITS,
            {"units": layers[0].n_units},
            layers=_numbers(layers),
            experiments=evidence.experiments(Remedy.USUAL_INITIALIZERS),
        )


def dead_units(evidence: Evidence) -> Iterator[Finding]:
    """Many relu units are 0 for every sample, so that no gradient reaches their weights."""
    layers = [layer for layer in _hidden(evidence) if layer.n_dead > MANY * layer.n_units]
    if layers:
        worst = max(layers, key=lambda layer: layer.n_dead / layer.n_units)
        yield Finding(
            Illness.DEAD_UNITS,
            {"dead": worst.n_dead, "units": worst.n_units},
            layers=_numbers(layers),
            experiments=evidence.experiments(
                Remedy.SMALLER_RATE, Remedy.USUAL_INITIALIZERS, Remedy.BATCH_NORM
            ),
        )


def saturated_units(evidence: Evidence) -> Iterator[Finding]:
    """Sigmoid or tanh stand at their ends, where their slope is nearly 0."""
    layers = [layer for layer in _hidden(evidence) if layer.saturated > MANY]
    if layers:
        worst = max(layers, key=lambda layer: layer.saturated)
        yield Finding(
            Illness.SATURATED_UNITS,
            {"share": worst.saturated},
            layers=_numbers(layers),
            experiments=evidence.experiments(
                Remedy.USUAL_INITIALIZERS, Remedy.SCALING, Remedy.BATCH_NORM, Remedy.RELU
            ),
        )


def vanishing_gradient(evidence: Evidence) -> Iterator[Finding]:
    """The gradient of the first layer is a thousand times smaller than that of the last."""
    layers = evidence.probe.layers if evidence.probe is not None else ()
    if len(layers) < 3:
        return
    first, last = layers[0].gradient_size, layers[-1].gradient_size
    if 0.0 < first < last / UNEVEN:
        yield Finding(
            Illness.VANISHING_GRADIENT,
            {"first": first, "last": last},
            layers=(1,),
            experiments=evidence.experiments(
                Remedy.RELU, Remedy.BATCH_NORM, Remedy.USUAL_INITIALIZERS
            ),
        )


def exploding_gradient(evidence: Evidence) -> Iterator[Finding]:
    """The gradient of some layer is larger than its weights: one step would replace them."""
    layers = evidence.probe.layers if evidence.probe is not None else ()
    if len(layers) < 3 or any(unscaled_input(evidence)):
        return
    worst = max(layers, key=lambda layer: layer.gradient_size)
    if worst.gradient_size > max(worst.weight_size, LARGE_GRADIENT):
        yield Finding(
            Illness.EXPLODING_GRADIENT,
            {"gradient": worst.gradient_size, "weights": worst.weight_size},
            layers=(worst.number,),
            experiments=evidence.experiments(
                Remedy.USUAL_INITIALIZERS, Remedy.CLIPPING, Remedy.BATCH_NORM
            ),
        )


def unscaled_input(evidence: Evidence) -> Iterator[Finding]:
    """The network gets numbers far larger than its initial weights were made for."""
    size = evidence.probe.input_size if evidence.probe is not None else 0.0
    if size > LARGE_INPUT:
        yield Finding(
            Illness.UNSCALED_INPUT,
            {"size": size},
            experiments=evidence.experiments(Remedy.SCALING, Remedy.BATCH_NORM),
        )


def _hidden(evidence: Evidence) -> tuple[LayerProbe, ...]:
    return evidence.probe.layers[:-1] if evidence.probe is not None else ()


def _numbers(layers: list[LayerProbe]) -> tuple[int, ...]:
    return tuple(layer.number for layer in layers)
