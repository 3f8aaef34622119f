"""The queue in words: settings, titles, and how each training stands."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication

from mlpstudio.document.project import Project
from mlpstudio.document.series import SETTINGS, Setting, Value
from mlpstudio.runs.queue import Item, ItemState
from mlpstudio.runs.store.recording import design_text
from mlpstudio.ui import names
from mlpstudio.ui.library import words as run_words

translate = QCoreApplication.translate

_NAMED: Mapping[str, Callable[[str], str]] = {
    "optimizer": names.optimizer,
    "schedule": names.schedule,
    "activation": names.activation,
    "initializer": names.initializer,
}


def setting(name: str) -> str:
    """Return what a setting of a series is called."""
    return {
        "learning_rate": translate("Queue", "Learning rate"),
        "seed": translate("Queue", "Seed"),
        "batch_size": translate("Queue", "Batch size"),
        "epochs": translate("Queue", "Epochs"),
        "optimizer": translate("Queue", "Optimizer"),
        "schedule": translate("Queue", "Schedule"),
        "units": translate("Queue", "Hidden units"),
        "activation": translate("Queue", "Hidden activation"),
        "initializer": translate("Queue", "Initial weights"),
        "l2": translate("Queue", "L2 penalty"),
        "dropout": translate("Queue", "Dropout"),
        "train_size": translate("Queue", "Training samples"),
    }[name]


def setting_tip(name: str) -> str:
    """Return what a series of it shows, in one sentence."""
    return {
        "learning_rate": translate("Queue", "How far each update goes: too small, good, too far."),
        "seed": translate("Queue", "The same design with other chance: how much results scatter."),
        "batch_size": translate("Queue", "Samples per update: steadier steps, but fewer of them."),
        "epochs": translate("Queue", "How often every sample is read."),
        "optimizer": translate("Queue", "The rule that makes updates of gradients."),
        "schedule": translate("Queue", "How the learning rate changes as training goes on."),
        "units": translate("Queue", "Every hidden layer gets this width."),
        "activation": translate("Queue", "Every hidden layer gets this activation."),
        "initializer": translate("Queue", "Every dense layer begins with such weights."),
        "l2": translate("Queue", "Every dense layer gets this penalty on large weights."),
        "dropout": translate(
            "Queue",
            "Every dropout gets this rate; a design without one gets it before its output.",
        ),
        "train_size": translate("Queue", "How much there is to learn from; 0 is not allowed."),
    }[name]


def shown(kind: Setting) -> Callable[[str], str]:
    """Return what names the values of a setting, where they are names."""
    return _NAMED.get(kind.name, str)


def spellings(kind: Setting) -> dict[str, str]:
    """Return the names that a setting may have, by what they are called."""
    return {shown(kind)(name): name for name in kind.names}


def value(kind: Setting, given: Value) -> str:
    """Return a value as it is shown."""
    if isinstance(given, str):
        return shown(kind)(given)
    return f"{given:g}" if isinstance(given, float) else str(given)


def title(kind: Setting, given: Value) -> str:
    """Return what one training of a series is called."""
    text = translate("Queue", "{setting} {value}")
    return text.format(setting=setting(kind.name), value=value(kind, given))


def design_title(project: Project) -> str:
    """Return what a training of a valid design is called."""
    return translate("Queue", "{design}, {optimizer} {rate}").format(
        design=design_text(project.network),
        optimizer=names.optimizer(project.training.optimizer),
        rate=f"{project.training.learning_rate:g}",
    )


def facts(project: Project) -> str:
    """Return the settings of a training that matter most, in a line."""
    training = project.training
    text = translate(
        "Queue",
        "{source} · {design} · {optimizer} · rate {rate} · batch {batch} · {epochs} epochs · "
        "seed {seed}",
    )
    return text.format(
        source=names.source(project.data.source),
        design=design_text(project.network),
        optimizer=names.optimizer(training.optimizer),
        rate=f"{training.learning_rate:g}",
        batch=training.batch_size,
        epochs=training.epochs,
        seed=training.seed,
    )


def state(item: Item) -> str:
    """Return how a training stands, in a word or two."""
    if item.state is ItemState.WAITING:
        return translate("Queue", "Waiting")
    if item.state is ItemState.TRAINING:
        return translate("Queue", "Training")
    return run_words.outcome(item.outcome)


def epochs(item: Item) -> str:
    """Return how many epochs are complete, and of how many."""
    if item.state is ItemState.WAITING:
        return str(item.project.training.epochs)
    return translate("Queue", "{done} of {all}").format(
        done=item.n_epochs, all=item.project.training.epochs
    )


def setting_choices() -> list[tuple[str, str]]:
    """Return (name, shown text) of every setting a series can go through."""
    return [(name, setting(name)) for name in SETTINGS]
