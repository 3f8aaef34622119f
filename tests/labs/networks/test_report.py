"""Reports of answers that can be counted by hand."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mlpstudio.labs.networks.report import N_BINS, Report, as_probabilities, disagreements

# Labels 0 0 0 1 1 2; answers 0 0 1 1 1 0.
PROBABILITIES = np.array(
    [
        [0.9, 0.1, 0.0],
        [0.6, 0.3, 0.1],
        [0.2, 0.7, 0.1],
        [0.0, 1.0, 0.0],
        [0.4, 0.5, 0.1],
        [0.8, 0.1, 0.1],
    ]
)
LABELS = np.array([0, 0, 0, 1, 1, 2])
REPORT = Report(PROBABILITIES, LABELS)


def test_the_confusion_matrix_counts_labels_by_rows_and_answers_by_columns():
    assert REPORT.confusion.tolist() == [[2, 1, 0], [0, 2, 0], [1, 0, 0]]
    assert REPORT.accuracy == pytest.approx(4 / 6)


def test_precision_recall_and_f1_by_hand():
    np.testing.assert_allclose(REPORT.recall, [2 / 3, 1, 0])
    np.testing.assert_allclose(REPORT.precision, [2 / 3, 2 / 3, np.nan])
    np.testing.assert_allclose(REPORT.f1, [2 / 3, 0.8, 0])


def test_a_class_without_samples_has_no_recall():
    report = Report(PROBABILITIES[:3], LABELS[:3])
    assert np.isnan(report.recall[1:]).all()


def test_mistakes_are_ordered_by_confidence_or_margin():
    assert REPORT.mistakes().tolist() == [5, 2]
    probabilities = np.array([[0.55, 0.45, 0.0], [0.5, 0.2, 0.3]])
    report = Report(probabilities, np.array([1, 1]))
    assert report.mistakes().tolist() == [0, 1]
    assert report.mistakes(by_margin=True).tolist() == [1, 0]


def test_a_cell_lists_its_samples():
    assert REPORT.cell(0, 0).tolist() == [0, 1]
    assert REPORT.cell(2, 0).tolist() == [5]
    assert REPORT.cell(2, 1).tolist() == []


def test_calibration_by_hand():
    found = REPORT.calibration
    assert found.counts.tolist() == [0, 0, 0, 0, 0, 1, 1, 1, 1, 2]
    np.testing.assert_allclose(found.confidence[5:], [0.5, 0.6, 0.7, 0.8, 0.95])
    np.testing.assert_allclose(found.accuracy[5:], [1, 1, 0, 0, 1])
    assert found.error == pytest.approx((0.5 + 0.4 + 0.7 + 0.8 + 2 * 0.05) / 6)


def test_two_networks_disagree_where_their_answers_differ():
    other = Report(PROBABILITIES[:, [1, 0, 2]], LABELS)
    assert disagreements(REPORT, other).tolist() == [3, 0, 5, 2, 1, 4]
    assert disagreements(REPORT, REPORT).tolist() == []
    with pytest.raises(ValueError, match="same samples"):
        disagreements(REPORT, Report(PROBABILITIES[:2], LABELS[:2]))


def test_outputs_become_probabilities():
    np.testing.assert_allclose(
        as_probabilities(np.array([[0.0, np.log(3.0)]]), are_scores=True), [[0.25, 0.75]]
    )
    np.testing.assert_allclose(
        as_probabilities(np.array([[0.2], [1.0]]), are_scores=False), [[0.8, 0.2], [0.0, 1.0]]
    )
    np.testing.assert_allclose(
        as_probabilities(np.array([[0.0], [1000.0], [-1000.0]]), are_scores=True)[:, 1],
        [0.5, 1.0, 0.0],
        atol=1e-12,
    )
    np.testing.assert_allclose(
        as_probabilities(np.array([[0.2, 0.2], [0.0, 0.0]]), are_scores=False),
        np.full((2, 2), 0.5),
    )


def test_no_samples_are_no_reason_to_fail():
    report = Report(np.empty((0, 3)), np.empty(0, np.int64))
    assert np.isnan(report.accuracy)
    assert np.isnan(report.calibration.error)
    assert report.mistakes().tolist() == []


@given(st.integers(1, 6), st.integers(1, 60), st.integers(0, 10_000))
def test_the_figures_add_up(n_classes, n, seed):
    rng = np.random.default_rng(seed)
    probabilities = as_probabilities(rng.normal(size=(n, n_classes)) * 4, are_scores=True)
    n_classes = probabilities.shape[1]
    report = Report(probabilities, rng.integers(0, n_classes, n))
    assert report.confusion.sum() == n == report.calibration.counts.sum()
    assert len(report.calibration.counts) == N_BINS
    assert report.confusion.trace() == report.is_right.sum()
    assert len(report.mistakes()) == n - report.is_right.sum()
    assert (report.margin >= -1e-12).all()
    assert 0.0 <= report.calibration.error <= 1.0
