"""What happens in a stage of a training step, in one sentence with its numbers."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from mlpstudio.engine import shapes
from mlpstudio.engine.spec import (
    ActivationSpec,
    BatchNormSpec,
    DenseSpec,
    DropoutSpec,
    FlattenSpec,
    NoiseSpec,
)
from mlpstudio.labs.networks.slow_step import SlowStep
from mlpstudio.labs.networks.step_stages import Phase, Stage
from mlpstudio.ui import names
from mlpstudio.ui.slow_motion.words import layer_name
from mlpstudio.ui.widgets.controls.formula_text import activation_text, short_number
from mlpstudio.ui.widgets.controls.number_text import number_text

translate = QCoreApplication.translate


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
        case BatchNormSpec(trainable=False):
            return translate(
                "SlowMotion",
                "Frozen: the gradient only passes through, scaled like the values on their way "
                "forward; γ and β stay as they are.",
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
    told = text.format(
        optimizer=names.optimizer(update.optimizer),
        n=f"{n:,}",
        norm=number_text(update.norm),
        clipped=number_text(update.clipped_norm),
    )
    return "\n".join((told, *_own_rates(step)))


def _own_rates(step: SlowStep) -> Iterator[str]:
    """Yield which layers learn at rates of their own, if there are any."""
    each = translate("SlowMotion", "{layer} × {factor}")
    found = [
        each.format(
            layer=layer_name(step.spec, position), factor=number_text(shape.learning_rate_factor)
        ).replace(" ", "\N{NO-BREAK SPACE}")
        for position, shape in enumerate(shapes.infer(step.spec))
        if shape.trainable and shape.learning_rate_factor != 1.0
    ]
    if found:
        text = translate("SlowMotion", "Layers multiply the learning rate by factors: {list}.")
        yield text.format(list=", ".join(found))


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
