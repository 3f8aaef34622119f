"""The forms in which people of different countries write 7, 8 and 9."""

import numpy as np

from mlpstudio.datasets.handwriting.strokes import Form, Hand, Point, Stroke, arc


def _seven_stem(h: Hand, x: Stroke) -> list[Point]:
    """From the upper right corner down."""
    foot = h.about(0.57, 0.19)
    return [((x + foot) / 2 + h.about(0.02, 0.08), h.about(0.5, 0.07)), (foot, 1)]


def _seven_plain(h: Hand) -> list[Stroke]:
    corner = h.about(0.9, 0.1)
    points: list[Point] = [
        (h.about(0, 0.11), h.about(0.07, 0.07)),
        (h.about(0.46, 0.07), h.about(0.05, 0.05)),
        (corner, h.about(0.04, 0.06)),
        *_seven_stem(h, corner),
    ]
    return [h.curve(points, corners=(2,))]


def _seven_serif(h: Hand, longest: float = 0.5) -> list[Stroke]:
    corner = h.about(0.9, 0.09)
    points: list[Point] = [
        (h.about(0.02, 0.08), h.between(0.04, longest)),
        (h.about(0.07, 0.06), h.about(0.04, 0.06)),
        (h.about(0.49, 0.07), h.about(0.08, 0.06)),
        (corner, h.about(0.01, 0.05)),
        *_seven_stem(h, corner),
    ]
    return [h.curve(points, corners=(1, 3))]


def _seven_round(h: Hand) -> list[Stroke]:
    points: list[Point] = [
        (h.about(0.03, 0.08), h.about(0.18, 0.11)),
        (h.about(0.34, 0.08), h.about(0.05, 0.05)),
        (h.about(0.85, 0.09), h.about(0.07, 0.06)),
        (h.about(0.78, 0.08), h.about(0.4, 0.08)),
        (h.about(0.5, 0.14), 1),
    ]
    return [h.curve(points)]


def _seven_hooked(h: Hand) -> list[Stroke]:
    """A serif, then a wide bow down to the left."""
    right = h.about(0.95, 0.1)
    points: list[Point] = [
        (h.about(0.02, 0.08), h.between(0.15, 0.5)),
        (h.about(0.1, 0.07), h.about(0.1, 0.06)),
        (h.about(0.55, 0.1), h.about(0.01, 0.05)),
        (right, h.about(0.16, 0.08)),
        (right - h.about(0.1, 0.07), h.about(0.5, 0.08)),
        (h.about(0.45, 0.2), 1),
    ]
    return [h.curve(points, corners=(1,))]


def _crossbar(h: Hand) -> Stroke:
    level = h.between(0.39, 0.68)
    left, right = h.about(0.32, 0.12), h.about(1.06, 0.14)
    return h.curve([(left, level + h.about(0.02, 0.05)), (right, level - h.about(0.02, 0.05))])


def _seven_crossed(h: Hand) -> list[Stroke]:
    return [*_seven_plain(h), _crossbar(h)]


def _seven_serif_crossed(h: Hand) -> list[Stroke]:
    return [*_seven_serif(h, 0.3), _crossbar(h)]


def _eight_s(h: Hand) -> list[Stroke]:
    """An S that is closed from below, its ends meeting, crossing or apart."""
    waist = h.between(0.35, 0.64)
    high, low = h.between(0.23, 0.49), h.between(0.13, 0.43)
    lean = h.about(0, 0.07)
    points: list[Point] = [
        (0.5 + lean + high + h.about(-0.01, 0.1), h.about(0.09, 0.09)),
        (0.5 + lean + h.about(0, 0.08), h.about(-0.01, 0.03)),
        (0.5 + lean - high, waist * h.about(0.44, 0.06)),
        (h.about(0.5, 0.07), waist),
        (0.5 - lean + low, waist + (1 - waist) * h.about(0.55, 0.07)),
        (0.5 - lean + h.about(-0.02, 0.06), 1),
        (0.5 - lean - low, waist + (1 - waist) * h.about(0.57, 0.07)),
        (h.about(0.47, 0.07), waist + h.about(0.02, 0.06)),
        (0.5 + lean + high * h.about(0.94, 0.17), waist * h.about(0.48, 0.11)),
        (0.5 + lean + h.about(0.33, 0.15), h.about(0.12, 0.1)),
    ]
    return [h.curve(points)]


def _eight_from_below(h: Hand) -> list[Stroke]:
    """Begun at the lower left, up through the waist and down again."""
    waist = h.between(0.38, 0.62)
    high, low = h.between(0.22, 0.46), h.between(0.2, 0.46)
    points: list[Point] = [
        (0.5 - low + h.about(0.03, 0.1), h.about(0.86, 0.1)),
        (h.about(0.42, 0.06), waist + h.about(0.06, 0.05)),
        (0.5 + high, waist * h.about(0.5, 0.07)),
        (h.about(0.5, 0.07), h.about(0, 0.03)),
        (0.5 - high, waist * h.about(0.5, 0.07)),
        (h.about(0.5, 0.06), waist),
        (0.5 + low, waist + (1 - waist) * h.about(0.55, 0.07)),
        (h.about(0.5, 0.08), h.about(1, 0.03)),
        (0.5 - low + h.about(0, 0.08), h.about(0.88, 0.08)),
    ]
    return [h.curve(points)]


def _eight_anywhere(h: Hand) -> list[Stroke]:
    """A figure of eight that is begun anywhere, in either direction, and closed or not."""
    n_points = 15
    high, low = h.between(0.25, 0.48), h.between(0.2, 0.5)
    waist = h.between(0.36, 0.6)
    start, sweep = h.between(0, 6.283), h.between(5.0, 6.8)
    direction = np.where(h.between(0, 1) < 0.7, -1, 1).astype(np.float32)
    points: list[Point] = []
    for k in range(n_points):
        angle = start + sweep * (k / (n_points - 1))
        up = np.cos(angle)
        wide, tall = np.where(up > 0, high, low), np.where(up > 0, waist, 1 - waist)
        points.append((0.5 + direction * wide * np.sin(2 * angle), waist - tall * up))
    return [h.curve(points)]


def _eight_rings(h: Hand) -> list[Stroke]:
    waist = h.between(0.3, 0.56)
    upper = arc(
        (h.about(0.47, 0.06), waist / 2),
        (h.about(0.36, 0.07), waist / 2),
        h.about(80, 82),
        h.about(364, 14),
        h.about(1, 0.1),
    )
    lower = arc(
        (h.about(0.54, 0.06), (1 + waist) / 2),
        (h.about(0.37, 0.09), (1 - waist) / 2),
        h.about(-90, 60),
        -h.about(365, 12),
        h.about(0.96, 0.11),
    )
    return [h.curve(upper), h.curve(lower)]


def _nine_loop(h: Hand) -> tuple[list[Point], Stroke]:
    """The loop from its start at the upper right to where the stem begins; and that side."""
    low = h.between(0.34, 0.64)
    right = h.about(0.89, 0.08)
    points: list[Point] = [
        (right - h.between(-0.07, 0.18), h.between(-0.01, 0.3)),
        (h.about(0.52, 0.1), h.about(-0.01, 0.04)),
        (h.about(0.1, 0.08), low * h.about(0.55, 0.1)),
        (h.about(0.35, 0.09), low),
        (right - h.about(0.14, 0.07), low * h.about(0.77, 0.1)),
        (right - h.between(-0.05, 0.1), h.between(-0.04, 0.35)),
    ]
    return points, right


def _nine_straight(h: Hand) -> list[Stroke]:
    loop, right = _nine_loop(h)
    foot = right + h.about(-0.17, 0.15)
    points: list[Point] = [*loop, ((right + foot) / 2 + h.about(-0.01, 0.04), 0.55), (foot, 1)]
    return [h.curve(points, corners=(5,))]


def _nine_curled(h: Hand) -> list[Stroke]:
    loop, right = _nine_loop(h)
    points: list[Point] = [
        *loop,
        (right + h.about(0.01, 0.04), 0.5),
        (right - h.about(0.06, 0.04), h.about(0.8, 0.05)),
        (h.about(0.5, 0.1), h.about(1, 0.03)),
        (h.about(0.16, 0.14), h.about(0.9, 0.07)),
    ]
    return [h.curve(points, corners=(5,))]


def _nine_open(h: Hand) -> list[Stroke]:
    """With a loop that is open above, as that of an open 4 but round."""
    low = h.between(0.34, 0.62)
    right = h.about(0.87, 0.09)
    foot = right + h.about(-0.12, 0.13)
    points: list[Point] = [
        (right - h.between(0.02, 0.45), h.about(0.03, 0.06)),
        (h.about(0.28, 0.1), h.about(0.07, 0.06)),
        (h.about(0.06, 0.08), low * h.about(0.62, 0.1)),
        (h.about(0.33, 0.1), low),
        (right - h.about(0.16, 0.08), low * h.about(0.78, 0.1)),
        (right + h.about(0.03, 0.06), h.between(-0.08, 0.2)),
        ((right + foot) / 2 + h.about(0, 0.04), 0.55),
        (foot, 1),
    ]
    return [h.curve(points, corners=(5,))]


def _nine_hooked(h: Hand) -> list[Stroke]:
    """With a curl that turns back to the right."""
    loop, right = _nine_loop(h)
    points: list[Point] = [
        *loop,
        (right + h.about(0.02, 0.05), 0.5),
        (right - h.about(0.08, 0.08), h.about(0.87, 0.05)),
        (h.about(0.45, 0.12), h.about(1, 0.03)),
        (h.about(0.1, 0.14), h.about(0.84, 0.09)),
        (h.about(0.4, 0.22), h.about(0.7, 0.1)),
    ]
    return [h.curve(points, corners=(5,))]


def _nine_ring(h: Hand) -> list[Stroke]:
    """A ring with a stem along its right side."""
    low, wide = h.between(0.3, 0.62), h.between(0.22, 0.42)
    centre = 0.86 - wide, low / 2
    ring = arc(centre, (wide, low / 2), h.between(-100, 20), -h.about(360, 18), h.about(1, 0.06))
    foot = h.about(0.78, 0.13)
    stem: list[Point] = [
        (h.about(0.87, 0.05), low * h.between(-0.05, 0.6)),
        (0.44 + foot / 2 + h.about(0, 0.05), 0.55),
        (foot, 1),
    ]
    return [h.curve(ring), h.curve(stem)]


FORMS: tuple[tuple[tuple[float, Form], ...], ...] = (
    (
        (0.37, _seven_plain),
        (0.2, _seven_serif),
        (0.13, _seven_round),
        (0.05, _seven_hooked),
        (0.15, _seven_crossed),
        (0.1, _seven_serif_crossed),
    ),
    ((0.66, _eight_s), (0.06, _eight_from_below), (0.12, _eight_rings), (0.16, _eight_anywhere)),
    (
        (0.46, _nine_straight),
        (0.24, _nine_ring),
        (0.11, _nine_curled),
        (0.16, _nine_open),
        (0.03, _nine_hooked),
    ),
)
"""For each digit, how often which form is written."""
