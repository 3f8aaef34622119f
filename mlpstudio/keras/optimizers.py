"""Optimizers under Keras's names, with Keras's defaults."""

from dataclasses import dataclass

from mlpstudio.engine.options import Options
from mlpstudio.keras.known import choose, module_getattr


@dataclass(frozen=True, slots=True)
class Optimizer:
    """An optimizer of the engine with its numbers.

    Attributes:
        name: Name in the engine.
        learning_rate: η.
        options: Its numbers that differ from the defaults.
        clipvalue: No entry of the gradient is larger; None for no limit.
        global_clipnorm: The whole gradient is no longer; None for no limit.
    """

    name: str
    learning_rate: float
    options: Options = ()
    clipvalue: float | None = None
    global_clipnorm: float | None = None


def SGD(
    learning_rate: float = 0.01,
    momentum: float = 0.0,
    nesterov: bool = False,
    *,
    clipvalue: float | None = None,
    global_clipnorm: float | None = None,
) -> Optimizer:
    """Gradient descent, with momentum or in Nesterov's form."""
    clip = (clipvalue, global_clipnorm)
    if momentum == 0.0:
        return Optimizer("sgd", learning_rate, (), *clip)
    name = "nesterov" if nesterov else "momentum"
    return Optimizer(name, learning_rate, (("momentum", momentum),), *clip)


def RMSprop(
    learning_rate: float = 0.001,
    rho: float = 0.9,
    momentum: float = 0.0,
    epsilon: float = 1e-7,
    centered: bool = False,
    *,
    clipvalue: float | None = None,
    global_clipnorm: float | None = None,
) -> Optimizer:
    """Divides by the root of a running mean of squared gradients."""
    options = (
        ("rho", rho),
        ("momentum", momentum),
        ("epsilon", epsilon),
        ("centered", float(centered)),
    )
    return Optimizer("rmsprop", learning_rate, options, clipvalue, global_clipnorm)


def Adam(
    learning_rate: float = 0.001,
    beta_1: float = 0.9,
    beta_2: float = 0.999,
    epsilon: float = 1e-7,
    amsgrad: bool = False,
    *,
    clipvalue: float | None = None,
    global_clipnorm: float | None = None,
) -> Optimizer:
    """Running means of gradients and of their squares, bias-corrected."""
    options = (("beta_1", beta_1), ("beta_2", beta_2), ("epsilon", epsilon))
    name = "amsgrad" if amsgrad else "adam"
    return Optimizer(name, learning_rate, options, clipvalue, global_clipnorm)


def AdamW(
    learning_rate: float = 0.001,
    weight_decay: float = 0.004,
    beta_1: float = 0.9,
    beta_2: float = 0.999,
    epsilon: float = 1e-7,
) -> Optimizer:
    """Adam with decoupled weight decay."""
    options = (
        ("weight_decay", weight_decay),
        ("beta_1", beta_1),
        ("beta_2", beta_2),
        ("epsilon", epsilon),
    )
    return Optimizer("adamw", learning_rate, options)


def Nadam(
    learning_rate: float = 0.001,
    beta_1: float = 0.9,
    beta_2: float = 0.999,
    epsilon: float = 1e-7,
) -> Optimizer:
    """Adam with Nesterov's momentum."""
    options = (("beta_1", beta_1), ("beta_2", beta_2), ("epsilon", epsilon))
    return Optimizer("nadam", learning_rate, options)


def Adagrad(
    learning_rate: float = 0.001,
    initial_accumulator_value: float = 0.1,
    epsilon: float = 1e-7,
) -> Optimizer:
    """Divides by the root of the sum of all squared gradients."""
    options = (("initial_accumulator_value", initial_accumulator_value), ("epsilon", epsilon))
    return Optimizer("adagrad", learning_rate, options)


def Adadelta(learning_rate: float = 0.001, rho: float = 0.95, epsilon: float = 1e-7) -> Optimizer:
    """Steps measured by the steps before."""
    return Optimizer("adadelta", learning_rate, (("rho", rho), ("epsilon", epsilon)))


_BY_NAME = {
    "sgd": SGD,
    "rmsprop": RMSprop,
    "adam": Adam,
    "adamw": AdamW,
    "nadam": Nadam,
    "adagrad": Adagrad,
    "adadelta": Adadelta,
}


def get(optimizer: Optimizer | str) -> Optimizer:
    """Return an optimizer by name, with its usual numbers.

    Raises:
        ValueError: There is none of that name; the message lists those there are.
    """
    if isinstance(optimizer, Optimizer):
        return optimizer
    return choose("optimizer", optimizer, _BY_NAME)()


__getattr__ = module_getattr(
    __name__, ("SGD", "RMSprop", "Adam", "AdamW", "Nadam", "Adagrad", "Adadelta", "get")
)
