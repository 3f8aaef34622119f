"""The gradient of everything that can be combined, against central differences in float64.

Layers, activations and losses come from the registries, so that a new one is checked on arrival.
A pass with chance is made anew with the same seed for each evaluation, and moves no running
average.
"""

from dataclasses import fields, replace
from itertools import product
from typing import get_args

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mlpstudio.engine.activations import ACTIVATIONS
from mlpstudio.engine.gradcheck import central_differences, relative_error
from mlpstudio.engine.initializers import INITIALIZERS
from mlpstudio.engine.layers import TrainingPass
from mlpstudio.engine.losses import LOSSES, LossSpec
from mlpstudio.engine.network import Network
from mlpstudio.engine.spec import (
    ActivationSpec,
    BatchNormSpec,
    DenseSpec,
    LayerSpec,
    NetworkSpec,
)
from tests.engine.builders import (
    ALL_FORMS,
    LAYER_FORMS,
    UNITS,
    any_layers,
    loss_forms,
    name_of_form,
    network64,
    output_activation_for,
    targets_for,
    trainable_mask,
)

B, D_IN, C, SEED = 5, 3, 2, 5
SPARSE = "sparse_categorical_crossentropy"
PENALTIES = ((0.0, 0.0), (0.03, 0.0), (0.0, 0.02), (0.03, 0.02))
STEP = 1e-5

LOSS_FORMS = list(loss_forms(C))
HEADS = [
    (loss, activation)
    for loss in LOSS_FORMS
    for activation in ACTIVATIONS
    if not loss.from_logits or activation == "linear"  # others are refused
]

every_plain_loss = pytest.mark.parametrize("loss", LOSSES)
every_layer = pytest.mark.parametrize("form", ALL_FORMS, ids=name_of_form)
both_passes = pytest.mark.parametrize("is_training", [True, False], ids=["training", "evaluating"])


def a_pass(is_training: bool) -> TrainingPass | None:
    """Return the same pass each time: random numbers depend on nothing but the seed."""
    return TrainingPass(SEED, updates_statistics=False) if is_training else None


def inputs(n: int = B, D_in: int = D_IN, seed: int = SEED) -> np.ndarray:
    return np.random.default_rng(seed).standard_normal((n, D_in))


def gentle(layers: list[LayerSpec]) -> list[LayerSpec]:
    """Return the layers with an ε in batch normalisations that keeps them from bending sharply.

    Two nearly equal samples would otherwise be torn apart within the step of a difference.
    """
    return [
        replace(layer, epsilon=0.5) if isinstance(layer, BatchNormSpec) else layer
        for layer in layers
    ]


def assert_slopes_agree(network, X, targets, loss, is_training):
    """Compare the gradient with differences in a random direction that moves every weight.

    A weight that has a wrong gradient shows in every direction; and two evaluations are enough
    where hundreds of thousands of weights would have to be moved one by one.
    """
    network.loss_and_gradient(X, targets, loss, a_pass(is_training))
    exact, mask = network.gradient.copy(), trainable_mask(network.spec)
    assert not exact[~mask].any()
    direction = np.random.default_rng(1).standard_normal(len(exact)) * mask  # (P,)
    start, values = network.theta.copy(), []
    for sign in (1.0, -1.0):
        network.theta[...] = start + sign * STEP * direction
        values.append(network.loss(X, targets, loss, a_pass(is_training)).objective)
    network.theta[...] = start
    numeric = (values[0] - values[1]) / (2.0 * STEP)
    scale = np.abs(exact * direction).sum() + 1e-3 * abs(values[0])
    assert abs(numeric - exact @ direction) <= 1e-6 * scale, (network.spec, numeric)


def numeric_and_exact(network, X, targets, loss, is_training):
    """Return the gradient by differences and by the backward pass, of the weights that move."""
    network.loss_and_gradient(X, targets, loss, a_pass(is_training))
    exact, mask = network.gradient.copy(), trainable_mask(network.spec)
    numeric = central_differences(
        lambda: network.loss(X, targets, loss, a_pass(is_training)).objective, network.theta
    )
    return numeric[mask], exact[mask]


# ------------------------------------------------------------------- that nothing is left out


def test_every_kind_of_layer_is_checked_with_every_field_set():
    assert set(LAYER_FORMS) == set(get_args(LayerSpec))
    for kind, forms in LAYER_FORMS.items():
        for field in fields(kind):
            values = {getattr(form, field.name) for form in forms}
            assert values - {field.default}, f"{kind.__name__}.{field.name} is never set"


def test_every_loss_is_checked_with_every_field_set():
    assert {loss.name for loss in LOSS_FORMS} == set(LOSSES)
    for field in fields(LossSpec):
        assert {getattr(loss, field.name) for loss in LOSS_FORMS} - {field.default}


# ------------------------------------------------------------------------------- combinations


@every_layer
@every_plain_loss
def test_every_layer_with_every_activation_loss_and_penalty(form, loss):
    output = DenseSpec(C, output_activation_for(LossSpec(loss)))
    targets = targets_for(loss, B, C, np.random.default_rng(0))
    for activation, (l1, l2) in product(ACTIVATIONS, PENALTIES):
        hidden = DenseSpec(UNITS, activation, l1=l1, l2=l2)
        network = network64([hidden, form, replace(output, l1=l1, l2=l2)], D_IN)
        assert_slopes_agree(network, inputs(), targets, loss, is_training=True)


@every_layer
@every_plain_loss
@both_passes
def test_every_weight_around_every_layer(form, loss, is_training):
    output = DenseSpec(C, output_activation_for(LossSpec(loss)))
    network = network64([form, DenseSpec(UNITS, "tanh"), form, output], D_IN)
    targets = targets_for(loss, B, C, np.random.default_rng(0))
    numeric, exact = numeric_and_exact(network, inputs(), targets, loss, is_training)
    assert np.linalg.norm(exact) > 1e-4
    assert relative_error(numeric, exact) < 1e-6


@pytest.mark.parametrize("is_alone", [False, True], ids=["of the layer", "by itself"])
def test_every_output_activation_with_every_loss(is_alone):
    for loss, activation in HEADS:
        output = [DenseSpec(C, activation)]
        if is_alone:
            output = [DenseSpec(C, "tanh"), ActivationSpec(activation)]
        network = network64([DenseSpec(UNITS, "tanh"), *output], D_IN)
        targets = targets_for(loss, B, C, np.random.default_rng(0))
        numeric, exact = numeric_and_exact(network, inputs(), targets, loss, is_training=True)
        told = f"{activation} {loss}"
        np.testing.assert_allclose(exact, numeric, rtol=1e-5, atol=1e-7, err_msg=told)


@pytest.mark.parametrize("initializer", INITIALIZERS)
def test_gradients_at_the_weights_of_every_initializer(initializer):
    layers = (DenseSpec(4, "tanh", initializer), DenseSpec(3, "softmax", initializer))
    network = Network(NetworkSpec((3,), layers), dtype=np.float64)
    network.initialize(0)
    labels = np.array([0, 1, 2, 1, 1])
    numeric, exact = numeric_and_exact(network, inputs(), labels, SPARSE, is_training=False)
    assert relative_error(numeric, exact) < 1e-6


@given(
    layers=st.lists(any_layers, max_size=3),
    n=st.sampled_from([1, 2, 3, 5, 9]),
    D_in=st.integers(1, 4),
    loss=st.sampled_from(list(loss_forms(3))),
    seed=st.integers(0, 10**6),
)
@settings(max_examples=80)
def test_any_design_of_any_shape_and_batch_size(layers, n, D_in, loss, seed):
    output = DenseSpec(3, output_activation_for(loss))
    network = network64([*gentle(layers), output], D_in, seed)
    targets = targets_for(loss, n, 3, np.random.default_rng(seed))
    assert_slopes_agree(network, inputs(n, D_in, seed), targets, loss, is_training=seed % 2 == 0)


# --------------------------------------------------------------------------------- the inputs


@given(
    layers=st.lists(any_layers, max_size=3),
    n=st.integers(1, 4),
    D_in=st.integers(1, 4),
    loss=st.sampled_from(list(loss_forms(2))),
    seed=st.integers(0, 10**6),
)
@settings(max_examples=60)
def test_the_gradient_by_the_inputs(layers, n, D_in, loss, seed):
    output = DenseSpec(2, output_activation_for(loss))
    network = network64([*gentle(layers), output], D_in, seed)
    X, targets = inputs(n, D_in, seed), targets_for(loss, n, 2, np.random.default_rng(seed))
    exact = network.input_gradient(X, targets, loss)
    # Penalties do not depend on the inputs: the gradient is that of the loss alone.
    numeric = central_differences(lambda: network.loss(X, targets, loss).loss, X.reshape(-1))
    assert exact.shape == X.shape
    np.testing.assert_allclose(exact.reshape(-1), numeric, rtol=1e-5, atol=1e-8)
