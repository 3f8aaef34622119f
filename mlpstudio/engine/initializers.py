"""How weights start: each initialiser draws a (D_in, D_out) matrix, biases start at zero.

In the formulas n_in is D_in, the inputs of a neuron, and n_out is D_out, the neurons of the layer;
N(0, σ) is the normal distribution with standard deviation σ, U(−a, a) the uniform one. Keras cuts
its normal distributions off at two standard deviations and widens the rest to make up for it;
here they are whole, as in the papers.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from math import sqrt

import numpy as np

from mlpstudio.engine.arrays import FloatArray
from mlpstudio.engine.options import Option, Options, resolve
from mlpstudio.engine.registry import look_up

Values = Mapping[str, float]
"""The value of every option of an initialiser by name, as `options.resolve` returns them."""

Draw = Callable[[np.random.Generator, int, int, Values], FloatArray]
Size = Callable[[int, int, Values], float]


@dataclass(frozen=True, slots=True)
class Initializer:
    """A way to draw the weights of a layer.

    Attributes:
        name: Identifier in specs and files.
        formula: What is drawn, in symbols.
        draw: `draw(rng, D_in, D_out, values)` returns W in float64.  # (D_in, D_out)
        standard_deviation: `standard_deviation(D_in, D_out, values)`, of the entries of W.
        options: The numbers it may be given.
    """

    name: str
    formula: str
    draw: Draw
    standard_deviation: Size
    options: tuple[Option, ...] = ()


def _constant(name: str, formula: str, value: Size, *options: Option) -> Initializer:
    """Return an initialiser that gives every weight the same value."""

    def draw(rng: np.random.Generator, D_in: int, D_out: int, values: Values) -> FloatArray:
        return np.full((D_in, D_out), value(D_in, D_out, values))  # (D_in, D_out)

    return Initializer(name, formula, draw, lambda D_in, D_out, values: 0.0, options)


def _normal(name: str, formula: str, sigma: Size, *options: Option) -> Initializer:
    """Return an initialiser that draws from N(0, σ)."""

    def draw(rng: np.random.Generator, D_in: int, D_out: int, values: Values) -> FloatArray:
        return sigma(D_in, D_out, values) * rng.standard_normal((D_in, D_out))  # (D_in, D_out)

    return Initializer(name, formula, draw, sigma, options)


def _uniform(name: str, formula: str, limit: Size, *options: Option) -> Initializer:
    """Return an initialiser that draws from U(−a, a), whose standard deviation is a / √3."""

    def draw(rng: np.random.Generator, D_in: int, D_out: int, values: Values) -> FloatArray:
        a = limit(D_in, D_out, values)
        return rng.uniform(-a, a, (D_in, D_out))  # (D_in, D_out)

    def sigma(D_in: int, D_out: int, values: Values) -> float:
        return limit(D_in, D_out, values) / sqrt(3.0)

    return Initializer(name, formula, draw, sigma, options)


# The same for all. With equal weights the neurons of a layer compute the same and get the same
# gradient, so that they stay equal for ever: what must not be done.

ZEROS = _constant("zeros", "0", lambda D_in, D_out, values: 0.0)
ONES = _constant("ones", "1", lambda D_in, D_out, values: 1.0)
CONSTANT = _constant(
    "constant",
    "value",
    lambda D_in, D_out, values: values["value"],
    Option("value", default=0.1, minimum=-100.0, maximum=100.0),
)

# Random, but whatever the layer's size: through many layers of small weights the signal fades
# out, through many of large ones it grows or saturates.

NORMAL = _normal(
    "normal",
    "N(0, stddev)",
    lambda D_in, D_out, values: values["stddev"],
    Option("stddev", default=0.01, minimum=0.0, maximum=10.0),
)
UNIFORM = _uniform(
    "uniform",
    "U(−limit, limit)",
    lambda D_in, D_out, values: values["limit"],
    Option("limit", default=0.05, minimum=0.0, maximum=10.0),
)

# LeCun et al. 1998, "Efficient BackProp", eq. 16: n_in inputs of variance 1 give a score of
# variance 1. N(0, 1) / √n_in is what many lectures call Xavier; Glorot's own scaling comes next.

LECUN_NORMAL = _normal("lecun_normal", "N(0, √(1 / n_in))", lambda D_in, _, __: sqrt(1.0 / D_in))
LECUN_UNIFORM = _uniform(
    "lecun_uniform", "U(−a, a), a = √(3 / n_in)", lambda D_in, _, __: sqrt(3.0 / D_in)
)

# Glorot & Bengio 2010, eq. 12 and 16: the variance 2 / (n_in + n_out) is a compromise between
# keeping the size of the activations (1 / n_in) and that of the gradients (1 / n_out). Xavier is
# Glorot's first name. The uniform form is the default of Keras.

GLOROT_NORMAL = _normal(
    "glorot_normal",
    "N(0, √(2 / (n_in + n_out)))",
    lambda D_in, D_out, _: sqrt(2.0 / (D_in + D_out)),
)
GLOROT_UNIFORM = _uniform(
    "glorot_uniform",
    "U(−a, a), a = √(6 / (n_in + n_out))",
    lambda D_in, D_out, _: sqrt(6.0 / (D_in + D_out)),
)

# He et al. 2015, eq. 10: twice LeCun's variance, because relu silences half of the inputs.

HE_NORMAL = _normal("he_normal", "N(0, √(2 / n_in))", lambda D_in, _, __: sqrt(2.0 / D_in))
HE_UNIFORM = _uniform(
    "he_uniform", "U(−a, a), a = √(6 / n_in)", lambda D_in, _, __: sqrt(6.0 / D_in)
)


def _orthogonal(rng: np.random.Generator, D_in: int, D_out: int, values: Values) -> FloatArray:
    """Draw a matrix whose shorter side is a set of orthogonal vectors of length `gain`.

    Saxe et al. 2014: such a layer keeps the length of what passes through it (of all of it where
    D_in ≤ D_out), so that even very deep linear networks neither fade nor explode. The Q of
    a Gaussian matrix's QR decomposition becomes uniformly distributed when its columns take the
    signs of R's diagonal (Mezzadri 2007).
    """
    longer, shorter = max(D_in, D_out), min(D_in, D_out)
    Q, R = np.linalg.qr(rng.standard_normal((longer, shorter)))  # (longer, shorter), (shorter,)²
    W = Q * (values["gain"] * np.where(np.diagonal(R) < 0.0, -1.0, 1.0))  # (longer, shorter)
    return W if D_in >= D_out else W.T  # (D_in, D_out)


ORTHOGONAL = Initializer(
    "orthogonal",
    "gain · Q, QᵀQ = I",
    _orthogonal,
    lambda D_in, D_out, values: values["gain"] / sqrt(max(D_in, D_out)),
    (Option("gain", default=1.0, minimum=0.0, maximum=10.0),),
)

INITIALIZERS: dict[str, Initializer] = {
    initializer.name: initializer
    for initializer in (
        ZEROS,
        ONES,
        CONSTANT,
        NORMAL,
        UNIFORM,
        LECUN_NORMAL,
        LECUN_UNIFORM,
        GLOROT_NORMAL,
        GLOROT_UNIFORM,
        HE_NORMAL,
        HE_UNIFORM,
        ORTHOGONAL,
    )
}


def get(name: str) -> Initializer:
    """Return the initialiser of that name.

    Raises:
        DesignError: There is none; the message lists those there are.
    """
    return look_up(INITIALIZERS, name, "initialiser")


def standard_deviation(name: str, D_in: int, D_out: int, options: Options = ()) -> float:
    """Return the standard deviation of weights drawn by an initialiser.

    Raises:
        DesignError: There is no such initialiser, or one of its options makes no sense.
    """
    initializer = get(name)
    values = resolve(options, initializer.options, f"initialiser {name}")
    return initializer.standard_deviation(D_in, D_out, values)
