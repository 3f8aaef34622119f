"""The forms in which people of different countries write 6 and 7."""

from mlpstudio.datasets.handwriting.strokes import Form, Hand, Point, Stroke, arc


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
    """A stem that runs into the loop."""
    stem: list[Point] = [
        (h.between(0.1, 0.74), h.about(0, 0.04)),
        (h.between(0.05, 0.36), h.about(0.26, 0.05)),
    ]
    return [h.curve([*stem, *_six_loop(h)])]


def _six_hooked(h: Hand) -> list[Stroke]:
    """With a stem that begins in a hook."""
    stem: list[Point] = [
        (h.about(0.81, 0.12), h.about(0.11, 0.07)),
        (h.about(0.6, 0.1), h.about(0, 0.04)),
        (h.about(0.21, 0.07), h.about(0.23, 0.06)),
    ]
    return [h.curve([*stem, *_six_loop(h)])]


def _six_wide(h: Hand) -> list[Stroke]:
    """A wide bowl with a small loop high on its right side, which need not reach the stem."""
    left, size = h.about(0.06, 0.06), h.between(0.15, 0.4)
    right, top = h.about(0.95, 0.08), h.between(0.3, 0.62)
    points: list[Point] = [
        (left + h.about(0.12, 0.13), h.about(0, 0.04)),
        (left, h.about(0.42, 0.07)),
        (left + h.about(0.1, 0.06), h.about(0.86, 0.05)),
        (h.about(0.5, 0.07), h.about(1, 0.03)),
        (right, 1 - (1 - top) * h.about(0.5, 0.07)),
        (right - 0.5 * size, top),
        (right - h.about(1.3, 0.2) * size, top + h.about(0.5, 0.15) * (1 - top)),
        (right - h.about(0.7, 0.3) * size, h.about(0.88, 0.08)),
    ]
    return [h.curve(points)]


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


def _seven_stem(h: Hand, x: Stroke) -> list[Point]:
    """From the upper right corner down."""
    foot = h.about(0.57, 0.19)
    return [((x + foot) / 2 + h.about(0.02, 0.08), h.about(0.5, 0.07)), (foot, 1)]


def _seven_plain(h: Hand) -> list[Stroke]:
    """A bar and a stem."""
    corner = h.about(0.9, 0.1)
    points: list[Point] = [
        (h.about(0, 0.11), h.about(0.07, 0.07)),
        (h.about(0.46, 0.07), h.about(0.05, 0.05)),
        (corner, h.about(0.04, 0.06)),
        *_seven_stem(h, corner),
    ]
    return [h.curve(points, corners=(2,))]


def _seven_serif(h: Hand, longest: float = 0.5) -> list[Stroke]:
    """With a serif that hangs from the bar."""
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
    """In one bow, without a corner."""
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


def _seven_sagging(h: Hand) -> list[Stroke]:
    """With a bar that hangs down, as the arms of a Y."""
    corner = h.about(0.85, 0.1)
    points: list[Point] = [
        (h.about(0.02, 0.09), h.about(0.02, 0.06)),
        (h.about(0.12, 0.08), h.between(0.12, 0.35)),
        (h.about(0.5, 0.09), h.between(0.1, 0.35)),
        (corner, h.about(0.02, 0.06)),
        *_seven_stem(h, corner),
    ]
    return [h.curve(points, corners=(3,))]


def _seven_upright(h: Hand) -> list[Stroke]:
    """With a serif that hangs down and a stem that falls straight from the corner."""
    right, top = h.about(0.9, 0.08), h.about(0.04, 0.04)
    points: list[Point] = [
        (h.about(0.05, 0.1), h.between(0.08, 0.6)),
        (h.about(0.05, 0.07), top + h.about(0.02, 0.04)),
        (h.about(0.5, 0.07), top + h.about(0, 0.04)),
        (right, top + h.about(0.03, 0.06)),
        (right - h.about(0.03, 0.06), h.about(0.5, 0.06)),
        (right - h.about(0.08, 0.1), 1),
    ]
    return [h.curve(points, corners=(1,))]


def _crossbar(h: Hand) -> Stroke:
    """A short line across the stem."""
    level = h.between(0.39, 0.68)
    left, right = h.about(0.32, 0.12), h.about(1.06, 0.14)
    return h.curve([(left, level + h.about(0.02, 0.05)), (right, level - h.about(0.02, 0.05))])


def _seven_crossed(h: Hand) -> list[Stroke]:
    """With a crossbar."""
    return [*_seven_plain(h), _crossbar(h)]


def _seven_serif_crossed(h: Hand) -> list[Stroke]:
    """With serif and crossbar."""
    return [*_seven_serif(h, 0.3), _crossbar(h)]


FORMS: tuple[tuple[tuple[float, Form], ...], ...] = (
    (
        (0.75, _six),
        (0.08, _six_hooked),
        (0.07, _six_wide),
        (0.1, _six_ring),
    ),
    (
        (0.38, _seven_plain),
        (0.22, _seven_serif),
        (0.1, _seven_round),
        (0.03, _seven_sagging),
        (0.03, _seven_upright),
        (0.03, _seven_hooked),
        (0.13, _seven_crossed),
        (0.08, _seven_serif_crossed),
    ),
)
"""For each of the two, how often which form is written."""
