"""The forms in which people of different countries write 0, 1, 2 and 3."""

from mlpstudio.datasets.handwriting.strokes import Form, Hand, Point, Stroke, arc


def _zero(h: Hand) -> list[Stroke]:
    radii = h.between(0.36, 0.72), 0.5
    start, sweep = h.between(-164, -28), -h.about(371, 20)
    return [h.curve(arc((0.5, 0.5), radii, start, sweep, h.about(1.01, 0.13)))]


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
    lean = h.about(0, 0.07)
    tip = 0.5 + lean - h.between(0, 0.45), h.between(0.05, 0.55)
    return [h.curve([tip, (0.5 + lean, 0), (0.5, 0.5), (0.5 - lean, 1)], corners=(1,))]


def _one_roof(h: Hand) -> list[Stroke]:
    """With a flag nearly as long as the stem."""
    lean = h.about(0.02, 0.06)
    tip = 0.5 + lean - h.between(0.25, 0.75), h.between(0.3, 0.85)
    return [h.curve([tip, (0.5 + lean, 0), (0.5, 0.5), (0.5 - lean, 1)], corners=(1,))]


def _foot(h: Hand) -> Stroke:
    left, right = 0.5 - h.between(0.12, 0.6), 0.5 + h.between(0.12, 0.6)
    return h.curve([(left, h.about(1, 0.03)), (right, h.about(0.98, 0.03))])


def _one_flag_foot(h: Hand) -> list[Stroke]:
    return [*_one_flag(h), _foot(h)]


def _one_bar_foot(h: Hand) -> list[Stroke]:
    return [*_one_bar(h), _foot(h)]


def _two_head(h: Hand) -> list[Point]:
    """From the upper left over the top to the right side."""
    return [
        (h.about(0.06, 0.12), h.about(0.14, 0.1)),
        (h.about(0.21, 0.08), h.about(0.06, 0.05)),
        (h.about(0.51, 0.09), h.about(0.01, 0.04)),
        (h.about(0.8, 0.08), h.about(0.24, 0.08)),
    ]


def _two_plain(h: Hand) -> list[Stroke]:
    low = h.about(1.02, 0.06)
    points: list[Point] = [
        *_two_head(h),
        (h.about(0.59, 0.11), h.about(0.61, 0.09)),
        (h.about(0.06, 0.11), low),
        (h.about(0.48, 0.13), low + h.about(-0.04, 0.06)),
        (h.about(1.21, 0.23), low + h.about(-0.03, 0.09)),
    ]
    return [h.curve(points, corners=(5,))]


def _two_looped(h: Hand) -> list[Stroke]:
    wide, high = h.between(0.17, 0.79), h.between(0.11, 0.5)
    low = h.about(0.97, 0.06)
    points: list[Point] = [
        *_two_head(h),
        (h.about(0.74, 0.11), h.about(0.62, 0.09)),
        (0.02 + 0.75 * wide, low - h.about(0.04, 0.04)),
        (0.02 + 0.25 * wide, low),
        (0.02 - 0.06 * wide, low - 0.4 * high),
        (0.02 + 0.4 * wide, low - high),
        (h.about(0.72, 0.09), low - h.about(0.54, 0.21) * high),
        (h.about(1.12, 0.25), h.about(0.93, 0.09)),
    ]
    return [h.curve(points)]


def _two_angular(h: Hand) -> list[Stroke]:
    points: list[Point] = [
        (h.about(0.02, 0.11), h.about(0.06, 0.08)),
        (h.about(0.5, 0.06), h.about(0.01, 0.05)),
        (h.about(0.8, 0.11), h.about(0.1, 0.07)),
        (h.about(0.53, 0.1), h.about(0.54, 0.07)),
        (h.about(0.05, 0.11), 1),
        (h.about(0.5, 0.07), h.about(0.98, 0.06)),
        (h.about(1.13, 0.19), h.about(0.94, 0.06)),
    ]
    return [h.curve(points, corners=(2, 4))]


def _three_low(h: Hand, waist: Stroke) -> list[Point]:
    """The lower bowl and its tail."""
    tail = h.between(-0.12, 1.61)
    return [
        (h.about(0.94, 0.1), waist + (1 - waist) * h.about(0.51, 0.08)),
        (h.about(0.55, 0.1), h.about(1, 0.03)),
        (0.28 - 0.22 * tail + h.about(-0.01, 0.09), 0.99 - 0.14 * tail + h.about(0.01, 0.05)),
    ]


def _three_high(h: Hand, waist: Stroke) -> list[Point]:
    """The upper bowl down to where it turns back."""
    return [
        (h.about(0.07, 0.12), h.about(0.09, 0.08)),
        (h.about(0.46, 0.09), h.about(0.01, 0.04)),
        (h.about(0.78, 0.1), waist * h.about(0.43, 0.1)),
    ]


def _three_round(h: Hand) -> list[Stroke]:
    waist = h.between(0.32, 0.55)
    points: list[Point] = [
        *_three_high(h, waist),
        (h.about(0.6, 0.07), waist * h.about(0.85, 0.06)),
        (h.between(-0.05, 0.44), waist),
        (h.about(0.71, 0.07), waist + 0.09),
        *_three_low(h, waist),
    ]
    return [h.curve(points, corners=(4,))]


def _three_looped(h: Hand) -> list[Stroke]:
    """With a small loop at the waist."""
    waist, size = h.between(0.36, 0.58), h.between(0.04, 0.14)
    x = h.about(0.3, 0.1)
    points: list[Point] = [
        *_three_high(h, waist),
        (x + h.between(0.1, 0.3), waist + 0.3 * size),
        (x, waist + 0.6 * size),
        (x - 0.3 * size, waist - 0.6 * size),
        (x + 1.2 * size, waist - 0.3 * size),
        (h.about(0.7, 0.08), waist + 0.1),
        *_three_low(h, waist),
    ]
    return [h.curve(points)]


def _three_soft(h: Hand) -> list[Stroke]:
    waist = h.between(0.33, 0.59)
    points: list[Point] = [
        *_three_high(h, waist),
        (h.about(0.39, 0.11), waist),
        *_three_low(h, waist),
    ]
    return [h.curve(points)]


def _three_curled(h: Hand) -> list[Stroke]:
    """With a tail that curls up or closes a small loop at the lower left."""
    waist = h.between(0.3, 0.52)
    points: list[Point] = [
        *_three_high(h, waist),
        (h.about(0.3, 0.12), waist),
        (h.about(0.72, 0.08), waist + h.about(0.12, 0.04)),
        (h.about(0.8, 0.1), waist + (1 - waist) * h.about(0.62, 0.07)),
        (h.about(0.35, 0.1), h.about(1, 0.03)),
        (h.about(0.0, 0.1), h.about(0.88, 0.06)),
        (h.about(0.2, 0.1), h.about(0.76, 0.06)),
        (h.about(0.55, 0.2), h.about(0.88, 0.08)),
    ]
    return [h.curve(points, corners=(3,))]


def _three_flat(h: Hand) -> list[Stroke]:
    waist = h.between(0.31, 0.51)
    points: list[Point] = [
        (h.about(0.07, 0.09), h.about(0, 0.07)),
        (h.about(0.82, 0.13), h.about(0.02, 0.06)),
        (h.about(0.27, 0.1), waist),
        (h.about(0.73, 0.09), waist + 0.08),
        *_three_low(h, waist),
    ]
    return [h.curve(points, corners=(1, 2))]


FORMS: tuple[tuple[tuple[float, Form], ...], ...] = (
    ((0.78, _zero), (0.18, _zero_tailed), (0.04, _zero_slashed)),
    (
        (0.5, _one_bar),
        (0.16, _one_retraced),
        (0.15, _one_flag),
        (0.05, _one_roof),
        (0.1, _one_flag_foot),
        (0.04, _one_bar_foot),
    ),
    ((0.26, _two_plain), (0.6, _two_looped), (0.14, _two_angular)),
    (
        (0.56, _three_round),
        (0.2, _three_soft),
        (0.12, _three_flat),
        (0.08, _three_looped),
        (0.04, _three_curled),
    ),
)
"""For each digit, how often which form is written."""
