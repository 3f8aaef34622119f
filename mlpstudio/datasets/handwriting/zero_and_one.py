"""The forms in which people of different countries write 0 and 1."""

from mlpstudio.datasets.handwriting.strokes import Form, Hand, Point, Stroke, arc


def _zero(h: Hand) -> list[Stroke]:
    """A ring, narrow to round, whose ends meet, overlap or stay apart."""
    radii = h.between(0.36, 0.72), 0.5
    start, sweep = h.between(-164, -28), -h.about(371, 20)
    return [h.curve(arc((0.5, 0.5), radii, start, sweep, h.about(1.01, 0.13)))]


def _zero_looped(h: Hand) -> list[Stroke]:
    """With a small loop at the top, where the pen crosses its beginning."""
    wide, size = h.between(0.34, 0.6), h.between(0.06, 0.2)
    x = 0.5 + h.about(0.08, 0.12)
    points: list[Point] = [
        (x + h.about(0.08, 0.1), h.about(0.02, 0.06) - size),
        (x - 0.6 * wide, h.about(0.12, 0.05)),
        (0.5 - wide, h.about(0.52, 0.07)),
        (h.about(0.48, 0.06), 1),
        (0.5 + wide, h.about(0.55, 0.08)),
        (x + 0.5 * wide, h.about(0.1, 0.05)),
        (x - size, h.about(0.02, 0.05)),
        (x - 0.5 * size, h.about(0.05, 0.06) - size),
        (x + h.about(0.2, 0.15), h.about(0, 0.07) - 0.6 * size),
    ]
    return [h.curve(points)]


def _zero_slashed(h: Hand) -> list[Stroke]:
    """With a slash that ends on the ring, inside of it or beyond."""
    wide, high = h.between(0.2, 0.55), h.between(0.25, 0.55)
    slash = h.curve([(0.5 + wide, 0.5 - high), (0.5 - wide, 0.5 + high)])
    return [*_zero(h), slash]


def _zero_tailed(h: Hand) -> list[Stroke]:
    """Begun or ended inside or outside of the ring."""
    radii = h.between(0.36, 0.64), 0.5
    start = h.between(-148, -26)
    ring = arc((0.5, 0.5), radii, start, -h.about(354, 17), h.between(0.87, 1.06))
    tail = h.about(0.38, 0.21), h.about(0.13, 0.2)
    return [h.curve([*ring, tail])]


def _one_bar(h: Hand) -> list[Stroke]:
    """A bare stem."""
    lean, bend = h.about(0.04, 0.11), h.about(0, 0.03)
    h.pen = h.pen * h.log_normal(1.1, 0.23)
    return [h.curve([(0.5 + lean, 0), (0.5 + bend, 0.5), (0.5 - lean, 1)])]


def _one_retraced(h: Hand) -> list[Stroke]:
    """Written upwards or downwards and back again: a thick bar or a thin wedge."""
    lean, apart = h.about(0.04, 0.08), h.about(0, 0.04)
    points: list[Point] = [
        (0.5 - lean + apart, h.between(0.77, 1.18)),
        (0.5 + 0.5 * apart, 0.5),
        (0.5 + lean + h.about(0, 0.04), 0),
        (0.5 - 0.5 * apart, 0.5),
        (0.5 - lean - apart, 1),
    ]
    return [h.curve(points, corners=(2,))]


def _one_flag(h: Hand) -> list[Stroke]:
    """With a flag, short or down to the middle."""
    lean = h.about(0, 0.07)
    tip = 0.5 + lean - h.between(0, 0.45), h.between(0.05, 0.55)
    return [h.curve([tip, (0.5 + lean, 0), (0.5, 0.5), (0.5 - lean, 1)], corners=(1,))]


def _one_roof(h: Hand) -> list[Stroke]:
    """With a flag nearly as long as the stem."""
    lean = h.about(0.02, 0.06)
    tip = 0.5 + lean - h.between(0.25, 0.75), h.between(0.3, 0.85)
    return [h.curve([tip, (0.5 + lean, 0), (0.5, 0.5), (0.5 - lean, 1)], corners=(1,))]


def _foot(h: Hand) -> Stroke:
    """A line to stand on."""
    left, right = 0.5 - h.between(0.12, 0.6), 0.5 + h.between(0.12, 0.6)
    return h.curve([(left, h.about(1, 0.03)), (right, h.about(0.98, 0.03))])


def _one_flag_foot(h: Hand) -> list[Stroke]:
    """With flag and foot."""
    return [*_one_flag(h), _foot(h)]


def _one_roof_foot(h: Hand) -> list[Stroke]:
    """With a long flag and a foot."""
    return [*_one_roof(h), _foot(h)]


def _one_bar_foot(h: Hand) -> list[Stroke]:
    """With a foot alone."""
    return [*_one_bar(h), _foot(h)]


FORMS: tuple[tuple[tuple[float, Form], ...], ...] = (
    (
        (0.52, _zero),
        (0.38, _zero_tailed),
        (0.06, _zero_looped),
        (0.04, _zero_slashed),
    ),
    (
        (0.48, _one_bar),
        (0.22, _one_retraced),
        (0.1, _one_flag),
        (0.04, _one_roof),
        (0.08, _one_flag_foot),
        (0.04, _one_roof_foot),
        (0.04, _one_bar_foot),
    ),
)
"""For each of the two, how often which form is written."""
