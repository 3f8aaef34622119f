import numpy as np
import pytest

from mlpstudio.labs.networks.unit_states import is_dead, is_level


@pytest.mark.parametrize(
    ("activation", "dead"),
    [("relu", [True, False]), ("step", [True, False]), ("tanh", [False] * 2)],
)
def test_only_units_that_can_die_are_dead(activation: str, dead: list[bool]) -> None:
    A = np.array([[0.0, 0.0], [0.0, 1.0]])
    assert is_dead(activation, A).tolist() == dead
    assert is_dead(activation, A[:0]).tolist() == [False, False]


@pytest.mark.parametrize(
    ("activation", "given", "level"),
    [
        ("sigmoid", [0.004, 0.006, 0.5, 0.996], [True, False, False, True]),  # slope 0.005
        ("tanh", [-0.991, 0.0, 0.98, 0.991], [True, False, False, True]),  # slope 0.02
        ("relu", [0.0, 1.0, 2.0, 3.0], [False] * 4),
    ],
)
def test_what_saturates_is_level_near_its_ends(
    activation: str, given: list[float], level: list[bool]
) -> None:
    assert is_level(activation, np.array([given])).tolist() == [level]
