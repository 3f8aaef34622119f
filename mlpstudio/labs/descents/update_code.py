"""The lines of NumPy that make one update, as one would type them, and what each name stands for.

A test runs them with the numbers of real updates.
"""

import re
from collections.abc import Iterator

Part = str
"""What a symbol, a name in the code, a number and something in the picture share: "rate",
"gradient", "parameter", "momentum", "scale" or "next"."""

PARTS: tuple[Part, ...] = ("rate", "gradient", "parameter", "momentum", "scale", "next")

_MEAN_SQUARE = "a = rho * a + (1 - rho) * grad**2"
_MOMENTS = (
    "m = beta_1 * m + (1 - beta_1) * grad",
    "v = beta_2 * v + (1 - beta_2) * grad**2",
)
_CORRECTED = "rate = learning_rate * np.sqrt(1 - beta_2**t) / (1 - beta_1**t)"

CODE: dict[str, tuple[str, ...]] = {
    "sgd": ("x -= learning_rate * grad",),
    "momentum": ("v = momentum * v - learning_rate * grad", "x += v"),
    "nesterov": (
        "v = momentum * v - learning_rate * grad",
        "x += momentum * v - learning_rate * grad",
    ),
    "adagrad": ("a += grad**2", "x -= learning_rate * grad / np.sqrt(a + epsilon)"),
    "adadelta": (
        _MEAN_SQUARE,
        "step = np.sqrt(d + epsilon) / np.sqrt(a + epsilon) * grad",
        "x -= learning_rate * step",
        "d = rho * d + (1 - rho) * step**2",
    ),
    "rmsprop": (_MEAN_SQUARE, "x -= learning_rate * grad / np.sqrt(a + epsilon)"),
    "adam": (*_MOMENTS, _CORRECTED, "x -= rate * m / (np.sqrt(v) + epsilon)"),
    "adamw": (
        *_MOMENTS,
        _CORRECTED,
        "x -= learning_rate * weight_decay * x + rate * m / (np.sqrt(v) + epsilon)",
    ),
    "nadam": (
        *_MOMENTS,
        "step = (p * m + q * grad) / (np.sqrt(r * v) + epsilon)",
        "x -= learning_rate * step",
    ),
    "amsgrad": (
        *_MOMENTS,
        "v_max = np.maximum(v_max, v)",
        _CORRECTED,
        "x -= rate * m / (np.sqrt(v_max) + epsilon)",
    ),
}
"""By the optimizer's name. `grad` is the slope at x, `t` the number of the update from 1."""

_SHARED: dict[str, Part] = {
    "learning_rate": "rate",
    "rate": "rate",
    "grad": "gradient",
    "x": "parameter",
    "momentum": "momentum",
    "m": "momentum",
    "beta_1": "momentum",
    "p": "momentum",
    "a": "scale",
    "d": "scale",
    "rho": "scale",
    "v": "scale",
    "v_max": "scale",
    "beta_2": "scale",
    "r": "scale",
    "epsilon": "scale",
}

_NAME = re.compile(r"[A-Za-z_][A-Za-z_0-9.]*")


def part_of(optimizer: str, name: str) -> Part | None:
    """Return what a name in an optimizer's code stands for, None for those like np.sqrt."""
    if name == "v" and optimizer in ("momentum", "nesterov"):
        return "momentum"
    return _SHARED.get(name)


def pieces(optimizer: str, line: str) -> Iterator[tuple[str, Part | None]]:
    """Yield the text of a line piece by piece, each with what it stands for."""
    at = 0
    for found in _NAME.finditer(line):
        part = part_of(optimizer, found.group())
        if part is not None:
            if found.start() > at:
                yield line[at : found.start()], None
            yield found.group(), part
            at = found.end()
    if at < len(line):
        yield line[at:], None
