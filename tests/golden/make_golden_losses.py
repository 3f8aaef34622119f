"""Write what PyTorch, in float64, says of every activation and of every loss.

PyTorch is not needed to run the tests. To write the file anew, install torch 2.13.0 into an
environment of its own and run

    python tests/golden/make_golden_losses.py
"""

import json
from pathlib import Path

import numpy as np
import torch
from torch.nn import functional

FILE = Path(__file__).parent / "losses.json"

POINTS = (-1000.0, -40.0, -12.0, -6.0, -3.0, -1.3, -0.7, -0.1, -1e-5)
POINTS = (*POINTS, 0.0, *(-z for z in reversed(POINTS)))

ACTIVATIONS = {
    "linear": lambda Z: 1.0 * Z,
    "relu": torch.relu,
    "leaky_relu": lambda Z: functional.leaky_relu(Z, 0.2),
    "sigmoid": torch.sigmoid,
    "tanh": torch.tanh,
    "softplus": lambda Z: functional.softplus(Z, threshold=40),
    "elu": functional.elu,
    "selu": functional.selu,
    "swish": functional.silu,
    "gelu": functional.gelu,
    "softmax": lambda Z: Z.softmax(1),
}

# Every class of the last six rows: all right, all wrong, undecided, and scores too large for exp.
SCORES = (
    (0.3, -1.2, 2.0),
    (-0.5, 0.25, 1.5),
    (6.5, 2.0, 3.3),
    (1000.0, 0.0, -1000.0),
    (1000.0, 0.0, -1000.0),
    (1000.0, 999.0, 1000.0),
    (-1000.0, -1000.0, -1001.0),
)
LABELS = (2, 0, 0, 0, 2, 1, 2)
SHARES = (
    (0.1, 0.2, 0.7),
    (0.5, 0.0, 0.5),
    (1.0, 0.0, 0.0),
    (1.0, 0.0, 0.0),
    (0.0, 0.0, 1.0),
    (0.25, 0.5, 0.25),
    (0.0, 0.0, 1.0),
)
CLASS_WEIGHTS = (0.5, 2.0, 1.25)


def sparse(Z, y, T, smoothing):
    """Return the loss of every sample, from class numbers."""
    return functional.cross_entropy(Z, y, reduction="none", label_smoothing=smoothing)


def categorical(Z, y, T, smoothing):
    """Return the loss of every sample, from a distribution over the classes."""
    return functional.cross_entropy(Z, T, reduction="none", label_smoothing=smoothing)


def binary(Z, y, T, smoothing):
    """Return the mean over the outputs, each a yes or no of its own, for every sample."""
    smooth = T * (1.0 - smoothing) + smoothing / 2.0
    values = functional.binary_cross_entropy_with_logits(Z, smooth, reduction="none")
    return values.mean(1)


def hinge(Z, y, T, smoothing):
    """Return the loss of every sample; PyTorch divides the sum by the number of classes."""
    return functional.multi_margin_loss(Z, y, reduction="none") * Z.shape[1]


def squared(output):
    """Return the mean squared error after an activation."""
    return lambda Z, y, T, smoothing: functional.mse_loss(output(Z), T, reduction="none").mean(1)


def absolute(output):
    """Return the mean absolute error after an activation."""
    return lambda Z, y, T, smoothing: functional.l1_loss(output(Z), T, reduction="none").mean(1)


# (activation of the output layer, loss) -> the loss of every sample as a function of the scores.
LOSSES = {
    ("softmax", "sparse_categorical_crossentropy"): sparse,
    ("softmax", "categorical_crossentropy"): categorical,
    ("sigmoid", "binary_crossentropy"): binary,
    ("linear", "mean_squared_error"): squared(lambda Z: Z),
    ("sigmoid", "mean_squared_error"): squared(torch.sigmoid),
    ("linear", "mean_absolute_error"): absolute(lambda Z: Z),
    ("tanh", "mean_absolute_error"): absolute(torch.tanh),
    ("linear", "hinge"): hinge,
}


def activation_case(name: str) -> dict:
    """Return values and derivatives on a row of scores; of softmax, J times the numbers 1, 2 …."""
    Z = torch.tensor([POINTS], requires_grad=True, dtype=torch.float64)
    A = ACTIVATIONS[name](Z)
    weights = torch.ones_like(Z)
    if name == "softmax":
        weights = torch.arange(1.0, Z.shape[1] + 1.0, dtype=torch.float64)[None]
    A.backward(weights)
    return {"name": name, "values": A[0].tolist(), "derivatives": Z.grad[0].tolist()}


def loss_case(activation: str, loss: str, smoothing: float, weights: tuple) -> dict:
    """Return every sample's loss, their weighted mean over B, and its gradient by the scores."""
    Z = torch.tensor(SCORES, requires_grad=True, dtype=torch.float64)
    y, T = torch.tensor(LABELS), torch.tensor(SHARES, dtype=torch.float64)
    losses = LOSSES[activation, loss](Z, y, T, smoothing)
    classes = y if loss.startswith("sparse") or loss == "hinge" else T.argmax(1)
    factors = torch.tensor(weights or (1.0, 1.0, 1.0), dtype=torch.float64)[classes]
    mean = (factors * losses).mean()
    mean.backward()
    return {
        "activation": activation,
        "loss": loss,
        "label_smoothing": smoothing,
        "class_weights": weights,
        "losses": losses.tolist(),
        "mean": mean.item(),
        "gradient": Z.grad.tolist(),
    }


def loss_cases() -> list:
    """Return a plain case for every pair, and smoothed and weighted ones where there are such."""
    cases = []
    for activation, loss in LOSSES:
        cases.append(loss_case(activation, loss, 0.0, ()))
        cases.append(loss_case(activation, loss, 0.0, CLASS_WEIGHTS))
        if loss.endswith("crossentropy"):
            cases.append(loss_case(activation, loss, 0.1, ()))
            cases.append(loss_case(activation, loss, 0.3, CLASS_WEIGHTS))
    return cases


def main() -> None:
    """Write the file, one line for each case."""
    content = {
        "made_with": f"torch {torch.__version__}",
        "points": POINTS,
        "activations": [activation_case(name) for name in ACTIVATIONS],
        "scores": SCORES,
        "labels": LABELS,
        "shares": SHARES,
        "losses": loss_cases(),
    }
    lines = []
    for key, value in content.items():
        text = json.dumps(value)
        if key in ("activations", "losses"):
            text = "[\n  " + ",\n  ".join(json.dumps(case) for case in value) + "\n ]"
        lines.append(f" {json.dumps(key)}: {text}")
    FILE.write_text("{\n" + ",\n".join(lines) + "\n}\n")
    assert json.loads(FILE.read_text()) == json.loads(json.dumps(content))
    assert np.isfinite([case["mean"] for case in content["losses"]]).all()


if __name__ == "__main__":
    main()
