"""Time the three-dimensional view of the descent lab, and a step of its race.

Usage: python benchmarks/relief.py [--frames 40] [--goal 16]

Every surface is turned by three degrees a frame at 520 × 330 pixels with 60 × 60 facets and the
trails of ten optimizers, painted onto an image. After that: what it costs to paint it in all its
colours once it rests, to add its lines of equal height, and to paint a step while the view stays.
Then a step of a race of ten after 500 steps, seen from above: updating the plots and painting
them. The times are those in which the processor worked for this program, in milliseconds; so they
can be believed on a busy machine. Ends with 1 when the median of the frames of a surface takes
longer than the goal.
"""

import argparse
import os
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))  # the project this script lies in

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from mlpstudio.document.lab_settings import Descent2DSettings
from mlpstudio.engine.optimizers import OPTIMIZERS
from mlpstudio.labs.descents import surfaces
from mlpstudio.labs.descents.relief import Relief
from mlpstudio.ui.descent.race import Race
from mlpstudio.ui.descent.race_pictures import N_FACETS, N_LEVELS, RacePictures
from mlpstudio.ui.theme import Theme
from mlpstudio.ui.widgets.descent.contour import Walker
from mlpstudio.ui.widgets.descent.surface_scene import Finish
from mlpstudio.ui.widgets.descent.surface_view import SurfaceView

SIZE = QSize(520, 330)
STEPS, RACE_STEPS = 100, 500


def milliseconds(work: Callable[[], object]) -> float:
    """Return the processor time of some work."""
    begin = time.process_time()
    work()
    return 1e3 * (time.process_time() - begin)


def paint(view: SurfaceView, finish: Finish) -> None:
    """Paint a view onto an image, as for a window."""
    image = QImage(SIZE, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    view.paint_on(painter, 1.0, finish)
    painter.end()


def walked(name: str, n_steps: int) -> Race:
    """Return a race of all optimizers on a surface, at a step."""
    race = Race(Descent2DSettings(surface=name, optimizers=tuple(OPTIMIZERS)))
    while not race.advance(n_steps):
        pass
    return race


def walkers(race: Race, theme: Theme, n_steps: int) -> list[Walker | None]:
    """Return who is where."""
    paths = [race.path(name, n_steps) for name in race.racing]
    return [Walker(theme.category(n), p.positions, (0.0, 0.0)) for n, p in enumerate(paths)]


def turning(name: str, theme: Theme, n_frames: int) -> list[float]:
    """Return the times of a frame (median, longest), at rest, with lines, and of a step."""
    grid = surfaces.grid(surfaces.get(name), N_FACETS + 1)
    view, race = SurfaceView(theme), walked(name, STEPS)
    view.resize(SIZE)
    view.set_relief(Relief.of(*grid), surfaces.contours(*grid, N_LEVELS))
    view.set_start(*race.start)
    view.set_minima([(*m.position, "") for m in race.surface.minima])  # type: ignore[misc]  # x, y
    view.show_walkers(walkers(race, theme, STEPS))
    paint(view, Finish.ROUGH)
    frames: list[float] = []
    for _ in range(n_frames):
        view.set_view(view.view.turned(3.0, 0.0), 1.0)
        frames.append(milliseconds(lambda: paint(view, Finish.ROUGH)))
    rest = milliseconds(lambda: paint(view, Finish.SMOOTH))
    lined = milliseconds(lambda: paint(view, Finish.LINED))

    def step() -> None:
        view.show_walkers(walkers(race, theme, STEPS - 1))
        paint(view, Finish.LINED)

    return [statistics.median(frames), max(frames), rest, lined, milliseconds(step)]


def race_step(theme: Theme, n_frames: int) -> tuple[float, float, float]:
    """Return the times to update the plots by a step, to paint the map and the losses."""
    race = walked("ravine", RACE_STEPS)
    pictures = RacePictures(theme, lambda name: theme.category(list(OPTIMIZERS).index(name)))
    pictures.resize(730, 300)
    pictures.show()
    pictures.show_surface(race)
    pictures.show_start(*race.start)
    pictures.show_step(race, RACE_STEPS)
    pictures.grab()
    parts: list[tuple[float, float, float]] = []
    for n in range(n_frames):
        step = RACE_STEPS - n % 2
        update = milliseconds(lambda step=step: pictures.show_step(race, step))
        parts.append(
            (
                update,
                milliseconds(pictures.scene.grab),
                milliseconds(pictures.race_plot.grab),
            )
        )
    medians = [statistics.median(part) for part in zip(*parts, strict=True)]
    pictures.close()
    return medians[0], medians[1], medians[2]


def main() -> int:
    """Measure everything and print it."""
    parser = argparse.ArgumentParser(description="Time the 3D view and a step of the race.")
    parser.add_argument("--frames", type=int, default=40)
    parser.add_argument("--goal", type=float, default=16.0, help="milliseconds a frame")
    options = parser.parse_args()
    app = QApplication([])
    theme = Theme("light")
    theme.apply()
    print(f"{'surface':<12}{'turning':>9}{'longest':>9}{'at rest':>9}{'lines':>9}{'step':>9}")
    worst = 0.0
    for name in surfaces.SURFACES:
        times = turning(name, theme, options.frames)
        worst = max(worst, times[0])
        print(f"{name:<12}" + "".join(f"{value:9.1f}" for value in times))
    update, above, losses = race_step(theme, options.frames)
    total = update + above + losses
    print(
        f"A step of ten after {RACE_STEPS}: {update:.1f} + map {above:.1f} + losses {losses:.1f} "
        f"= {total:.1f} ms"
    )
    app.quit()
    print(f"Slowest surface {worst:.1f} ms a frame; goal {options.goal:g}.")
    return int(worst > options.goal)


if __name__ == "__main__":
    raise SystemExit(main())
