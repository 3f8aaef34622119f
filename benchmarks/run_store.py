"""The run store: seconds to list many runs, and whether it survives being killed while writing.

Ends with 1 when 500 runs take longer than the goal, or a finished run is not whole after a kill.
"""

import argparse
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))  # the project this script lies in

import numpy as np

from mlpstudio.document.project import Project
from mlpstudio.engine.checkpoint import Checkpoint
from mlpstudio.engine.state import TrainingState
from mlpstudio.runs.record import Run, to_stored
from mlpstudio.runs.store import Provenance, Store, open_store
from mlpstudio.runs.store.recording import Part

N_STEPS = 2_345  # five epochs of the course's training


def finished_run() -> Run:
    """Return a run of the course's network with curves of five epochs."""
    project = Project()
    run = Run.begun(project)
    rng = np.random.default_rng(0)
    steps = rng.random((N_STEPS, len(run.curves.steps.columns)))  # (n, columns)
    steps[:, 0] = np.arange(1, N_STEPS + 1)
    epochs = rng.random((5, len(run.curves.epochs.columns)))  # (5, columns)
    epochs[:, 0] = np.arange(1, 6)
    run.curves.steps.extend(steps)
    run.curves.epochs.extend(epochs)
    run.outcome = "completed"
    state = TrainingState.fresh(project.network, project.training)
    run.checkpoint = Checkpoint.of(state, project.training.optimizer)
    return run


def write_forever(path: Path) -> None:
    """Write runs until somebody ends the process; the number of each finished one is printed."""
    run = finished_run()
    stored = to_stored(run)
    assert stored is not None
    store = open_store(path).store
    print("writing", flush=True)
    while True:
        number = store.recording.begin(Project(), run, Provenance())
        for first in range(0, N_STEPS, 500):
            rows = run.curves.steps.rows(first)[:500]  # (≤ 500, columns)
            store.recording.append(number, Part(first, rows), Part(0, run.curves.epochs.rows()))
        store.recording.finish(number, stored)
        print(number, flush=True)


def is_whole(store: Store, number: int) -> bool:
    """Return whether a finished run has everything."""
    run = store.load(number).run
    has_weights = run.checkpoint is not None and bool(np.isfinite(run.checkpoint.weights).all())
    return has_weights and len(run.curves.steps) == N_STEPS and len(run.curves.epochs) == 5


def kill(path: Path, n_kills: int) -> tuple[int, int, int]:
    """Kill a writer again and again; return finished runs, damaged runs, stores set aside."""
    rng = random.Random(0)
    n_finished = n_damaged = n_aside = 0
    for _ in range(n_kills):
        command = [sys.executable, __file__, "--write", str(path)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as writer:
            assert writer.stdout is not None
            writer.stdout.readline()
            time.sleep(rng.uniform(0.0, 0.4))
            writer.kill()
            told = [int(line) for line in writer.stdout.read().splitlines()]
        opened = open_store(path)
        n_aside += opened.set_aside is not None
        n_finished += len(told)
        n_damaged += sum(not is_whole(opened.store, number) for number in told)
        opened.store.thin(100_000_000)
        opened.store.close()
    return n_finished, n_damaged, n_aside


def seconds_to_list(path: Path, n_runs: int) -> float:
    """Return the median of the seconds that a list of many runs takes."""
    stored = to_stored(finished_run())
    assert stored is not None
    store = open_store(path).store
    run = finished_run()
    for _ in range(n_runs):
        store.recording.finish(store.recording.begin(Project(), run, Provenance()), stored)
    store.close()
    store = open_store(path).store
    seconds: list[float] = []
    for _ in range(9):
        started = time.perf_counter()
        n_listed = len(store.summaries())
        seconds.append(time.perf_counter() - started)
        assert n_listed == n_runs
    store.close()
    return sorted(seconds)[4]


def main() -> int:
    """Print what was measured; return 1 when a goal is missed."""
    parser = argparse.ArgumentParser(description="Time and kill the run store.")
    parser.add_argument("--runs", type=int, default=500)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--goal", type=float, default=0.1, help="seconds for the list")
    parser.add_argument("--write", type=Path, help=argparse.SUPPRESS)
    options, _ = parser.parse_known_args()  # what is meant for another benchmark is let through
    if options.write:
        write_forever(options.write)
    with tempfile.TemporaryDirectory() as folder:
        seconds = seconds_to_list(Path(folder, "list.sqlite3"), options.runs)
        print(f"{options.runs} runs listed in {1000 * seconds:.1f} ms (goal {options.goal} s)")
        n_finished, n_damaged, n_aside = kill(Path(folder, "kill.sqlite3"), options.kills)
    print(
        f"{options.kills} kills: {n_finished} finished runs, {n_damaged} damaged, "
        f"{n_aside} stores set aside"
    )
    return int(seconds > options.goal or n_damaged > 0 or n_aside > 0)


if __name__ == "__main__":
    sys.exit(main())
