"""Digits as pens wrote them, read from the file in which they were set down by hand."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import numpy as np

from mlpstudio.engine.arrays import FloatArray
from mlpstudio.labs.digits.strokes import PenPoint, curve

FILE = Path(__file__).with_name("digits.txt")

Place = tuple[float, float]


@dataclass(frozen=True, slots=True, eq=False)
class Form:
    """One way to write a digit.

    Attributes:
        digit: What is written.
        name: Of the form.
        strokes: (P, 2) for each stroke, in the order of writing: x to the right and y downwards
            of places that lie close together, the longer side of the digit being 1 and its middle
            at 0.
    """

    digit: int
    name: str
    strokes: tuple[FloatArray, ...]


def load_forms(path: Path = FILE) -> list[Form]:
    """Return all forms of a file, in its order."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return [_form(line) for line in lines if line and not line.startswith("#")]


def _form(line: str) -> Form:
    heading, _, rest = line.partition(":")
    digit, _, name = heading.partition(" ")
    strokes = [_stroke(text.split()) for text in rest.split("|")]
    everything = np.concatenate(strokes)  # (P, 2)
    low, high = everything.min(axis=0), everything.max(axis=0)  # (2,)
    size = float((high - low).max())
    return Form(int(digit), name, tuple((stroke - (low + high) / 2) / size for stroke in strokes))


def _stroke(places: Sequence[str]) -> FloatArray:
    """Return (P, 2) places along the smooth way through some "x,y", which turns in the corners."""
    way: list[Place] = []
    for part in _between_corners([_place(text) for text in places]):
        pen = [PenPoint(x / 100, y / 100, 0.0) for x, y in part]
        for line in list(curve(pen))[1:]:
            way += [(point.x, point.y) for point in line]
    return _evenly(np.array(way))


def _place(text: str) -> Place:
    x, y = text.split(",")
    return float(x), float(y)


def _between_corners(places: list[Place]) -> list[list[Place]]:
    """Cut a stroke where a place is given twice."""
    parts = [[places[0]]]
    for before, here in pairwise(places):
        if here == before:
            parts.append([])
        parts[-1].append(here)
    return parts


def _evenly(way: FloatArray) -> FloatArray:
    """Return (P, 2) the same way with places about a hundredth apart."""
    length = lengths(way)  # (n,)
    n_places = max(2, round(float(length[-1]) * 100))
    return along(way, np.linspace(0, 1, n_places))


def lengths(way: FloatArray) -> FloatArray:
    """Return (n,) how far each place of a way (n, 2) is from its beginning, along the way."""
    steps = np.hypot(*np.diff(way, axis=0).T)  # (n - 1,)
    return np.concatenate([[0.0], np.cumsum(steps)])  # (n,)


def along(way: FloatArray, shares: FloatArray) -> FloatArray:
    """Return (m, 2) the places of a way (n, 2) after some shares (m,) of its length."""
    length = lengths(way)  # (n,)
    at = shares * length[-1]  # (m,)
    return np.stack([np.interp(at, length, way[:, k]) for k in (0, 1)], axis=1)  # (m, 2)
