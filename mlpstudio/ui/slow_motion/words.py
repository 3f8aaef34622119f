"""What is said about the stages of a training step."""

from PySide6.QtCore import QCoreApplication

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
from mlpstudio.ui.widgets.controls.formula_text import activation_text
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
