"""Write the reference paths of the optimizers and schedules, by PyTorch in float64.

PyTorch is not needed to run the tests. To write the files anew, install torch 2.13.0 into an
environment of its own and run

    python tests/golden/make_golden_optimizers.py

Epsilon is 0 where Keras, which this project follows, and PyTorch put it in different places.
Nadam's `momentum_decay` of 1 gives PyTorch the schedule of the paper.
"""

import json
import warnings
from pathlib import Path

import numpy as np
import torch
from torch.optim import lr_scheduler

FOLDER = Path(__file__).parent
LEARNING_RATE = 0.1

# Name of the optimizer, its options here, and what makes the same of PyTorch's.
CASES = [
    ("sgd", {}, lambda w, **k: torch.optim.SGD(w, **k)),
    ("momentum", {}, lambda w, **k: torch.optim.SGD(w, momentum=0.9, **k)),
    ("momentum", {"momentum": 0.99}, lambda w, **k: torch.optim.SGD(w, momentum=0.99, **k)),
    ("nesterov", {}, lambda w, **k: torch.optim.SGD(w, momentum=0.9, nesterov=True, **k)),
    (
        "nesterov",
        {"momentum": 0.5},
        lambda w, **k: torch.optim.SGD(w, momentum=0.5, nesterov=True, **k),
    ),
    (
        "adagrad",
        {"epsilon": 0.0},
        lambda w, **k: torch.optim.Adagrad(w, initial_accumulator_value=0.1, eps=0.0, **k),
    ),
    (
        "adagrad",
        {"initial_accumulator_value": 0.0, "epsilon": 0.0},
        lambda w, **k: torch.optim.Adagrad(w, eps=0.0, **k),
    ),
    ("adadelta", {}, lambda w, **k: torch.optim.Adadelta(w, rho=0.95, eps=1e-7, **k)),
    (
        "adadelta",
        {"rho": 0.8, "epsilon": 0.01},
        lambda w, **k: torch.optim.Adadelta(w, rho=0.8, eps=0.01, **k),
    ),
    ("rmsprop", {"epsilon": 0.0}, lambda w, **k: torch.optim.RMSprop(w, alpha=0.9, eps=0.0, **k)),
    (
        "rmsprop",
        {"epsilon": 0.0, "rho": 0.6, "momentum": 0.8},
        lambda w, **k: torch.optim.RMSprop(w, alpha=0.6, eps=0.0, momentum=0.8, **k),
    ),
    (
        "rmsprop",
        {"epsilon": 0.0, "centered": 1.0},
        lambda w, **k: torch.optim.RMSprop(w, alpha=0.9, eps=0.0, centered=True, **k),
    ),
    (
        "rmsprop",
        {"epsilon": 0.0, "centered": 1.0, "momentum": 0.9},
        lambda w, **k: torch.optim.RMSprop(
            w, alpha=0.9, eps=0.0, centered=True, momentum=0.9, **k
        ),
    ),
    ("adam", {"epsilon": 0.0}, lambda w, **k: torch.optim.Adam(w, eps=0.0, **k)),
    (
        "adam",
        {"epsilon": 0.0, "beta_1": 0.5, "beta_2": 0.8},
        lambda w, **k: torch.optim.Adam(w, betas=(0.5, 0.8), eps=0.0, **k),
    ),
    (
        "adamw",
        {"epsilon": 0.0},
        lambda w, **k: torch.optim.AdamW(w, eps=0.0, weight_decay=0.004, **k),
    ),
    (
        "adamw",
        {"epsilon": 0.0, "weight_decay": 0.5},
        lambda w, **k: torch.optim.AdamW(w, eps=0.0, weight_decay=0.5, **k),
    ),
    ("nadam", {}, lambda w, **k: torch.optim.NAdam(w, eps=1e-7, momentum_decay=1.0, **k)),
    (
        "nadam",
        {"beta_1": 0.5, "beta_2": 0.8, "epsilon": 0.01},
        lambda w, **k: torch.optim.NAdam(w, betas=(0.5, 0.8), eps=0.01, momentum_decay=1.0, **k),
    ),
    ("amsgrad", {"epsilon": 0.0}, lambda w, **k: torch.optim.Adam(w, eps=0.0, amsgrad=True, **k)),
    (
        "amsgrad",
        {"epsilon": 0.0, "beta_2": 0.5},
        lambda w, **k: torch.optim.Adam(w, betas=(0.9, 0.5), eps=0.0, amsgrad=True, **k),
    ),
]

N_STEPS, STEPS_PER_EPOCH = 40, 8

# The same for schedules. PyTorch's StepLR and ExponentialLR are meant for epochs, but count steps.
SCHEDULES = [
    (
        "step_decay",
        {"factor": 0.1, "every": 2.0},
        lambda o: lr_scheduler.StepLR(o, step_size=2 * STEPS_PER_EPOCH, gamma=0.1),
    ),
    (
        "exponential",
        {"factor": 0.5},
        lambda o: lr_scheduler.ExponentialLR(o, gamma=0.5 ** (1 / STEPS_PER_EPOCH)),
    ),
    ("cosine", {}, lambda o: lr_scheduler.CosineAnnealingLR(o, T_max=N_STEPS)),
    (
        "cosine",
        {"final": 0.1},
        lambda o: lr_scheduler.CosineAnnealingLR(o, T_max=N_STEPS, eta_min=0.1),
    ),
    (
        "warm_up",
        {"epochs": 1.25},
        lambda o: lr_scheduler.LinearLR(o, start_factor=0.1, total_iters=9),
    ),
    (
        "one_cycle",
        {},
        lambda o: lr_scheduler.OneCycleLR(o, max_lr=1.0, total_steps=N_STEPS),
    ),
    (
        "one_cycle",
        {"warm_up": 0.5, "first": 0.1, "final": 0.01},
        lambda o: lr_scheduler.OneCycleLR(
            o, max_lr=1.0, total_steps=N_STEPS, pct_start=0.5, div_factor=10, final_div_factor=10
        ),
    ),
]


def optimizers() -> dict:
    """Return ten steps of every case on gradients that change sign and size."""
    rng = np.random.default_rng(2)
    start = rng.standard_normal(6)  # (P,)
    gradients = rng.standard_normal((10, 6)) * np.logspace(-3, 2, 6)  # (steps, P)
    return {
        "learning_rate": LEARNING_RATE,
        "start": start.tolist(),
        "gradients": gradients.tolist(),
        "cases": [
            {"optimizer": name, "options": options, "path": path(make, start, gradients)}
            for name, options, make in CASES
        ],
    }


def path(make, start, gradients) -> list[list[float]]:
    """Return θ after each step."""
    w = torch.tensor(start, requires_grad=True)
    optimizer = make([w], lr=LEARNING_RATE)
    found = []
    for gradient in gradients:
        w.grad = torch.tensor(gradient)
        optimizer.step()
        found.append(w.detach().tolist())
    return found


def schedules() -> dict:
    """Return the factor of every step."""
    warnings.simplefilter("ignore")  # nothing is optimized between two steps of the schedule
    cases = []
    for name, options, make in SCHEDULES:
        optimizer = torch.optim.SGD([torch.zeros(1, requires_grad=True)], lr=1.0, momentum=0.9)
        schedule, factors = make(optimizer), []
        for step in range(N_STEPS):
            factors.append(optimizer.param_groups[0]["lr"])
            if step < N_STEPS - 1:
                schedule.step()
        cases.append({"schedule": name, "options": options, "factors": factors})
    return {"n_steps": N_STEPS, "steps_per_epoch": STEPS_PER_EPOCH, "cases": cases}


def write(name: str, content: dict) -> None:
    """Write a file beside this one, one case per line."""
    lines = [f" {json.dumps(key)}: {json.dumps(value)}" for key, value in content.items()]
    cases = ",\n".join(f"  {json.dumps(case)}" for case in content["cases"])
    lines[list(content).index("cases")] = f' "cases": [\n{cases}\n ]'
    (FOLDER / name).write_text("{\n" + ",\n".join(lines) + "\n}\n")


def main() -> None:
    """Write both files."""
    torch.set_default_dtype(torch.float64)  # NAdam keeps a product in the default type
    made_with = {"made_with": f"torch {torch.__version__}"}
    write("optimizers.json", {**made_with, **optimizers()})
    write("schedules.json", {**made_with, **schedules()})


if __name__ == "__main__":
    main()
