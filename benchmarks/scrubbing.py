"""Time how quickly the window follows the time machine through the snapshots of a run.

Run: ./studio bench scrubbing [--snapshots 100] [--goal 50]

The whole window, with the course's network of 784-512-10 and a digit on the canvas, looks at one
snapshot after the other; a frame lasts from the wish to the end of everything that the window's
thread does for it. That is done for each view in which something follows: first at rest, then
while a training goes on. The goal is 50 ms, 20 frames a second. On a busy machine compare the
milliseconds of computing, which leave waiting for others out.

Where samples are evaluated off the window's thread, it is also told how many moments a second are
really shown while somebody goes through 20 a second, forwards and then backwards.
"""

import argparse
import os
import sys
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))  # the project this script lies in

import numpy as np
from PySide6.QtWidgets import QApplication

from mlpstudio.datasets.dataset import Dataset
from mlpstudio.document import edits
from mlpstudio.document.project import Project
from mlpstudio.engine.batching import Samples
from mlpstudio.ui import app as application
from mlpstudio.ui.automation import drag, settle, stroke, wait_until
from mlpstudio.ui.panel import Panel
from mlpstudio.ui.panels.digit_canvas import DigitCanvasPanel
from mlpstudio.ui.panels.evaluation import EvaluationPanel
from mlpstudio.ui.panels.units import UnitsPanel
from mlpstudio.ui.preferences import Preferences
from mlpstudio.ui.running.run_controller import RunState
from mlpstudio.ui.shots import SEVEN

SIZE = (1280, 800)
VIEWS = (
    ("studio", ""),
    ("story", ""),
    ("evaluation", "evaluation"),
    ("evaluation", "units"),
    ("digits", ""),
    ("tensors", ""),
    ("descent", "landscape"),
)
"""Workspaces, each with a panel that is brought to the front."""

ROUNDS = 1
PACE = 0.05
"""Seconds from one moment to the next of somebody who goes through 20 a second."""

Frames = list[tuple[float, float]]
"""Milliseconds in all, and those in which the window's thread was computing."""


def data() -> Dataset:
    """Return stripes that are learnt slowly, as many as MNIST has."""
    rng = np.random.default_rng(0)
    images = rng.integers(0, 120, (60_000, 28, 28), dtype=np.uint8)  # (N, 28, 28)
    labels = rng.integers(0, 10, len(images))  # (N,)
    images[np.arange(len(images)), 4 + 2 * labels, 4:24] += 60
    samples = Samples(images, labels, 1 / 255)
    few = samples.take(1_000)
    return Dataset("digits", samples, few, few, tuple("0123456789"))


def prepare(studio: application.Studio, wanted: int) -> None:
    """Train until so many snapshots are kept, with a digit on the canvas."""
    bench = studio.bench
    bench.data.dataset = data()
    bench.data.changed.emit()
    panel = studio.window.workspaces.open("digit_canvas")
    assert isinstance(panel, DigitCanvasPanel)
    settle(0.3)
    drag(panel.canvas, stroke(panel.canvas, SEVEN))
    project = edits.change_training(Project(), epochs=1_000, batch_size=8)  # quick steps
    bench.session.apply("epochs", project)
    bench.runs.play()
    wait_until(lambda: len(bench.runs.time.moments) >= wanted, 600.0)
    bench.runs.pause()
    wait_until(lambda: bench.runs.state is RunState.PAUSED, 10.0)
    session = bench.session
    session.apply("batch", edits.change_training(session.project, batch_size=128))
    settle(0.5)


def settle_surveys(studio: application.Studio) -> None:
    """Let everything be found out that is found out once for each snapshot."""
    background = studio.bench.background
    settle(1.0)
    purposes = ("layer histories", "learning diary", "evaluation", "units")
    wait_until(lambda: not any(map(background.is_busy, purposes)), 120.0)
    settle(0.3)


def scrub(studio: application.Studio) -> Frames:
    """Look at every moment, forwards and backwards."""
    machine = studio.bench.runs.time
    places = [*range(len(machine.moments)), *reversed(range(len(machine.moments)))]
    found: Frames = []
    for _ in range(ROUNDS):
        for place in places:
            began, computed = time.perf_counter(), time.thread_time()
            machine.look(place)
            QApplication.processEvents()
            took, own = time.perf_counter() - began, time.thread_time() - computed
            found.append((1e3 * took, 1e3 * own))
    machine.back()
    settle(0.2)
    return found


def follow(studio: application.Studio, panel: Panel) -> tuple[float, float]:
    """Go through all moments at the pace; return how many a second are shown, each way."""
    machine = studio.bench.runs.time
    assert isinstance(panel, EvaluationPanel | UnitsPanel)
    n, rates = len(machine.moments), []
    for places in (range(n), reversed(range(n))):
        shown: set[str] = set()
        started = time.perf_counter()
        for count, place in enumerate(places, start=1):
            machine.look(place)
            while time.perf_counter() < started + count * PACE:
                QApplication.processEvents()
                shown.add(panel.headline.text())  # it names the step
                time.sleep(0.001)
        rates.append(len(shown) / (time.perf_counter() - started))
    machine.back()
    return rates[0], rates[1]


def report(name: str, found: Frames, goal: float) -> bool:
    """Print one line; return whether the goal is reached."""
    took, own = np.array(found).T  # (frames,) each
    p50, p95 = np.percentile(took, [50, 95])
    is_reached = bool(took.mean() < goal)
    print(
        f"{name:<32} {len(found)} frames   mean {took.mean():5.1f} ms   p50 {p50:5.1f}   "
        f"p95 {p95:5.1f}   computing: mean {own.mean():5.1f}   "
        f"goal mean < {goal:g} ms: {'reached' if is_reached else 'MISSED'}"
    )
    return is_reached


def main() -> int:
    """Measure and print; return 1 when the goal is missed."""
    parser = argparse.ArgumentParser(description="Frames of the time machine.")
    parser.add_argument("--snapshots", type=int, default=100)
    parser.add_argument("--goal", type=float, default=50.0)
    arguments = parser.parse_args()
    application.make_application()
    is_reached = True
    with tempfile.TemporaryDirectory() as folder:
        preferences = Preferences(Path(folder) / "preferences.ini")
        preferences.welcome_was_shown = True
        studio = application.Studio(
            application.Options(language="en", theme="light"),
            preferences,
            Path(folder) / "runs.sqlite3",
        )
        runs = studio.bench.runs
        studio.window.resize(*SIZE)
        studio.window.show()
        prepare(studio, arguments.snapshots)
        for is_training in (False, True):
            if is_training:
                runs.play()
            for workspace, panel_id in VIEWS:
                studio.window.show_workspace(workspace)
                panel = studio.window.workspaces.open(panel_id) if panel_id else None
                settle_surveys(studio)
                view = f"{workspace} {panel_id}" if panel_id else workspace
                name = f"{view}, training" if is_training else view
                is_reached &= report(name, scrub(studio), arguments.goal)
                if isinstance(panel, EvaluationPanel | UnitsPanel):
                    there, back = follow(studio, panel)
                    print(f"{'':<32} shown of 20 a second: {there:.1f}, then back {back:.1f}")
        runs.stop()
        studio.window.close_without_asking()
        studio.close()
    return 0 if is_reached else 1


if __name__ == "__main__":
    sys.exit(main())
