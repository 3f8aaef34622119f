import numpy as np
import pytest
from numpy.testing import assert_allclose, assert_array_equal

from mlpstudio.engine import optimizers
from mlpstudio.labs import surfaces
from mlpstudio.labs.descent import descend
from mlpstudio.labs.update import update_at

every_optimizer = pytest.mark.parametrize("optimizer", optimizers.OPTIMIZERS)

RAVINE = surfaces.problem(surfaces.get("ravine"))


@every_optimizer
def test_the_numbers_of_an_update_fulfil_the_optimizers_formula(optimizer: str):
    rate = 0.03
    path = descend(RAVINE, (-4.0, 1.2), optimizer, rate, 12)
    for step in range(12):
        u = update_at(path, step)
        g, c = u.gradient, u.constants
        if optimizer == "sgd":
            move = -rate * g
        elif optimizer == "momentum":
            v = c["momentum"] * u.before["velocity"] - rate * g
            assert_allclose(u.after["velocity"], v)
            move = v
        elif optimizer == "rmsprop":
            a = c["rho"] * u.before["mean_square"] + (1 - c["rho"]) * g**2
            assert_allclose(u.after["mean_square"], a)
            move = -rate * g / np.sqrt(a + c["epsilon"])
        else:
            m = c["beta1"] * u.before["mean"] + (1 - c["beta1"]) * g
            v = c["beta2"] * u.before["mean_square"] + (1 - c["beta2"]) * g**2
            assert_allclose(u.after["mean"], m)
            assert_allclose(u.after["mean_square"], v)
            move = -c["corrected_rate"] * m / (np.sqrt(v) + c["epsilon"])
        assert u.step == step
        assert u.loss == path.losses[step]
        assert_allclose(u.move, move, rtol=1e-9)
        assert_array_equal(u.next_position, path.positions[step + 1])
        assert_allclose(u.position + u.move, u.next_position)
