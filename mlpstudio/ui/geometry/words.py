"""What is said about maps of the plane: names, formulas, facts, and what activations break."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from mlpstudio.labs.functions.bends import Bend, Coincidence
from mlpstudio.labs.plane.geometry import MatrixFacts
from mlpstudio.labs.plane.plane_maps import NO_ACTIVATION, Array, Place, PlaneMap
from mlpstudio.ui.widgets.controls.linked_line import Part
from mlpstudio.ui.widgets.controls.number_text import number_text

translate = QCoreApplication.translate

_LOW = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")
_TINY, _DIGITS = 5e-13, 4


def text(value: float) -> str:
    """Return a number for a formula; what rounding left of a 0 is 0."""
    return number_text(0.0 if abs(value) < _TINY else value, _DIGITS)


def place_text(place: Place | Array) -> str:
    """Return a point or a vector."""
    return f"({text(float(place[0]))}, {text(float(place[1]))})"


def low(number: int) -> str:
    """Return a number as an index."""
    return str(number).translate(_LOW)


def kinds() -> list[tuple[str, str]]:
    """Return (kind of map, what it is called)."""
    return [
        ("translation", translate("Geometry", "Translation")),
        ("rotation", translate("Geometry", "Rotation")),
        ("scaling", translate("Geometry", "Scaling")),
        ("shear", translate("Geometry", "Shear")),
        ("matrix", translate("Geometry", "Any matrix")),
        ("affine", translate("Geometry", "Affine: matrix and vector")),
    ]


def activations() -> list[tuple[str, str]]:
    """Return (activation after a map, what it is called)."""
    return [
        (NO_ACTIVATION, translate("Geometry", "nothing")),
        ("relu", "relu"),
        ("tanh", "tanh"),
        ("sigmoid", "sigmoid"),
    ]


def point_sets() -> list[tuple[str, str]]:
    """Return (points to move, what they are called)."""
    return [
        ("letter", translate("Geometry", "Letter F")),
        ("circle", translate("Geometry", "Circle")),
        ("grid", translate("Geometry", "Grid")),
        ("spirals", translate("Geometry", "Two spirals")),
        ("sheets", translate("Geometry", "Two crumpled sheets")),
        ("own", translate("Geometry", "Own drawing")),
    ]


def map_title(given: PlaneMap) -> str:
    """Return a map in a few words."""
    short = {
        "matrix": translate("Geometry", "Matrix"),
        "affine": translate("Geometry", "Affine"),
    }
    name = short.get(given.kind) or dict(kinds())[given.kind]
    match given.kind:
        case "rotation":
            numbers = f"{text(given.numbers[0])}°"
        case "matrix" | "affine":
            numbers = matrix_text(given.matrix)
            if given.kind == "affine":
                numbers = f"{numbers}, {place_text(given.vector)}"
        case _:
            numbers = f"({', '.join(map(text, given.numbers))})"
    title = translate("Geometry", "{name} {numbers}").format(name=name, numbers=numbers)
    if given.activation == NO_ACTIVATION:
        return title
    return translate("Geometry", "{map}, then {activation}").format(
        map=title, activation=given.activation
    )


def matrix_text(matrix: Array) -> str:
    """Return a matrix (2, 2) row by row."""
    return "[[{}, {}], [{}, {}]]".format(*map(text, matrix.ravel().tolist()))


def formula_parts(matrix: Array, vector: Array, number: str, activation: str) -> list[Part]:
    """Return y = Wx + b with its numbers: columns are where î and ĵ go, b is where 0 goes."""
    a, c, d, e = map(text, matrix.ravel().tolist())
    start, end = ("", "") if activation == NO_ACTIVATION else (f"{activation}(", ")")
    return [
        (f"y = {start}", ""),
        (f"W{number}", "W"),
        ("x + ", ""),
        (f"b{number}", "b"),
        (f"{end},  W{number} = [[", ""),
        (a, "i"),
        (", ", ""),
        (c, "j"),
        ("], [", ""),
        (d, "i"),
        (", ", ""),
        (e, "j"),
        (f"]],  b{number} = ", ""),
        (place_text(vector), "b"),
    ]


def numpy_parts(line: str, number: str) -> list[Part]:
    """Return a line of NumPy with W and b linked."""
    parts: list[Part] = []
    rest = line
    for name in ("W", "b"):
        before, found, rest_after = rest.partition(f"{name}{number}")
        if found:
            parts += [(before, ""), (found, name)]
            rest = rest_after
    return [*parts, (rest, "")]


def determinant_parts(matrix: Array, number: str, facts: MatrixFacts) -> list[Part]:
    """Return the determinant with its numbers."""
    (a, b), (c, d) = [[_factor(value) for value in row] for row in matrix.tolist()]
    return [
        (f"det W{number}", "square"),
        (f" = {a} · {d} − {b} · {c} = ", ""),
        (text(facts.determinant), "square"),
    ]


def _factor(value: float) -> str:
    written = text(value)
    return f"({written})" if written.startswith("−") else written


def area(facts: MatrixFacts) -> str:
    """Return what becomes of the unit square."""
    size = text(abs(facts.determinant))
    if facts.rank < 2:
        return translate("Geometry", "The unit square becomes flat: its area is 0.")
    if facts.determinant < 0:
        return translate(
            "Geometry",
            "The unit square becomes a parallelogram with the area {size}. The sign is −: the "
            "plane is turned over, and an F is mirrored.",
        ).format(size=size)
    return translate(
        "Geometry", "The unit square becomes a parallelogram with the area {size}."
    ).format(size=size)


def eigens(facts: MatrixFacts) -> str:
    """Return which directions stay."""
    if facts.rank == 0:
        return translate("Geometry", "Every vector becomes 0.")
    if facts.keeps_all:
        return translate("Geometry", "Every direction stays: all vectors are stretched alike.")
    if not facts.eigens:
        return translate("Geometry", "No real eigen-direction: every direction is turned.")
    if len(facts.eigens) == 1:
        (only,) = facts.eigens
        return translate(
            "Geometry", "One eigen-direction: {direction}, stretched by λ = {value}."
        ).format(direction=place_text(only.direction), value=text(only.value))
    first, second = facts.eigens
    return translate(
        "Geometry",
        "Eigen-directions: {first}, stretched by λ = {one}, and {second}, by λ = {two}.",
    ).format(
        first=place_text(first.direction),
        one=text(first.value),
        second=place_text(second.direction),
        two=text(second.value),
    )


def rank(facts: MatrixFacts) -> str:
    """Return what is lost; "" when nothing is."""
    if facts.rank == 2:
        return ""
    if facts.rank == 1:
        return translate(
            "Geometry",
            "Rank 1: the plane collapses onto a line, and no map can undo that.",
        )
    return translate("Geometry", "Rank 0: the plane collapses onto a point.")


def composition(maps: Sequence[PlaneMap], matrix: Array, vector: Array) -> str:
    """Return the one affine map that a chain of them is."""
    n = len(maps)
    product = " ".join(f"W{low(k)}" for k in range(n, 0, -1))
    added = "b₁"
    for k in range(2, n + 1):
        inner = f" {added}" if k == 2 else f"({added})"
        added = f"W{low(k)}{inner} + b{low(k)}"
    return translate(
        "Geometry",
        "All {n} maps together are one affine map, with W = {product} = {W} and b = {vector} = "
        "{b}. Layers without an activation are one layer.",
    ).format(n=n, product=product, W=matrix_text(matrix), vector=added, b=place_text(vector))


def broken(bend: Bend, names: Sequence[str]) -> str:
    """Return why no affine map equals a chain."""
    return translate(
        "Geometry",
        "No affine map equals this chain: {names} breaks it. An affine f takes the middle of two "
        "points to the middle of their images. Here p = {p} goes to {f_p} and q = {q} to {f_q}, "
        "but their middle {middle} goes to {f_middle} and not to {expected}.",
    ).format(
        names=", ".join(names),
        p=place_text(bend.p),
        f_p=place_text(bend.f_p),
        q=place_text(bend.q),
        f_q=place_text(bend.f_q),
        middle=place_text(bend.middle),
        f_middle=place_text(bend.f_middle),
        expected=place_text(bend.middle_of_images),
    )


def coincidence(found: Coincidence) -> str:
    """Return which points are one now."""
    return translate(
        "Geometry",
        "And relu folds: u = {p} and v = {q} both go to {image}. No affine map with det W ≠ 0 "
        "does that.",
    ).format(p=place_text(found.p), q=place_text(found.q), image=place_text(found.image))


def unbroken() -> str:
    """Return what is said when no counter-example exists."""
    return translate(
        "Geometry",
        "The activation finds nothing to bend: before it, everything has collapsed onto a point "
        "or lies where it is straight.",
    )


def number_tip(kind: str, place: int) -> str:
    """Return what a number of a map is."""
    return {
        "rotation": [translate("Geometry", "Angle in degrees, counter-clockwise.")],
        "translation": [
            translate("Geometry", "How far everything moves to the right."),
            translate("Geometry", "How far everything moves up."),
        ],
        "scaling": [
            translate("Geometry", "Factor of the width; below 0 it mirrors."),
            translate("Geometry", "Factor of the height; below 0 it mirrors."),
        ],
        "shear": [
            translate("Geometry", "How far the top moves to the right."),
            translate("Geometry", "How far the right side moves up."),
        ],
    }.get(kind, _matrix_tips())[place]


def _matrix_tips() -> list[str]:
    return [
        translate("Geometry", "First coordinate of the image of î = (1, 0)."),
        translate("Geometry", "First coordinate of the image of ĵ = (0, 1)."),
        translate("Geometry", "Second coordinate of the image of î = (1, 0)."),
        translate("Geometry", "Second coordinate of the image of ĵ = (0, 1)."),
        translate("Geometry", "First coordinate of what is added: where the origin goes."),
        translate("Geometry", "Second coordinate of what is added: where the origin goes."),
    ]
