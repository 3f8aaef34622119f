"""The update of one weight as its optimizer writes it: expressions, and the numbers in them."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import sqrt

from mlpstudio.engine.optimizers import OPTIMIZERS
from mlpstudio.engine.optimizers.adam import corrected_rate, nadam_shares, square_share
from mlpstudio.engine.options import Options, resolve

STATE_SYMBOLS: dict[str, str] = {
    "velocity": "v",
    "sum_of_squares": "a",
    "mean_square": "a",
    "mean_gradient": "m",
    "mean_square_move": "d",
    "mean": "m",
    "largest_mean_square": "v_max",
}
"""What the optimizers' vectors are called in the expressions; Adam's mean square is v."""

_ADAM = ("adam", "adamw", "nadam", "amsgrad")

_MEAN_SQUARE = ("a", "rho * a + (1 - rho) * g**2")
_MOMENTS = (
    ("m", "beta_1 * m + (1 - beta_1) * g"),
    ("v", "beta_2 * v + (1 - beta_2) * g**2"),
)
_CORRECTED = ("rate", "learning_rate * sqrt(1 - beta_2**t) / (1 - beta_1**t)")
_ADAM_STEP = "rate * m / (sqrt(v) + epsilon)"

_EXPRESSIONS: dict[str, tuple[tuple[str, str], ...]] = {
    "sgd": (("w", "w - learning_rate * g"),),
    "momentum": (("v", "momentum * v - learning_rate * g"), ("w", "w + v")),
    "nesterov": (
        ("v", "momentum * v - learning_rate * g"),
        ("w", "w + momentum * v - learning_rate * g"),
    ),
    "adagrad": (("a", "a + g**2"), ("w", "w - learning_rate * g / sqrt(a + epsilon)")),
    "adadelta": (
        _MEAN_SQUARE,
        ("step", "sqrt(d + epsilon) / sqrt(a + epsilon) * g"),
        ("d", "rho * d + (1 - rho) * step**2"),
        ("w", "w - learning_rate * step"),
    ),
    "adam": (*_MOMENTS, _CORRECTED, ("w", f"w - {_ADAM_STEP}")),
    "adamw": (
        *_MOMENTS,
        _CORRECTED,
        ("w", f"w - learning_rate * weight_decay * w - {_ADAM_STEP}"),
    ),
    "nadam": (
        *_MOMENTS,
        ("step", "(p * m + q * g) / (sqrt(r * v) + epsilon)"),
        ("w", "w - learning_rate * step"),
    ),
    "amsgrad": (
        *_MOMENTS,
        ("v_max", "max(v_max, v)"),
        _CORRECTED,
        ("w", "w - rate * m / (sqrt(v_max) + epsilon)"),
    ),
}


@dataclass(frozen=True, slots=True)
class Line:
    """One assignment.

    Attributes:
        target: What gets a new value.
        expression: Python, of the names in `numbers`, sqrt and max.
        numbers: What the names stand for when the line is computed.
        value: What it gives.
    """

    target: str
    expression: str
    numbers: Mapping[str, float]
    value: float


@dataclass(frozen=True, slots=True)
class WeightNumbers:
    """One weight in one update.

    Attributes:
        weight: w before,
        next_weight: and after it.
        gradient: g, clipped where the settings ask for it.
        before: The optimizer's states of this weight before the update, by name.
        after: The same after it.
        learning_rate: η of the step, with its schedule.
        n_updates: Number of the update, from 1.
        rate_factor: What its layer multiplies the learning rate by.
    """

    weight: float
    next_weight: float
    gradient: float
    before: Mapping[str, float]
    after: Mapping[str, float]
    learning_rate: float
    n_updates: int
    rate_factor: float = 1.0


def symbol(optimizer: str, state: str) -> str:
    """Return what one of an optimizer's states is called in its expressions."""
    return "v" if optimizer in _ADAM and state == "mean_square" else STATE_SYMBOLS[state]


def expressions(optimizer: str, options: Options) -> tuple[tuple[str, str], ...]:
    """Return (target, expression) of every line of an update.

    Raises:
        DesignError: There is no such optimizer, or it has no such option or value.
    """
    values = resolve(options, OPTIMIZERS[optimizer].options, f"optimizer {optimizer}")
    if optimizer == "rmsprop":
        return _rmsprop(is_centered=bool(values["centered"]), has_ball=values["momentum"] > 0.0)
    lines = _EXPRESSIONS[optimizer]
    if optimizer == "adam" and not values["bias_correction"]:
        return (*_MOMENTS, ("w", f"w - {_ADAM_STEP}".replace("rate *", "learning_rate *")))
    return lines


def _rmsprop(*, is_centered: bool, has_ball: bool) -> tuple[tuple[str, str], ...]:
    average = (("m", "rho * m + (1 - rho) * g"),) if is_centered else ()
    spread = "a - m**2 + epsilon" if is_centered else "a + epsilon"
    step = f"learning_rate * g / sqrt({spread})"
    if has_ball:
        return (_MEAN_SQUARE, *average, ("v", f"momentum * v - {step}"), ("w", "w + v"))
    return (_MEAN_SQUARE, *average, ("w", f"w - {step}"))


def lines(optimizer: str, options: Options, weight: WeightNumbers) -> tuple[Line, ...]:
    """Return an update line by line; the results are those that the optimizer itself came to.

    Raises:
        DesignError: There is no such optimizer, or it has no such option or value.
    """
    numbers = dict(resolve(options, OPTIMIZERS[optimizer].options, f"optimizer {optimizer}"))
    numbers |= {
        "w": weight.weight,
        "g": weight.gradient,
        "learning_rate": weight.learning_rate,
        "factor": weight.rate_factor,
        "t": float(weight.n_updates),
    }
    numbers |= {symbol(optimizer, name): value for name, value in weight.before.items()}
    results = {symbol(optimizer, name): value for name, value in weight.after.items()}
    results["w"] = weight.next_weight
    if optimizer == "nadam":
        beta_1, beta_2, t = numbers["beta_1"], numbers["beta_2"], weight.n_updates
        numbers["p"], numbers["q"] = nadam_shares(beta_1, t)
        numbers["r"] = square_share(beta_2, t)
    found: list[Line] = []
    for target, expression in expressions(optimizer, options):
        if weight.rate_factor != 1.0:
            expression = expression.replace("learning_rate", "learning_rate * factor")
        value = results.get(target)
        if value is None:
            value = _between(optimizer, target, numbers)
        found.append(Line(target, expression, dict(numbers), value))
        numbers[target] = value
    return tuple(found)


def _between(optimizer: str, target: str, numbers: Mapping[str, float]) -> float:
    """Return what is computed on the way and kept nowhere."""
    if target == "rate":
        rate = numbers["learning_rate"] * numbers["factor"]
        return corrected_rate(rate, numbers, round(numbers["t"]))
    epsilon = numbers["epsilon"]
    if optimizer == "adadelta":
        return sqrt((numbers["d"] + epsilon) / (numbers["a"] + epsilon)) * numbers["g"]
    moved = numbers["p"] * numbers["m"] + numbers["q"] * numbers["g"]
    scale = sqrt(numbers["r"] * numbers["v"]) + epsilon
    return moved / scale if scale > 0.0 else 0.0
