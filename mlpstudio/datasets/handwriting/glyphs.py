"""The forms in which people of different countries write the ten digits."""

from collections.abc import Callable

from mlpstudio.datasets.handwriting.strokes import Hand, Point, Stroke, arc

Form = Callable[[Hand], list[Stroke]]


def _zero(h: Hand) -> list[Stroke]:
    radii = h.between(0.3, 0.62), 0.5
    start, sweep = h.between(-150, -20), -h.about(362, 16)
    return [h.curve(arc((0.5, 0.5), radii, start, sweep, h.about(1.0, 0.1)))]


def _zero_slashed(h: Hand) -> list[Stroke]:
    return [*_zero(h), h.curve([(h.about(0.8, 0.08), 0.2), (h.about(0.2, 0.08), 0.8)])]


def _zero_tailed(h: Hand) -> list[Stroke]:
    """Begun or ended inside or outside of the ring."""
    radii = h.between(0.35, 0.6), 0.5
    start = h.between(-130, -20)
    ring = arc((0.5, 0.5), radii, start, -h.about(345, 15), h.between(0.9, 1.05))
    tail = h.about(0.6, 0.2), h.about(0.2, 0.2)
    return [h.curve([*ring, tail])]


def _one_bar(h: Hand) -> list[Stroke]:
    lean, bend = h.about(0.02, 0.1), h.about(0, 0.03)
    return [h.curve([(0.5 + lean, 0), (0.5 + bend, 0.5), (0.5 - lean, 1)])]


def _one_flag(h: Hand) -> list[Stroke]:
    lean = h.about(0, 0.06)
    tip = 0.5 + lean - h.between(0.08, 0.45), h.between(0.08, 0.38)
    return [h.curve([tip, (0.5 + lean, 0), (0.5, 0.5), (0.5 - lean, 1)], corners=(1,))]


def _one_foot(h: Hand) -> list[Stroke]:
    left, right = 0.5 - h.between(0.12, 0.6), 0.5 + h.between(0.12, 0.6)
    foot = h.curve([(left, h.about(1, 0.03)), (right, h.about(0.98, 0.03))])
    return [*_one_flag(h), foot]


def _two_head(h: Hand) -> list[Point]:
    """From the upper left over the top to the right side."""
    return [
        (h.about(0.06, 0.1), h.about(0.24, 0.09)),
        (h.about(0.2, 0.06), h.about(0.06, 0.04)),
        (h.about(0.5, 0.08), h.about(0, 0.03)),
        (h.about(0.8, 0.08), h.about(0.22, 0.07)),
    ]


def _two_plain(h: Hand) -> list[Stroke]:
    low = h.about(1, 0.04)
    points: list[Point] = [
        *_two_head(h),
        (h.about(0.58, 0.1), h.about(0.58, 0.08)),
        (h.about(0.05, 0.1), low),
        (h.about(0.45, 0.1), low + h.about(-0.03, 0.05)),
        (h.about(1, 0.2), low + h.about(-0.02, 0.09)),
    ]
    return [h.curve(points, corners=(5,))]


def _two_looped(h: Hand) -> list[Stroke]:
    wide, high = h.between(0.1, 0.55), h.between(0.08, 0.42)
    low = h.about(0.96, 0.05)
    points: list[Point] = [
        *_two_head(h),
        (h.about(0.6, 0.08), h.about(0.62, 0.07)),
        (0.05 + 0.8 * wide, low - h.about(0.03, 0.02)),
        (0.05 + 0.25 * wide, low),
        (0.05 - 0.05 * wide, low - 0.4 * high),
        (0.05 + 0.4 * wide, low - high),
        (h.about(0.65, 0.08), low - h.about(0.25, 0.15) * high),
        (h.about(1.05, 0.18), h.about(0.97, 0.08)),
    ]
    return [h.curve(points)]


def _two_angular(h: Hand) -> list[Stroke]:
    points: list[Point] = [
        (h.about(0.08, 0.1), h.about(0.08, 0.07)),
        (h.about(0.5, 0.05), h.about(0.02, 0.04)),
        (h.about(0.85, 0.1), h.about(0.04, 0.05)),
        (h.about(0.5, 0.08), h.about(0.5, 0.06)),
        (h.about(0.05, 0.1), 1),
        (h.about(0.5, 0.06), h.about(0.98, 0.04)),
        (h.about(1, 0.18), h.about(0.96, 0.06)),
    ]
    return [h.curve(points, corners=(2, 4))]


def _three_low(h: Hand, waist: Stroke) -> list[Point]:
    """The lower bowl and its tail."""
    tail = h.between(0, 1)
    return [
        (h.about(0.88, 0.1), waist + (1 - waist) * h.about(0.48, 0.06)),
        (h.about(0.5, 0.08), h.about(1, 0.03)),
        (0.3 - 0.3 * tail + h.about(0, 0.08), 0.98 - 0.15 * tail + h.about(0, 0.05)),
    ]


def _three_high(h: Hand, waist: Stroke) -> list[Point]:
    """The upper bowl down to where it turns back."""
    return [
        (h.about(0.08, 0.1), h.about(0.16, 0.09)),
        (h.about(0.45, 0.08), h.about(0, 0.03)),
        (h.about(0.82, 0.09), waist * h.about(0.45, 0.07)),
    ]


def _three_round(h: Hand) -> list[Stroke]:
    waist = h.between(0.34, 0.58)
    points: list[Point] = [
        *_three_high(h, waist),
        (h.about(0.62, 0.06), waist * h.about(0.85, 0.05)),
        (h.about(0.4, 0.13), waist),
        (h.about(0.7, 0.06), waist + 0.09),
        *_three_low(h, waist),
    ]
    return [h.curve(points, corners=(4,))]


def _three_soft(h: Hand) -> list[Stroke]:
    waist = h.between(0.34, 0.58)
    points: list[Point] = [
        *_three_high(h, waist),
        (h.about(0.45, 0.1), waist),
        *_three_low(h, waist),
    ]
    return [h.curve(points)]


def _three_flat(h: Hand) -> list[Stroke]:
    waist = h.between(0.3, 0.5)
    points: list[Point] = [
        (h.about(0.06, 0.08), h.about(0.05, 0.06)),
        (h.about(0.85, 0.1), h.about(0.02, 0.05)),
        (h.about(0.42, 0.1), waist),
        (h.about(0.72, 0.06), waist + 0.08),
        *_three_low(h, waist),
    ]
    return [h.curve(points, corners=(1, 2))]


def _four_open(h: Hand) -> list[Stroke]:
    bar = h.between(0.4, 0.68)
    cup: list[Point] = [
        (h.about(0.2, 0.1), h.about(0.04, 0.09)),
        (h.about(0.12, 0.07), bar * 0.6),
        (h.about(0.06, 0.07), bar),
        (h.about(0.4, 0.06), bar + h.about(0, 0.04)),
        (h.about(0.95, 0.18), bar + h.about(-0.04, 0.06)),
    ]
    x = h.about(0.72, 0.09)
    stem: list[Point] = [
        (x + h.about(0.04, 0.05), h.about(0.08, 0.14)),
        (x, 0.5),
        (x - h.about(0.02, 0.05), h.about(1, 0.04)),
    ]
    return [h.curve(cup, corners=(2,)), h.curve(stem)]


def _four_cup(h: Hand) -> list[Stroke]:
    """In one stroke: a cup whose right side is also the stem."""
    bar = h.between(0.42, 0.66)
    right = h.about(0.8, 0.08)
    points: list[Point] = [
        (h.about(0.15, 0.09), h.about(0.02, 0.06)),
        (h.about(0.06, 0.06), bar * 0.65),
        (h.about(0.2, 0.07), bar),
        (h.about(0.5, 0.07), bar * h.about(0.97, 0.06)),
        (right, bar * h.about(0.55, 0.13)),
        (right + h.about(0.05, 0.04), h.about(0.02, 0.09)),
        (right - h.about(0.01, 0.03), 0.5),
        (right - h.about(0.06, 0.08), 1),
    ]
    return [h.curve(points, corners=(5,))]


def _four_closed(h: Hand) -> list[Stroke]:
    bar = h.between(0.48, 0.74)
    x = h.about(0.68, 0.08)
    top = x + h.about(0, 0.08)
    angle: list[Point] = [
        (top, 0),
        (h.about(0.32, 0.06), bar * h.about(0.55, 0.06)),
        (h.about(0.02, 0.06), bar),
        (h.about(0.98, 0.16), bar + h.about(-0.01, 0.05)),
    ]
    stem: list[Point] = [(top, h.about(0.02, 0.06)), (x, 0.5), (x - h.about(0.02, 0.05), 1)]
    return [h.curve(angle, corners=(2,)), h.curve(stem)]


def _five_bowl(h: Hand, x: Stroke) -> list[Point]:
    """From the knee on the left round to the tail."""
    knee = h.between(0.34, 0.54)
    tail = h.between(0, 1)
    return [
        (x, knee),
        (h.about(0.5, 0.07), knee - h.about(0.04, 0.05)),
        (h.about(0.86, 0.1), knee + (1 - knee) * h.about(0.42, 0.06)),
        (h.about(0.5, 0.09), h.about(1, 0.03)),
        (0.25 - 0.25 * tail + h.about(0, 0.07), 0.98 - 0.12 * tail + h.about(0, 0.05)),
    ]


def _five_one_stroke(h: Hand) -> list[Stroke]:
    points: list[Point] = [
        (h.about(0.95, 0.2), h.about(0.03, 0.07)),
        (h.about(0.28, 0.08), h.about(0.03, 0.04)),
        *_five_bowl(h, h.about(0.17, 0.06)),
    ]
    return [h.curve(points, corners=(1, 2))]


def _five_two_strokes(h: Hand) -> list[Stroke]:
    x = h.about(0.26, 0.08)
    body: list[Point] = [(x, h.about(0.05, 0.06)), *_five_bowl(h, h.about(0.17, 0.06))]
    top: list[Point] = [
        (x + h.about(0.04, 0.07), h.about(0.03, 0.06)),
        (h.about(0.62, 0.07), h.about(0.02, 0.05)),
        (h.about(1.05, 0.2), h.about(0.0, 0.08)),
    ]
    return [h.curve(body, corners=(1,)), h.curve(top)]


def _five_soft(h: Hand) -> list[Stroke]:
    knee = h.between(0.34, 0.5)
    points: list[Point] = [
        (h.about(0.92, 0.16), h.about(0.05, 0.06)),
        (h.about(0.5, 0.07), h.about(0.02, 0.04)),
        (h.about(0.22, 0.06), knee * 0.45),
        (h.about(0.3, 0.07), knee),
        (h.about(0.65, 0.07), knee + 0.1),
        (h.about(0.82, 0.09), knee + (1 - knee) * h.about(0.5, 0.06)),
        (h.about(0.45, 0.08), h.about(1, 0.03)),
        (h.about(0.05, 0.1), h.about(0.92, 0.06)),
    ]
    return [h.curve(points)]


def _six(h: Hand) -> list[Stroke]:
    top = h.between(0.36, 0.68)
    left, right = h.about(0.06, 0.05), h.about(0.9, 0.1)
    points: list[Point] = [
        (h.between(0.15, 0.8), h.about(0, 0.03)),
        (left + h.between(0.08, 0.3), h.about(0.25, 0.04)),
        (left + h.about(0.03, 0.03), h.about(0.55, 0.05)),
        (left + h.about(0.1, 0.05), h.about(0.86, 0.05)),
        ((left + right) / 2, 1),
        (right, 1 - (1 - top) * h.about(0.42, 0.06)),
        (right - h.about(0.16, 0.06), top + h.about(0.03, 0.03)),
        ((left + right) / 2 - h.about(0.05, 0.06), top + h.about(0.03, 0.04)),
        (left + h.about(0.14, 0.1), top + (1 - top) * h.about(0.55, 0.2)),
    ]
    return [h.curve(points)]


def _seven_stem(h: Hand, x: Stroke) -> list[Point]:
    """From the upper right corner down."""
    foot = h.about(0.42, 0.14)
    return [((x + foot) / 2 + h.about(0.05, 0.09), h.about(0.5, 0.06)), (foot, 1)]


def _seven_plain(h: Hand) -> list[Stroke]:
    corner = h.about(0.88, 0.08)
    points: list[Point] = [
        (h.about(0.06, 0.1), h.about(0.07, 0.07)),
        (h.about(0.45, 0.06), h.about(0.05, 0.05)),
        (corner, h.about(0.03, 0.05)),
        *_seven_stem(h, corner),
    ]
    return [h.curve(points, corners=(2,))]


def _seven_serif(h: Hand) -> list[Stroke]:
    corner = h.about(0.9, 0.08)
    points: list[Point] = [
        (h.about(0.03, 0.05), h.between(0.12, 0.42)),
        (h.about(0.06, 0.05), h.about(0.04, 0.04)),
        (h.about(0.5, 0.05), h.about(0.06, 0.04)),
        (corner, h.about(0.02, 0.05)),
        *_seven_stem(h, corner),
    ]
    return [h.curve(points, corners=(1, 3))]


def _seven_round(h: Hand) -> list[Stroke]:
    points: list[Point] = [
        (h.about(0.05, 0.07), h.about(0.2, 0.1)),
        (h.about(0.35, 0.07), h.about(0.03, 0.05)),
        (h.about(0.8, 0.08), h.about(0.07, 0.06)),
        (h.about(0.78, 0.08), h.about(0.4, 0.07)),
        (h.about(0.5, 0.14), 1),
    ]
    return [h.curve(points)]


def _seven_crossed(h: Hand) -> list[Stroke]:
    level = h.between(0.38, 0.64)
    left, right = h.about(0.3, 0.1), h.about(0.95, 0.14)
    bar = h.curve([(left, level + h.about(0.02, 0.04)), (right, level - h.about(0.02, 0.05))])
    return [*_seven_plain(h), bar]


def _eight_s(h: Hand) -> list[Stroke]:
    """An S that is closed from below, its ends meeting, crossing or apart."""
    waist = h.between(0.36, 0.58)
    high, low = h.about(0.34, 0.08), h.about(0.38, 0.08)
    lean = h.about(0, 0.06)
    points: list[Point] = [
        (0.5 + lean + high + h.about(0.02, 0.1), h.about(0.14, 0.09)),
        (0.5 + lean + h.about(0.02, 0.07), h.about(0, 0.03)),
        (0.5 + lean - high, waist * h.about(0.46, 0.05)),
        (h.about(0.5, 0.06), waist),
        (0.5 - lean + low, waist + (1 - waist) * h.about(0.5, 0.05)),
        (0.5 - lean + h.about(-0.02, 0.06), 1),
        (0.5 - lean - low, waist + (1 - waist) * h.about(0.55, 0.05)),
        (h.about(0.47, 0.06), waist + h.about(0.04, 0.04)),
        (0.5 + lean + high * h.about(0.9, 0.15), waist * h.about(0.5, 0.1)),
        (0.5 + lean + h.about(0.24, 0.14), h.about(0.06, 0.09)),
    ]
    return [h.curve(points)]


def _eight_rings(h: Hand) -> list[Stroke]:
    waist = h.between(0.38, 0.56)
    upper = arc(
        (h.about(0.5, 0.05), waist / 2),
        (h.about(0.32, 0.07), waist / 2),
        h.about(90, 60),
        h.about(365, 10),
        h.about(1, 0.08),
    )
    lower = arc(
        (h.about(0.5, 0.05), (1 + waist) / 2),
        (h.about(0.38, 0.08), (1 - waist) / 2),
        h.about(-90, 50),
        -h.about(365, 10),
        h.about(1, 0.08),
    )
    return [h.curve(upper), h.curve(lower)]


def _nine_loop(h: Hand) -> tuple[list[Point], Stroke]:
    """The loop from its start at the upper right to where the stem begins; and that side."""
    low = h.between(0.36, 0.62)
    right = h.about(0.86, 0.07)
    joined = h.about(0.02, 0.05)
    points: list[Point] = [
        (right + h.about(-0.04, 0.08), h.about(0.13, 0.08)),
        (h.about(0.5, 0.08), h.about(0, 0.03)),
        (h.about(0.1, 0.08), low * h.about(0.55, 0.07)),
        (h.about(0.36, 0.08), low),
        (right - h.about(0.16, 0.06), low * h.about(0.72, 0.1)),
        (right - joined, h.about(0.16, 0.09)),
    ]
    return points, right


def _nine_straight(h: Hand) -> list[Stroke]:
    loop, right = _nine_loop(h)
    foot = right + h.about(-0.1, 0.14)
    points: list[Point] = [*loop, ((right + foot) / 2 + h.about(0, 0.04), 0.55), (foot, 1)]
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


FORMS: tuple[tuple[tuple[float, Form], ...], ...] = (
    ((0.76, _zero), (0.22, _zero_tailed), (0.02, _zero_slashed)),
    ((0.72, _one_bar), (0.15, _one_flag), (0.13, _one_foot)),
    ((0.38, _two_plain), (0.48, _two_looped), (0.14, _two_angular)),
    ((0.5, _three_round), (0.3, _three_soft), (0.2, _three_flat)),
    ((0.66, _four_open), (0.16, _four_cup), (0.18, _four_closed)),
    ((0.4, _five_one_stroke), (0.4, _five_two_strokes), (0.2, _five_soft)),
    ((1.0, _six),),
    ((0.45, _seven_plain), (0.17, _seven_serif), (0.2, _seven_round), (0.18, _seven_crossed)),
    ((0.8, _eight_s), (0.2, _eight_rings)),
    ((0.75, _nine_straight), (0.25, _nine_curled)),
)
"""For each digit, how often which form is written."""
