"""The forms in which people of different countries write 5, 6, 7, 8 and 9."""

from mlpstudio.datasets.handwriting.strokes import Form, Hand, Point, Stroke, arc


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


def _six_loop(h: Hand) -> list[Point]:
    """From the lower left around; the end is on the stem, inside the loop, or beyond the stem."""
    top = h.between(0.41, 0.72)
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


def _seven_serif(h: Hand) -> list[Stroke]:
    corner = h.about(0.9, 0.09)
    points: list[Point] = [
        (h.about(0.02, 0.08), h.between(0.04, 0.5)),
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


def _crossbar(h: Hand) -> Stroke:
    level = h.between(0.39, 0.68)
    left, right = h.about(0.32, 0.12), h.about(1.06, 0.14)
    return h.curve([(left, level + h.about(0.02, 0.05)), (right, level - h.about(0.02, 0.05))])


def _seven_crossed(h: Hand) -> list[Stroke]:
    return [*_seven_plain(h), _crossbar(h)]


def _seven_serif_crossed(h: Hand) -> list[Stroke]:
    return [*_seven_serif(h), _crossbar(h)]


def _eight_s(h: Hand) -> list[Stroke]:
    """An S that is closed from below, its ends meeting, crossing or apart."""
    waist = h.between(0.38, 0.64)
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


def _eight_rings(h: Hand) -> list[Stroke]:
    waist = h.between(0.38, 0.56)
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
    ((0.5, _five_one_stroke), (0.35, _five_two_strokes), (0.15, _five_soft)),
    ((0.88, _six), (0.12, _six_hooked)),
    (
        (0.38, _seven_plain),
        (0.2, _seven_serif),
        (0.17, _seven_round),
        (0.15, _seven_crossed),
        (0.1, _seven_serif_crossed),
    ),
    ((0.82, _eight_s), (0.06, _eight_from_below), (0.12, _eight_rings)),
    ((0.6, _nine_straight), (0.25, _nine_ring), (0.15, _nine_curled)),
)
"""For each digit, how often which form is written."""
