"""A program that is killed while it writes: the store opens, and finished runs are whole."""

import random
import signal
import subprocess
import sys
import time

import numpy as np

from mlpstudio.runs.store import open_store

N_KILLS = 2  # a benchmark makes hundreds of them

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


def test_whatever_was_finished_is_whole_after_a_kill(tmp_path):
    path = tmp_path / "runs.sqlite3"
    rng = random.Random(0)
    for _ in range(N_KILLS):
        command = [sys.executable, "-c", WRITER, str(path)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as writer:
            assert writer.stdout is not None
            assert writer.stdout.readline() == "writing\n"
            time.sleep(rng.uniform(0.0, 0.3))
            writer.send_signal(signal.SIGKILL)
            told = [int(line) for line in writer.stdout.read().splitlines()]
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
