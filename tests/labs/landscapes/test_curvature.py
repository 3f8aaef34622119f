"""The largest curvature, against explicit Hessians and against PyTorch's."""

import numpy as np
import pytest

from mlpstudio.engine import optimizers, shapes
from mlpstudio.engine.batching import Samples
from mlpstudio.engine.gradcheck import central_differences
from mlpstudio.engine.losses import LossSpec
from mlpstudio.engine.network import Network
from mlpstudio.engine.spec import BatchNormSpec, DenseSpec, DropoutSpec, NetworkSpec
from mlpstudio.labs.landscapes.curvature import Curvature, Hessian, largest_curvature, stable_rate
from mlpstudio.labs.landscapes.landscape import Sample, draw_sample

CROSS_ENTROPY = LossSpec("sparse_categorical_crossentropy")


def numbers(n, a, b):
    return np.array([((i * a) % b) / b - 0.5 for i in range(n)])


X = numbers(24, 7, 23).reshape(8, 3) * 2
LABELS = np.arange(8) % 3
THETA = numbers(31, 11, 37) * 1.5

# torch.autograd.functional.hessian, float64, then eigvalsh: the largest eigenvalue.
GOLDEN = {
    ("tanh", "softmax", "sparse_categorical_crossentropy"): 1.034028003813234,
    ("tanh", "linear", "mean_squared_error"): 1.9468545174429508,
    ("relu", "softmax", "sparse_categorical_crossentropy"): 0.8253447170677437,
    ("relu", "linear", "mean_squared_error"): 1.5686109938984616,
}


def hessian(activation, output, loss):
    spec = NetworkSpec((3,), (DenseSpec(4, activation), DenseSpec(3, output)))
    targets = np.eye(3)[LABELS] if loss == "mean_squared_error" else LABELS
    return Hessian(spec, THETA, Sample(X, targets, LossSpec(loss)))


def last(estimates):
    return list(estimates)[-1]


@pytest.mark.parametrize(("case", "expected"), GOLDEN.items(), ids=str)
def test_the_largest_curvature_is_pytorchs(case, expected):
    found = last(largest_curvature(hessian(*case), tolerance=1e-6, most=2_000))
    assert found.value == pytest.approx(expected, rel=1e-3)
    assert found.is_settled
    assert found.safe_rate == pytest.approx(2.0 / expected, rel=1e-3)


def explicit(spec, weights, sample):
    """Return the whole Hessian, column by column, from gradients at nudged weights."""
    network = Network(spec, weights.astype(np.float64))

    def gradient():
        network.loss_and_gradient(sample.X.astype(np.float64), sample.targets, sample.loss)
        return network.gradient.copy()

    columns = []
    for i in range(len(network.theta)):
        kept = network.theta[i]
        sides = []
        for step in (1e-6, -1e-6):
            network.theta[i] = kept + step
            sides.append(gradient())
        network.theta[i] = kept
        columns.append((sides[0] - sides[1]) / 2e-6)
    return np.stack(columns, axis=1)


@pytest.mark.parametrize(
    "layers",
    [
        (DenseSpec(4, "tanh", l2=0.5), DenseSpec(3, "softmax")),
        (DenseSpec(4, "tanh"), BatchNormSpec(), DropoutSpec(0.5), DenseSpec(3, "softmax")),
        (DenseSpec(4, "tanh", trainable=False), DenseSpec(3, "softmax")),
        (DenseSpec(4, "tanh", learning_rate_factor=0.1), DenseSpec(3, "softmax")),
    ],
    ids=["penalty", "normalised", "frozen", "rates"],
)
def test_products_and_largest_eigenvalue_are_those_of_the_whole_matrix(layers):
    spec = NetworkSpec((3,), layers)
    rng = np.random.default_rng(0)
    network = Network(spec, dtype=np.float64)
    network.initialize(1)
    network.theta += rng.normal(0, 0.3, network.theta.shape)
    sample = Sample(X, LABELS, CROSS_ENTROPY)
    products = Hessian(spec, network.weights, sample)
    matrix = explicit(spec, network.weights, sample)
    matrix[:, ~products.is_free] = 0.0
    for part, factor in shapes.trainable_parts(spec):
        matrix[part] *= factor**0.5
        matrix[:, part] *= factor**0.5
    v = rng.normal(size=len(network.theta)) * products.is_free
    v /= np.linalg.norm(v)
    np.testing.assert_allclose(products.times(v), matrix @ v, atol=1e-6)
    found = last(largest_curvature(products, tolerance=1e-7, most=3_000))
    assert found.value == pytest.approx(np.linalg.eigvalsh((matrix + matrix.T) / 2)[-1], rel=1e-3)


def test_the_hessian_is_that_of_the_loss_itself():
    spec = NetworkSpec((3,), (DenseSpec(3, "softmax"),))
    sample = Sample(X, LABELS, CROSS_ENTROPY)
    weights = numbers(12, 5, 13)
    v = np.zeros(12)
    v[4] = 1.0
    network = Network(spec, weights.copy())

    def slope():
        network.loss_and_gradient(X, LABELS, CROSS_ENTROPY)
        return float(network.gradient[4])

    bends = central_differences(slope, network.theta)  # row 4 of the Hessian
    np.testing.assert_allclose(Hessian(spec, weights, sample).times(v), bends, atol=1e-7)


class Matrix:
    """A Hessian that is known."""

    def __init__(self, *eigenvalues):
        self.values = np.array(eigenvalues)
        self.is_free = np.ones(len(eigenvalues), bool)

    def times(self, v):
        return self.values * v


def test_the_largest_is_found_though_a_negative_one_is_larger_by_size():
    found = last(largest_curvature(Matrix(-9.0, 1.0, 2.0, 0.5), tolerance=1e-8, most=500))
    assert found.value == pytest.approx(2.0, rel=1e-3)


def test_without_any_upward_curvature_every_rate_is_safe():
    found = last(largest_curvature(Matrix(-3.0, -1.0, -2.0), tolerance=1e-8, most=500))
    assert found.value == pytest.approx(-1.0, rel=1e-3)
    assert found.safe_rate is None


def test_a_flat_loss_settles_at_once():
    assert last(largest_curvature(Matrix(0.0, 0.0))) == Curvature(0.0, 1, True)


def test_a_frozen_network_has_no_curvature():
    spec = NetworkSpec((3,), (DenseSpec(3, "softmax", trainable=False),))
    frozen = Hessian(spec, numbers(12, 5, 13), Sample(X, LABELS, CROSS_ENTROPY))
    assert last(largest_curvature(frozen)) == Curvature(0.0, 0, True)


def test_estimates_end_unsettled_after_the_last_product():
    found = list(largest_curvature(Matrix(1.0, 0.999, 0.5), tolerance=1e-15, most=4))
    assert [estimate.n_products for estimate in found] == [1, 2, 3, 4]
    assert not found[-1].is_settled


def test_broken_weights_end_the_search():
    found = list(largest_curvature(Matrix(np.inf, 1.0)))
    assert len(found) == 1
    assert not found[-1].is_settled


def test_descent_grows_beyond_the_safe_rate_and_not_below():
    """On a quadratic loss 2/λ is exact: mean squared error of a linear unit."""
    spec = NetworkSpec((3,), (DenseSpec(1, "linear"),))
    data = Samples(X.astype(np.float32), X.sum(axis=1, keepdims=True).astype(np.float32))
    sample = draw_sample(data, 8, LossSpec("mean_squared_error"))
    network = Network(spec, dtype=np.float64)
    safe = last(largest_curvature(Hessian(spec, network.weights, sample), most=500)).safe_rate

    def loss_after(rate):
        network.theta[...] = 0.0
        for _ in range(400):
            network.loss_and_gradient(sample.X.astype(np.float64), sample.targets, sample.loss)
            network.theta -= rate * network.gradient
        return network.loss(sample.X.astype(np.float64), sample.targets, sample.loss).loss

    assert loss_after(0.95 * safe) < 0.1
    assert loss_after(1.05 * safe) > 1e3


@pytest.mark.parametrize("name", ["sgd", "momentum", "nesterov"])
@pytest.mark.parametrize("mu", [0.5, 0.9])
def test_the_stable_rate_is_where_the_optimizer_itself_begins_to_grow(name, mu):
    options = () if name == "sgd" else (("momentum", mu),)
    limit = stable_rate(name, options, 4.0)

    def after(rate):
        w = np.array([1.0])
        optimizer = optimizers.create(name, 1, np.float64, options)
        for _ in range(2_000):
            optimizer.update(w, 4.0 * w, rate)  # the gradient of 2 w²
        return abs(float(w[0]))

    assert after(0.98 * limit) < 1e-3
    assert after(1.02 * limit) > 1e3


def test_adaptive_optimizers_and_flat_losses_have_no_stable_rate():
    assert stable_rate("adam", (), 4.0) is None
    assert stable_rate("sgd", (), 0.0) is None
