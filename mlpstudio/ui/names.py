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
        "step": translate("Names", "Step"),
        "relu": "ReLU",
        "leaky_relu": "Leaky ReLU",
        "sigmoid": translate("Names", "Sigmoid"),
        "tanh": "tanh",
        "softplus": "Softplus",
        "elu": "ELU",
        "selu": "SELU",
        "swish": "Swish (SiLU)",
        "gelu": "GELU",
        "softmax": "Softmax",
    }.get(name, name)


def initializer(name: str) -> str:
    """Return what an initialiser is called."""
    return {
        "zeros": translate("Names", "Zeros"),
        "ones": translate("Names", "Ones"),
        "constant": translate("Names", "Constant"),
        "normal": translate("Names", "Normal"),
        "uniform": translate("Names", "Uniform"),
        "lecun_normal": translate("Names", "LeCun normal"),
        "lecun_uniform": translate("Names", "LeCun uniform"),
        "glorot_normal": translate("Names", "Glorot (Xavier) normal"),
        "glorot_uniform": translate("Names", "Glorot (Xavier) uniform"),
        "he_normal": translate("Names", "He normal"),
        "he_uniform": translate("Names", "He uniform"),
        "orthogonal": translate("Names", "Orthogonal"),
    }.get(name, name)


def layer(name: str) -> str:
    """Return what a kind of layer is called."""
    return {
        "dense": translate("Names", "Dense"),
        "batch_norm": translate("Names", "Batch normalisation"),
        "activation": translate("Names", "Activation"),
        "dropout": translate("Names", "Dropout"),
        "noise": translate("Names", "Noise"),
        "flatten": translate("Names", "Flatten"),
    }.get(name, name)


def dropout_form(name: str) -> str:
    """Return what a form of dropout is called."""
    return {
        "inverted": translate("Names", "Inverted"),
        "classical": translate("Names", "Classical"),
    }.get(name, name)


def optimizer(name: str) -> str:
    """Return what an optimizer is called."""
    return {
        "sgd": translate("Names", "SGD"),
        "momentum": translate("Names", "Momentum"),
        "nesterov": translate("Names", "Nesterov"),
        "adagrad": "Adagrad",
        "adadelta": "Adadelta",
        "rmsprop": "RMSprop",
        "adam": "Adam",
        "adamw": "AdamW",
        "nadam": "Nadam",
        "amsgrad": "AMSGrad",
    }.get(name, name)


def schedule(name: str) -> str:
    """Return what a schedule of the learning rate is called."""
    return {
        "constant": translate("Names", "Constant"),
        "step_decay": translate("Names", "Step decay"),
        "exponential": translate("Names", "Exponential decay"),
        "inverse_time": translate("Names", "Inverse time decay"),
        "warm_up": translate("Names", "Warm-up"),
        "cosine": translate("Names", "Cosine"),
        "one_cycle": translate("Names", "One cycle"),
        "reduce_on_plateau": translate("Names", "Reduce on plateau"),
    }.get(name, name)


def option(name: str) -> str:
    """Return what a number of an optimizer, a schedule or an initialiser is called."""
    return {
        "momentum": translate("Names", "Momentum μ"),
        "rho": translate("Names", "Decay ρ"),
        "beta_1": "β₁",
        "beta_2": "β₂",
        "epsilon": "ε",
        "initial_accumulator_value": translate("Names", "Initial sum"),
        "centered": translate("Names", "Centred"),
        "bias_correction": translate("Names", "Bias correction"),
        "weight_decay": translate("Names", "Weight decay λ"),
        "factor": translate("Names", "Factor"),
        "every": translate("Names", "Every … epochs"),
        "decay": translate("Names", "Decay k"),
        "epochs": translate("Names", "Epochs"),
        "warm_up": translate("Names", "Warm-up share"),
        "first": translate("Names", "First share of η"),
        "final": translate("Names", "Final share of η"),
        "patience": translate("Names", "Patience in epochs"),
        "min_delta": translate("Names", "Least improvement"),
        "minimum": translate("Names", "Least share of η"),
        "value": translate("Names", "Value"),
        "stddev": "σ",
        "limit": translate("Names", "Limit"),
        "gain": translate("Names", "Gain"),
    }.get(name, name)


def optimizer_state(name: str) -> str:
    """Return what a vector is called that an optimizer keeps."""
    return {
        "velocity": translate("Names", "velocity"),
        "mean": translate("Names", "mean gradient"),
        "mean_gradient": translate("Names", "mean gradient"),
        "mean_square": translate("Names", "mean squared gradient"),
        "mean_square_move": translate("Names", "mean squared move"),
        "sum_of_squares": translate("Names", "sum of squared gradients"),
        "largest_mean_square": translate("Names", "largest mean squared gradient"),
    }.get(name, name)


def monitor(name: str) -> str:
    """Return what a curve is called that early stopping watches."""
    return {
        "validation_loss": translate("Names", "Validation loss"),
        "validation_accuracy": translate("Names", "Validation accuracy"),
        "loss": translate("Names", "Training loss"),
        "accuracy": translate("Names", "Training accuracy"),
    }.get(name, name)


def loss(name: str) -> str:
    """Return what a loss is called."""
    return {
        "sparse_categorical_crossentropy": translate("Names", "Sparse categorical cross-entropy"),
        "categorical_crossentropy": translate("Names", "Categorical cross-entropy"),
        "binary_crossentropy": translate("Names", "Binary cross-entropy"),
        "mean_squared_error": translate("Names", "Mean squared error"),
        "mean_absolute_error": translate("Names", "Mean absolute error"),
        "hinge": translate("Names", "Multi-class hinge"),
    }.get(name, name)


def source(name: str) -> str:
    """Return what a data source is called."""
    return {
        "digits": translate("Names", "Built-in handwriting"),
        "mnist": "MNIST",
        "file": translate("Names", "Own data"),
        "circle": translate("Names", "Plane: circle"),
        "xor": translate("Names", "Plane: exclusive or"),
        "gaussians": translate("Names", "Plane: two blobs"),
        "moons": translate("Names", "Plane: two moons"),
        "spirals": translate("Names", "Plane: two spirals"),
        "three_blobs": translate("Names", "Plane: three blobs"),
        "three_spirals": translate("Names", "Plane: three spirals"),
    }.get(name, name)


def data_kind(name: str) -> str:
    """Return what a kind of file or folder with data is called."""
    return {
        "idx": translate("Names", "IDX files"),
        "npz": translate("Names", "NumPy arrays (npz)"),
        "csv": translate("Names", "Table (CSV)"),
        "folder": translate("Names", "Folders of pictures"),
        "picture": translate("Names", "Picture"),
    }.get(name, name)


def preparation(name: str) -> str:
    """Return what a way of making samples of pictures is called."""
    return {
        "as_is": translate("Names", "as they are, in grey"),
        "drawing": translate("Names", "like drawings on the canvas"),
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
        "softmax_regression": translate("Names", "Softmax regression: 784-10"),
        "sigmoid": translate("Names", "As in the nineties: 784-30-10 with sigmoid"),
        "small": translate("Names", "Small: 784-32-10"),
        "deep": translate("Names", "Deep: 784-256-128-64-10 with dropout"),
        "wide": translate("Names", "Wide: 784-1024-512-10"),
        "plane_line": translate("Names", "A straight line: 2-2"),
        "xor": translate("Names", "Exclusive or: 2-4-2 with tanh"),
        "plane_wide": translate("Names", "More than enough: 2-32-32-2"),
        "spirals": translate("Names", "Spirals: 2-8-8-2"),
        "best_plain": translate("Names", "Strongest: 784-512-512-10 with batch norm"),
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
        "absolute": translate("Names", "Absolute value |x|"),
        "noisy": translate("Names", "Noisy valley"),
        "own": translate("Names", "Own function…"),
    }.get(name, name)


def small_problem(name: str) -> str:
    """Return what a problem of the lab of mini-batches is called."""
    return {
        "line": translate("Names", "Line fit"),
        "logistic": translate("Names", "Logistic regression"),
    }.get(name, name)


def batch_walk(name: str) -> str:
    """Return what a walk of the lab of mini-batches is called."""
    return {
        "single": translate("Names", "True SGD"),
        "mini_batch": translate("Names", "Mini-batch"),
        "full_batch": translate("Names", "Full batch"),
        "naive": translate("Names", "Naive way"),
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
        "rastrigin": "Rastrigin",
        "own": translate("Names", "Own function…"),
    }.get(name, name)
