"""The forms in which people of different countries write 2 and 3."""

from mlpstudio.datasets.handwriting.strokes import Form, Hand, Point, Stroke


def _two_head(h: Hand) -> list[Point]:
    """From the upper left over the top to the right side."""
    return [
        (h.about(0.06, 0.12), h.about(0.14, 0.1)),
        (h.about(0.21, 0.08), h.about(0.06, 0.05)),
        (h.about(0.51, 0.09), h.about(0.01, 0.04)),
        (h.about(0.8, 0.08), h.about(0.24, 0.08)),
    ]


def _two_curled_head(h: Hand) -> list[Point]:
    """From a curl inside over the top to the right side."""
    return [
        (h.about(0.26, 0.1), h.about(0.34, 0.07)),
        (h.about(0.06, 0.07), h.about(0.22, 0.07)),
        (h.about(0.34, 0.08), h.about(0.01, 0.04)),
        (h.about(0.8, 0.09), h.about(0.18, 0.07)),
    ]


def _two_curled(h: Hand) -> list[Stroke]:
    """With a head that begins in a curl, and a sharp turn below."""
    low = h.about(1.0, 0.05)
    points: list[Point] = [
        *_two_curled_head(h),
        (h.about(0.6, 0.11), h.about(0.62, 0.09)),
        (h.about(0.04, 0.11), low),
        (h.about(0.48, 0.13), low + h.about(-0.04, 0.06)),
        (h.about(1.15, 0.23), low + h.about(-0.03, 0.09)),
    ]
    return [h.curve(points, corners=(5,))]


def _two_wide_loop(h: Hand) -> list[Stroke]:
    """With a long round back and a loop that lies across the foot, as in the letter a."""
    wide, high = h.between(0.3, 0.8), h.between(0.2, 0.5)
    points: list[Point] = [
        (h.about(0.04, 0.1), h.about(0.2, 0.1)),
        (h.about(0.4, 0.1), h.about(0, 0.04)),
        (h.about(0.85, 0.08), h.about(0.3, 0.08)),
        (h.about(0.72, 0.09), h.about(0.78, 0.07)),
        (0.45 * wide, h.about(1, 0.03)),
        (h.about(-0.03, 0.06), 1 - 0.5 * high),
        (0.4 * wide, 1 - high),
        (h.about(0.75, 0.09), 1 - h.about(0.42, 0.18) * high),
        (h.about(1.1, 0.2), h.about(0.97, 0.08)),
    ]
    return [h.curve(points)]


def _two_swan(h: Hand) -> list[Stroke]:
    """With a small head on a long neck."""
    low = h.about(0.97, 0.04)
    points: list[Point] = [
        (h.about(0.2, 0.1), h.about(0.16, 0.08)),
        (h.about(0.34, 0.08), h.about(0.01, 0.04)),
        (h.about(0.52, 0.08), h.about(0.17, 0.06)),
        (h.about(0.36, 0.08), h.about(0.6, 0.07)),
        (h.about(0.12, 0.08), low),
        (h.about(0.45, 0.1), low + h.about(-0.03, 0.05)),
        (h.about(0.9, 0.2), low + h.about(-0.03, 0.08)),
    ]
    return [h.curve(points, corners=(4,))]


def _two_plain(h: Hand) -> list[Stroke]:
    """With a sharp turn at the lower left."""
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
    """With a loop at the lower left, flat to large."""
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
    """As the letter Z."""
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
    tail = h.between(-0.25, 1.9)
    return [
        (h.about(0.9, 0.14), waist + (1 - waist) * h.about(0.51, 0.08)),
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
    """Of two bowls that meet in a point."""
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
    """Without a point at the waist."""
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
    """With a flat top and a slanted line down to the lower bowl."""
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
    (
        (0.24, _two_plain),
        (0.46, _two_looped),
        (0.04, _two_swan),
        (0.12, _two_wide_loop),
        (0.03, _two_curled),
        (0.11, _two_angular),
    ),
    (
        (0.63, _three_round),
        (0.11, _three_soft),
        (0.13, _three_flat),
        (0.09, _three_looped),
        (0.04, _three_curled),
    ),
)
"""For each of the two, how often which form is written."""
