"""Other runs in the live plots: milliseconds of a frame, and of 500 runs in the list.

Ends with 1 when a frame with a run of 20,000 steps takes longer than the goal.
"""

import argparse
import os
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))  # the project this script lies in

import numpy as np

from mlpstudio.document.project import Project
from mlpstudio.runs.record import Run
from mlpstudio.runs.store import Provenance, Store
from mlpstudio.runs.store.recording import Part
from mlpstudio.ui import app as application
from mlpstudio.ui.automation import settle, wait_until
from mlpstudio.ui.panels.plots import PlotsPanel
from mlpstudio.ui.panels.runs import RunsPanel
from mlpstudio.ui.preferences import Preferences

SIZE = (1240, 360)


def write(store: Store, n_steps: int, seed: int) -> None:
    """Put a run with noisy curves into the store."""
    run = Run.begun(Project())
    rng = np.random.default_rng(seed)
    steps = rng.random((n_steps, len(run.curves.steps.columns)))  # (n, columns)
    steps[:, 0] = np.arange(1, n_steps + 1)
    epochs = rng.random((20, len(run.curves.epochs.columns)))  # (20, columns)
    epochs[:, 0], epochs[:, 1] = np.arange(1, 21), np.linspace(n_steps / 20, n_steps, 20)
    number = store.recording.begin(Project(), run, Provenance())
    store.recording.append(number, Part(0, steps), Part(0, epochs))


def frame(panel: PlotsPanel) -> float:
    """Return the median milliseconds of drawing everything anew."""
    taken: list[float] = []
    for _ in range(30):
        started = time.perf_counter()
        panel._draw()
        panel.pair.grab()
        taken.append(1000 * (time.perf_counter() - started))
    return sorted(taken)[len(taken) // 2]


def listing(panel: RunsPanel, n_runs: int) -> float:
    """Return the milliseconds of listing and painting so many runs."""
    library = panel.library
    one = library.summaries[0]
    many = [replace(one, id=number, name=f"run {number}") for number in range(n_runs, 0, -1)]
    started = time.perf_counter()
    panel.table.runs.set_runs(many, None)
    panel.table.grab()
    return 1000 * (time.perf_counter() - started)


def measure(folder: Path, n_steps: int, n_others: int) -> tuple[float, float, float]:
    """Return milliseconds of a frame without and with other runs, and of the list."""
    preferences = Preferences(folder / "preferences.ini")
    preferences.welcome_was_shown = True
    options = application.Options(language="en", theme="light")
    studio = application.Studio(options, preferences, folder / "runs.sqlite3")
    library = studio.bench.runs.library
    library.start(folder / "runs.sqlite3")
    plots, runs = PlotsPanel(studio.bench), RunsPanel(studio.bench)
    for panel in (plots, runs):
        panel.resize(*SIZE)
        panel.show()
    settle(0.2)
    alone = frame(plots)
    for seed in range(n_others):
        library._ask(lambda store, seed=seed: write(store, n_steps, seed))
    library.refresh()
    wait_until(lambda: len(plots.legend.runs) == n_others, 30.0)
    settle(0.2)
    together, listed = frame(plots), listing(runs, 500)
    for panel in (plots, runs):
        panel.close()
    studio.window.close_without_asking()
    studio.close()
    return alone, together, listed


def main() -> int:
    """Print what was measured; return 1 when a goal is missed."""
    parser = argparse.ArgumentParser(description="Time the curves of other runs.")
    parser.add_argument("--steps", type=int, default=20_000)
    parser.add_argument("--goal", type=float, default=10.0, help="milliseconds of a frame")
    options, _ = parser.parse_known_args()  # what is meant for another benchmark is let through
    application.make_application()
    missed = False
    for n_others in (1, 5, 12):
        with tempfile.TemporaryDirectory() as folder:
            alone, together, listed = measure(Path(folder), options.steps, n_others)
        print(
            f"{n_others} other runs of {options.steps:,} steps: {together:.1f} ms a frame "
            f"(without: {alone:.1f}); 500 runs listed in {listed:.0f} ms"
        )
        missed |= (n_others == 1 and together > options.goal) or listed > 100.0
    return int(missed)


if __name__ == "__main__":
    sys.exit(main())
