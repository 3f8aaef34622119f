"""Write the reference numbers that the tests of the engine compare with, by PyTorch in float64.

PyTorch is not needed to run the tests. To write the files anew, install torch 2.13.0 into an
environment of its own and run

    python tests/golden/make_golden.py

Epsilon is 0 in the optimizers, because Keras, which this project follows, and PyTorch put it in
different places.
"""

import json
from itertools import pairwise
from pathlib import Path

import numpy as np
import torch
from torch.nn import functional

FOLDER = Path(__file__).parent

OPTIMIZERS = {
    "sgd": lambda w: torch.optim.SGD([w], lr=0.1),
    "momentum": lambda w: torch.optim.SGD([w], lr=0.1, momentum=0.9),
    "rmsprop": lambda w: torch.optim.RMSprop([w], lr=0.1, alpha=0.9, eps=0.0),
    "adam": lambda w: torch.optim.Adam([w], lr=0.1, betas=(0.9, 0.999), eps=0.0),
}

# (activation of the output layer, loss) -> the loss as a function of the scores.
HEADS = {
    ("softmax", "sparse_categorical_crossentropy"): functional.cross_entropy,
    ("softmax", "categorical_crossentropy"): functional.cross_entropy,
    ("sigmoid", "binary_crossentropy"): functional.binary_cross_entropy_with_logits,
    ("linear", "mean_squared_error"): functional.mse_loss,
    ("sigmoid", "mean_squared_error"): lambda Z, Y: functional.mse_loss(torch.sigmoid(Z), Y),
    ("tanh", "mean_squared_error"): lambda Z, Y: functional.mse_loss(torch.tanh(Z), Y),
    ("softmax", "mean_squared_error"): lambda Z, Y: functional.mse_loss(Z.softmax(1), Y),
}
OUTPUTS = {
    "softmax": lambda Z: Z.softmax(1),
    "sigmoid": torch.sigmoid,
    "tanh": torch.tanh,
    "linear": lambda Z: Z,
}
SIZES = (4, 5, 4, 3)


def trajectories() -> dict:
    """Return ten steps of every optimizer on gradients that change sign and size."""
    rng = np.random.default_rng(2)
    start = rng.standard_normal(6)  # (P,)
    gradients = rng.standard_normal((10, 6)) * np.logspace(-3, 2, 6)  # (steps, P)
    found = {}
    for name, create in OPTIMIZERS.items():
        w = torch.tensor(start, requires_grad=True)
        optimizer = create(w)
        path = []
        for gradient in gradients:
            w.grad = torch.tensor(gradient)
            optimizer.step()
            path.append(w.detach().tolist())
        found[name] = path
    return {
        "learning_rate": 0.1,
        "start": start.tolist(),
        "gradients": gradients.tolist(),
        "paths": found,
    }


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
        Y = labels if loss.startswith("sparse") else targets
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
    """Write both files beside this one."""
    for name, content in (("trajectories", trajectories()), ("passes", passes())):
        content = {"made_with": f"torch {torch.__version__}", **content}
        (FOLDER / f"{name}.json").write_text(json.dumps(content, indent=1) + "\n")


if __name__ == "__main__":
    main()
