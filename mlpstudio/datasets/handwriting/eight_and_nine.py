"""The forms in which people of different countries write 8 and 9."""

import numpy as np

from mlpstudio.datasets.handwriting.strokes import Form, Hand, Point, Stroke, arc


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


def _eight_slash(h: Hand) -> list[Stroke]:
    """An S that is closed by a straight line up to the right, often beyond its beginning."""
    waist = h.between(0.35, 0.6)
    high, low = h.between(0.2, 0.42), h.between(0.15, 0.4)
    points: list[Point] = [
        (0.5 + high + h.about(0, 0.12), h.about(0.14, 0.08)),
        (h.about(0.5, 0.08), h.about(0.02, 0.05)),
        (0.5 - high, waist * h.about(0.5, 0.07)),
        (h.about(0.5, 0.07), waist),
        (0.5 + low, waist + (1 - waist) * h.about(0.55, 0.07)),
        (h.about(0.46, 0.07), 1),
        (0.5 - low, waist + (1 - waist) * h.about(0.62, 0.08)),
        (h.about(0.48, 0.06), waist + h.about(0, 0.05)),
        (h.about(0.9, 0.12), h.about(-0.02, 0.1)),
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


def _eight_ribbon(h: Hand) -> list[Stroke]:
    """Begun at the lower left, over the top, and down to the lower right: open below."""
    waist = h.between(0.4, 0.68)
    high, low = h.between(0.22, 0.46), h.between(0.2, 0.5)
    points: list[Point] = [
        (0.5 - low, h.about(0.95, 0.05)),
        (0.5 - 0.6 * low, waist + (1 - waist) * h.about(0.4, 0.1)),
        (h.about(0.5, 0.06), waist),
        (0.5 + high, waist * h.about(0.48, 0.07)),
        (h.about(0.5, 0.07), h.about(0, 0.03)),
        (0.5 - high, waist * h.about(0.48, 0.07)),
        (h.about(0.5, 0.06), waist + h.about(0, 0.04)),
        (0.5 + low, waist + (1 - waist) * h.about(0.55, 0.1)),
        (0.5 + low * h.between(0, 1.1), h.about(0.97, 0.04)),
    ]
    return [h.curve(points)]


def _eight_anywhere(h: Hand) -> list[Stroke]:
    """A figure of eight that is begun anywhere, in either direction, and closed or not."""
    n_points = 15
    high, low = h.between(0.2, 0.5), h.between(0.15, 0.52)
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
    """A ring upon a ring."""
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
    """A loop that runs into a straight stem."""
    loop, right = _nine_loop(h)
    foot = right + h.about(-0.17, 0.15)
    points: list[Point] = [*loop, ((right + foot) / 2 + h.about(-0.01, 0.04), 0.55), (foot, 1)]
    return [h.curve(points, corners=(5,))]


def _nine_curled(h: Hand) -> list[Stroke]:
    """A loop that runs into a stem with a curl to the left."""
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


def _nine_wide(h: Hand) -> list[Stroke]:
    """With a wide loop that takes up most of the height, as in the letter a."""
    low, right = h.between(0.55, 0.85), h.about(0.88, 0.07)
    points: list[Point] = [
        (right - h.between(-0.05, 0.2), h.between(0, 0.35)),
        (h.about(0.52, 0.1), h.about(-0.01, 0.04)),
        (h.about(0.03, 0.07), low * h.about(0.55, 0.08)),
        (h.about(0.4, 0.09), low),
        (right - h.about(0.1, 0.07), low * h.about(0.65, 0.1)),
        (right - h.between(-0.06, 0.1), h.between(0, 0.3)),
        (right + h.about(0, 0.05), h.about(0.6, 0.05)),
        (right + h.about(0.02, 0.12), 1),
    ]
    return [h.curve(points, corners=(5,))]


def _nine_ring_curled(h: Hand) -> list[Stroke]:
    """A ring with a stem that curls to the left, as in the letter g."""
    low, wide = h.between(0.36, 0.6), h.between(0.24, 0.42)
    ring = arc(
        (0.88 - wide, low / 2), (wide, low / 2), h.between(-100, 20), -h.about(362, 15), 1.0
    )
    stem: list[Point] = [
        (h.about(0.88, 0.05), low * h.between(0, 0.6)),
        (h.about(0.86, 0.06), h.about(0.6, 0.06)),
        (h.about(0.74, 0.08), h.about(0.9, 0.05)),
        (h.about(0.42, 0.1), h.about(1, 0.03)),
        (h.about(0.1, 0.13), h.about(0.86, 0.07)),
    ]
    return [h.curve(ring), h.curve(stem)]


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
        (0.49, _eight_s),
        (0.03, _eight_ribbon),
        (0.04, _eight_slash),
        (0.04, _eight_from_below),
        (0.12, _eight_rings),
        (0.28, _eight_anywhere),
    ),
    (
        (0.6, _nine_straight),
        (0.15, _nine_ring),
        (0.05, _nine_ring_curled),
        (0.03, _nine_wide),
        (0.07, _nine_curled),
        (0.07, _nine_open),
        (0.03, _nine_hooked),
    ),
)
"""For each of the two, how often which form is written."""
