"""Initialisers under Keras's names."""

from dataclasses import dataclass

from mlpstudio.engine.options import Options
from mlpstudio.keras.known import choose, module_getattr

_NAMES = {
    "zeros": "zeros",
    "ones": "ones",
    "glorot_uniform": "glorot_uniform",
    "glorot_normal": "glorot_normal",
    "he_uniform": "he_uniform",
    "he_normal": "he_normal",
    "lecun_uniform": "lecun_uniform",
    "lecun_normal": "lecun_normal",
    "orthogonal": "orthogonal",
}


@dataclass(frozen=True, slots=True)
class Initializer:
    """How weights start: a name of the engine, with its numbers."""

    name: str
    options: Options = ()


def RandomNormal(stddev: float = 0.05) -> Initializer:
    """N(0, stddev)."""
    return Initializer("normal", (("stddev", stddev),))


def RandomUniform(minval: float = -0.05, maxval: float = 0.05) -> Initializer:
    """U(minval, maxval), symmetric about 0."""
    if minval != -maxval:
        raise ValueError(f"RandomUniform is symmetric here: expected minval = -{maxval}.")
    return Initializer("uniform", (("limit", maxval),))


def Constant(value: float = 0.0) -> Initializer:
    """The same value everywhere."""
    return Initializer("constant", (("value", value),))


def get(initializer: "Initializer | str") -> Initializer:
    """Return an initialiser by name.

    Raises:
        ValueError: There is none of that name; the message lists those there are.
    """
    if isinstance(initializer, Initializer):
        return initializer
    if initializer == "random_normal":
        return RandomNormal()
    if initializer == "random_uniform":
        return RandomUniform()
    return Initializer(choose("initialiser", initializer, _NAMES))


__getattr__ = module_getattr(__name__, ("RandomNormal", "RandomUniform", "Constant", "get"))
