"""Write the reference passes that the tests of the engine compare with, by PyTorch in float64.

PyTorch is not needed to run the tests. To write the file anew, install torch 2.13.0 into an
environment of its own and run

    python tests/golden/make_golden.py
"""

import json
from itertools import pairwise
from pathlib import Path

import numpy as np
import torch
from torch.nn import functional

FOLDER = Path(__file__).parent

# (activation of the output layer, loss) -> the loss as a function of the scores.
HEADS = {
    ("softmax", "sparse_categorical_crossentropy"): functional.cross_entropy,
    ("softmax", "categorical_crossentropy"): functional.cross_entropy,
    ("sigmoid", "binary_crossentropy"): functional.binary_cross_entropy_with_logits,
    ("linear", "mean_squared_error"): functional.mse_loss,
    ("sigmoid", "mean_squared_error"): lambda Z, Y: functional.mse_loss(torch.sigmoid(Z), Y),
    ("tanh", "mean_squared_error"): lambda Z, Y: functional.mse_loss(torch.tanh(Z), Y),
    ("softmax", "mean_squared_error"): lambda Z, Y: functional.mse_loss(Z.softmax(1), Y),
    ("linear", "mean_absolute_error"): functional.l1_loss,
    # PyTorch divides the sum over the wrong classes by the number of classes.
    ("linear", "hinge"): lambda Z, y: functional.multi_margin_loss(Z, y) * Z.shape[1],
}
WITH_CLASS_NUMBERS = ("sparse_categorical_crossentropy", "hinge")
OUTPUTS = {
    "softmax": lambda Z: Z.softmax(1),
    "sigmoid": torch.sigmoid,
    "tanh": torch.tanh,
    "linear": lambda Z: Z,
}
SIZES = (4, 5, 4, 3)


def passes() -> dict:
    """Return outputs, loss and gradient of a 4-5-4-3 network (relu, tanh) under every loss."""
    rng = np.random.default_rng(3)
    size = sum(D_in * D_out + D_out for D_in, D_out in pairwise(SIZES))
    theta = rng.normal(0.0, 0.6, size)  # (P,)
    X = rng.standard_normal((5, 4))  # (B, D_in)
    labels = rng.integers(0, 3, 5)  # (B,)
    targets = rng.dirichlet(np.ones(3), 5)  # (B, C), rows sum to 1
    cases = []
    for activation, loss in HEADS:
        Y = labels if loss in WITH_CLASS_NUMBERS else targets
        cases.append(one_pass(theta, X, Y, activation, loss))
    return {
        "theta": theta.tolist(),
        "X": X.tolist(),
        "labels": labels.tolist(),
        "targets": targets.tolist(),
        "cases": cases,
    }


def one_pass(theta, X, Y, activation: str, loss: str) -> dict:
    """Run one pass with weights laid out as the engine has them: W row by row, then b."""
    w = torch.tensor(theta, requires_grad=True)
    H, offset = torch.tensor(X), 0
    for layer, (D_in, D_out) in enumerate(pairwise(SIZES)):
        W = w[offset : offset + D_in * D_out].reshape(D_in, D_out)
        offset += D_in * D_out
        Z = H @ W + w[offset : offset + D_out]
        offset += D_out
        H = torch.relu(Z) if layer == 0 else torch.tanh(Z)
    value = HEADS[activation, loss](Z, torch.tensor(Y))
    value.backward()
    return {
        "activation": activation,
        "loss": loss,
        "value": value.item(),
        "outputs": OUTPUTS[activation](Z).tolist(),
        "gradient": w.grad.tolist(),
    }


def main() -> None:
    """Write the file beside this one."""
    content = {"made_with": f"torch {torch.__version__}", **passes()}
    (FOLDER / "passes.json").write_text(json.dumps(content, indent=1) + "\n")


if __name__ == "__main__":
    main()
