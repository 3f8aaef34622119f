"""Activations and their ways back for one number, as Python with {0} and {1} for numbers."""

from mlpstudio.engine.activations import LEAKY_SLOPE, SELU_ALPHA, SELU_SCALE

VALUES = {
    "linear": "{0}",
    "step": "1 if {0} > 0 else 0",
    "relu": "max({0}, 0)",
    "leaky_relu": f"{{0}} if {{0}} > 0 else {LEAKY_SLOPE} * {{0}}",
    "sigmoid": "1 / (1 + exp(-{0}))",
    "tanh": "tanh({0})",
    "softplus": "log(1 + exp({0}))",
    "elu": "{0} if {0} > 0 else exp({0}) - 1",
    "selu": f"{SELU_SCALE} * ({{0}} if {{0}} > 0 else {SELU_ALPHA} * (exp({{0}}) - 1))",
    "swish": "{0} / (1 + exp(-{0}))",
    "gelu": "{0} * (1 + erf({0} / sqrt(2))) / 2",
}
"""A from Z, which is {0}; softmax, which needs the whole row, has a formula of its own."""

GRADIENTS = {
    "linear": ("{0}", "d"),
    "step": ("0 * {0}", "d"),
    "relu": ("{0} if {1} > 0 else 0", "dz"),
    "leaky_relu": (f"{{0}} * (1 if {{1}} > 0 else {LEAKY_SLOPE})", "dz"),
    "sigmoid": ("{0} * {1} * (1 - {1})", "da"),
    "tanh": ("{0} * (1 - {1} ** 2)", "da"),
    "softplus": ("{0} / (1 + exp(-{1}))", "dz"),
    "elu": ("{0} * (1 if {1} > 0 else exp({1}))", "dz"),
    "selu": (
        f"{{0}} * {SELU_SCALE} * (1 if {{1}} > 0 else {SELU_ALPHA} * exp({{1}}))",
        "dz",
    ),
    "swish": ("{0} / (1 + exp(-{1})) * (1 + {1} - {1} / (1 + exp(-{1})))", "dz"),
    "gelu": (
        "{0} * ((1 + erf({1} / sqrt(2))) / 2 + {1} * exp(-{1} ** 2 / 2) / sqrt(2 * pi))",
        "dz",
    ),
}
"""dZ, and what stands in its formula: the gradient by A, and Z or A."""
