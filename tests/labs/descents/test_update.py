import numpy as np
import pytest
from numpy.testing import assert_allclose, assert_array_equal

from mlpstudio.engine import optimizers
from mlpstudio.labs.descents import surfaces
from mlpstudio.labs.descents.descent import Array, descend
from mlpstudio.labs.descents.update import Update, update_at

every_optimizer = pytest.mark.parametrize("optimizer", optimizers.OPTIMIZERS)

RAVINE = surfaces.problem(surfaces.get("ravine"))


# Each returns the states after the update, and the move, from what stands beside the formula.


def sgd(u: Update, rate: float):
    return {}, -rate * u.gradient


def momentum(u: Update, rate: float):
    v = u.constants["momentum"] * u.before["velocity"] - rate * u.gradient
    return {"velocity": v}, v


def nesterov(u: Update, rate: float):
    v = u.constants["momentum"] * u.before["velocity"] - rate * u.gradient
    return {"velocity": v}, u.constants["momentum"] * v - rate * u.gradient


def adagrad(u: Update, rate: float):
    a = u.before["sum_of_squares"] + u.gradient**2
    return {"sum_of_squares": a}, -rate * u.gradient / np.sqrt(a + u.constants["epsilon"])


def follow(u: Update, share: str, state: str, new: Array) -> Array:
    return u.constants[share] * u.before[state] + (1 - u.constants[share]) * new


def adadelta(u: Update, rate: float):
    a = follow(u, "rho", "mean_square", u.gradient**2)
    epsilon = u.constants["epsilon"]
    move = np.sqrt((u.before["mean_square_move"] + epsilon) / (a + epsilon)) * u.gradient
    d = follow(u, "rho", "mean_square_move", move**2)
    return {"mean_square": a, "mean_square_move": d}, -rate * move


def rmsprop(u: Update, rate: float):
    a = follow(u, "rho", "mean_square", u.gradient**2)
    return {"mean_square": a}, -rate * u.gradient / np.sqrt(a + u.constants["epsilon"])


def averages(u: Update) -> dict[str, Array]:
    return {
        "mean": follow(u, "beta1", "mean", u.gradient),
        "mean_square": follow(u, "beta2", "mean_square", u.gradient**2),
    }


def adam(u: Update, rate: float):
    new = averages(u)
    root = np.sqrt(new["mean_square"]) + u.constants["epsilon"]
    return new, -u.constants["corrected_rate"] * new["mean"] / root


def adamw(u: Update, rate: float):
    new, move = adam(u, rate)
    return new, move - rate * u.constants["weight_decay"] * u.position


def nadam(u: Update, rate: float):
    new, c = averages(u), u.constants
    mean = c["mean_share"] * new["mean"] + c["gradient_share"] * u.gradient
    root = np.sqrt(c["square_share"] * new["mean_square"]) + c["epsilon"]
    return new, -rate * mean / root


def amsgrad(u: Update, rate: float):
    new = averages(u)
    largest = np.maximum(u.before["largest_mean_square"], new["mean_square"])
    root = np.sqrt(largest) + u.constants["epsilon"]
    move = -u.constants["corrected_rate"] * new["mean"] / root
    return {**new, "largest_mean_square": largest}, move


FORMULAS = {
    "sgd": sgd,
    "momentum": momentum,
    "nesterov": nesterov,
    "adagrad": adagrad,
    "adadelta": adadelta,
    "rmsprop": rmsprop,
    "adam": adam,
    "adamw": adamw,
    "nadam": nadam,
    "amsgrad": amsgrad,
}


@every_optimizer
def test_the_numbers_of_an_update_fulfil_the_optimizers_formula(optimizer: str):
    rate = 0.03
    path = descend(RAVINE, (-4.0, 1.2), optimizer, rate, 12)
    for step in range(12):
        u = update_at(path, step)
        expected_states, move = FORMULAS[optimizer](u, rate)
        assert u.after.keys() == expected_states.keys()
        for name, expected in expected_states.items():
            assert_allclose(u.after[name], expected, rtol=1e-12)
        assert u.step == step
        assert u.loss == path.losses[step]
        assert_allclose(u.move, move, rtol=1e-9)
        assert_array_equal(u.next_position, path.positions[step + 1])
        assert_allclose(u.position + u.move, u.next_position)


def test_every_optimizer_has_its_formula_here():
    assert set(FORMULAS) == set(optimizers.OPTIMIZERS)
