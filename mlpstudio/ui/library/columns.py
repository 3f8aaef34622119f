"""The columns of the table of runs: what each says of a run, and how it is sorted by it."""

import math
from collections.abc import Callable, Mapping
from enum import IntEnum

from mlpstudio.runs.store import Summary
from mlpstudio.ui import names
from mlpstudio.ui.library import words


class Column(IntEnum):
    """The columns in order."""

    SHOWN = 0
    NAME = 1
    DESIGN = 2
    OPTIMIZER = 3
    RATE = 4
    BATCH = 5
    EPOCHS = 6
    LOSS = 7
    ACCURACY = 8
    WHEN = 9
    OUTCOME = 10


NUMBERS = (Column.RATE, Column.BATCH, Column.EPOCHS, Column.LOSS, Column.ACCURACY, Column.WHEN)


def _last(value: float, worst: float) -> float:
    """Return what a figure counts for in sorting: unmeasured ones count for the worst."""
    return worst if math.isnan(value) else value


KEYS: Mapping[Column, Callable[[Summary], object]] = {
    Column.SHOWN: lambda one: one.is_hidden,
    Column.NAME: lambda one: (one.name == "", one.name.casefold(), one.id),
    Column.DESIGN: lambda one: one.n_parameters,
    Column.OPTIMIZER: lambda one: names.optimizer(one.optimizer).casefold(),
    Column.RATE: lambda one: one.learning_rate,
    Column.BATCH: lambda one: one.batch_size,
    Column.EPOCHS: lambda one: (one.n_epochs, one.n_steps),
    Column.LOSS: lambda one: _last(one.loss, math.inf),
    Column.ACCURACY: lambda one: _last(one.validation_accuracy, -1.0),
    Column.WHEN: lambda one: one.id,
    Column.OUTCOME: lambda one: words.outcome(one.outcome),
}

TEXTS: Mapping[Column, Callable[[Summary], str]] = {
    Column.NAME: words.run_name,
    Column.DESIGN: lambda one: one.design,
    Column.OPTIMIZER: lambda one: names.optimizer(one.optimizer),
    Column.RATE: lambda one: f"{one.learning_rate:g}",
    Column.BATCH: lambda one: str(one.batch_size),
    Column.EPOCHS: lambda one: str(one.n_epochs),
    Column.LOSS: lambda one: words.loss(one.loss),
    Column.ACCURACY: lambda one: words.share(one.validation_accuracy),
    Column.WHEN: lambda one: words.when(one.started),
    Column.OUTCOME: lambda one: words.outcome(one.outcome),
}


def haystack(one: Summary) -> str:
    """Return where a search looks."""
    return " ".join((*(text(one) for text in TEXTS.values()), one.note)).casefold()
