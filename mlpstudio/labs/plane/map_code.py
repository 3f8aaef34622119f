"""Lines of NumPy that do what a chain of maps does."""

from collections.abc import Sequence

import numpy as np

from mlpstudio.labs.plane.geometry import AffineStage
from mlpstudio.labs.plane.plane_maps import NO_ACTIVATION, PlaneMap
from mlpstudio.labs.plane.untangling import Stack
from mlpstudio.labs.tensors.matrices import array_text

_DIGITS = 4
"""Behind the point, of weights that were trained."""

_SQUARE = "X = np.array([[0., 0.], [1., 0.], [1., 1.], [0., 1.]])"

_ACTIVATED = {
    "relu": "np.maximum({}, 0)",
    "tanh": "np.tanh({})",
    "sigmoid": "1 / (1 + np.exp(-({})))",
}


def making(each: PlaneMap, number: str) -> list[str]:
    """Return the lines that make W and b of a map.

    Args:
        each: The map.
        number: What stands behind the names: "1" for W1 and b1, "" for W and b.
    """
    n = [_text(value) for value in each.numbers]
    W, b = f"W{number}", f"b{number}"
    match each.kind:
        case "translation":
            return [f"{b} = np.array([{n[0]}, {n[1]}])"]
        case "rotation":
            return [
                f"t = np.radians({n[0]})",
                f"{W} = np.array([[np.cos(t), -np.sin(t)], [np.sin(t), np.cos(t)]])",
            ]
        case "scaling":
            return [f"{W} = np.diag([{n[0]}, {n[1]}])"]
        case "shear":
            return [f"{W} = np.array([[1., {n[0]}], [{n[1]}, 1.]])"]
        case "matrix":
            return [_matrix(W, n)]
        case _:
            return [_matrix(W, n), f"{b} = np.array([{n[4]}, {n[5]}])"]


def doing(each: PlaneMap, number: str) -> str:
    """Return the line that moves points, one in each row of X."""
    moved = {
        "translation": f"X + b{number}",
        "affine": f"X @ W{number}.T + b{number}",
    }.get(each.kind, f"X @ W{number}.T")
    if each.activation != NO_ACTIVATION:
        moved = _ACTIVATED[each.activation].format(moved)
    return f"X = {moved}"


def program(maps: Sequence[PlaneMap]) -> str:
    """Return a program that takes the unit square through a chain and prints its corners."""
    lines = ["import numpy as np", _SQUARE]
    for place, each in enumerate(maps, start=1):
        number = str(place) if len(maps) > 1 else ""
        lines += [*making(each, number), doing(each, number)]
    return "\n".join([*lines, "print(X)"])


def single_program(each: PlaneMap, number: str) -> str:
    """Return a program that takes the unit square through one map and prints its corners."""
    lines = ["import numpy as np", _SQUARE, *making(each, number), doing(each, number), "print(X)"]
    return "\n".join(lines)


def stack_program(stack: Stack, activation: str) -> str:
    """Return a program that takes points through a stack of dense layers, written X @ W + b."""
    lines = ["import numpy as np", array_text("X", np.round(stack.samples.points[:3], _DIGITS))]
    affine = [stage for stage in stack.stages if isinstance(stage, AffineStage)]
    for k, stage in enumerate(affine, start=1):
        lines.append(array_text(f"W{k}", np.round(stage.W.T, _DIGITS)))
        lines.append(array_text(f"b{k}", np.round(stage.b, _DIGITS)))
        lines.append(f"X = {_ACTIVATED[activation].format(f'X @ W{k} + b{k}')}")
    lines.append(array_text("w", np.round(stack.line[:2], _DIGITS)))
    b = round(float(stack.line[2]), _DIGITS)
    score = f"X @ w {'-' if b < 0 else '+'} {abs(b)!r}"
    return "\n".join([*lines, f"P = {_ACTIVATED['sigmoid'].format(score)}", "print(P)"])


def _matrix(name: str, n: Sequence[str]) -> str:
    return f"{name} = np.array([[{n[0]}, {n[1]}], [{n[2]}, {n[3]}]])"


def _text(number: float) -> str:
    return f"{int(number)}." if number.is_integer() else repr(number)
