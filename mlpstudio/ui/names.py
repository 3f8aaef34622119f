"""What registry names are called on screen; the names themselves are never shown or translated."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QCoreApplication

Named = Callable[[str], str]
translate = QCoreApplication.translate


def choices(named: Named, names: Iterable[str]) -> list[tuple[str, str]]:
    """Return (name, shown text) pairs for a `forms.Choice`."""
    return [(name, named(name)) for name in names]


def activation(name: str) -> str:
    """Return what an activation is called."""
    return {
        "linear": translate("Names", "Linear"),
        "relu": "ReLU",
        "sigmoid": translate("Names", "Sigmoid"),
        "tanh": "tanh",
        "softmax": "Softmax",
    }.get(name, name)


def initializer(name: str) -> str:
    """Return what an initialiser is called, with its formula."""
    return {
        "zeros": translate("Names", "Zeros"),
        "normal": translate("Names", "Normal, σ = 0.01"),
        "glorot_uniform": translate("Names", "Glorot (Xavier) uniform"),
        "he_normal": translate("Names", "He normal"),
    }.get(name, name)


def optimizer(name: str) -> str:
    """Return what an optimizer is called."""
    return {
        "sgd": translate("Names", "SGD"),
        "momentum": translate("Names", "Momentum"),
        "rmsprop": "RMSprop",
        "adam": "Adam",
    }.get(name, name)


def loss(name: str) -> str:
    """Return what a loss is called."""
    return {
        "sparse_categorical_crossentropy": translate("Names", "Sparse categorical cross-entropy"),
        "categorical_crossentropy": translate("Names", "Categorical cross-entropy"),
        "binary_crossentropy": translate("Names", "Binary cross-entropy"),
        "mean_squared_error": translate("Names", "Mean squared error"),
    }.get(name, name)


def source(name: str) -> str:
    """Return what a data source is called."""
    return {
        "digits": translate("Names", "Built-in handwriting"),
        "mnist": "MNIST",
    }.get(name, name)


def label_encoding(name: str) -> str:
    """Return what a form of the labels is called."""
    return {
        "integer": translate("Names", "Integers (7)"),
        "one_hot": translate("Names", "One-hot (0 0 0 0 0 0 0 1 0 0)"),
    }.get(name, name)


def preset(name: str) -> str:
    """Return what a ready-made design is called."""
    return {
        "course": translate("Names", "The course's network: 784-512-10"),
        "small": translate("Names", "Small: 784-32-10"),
        "deep": translate("Names", "Deep: 784-256-128-64-10 with dropout"),
    }.get(name, name)


def curve(name: str) -> str:
    """Return what a curve of the one-dimensional descent lab is called."""
    return {
        "bowl": translate("Names", "Bowl"),
        "double_valley": translate("Names", "Two valleys"),
        "shelf": translate("Names", "Shelf"),
        "plateau": translate("Names", "Plateau"),
        "steep_walls": translate("Names", "Steep walls"),
        "waves": translate("Names", "Waves"),
    }.get(name, name)


def surface(name: str) -> str:
    """Return what a surface of the two-dimensional descent lab is called."""
    return {
        "bowl": translate("Names", "Bowl"),
        "ravine": translate("Names", "Ravine"),
        "saddle": translate("Names", "Saddle"),
        "two_valleys": translate("Names", "Two valleys"),
        "plateau": translate("Names", "Plateau"),
        "rosenbrock": "Rosenbrock",
        "beale": "Beale",
        "himmelblau": "Himmelblau",
    }.get(name, name)
