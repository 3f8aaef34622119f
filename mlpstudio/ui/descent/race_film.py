"""A race on a surface for a file: its steps one after another, or one of them, on white ground."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QCoreApplication, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter

from mlpstudio.labs.descents import surfaces
from mlpstudio.labs.descents.descent import Path
from mlpstudio.labs.descents.forces import Forces, forces
from mlpstudio.labs.descents.outcome import downhill
from mlpstudio.labs.descents.relief import Relief, View
from mlpstudio.ui import names
from mlpstudio.ui.animation_export import Film
from mlpstudio.ui.descent import race_words
from mlpstudio.ui.descent.race import Race
from mlpstudio.ui.export import Picture
from mlpstudio.ui.theme import LIGHT, SPACE_1, SPACE_2, SPACE_3, TEXT_SMALL, Theme
from mlpstudio.ui.widgets.descent.contour import ContourScene, Walker
from mlpstudio.ui.widgets.descent.surface_view import SurfaceView

USUAL_VIEW = View()

MOST_FRAMES = 120
"""Longer races skip steps."""

CAPTION = 24
"""Height of the line with the names above the picture."""

SMALLEST = QSize(480, 320)

N_GRID, N_LEVELS = 120, 14


N_FACETS = 60
"""Along either side of a relief."""

STILL_RATIO = 2.0
"""Pixels of a relief in a picture for each of the picture."""


@dataclass(frozen=True, slots=True)
class Look:
    """How a race is looked at.

    Attributes:
        shows_map: From above,
        shows_relief: in three dimensions, or both.
        view: From where, in three dimensions.
        zoom: The same.
        with_forces: The optimizers whose forces are drawn.
    """

    shows_map: bool = True
    shows_relief: bool = False
    view: View = USUAL_VIEW
    zoom: float = 1.0
    with_forces: tuple[str, ...] = ()


MAP = Look()
"""From above alone."""


def walker_of(
    path: Path, color: QColor, name: str, with_forces: Sequence[str]
) -> tuple[Walker, Forces | None]:
    """Return a walker at the end of its path with its forces, if they are to be drawn.

    When the forces of some are drawn, the others have no arrows at all.
    """
    acting = forces(path, path.n_steps) if name in with_forces else None
    has_arrow = acting is not None or not with_forces
    arrow = downhill(path, path.n_steps).tolist() if has_arrow else (0.0, 0.0)
    return Walker(color, path.positions, (arrow[0], arrow[1])), acting


class RaceStage:
    """Pictures of their own, which nobody sees, with the names of those who race."""

    def __init__(
        self, race: Race, order: Sequence[str], size: QSize, look: Look, ratio: float
    ) -> None:
        """Paint the surface once.

        Args:
            race: Who races.
            order: All optimizers in the order of their colours.
            size: Of each picture on screen.
            look: Which pictures.
            ratio: Pixels of a relief for each of the picture.
        """
        self._race, self._order, self._look, self._ratio = race, tuple(order), look, ratio
        self._theme = Theme("light")
        self._size = size.expandedTo(SMALLEST)
        self._build_map()
        self._build_relief()

    def _minima(self) -> list[tuple[float, float, str]]:
        surface = self._race.surface
        return [
            (m.position[0], m.position[1], race_words.minimum_label(m, surface))
            for m in surface.minima
        ]

    def _build_relief(self) -> None:
        self.relief = SurfaceView(self._theme)
        self.relief.resize(self._size)
        if self._look.shows_relief:
            xs, ys, values = surfaces.grid(self._race.surface, N_FACETS + 1)
            pieces = surfaces.contours(xs, ys, values, N_LEVELS)
            self.relief.set_relief(Relief.of(xs, ys, values), pieces)
            self.relief.set_minima(self._minima())
            self.relief.set_start(*self._race.start)
            self.relief.set_view(self._look.view, self._look.zoom)

    def _build_map(self) -> None:
        self.scene = ContourScene(self._theme, len(self._order))
        self.scene.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        self.scene.resize(self._size)
        self.scene.show()
        surface = self._race.surface
        self.scene.set_frame(surface.x_range, surface.y_range)
        xs, ys, values = surfaces.grid(surface, N_GRID, *self.scene.visible())
        self.scene.set_surface(
            surfaces.shades(values), surfaces.contours(xs, ys, values, N_LEVELS)
        )
        self.scene.set_minima(self._minima())
        self.scene.set_start(*self._race.start)

    @property
    def size(self) -> QSize:
        """Of pictures and caption."""
        n_pictures = self._look.shows_map + self._look.shows_relief
        return QSize(n_pictures * self._size.width(), self._size.height() + CAPTION)

    def close(self) -> None:
        """Give up the pictures."""
        self.scene.close()
        self.relief.deleteLater()

    def paint(self, painter: QPainter, step: int) -> None:
        """Paint a step, or how far everybody has come by now."""
        self._race.advance(step)
        walkers: list[Walker | None] = []
        acting: list[tuple[Walker, Forces]] = []
        for name in self._order:
            if name not in self._race.racing:
                walkers.append(None)
                continue
            path, color = self._race.path(name, step), self._color(name)
            walker, on_it = walker_of(path, color, name, self._look.with_forces)
            walkers.append(walker)
            if on_it is not None:
                acting.append((walker, on_it))
        self._paint_caption(painter, step)
        if self._look.shows_map:
            self.scene.show_walkers(walkers)
            self.scene.show_forces(acting)
            target = QRectF(QPointF(0, CAPTION), self._size.toSizeF())
            self.scene.render(painter, target, QRect(self.scene.rect()))
        if self._look.shows_relief:
            self.relief.show_walkers(walkers)
            painter.save()
            painter.translate(self._size.width() * self._look.shows_map, CAPTION)
            self.relief.paint_on(painter, self._ratio)
            painter.restore()

    def _color(self, name: str) -> QColor:
        return self._theme.category(self._order.index(name))

    def _paint_caption(self, painter: QPainter, step: int) -> None:
        painter.save()
        font = self._theme.font(TEXT_SMALL)
        painter.setFont(font)
        metrics = QFontMetricsF(font)
        baseline = (CAPTION + metrics.ascent()) / 2.0 - 1.0
        x = float(SPACE_2)
        words = QCoreApplication.translate("RaceFilm", "step {step}").format(step=step)
        for text, color in ((words, None), *((n, self._color(n)) for n in self._race.racing)):
            shown = text if color is None else names.optimizer(text)
            if color is not None:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(color)
                painter.drawEllipse(QRectF(x, CAPTION / 2.0 - 4.0, 8.0, 8.0))
                x += 8.0 + SPACE_1
            painter.setPen(QColor(LIGHT.text))
            painter.drawText(QPointF(x, baseline), shown)
            x += metrics.horizontalAdvance(shown) + SPACE_3
        painter.restore()


def race_film(race: Race, order: Sequence[str], size: QSize, last: int, look: Look = MAP) -> Film:
    """Return the film of a race up to a step."""
    stage = RaceStage(race, order, size, look, ratio=1.0)
    stride = max(ceil(last / MOST_FRAMES), 1)
    steps = sorted({*range(0, last + 1, stride), last})

    def paint(painter: QPainter, frame: int) -> None:
        stage.paint(painter, steps[frame])

    # The last step stays in view for a while.
    return Film(stage.size, len(steps), paint, interval_ms=60, last_ms=1500, close=stage.close)


def race_still(
    race: Race, order: Sequence[str], size: QSize, step: int, look: Look = MAP
) -> Picture:
    """Return the picture of a step."""
    stage = RaceStage(race, order, size, look, STILL_RATIO)
    return Picture(stage.size, lambda painter: stage.paint(painter, step))
