import numpy as np
import pytest

from mlpstudio.engine.network import Network
from mlpstudio.engine.spec import DenseSpec, NetworkSpec
from mlpstudio.labs.networks.hidden import Exam
from mlpstudio.labs.networks.units import damage, ordered, unit_facts


def two_eyes(activation: str = "relu") -> Network:
    """Return a network whose first unit sees class 0, whose second class 1, whose third none."""
    spec = NetworkSpec((2,), (DenseSpec(3, activation), DenseSpec(2, "softmax")))
    network = Network(spec)
    network.affines[0].W[...] = [[3.0, 0.0, 0.0], [0.0, 4.0, 0.0]]
    network.affines[1].W[...] = [[1.0, 0.0], [0.0, 1.0], [0.0, 0.0]]
    return network


LABELS = np.array([0, 0, 1, 1])
A = np.array([[3.0, 0, 0], [3, 0, 0], [0, 4, 0], [0, 4, 0]], np.float32)


def exam(given: np.ndarray) -> Exam:
    return Exam(given, LABELS, 0, "sparse_categorical_crossentropy")


def test_facts_of_each_unit() -> None:
    facts = unit_facts(two_eyes(), A, LABELS, 0, 3)
    np.testing.assert_allclose(facts.sizes, [3.0, 4.0, 0.0])
    np.testing.assert_allclose(facts.by_class[:2], [[3.0, 0.0, 0.0], [0.0, 4.0, 0.0]])
    assert np.isnan(facts.by_class[2]).all()  # no sample is of that class
    np.testing.assert_array_equal(facts.is_dead, [False, False, True])
    assert not facts.is_saturated.any()


@pytest.mark.parametrize(
    ("activation", "low", "middle", "high"),
    [("sigmoid", 0.0005, 0.5, 0.9995), ("tanh", -0.9999, 0.0, 0.9999)],
)
def test_units_at_the_ends_of_their_range_are_saturated(
    activation: str, low: float, middle: float, high: float
) -> None:
    given = np.array([[low, middle, high], [high, middle, high]])
    facts = unit_facts(two_eyes(activation), given, np.array([0, 1]), 0, 2)
    np.testing.assert_array_equal(facts.is_saturated, [True, False, True])
    assert not facts.is_dead.any()


def test_numbers_that_are_none_count_as_0() -> None:
    given = np.full((2, 3), np.nan)
    facts = unit_facts(two_eyes(), given, np.array([0, 1]), 0, 2)
    np.testing.assert_array_equal(facts.by_class, 0.0)


def test_damage_is_the_accuracy_lost_without_each_unit_alone() -> None:
    given, told = A.copy(), []

    def progress(share: float) -> bool:
        told.append(share)
        return True

    result = damage(two_eyes(), exam(given), progress)
    assert result is not None
    assert result.whole.accuracy == 1.0
    # Without the eye for class 1 its samples look like nothing, and nothing is answered with 0.
    np.testing.assert_allclose(result.lost, [0.0, 0.5, 0.0])
    np.testing.assert_array_equal(given, A)
    assert told == pytest.approx([1 / 3, 2 / 3, 1.0])


def test_damage_stops_when_told() -> None:
    assert damage(two_eyes(), exam(A.copy()), lambda share: share < 0.5) is None


def test_units_are_ordered_stably_and_those_without_a_number_last() -> None:
    keys = np.array([1.0, np.nan, 3.0, 1.0])
    np.testing.assert_array_equal(ordered(keys, descending=True), [2, 0, 3, 1])
    np.testing.assert_array_equal(ordered(keys, descending=False), [0, 3, 2, 1])
