"""The manners in which people draw: how large, where, with which brush, how hastily."""

from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from benchmarks.pens.forms import Form, along, lengths
from mlpstudio.datasets.preprocessing import normalise
from mlpstudio.engine.arrays import ByteArray, FloatArray
from mlpstudio.labs.digits.drawing import Drawing
from mlpstudio.labs.digits.strokes import PenPoint

Range = tuple[float, float]

_WAVES = 3
_SLOW_STEP = 0.015
"""Sides of the field between two moves of a slow pen."""


@dataclass(frozen=True, slots=True)
class Manner:
    """How a digit is drawn; of each range every value is equally likely.

    Attributes:
        size: Of the digit, in sides of the field.
        brush: Width of the line, in sides of the field.
        aside: How far from the middle it is at most, as a share of the room there is.
        slant: How far the top goes to the right, in heights.
        turn: Degrees clockwise.
        width: What its width is multiplied by, the size being kept.
        bend: By how much the whole is bent out of shape, in sizes.
        shake: How far each place where the pen is seen lies beside its way, in sizes.
        softness: Of the brush.
        pressure: By how much of its width the line becomes thinner on its way.
        moves: How often the pen is seen in a whole digit, or more often where its strokes would
            not be recognised otherwise; None for a slow pen.
        drags: Whether the pen stays down between strokes.
    """

    size: Range = (0.5, 0.85)
    brush: Range = (0.07, 0.11)
    aside: float = 0.5
    slant: Range = (-0.12, 0.25)
    turn: Range = (-6.0, 6.0)
    width: Range = (0.85, 1.15)
    bend: Range = (0.0, 0.04)
    shake: Range = (0.0, 0.004)
    softness: Range = (0.0, 0.0)
    pressure: Range = (0.0, 0.0)
    moves: tuple[int, int] | None = None
    drags: bool = False


MANNERS: dict[str, Manner] = {
    "usual": Manner(),
    "small": Manner(size=(0.28, 0.4), brush=(0.04, 0.07)),
    "small, usual brush": Manner(size=(0.36, 0.48), brush=(0.09, 0.09)),
    "large": Manner(size=(0.88, 0.98)),
    "in a corner": Manner(size=(0.3, 0.55), brush=(0.04, 0.08), aside=1.0),
    "slanted": Manner(slant=(0.3, 0.6)),
    "slanted back": Manner(slant=(-0.4, -0.2)),
    "turned": Manner(turn=(-18.0, 18.0)),
    "narrow": Manner(width=(0.55, 0.75)),
    "wide": Manner(width=(1.25, 1.6)),
    "thin brush": Manner(brush=(0.02, 0.04)),
    "thick brush": Manner(size=(0.6, 0.85), brush=(0.12, 0.16)),
    "soft brush": Manner(softness=(0.4, 1.0)),
    "pressure": Manner(brush=(0.09, 0.15), pressure=(0.3, 0.7)),
    "careless": Manner(bend=(0.05, 0.1)),
    "shaky": Manner(shake=(0.008, 0.016)),
    "quick, 10 moves": Manner(moves=(10, 10)),
    "quick, 8 moves": Manner(moves=(8, 8)),
    "quick and careless": Manner(
        moves=(8, 14), bend=(0.03, 0.07), turn=(-12.0, 12.0), width=(0.7, 1.3)
    ),
    "dragging": Manner(drags=True),
    "dragging quickly": Manner(drags=True, moves=(10, 16)),
    "anything": Manner(
        size=(0.35, 0.95),
        brush=(0.03, 0.1),
        aside=1.0,
        slant=(-0.3, 0.45),
        turn=(-12.0, 12.0),
        width=(0.65, 1.4),
        bend=(0.0, 0.07),
        shake=(0.0, 0.008),
        softness=(0.0, 0.6),
        pressure=(0.0, 0.5),
        moves=(9, 40),
    ),
}
"""Every manner is a test set of its own."""


def drawn(form: Form, manner: Manner, rng: np.random.Generator) -> ByteArray:
    """Draw a form on the canvas and return what the network would be given.

    Returns:
        (28, 28) uint8.
    """
    drawing = Drawing()
    softness = rng.uniform(*manner.softness)
    for points in _moves(form, manner, rng):
        drawing.begin(points[0], softness=softness)
        for point in points[1:]:
            drawing.go_on(point)
        drawing.finish()
    prepared = normalise(drawing.ink())
    assert prepared is not None
    return prepared.image


def _moves(form: Form, manner: Manner, rng: np.random.Generator) -> list[list[PenPoint]]:
    """Return where the pen is seen in each stroke."""
    strokes = list(form.strokes)
    if manner.drags:
        strokes = [_dragged(strokes)]
    strokes = _placed(_shaped(strokes, manner, rng), manner, rng)
    size = max(np.ptp(np.concatenate(strokes), axis=0))
    brush = rng.uniform(*manner.brush)
    shake, pressure = size * rng.uniform(*manner.shake), rng.uniform(*manner.pressure)
    phase, speed = rng.uniform(0, 2 * np.pi), rng.uniform(1, 3)
    moves: list[list[PenPoint]] = []
    for stroke, n_moves in zip(strokes, _seen(strokes, manner, rng), strict=True):
        shares = np.linspace(0, 1, n_moves)  # (m,)
        places = along(stroke, shares) + shake * rng.standard_normal((n_moves, 2))  # (m, 2)
        thinner = pressure * (0.5 + 0.5 * np.sin(phase + speed * np.pi * shares))  # (m,)
        widths = brush * (1 - thinner)  # (m,)
        moves.append(
            [PenPoint(x, y, w) for (x, y), w in zip(places.tolist(), widths, strict=True)]
        )
    return moves


def _dragged(strokes: list[FloatArray]) -> FloatArray:
    """Return all strokes as one, the pen going straight from one to the next."""
    whole = [strokes[0]]
    for before, after in pairwise(strokes):
        whole += [np.linspace(before[-1], after[0], 20)[1:-1], after]
    return np.concatenate(whole)


def _seen(strokes: list[FloatArray], manner: Manner, rng: np.random.Generator) -> list[int]:
    """Return how often the pen is seen in each stroke, ends included."""
    far = np.array([lengths(stroke)[-1] for stroke in strokes])  # (strokes,)
    if manner.moves is None:
        return [max(2, round(length / _SLOW_STEP)) for length in far]
    n_moves = rng.integers(*manner.moves, endpoint=True)
    if len(strokes) == 1:
        return [int(n_moves)]
    return [
        max(_fewest(stroke), round(n_moves * share))
        for stroke, share in zip(strokes, far / far.sum(), strict=True)
    ]


def _fewest(stroke: FloatArray) -> int:
    """Return how often a pen must be seen for its stroke to be one: twice, in a ring six times."""
    steps = np.diff(stroke, axis=0)  # (P - 1, 2)
    directions = np.unwrap(np.arctan2(steps[:, 1], steps[:, 0]))  # (P - 1,)
    turned = float(np.abs(np.diff(directions)).sum())
    return 2 + round(turned / (np.pi / 2))


def _shaped(
    strokes: list[FloatArray], manner: Manner, rng: np.random.Generator
) -> list[FloatArray]:
    """Return strokes bent, stretched, slanted and turned."""
    bend, width = rng.uniform(*manner.bend), rng.uniform(*manner.width)
    slant, turn = rng.uniform(*manner.slant), np.radians(rng.uniform(*manner.turn))
    waves = rng.uniform(2, 5, (_WAVES, 2)) * rng.choice((-1, 1), (_WAVES, 2))  # (3, 2)
    phases, amounts = rng.uniform(0, 2 * np.pi, _WAVES), rng.standard_normal((_WAVES, 2))
    to_page = np.array([[width, 0.0], [-slant, 1.0]]) @ np.array(
        [[np.cos(turn), np.sin(turn)], [-np.sin(turn), np.cos(turn)]]
    )  # (2, 2)
    return [
        (stroke + bend * np.sin(stroke @ waves.T + phases) @ amounts / np.sqrt(_WAVES)) @ to_page
        for stroke in strokes
    ]


def _placed(
    strokes: list[FloatArray], manner: Manner, rng: np.random.Generator
) -> list[FloatArray]:
    """Return strokes as large as wanted and somewhere in the field."""
    everything = np.concatenate(strokes)  # (P, 2)
    low, high = everything.min(axis=0), everything.max(axis=0)  # (2,)
    scale = rng.uniform(*manner.size) / (high - low).max()
    room = 1 - scale * (high - low)  # (2,)
    middle = 0.5 + manner.aside * room / 2 * rng.uniform(-1, 1, 2)  # (2,)
    return [(stroke - (low + high) / 2) * scale + middle for stroke in strokes]
