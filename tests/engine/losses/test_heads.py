"""The network's end: gradients of every pair, equal to the long way round, right at any score."""

import json
import math
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mlpstudio.engine import activations, losses
from mlpstudio.engine.activations import ACTIVATIONS
from mlpstudio.engine.gradcheck import central_differences
from mlpstudio.engine.losses import LOSSES, LossSpec, misfit, one_hot
from mlpstudio.engine.losses.targets import LARGEST_TABLE
from mlpstudio.errors import DesignError

GOLDEN = json.loads(Path(__file__).parents[2].joinpath("golden/losses.json").read_text())
SPARSE, CATEGORICAL = "sparse_categorical_crossentropy", "categorical_crossentropy"
BINARY = "binary_crossentropy"
STRICT = {"over": "raise", "divide": "raise", "invalid": "raise"}  # small numbers may become 0


def every_pair():
    """Yield all output activations and losses, with and without what a loss may be given."""
    for activation in ACTIVATIONS:
        for name, loss in LOSSES.items():
            forms = [LossSpec(name)]
            if loss.is_crossentropy:
                forms.append(LossSpec(name, label_smoothing=0.2))
                if activation == "linear":
                    forms.append(LossSpec(name, from_logits=True))
                    forms.append(LossSpec(name, from_logits=True, label_smoothing=0.3))
            yield from ((activation, form) for form in forms)


def label(value):
    if not isinstance(value, LossSpec):
        return str(value)
    return f"{value.name}{'-logits' * value.from_logits}{'-smooth' * bool(value.label_smoothing)}"


PAIRS = list(every_pair())
USEFUL = [pair for pair in PAIRS if (found := misfit(*pair)) is None or found.severity != "error"]
FUSED = [("softmax", SPARSE), ("softmax", CATEGORICAL), ("sigmoid", BINARY)]


def run_head(activation_name, loss, Z, targets):
    """Return mean, losses, A and dZ, of buffers in which something else was before."""
    A, dZ = np.full_like(Z, np.nan), np.full_like(Z, np.nan)
    found = np.full(len(Z), np.nan, Z.dtype)
    value = losses.head(activation_name, loss)(Z, targets, A, dZ, found)
    return value, found, A, dZ


def compose(activation_name, loss_name, Z, T):
    """Do what a head does, the long way: activation, loss, loss's gradient, activation's."""
    activation = activations.get(activation_name)
    A, dZ, found = np.empty_like(Z), np.empty_like(Z), np.empty(len(Z), Z.dtype)
    activation.forward(Z, A)
    losses.get(loss_name).value_and_gradient(A, T, dZ, found)
    activation.backward(dZ, Z, A, dZ)
    return found, A, dZ


def targets_for(loss_name, B, C, rng):
    if losses.get(loss_name).wants_integers:
        return rng.integers(0, C, B)
    return rng.uniform(0.05, 0.95, (B, C))


def rows_of(targets, C):
    return one_hot(targets, C).astype(np.float64) if targets.ndim == 1 else targets


def distance_to_kink(activation_name, loss, Z, targets):
    """Return how far the nearest number is from where a derivative jumps."""
    A, T = np.empty_like(Z), rows_of(targets, Z.shape[1])
    activations.get(activation_name).forward(Z, A)
    distances = [np.inf]
    if activation_name in ("relu", "leaky_relu", "selu", "step"):
        distances.append(np.abs(Z).min())
    if loss.name == "mean_absolute_error":
        distances.append(np.abs(A - T).min())
    if loss.name == "hinge":
        distances.append(np.abs(A - (A * T).sum(axis=1, keepdims=True) + 1.0).min())
    if LOSSES[loss.name].is_crossentropy and (activation_name, loss.name) not in FUSED:
        edges = np.abs(np.concatenate([A.ravel(), 1.0 - A.ravel()]))
        edges = edges[edges > 0.0]  # outputs of exactly 0 and 1 stay there
        distances.append(edges.min(initial=np.inf) / 50.0)  # steep logarithms
    return min(distances)


def smooth_case(activation_name, loss, shape, rng):
    """Return scores and targets at which the mean loss can be differentiated."""
    while True:
        Z, targets = rng.standard_normal(shape), targets_for(loss.name, *shape, rng)
        if distance_to_kink(activation_name, loss, Z, targets) > 1e-3:
            return Z, targets


# ------------------------------------------------------------------------------------ gradients


@pytest.mark.parametrize(("activation_name", "loss"), PAIRS, ids=label)
@given(
    shape=st.tuples(st.sampled_from([1, 2, 3, 5]), st.integers(1, 4)),
    is_weighted=st.booleans(),
    seed=st.integers(0, 10**6),
)
@settings(max_examples=10)
def test_the_gradient_is_the_derivative_of_the_mean(
    activation_name, loss, shape, is_weighted, seed
):
    rng = np.random.default_rng(seed)
    n_classes = max(shape[1], 2)
    weights = tuple(rng.uniform(0.2, 3.0, n_classes)) if is_weighted else ()
    loss = LossSpec(loss.name, loss.from_logits, loss.label_smoothing, weights)
    Z, targets = smooth_case(activation_name, loss, shape, rng)
    value, _, _, dZ = run_head(activation_name, loss, Z, targets)
    assert type(value) is float
    theta = Z.ravel()
    numeric = central_differences(lambda: run_head(activation_name, loss, Z, targets)[0], theta)
    np.testing.assert_allclose(dZ.ravel(), numeric, rtol=2e-6, atol=2e-9)


@pytest.mark.parametrize(("activation_name", "loss"), USEFUL, ids=label)
def test_a_pair_that_is_no_error_has_a_gradient(activation_name, loss):
    rng = np.random.default_rng(0)
    Z, targets = rng.standard_normal((5, 3)), targets_for(loss.name, 5, 3, rng)
    assert np.linalg.norm(run_head(activation_name, loss, Z, targets)[3]) > 1e-3


@pytest.mark.parametrize(("activation_name", "loss_name"), FUSED)
@given(
    shape=st.tuples(st.sampled_from([1, 2, 7]), st.integers(2, 5)),
    scale=st.floats(0.1, 3.0),
    seed=st.integers(0, 10**6),
)
@settings(max_examples=25)
def test_what_is_computed_in_one_piece_equals_the_long_way_at_moderate_scores(
    activation_name, loss_name, shape, scale, seed
):
    B, C = shape
    rng = np.random.default_rng(seed)
    Z, targets = scale * rng.standard_normal((B, C)), targets_for(loss_name, B, C, rng)
    value, found, A, dZ = run_head(activation_name, loss_name, Z, targets)
    expected, expected_A, expected_dZ = compose(activation_name, loss_name, Z, rows_of(targets, C))
    assert value == pytest.approx(expected.mean(), rel=1e-9)
    np.testing.assert_allclose(found, expected, rtol=1e-8, atol=1e-12)
    np.testing.assert_allclose(A, expected_A, rtol=1e-12)
    np.testing.assert_allclose(dZ, expected_dZ, rtol=1e-7, atol=1e-11)


@pytest.mark.parametrize("activation_name", ACTIVATIONS)
@pytest.mark.parametrize("loss_name", LOSSES)
def test_the_gradient_is_a_difference_where_it_is_said_to_be(activation_name, loss_name):
    rng = np.random.default_rng(0)
    Z, labels = rng.standard_normal((4, 3)), np.array([2, 0, 1, 1])
    T = one_hot(labels, 3)
    targets = labels if losses.get(loss_name).wants_integers else T
    _, _, A, dZ = run_head(activation_name, loss_name, Z, targets)
    n = A.size if loss_name == BINARY else len(A)
    is_difference = np.allclose(dZ, (A - T) / n, rtol=1e-6)
    assert losses.gradient_is_difference(activation_name, loss_name) == is_difference
    assert losses.gradient_is_difference(activation_name, LossSpec(loss_name)) == is_difference


@pytest.mark.parametrize(
    "loss",
    [
        LossSpec(from_logits=True),
        LossSpec(label_smoothing=0.1),
        LossSpec(class_weights=(1.0, 2.0, 3.0)),
    ],
)
def test_the_gradient_of_what_is_smoothed_weighted_or_a_score_is_no_plain_difference(loss):
    activation = "linear" if loss.from_logits else "softmax"
    assert not losses.gradient_is_difference(activation, loss)
    labels = np.array([2, 0])
    _, _, A, dZ = run_head(activation, loss, np.array([[0.1, 0.2, 0.4], [1.0, 2.0, 3.0]]), labels)
    assert not np.allclose(dZ, (A - one_hot(labels, 3)) / 2)


# ------------------------------------------------------------------------------ worked by hand


@pytest.mark.parametrize(
    ("scores", "probabilities", "expected"),
    [
        ([6.5, 2.0, 3.3], [0.951, 0.011, 0.039], 0.0506),
        # 1.316 comes of exps rounded to one decimal, 27.1 / 101.0; unrounded it is 1.3155.
        ([3.3, -1.5, 4.3], [0.268, 0.002, 0.729], 1.3155),
    ],
)
def test_the_scores_of_cat_dog_and_lion(scores, probabilities, expected):
    Z, cat = np.array([scores]), np.array([0])
    for loss, targets in ((SPARSE, cat), (CATEGORICAL, one_hot(cat, 3))):
        value, found, A, dZ = run_head("softmax", loss, Z, targets)
        assert value == found[0] == pytest.approx(expected, abs=5e-5)
        np.testing.assert_allclose(A, [probabilities], atol=5.1e-4)
        np.testing.assert_allclose(dZ, A - [[1.0, 0.0, 0.0]], rtol=1e-6)
        # The loss is a natural logarithm; 0.022 and 0.57 are found in notes with the decimal one.
        assert value == pytest.approx(-math.log(A[0, 0]), rel=1e-12)
        assert abs(value + math.log10(A[0, 0])) > 0.02


@pytest.mark.parametrize(("p", "expected"), [(0.95, 0.0513), (0.27, 1.3093)])
def test_minus_the_logarithm_of_a_probability_is_a_natural_one(p, expected):
    # A score of ln(p / (1 − p)) beside one of 0 has the probability p.
    value, _, _, _ = run_head(
        "softmax", SPARSE, np.array([[math.log(p / (1 - p)), 0.0]]), np.array([0])
    )
    assert value == pytest.approx(expected, abs=5e-5)


def test_label_smoothing_by_hand():
    # Equal scores: every class has p = ¼. t = (0.925, 0.025, 0.025, 0.025) with s = 0.1.
    loss = LossSpec(label_smoothing=0.1)
    value, _, _, dZ = run_head("softmax", loss, np.zeros((1, 4)), np.array([0]))
    assert value == pytest.approx(math.log(4.0), rel=1e-14)
    np.testing.assert_allclose(dZ, [[0.25 - 0.925, 0.225, 0.225, 0.225]], rtol=1e-14)


def test_label_smoothing_of_a_yes_or_no_by_hand():
    # t = 1 becomes 0.9 + 0.05; σ(0) = ½.
    loss = LossSpec(BINARY, label_smoothing=0.1)
    value, _, _, dZ = run_head("sigmoid", loss, np.zeros((1, 1)), np.array([[1.0]]))
    assert value == pytest.approx(math.log(2.0), rel=1e-14)
    np.testing.assert_allclose(dZ, [[0.5 - 0.95]], rtol=1e-14)


def test_class_weights_by_hand():
    # Equal scores: each loss is ln 2. Weights 3 and 1 make the mean (3 + 1) ln 2 / 2, over B and
    # not over the sum of the weights.
    loss = LossSpec(class_weights=(3.0, 1.0))
    value, found, _, dZ = run_head("softmax", loss, np.zeros((2, 2)), np.array([0, 1]))
    assert value == pytest.approx(2.0 * math.log(2.0), rel=1e-14)
    np.testing.assert_allclose(found, math.log(2.0), rtol=1e-14)
    np.testing.assert_allclose(dZ, [[-0.75, 0.75], [0.25, -0.25]], rtol=1e-14)


# ----------------------------------------------------------------- losses, means and weights


@pytest.mark.parametrize(("activation_name", "loss"), PAIRS, ids=label)
def test_the_value_is_the_mean_of_the_losses_and_of_the_weighted_ones(activation_name, loss):
    rng = np.random.default_rng(0)
    Z, targets = rng.standard_normal((7, 3)), targets_for(loss.name, 7, 3, rng)
    value, found, A, dZ = run_head(activation_name, loss, Z, targets)
    assert value == pytest.approx(found.mean(), rel=1e-14)
    weights = np.array([0.5, 2.0, 0.0])
    weighted = LossSpec(loss.name, loss.from_logits, loss.label_smoothing, tuple(weights))
    value, same, same_A, weighted_dZ = run_head(activation_name, weighted, Z, targets)
    of_samples = weights[targets if targets.ndim == 1 else targets.argmax(axis=1)]
    np.testing.assert_array_equal(same, found)
    np.testing.assert_array_equal(same_A, A)
    assert value == pytest.approx(np.mean(of_samples * found), rel=1e-13)
    np.testing.assert_allclose(weighted_dZ, of_samples[:, np.newaxis] * dZ, rtol=1e-14)


@pytest.mark.parametrize("form", ["columns", "flat", "integers"])
def test_a_single_output_has_two_classes_to_weigh(form):
    labels = np.array([1.0, 0.0, 1.0])
    targets = {"columns": labels[:, None], "flat": labels, "integers": labels.astype(np.uint8)}[
        form
    ]
    Z = np.array([[0.3], [-0.2], [1.5]])
    loss = LossSpec(BINARY, class_weights=(1.0, 4.0))
    value, found, _, dZ = run_head("sigmoid", loss, Z, targets)
    _, _, A, _ = run_head("sigmoid", BINARY, Z, targets)
    assert value == pytest.approx((4.0 * found[0] + found[1] + 4.0 * found[2]) / 3, rel=1e-14)
    weights = np.array([[4.0], [1.0], [4.0]])
    np.testing.assert_allclose(dZ, weights * (A - labels[:, None]) / 3, rtol=1e-13)


@pytest.mark.parametrize("activation_name", ACTIVATIONS)
@pytest.mark.parametrize("loss_name", [n for n, x in LOSSES.items() if not x.wants_integers])
def test_a_single_output_takes_flat_targets(activation_name, loss_name):
    Z, T = np.array([[0.3], [-0.2], [1.5]]), np.array([1.0, 0.0, 1.0])
    flat = run_head(activation_name, loss_name, Z, T)
    columns = run_head(activation_name, loss_name, Z, T[:, np.newaxis])
    for a, b in zip(flat, columns, strict=True):
        np.testing.assert_array_equal(a, b)


@given(seed=st.integers(0, 10**6), B=st.integers(1, 6), C=st.integers(1, 5), s=st.floats(0, 0.9))
@settings(max_examples=25)
def test_integer_and_one_hot_labels_give_the_same_loss(seed, B, C, s):
    rng = np.random.default_rng(seed)
    Z, labels = rng.standard_normal((B, C)), rng.integers(0, C, B)
    T = one_hot(labels, C).astype(np.float64)
    sparse = run_head("softmax", LossSpec(SPARSE, label_smoothing=s), Z, labels)
    dense = run_head("softmax", LossSpec(CATEGORICAL, label_smoothing=s), Z, T)
    for a, b in zip(sparse, dense, strict=True):
        np.testing.assert_allclose(a, b, rtol=1e-10, atol=1e-14)


@given(z=st.floats(-30, 30), t=st.sampled_from([0.0, 1.0]))
def test_two_classes_by_softmax_are_one_by_sigmoid(z, t):
    of_two = run_head("softmax", SPARSE, np.array([[0.0, z]]), np.array([int(t)]))
    of_one = run_head("sigmoid", BINARY, np.array([[z]]), np.array([[t]]))
    assert of_one[0] == pytest.approx(of_two[0], rel=1e-9, abs=1e-13)
    assert of_one[3][0, 0] == pytest.approx(of_two[3][0, 1], abs=1e-12)


def test_many_classes_are_encoded_without_a_table_for_all_of_them():
    C = LARGEST_TABLE + 1
    rng = np.random.default_rng(0)
    Z, labels = rng.standard_normal((3, C)).astype(np.float32), np.array([0, C - 1, 7])
    for s in (0.0, 0.2):
        sparse = run_head("softmax", LossSpec(SPARSE, label_smoothing=s), Z, labels)
        dense = run_head(
            "softmax", LossSpec(CATEGORICAL, label_smoothing=s), Z, one_hot(labels, C)
        )
        assert sparse[3].dtype == np.float32
        for a, b in zip(sparse, dense, strict=True):
            np.testing.assert_allclose(a, b, rtol=1e-5, atol=1e-9)


def test_a_head_serves_batches_and_networks_of_every_size_and_type():
    run = losses.head("softmax", SPARSE)
    rng = np.random.default_rng(0)
    for B, C, dtype in (
        (4, 3, np.float32),
        (9, 3, np.float64),
        (2, 5, np.float64),
        (7, 5, np.float64),
        (1, 3, np.float32),
    ):
        Z, labels = rng.standard_normal((B, C)).astype(dtype), rng.integers(0, C, B)
        A, dZ, found = np.empty_like(Z), np.empty_like(Z), np.empty(B, dtype)
        value = run(Z, labels, A, dZ, found)
        fresh = run_head("softmax", SPARSE, Z, labels)
        assert value == fresh[0]
        np.testing.assert_array_equal(dZ, fresh[3])


@pytest.mark.parametrize(("activation_name", "loss"), PAIRS, ids=label)
def test_scores_and_targets_are_left_as_they_are(activation_name, loss):
    rng = np.random.default_rng(0)
    Z, targets = rng.standard_normal((4, 3)), targets_for(loss.name, 4, 3, rng)
    kept_Z, kept = Z.copy(), targets.copy()
    weighted = LossSpec(loss.name, loss.from_logits, loss.label_smoothing, (1.0, 2.0, 3.0))
    run_head(activation_name, weighted, Z, targets)
    np.testing.assert_array_equal(Z, kept_Z)
    np.testing.assert_array_equal(targets, kept)


@pytest.mark.parametrize(("activation_name", "loss"), PAIRS, ids=label)
def test_targets_of_another_number_type_change_neither_result_nor_its_type(activation_name, loss):
    Z = np.array([[0.5, -0.5], [0.1, 0.7]], np.float32)
    is_sparse = losses.get(loss.name).wants_integers
    types = (np.uint8, np.int32, np.int64) if is_sparse else (np.uint8, np.int64, np.float64)
    targets = np.array([1, 0]) if is_sparse else np.array([[1, 0], [0, 1]])
    expected = run_head(
        activation_name, loss, Z, targets if is_sparse else targets.astype(np.float32)
    )
    for dtype in types:
        found = run_head(activation_name, loss, Z, targets.astype(dtype))
        assert found[3].dtype == np.float32
        for a, b in zip(found, expected, strict=True):
            np.testing.assert_allclose(a, b, rtol=2e-6, atol=1e-7)


# ----------------------------------------------------------------------------- scores as outputs


@pytest.mark.parametrize(("usual", "loss_name"), FUSED)
def test_a_loss_from_scores_is_that_of_the_activation_it_applies_itself(usual, loss_name):
    rng = np.random.default_rng(0)
    Z, targets = rng.standard_normal((5, 4)), targets_for(loss_name, 5, 4, rng)
    expected = run_head(usual, LossSpec(loss_name, label_smoothing=0.1), Z, targets)
    spec = LossSpec(loss_name, from_logits=True, label_smoothing=0.1)
    value, found, A, dZ = run_head("linear", spec, Z, targets)
    assert value == expected[0]
    np.testing.assert_array_equal(found, expected[1])
    np.testing.assert_array_equal(A, Z)
    np.testing.assert_array_equal(dZ, expected[3])


@pytest.mark.parametrize("activation_name", [name for name in ACTIVATIONS if name != "linear"])
@pytest.mark.parametrize(("usual", "loss_name"), FUSED)
def test_scores_that_an_activation_has_changed_are_refused(activation_name, usual, loss_name):
    with pytest.raises(DesignError, match=f"applies {usual} itself.*{activation_name}.*linear"):
        losses.head(activation_name, LossSpec(loss_name, from_logits=True))


def test_a_head_of_something_unknown_is_refused():
    with pytest.raises(DesignError, match="no activation 'rleu'"):
        losses.head("rleu", SPARSE)
    with pytest.raises(DesignError, match="no loss 'huber'"):
        losses.head("linear", "huber")
    with pytest.raises(DesignError, match="Label smoothing"):
        losses.head("softmax", LossSpec(label_smoothing=2.0))


# --------------------------------------------------------------------------- scores of any size


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_softmax_heads_are_right_at_scores_of_1000(dtype):
    Z = np.array([[1000.0, 0.0, -1000.0]] * 3, dtype)
    labels = np.array([0, 1, 2])
    for loss, targets in ((SPARSE, labels), (CATEGORICAL, one_hot(labels, 3))):
        value, found, A, dZ = run_head("softmax", loss, Z, targets)
        # ln Σ exp z = 1000, so the losses are 1000 − 1000, 1000 − 0 and 1000 + 1000.
        np.testing.assert_allclose(found, [0.0, 1000.0, 2000.0], rtol=1e-6)
        assert value == pytest.approx(1000.0, rel=1e-6)
        np.testing.assert_array_equal(A, [[1.0, 0.0, 0.0]] * 3)
        np.testing.assert_allclose(
            dZ, np.array([[0.0, 0.0, 0.0], [1.0, -1.0, 0.0], [1.0, 0.0, -1.0]]) / 3, rtol=1e-6
        )


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_the_sigmoid_head_is_right_at_scores_of_1000(dtype):
    Z = np.array([[1000.0], [1000.0], [-1000.0], [-1000.0]], dtype)
    T = np.array([[1.0], [0.0], [1.0], [0.0]], dtype)
    _, found, A, dZ = run_head("sigmoid", BINARY, Z, T)
    # −ln σ(±1000) is 0 where score and target agree and 1000 where they do not.
    np.testing.assert_array_equal(found, [0.0, 1000.0, 1000.0, 0.0])
    np.testing.assert_array_equal(A, [[1.0], [1.0], [0.0], [0.0]])
    np.testing.assert_allclose(dZ, [[0.0], [0.25], [-0.25], [0.0]])


def test_heads_keep_the_small_difference_between_large_scores():
    # Scores 1000 and 999 are 1 apart: the loss is ln(1 + e^−1), whatever their size.
    value, _, _, _ = run_head("softmax", SPARSE, np.array([[1000.0, 999.0]]), np.array([0]))
    assert value == pytest.approx(math.log1p(math.exp(-1.0)), rel=1e-12)


@pytest.mark.parametrize(("z", "t"), [(15.0, 1.0), (-15.0, 0.0)])
def test_the_small_loss_of_a_sure_and_right_yes_or_no_keeps_its_digits(z, t):
    value, _, _, _ = run_head("sigmoid", BINARY, np.array([[z]], np.float32), np.array([[t]]))
    assert value == pytest.approx(math.log1p(math.exp(-15.0)), rel=1e-6)


@pytest.mark.parametrize("is_weighted", [False, True])
@pytest.mark.parametrize(("activation_name", "loss"), PAIRS, ids=label)
def test_scores_of_1000_in_float32_give_what_they_give_in_float64(
    activation_name, loss, is_weighted
):
    weights = (1.0, 0.25, 3.0) if is_weighted else ()
    loss = LossSpec(loss.name, loss.from_logits, loss.label_smoothing, weights)
    Z = np.array([[1e3, -1e3, 0.0], [-1e3, 1e3, 1e3], [0.0, 1e3, 2.0], [0.5, -1e3, 0.25]])
    targets = np.array([2, 0, 1, 1])
    if not losses.get(loss.name).wants_integers:
        targets = one_hot(targets, 3)
    with np.errstate(**STRICT):
        exact = run_head(activation_name, loss, Z, targets)
        found = run_head(activation_name, loss, Z.astype(np.float32), targets)
    for a, b in zip(found, exact, strict=True):
        assert np.isfinite(b).all()
        np.testing.assert_allclose(a, b, rtol=2e-5, atol=2e-6)


# ---------------------------------------------------------------------- numbers made elsewhere


@pytest.mark.parametrize(
    "case",
    GOLDEN["losses"],
    ids=lambda c: f"{c['activation']}-{c['loss']}-{c['label_smoothing']}-{c['class_weights']}",
)
@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_losses_mean_and_gradient_equal_those_of_pytorch(case, dtype):
    Z = np.array(GOLDEN["scores"], dtype)
    wants_integers = losses.get(case["loss"]).wants_integers
    targets = np.array(GOLDEN["labels"] if wants_integers else GOLDEN["shares"])
    spec = LossSpec(
        case["loss"],
        label_smoothing=case["label_smoothing"],
        class_weights=tuple(case["class_weights"]),
    )
    value, found, _, dZ = run_head(case["activation"], spec, Z, targets)
    exactness = {"rtol": 1e-12, "atol": 1e-14}
    if dtype == np.float32:
        exactness = {"rtol": 2e-6, "atol": 2e-7}
    np.testing.assert_allclose(found, case["losses"], **exactness)
    np.testing.assert_allclose(value, case["mean"], **exactness)
    np.testing.assert_allclose(dZ, case["gradient"], **exactness)


def test_every_loss_has_golden_numbers_and_every_crossentropy_smoothed_ones():
    assert {case["loss"] for case in GOLDEN["losses"]} == set(LOSSES)
    smoothed = {case["loss"] for case in GOLDEN["losses"] if case["label_smoothing"]}
    assert smoothed == {name for name, loss in LOSSES.items() if loss.is_crossentropy}
