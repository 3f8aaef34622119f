"""A surface as a relief in a box, and where its points are seen from a place far away."""

from dataclasses import dataclass, replace
from functools import cached_property
from math import cos, hypot, radians, sin
from typing import Self

import numpy as np

from mlpstudio.labs.descents.descent import Array
from mlpstudio.labs.descents.surfaces.levels import heights, shades, value_ends

HEIGHT = 0.85
"""Of the box, whose longer side goes from −1 to 1."""

NARROWEST = 0.6
"""The shorter side has at least this share of the longer."""

LOWEST, HIGHEST = 8.0, 90.0
"""Degrees above the horizon from which a relief may be seen; never from below."""


@dataclass(frozen=True, slots=True)
class View:
    """Where a relief is looked at from, infinitely far away.

    Attributes:
        azimuth: Degrees by which the box is turned; at 0, y leads straight away.
        elevation: Degrees above the horizon; at 90 the relief is a map.
    """

    azimuth: float = 32.0
    elevation: float = 36.0

    def turned(self, azimuth: float, elevation: float) -> Self:
        """Return the view after going round and climbing by some degrees."""
        around = (self.azimuth + azimuth + 180.0) % 360.0 - 180.0
        above = min(max(self.elevation + elevation, LOWEST), HIGHEST)
        return replace(self, azimuth=around, elevation=above)

    @property
    def away(self) -> tuple[float, float]:
        """The direction in the plane that leads away from the viewer."""
        return -sin(radians(self.azimuth)), cos(radians(self.azimuth))


def project(points: Array, view: View) -> Array:
    """Return where points of the box are seen.

    Args:
        points: (…, 3) x, y and z; the middle of the box is at z = HEIGHT / 2.
        view: From where.

    Returns:
        (…, 3) to the right, up, and away from the viewer; (0, 0) is the middle of the box.
    """
    return (points - (0.0, 0.0, HEIGHT / 2.0)) @ axes(view).T  # (…, 3)


def axes(view: View) -> Array:
    """Return the directions to the right, up and away, one a row.  # (3, 3)."""
    turn, rise = radians(view.azimuth), radians(view.elevation)
    right = (cos(turn), sin(turn), 0.0)
    up = (-sin(turn) * sin(rise), cos(turn) * sin(rise), cos(rise))
    away = (-sin(turn) * cos(rise), cos(turn) * cos(rise), -sin(rise))
    return np.array([right, up, away])  # (3, 3)


@dataclass(frozen=True, eq=False)
class Relief:
    """Heights over a grid.

    Attributes:
        xs: (nx,) places of the columns.
        ys: (ny,) places of the rows.
        heights: (ny, nx) from 0 to 1; NaN where there are none.
        shades: (ny, nx) how dark, from 0 to 1.
        ends: The values at the heights 0 and 1.
    """

    xs: Array
    ys: Array
    heights: Array
    shades: Array
    ends: tuple[float, float]

    @classmethod
    def of(cls, xs: Array, ys: Array, values: Array) -> Self:
        """Return the relief of a surface, with the shades of its contour picture."""
        known = np.where(np.isfinite(values), values, np.nan)  # (ny, nx)
        return cls(xs, ys, heights(known), shades(known), value_ends(known))

    @cached_property
    def sides(self) -> tuple[float, float]:
        """Half the width of the box along x and along y; the longer is 1."""
        width, depth = float(self.xs[-1] - self.xs[0]), float(self.ys[-1] - self.ys[0])
        longer = max(width, depth)
        return max(width / longer, NARROWEST), max(depth / longer, NARROWEST)

    @property
    def radius(self) -> float:
        """From the middle to the corners, seen from above."""
        return hypot(*self.sides)

    def flat(self, places: Array) -> Array:
        """Return where places of the plane are in the box.  # (n, 2).

        Args:
            places: (n, 2) x and y.
        """
        low = np.array([self.xs[0], self.ys[0]])  # (2,)
        high = np.array([self.xs[-1], self.ys[-1]])  # (2,)
        return ((places - low) / (high - low) * 2.0 - 1.0) * self.sides  # (n, 2)

    @cached_property
    def points(self) -> Array:
        """The corners of the facets in the box.  # (ny, nx, 3)."""
        across, along = self.sides
        x = np.broadcast_to(np.linspace(-across, across, len(self.xs)), self.heights.shape)
        y = np.linspace(-along, along, len(self.ys))[:, np.newaxis]  # (ny, 1)
        y = np.broadcast_to(y, self.heights.shape)  # (ny, nx)
        return np.stack([x, y, HEIGHT * self.heights], axis=-1)  # (ny, nx, 3)

    @cached_property
    def normals(self) -> Array:
        """Directions of length 1 in which the facets look, upwards.  # (ny − 1, nx − 1, 3)."""
        p = self.points
        rising, falling = p[1:, 1:] - p[:-1, :-1], p[1:, :-1] - p[:-1, 1:]  # both diagonals
        normals = np.cross(rising, falling)  # (ny − 1, nx − 1, 3)
        return normals / np.linalg.norm(normals, axis=-1, keepdims=True)

    @cached_property
    def facet_shades(self) -> Array:
        """The mean shade of each facet's corners, NaN beside a gap.  # (ny − 1, nx − 1)."""
        s = self.shades
        return (s[:-1, :-1] + s[1:, :-1] + s[:-1, 1:] + s[1:, 1:]) / 4.0

    def drape(self, places: Array, lift: float = 0.0) -> Array:
        """Return the points of the relief above places, as the facets have them.

        Args:
            places: (n, 2) x and y.
            lift: How much higher than the relief.

        Returns:
            (n, 3) in the box; NaN outside and over gaps.
        """
        flat = self.flat(places)  # (n, 2)
        z = self.height_at(flat) * HEIGHT + lift  # (n,)
        return np.concatenate([flat, z[:, np.newaxis]], axis=1)  # (n, 3)

    def height_at(self, flat: Array) -> Array:
        """Return heights from 0 to 1 at places of the box; NaN outside and over gaps.  # (n,)."""
        ny, nx = self.heights.shape
        across, along = self.sides
        column = (flat[..., 0] / across + 1.0) * (nx - 1) / 2.0  # (n,)
        row = (flat[..., 1] / along + 1.0) * (ny - 1) / 2.0  # (n,)
        rounding = 1e-9 * nx
        with np.errstate(invalid="ignore"):  # a lost walker is at infinity
            is_inside = (column >= -rounding) & (column <= nx - 1 + rounding)
            is_inside &= (row >= -rounding) & (row <= ny - 1 + rounding)  # (n,)
        column, row = np.where(is_inside, column, 0.0), np.where(is_inside, row, 0.0)
        c = np.clip(column.astype(np.int64), 0, nx - 2)  # (n,)
        r = np.clip(row.astype(np.int64), 0, ny - 2)  # (n,)
        s, t = column - c, row - r  # (n,)
        flat_heights, at = self.heights.ravel(), r * nx + c
        below = flat_heights[at] * (1.0 - s) + flat_heights[at + 1] * s  # (n,)
        above = flat_heights[at + nx] * (1.0 - s) + flat_heights[at + nx + 1] * s  # (n,)
        return np.where(is_inside, below * (1.0 - t) + above * t, np.nan)  # (n,)
