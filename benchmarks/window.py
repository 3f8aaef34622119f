"""What the window costs the training, and the training the window.

Run: ./studio bench window [--mnist DIR] [--rounds 3] [--epochs 3] [--workspaces studio story …]

For each workspace, in turn, on the same data with the same number of BLAS threads: epochs without
a window, as the command line trains them, and epochs in the window with every panel of the
workspace open and a digit on the canvas. Lateness is by how much a precise 5 ms timer in the
window's event loop fires late.
"""

import argparse
import resource
import statistics
import tempfile
import time
from pathlib import Path

import numpy as np
from PySide6.QtCore import QObject, Qt, QTimer

from mlpstudio.document import edits, experiments
from mlpstudio.document.project import Project
from mlpstudio.engine.arrays import ByteArray
from mlpstudio.engine.events import EpochEvent, Event
from mlpstudio.engine.state import TrainingState
from mlpstudio.labs.digits.drawing import Page
from mlpstudio.runs.headless import run_to_end
from mlpstudio.ui import app as application
from mlpstudio.ui.automation import settle, wait_until
from mlpstudio.ui.preferences import Preferences
from mlpstudio.ui.running.run_state import RunState

PERIOD = 0.005


class Lateness(QObject):
    """Notes by how much a timer fires late."""

    def __init__(self) -> None:
        super().__init__()
        self.seconds: list[float] = []
        self._last = time.perf_counter()
        self._timer = QTimer(self, interval=round(1000 * PERIOD))
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._note)
        self._timer.start()

    def stop(self) -> None:
        """Note no more."""
        self._timer.stop()

    def _note(self) -> None:
        now = time.perf_counter()
        self.seconds.append(max(0.0, now - self._last - PERIOD))
        self._last = now


def headless_run(project: Project, studio: application.Studio) -> float:
    """Return the seconds of a run's epochs without a window taking part."""
    seconds: list[float] = []

    def listen(event: Event, state: TrainingState) -> None:
        if isinstance(event, EpochEvent):
            seconds.append(event.seconds)

    dataset = studio.bench.data.dataset
    assert dataset is not None
    run_to_end(project, dataset, listen)
    return sum(seconds)


def window_run(studio: application.Studio, lateness: list[float]) -> float:
    """Return the seconds of a run's epochs trained in the window, and add the latenesses."""
    runs = studio.bench.runs
    runs.reset()
    settle(0.2)
    watch = Lateness()
    runs.play()
    wait_until(lambda: runs.state is RunState.COMPLETED, 300)
    watch.stop()
    lateness += watch.seconds
    run = runs.run
    assert run is not None
    seconds = float(run.curves.epochs["seconds"].sum())
    runs.reset()
    return seconds


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--mnist", type=Path)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--epochs", type=int, default=3)
    parser.add_argument(
        "--workspaces", nargs="+", default=["studio", "story", "evaluation", "runs"]
    )
    arguments = parser.parse_args()
    application.make_application()
    with tempfile.TemporaryDirectory() as folder:
        preferences = Preferences(Path(folder) / "preferences.ini")
        preferences.welcome_was_shown = True
        options = application.Options(mnist=arguments.mnist, language="en", theme="light")
        studio = application.Studio(options, preferences, Path(folder) / "runs.sqlite3")
        studio.show()
        project = experiments.get("course").project()
        studio.bench.session.apply("", edits.change_training(project, epochs=arguments.epochs))
        data = studio.bench.data
        if not wait_until(lambda: not data.is_loading, 120) or data.dataset is None:
            raise SystemExit(data.error)
        studio.bench.board.load(Page((), seven()))
        for workspace in arguments.workspaces:
            studio.window.show_workspace(workspace)
            settle(1.0)
            print(workspace)
            report(studio, arguments.rounds)
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(f"peak memory: {memory:.0f} MiB")
        studio.window.close_without_asking()
        studio.close()


def seven() -> ByteArray:
    """Return the ink of a seven.  # (280, 280)."""
    ink = np.zeros((280, 280), np.uint8)  # (280, 280)
    ink[60:80, 80:200] = 255
    for row in range(140):
        ink[80 + row, 185 - row // 2 : 205 - row // 2] = 255
    return ink


def report(studio: application.Studio, rounds: int) -> None:
    """Train in turn without and with the window, and print the medians."""
    project = studio.bench.session.project
    alone: list[float] = []
    beside: list[float] = []
    lateness: list[float] = []
    for _ in range(rounds):
        alone.append(headless_run(project, studio))
        beside.append(window_run(studio, lateness))
    shares = [a / b for a, b in zip(alone, beside, strict=True)]
    p50, p99 = 1000 * np.percentile(lateness, (50, 99))
    print(f"run without a window: median {statistics.median(alone):.2f} s of {rounds}")
    print(f"run in the window:    median {statistics.median(beside):.2f} s of {rounds}")
    print(
        f"speed kept: median {statistics.median(shares):.1%}, "
        f"from {min(shares):.1%} to {max(shares):.1%}"
    )
    print(
        f"event loop late by: median {p50:.1f} ms, 99th percentile {p99:.1f} ms, "
        f"largest {1000 * max(lateness):.1f} ms ({len(lateness):,} ticks)"
    )


if __name__ == "__main__":
    main()
