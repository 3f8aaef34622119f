"""A few snapshots of a run on the disk: which ones, and how they lie in a project file."""

from collections.abc import Mapping, Sequence

import numpy as np

from mlpstudio.engine.arrays import AnyArray
from mlpstudio.errors import ProjectFileError
from mlpstudio.runs.record import Run
from mlpstudio.runs.snapshots import KeptWeights, evenly, thinned

MOST = 12
"""Snapshots of a run: enough to see it learn."""

FILE_BUDGET = 10 * 10**6
"""Bytes that they may take in a project file: six of the course's network."""

FIRST = 6
"""Snapshots of the first second of a run; most of them make room for later ones."""

STRIDE = 1.25
"""By which factor the step of a snapshot is larger than that of the one before on the disk, while
a run is under way: of 10,000 steps some 15 are written after the first second's."""

_WEIGHTS, _FACTS = "snapshots.weights", "snapshots.facts"


def chosen(kept: Sequence[KeptWeights], budget: int, most: int = MOST) -> tuple[KeptWeights, ...]:
    """Return the snapshots worth keeping: first and last, and between them even in log(step).

    Args:
        kept: All there are, by rising step.
        budget: Bytes; a network so large that not even two fit keeps none.
        most: How many may be kept, whatever they take.
    """
    if not kept:
        return ()
    room = budget // max(kept[-1].weights.nbytes, 1)
    return thinned(kept, min(most, room)) if room > 1 else ()


def grown(
    there: Sequence[int], kept: Sequence[KeptWeights], budget: int, stride: float = STRIDE
) -> list[int]:
    """Return the steps of the snapshots that a run has on the disk from now on.

    Args:
        there: Steps of those that it has, rising.
        kept: All that are in memory, by rising step; the newest one may join the others.
        budget: Bytes.
        stride: By which factor its step has to be larger than the last one for that.
    """
    if not kept:
        return list(there)
    newest, room = kept[-1].step, budget // max(kept[-1].weights.nbytes, 1)
    steps = [step for step in there if step <= newest]  # it may have gone back
    if room > 1 and (not steps or newest > stride * steps[-1]):
        steps.append(newest)
    return [steps[i] for i in evenly(steps, min(MOST, room))]


def fitting(kept: Sequence[KeptWeights], run: Run) -> tuple[KeptWeights, ...]:
    """Return those on the way to where the run stands."""
    checkpoint = run.checkpoint
    if checkpoint is None:
        return ()
    last, size = checkpoint.counters.step, checkpoint.weights.size
    return tuple(one for one in kept if one.step <= last and one.weights.size == size)


def packed(kept: Sequence[KeptWeights]) -> dict[str, AnyArray]:
    """Return arrays for a project file with a few of these snapshots; none of no snapshots."""
    few = chosen(kept, FILE_BUDGET)
    if not few:
        return {}
    facts = [(one.step, one.epoch, one.loss, one.validation_loss) for one in few]
    return {
        _WEIGHTS: np.stack([one.weights for one in few], dtype=np.float32),  # (n, P + S)
        _FACTS: np.array(facts, np.float64),  # (n, 4), NaN for what was not measured
    }


def unpacked(arrays: Mapping[str, AnyArray], run: Run) -> tuple[KeptWeights, ...]:
    """Return the snapshots in a project file, by rising step.

    Raises:
        ProjectFileError: They are not what this program writes.
    """
    weights, facts = arrays.get(_WEIGHTS), arrays.get(_FACTS)
    if weights is None and facts is None:
        return ()
    if weights is None or facts is None or not _are_sound(weights, facts):
        raise ProjectFileError("The snapshots of the run are damaged.")
    weights.flags.writeable = False
    found = [
        KeptWeights(int(step), int(epoch), _number(loss), _number(validation_loss), vector)
        for vector, (step, epoch, loss, validation_loss) in zip(
            weights, facts.tolist(), strict=True
        )
    ]
    return fitting(found, run)


def _are_sound(weights: AnyArray, facts: AnyArray) -> bool:
    if weights.dtype != np.float32 or weights.ndim != 2 or facts.shape != (len(weights), 4):
        return False
    counts = facts[:, :2]  # (n, 2) steps and epochs
    are_counts = bool(np.isfinite(counts).all() and (counts >= 0).all() and (counts < 2**53).all())
    return are_counts and bool((np.diff(counts[:, 0]) > 0).all())


def _number(value: float) -> float | None:
    return None if np.isnan(value) else value
