"""Reports of answers that can be counted by hand."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mlpstudio.labs.networks.report import (
    N_BINS,
    Report,
    agreement,
    as_probabilities,
    disagreements,
)

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


@pytest.mark.parametrize(("n_right", "expected"), [(50, 0.3), (95, -0.15), (79, 0.0)])
def test_excess_confidence_is_told_only_beyond_chance(n_right, expected):
    labels = np.repeat([0, 1], [n_right, 100 - n_right])  # (100,)
    report = Report(np.tile([0.8, 0.1, 0.1], (100, 1)), labels)
    assert report.excess_confidence == pytest.approx(expected)


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


def test_answers_of_two_networks_fall_into_five_groups():
    # This one is right on 0, 1, 3, 4; the other on 0, 2, 5; on 6 and 7 neither is.
    labels = np.array([0, 0, 0, 1, 1, 2, 2, 2])
    first = _sure_of([0, 0, 1, 1, 1, 0, 0, 1], [0.9, 0.6, 0.7, 1.0, 0.8, 0.8, 0.5, 0.6], labels)
    second = _sure_of([0, 1, 0, 0, 2, 2, 0, 0], [0.9, 0.6, 0.9, 0.6, 0.9, 0.9, 0.8, 0.7], labels)
    found = agreement(first, second)
    assert found.both_right.tolist() == [0]
    assert found.only_first.tolist() == [4, 3, 1]  # the surest of both first
    assert found.only_second.tolist() == [5, 2]
    assert found.alike.tolist() == [6]
    assert found.apart.tolist() == [7]
    differing = {1, 2, 3, 4, 5, 7}
    assert set(disagreements(first, second).tolist()) == differing


@given(st.integers(0, 2**32 - 1))
def test_every_sample_is_in_exactly_one_group(seed):
    rng = np.random.default_rng(seed)
    labels = rng.integers(0, 3, 20)
    first, second = (Report(rng.dirichlet(np.ones(3), 20), labels) for _ in range(2))
    found = agreement(first, second)
    groups = (found.both_right, found.only_first, found.only_second, found.alike, found.apart)
    assert sorted(np.concatenate(groups).tolist()) == list(range(20))
    assert len(found.both_right) + len(found.only_first) == first.is_right.sum()
    assert len(found.both_right) + len(found.only_second) == second.is_right.sum()


def test_groups_need_the_same_samples():
    with pytest.raises(ValueError, match="same samples"):
        agreement(REPORT, Report(PROBABILITIES[:2], LABELS[:2]))


def _sure_of(answers, confidence, labels):
    """Return a report with these answers, each as sure as that."""
    probabilities = np.repeat((1 - np.array(confidence))[:, None] / 2, 3, axis=1)  # (N, 3)
    probabilities[np.arange(len(answers)), answers] = confidence
    return Report(probabilities, labels)
