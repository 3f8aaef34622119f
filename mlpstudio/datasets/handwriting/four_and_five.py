"""The forms in which people of different countries write 4 and 5."""

from mlpstudio.datasets.handwriting.strokes import Form, Hand, Point, Stroke


def _four_open(h: Hand) -> list[Stroke]:
    """A corner open above, and a stem across it."""
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


def _four_low(h: Hand) -> list[Stroke]:
    """With a low bar and a short stem that begins half-way down."""
    bar = h.between(0.55, 0.85)
    x = h.about(0.66, 0.12)
    angle: list[Point] = [
        (h.about(0.3, 0.13), h.about(0, 0.04)),
        (h.about(0.14, 0.08), bar * 0.6),
        (h.about(0.04, 0.08), bar),
        (h.about(0.45, 0.08), bar + h.about(0, 0.03)),
        (h.about(0.95, 0.14), bar + h.about(-0.06, 0.07)),
    ]
    stem: list[Point] = [
        (x + h.about(0.06, 0.06), h.between(0.1, 0.55)),
        (x, bar),
        (x - h.about(0.03, 0.06), h.about(1, 0.04)),
    ]
    return [h.curve(angle, corners=(2,)), h.curve(stem)]


def _four_closed(h: Hand) -> list[Stroke]:
    """A triangle, and a stem through its right side."""
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
    tail = h.between(-0.25, 1.85)
    return [
        (x, knee),
        (h.about(0.5, 0.1), knee - h.about(0.06, 0.06)),
        (h.about(0.92, 0.11), knee + (1 - knee) * h.about(0.43, 0.08)),
        (h.about(0.53, 0.11), h.about(1, 0.03)),
        (0.24 - 0.26 * tail + h.about(0.01, 0.09), 0.99 - 0.14 * tail + h.about(-0.01, 0.06)),
    ]


def _five_one_stroke(h: Hand) -> list[Stroke]:
    """In one stroke from the right end of its top."""
    points: list[Point] = [
        (h.about(1.06, 0.25), h.about(0, 0.08)),
        (h.about(0.26, 0.09), h.about(0.04, 0.05)),
        *_five_bowl(h, h.about(0.13, 0.07)),
    ]
    return [h.curve(points, corners=(1, 2))]


def _five_two_strokes(h: Hand) -> list[Stroke]:
    """Stem and bowl first, the top put on afterwards."""
    x = h.about(0.27, 0.09)
    body: list[Point] = [(x, h.about(0.05, 0.07)), *_five_bowl(h, h.about(0.14, 0.07))]
    top: list[Point] = [
        (x + h.about(0.05, 0.08), h.about(0.05, 0.06)),
        (h.about(0.61, 0.09), h.about(0.02, 0.05)),
        (h.about(1.15, 0.27), h.about(-0.02, 0.07)),
    ]
    return [h.curve(body, corners=(1,)), h.curve(top)]


def _five_soft(h: Hand) -> list[Stroke]:
    """In one stroke without corners, as the letter S."""
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


FORMS: tuple[tuple[tuple[float, Form], ...], ...] = (
    (
        (0.7, _four_open),
        (0.13, _four_cup),
        (0.04, _four_low),
        (0.13, _four_closed),
    ),
    (
        (0.55, _five_one_stroke),
        (0.28, _five_two_strokes),
        (0.13, _five_soft),
        (0.04, _five_bent),
    ),
)
"""For each of the two, how often which form is written."""
