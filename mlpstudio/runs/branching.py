"""Another run that begins in the middle of one: with the weights it had after some step."""

from dataclasses import replace

import numpy as np

from mlpstudio.engine.checkpoint import Checkpoint, Counters
from mlpstudio.engine.settings import TrainingSettings
from mlpstudio.engine.state import optimizer_for
from mlpstudio.runs.curves import Curves, Table
from mlpstudio.runs.positions import seconds_after
from mlpstudio.runs.record import Run
from mlpstudio.runs.snapshots import KeptWeights


def branched(run: Run, moment: KeptWeights, training: TrainingSettings) -> Run:
    """Return a run that shares the steps up to a moment, and goes on from there in another way.

    It sees the same batches from there on, unless their size differs. What the optimizer
    remembers is not kept in a snapshot: it begins anew, and so does a schedule that watches.

    Args:
        run: Stays as it is.
        moment: One of its snapshots.
        training: What it goes on with.
    """
    curves = _until(run.curves, moment.step)
    optimizer = optimizer_for(run.network, training)
    checkpoint = Checkpoint(
        moment.weights,
        training.optimizer,
        {name: vector.copy() for name, vector in optimizer.state.items()},
        _counters(curves, moment.step),
    )
    return replace(
        run,
        training=training,
        curves=curves,
        checkpoint=checkpoint,
        outcome="paused",
        bad_number=None,
    )


def _until(curves: Curves, step: int) -> Curves:
    kept = Curves()
    _copy_until(curves.steps, step, kept.steps)
    _copy_until(curves.epochs, step, kept.epochs)
    norms = curves.norms.rows()  # (k, 2 + 2 layers)
    kept.add_norms(norms[norms[:, 0] <= step])
    kept.marks.extend(mark for mark in curves.marks if mark.step <= step)
    return kept


def _copy_until(table: Table, step: int, target: Table) -> None:
    n = int(np.searchsorted(table["step"], step, side="right"))
    target.extend(table.rows()[:n])


def _counters(curves: Curves, step: int) -> Counters:
    """Return how far training was, with what the epoch under way had come to."""
    steps, epochs = curves.steps, curves.epochs
    is_known = len(epochs) > 0
    last_end = epochs["step"][-1] if is_known else 0
    first = int(np.searchsorted(steps["step"], last_end, side="right"))
    n_samples = steps["n_samples"][first:]  # (n,)
    sums = {
        name: float(np.nansum(steps[name][first:] * n_samples))
        for name in ("loss", "accuracy", "penalty")
    }
    total_seconds = float(np.nansum(epochs["seconds"]))
    return Counters(
        step=step,
        epoch=int(epochs["epoch"][-1]) if is_known else 0,
        n_read=int(n_samples.sum()),
        loss_sum=sums["loss"],
        penalty_sum=sums["penalty"],
        n_correct=round(sums["accuracy"]),
        seconds=max(0.0, seconds_after(curves, step) - total_seconds),
        total_seconds=total_seconds,
    )
