"""The forms in which people of different countries write 4, 5 and 6."""

from mlpstudio.datasets.handwriting.strokes import Form, Hand, Point, Stroke, arc


def _four_open(h: Hand) -> list[Stroke]:
    bar = h.between(0.39, 0.67)
    cup: list[Point] = [
        (h.about(0.18, 0.1), h.about(0.06, 0.1)),
        (h.about(0.12, 0.07), bar * 0.6),
        (h.about(0.06, 0.08), bar),
        (h.about(0.4, 0.07), bar + h.about(0, 0.04)),
        (h.about(0.9, 0.18), bar + h.about(-0.04, 0.06)),
    ]
    x = h.about(0.77, 0.1)
    stem: list[Point] = [
        (x + h.about(0.06, 0.06), h.about(-0.03, 0.15)),
        (x, 0.5),
        (x - h.about(0.02, 0.06), h.about(1.01, 0.05)),
    ]
    return [h.curve(cup, corners=(2,)), h.curve(stem)]


def _four_cup(h: Hand) -> list[Stroke]:
    """In one stroke: a cup whose right side is also the stem."""
    bar = h.between(0.38, 0.66)
    right = h.about(0.8, 0.09)
    points: list[Point] = [
        (h.about(0.15, 0.08), h.about(0.02, 0.08)),
        (h.about(0.06, 0.07), bar * 0.65),
        (h.about(0.21, 0.11), bar),
        (h.about(0.56, 0.09), bar * h.about(0.97, 0.08)),
        (right, bar * h.about(0.66, 0.14)),
        (right + h.about(0.05, 0.04), h.about(-0.04, 0.11)),
        (right - h.about(0.01, 0.03), 0.5),
        (right - h.about(0.06, 0.08), 1),
    ]
    return [h.curve(points, corners=(5,))]


def _four_closed(h: Hand) -> list[Stroke]:
    bar = h.between(0.45, 0.71)
    x = h.about(0.69, 0.09)
    top = x + h.about(0, 0.09)
    angle: list[Point] = [
        (top, 0),
        (h.about(0.31, 0.06), bar * h.about(0.55, 0.07)),
        (h.about(-0.02, 0.08), bar),
        (h.about(0.98, 0.16), bar + h.about(-0.02, 0.05)),
    ]
    stem: list[Point] = [(top, h.about(0.02, 0.07)), (x, 0.5), (x - h.about(0.02, 0.07), 1)]
    return [h.curve(angle, corners=(2,)), h.curve(stem)]


def _five_bowl(h: Hand, x: Stroke) -> list[Point]:
    """From the knee on the left round to the tail."""
    knee = h.between(0.35, 0.58)
    tail = h.between(-0.18, 1.57)
    return [
        (x, knee),
        (h.about(0.5, 0.1), knee - h.about(0.06, 0.06)),
        (h.about(0.92, 0.11), knee + (1 - knee) * h.about(0.43, 0.08)),
        (h.about(0.53, 0.11), h.about(1, 0.03)),
        (0.24 - 0.26 * tail + h.about(0.01, 0.09), 0.99 - 0.14 * tail + h.about(-0.01, 0.06)),
    ]


def _five_one_stroke(h: Hand) -> list[Stroke]:
    points: list[Point] = [
        (h.about(1.06, 0.25), h.about(0, 0.08)),
        (h.about(0.26, 0.09), h.about(0.04, 0.05)),
        *_five_bowl(h, h.about(0.13, 0.07)),
    ]
    return [h.curve(points, corners=(1, 2))]


def _five_two_strokes(h: Hand) -> list[Stroke]:
    x = h.about(0.27, 0.09)
    body: list[Point] = [(x, h.about(0.05, 0.07)), *_five_bowl(h, h.about(0.14, 0.07))]
    top: list[Point] = [
        (x + h.about(0.05, 0.08), h.about(0.05, 0.06)),
        (h.about(0.61, 0.09), h.about(0.02, 0.05)),
        (h.about(1.15, 0.27), h.about(-0.02, 0.07)),
    ]
    return [h.curve(body, corners=(1,)), h.curve(top)]


def _five_soft(h: Hand) -> list[Stroke]:
    knee = h.between(0.33, 0.53)
    points: list[Point] = [
        (h.about(1.1, 0.22), h.about(0.02, 0.06)),
        (h.about(0.51, 0.1), h.about(0.02, 0.05)),
        (h.about(0.21, 0.07), knee * 0.45),
        (h.about(0.3, 0.08), knee),
        (h.about(0.65, 0.09), knee + 0.1),
        (h.about(0.82, 0.1), knee + (1 - knee) * h.about(0.55, 0.07)),
        (h.about(0.47, 0.09), h.about(1, 0.04)),
        (h.about(0.12, 0.11), h.about(0.91, 0.06)),
    ]
    return [h.curve(points)]


def _five_bent(h: Hand) -> list[Stroke]:
    """With a stem that runs into a small hook instead of a bowl."""
    knee = h.between(0.3, 0.55)
    x = h.about(0.45, 0.1)
    points: list[Point] = [
        (h.about(1.1, 0.22), h.about(0, 0.08)),
        (x, h.about(0.03, 0.05)),
        (x - h.about(0.02, 0.06), knee),
        (x + h.about(0.17, 0.1), h.about(0.65, 0.07)),
        (x + h.about(0.05, 0.1), h.about(0.95, 0.04)),
        (h.about(0.05, 0.12), h.about(0.84, 0.1)),
    ]
    return [h.curve(points, corners=(1,))]


def _six_loop(h: Hand) -> list[Point]:
    """From the lower left around; the end is on the stem, inside the loop, or beyond the stem."""
    top = h.between(0.38, 0.72)
    right = h.about(0.91, 0.12)
    tilt = h.between(-0.03, 0.33)
    return [
        (h.about(0.07, 0.06), h.about(0.57, 0.07)),
        (h.about(0.12, 0.06), h.about(0.87, 0.05)),
        (h.about(0.48, 0.08), h.about(1, 0.03)),
        (right, 1 - (1 - top) * h.about(0.43, 0.08)),
        (right - h.about(0.13, 0.09), top + h.about(0.03, 0.04) - 0.1 * tilt),
        (right / 2 + h.about(0.01, 0.09), top + h.about(0.05, 0.05) + 0.35 * tilt),
        (h.about(0.28, 0.15), top + (1 - top) * h.about(0.5, 0.17) + 0.5 * tilt),
    ]


def _six(h: Hand) -> list[Stroke]:
    stem: list[Point] = [
        (h.between(0.1, 0.74), h.about(0, 0.04)),
        (h.between(0.05, 0.36), h.about(0.26, 0.05)),
    ]
    return [h.curve([*stem, *_six_loop(h)])]


def _six_hooked(h: Hand) -> list[Stroke]:
    stem: list[Point] = [
        (h.about(0.81, 0.12), h.about(0.11, 0.07)),
        (h.about(0.6, 0.1), h.about(0, 0.04)),
        (h.about(0.21, 0.07), h.about(0.23, 0.06)),
    ]
    return [h.curve([*stem, *_six_loop(h)])]


def _six_ring(h: Hand) -> list[Stroke]:
    """Begun with the loop, and the stem put to its left side."""
    top = h.between(0.4, 0.68)
    wide = h.between(0.28, 0.44)
    centre = 0.1 + wide, (1 + top) / 2
    ring = arc(
        centre, (wide, (1 - top) / 2), h.between(60, 300), -h.about(362, 18), h.about(1, 0.06)
    )
    tip = h.about(0.45, 0.16)
    stem: list[Point] = [
        (tip, h.about(0, 0.04)),
        (0.06 + tip / 3 + h.about(0, 0.05), h.about(0.35, 0.06)),
        (h.about(0.1, 0.05), h.about(0.75, 0.06)),
    ]
    return [h.curve(stem), h.curve(ring)]


FORMS: tuple[tuple[tuple[float, Form], ...], ...] = (
    ((0.68, _four_open), (0.14, _four_cup), (0.18, _four_closed)),
    (
        (0.48, _five_one_stroke),
        (0.33, _five_two_strokes),
        (0.14, _five_soft),
        (0.05, _five_bent),
    ),
    ((0.84, _six), (0.12, _six_hooked), (0.04, _six_ring)),
)
"""For each digit, how often which form is written."""
