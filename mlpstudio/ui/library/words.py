"""Runs and their settings in words: names, outcomes, times, and in what two of them differ."""

import math
from collections.abc import Mapping
from datetime import datetime
from html import escape
from typing import Any

from PySide6.QtCore import QCoreApplication, QLocale

from mlpstudio.engine.spec import (
    ActivationSpec,
    BatchNormSpec,
    DenseSpec,
    DropoutSpec,
    FlattenSpec,
    NoiseSpec,
)
from mlpstudio.runs.differences import Difference
from mlpstudio.runs.keeping import MOST
from mlpstudio.runs.store import Summary
from mlpstudio.runs.store.snapshot_table import BUDGET, RUN_BUDGET
from mlpstudio.ui import names
from mlpstudio.ui.names import Named

translate = QCoreApplication.translate

_KINDS = {
    DenseSpec: "dense",
    ActivationSpec: "activation",
    DropoutSpec: "dropout",
    NoiseSpec: "noise",
    BatchNormSpec: "batch_norm",
    FlattenSpec: "flatten",
}

_NAMED: Mapping[str, Named] = {
    "optimizer": names.optimizer,
    "schedule": names.schedule,
    "loss": names.loss,
    "monitor": names.monitor,
    "source": names.source,
    "label_encoding": names.label_encoding,
    "preparation": names.preparation,
    "activation": names.activation,
    "initializer": names.initializer,
}
"""Settings whose values are names in a registry."""


def run_name(summary: Summary) -> str:
    """Return what a run is called: its name, or its number."""
    return summary.name or translate("Runs", "Run {number}").format(number=summary.id)


def origin(summary: Summary) -> str:
    """Return at which step a run left its parent; "" for a twin, or a run of its own."""
    if not summary.parent_step:
        return ""
    return translate("Runs", "from step {step}").format(step=f"{summary.parent_step:,}")


def kinship(summary: Summary, parent: Summary | None) -> str:
    """Return what a run comes from, as rich text with a link to it; "" for a run of its own.

    Args:
        summary: Of the run.
        parent: The run it comes from; None where that was deleted.
    """
    if summary.parent is None:
        return ""
    if parent is None:
        name = translate("Runs", "a deleted run")
    else:
        name = f'<a href="{parent.id}">{escape(run_name(parent))}</a>'
    if not summary.parent_step:
        return translate("Runs", "Twin of {run}").format(run=name)
    text = translate("Runs", "Branched at step {step} from {run}")
    return text.format(step=f"{summary.parent_step:,}", run=name)


def outcome(name: str) -> str:
    """Return how a run stands."""
    return {
        "running": translate("Runs", "Running"),
        "interrupted": translate("Runs", "Interrupted"),
        "paused": translate("Runs", "Paused"),
        "stopped": translate("Runs", "Stopped"),
        "failed": translate("Runs", "Failed"),
        "completed": translate("Runs", "Completed"),
        "diverged": translate("Runs", "Diverged"),
        "no_improvement": translate("Runs", "No improvement"),
        "target_reached": translate("Runs", "Target reached"),
        "out_of_time": translate("Runs", "Out of time"),
    }.get(name, name)


def when(started: float, now: datetime | None = None) -> str:
    """Return when a run began: the time today, the day and the time this year, a date before."""
    moment, today = datetime.fromtimestamp(started), now or datetime.now()
    if moment.date() == today.date():
        return moment.strftime("%H:%M")
    return moment.strftime("%m-%d %H:%M" if moment.year == today.year else "%Y-%m-%d")


def loss(value: float) -> str:
    """Return a loss with four significant digits; a dash where nothing was measured."""
    return "–" if math.isnan(value) else f"{value:.4g}"


def share(value: float) -> str:
    """Return an accuracy in percent; a dash where nothing was measured."""
    return "–" if math.isnan(value) else f"{100 * value:.2f}%"


def size(n_bytes: int) -> str:
    """Return an amount of bytes."""
    return QLocale().formattedDataSize(n_bytes, 1, QLocale.DataSizeFormat.DataSizeSIFormat)


def weights(summary: Summary) -> str:
    """Return what is kept of a run besides settings and curves."""
    if not summary.n_bytes:
        return translate(
            "Runs", "Weights are not kept; the run can be looked at, but not gone on with."
        )
    if not summary.n_snapshots:
        return translate("Runs", "Weights: {size}").format(size=size(summary.n_bytes))
    text = translate("Runs", "Weights: {size} · {n} snapshots, {room}")
    return text.format(
        size=size(summary.n_bytes), n=summary.n_snapshots, room=size(summary.snapshot_bytes)
    )


def snapshot_policy() -> str:
    """Return which snapshots are kept with a run, and when they go."""
    text = translate(
        "Runs",
        "Snapshots are for the time machine. Of each run at most {n} are kept here, the first and "
        "the last among them, in {run} at most; all runs together have {all}. Beyond that those "
        "of the oldest runs are thinned out first, those of runs that keep their weights last.",
    )
    return text.format(n=MOST, run=size(RUN_BUDGET), all=size(BUDGET))


# Differences


def setting(difference: Difference) -> str:
    """Return the name of a setting."""
    path = list(difference.path)
    field = str(path[-1])
    if path[:2] == ["network", "layers"] and len(path) > 2:
        number = int(path[2]) + 1
        if len(path) == 3:
            return translate("Runs", "Layer {number}").format(number=number)
        text = translate("Runs", "Layer {number}: {setting}")
        return text.format(number=number, setting=_layer_setting(field))
    if path[:2] == ["data", "augmentation"]:
        text = translate("Runs", "Changed images: {setting}")
        return text.format(setting=_augmentation(field))
    if path[0] == "data":
        return _data(field)
    if path[0] == "network":
        return translate("Runs", "Shape of a sample")
    return _stopping(field) if "stopping" in path else _training(field)


def value(difference: Difference, *, after: bool) -> str:
    """Return the value of a setting in the first run, or in the second."""
    return _value(
        str(difference.path[-1]), difference.after if after else difference.before, difference
    )


def _value(field: str, found: Any, difference: Difference) -> str:
    if type(found) in _KINDS:
        return _layer(found)
    if found is None:
        is_layer = "layers" in difference.path and len(difference.path) == 3
        return translate("Runs", "not there") if is_layer else translate("Runs", "none")
    if isinstance(found, bool):
        return translate("Runs", "yes") if found else translate("Runs", "no")
    if field in _NAMED and isinstance(found, str):
        return _NAMED[field](found)
    if isinstance(found, float):
        return f"{found:g}"
    if isinstance(found, int):
        return f"{found:,}" if "seed" not in field else str(found)
    if isinstance(found, tuple):
        return _sequence(found)
    return str(found) or translate("Runs", "none")


def _sequence(values: tuple[Any, ...]) -> str:
    """Return numbers, or (name, number) pairs, with commas between them."""
    if not values:
        return translate("Runs", "the usual")
    pairs = [one for one in values if isinstance(one, tuple)]
    if pairs:
        return ", ".join(f"{names.option(str(name))} = {number:g}" for name, number in pairs)
    return ", ".join(f"{number:g}" for number in values)


def _layer(spec: Any) -> str:
    kind = names.layer(_KINDS[type(spec)])
    if isinstance(spec, DenseSpec):
        return f"{kind} {spec.units:,} {names.activation(spec.activation)}"
    if isinstance(spec, ActivationSpec):
        return f"{kind} {names.activation(spec.activation)}"
    if isinstance(spec, DropoutSpec):
        return f"{kind} {spec.rate:g}"
    if isinstance(spec, NoiseSpec):
        return f"{kind} {spec.stddev:g}"
    return kind


def _training(field: str) -> str:
    return {
        "optimizer": translate("Runs", "Optimizer"),
        "optimizer_options": translate("Runs", "Optimizer’s numbers"),
        "learning_rate": translate("Runs", "Learning rate"),
        "schedule": translate("Runs", "Schedule"),
        "schedule_options": translate("Runs", "Schedule’s numbers"),
        "clip_value": translate("Runs", "Largest entry of the gradient"),
        "clip_norm": translate("Runs", "Largest norm of the gradient"),
        "loss": translate("Runs", "Loss"),
        "from_logits": translate("Runs", "Loss takes scores"),
        "label_smoothing": translate("Runs", "Label smoothing"),
        "class_weights": translate("Runs", "Class weights"),
        "batch_size": translate("Runs", "Batch size"),
        "epochs": translate("Runs", "Epochs"),
        "remeasure": translate("Runs", "Training re-measured"),
        "seed": translate("Runs", "Seed"),
        "shuffle_seed": translate("Runs", "Seed of the order"),
    }[field]


def _stopping(field: str) -> str:
    return {
        "patience": translate("Runs", "Patience in epochs"),
        "monitor": translate("Runs", "What is watched"),
        "min_delta": translate("Runs", "Least improvement"),
        "restore_best": translate("Runs", "Best weights put back"),
        "target_accuracy": translate("Runs", "Target accuracy"),
        "max_seconds": translate("Runs", "Seconds allowed"),
    }[field]


def _data(field: str) -> str:
    return {
        "source": translate("Runs", "Data"),
        "train_size": translate("Runs", "Training samples"),
        "validation_fraction": translate("Runs", "Share held out"),
        "label_encoding": translate("Runs", "Labels"),
        "label_noise": translate("Runs", "Share of wrong labels"),
        "seed": translate("Runs", "Seed of the data"),
        "scaling": translate("Runs", "Pixels in [0, 1]"),
        "path": translate("Runs", "File or folder"),
        "label_column": translate("Runs", "Column of the labels"),
        "preparation": translate("Runs", "Pictures are taken"),
        "point_noise": translate("Runs", "Noise of the points"),
    }[field]


def _augmentation(field: str) -> str:
    return {
        "shift": translate("Runs", "shift"),
        "rotation": translate("Runs", "rotation"),
        "scale": translate("Runs", "scale"),
        "shear": translate("Runs", "shear"),
        "elastic": translate("Runs", "elastic"),
        "elastic_smoothness": translate("Runs", "elastic smoothness"),
        "thickness": translate("Runs", "thickness"),
        "noise": translate("Runs", "noise"),
        "share": translate("Runs", "share of images"),
    }[field]


def _layer_setting(field: str) -> str:
    return {
        "units": translate("Runs", "units"),
        "activation": translate("Runs", "activation"),
        "initializer": translate("Runs", "initial weights"),
        "initializer_options": translate("Runs", "initialiser’s numbers"),
        "use_bias": translate("Runs", "biases"),
        "l1": "L1",
        "l2": "L2",
        "trainable": translate("Runs", "trained"),
        "learning_rate_factor": translate("Runs", "factor of the learning rate"),
        "rate": translate("Runs", "rate"),
        "classical": translate("Runs", "classical form"),
        "stddev": "σ",
        "momentum": translate("Runs", "momentum"),
        "epsilon": "ε",
    }[field]
