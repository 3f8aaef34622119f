"""Time how quickly the inspector of tensors turns the pages of a large set, and explains numbers.

Run: ./studio bench inspector [--pages 400] [--goal 8]

The whole window with a set of 60,000 images of 28 × 28 open in the inspector. A frame lasts from
the wish for another image to the end of everything that the window's thread does for it, painting
included; a click lasts from a number of the course's network (784-512-10, batch 128) to the page
that says where it comes from. The goals are for the milliseconds of computing, which leave waiting
for other programs out.
"""

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))  # the project this script lies in

import numpy as np
from PySide6.QtWidgets import QApplication

from mlpstudio.datasets.dataset import Dataset
from mlpstudio.document import edits
from mlpstudio.document.lab_settings import InspectorSettings
from mlpstudio.engine.batching import Samples
from mlpstudio.ui import app as application
from mlpstudio.ui.automation import settle, wait_until
from mlpstudio.ui.panels.tensors import TensorsPanel
from mlpstudio.ui.preferences import Preferences

SIZE = (1280, 800)
CLICK_GOAL = 16.0
"""Milliseconds of a click: one frame of the screen."""

Frames = list[tuple[float, float]]
"""Milliseconds in all, and those in which the window's thread was computing."""


def data() -> Dataset:
    """Return as many images as MNIST has."""
    rng = np.random.default_rng(0)
    images = rng.integers(0, 256, (60_000, 28, 28), dtype=np.uint8)  # (N, 28, 28)
    samples = Samples(images, rng.integers(0, 10, len(images)), 1 / 255)
    return Dataset("digits", samples, None, samples.take(1_000), tuple("0123456789"))


def timed(wishes: list[Callable[[], object]]) -> Frames:
    """Fulfil wishes one by one."""
    found: Frames = []
    for wish in wishes:
        began, computed = time.perf_counter(), time.thread_time()
        wish()
        QApplication.processEvents()
        took, own = time.perf_counter() - began, time.thread_time() - computed
        found.append((1e3 * took, 1e3 * own))
    return found


def turn_pages(panel: TensorsPanel, dtype: str, n_pages: int) -> Frames:
    """Look at images all over the set."""
    settings = InspectorSettings(source="data", array="train_images", dtype=dtype)
    panel.bench.session.apply("", edits.set_lab(panel.project, settings))
    wait_until(lambda: panel.inspector.facts is not None, 60.0)
    settle(0.5)
    slider = panel.inspector.view.pickers.sliders[0]
    places = np.linspace(0, slider.maximum(), n_pages).astype(int)  # (n_pages,)
    return timed([lambda place=place: slider.setValue(int(place)) for place in places])


def explain(panel: TensorsPanel) -> dict[str, Frames]:
    """Ask for numbers of every tensor, and follow the first links down."""
    panel.bench.session.apply("", edits.set_lab(panel.project, InspectorSettings()))
    names = [row.name for row in panel.view.table.tensors.rows]
    wait_until(lambda: panel.view.table.tensors.index(0, 5).data() is not None, 60.0)
    settle(1.0)
    found: dict[str, Frames] = {}
    for name in names:
        panel.view.table.choose(name)
        settle(0.2)
        first = panel.view.detail.pointed_index or ()
        found[name] = timed([lambda first=first: panel.view.explain(first)] * 5)
    return found


def report(name: str, found: Frames, goal: float) -> bool:
    """Print one line; return whether the goal is reached."""
    took, own = np.array(found).T  # (frames,) each
    p50, p99 = np.percentile(took, [50, 99])
    own_p50, own_p99 = np.percentile(own, [50, 99])
    is_reached = bool(own_p99 < goal)
    print(
        f"{name:<28} {len(found)} frames   p50 {p50:5.2f} ms   p99 {p99:5.2f}   computing: p50 "
        f"{own_p50:5.2f}   p99 {own_p99:5.2f}   goal p99 < {goal:g} ms: "
        f"{'reached' if is_reached else 'MISSED'}"
    )
    return is_reached


def main() -> int:
    """Measure and print; return 1 when a goal is missed."""
    parser = argparse.ArgumentParser(description="Frames of the inspector of tensors.")
    parser.add_argument("--pages", type=int, default=400)
    parser.add_argument("--goal", type=float, default=8.0)
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
        studio.window.resize(*SIZE)
        studio.window.show()
        studio.bench.data.dataset = data()
        studio.bench.data.changed.emit()
        studio.window.show_workspace("tensors")
        panel = studio.window.workspaces.open("tensors")
        assert isinstance(panel, TensorsPanel)
        settle(0.5)
        for dtype in ("", "float16"):
            name = f"pages, {dtype or 'as stored'}"
            is_reached &= report(name, turn_pages(panel, dtype, arguments.pages), arguments.goal)
        clicks = explain(panel)
        for name, frames in clicks.items():
            is_reached &= report(f"where {name} comes from", frames, CLICK_GOAL)
        studio.window.close_without_asking()
        studio.close()
    return 0 if is_reached else 1


if __name__ == "__main__":
    sys.exit(main())
