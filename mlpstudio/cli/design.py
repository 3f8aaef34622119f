"""From the options of `train` to a project, checked before data are loaded and memory is taken."""

import argparse
from collections.abc import Iterator
from dataclasses import replace

from mlpstudio.datasets.mnist import CLASS_NAMES, IMAGE_SHAPE
from mlpstudio.datasets.sources import DIGITS_MOST, SampleForm, form_of
from mlpstudio.document.cost import training_bytes
from mlpstudio.document.design_check import TOO_MUCH_MEMORY
from mlpstudio.document.project import DataChoice, Project
from mlpstudio.engine import shapes
from mlpstudio.engine.losses import LOSSES
from mlpstudio.engine.settings import StopRules, TrainingSettings
from mlpstudio.engine.spec import (
    ActivationSpec,
    BatchNormSpec,
    DenseSpec,
    DropoutSpec,
    LayerSpec,
    NetworkSpec,
    NoiseSpec,
)
from mlpstudio.errors import DesignError
from mlpstudio.limits import LARGEST_WHOLE


def project_of(arguments: argparse.Namespace) -> Project:
    """Return the project that the options describe."""
    loss = LOSSES[arguments.loss]
    return Project(
        data=DataChoice(
            source=arguments.data,
            train_size=arguments.train_size,
            validation_fraction=arguments.validation_fraction,
            label_encoding="integer" if loss.wants_integers else "one_hot",
            label_noise=arguments.label_noise,
            seed=arguments.data_seed,
            point_noise=arguments.point_noise,
        ),
        network=NetworkSpec(_form(arguments.data).input_shape, tuple(_layers(arguments))),
        training=_settings(arguments),
    )


def check(project: Project) -> None:
    """Refuse what cannot be trained.

    Raises:
        DesignError: Something makes no sense, or takes too much memory.
        DataError: The data choice makes no sense.
    """
    shapes.infer(project.network)
    project.data.check()
    project.training.check()
    n_weights = len(project.training.class_weights)
    n_classes = _form(project.data.source).n_classes
    if n_weights not in (0, n_classes):
        raise DesignError(
            f"--class-weights takes {n_classes} numbers, one for each class, not {n_weights}."
        )
    n_samples = project.data.train_size or DIGITS_MOST  # no data set has more
    batch_size = min(project.training.batch_size, n_samples)
    needed = training_bytes(
        replace(project, training=replace(project.training, batch_size=batch_size))
    )
    if needed > TOO_MUCH_MEMORY:
        raise DesignError(
            f"Training this network takes about {needed / 1e9:,.0f} GB of memory; at most "
            f"{TOO_MUCH_MEMORY / 1e9:.0f} GB are allowed. Use smaller layers."
        )


def _form(source: str) -> SampleForm:
    """Return what a source gives; what is in files shows when they are read."""
    return form_of(source) or SampleForm(len(CLASS_NAMES), IMAGE_SHAPE)


def _layers(arguments: argparse.Namespace) -> Iterator[LayerSpec]:
    penalty = {"l1": arguments.l1, "l2": arguments.l2}
    hidden = _hidden_units(arguments.hidden)
    *factors, last_factor = _rate_factors(arguments.rate_factors, len(hidden) + 1)
    if arguments.noise:
        yield NoiseSpec(arguments.noise)
    for units, factor in zip(hidden, factors, strict=True):
        activation = "linear" if arguments.batch_norm else arguments.activation
        layer = DenseSpec(
            units, activation, arguments.initializer, learning_rate_factor=factor, **penalty
        )
        if arguments.batch_norm:
            # β of the normalisation does what a bias before it would do.
            yield replace(layer, use_bias=False)
            yield BatchNormSpec(learning_rate_factor=factor)
            yield ActivationSpec(arguments.activation)
        else:
            yield layer
        if arguments.dropout:
            yield DropoutSpec(arguments.dropout)
    output = LOSSES[arguments.loss].fitting_activations[0]
    n_classes = _form(arguments.data).n_classes
    activation = "linear" if arguments.from_logits else output
    yield DenseSpec(n_classes, activation, learning_rate_factor=last_factor, **penalty)


def _rate_factors(given: tuple[float, ...], n_layers: int) -> tuple[float, ...]:
    """Return what each dense layer multiplies the learning rate by."""
    if len(given) not in (0, n_layers):
        raise DesignError(
            f"--rate-factors takes {n_layers} numbers, one for each dense layer and the output "
            f"last, not {len(given)}."
        )
    return given or (1.0,) * n_layers


def _settings(arguments: argparse.Namespace) -> TrainingSettings:
    return TrainingSettings(
        optimizer=arguments.optimizer,
        optimizer_options=tuple(arguments.optimizer_option),
        learning_rate=arguments.learning_rate,
        schedule=arguments.schedule,
        schedule_options=tuple(arguments.schedule_option),
        clip_value=arguments.clip_value,
        clip_norm=arguments.clip_norm,
        loss=arguments.loss,
        from_logits=arguments.from_logits,
        label_smoothing=arguments.label_smoothing,
        class_weights=arguments.class_weights,
        batch_size=arguments.batch_size,
        epochs=arguments.epochs,
        stopping=StopRules(
            patience=arguments.patience,
            monitor=arguments.monitor,
            min_delta=arguments.min_delta,
            restore_best=arguments.restore_best,
            target_accuracy=arguments.target_accuracy,
            max_seconds=arguments.max_seconds,
        ),
        remeasure=arguments.remeasure,
        seed=arguments.seed,
        shuffle_seed=arguments.shuffle_seed,
    )


def _hidden_units(text: str) -> list[int]:
    parts = [part.strip() for part in text.split(",") if part.strip()]
    longest = len(str(LARGEST_WHOLE)) - 1  # digits of which every number fits
    for part in parts:
        if not part.isdecimal() or len(part) > longest:
            raise DesignError(f"--hidden takes whole numbers such as 256,128, not {part!r:.40}.")
    return [int(part) for part in parts]
