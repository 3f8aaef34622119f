"""Plots of a report: arrays become inline SVG, coloured by the page's style."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

import numpy as np

from mlpstudio.engine.arrays import AnyArray, FloatArray
from mlpstudio.labs.networks.report import N_BINS, Calibration
from mlpstudio.ui.widgets.plots.plot_ticks import linear_ticks, round_step

WIDTH, HEIGHT = 460, 260
_LEFT, _RIGHT, _TOP, _BOTTOM = 52, 12, 10, 40
_ROOM = (WIDTH - _LEFT - _RIGHT, HEIGHT - _TOP - _BOTTOM)
_N_TICKS = 5


@dataclass(frozen=True, slots=True, eq=False)
class Curve:
    """A line of a plot.

    Attributes:
        style: Classes of the page's style: "first", "second", "first faint".
        x: (n,).
        y: (n,); the line has gaps where it is no number.
        has_points: Whether its points are marked, because they are few.
    """

    style: str
    x: AnyArray
    y: AnyArray
    has_points: bool = False


def curves(title: str, x_title: str, found: Sequence[Curve], top: float | None = None) -> str:
    """Return a plot of lines over a common x, from 0 up.

    Args:
        title: What is plotted, in words for those who cannot see it and above the plot.
        x_title: What x counts.
        found: The lines, the lowest first.
        top: Largest y; None for what the lines need.
    """
    right = max((float(curve.x[-1]) for curve in found if len(curve.x)), default=1.0) or 1.0
    top = top or _highest(found) or 1.0
    frame = _Frame(1.015 * right, 1.02 * top)  # room for the marks of the last points
    lines = "".join(_line(frame, curve) for curve in found)
    place = f'x="{_LEFT}" y="{_TOP}" width="{_ROOM[0]}" height="{_ROOM[1]}"'
    seen = f'viewBox="{_LEFT} {_TOP} {_ROOM[0]} {_ROOM[1]}"'  # what is outside is cut off
    return _figure(title, frame.axes(x_title), f"<svg {place} {seen}>{lines}</svg>")


def calibration(title: str, x_title: str, found: Calibration) -> str:
    """Return bars of how often answers of a confidence are right, with that confidence marked."""
    frame = _Frame(1.0, 1.0)
    parts: list[str] = []
    for i in range(N_BINS):
        if not found.counts[i]:
            continue
        left, right = frame.x((i + 0.08) / N_BINS), frame.x((i + 0.92) / N_BINS)
        y, mark = frame.y(float(found.accuracy[i])), frame.y(float(found.confidence[i]))
        floor = HEIGHT - _BOTTOM
        parts.append(
            f'<rect class="bar" x="{left:.1f}" y="{y:.1f}" width="{right - left:.1f}" '
            f'height="{floor - y:.1f}"/><line class="mark" x1="{left:.1f}" x2="{right:.1f}" '
            f'y1="{mark:.1f}" y2="{mark:.1f}"/>'
        )
    return _figure(title, frame.axes(x_title), "".join(parts))


class _Frame:
    """Places of numbers in the picture; both axes begin at 0."""

    def __init__(self, right: float, top: float) -> None:
        self._right, self._top = right, top

    def x(self, value: float) -> float:
        return _LEFT + value / self._right * _ROOM[0]

    def y(self, value: float) -> float:
        return _TOP + (1.0 - value / self._top) * _ROOM[1]

    def places(self, curve: Curve) -> FloatArray:
        """Return where the points of a curve are.  # (n, 2)."""
        x = _LEFT + np.asarray(curve.x, np.float64) / self._right * _ROOM[0]  # (n,)
        y = _TOP + (1.0 - np.asarray(curve.y, np.float64) / self._top) * _ROOM[1]  # (n,)
        # What is far above is cut off at the frame; numbers without end would end the file.
        return np.stack((x, np.clip(y, -HEIGHT, 2 * HEIGHT)), axis=1)  # (n, 2)

    def axes(self, x_title: str) -> str:
        parts: list[str] = []
        for tick in linear_ticks(0.0, self._top, round_step(self._top / _N_TICKS)):
            y = self.y(tick)
            parts.append(
                f'<line class="grid" x1="{_LEFT}" x2="{WIDTH - _RIGHT}" y1="{y:.1f}" '
                f'y2="{y:.1f}"/><text x="{_LEFT - 6}" y="{y + 4:.1f}" text-anchor="end">'
                f"{tick:.6g}</text>"
            )
        for tick in linear_ticks(0.0, self._right, round_step(self._right / _N_TICKS)):
            x = self.x(tick)
            parts.append(
                f'<text x="{x:.1f}" y="{HEIGHT - _BOTTOM + 16}" text-anchor="middle">'
                f"{_tick(tick)}</text>"
            )
        parts.append(
            f'<text x="{_LEFT + _ROOM[0] / 2:.0f}" y="{HEIGHT - 4}" text-anchor="middle">'
            f"{escape(x_title)}</text>"
        )
        return "".join(parts)


def _tick(value: float) -> str:
    return f"{value:,.0f}" if value >= 1_000 else f"{value:.6g}"


def _figure(title: str, *parts: str) -> str:
    return (
        f"<figure><figcaption>{escape(title)}</figcaption>"
        f'<svg viewBox="0 0 {WIDTH} {HEIGHT}" role="img" aria-label="{escape(title)}">'
        f"{''.join(parts)}</svg></figure>"
    )


def _line(frame: _Frame, curve: Curve) -> str:
    is_known = np.isfinite(curve.x) & np.isfinite(curve.y)  # (n,)
    places = frame.places(curve)  # (n, 2)
    breaks = np.flatnonzero(np.diff(np.concatenate(([False], is_known, [False])).astype(int)))
    parts = [
        f'<polyline class="curve {curve.style}" points="{_points(places[start:end])}"/>'
        for start, end in zip(breaks[::2], breaks[1::2], strict=True)
    ]
    if curve.has_points:
        parts += [
            f'<circle class="dot {curve.style}" r="2.5" cx="{x:.1f}" cy="{y:.1f}"/>'
            for x, y in places[is_known].tolist()
        ]
    return "".join(parts)


def _points(places: FloatArray) -> str:
    return " ".join(f"{x:.1f},{y:.1f}" for x, y in places.tolist())


def _highest(found: Sequence[Curve]) -> float:
    """Return the largest y to be shown: of many points all but the last hundredth."""
    tops: list[float] = []
    for curve in found:
        y = curve.y[np.isfinite(curve.y)]  # (m,)
        if len(y):
            tops.append(float(y.max() if curve.has_points else np.percentile(y, 99.0)))
    return 1.05 * max(tops, default=0.0)
