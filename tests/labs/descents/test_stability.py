"""The limits of learning rates, against walks on a parabola."""

import pytest

from mlpstudio.engine.optimizers import OPTIMIZERS
from mlpstudio.errors import DesignError
from mlpstudio.labs.descents.descent import Problem, descend
from mlpstudio.labs.descents.stability import LIMITS, stability_limit

CURVATURE = 3.0
PARABOLA = Problem(
    loss=lambda x: 0.5 * CURVATURE * x * x,
    gradient=lambda x: (CURVATURE * x,),
    lower=(-50.0,),
    upper=(50.0,),
)


@pytest.mark.parametrize("optimizer", LIMITS)
def test_a_walk_comes_closer_below_the_limit_and_leaves_above_it(optimizer: str):
    limit = stability_limit(optimizer, CURVATURE)
    assert limit is not None
    below = descend(PARABOLA, (1.0,), optimizer, 0.99 * limit, 1000)
    above = descend(PARABOLA, (1.0,), optimizer, 1.01 * limit, 2000)
    assert below.diverged_at is None
    assert below.losses[-1] < 1e-2 * below.losses[0]
    assert above.diverged_at is not None


def test_the_limits_in_numbers():
    assert stability_limit("sgd", 4.0) == 0.5
    assert stability_limit("momentum", 4.0) == pytest.approx(0.95)
    assert stability_limit("nesterov", 4.0) == pytest.approx(3.8 / 2.8 / 4.0)


@pytest.mark.parametrize("optimizer", [name for name in OPTIMIZERS if name not in LIMITS])
def test_optimizers_that_divide_by_the_slope_have_no_limit(optimizer: str):
    assert stability_limit(optimizer, CURVATURE) is None


@pytest.mark.parametrize("curvature", [0.0, -1.0])
def test_what_does_not_bend_upwards_has_no_limit(curvature: float):
    assert stability_limit("sgd", curvature) is None


def test_an_unknown_optimizer_is_refused():
    with pytest.raises(DesignError, match="no optimizer 'lion'"):
        stability_limit("lion", 1.0)
