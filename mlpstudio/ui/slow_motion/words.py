"""What is said about the stages of a training step."""

from PySide6.QtCore import QCoreApplication

from mlpstudio.engine import shapes
from mlpstudio.engine.spec import (
    ActivationSpec,
    BatchNormSpec,
    DenseSpec,
    DropoutSpec,
    FlattenSpec,
    LayerSpec,
    NetworkSpec,
    NoiseSpec,
)
from mlpstudio.labs.networks.slow_step import SlowStep
from mlpstudio.labs.networks.step_stages import Phase, Stage
from mlpstudio.ui import names
from mlpstudio.ui.widgets.controls.formula_text import activation_text, short_number
from mlpstudio.ui.widgets.controls.number_text import number_text

translate = QCoreApplication.translate


def phase_name(phase: Phase) -> str:
    """Return what a part of a step is called, with its number in the training loop."""
    return {
        Phase.BATCH: translate("SlowMotion", "1 Batch"),
        Phase.FORWARD: translate("SlowMotion", "2 Forward"),
        Phase.LOSS: translate("SlowMotion", "3 Loss"),
        Phase.BACKWARD: translate("SlowMotion", "4 Backward"),
        Phase.UPDATE: translate("SlowMotion", "5 Update"),
        Phase.AFTER: translate("SlowMotion", "↺ Again"),
    }[phase]


def layer_name(spec: NetworkSpec, layer: int) -> str:
    """Return what a layer is called: Dense 1, Dropout."""
    one = spec.layers[layer]
    if isinstance(one, DenseSpec):
        text = translate("SlowMotion", "Dense {k}")
        n_before = sum(isinstance(other, DenseSpec) for other in spec.layers[: layer + 1])
        return text.format(k=n_before)
    kinds: dict[type[LayerSpec], str] = {
        BatchNormSpec: "batch_norm",
        DropoutSpec: "dropout",
        NoiseSpec: "noise",
        FlattenSpec: "flatten",
    }
    if isinstance(one, ActivationSpec):
        return activation_text(one.activation)
    return names.layer(kinds[type(one)])


def title(stage: Stage, spec: NetworkSpec) -> str:
    """Return the heading of a stage."""
    if stage.layer is not None:
        text = (
            translate("SlowMotion", "Forward through {layer}")
            if stage.phase is Phase.FORWARD
            else translate("SlowMotion", "Back through {layer}")
        )
        return text.format(layer=layer_name(spec, stage.layer))
    return {
        Phase.BATCH: translate("SlowMotion", "Draw a mini-batch"),
        Phase.LOSS: translate("SlowMotion", "Measure the loss"),
        Phase.UPDATE: translate("SlowMotion", "Update the parameters"),
        Phase.AFTER: translate("SlowMotion", "The same batch once more"),
    }[stage.phase]


def headline(step: SlowStep) -> str:
    """Return which update it is, and with which rate it is made."""
    text = translate(
        "SlowMotion", "Update {number} · epoch {epoch}, batch {batch} of {n} · η {rate}"
    )
    return text.format(
        number=f"{step.number:,}",
        epoch=f"{step.epoch:,}",
        batch=f"{step.batch:,}",
        n=f"{step.n_batches:,}",
        rate=number_text(step.learning_rate),
    )


def sentence(stage: Stage, step: SlowStep) -> str:
    """Return what happens in a stage, and with which numbers."""
    match stage.phase:
        case Phase.BATCH:
            return _batch(step)
        case Phase.LOSS:
            return _loss(step)
        case Phase.UPDATE:
            return _update(step)
        case Phase.AFTER:
            return _after(step)
        case Phase.FORWARD:
            assert stage.layer is not None
            return _forward(step, stage.layer)
        case _:
            assert stage.layer is not None
            return _backward(step, stage.layer)


def _batch(step: SlowStep) -> str:
    if not step.is_whole:
        return translate(
            "SlowMotion", "One sample alone, the first of the next mini-batch: X has one row."
        )
    text = translate(
        "SlowMotion",
        "{n} samples, next in the random order of this epoch. Each is one row of X; Y holds "
        "what they are.",
    )
    return text.format(n=f"{len(step.indices):,}")


def _forward(step: SlowStep, position: int) -> str:
    layer, shape = step.spec.layers[position], shapes.infer(step.spec)[position]
    match layer:
        case DenseSpec(use_bias=True):
            text = translate(
                "SlowMotion",
                "Each of the {D_out} units weighs all {D_in} numbers of a sample and adds its "
                "bias; {f} makes its activation of that score.",
            )
            if layer.activation == "linear":
                text = translate(
                    "SlowMotion",
                    "Each of the {D_out} units weighs all {D_in} numbers of a sample and adds its "
                    "bias; the activation leaves that score as it is.",
                )
        case DenseSpec():
            text = translate(
                "SlowMotion",
                "Each of the {D_out} units weighs all {D_in} numbers of a sample; {f} makes its "
                "activation of that score.",
            )
        case BatchNormSpec():
            text = translate(
                "SlowMotion",
                "Over the {B} samples of this batch every feature gets mean 0 and deviation 1; "
                "γ stretches it and β shifts it.",
            )
            if not layer.trainable:
                text = translate(
                    "SlowMotion",
                    "Frozen: every feature is standardised by its running averages, and the "
                    "batch does not matter.",
                )
        case DropoutSpec():
            text = translate(
                "SlowMotion",
                "The mask drawn for this very step silences {silent} of the values; it is another "
                "one in every step.",
            )
        case NoiseSpec():
            text = translate(
                "SlowMotion",
                "A random number with the deviation {sigma} is added to every value, drawn for "
                "this step alone.",
            )
        case FlattenSpec():
            text = translate(
                "SlowMotion", "Each sample becomes one row of numbers; nothing is computed."
            )
        case _:
            text = translate("SlowMotion", "{f} is applied to the scores before it.")
    return text.format(
        D_in=f"{shape.D_in:,}",
        D_out=f"{shape.D_out:,}",
        B=f"{len(step.indices):,}",
        f="" if not isinstance(layer, _WITH_ACTIVATION) else activation_text(layer.activation),
        silent=f"{layer.rate:.0%}" if isinstance(layer, DropoutSpec) else "",
        sigma=short_number(layer.stddev) if isinstance(layer, NoiseSpec) else "",
    )


_WITH_ACTIVATION = (DenseSpec, ActivationSpec)


def _loss(step: SlowStep) -> str:
    values = {
        "loss": names.loss(step.settings.loss),
        "value": number_text(step.outcome.objective, 4),
        "right": f"{step.outcome.n_correct:,}",
        "n": f"{len(step.indices):,}",
    }
    if step.update is None:
        text = translate(
            "SlowMotion",
            "The loss is {value}: the training has diverged. There is no gradient to follow, and "
            "no update.",
        )
    elif step.outcome.penalty:
        text = translate(
            "SlowMotion",
            "{loss} of the answers, the mean over the batch, and the penalty for large weights: "
            "{value}. {right} of {n} answers are right.",
        )
    else:
        text = translate(
            "SlowMotion",
            "{loss} of the answers, the mean over the batch: {value}. {right} of {n} answers are "
            "right.",
        )
    return text.format(**values)


def _backward(step: SlowStep, position: int) -> str:
    layer = step.spec.layers[position]
    is_last = position == len(step.spec.layers) - 1
    match layer:
        case DenseSpec(trainable=True):
            if is_last:
                return translate(
                    "SlowMotion",
                    "How the loss changes with each score, and from that with each weight and "
                    "bias: a gradient has the shape of what it belongs to.",
                )
            return translate(
                "SlowMotion",
                "The gradient that arrives is multiplied by the slope of the activation; what "
                "each weight had part in is its own gradient.",
            )
        case DenseSpec():
            return translate(
                "SlowMotion", "Frozen: the gradient only passes through to the layer before."
            )
        case BatchNormSpec():
            return translate(
                "SlowMotion",
                "γ and β get their gradients; mean and variance hang on every sample, so the "
                "gradient of one sample reaches all of them.",
            )
        case DropoutSpec():
            return translate(
                "SlowMotion",
                "The same mask as on the way forward: what was silent has no part in the loss.",
            )
        case NoiseSpec() | FlattenSpec():
            return translate("SlowMotion", "The gradient passes as it is.")
        case _:
            return translate(
                "SlowMotion", "The gradient is multiplied by the slope of the activation."
            )


def _update(step: SlowStep) -> str:
    update = step.update
    assert update is not None
    n = sum(step.seen[name].values.size for name in step.learning)
    if not n:
        return translate(
            "SlowMotion", "All layers are frozen: the optimizer leaves every parameter as it is."
        )
    text = translate(
        "SlowMotion",
        "{optimizer} moves all {n} parameters at once, each against its own gradient.",
    )
    if update.clipped_norm < update.norm:
        text = translate(
            "SlowMotion",
            "The gradient is {norm} long and is clipped to {clipped}. {optimizer} then moves all "
            "{n} parameters at once, each against its own.",
        )
    return text.format(
        optimizer=names.optimizer(update.optimizer),
        n=f"{n:,}",
        norm=number_text(update.norm),
        clipped=number_text(update.clipped_norm),
    )


def _after(step: SlowStep) -> str:
    after = step.next_outcome
    assert after is not None
    if after.objective < step.outcome.objective:
        text = translate(
            "SlowMotion",
            "With the new parameters this batch, all else the same, has a loss of {after} instead "
            "of {before}, and {right} of {n} right instead of {right_before}.",
        )
    elif after.objective == step.outcome.objective:
        text = translate(
            "SlowMotion", "This batch has the same loss as before: nothing has moved it."
        )
    else:
        text = translate(
            "SlowMotion",
            "The loss of this batch rose from {before} to {after}: against the slope, but too far "
            "for it. Momentum does that now and then; a smaller rate helps.",
        )
    return text.format(
        before=number_text(step.outcome.objective, 4),
        after=number_text(after.objective, 4),
        right=f"{after.n_correct:,}",
        right_before=f"{step.outcome.n_correct:,}",
        n=f"{len(step.indices):,}",
    )
