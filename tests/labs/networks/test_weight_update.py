"""Expressions of an update, computed with the numbers of real updates."""

import math

import numpy as np
import pytest

from mlpstudio.engine import optimizers
from mlpstudio.engine.optimizers import OPTIMIZERS
from mlpstudio.labs.networks.weight_update import WeightNumbers, lines

VARIANTS = [(name, ()) for name in OPTIMIZERS] + [
    ("adam", (("bias_correction", 0.0),)),
    ("rmsprop", (("centered", 1.0),)),
    ("rmsprop", (("momentum", 0.7),)),
    ("rmsprop", (("momentum", 0.7), ("centered", 1.0))),
    ("nesterov", (("momentum", 0.5),)),
]


def lines_after(name, options, n_updates, factor=1.0):
    """Return the last of some updates of one weight, in double precision."""
    optimizer = optimizers.create(
        name, 1, np.float64, options, [slice(0, 1)], rate_factors=[factor]
    )
    theta, g = np.array([0.3]), np.zeros(1)
    rng = np.random.default_rng(3)
    for _ in range(n_updates):
        g[0] = rng.normal(0.4, 0.2)
        weight = theta[0]
        before = {key: float(vector[0]) for key, vector in optimizer.state.items()}
        optimizer.update(theta, g, 0.01)
    after = {key: float(vector[0]) for key, vector in optimizer.state.items()}
    numbers = WeightNumbers(weight, theta[0], g[0], before, after, 0.01, n_updates, factor)
    return lines(name, options, numbers)


@pytest.mark.parametrize(("name", "options"), VARIANTS)
@pytest.mark.parametrize(("n_updates", "factor"), [(1, 1.0), (5, 1.0), (5, 0.1)])
def test_every_line_gives_what_the_optimizer_came_to(name, options, n_updates, factor):
    found = lines_after(name, options, n_updates, factor)
    assert any("* factor" in line.expression for line in found) is (factor != 1.0)
    for line in found:
        scope = {"__builtins__": {}, "sqrt": math.sqrt, "max": max}
        computed = eval(line.expression, scope, dict(line.numbers))
        assert computed == pytest.approx(line.value, rel=1e-7), line.target


def test_plain_descent_by_hand():
    numbers = WeightNumbers(0.5, 0.48, 0.2, {}, {}, 0.1, 1)
    (line,) = lines("sgd", (), numbers)
    assert (line.target, line.expression) == ("w", "w - learning_rate * g")
    assert (line.numbers["w"], line.numbers["g"], line.value) == (0.5, 0.2, 0.48)


def test_a_layer_with_a_rate_of_its_own_by_hand():
    numbers = WeightNumbers(0.5, 0.498, 0.2, {}, {}, 0.1, 1, 0.1)
    (line,) = lines("sgd", (), numbers)
    assert line.expression == "w - learning_rate * factor * g"
    assert (line.numbers["factor"], line.value) == (0.1, 0.498)


def test_a_later_line_has_the_results_of_those_before():
    first, second = lines_after("momentum", (), 3)
    assert second.numbers["v"] == first.value != first.numbers["v"]
