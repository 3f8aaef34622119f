"""A run: the project it was started from, its curves, and the state it was left in."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, cast

import numpy as np

from mlpstudio.document import codec
from mlpstudio.document.files import StoredRun
from mlpstudio.document.project import DataChoice, Project
from mlpstudio.engine.arrays import AnyArray
from mlpstudio.engine.checkpoint import Checkpoint, Counters
from mlpstudio.engine.events import BadNumber, EndEvent, EndReason
from mlpstudio.engine.norms import measured_layers
from mlpstudio.engine.settings import TrainingSettings
from mlpstudio.engine.spec import NetworkSpec
from mlpstudio.engine.state import Best
from mlpstudio.errors import DataError, DesignError, ProjectFileError
from mlpstudio.runs.curves import BEST, STOPPED, Curves, Mark, Table

_FACTS = {
    "data",
    "network",
    "training",
    "outcome",
    "optimizer",
    "marks",
    "counters",
    "best",
    "bad_number",
    "full_ink",
    "origin",
}

_WHITE = 255
"""The byte of full ink in a drawing."""

OUTCOMES = ("paused", "stopped", "failed", *(reason.value for reason in EndReason))
"""How a run may stand: between two steps, ended from outside, or by itself."""


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
        bad_number: Where it diverged, if it did.
        full_ink: What the network gets for full ink, as its samples of 28 × 28 have it; None
            where that was not looked at.
        origin: What is known of a network that was trained elsewhere, by name; empty for one that
            began here.
    """

    data: DataChoice
    network: NetworkSpec
    training: TrainingSettings
    curves: Curves = field(default_factory=Curves)
    checkpoint: Checkpoint | None = None
    outcome: str = "paused"
    bad_number: BadNumber | None = None
    full_ink: float | None = None
    origin: Mapping[str, str] = field(default_factory=dict[str, str])

    @property
    def is_ready_made(self) -> bool:
        """Whether the network was trained elsewhere, and has made no step here."""
        return bool(self.origin) and not len(self.curves.steps)

    @property
    def ink_scale(self) -> float:
        """What the bytes of a drawing are multiplied by on their way into the network."""
        usual = 1.0 if self.data.scaling else _WHITE
        return (usual if self.full_ink is None else self.full_ink) / _WHITE

    @property
    def ended_early(self) -> bool:
        """Whether a stop rule ended it before its last epoch."""
        whole = ("completed", "paused", "stopped", "diverged", "failed")
        return self.outcome not in whole

    def end(self, event: EndEvent) -> None:
        """Take over how training ended by itself."""
        self.outcome, self.bad_number = event.reason.value, event.bad_number
        if self.ended_early:
            self.curves.note(event.step, STOPPED)
        if event.best_epoch is not None:
            epochs = self.curves.epochs
            found = np.flatnonzero(epochs["epoch"] == event.best_epoch)  # (0,) or (1,)
            if len(found):
                self.curves.note(int(epochs["step"][found[0]]), BEST)

    @classmethod
    def begun(cls, project: Project) -> "Run":
        """Return a run of the project that has made no step yet."""
        return cls(project.data, project.network, project.training)

    def is_of(self, project: Project) -> bool:
        """Return whether the project still describes this run.

        Learning rate, batch size, epochs and stop rules may differ: they can be changed on the
        way. A network that comes ready-made can go on with any data of the same scaling.
        """
        then = replace(
            self.training,
            learning_rate=project.training.learning_rate,
            batch_size=project.training.batch_size,
            epochs=project.training.epochs,
            stopping=project.training.stopping,
            remeasure=project.training.remeasure,
        )
        wanted = project.data
        is_same = wanted == self.data
        if self.is_ready_made:
            is_same = wanted.scaling == self.data.scaling
        return is_same and project.network == self.network and project.training == then


def to_stored(run: Run) -> StoredRun | None:
    """Return the run as it lies in a file; None when it has made no step."""
    if run.checkpoint is None:
        return None
    standing = standing_at(run, run.checkpoint)
    arrays: dict[str, AnyArray] = {
        **standing.arrays,
        "curves.steps": run.curves.steps.rows(),
        "curves.epochs": run.curves.epochs.rows(),
    }
    if len(run.curves.norms):
        arrays["curves.norms"] = run.curves.norms.rows()
    return StoredRun(standing.facts, arrays)


def standing_at(run: Run, checkpoint: Checkpoint) -> StoredRun:
    """Return the run as it lies in a file, but for its curves.

    Args:
        run: It.
        checkpoint: Where it goes on from.
    """
    facts: dict[str, Any] = {
        "data": codec.encode(run.data),
        "network": codec.encode(run.network),
        "training": codec.encode(run.training),
        "outcome": run.outcome,
        "optimizer": checkpoint.optimizer,
        "marks": [codec.encode(mark) for mark in run.curves.marks],
        "counters": codec.encode(checkpoint.counters),
        "best": _encode_best(checkpoint.best),
        "bad_number": codec.encode(run.bad_number),
        "full_ink": run.full_ink,
        "origin": dict(run.origin),
    }
    arrays: dict[str, AnyArray] = {
        "weights": checkpoint.weights,
        **{f"optimizer.{k}": v for k, v in checkpoint.optimizer_state.items()},
    }
    if checkpoint.last_weights is not None:
        arrays["last_weights"] = checkpoint.last_weights
    if checkpoint.best is not None and checkpoint.best.weights.size:
        arrays["best.weights"] = checkpoint.best.weights
    return StoredRun(facts, arrays)


def _encode_best(best: Best | None) -> dict[str, Any] | None:
    return best and {"value": best.value, "epoch": best.epoch, "step": best.step}


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
        bad_number=_bad_number(facts.get("bad_number")),
        full_ink=_full_ink(facts.get("full_ink")),
        origin=_origin(facts.get("origin")),
    )
    _fill(run.curves.steps, arrays, "curves.steps")
    _fill(run.curves.epochs, arrays, "curves.epochs")
    run.curves.marks.extend(codec.decode(tuple[Mark, ...], facts.get("marks"), "run.marks"))
    run.checkpoint = _checkpoint(facts, stored)
    _check(run, run.checkpoint)
    if "curves.norms" in arrays:  # runs that were not measured so closely have none
        _fill_norms(run, arrays["curves.norms"])
    return run


def _check(run: Run, checkpoint: Checkpoint) -> None:
    """Refuse what this program does not write."""
    if run.outcome not in OUTCOMES:
        raise ProjectFileError(f"run.outcome: expected one of {OUTCOMES}, found {run.outcome!r}.")
    counters = checkpoint.counters
    whole = (counters.n_updates, counters.step, counters.epoch, counters.n_read)
    if min(*whole, counters.n_correct, counters.plateau.waited) < 0:
        raise ProjectFileError("A counter of the run is below 0.")
    try:
        run.data.check()
        run.training.check()
        checkpoint.restored(run.network, run.training)
    except (DataError, DesignError) as error:
        raise ProjectFileError(str(error)) from error


def _checkpoint(facts: dict[str, Any], stored: StoredRun) -> Checkpoint:
    prefix = "optimizer."
    last = "last_weights"
    return Checkpoint(
        weights=_float32(stored, "weights"),
        optimizer=codec.decode(str, facts.get("optimizer"), "run.optimizer"),
        optimizer_state={
            name.removeprefix(prefix): _float32(stored, name)
            for name in stored.arrays
            if name.startswith(prefix)
        },
        counters=codec.decode(Counters, facts.get("counters"), "run.counters"),
        best=_best(facts.get("best"), stored),
        last_weights=_float32(stored, last) if last in stored.arrays else None,
    )


def _bad_number(facts: Any) -> BadNumber | None:
    return None if facts is None else codec.decode(BadNumber, facts, "run.bad_number")


def _full_ink(fact: Any) -> float | None:
    if fact is None:
        return None
    value = codec.decode(float, fact, "run.full_ink")
    if not 0.0 < value < np.inf:
        raise ProjectFileError(f"run.full_ink: expected a number above 0, found {value}.")
    return value


def _origin(facts: Any) -> dict[str, str]:
    if facts is None:
        return {}
    texts = cast(dict[Any, Any], facts) if isinstance(facts, dict) else None
    if texts is None or not all(isinstance(t, str) for t in (*texts, *texts.values())):
        raise ProjectFileError(f"run.origin: expected texts by name, found {facts!r:.80}.")
    return texts


def _best(facts: Any, stored: StoredRun) -> Best | None:
    if facts is None:
        return None
    name = "best.weights"
    weights = _float32(stored, name) if name in stored.arrays else np.empty(0, np.float32)
    weights.flags.writeable = False
    where = "run.best"
    values = cast(dict[str, Any], facts) if isinstance(facts, dict) else {}
    codec.check_entries(values, ("value", "epoch", "step"), where)
    return Best(
        codec.decode(float, values.get("value"), f"{where}.value"),
        codec.decode(int, values.get("epoch"), f"{where}.epoch"),
        codec.decode(int, values.get("step"), f"{where}.step"),
        weights,
    )


def _float32(stored: StoredRun, name: str) -> AnyArray:
    vector = stored.arrays.get(name)
    if vector is None or vector.dtype != np.float32 or vector.ndim != 1:
        raise ProjectFileError(f"The vector {name!r} of the run is missing or not float32.")
    vector.flags.writeable = False
    return vector


def _fill(table: Table, arrays: Any, name: str) -> None:
    """Read a table; columns are only ever added at the end, and older files have fewer."""
    rows = arrays.get(name)
    n = len(table.columns)
    if rows is None or rows.ndim != 2 or not 0 < rows.shape[1] <= n:
        raise ProjectFileError(f"The table {name!r} of the run is missing or has not {n} columns.")
    unknown = np.full((len(rows), n - rows.shape[1]), np.nan)  # (n rows, columns added since)
    table.extend(np.hstack((rows, unknown)))


def _fill_norms(run: Run, rows: AnyArray) -> None:
    """Read the norms, which have columns for every layer with parameters."""
    n = 2 + 2 * len(measured_layers(run.network))
    if rows.ndim != 2 or rows.shape[1] != n:
        raise ProjectFileError(f"The table 'curves.norms' of the run has not {n} columns.")
    run.curves.add_norms(rows)
