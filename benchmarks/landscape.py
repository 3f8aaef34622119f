"""How long the landscape of the course's network takes, and what the window feels of it.

Run: ./studio bench landscape [--mnist DIR] [--rounds 3] [--resolution 51]

The picture is that of the panel: random directions, 2,000 training samples, 784-512-10, one BLAS
thread, on MNIST or else on the digits that are built in. Lateness is by how much a precise 5 ms
timer in the window's event loop fires late while the picture is made in the window and drawn
after every slice. The plain way makes the whole weights for every point. What snapshots cost is
the share of the time of the course's training that goes into keeping them. Ends with 1 when the
first picture takes more than half a second or the whole one more than 20 seconds.
"""

import argparse
import statistics
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))  # the project this script lies in

import numpy as np

from benchmarks.window import Lateness
from mlpstudio.datasets.dataset import Dataset
from mlpstudio.document import edits, experiments
from mlpstudio.document.lab_settings import LandscapeSettings
from mlpstudio.labs.landscapes import landscape
from mlpstudio.labs.landscapes.planes import random_plane
from mlpstudio.runs.blas import TRAINING_THREADS, set_blas_threads
from mlpstudio.runs.snapshots import SnapshotStore
from mlpstudio.ui import app as application
from mlpstudio.ui.automation import settle, wait_until
from mlpstudio.ui.panels.landscape import LandscapePanel
from mlpstudio.ui.preferences import Preferences

FIRST, WHOLE = 0.5, 20.0


def in_window(panel: LandscapePanel, seed: int) -> tuple[float, float, list[float]]:
    """Return seconds to the first and to the whole picture, and the latenesses meanwhile."""
    session = panel.bench.session
    watch, started = Lateness(), time.perf_counter()
    before = panel.view.picture
    settings = LandscapeSettings(seed=seed, resolution=panel.settings.resolution)
    session.apply("", edits.set_lab(session.project, settings))
    wait_until(lambda: panel.view.picture is not before, 60)
    first = time.perf_counter() - started
    wait_until(lambda: not panel.bench.background.is_busy("landscape"), 300)
    watch.stop()
    return first, time.perf_counter() - started, watch.seconds


def ratio(panel: LandscapePanel, dataset: Dataset, n_points: int = 20) -> float:
    """Return how many times as long a point takes the plain way."""
    weights = panel.bench.runs.weights
    assert weights is not None
    loss = panel.project.training.loss_spec
    sample = landscape.draw_sample(dataset.train, 2_000, loss)
    plane = random_plane(weights.spec, weights.values, 0)
    seconds: list[float] = []
    for measure in (
        landscape.PlainLoss(weights.spec, plane, sample),
        landscape.loss_on(weights.spec, plane, sample),
    ):
        started = time.perf_counter()
        for place in np.linspace(-1.0, 1.0, n_points).tolist():
            measure(place, -place)
        seconds.append(time.perf_counter() - started)
    return seconds[0] / seconds[1]


def seconds_of_snapshots(panel: LandscapePanel, n_steps: int = 2_345) -> tuple[int, float]:
    """Return how many snapshots the course's training has, and the seconds that they take."""
    weights = panel.bench.runs.weights
    assert weights is not None
    store = SnapshotStore()
    seconds: list[float] = []
    for step in range(n_steps + 1):
        if step >= store.next_step:
            started = time.thread_time()
            store.keep(step, weights.values)
            seconds.append(time.thread_time() - started)
    return len(seconds), sum(seconds)


def epoch_seconds(panel: LandscapePanel) -> float:
    """Return the seconds of an epoch of the course's training, with nothing to be seen."""
    panel.hide()
    runs = panel.bench.runs
    runs.play()
    wait_until(lambda: runs.run is not None and len(runs.run.curves.epochs) >= 1, 300)
    assert runs.run is not None
    seconds = float(runs.run.curves.epochs["seconds"][0])
    runs.stop()
    return seconds


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--mnist", type=Path, help="folder with MNIST; without, built-in digits")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--resolution", type=int, default=51)
    options = parser.parse_args()
    set_blas_threads(TRAINING_THREADS)
    application.make_application()
    with tempfile.TemporaryDirectory() as folder:
        preferences = Preferences(Path(folder) / "preferences.ini")
        preferences.welcome_was_shown = True
        chosen = application.Options(mnist=options.mnist, language="en", theme="light")
        studio = application.Studio(chosen, preferences, Path(folder) / "runs.sqlite3")
        bench = studio.bench
        if options.mnist is not None:
            bench.session.apply("", experiments.get("course").project())
        else:
            bench.data.start()
        if not wait_until(lambda: bench.data.dataset is not None, 120):
            raise SystemExit(bench.data.error)
        dataset = bench.data.dataset
        assert dataset is not None
        panel = LandscapePanel(bench)
        session = bench.session
        settings = LandscapeSettings(resolution=options.resolution)
        session.apply("", edits.set_lab(session.project, settings))
        panel.resize(690, 640)
        panel.show()
        settle(0.5)
        rounds = [in_window(panel, seed) for seed in range(1, options.rounds + 1)]
        n_kept, copying = seconds_of_snapshots(panel)
        quicker = ratio(panel, dataset)
        training = 5 * epoch_seconds(panel)
        panel.close()
        studio.window.close_without_asking()
        studio.close()
    return report(rounds, quicker, (n_kept, copying, training), options.resolution)


def report(
    rounds: list[tuple[float, float, list[float]]],
    quicker: float,
    snapshots: tuple[int, float, float],
    resolution: int,
) -> int:
    """Print the figures; return 1 when a goal is missed."""
    first = statistics.median(one[0] for one in rounds)
    whole = statistics.median(one[1] for one in rounds)
    late = 1000 * np.array([value for one in rounds for value in one[2]])
    n_kept, copying, training = snapshots
    print(f"first picture   {first:.2f} s (goal {FIRST} s)")
    print(f"{resolution} x {resolution} points {whole:.1f} s (goal {WHOLE:.0f} s)")
    print(f"the plain way takes {quicker:.1f} times as long for a point")
    print(
        f"lateness of the window p50 {np.percentile(late, 50):.1f}, "
        f"p99 {np.percentile(late, 99):.1f}, most {late.max():.1f} ms"
    )
    print(
        f"snapshots: {n_kept} copies in {1000 * copying:.0f} ms, {copying / training:.2%} of a "
        f"training of {training:.1f} s"
    )
    return int(first > FIRST or whole > WHOLE)


if __name__ == "__main__":
    raise SystemExit(main())
