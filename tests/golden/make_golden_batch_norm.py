"""Write the reference numbers of batch normalisation, by PyTorch in float64.

PyTorch is not needed to run the tests. To write the file anew, install torch 2.13.0 into an
environment of its own and run

    python tests/golden/make_golden_batch_norm.py

PyTorch's momentum is the share that is taken of the new value, this project's, like Keras's, the
share that is kept: 1 − momentum. Its running variance divides by B − 1, this project's by B; so
that they can be compared, all batches are equally large and the number B/(B − 1) tells them apart.
"""

import json
from pathlib import Path

import numpy as np
import torch
from torch.nn import functional

FOLDER = Path(__file__).parent
MOMENTUM, EPSILON = 0.7, 0.01
STEPS, B, D = 4, 5, 3
H, C = 4, 3


def layer() -> dict:
    """Return some batches through one layer while training, and then one while evaluating."""
    rng = np.random.default_rng(5)
    gamma, beta = torch.tensor(rng.normal(1.0, 0.5, D)), torch.tensor(rng.normal(0.0, 0.5, D))
    mean, variance = torch.zeros(D).double(), torch.ones(D).double()
    steps = []
    for _ in range(STEPS):
        batch = rng.normal(2.0, 3.0, (B, D)) * np.array([0.01, 1.0, 30.0])  # (B, D)
        steps.append(one_pass(batch, rng, (gamma, beta), (mean, variance), training=True))
    evaluated = one_pass(
        rng.normal(2.0, 3.0, (B, D)), rng, (gamma, beta), (mean, variance), training=False
    )
    return {
        "momentum": MOMENTUM,
        "epsilon": EPSILON,
        "gamma": gamma.tolist(),
        "beta": beta.tolist(),
        "steps": steps,
        "evaluated": evaluated,
    }


def one_pass(batch, rng, parameters, statistics, *, training: bool) -> dict:
    """Run one batch forward and a random gradient backward; statistics are moved in place."""
    X = torch.tensor(batch, requires_grad=True)
    gamma, beta = (p.clone().requires_grad_() for p in parameters)
    Y = functional.batch_norm(
        X, *statistics, gamma, beta, training=training, momentum=1.0 - MOMENTUM, eps=EPSILON
    )
    dY = rng.standard_normal(batch.shape)  # (B, D)
    Y.backward(torch.tensor(dY))
    return {
        "X": X.tolist(),
        "Y": Y.tolist(),
        "dY": dY.tolist(),
        "dX": X.grad.tolist(),
        "d_gamma": gamma.grad.tolist(),
        "d_beta": beta.grad.tolist(),
        "running_mean": statistics[0].tolist(),
        "running_variance": statistics[1].tolist(),
    }


def network() -> dict:
    """Return the gradient of a D-H-C network, normalised before and after its hidden layer."""
    rng = np.random.default_rng(6)
    sizes = [2 * D, D * H + H, 2 * H, H * C + C]
    theta = torch.tensor(rng.normal(0.5, 0.6, sum(sizes)), requires_grad=True)  # (P,)
    first, W1b1, second, W2b2 = torch.split(theta, sizes)
    X, labels = rng.normal(1.0, 2.0, (B, D)), rng.integers(0, C, B)
    statistics = [(torch.zeros(n).double(), torch.ones(n).double()) for n in (D, H)]

    def normalised(values, parameters, found):
        gamma, beta = torch.chunk(parameters, 2)
        return functional.batch_norm(values, *found, gamma, beta, training=True, eps=EPSILON)

    hidden = normalised(torch.tensor(X), first, statistics[0])
    hidden = hidden @ W1b1[: D * H].reshape(D, H) + W1b1[D * H :]
    hidden = torch.relu(normalised(hidden, second, statistics[1]))
    scores = hidden @ W2b2[: H * C].reshape(H, C) + W2b2[H * C :]
    value = functional.cross_entropy(scores, torch.tensor(labels))
    value.backward()
    return {
        "theta": theta.tolist(),
        "X": X.tolist(),
        "labels": labels.tolist(),
        "value": value.item(),
        "outputs": scores.softmax(1).tolist(),
        "gradient": theta.grad.tolist(),
    }


def main() -> None:
    """Write the file beside this one."""
    content = {"made_with": f"torch {torch.__version__}", "layer": layer(), "network": network()}
    (FOLDER / "batch_norm.json").write_text(json.dumps(content, indent=1) + "\n")


if __name__ == "__main__":
    main()
