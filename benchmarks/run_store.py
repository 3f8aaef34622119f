"""The run store: seconds to list many runs, and whether it survives being killed while writing.

Every run has a dozen snapshots, thinned by the policy of the program; how long it takes to write
and to read one is told too. Then trainings of the course's network are killed at random moments:
told is how many seconds of each were lost, and how much was written per second. Ends with 1 when
500 runs take longer than the goal, a finished run is not whole after a kill, or a training that
was killed cannot be gone on with.
"""

import argparse
import random
import subprocess
import sys
import tempfile
import time
from bisect import bisect_left
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))  # the project this script lies in

import numpy as np

from mlpstudio.document.project import Project
from mlpstudio.engine.batching import Samples
from mlpstudio.engine.checkpoint import Checkpoint
from mlpstudio.engine.state import TrainingState
from mlpstudio.engine.training import train
from mlpstudio.runs.job import Job
from mlpstudio.runs.keeping import MOST
from mlpstudio.runs.lane import Lane
from mlpstudio.runs.record import Run, to_stored
from mlpstudio.runs.recorder import WEIGHT_BUDGET, Recorder
from mlpstudio.runs.snapshots import KeptWeights, SnapshotStore
from mlpstudio.runs.store import Provenance, Store, open_store
from mlpstudio.runs.store.recording import Part
from mlpstudio.runs.store.snapshot_table import BUDGET, FEW

N_STEPS = 2_345  # five epochs of the course's training
KILL_BUDGET = 100_000_000  # bytes of weights that a killed store keeps, and as many of snapshots

Kept = tuple[KeptWeights, ...]


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
    checkpoint = Checkpoint.of(state, project.training.optimizer)
    counters = replace(checkpoint.counters, step=N_STEPS, epoch=5)
    run.checkpoint = replace(checkpoint, counters=counters)
    return run


def snapshots_of(run: Run) -> Kept:
    """Return as many snapshots as such a training keeps, each with its step in its weights."""
    assert run.checkpoint is not None
    size = run.checkpoint.weights.size
    store = SnapshotStore()
    for step in range(N_STEPS + 1):
        if step >= store.next_step or step == N_STEPS:
            store.keep(step, np.full(size, step, np.float32))
    return store.all()


def write_forever(path: Path) -> None:
    """Write runs until somebody ends the process; the number of each finished one is printed."""
    run = finished_run()
    stored, kept = to_stored(run), snapshots_of(run)
    assert stored is not None
    store = open_store(path).store
    print("writing", flush=True)
    while True:
        number = store.recording.begin(Project(), run, Provenance())
        for first in range(0, N_STEPS, 500):
            rows = run.curves.steps.rows(first)[:500]  # (≤ 500, columns)
            store.recording.append(number, Part(first, rows), Part(0, run.curves.epochs.rows()))
        store.recording.finish(number, stored, kept)
        print(number, flush=True)
        store.thin(KILL_BUDGET)
        store.thin_snapshots(KILL_BUDGET)


def is_whole(store: Store, number: int) -> bool:
    """Return whether a finished run has everything that its line in the list promises."""
    entry = store.load(number, with_snapshots=True)
    summary, run = entry.summary, entry.run
    if len(run.curves.steps) != N_STEPS or len(run.curves.epochs) != 5:
        return False
    if summary.n_bytes == 0:  # an old run that made room
        return run.checkpoint is None
    if run.checkpoint is None or not np.isfinite(run.checkpoint.weights).all():
        return False
    if len(entry.snapshots) != summary.n_snapshots or summary.n_snapshots not in (0, FEW, MOST):
        return False
    return all((one.weights == one.step).all() for one in entry.snapshots)


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
        opened.store.close()
    return n_finished, n_damaged, n_aside


def train_forever(path: Path) -> None:
    """Train as the window does until somebody ends the process; tell when each step was made."""
    project = Project()
    run, kept = Run.begun(project), SnapshotStore()
    rng = np.random.default_rng(0)
    images = rng.integers(0, 256, (12_800, 28, 28), np.uint8)  # (N, 28, 28)
    samples = Samples(images, rng.integers(0, 10, len(images)), 1 / 255)
    state = TrainingState.fresh(run.network, replace(run.training, epochs=10**6))
    lane = Lane(state, train(state, samples, None, replace(run.training, epochs=10**6)), kept)
    recorder = Recorder(path)
    recorder.begin(run, project, Provenance(), snapshots=kept).result()
    known: list[Checkpoint] = []

    def state_of(run: Run) -> Checkpoint | None:
        if not known:
            lane.mailbox.want_checkpoint(run.training.optimizer)
        return known.pop() if known else None

    Job(lane).start()
    while True:
        if (checkpoint := lane.mailbox.take_checkpoint()) is not None:
            known.append(checkpoint)
        run.curves.add(lane.mailbox.take_events())
        recorder.follow(state_of)
        print(time.monotonic(), state.step, flush=True)
        time.sleep(0.04)


def seconds_lost(store: Store, told: list[tuple[float, int]]) -> float | None:
    """Return what a kill took from a training; None where it cannot be gone on with.

    Args:
        store: With it.
        told: Moments and the steps that were made by then.
    """
    entry = store.load(store.summaries()[0].id, with_snapshots=True)
    run = entry.run
    if run.checkpoint is None:
        return told[-1][0] - told[0][0]
    step, moments = run.checkpoint.step, [one.step for one in entry.snapshots]
    is_whole = (
        run.curves.steps["step"].tolist() == list(range(1, step + 1))
        and np.isfinite(run.checkpoint.weights).all()
        and 2 <= len(moments) <= MOST
        and moments[0] == 0
        and moments[-1] >= step / 2
    )
    place = bisect_left([one for _, one in told], step)
    return told[-1][0] - told[min(place, len(told) - 1)][0] if is_whole else None


def kill_trainings(folder: Path, n_kills: int) -> bool:
    """Kill trainings, each after some seconds; print and return whether all could go on."""
    rng = random.Random(0)
    lost: list[float | None] = []
    written = seconds = 0.0
    for number in range(n_kills):
        path = folder / f"training-{number}.sqlite3"
        command = [sys.executable, __file__, "--train", str(path)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as trainer:
            assert trainer.stdout is not None
            first = trainer.stdout.readline()
            time.sleep(rng.uniform(2.0, 8.0))
            counts = Path(f"/proc/{trainer.pid}/io")
            if counts.exists():  # on Linux
                written += int(counts.read_text().split("write_bytes: ")[1].split()[0])
            trainer.kill()
            lines = [line.split() for line in (first + trainer.stdout.read()).splitlines()]
        told = [(float(line[0]), int(line[1])) for line in lines if len(line) == 2]
        seconds += told[-1][0] - told[0][0]
        opened = open_store(path)
        lost.append(None if opened.set_aside else seconds_lost(opened.store, told))
        opened.store.close()
    known = sorted(one for one in lost if one is not None)
    print(
        f"{n_kills} trainings killed: {len(lost) - len(known)} cannot go on; lost: median "
        f"{known[len(known) // 2]:.2f} s, most {known[-1]:.2f} s; "
        f"{written / 1e6 / seconds:.1f} MB written per second"
    )
    return len(known) == len(lost)


def fill(path: Path, n_runs: int) -> list[float]:
    """Write many runs and return the seconds that the end of each one took."""
    run = finished_run()
    stored, kept = to_stored(run), snapshots_of(run)
    assert stored is not None
    store = open_store(path).store
    seconds: list[float] = []
    for _ in range(n_runs):
        number = store.recording.begin(Project(), run, Provenance())
        started = time.perf_counter()
        store.recording.finish(number, stored, kept)
        store.thin(WEIGHT_BUDGET)
        store.thin_snapshots(BUDGET)
        seconds.append(time.perf_counter() - started)
    store.close()
    return seconds


def seconds_to_list(path: Path, n_runs: int) -> float:
    """Return the median of the seconds that a list of many runs takes."""
    started = time.perf_counter()
    store = open_store(path).store
    opened = time.perf_counter() - started
    n_bytes, n_snapshots = store.n_bytes(), sum(one.n_snapshots for one in store.summaries())
    print(f"opened in {opened:.2f} s: {n_bytes / 1e6:,.0f} MB, {n_snapshots} snapshots")
    seconds: list[float] = []
    for _ in range(9):
        started = time.perf_counter()
        n_listed = len(store.summaries())
        seconds.append(time.perf_counter() - started)
        assert n_listed == n_runs
    started = time.perf_counter()
    n = len(store.load(n_runs, with_snapshots=True).snapshots)
    print(f"a run read with {n} snapshots in {1000 * (time.perf_counter() - started):.0f} ms")
    store.close()
    return sorted(seconds)[4]


def main() -> int:
    """Print what was measured; return 1 when a goal is missed."""
    parser = argparse.ArgumentParser(description="Time and kill the run store.")
    parser.add_argument("--runs", type=int, default=500)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--goal", type=float, default=0.1, help="seconds for the list")
    parser.add_argument("--trainings", type=int, default=10, help="of which each is killed")
    parser.add_argument("--write", type=Path, help=argparse.SUPPRESS)
    parser.add_argument("--train", type=Path, help=argparse.SUPPRESS)
    options, _ = parser.parse_known_args()  # what is meant for another benchmark is let through
    if options.write:
        write_forever(options.write)
    if options.train:
        train_forever(options.train)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "list.sqlite3")
        written = sorted(fill(path, options.runs))
        median, slowest = written[len(written) // 2], written[-1]
        print(f"a run written: median {1000 * median:.0f} ms, slowest {1000 * slowest:.0f} ms")
        seconds = seconds_to_list(path, options.runs)
        print(f"{options.runs} runs listed in {1000 * seconds:.1f} ms (goal {options.goal} s)")
        path.unlink()
        n_finished, n_damaged, n_aside = kill(Path(folder, "kill.sqlite3"), options.kills)
        can_go_on = not options.trainings or kill_trainings(Path(folder), options.trainings)
    print(
        f"{options.kills} kills: {n_finished} finished runs, {n_damaged} damaged, "
        f"{n_aside} stores set aside"
    )
    return int(seconds > options.goal or n_damaged > 0 or n_aside > 0 or not can_go_on)


if __name__ == "__main__":
    sys.exit(main())
