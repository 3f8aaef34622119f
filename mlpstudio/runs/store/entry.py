"""What the store tells about a run: a summary for lists, an entry with everything."""

from dataclasses import dataclass

from mlpstudio.document.project import Project
from mlpstudio.runs.record import Run
from mlpstudio.runs.snapshots import KeptWeights

RUNNING = "running"
INTERRUPTED = "interrupted"
"""The program ended while it trained: what was measured up to a second before is there."""

SILENCE = 10.0
"""Seconds after which a run that claims to train is taken for interrupted."""

MEASURED = ("loss", "accuracy", "validation_loss", "validation_accuracy")
"""Figures of the last epoch."""


@dataclass(frozen=True, slots=True)
class Provenance:
    """Where a run comes from.

    Attributes:
        name: What it is called at first; "" for none.
        data_hash: SHA-256 of the training samples, in hexadecimal digits; "" if it is not known.
        versions: Programs and libraries that computed it.
        parent: Number of the run it was branched from,
        parent_step: and the step at which.
    """

    name: str = ""
    data_hash: str = ""
    versions: str = ""
    parent: int | None = None
    parent_step: int | None = None


@dataclass(frozen=True, slots=True)
class Summary:
    """A line in the list of runs.

    Attributes:
        id: Number of the run; never used again.
        name: What it is called; "" for none.
        note: What somebody wrote about it.
        color: Position in the palette of curves; None for the usual one.
        is_hidden: Its curves are not drawn.
        is_kept: It keeps its weights, however many runs there are.
        started: Seconds since 1970 when it began.
        outcome: "running", "interrupted", or one of `record.OUTCOMES`.
        design: The widths of its layers, such as "784-512-10".
        optimizer: Name of the optimizer,
        learning_rate: η as it was last,
        batch_size: B as it was last,
        seed: of initial weights and chance.
        source: Name of its data.
        n_parameters: Trainable parameters.
        n_steps: Updates made,
        n_epochs: epochs completed.
        loss: Of the last epoch on the training samples, NaN before,
        accuracy: likewise,
        validation_loss: on those held out, NaN without any,
        validation_accuracy: likewise.
        parent: The run it was branched from,
        parent_step: and where.
        n_bytes: What its weights take.
        n_snapshots: Weights along its way that are kept,
        snapshot_bytes: and what they take.
    """

    id: int
    name: str
    note: str
    color: int | None
    is_hidden: bool
    is_kept: bool
    started: float
    outcome: str
    design: str
    optimizer: str
    learning_rate: float
    batch_size: int
    seed: int
    source: str
    n_parameters: int
    n_steps: int
    n_epochs: int
    loss: float
    accuracy: float
    validation_loss: float
    validation_accuracy: float
    parent: int | None
    parent_step: int | None
    n_bytes: int
    n_snapshots: int
    snapshot_bytes: int


@dataclass(frozen=True, slots=True)
class Entry:
    """A run with everything that is known of it.

    Attributes:
        summary: Its line in the list.
        project: As it was when the run began.
        run: Its settings and curves; without a checkpoint where the weights were not kept.
        provenance: Where it comes from.
        snapshots: Its weights along its way, by rising step; empty where they were not asked for.
    """

    summary: Summary
    project: Project
    run: Run
    provenance: Provenance
    snapshots: tuple[KeptWeights, ...] = ()


def is_under_way(outcome: str, touched: float, now: float) -> bool:
    """Return whether some window is training a run at this moment.

    A clock that was set back makes nobody wait: what was written in the future is silent too.

    Args:
        outcome: As it was written last,
        touched: and when, in seconds since 1970.
        now: Likewise.
    """
    return outcome == RUNNING and abs(now - touched) <= SILENCE
