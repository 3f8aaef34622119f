"""A run: the project it was started from, its curves, and the state it was left in."""

from dataclasses import dataclass, field
from typing import Any

import numpy as np

from mlpstudio.document import codec
from mlpstudio.document.files import StoredRun
from mlpstudio.document.project import DataChoice, Project
from mlpstudio.engine.arrays import AnyArray
from mlpstudio.engine.checkpoint import Checkpoint
from mlpstudio.engine.spec import NetworkSpec
from mlpstudio.engine.training import TrainingSettings
from mlpstudio.errors import DataError, DesignError, ProjectFileError
from mlpstudio.runs.curves import Curves, Mark, Table

_COUNTERS = ("n_updates", "step", "epoch", "n_read", "n_correct")
_SUMS = ("loss_sum", "seconds")
_FACTS = {"data", "network", "training", "outcome", "optimizer", "marks", *_COUNTERS, *_SUMS}

OUTCOMES = ("paused", "completed", "stopped", "diverged", "failed")


@dataclass(slots=True)
class Run:
    """What a training has been so far.

    Attributes:
        data: The data it learns from.
        network: The design it was built from.
        training: The settings it goes on with; changed live, they change here too.
        curves: What was measured.
        checkpoint: Where it can go on; None while it has made no step.
        outcome: One of `OUTCOMES`.
    """

    data: DataChoice
    network: NetworkSpec
    training: TrainingSettings
    curves: Curves = field(default_factory=Curves)
    checkpoint: Checkpoint | None = None
    outcome: str = "paused"

    @classmethod
    def begun(cls, project: Project) -> "Run":
        """Return a run of the project that has made no step yet."""
        return cls(project.data, project.network, project.training)

    def is_of(self, project: Project) -> bool:
        """Return whether the project still describes this run.

        Learning rate, batch size and epochs may differ: they can be changed on the way.
        """
        now, then = project.training, self.training
        return (
            project.data == self.data
            and project.network == self.network
            and (now.optimizer, now.loss, now.seed) == (then.optimizer, then.loss, then.seed)
        )


def to_stored(run: Run) -> StoredRun | None:
    """Return the run as it lies in a file; None when it has made no step."""
    checkpoint = run.checkpoint
    if checkpoint is None:
        return None
    facts: dict[str, Any] = {
        "data": codec.encode(run.data),
        "network": codec.encode(run.network),
        "training": codec.encode(run.training),
        "outcome": run.outcome,
        "optimizer": checkpoint.optimizer,
        "marks": [codec.encode(mark) for mark in run.curves.marks],
        **{name: getattr(checkpoint, name) for name in (*_COUNTERS, *_SUMS)},
    }
    arrays: dict[str, AnyArray] = {
        "theta": checkpoint.theta,
        "curves.steps": run.curves.steps.rows(),
        "curves.epochs": run.curves.epochs.rows(),
        **{f"optimizer.{k}": v for k, v in checkpoint.optimizer_state.items()},
    }
    return StoredRun(facts, arrays)


def from_stored(stored: StoredRun) -> Run:
    """Return the run that lies in a file.

    Raises:
        ProjectFileError: Something is missing or does not fit together.
    """
    facts, arrays = dict(stored.facts), stored.arrays
    codec.check_entries(facts, _FACTS, "run")
    run = Run(
        codec.decode(DataChoice, facts.get("data"), "run.data"),
        codec.decode(NetworkSpec, facts.get("network"), "run.network"),
        codec.decode(TrainingSettings, facts.get("training"), "run.training"),
        outcome=codec.decode(str, facts.get("outcome"), "run.outcome"),
    )
    _fill(run.curves.steps, arrays, "curves.steps")
    _fill(run.curves.epochs, arrays, "curves.epochs")
    run.curves.marks.extend(codec.decode(tuple[Mark, ...], facts.get("marks"), "run.marks"))
    run.checkpoint = _checkpoint(facts, stored)
    _check(run, run.checkpoint)
    return run


def _check(run: Run, checkpoint: Checkpoint) -> None:
    """Refuse what this program does not write."""
    if run.outcome not in OUTCOMES:
        raise ProjectFileError(f"run.outcome: expected one of {OUTCOMES}, found {run.outcome!r}.")
    if checkpoint.optimizer != run.training.optimizer:
        raise ProjectFileError(
            f"The run was trained with {run.training.optimizer}, but the state of "
            f"{checkpoint.optimizer} is stored."
        )
    if any(getattr(checkpoint, name) < 0 for name in _COUNTERS):
        raise ProjectFileError("A counter of the run is below 0.")
    try:
        run.data.check()
        run.training.check()
        checkpoint.restored(run.network)
    except (DataError, DesignError) as error:
        raise ProjectFileError(str(error)) from error


def _checkpoint(facts: dict[str, Any], stored: StoredRun) -> Checkpoint:
    prefix = "optimizer."
    counters: dict[str, Any] = {n: codec.decode(int, facts.get(n), f"run.{n}") for n in _COUNTERS}
    sums: dict[str, Any] = {n: codec.decode(float, facts.get(n), f"run.{n}") for n in _SUMS}
    return Checkpoint(
        theta=_float32(stored, "theta"),
        optimizer=codec.decode(str, facts.get("optimizer"), "run.optimizer"),
        optimizer_state={
            name.removeprefix(prefix): _float32(stored, name)
            for name in stored.arrays
            if name.startswith(prefix)
        },
        **counters,
        **sums,
    )


def _float32(stored: StoredRun, name: str) -> AnyArray:
    vector = stored.arrays.get(name)
    if vector is None or vector.dtype != np.float32 or vector.ndim != 1:
        raise ProjectFileError(f"The vector {name!r} of the run is missing or not float32.")
    vector.flags.writeable = False
    return vector


def _fill(table: Table, arrays: Any, name: str) -> None:
    rows = arrays.get(name)
    if rows is None or rows.ndim != 2 or rows.shape[1] != len(table.columns):
        raise ProjectFileError(
            f"The table {name!r} of the run is missing or has not {len(table.columns)} columns."
        )
    table.extend(rows)
