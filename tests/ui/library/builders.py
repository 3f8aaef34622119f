"""Runs put into a store without training."""

from dataclasses import replace

import numpy as np

from mlpstudio.document.project import Project
from mlpstudio.engine.checkpoint import Checkpoint
from mlpstudio.engine.spec import DenseSpec, NetworkSpec
from mlpstudio.engine.state import TrainingState
from mlpstudio.runs.record import Run, to_stored
from mlpstudio.runs.snapshots import SnapshotStore
from mlpstudio.runs.store import Provenance, Store

NETWORK = NetworkSpec((28, 28), (DenseSpec(8), DenseSpec(10, "softmax")))


def project(rate: float = 0.001) -> Project:
    """Return a small project."""
    made = Project()
    return replace(made, network=NETWORK, training=replace(made.training, learning_rate=rate))


def finished_run(of: Project, n_steps: int = 40, level: float = 1.0) -> Run:
    """Return a run of two epochs whose loss falls to a level."""
    run = Run.begun(of)
    steps = np.full((n_steps, len(run.curves.steps.columns)), level)  # (n, columns)
    steps[:, 0] = np.arange(1, n_steps + 1)
    epochs = np.full((2, len(run.curves.epochs.columns)), level)  # (2, columns)
    epochs[:, 0], epochs[:, 1] = (1, 2), (n_steps // 2, n_steps)
    run.curves.steps.extend(steps)
    run.curves.epochs.extend(epochs)
    run.outcome = "completed"
    state = TrainingState.fresh(of.network, of.training)
    run.checkpoint = Checkpoint.of(state, of.training.optimizer)
    return run


def written(
    store: Store,
    rate: float = 0.001,
    level: float = 1.0,
    n_steps: int = 40,
    n_snapshots: int = 0,
) -> int:
    """Write a run and return its number."""
    made = project(rate)
    run = finished_run(made, n_steps, level)
    stored = to_stored(run)
    assert stored is not None
    number = store.recording.begin(made, run, Provenance(versions="some", data_hash="ab" * 32))
    assert run.checkpoint is not None
    kept = SnapshotStore()
    for step in range(n_snapshots):
        kept.keep(step, run.checkpoint.weights)
    store.recording.finish(number, stored, kept.all())
    return number
