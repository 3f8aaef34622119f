"""A program that is killed while it writes: the store opens, and what was written is whole."""

import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import numpy as np

from mlpstudio.document import edits
from mlpstudio.engine.events import StepEvent
from mlpstudio.engine.training import train
from mlpstudio.runs.store import open_store
from tests.runs.builders import DATASET, FOREVER, PROJECT
from tests.runs.store.builders import stopped_run

N_KILLS = 1  # a benchmark makes hundreds of them

WRITER = """
import sys
from pathlib import Path
import numpy as np
from mlpstudio.runs.snapshots import SnapshotStore
from mlpstudio.runs.store import Provenance, open_store
from mlpstudio.runs.record import to_stored
from mlpstudio.runs.store.recording import Part
from tests.runs.builders import PROJECT
from tests.runs.store.builders import stopped_run

run = stopped_run(12)
stored = to_stored(run)
store = open_store(Path(sys.argv[1])).store
kept = SnapshotStore()
for step in range(13):
    kept.keep(step, np.full(run.checkpoint.weights.size, step, np.float32))
steps, epochs = run.curves.steps.rows(), run.curves.epochs.rows()
print("writing", flush=True)
while True:
    number = store.recording.begin(PROJECT, run, Provenance())
    for first in range(0, 12, 4):
        part = Part(first, steps[first : first + 4])
        store.recording.append(number, part, Part(0, epochs))
    store.recording.finish(number, stored, kept.all())
    print(number, flush=True)
"""

TRAINER = """
import sys
import time
from pathlib import Path
from mlpstudio.document import edits
from mlpstudio.engine.state import TrainingState
from mlpstudio.engine.training import train
from mlpstudio.runs import recorder as recording
from mlpstudio.runs.lane import Lane
from mlpstudio.runs.job import Job
from mlpstudio.runs.record import Run
from mlpstudio.runs.recorder import Recorder
from mlpstudio.runs.snapshots import SnapshotStore
from mlpstudio.runs.store import Provenance
from tests.runs.builders import DATASET, FOREVER, PROJECT

recording.PERIOD = 0.05
project = edits.change_training(PROJECT, epochs=FOREVER)
run, kept = Run.begun(project), SnapshotStore()
recorder = Recorder(Path(sys.argv[1]))
state = TrainingState.fresh(run.network, run.training)
lane = Lane(state, train(state, DATASET.train, DATASET.validation, run.training), kept)
recorder.begin(run, project, Provenance(), snapshots=kept).result()
standing, given = [], []

def state_of(run):
    if not standing:
        lane.mailbox.want_checkpoint(run.training.optimizer)
        return None
    given.append(standing[0].step)
    return standing.pop()

Job(lane).start()
while True:
    if (checkpoint := lane.mailbox.take_checkpoint()) is not None:
        standing[:] = [checkpoint]
    run.curves.add(lane.mailbox.take_events())
    for entry in recorder.follow(state_of):
        entry.result()
        if given:
            print(given.pop(), flush=True)
    time.sleep(0.002)
"""


def killed(script: str, path: Path, seconds: float) -> list[str]:
    """Run a script, kill it, and return the lines that it told by then.

    Args:
        script: It.
        path: Of the store that it writes.
        seconds: From its first line on.
    """
    command = [sys.executable, "-c", script, str(path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as writer:
        assert writer.stdout is not None
        first = writer.stdout.readline()
        time.sleep(seconds)
        writer.send_signal(signal.SIGKILL)
        return (first + writer.stdout.read()).splitlines()


def test_whatever_was_finished_is_whole_after_a_kill(tmp_path):
    path = tmp_path / "runs.sqlite3"
    rng = random.Random(0)
    for _ in range(N_KILLS):
        told = [int(line) for line in killed(WRITER, path, rng.uniform(0.0, 0.3))[1:]]
        opened = open_store(path)
        assert opened.set_aside is None
        for number in told:
            entry = opened.store.load(number, with_snapshots=True)
            run, kept = entry.run, entry.snapshots
            assert run.checkpoint is not None
            assert np.isfinite(run.checkpoint.weights).all()
            assert run.curves.steps["step"].tolist() == list(range(1, 13))
            assert len(kept) == entry.summary.n_snapshots == 12
            assert all((one.weights == one.step).all() for one in kept)
        opened.store.close()


def test_a_training_that_was_killed_goes_on_where_it_was_last_written(tmp_path):
    path = tmp_path / "runs.sqlite3"
    told = [int(line) for line in killed(TRAINER, path, 0.3)]
    store = open_store(path).store
    (summary,) = store.summaries()
    entry = store.load(summary.id, with_snapshots=True)
    run = entry.run
    assert run.checkpoint is not None
    step = run.checkpoint.step
    assert step >= told[-1]  # where it stood was written before it was told
    assert run.curves.steps["step"].tolist() == list(range(1, step + 1))
    assert 4 <= len(entry.snapshots) == summary.n_snapshots <= 12
    assert entry.snapshots[0].step == 0
    assert entry.snapshots[-1].step <= step

    # All of it is what a training that nobody killed has at these steps.
    endless = edits.change_training(PROJECT, epochs=FOREVER)
    whole = stopped_run(step, endless)
    np.testing.assert_array_equal(run.checkpoint.weights, whole.checkpoint.weights)
    assert run.curves.steps["loss"].tolist() == whole.curves.steps["loss"].tolist()
    early = entry.snapshots[2]
    at_that_step = stopped_run(early.step, endless).checkpoint
    np.testing.assert_array_equal(early.weights, at_that_step.weights)
    state = run.checkpoint.restored(run.network, run.training)
    stream = train(state, DATASET.train, DATASET.validation, run.training)
    assert next(event.step for event in stream if isinstance(event, StepEvent)) == step + 1
    stream.close()
    store.close()
