import numpy as np
import pytest

from mlpstudio.engine.batching import Samples
from mlpstudio.engine.evaluation import evaluate
from mlpstudio.engine.losses import LossSpec
from mlpstudio.engine.network import Network, initialized
from mlpstudio.engine.spec import DenseSpec, NetworkSpec
from mlpstudio.errors import DesignError
from mlpstudio.labs.networks.answering import answer, evenly, true_classes

SPEC = NetworkSpec((4,), (DenseSpec(6), DenseSpec(3, "softmax")))


def samples(count: int = 2500) -> Samples:
    rng = np.random.default_rng(0)
    return Samples(rng.normal(size=(count, 4)), rng.integers(0, 3, count))


def test_loss_and_accuracy_are_those_of_an_evaluation() -> None:
    network, some = initialized(SPEC, 1), samples()
    expected = evaluate(network, some, "sparse_categorical_crossentropy")
    found = answer(network, some, "sparse_categorical_crossentropy")
    assert found is not None
    assert found.loss == pytest.approx(expected.loss)
    assert found.report.accuracy == pytest.approx(expected.accuracy)
    np.testing.assert_allclose(found.report.probabilities.sum(axis=1), 1.0, atol=1e-6)


def test_rows_with_a_single_1_are_class_numbers_of_the_report() -> None:
    numbers = np.array([2, 0, 1])
    some = Samples(np.eye(4)[:3], np.eye(3)[numbers])
    found = answer(initialized(SPEC, 1), some, "categorical_crossentropy")
    assert found is not None
    np.testing.assert_array_equal(found.report.labels, numbers)


def test_a_single_output_is_two_classes() -> None:
    network = Network(NetworkSpec((1,), (DenseSpec(1, "sigmoid"),)))
    network.affines[0].W[...] = 5.0
    some = Samples(np.array([[-1.0], [1.0], [1.0]]), np.array([0, 1, 0]))
    found = answer(network, some, "binary_crossentropy")
    assert found is not None
    np.testing.assert_array_equal(found.report.answers, [0, 1, 1])
    np.testing.assert_array_equal(found.report.confusion, [[1, 1], [0, 1]])


def test_a_single_output_that_is_no_probability_is_cut_to_one() -> None:
    network = Network(NetworkSpec((1,), (DenseSpec(1, "linear"),)))
    network.affines[0].W[...] = 3.0
    some = Samples(np.array([[-1.0], [1.0]]), np.array([0.0, 1.0]))
    found = answer(network, some, "mean_squared_error")
    assert found is not None
    np.testing.assert_array_equal(found.report.probabilities, [[1.0, 0.0], [0.0, 1.0]])


def test_a_single_score_is_read_as_the_loss_reads_it() -> None:
    network = Network(NetworkSpec((1,), (DenseSpec(1, "linear"),)))
    network.affines[0].W[...] = 1.0
    some = Samples(np.array([[-0.2], [0.2], [2.0]]), np.array([0, 1, 0]))
    loss = LossSpec("binary_crossentropy", from_logits=True)
    found = answer(network, some, loss)
    assert found is not None
    np.testing.assert_array_equal(found.report.answers, [0, 1, 1])
    assert found.report.accuracy == evaluate(network, some, loss).accuracy == pytest.approx(2 / 3)
    sigmoid = 1.0 / (1.0 + np.exp([0.2, -0.2, -2.0]))
    np.testing.assert_allclose(found.report.probabilities[:, 1], sigmoid, rtol=1e-6)


def test_a_diverged_network_believes_all_classes_alike() -> None:
    network = initialized(SPEC, 1)
    network.theta[...] = np.nan
    found = answer(network, samples(10), "sparse_categorical_crossentropy")
    assert found is not None
    assert np.isnan(found.loss)
    np.testing.assert_allclose(found.report.probabilities, 1 / 3)
    assert found.report.calibration.counts.sum() == 10


def test_it_gives_up_when_nobody_wants_the_result() -> None:
    asked: list[int] = []

    def is_stale() -> bool:
        asked.append(1)
        return len(asked) > 1

    loss = "sparse_categorical_crossentropy"
    assert answer(initialized(SPEC, 1), samples(5000), loss, is_stale) is None
    assert len(asked) == 2


def test_no_samples_are_refused() -> None:
    with pytest.raises(DesignError, match="no sample to evaluate"):
        answer(initialized(SPEC, 1), samples(0), "sparse_categorical_crossentropy")


def test_numbers_are_spread_evenly_over_all() -> None:
    np.testing.assert_array_equal(evenly(3, 5), [0, 1, 2])
    np.testing.assert_array_equal(evenly(10, 5), [0, 2, 4, 6, 8])
    many = evenly(60_000, 999)
    assert len(np.unique(many)) == 999
    assert many[-1] > 59_900


@pytest.mark.parametrize(
    ("labels", "n_outputs", "expected"),
    [
        (np.array([0, 2, 1]), 3, [0, 2, 1]),
        (np.eye(3)[[0, 2, 1]], 3, [0, 2, 1]),
        (np.array([0, 1, 1]), 1, [0, 1, 1]),
        (np.array([[0.0], [1.0]]), 1, [0, 1]),
        (np.eye(2)[[0, 1, 1]], 1, [0, 1, 1]),  # they do not fit, which is no reason to fail
    ],
    ids=["numbers", "rows", "numbers for one output", "a column", "rows for one output"],
)
def test_labels_of_any_form_are_read(labels, n_outputs: int, expected: list[int]) -> None:
    np.testing.assert_array_equal(true_classes(labels, n_outputs), expected)
