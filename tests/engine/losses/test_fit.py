"""Output activations and losses: which belong together, and what is said of the others."""

import numpy as np
import pytest

from mlpstudio.engine import activations, losses
from mlpstudio.engine.activations import ACTIVATIONS
from mlpstudio.engine.losses import LOSSES, LossSpec, misfit
from mlpstudio.errors import DesignError

CROSSENTROPIES = [name for name, loss in LOSSES.items() if loss.is_crossentropy]
PAIRS = [(activation, loss) for activation in ACTIVATIONS for loss in LOSSES]


@pytest.mark.parametrize(("activation_name", "loss_name"), PAIRS)
def test_exactly_the_fitting_activations_fit(activation_name, loss_name):
    fits = activation_name in losses.get(loss_name).fitting_activations
    assert (misfit(activation_name, loss_name) is None) == fits


@pytest.mark.parametrize(("activation_name", "loss_name"), PAIRS)
def test_a_misfit_says_what_would_do_and_that_would(activation_name, loss_name):
    found = misfit(activation_name, loss_name)
    if found is None:
        return
    assert (found.activation is None) != (found.loss is None)
    assert found.activation in (None, *ACTIVATIONS)
    assert (found.activation or found.loss) in found.message
    assert misfit(found.activation or activation_name, found.loss or loss_name) is None


@pytest.mark.parametrize("activation_name", ACTIVATIONS)
@pytest.mark.parametrize("loss_name", CROSSENTROPIES)
def test_a_loss_from_scores_fits_a_linear_output_only(activation_name, loss_name):
    found = misfit(activation_name, LossSpec(loss_name, from_logits=True))
    if activation_name == "linear":
        assert found is None
        return
    assert found is not None
    assert (found.severity, found.activation) == ("error", "linear")
    assert f"is {activation_name}" in found.message


@pytest.mark.parametrize(
    ("activation_name", "loss_name", "severity", "better", "words"),
    [
        ("softmax", "mean_squared_error", "warning", "categorical_crossentropy", "slowly"),
        ("softmax", "mean_absolute_error", "warning", "categorical_crossentropy", "slowly"),
        ("softmax", "binary_crossentropy", "warning", "categorical_crossentropy", "compete"),
        ("softmax", "hinge", "warning", "sparse_categorical_crossentropy", "lead of 1"),
        ("sigmoid", "categorical_crossentropy", "warning", "softmax", "sum to 1"),
        ("sigmoid", "sparse_categorical_crossentropy", "warning", "softmax", "sum to 1"),
        ("linear", "sparse_categorical_crossentropy", "error", "softmax", "between 0 and 1"),
        ("relu", "binary_crossentropy", "error", "sigmoid", "between 0 and 1"),
        ("relu", "mean_squared_error", "warning", "linear", "between 0 and inf"),
        ("tanh", "hinge", "warning", "linear", "between -1 and 1"),
        ("step", "binary_crossentropy", "error", "sigmoid", "derivative of step is 0"),
        ("step", "hinge", "error", "linear", "derivative of step is 0"),
    ],
)
def test_what_is_wrong_with_a_pair(activation_name, loss_name, severity, better, words):
    found = misfit(activation_name, loss_name)
    assert found is not None
    assert found.severity == severity
    assert better in (found.activation, found.loss)
    assert words in found.message


@pytest.mark.parametrize(("activation_name", "loss_name"), PAIRS)
def test_an_error_is_where_a_logarithm_has_no_number_or_no_gradient_comes_through(
    activation_name, loss_name
):
    Z = np.linspace(-3.0, 3.0, 12).reshape(4, 3)
    A = np.empty_like(Z)
    activations.get(activation_name).forward(Z, A)
    are_probabilities = bool(((A >= 0.0) & (A <= 1.0)).all())
    is_wrong = not activations.get(activation_name).is_trainable or (
        losses.get(loss_name).is_crossentropy and not are_probabilities
    )
    found = misfit(activation_name, loss_name)
    assert (found is not None and found.severity == "error") == is_wrong


def test_unknown_names_are_refused():
    with pytest.raises(DesignError, match="no activation 'rleu'"):
        misfit("rleu", "hinge")
    with pytest.raises(DesignError, match="no loss 'huber'"):
        misfit("relu", "huber")
