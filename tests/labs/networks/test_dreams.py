import numpy as np
import pytest

from mlpstudio.engine.activations import ACTIVATIONS
from mlpstudio.engine.gradcheck import central_differences, relative_error
from mlpstudio.engine.network import Network
from mlpstudio.engine.spec import (
    ActivationSpec,
    BatchNormSpec,
    DenseSpec,
    DropoutSpec,
    FlattenSpec,
    LayerSpec,
    NetworkSpec,
    NoiseSpec,
)
from mlpstudio.labs.networks.dreams import Aim, Dream, DreamSettings, ascent, bell, start_of

SMOOTH = ("linear", "sigmoid", "tanh", "softplus", "elu", "swish", "gelu", "softmax")


def drawn(spec: NetworkSpec, seed: int = 3) -> Network:
    """Return a float64 network with weights, and statistics, that are all different."""
    rng = np.random.default_rng(seed)
    blank = Network(spec, dtype=np.float64)
    weights = rng.normal(size=len(blank.weights))
    network = Network(spec, weights)
    for piece in network.pieces:
        if hasattr(piece, "variance"):
            piece.variance[...] = rng.uniform(0.5, 2.0, len(piece.variance))
    return network


def check(network: Network, aim: Aim, settings: DreamSettings) -> None:
    """Compare the gradient with central differences."""
    low = np.linspace(-0.5, 0.5, network.spec.n_features)
    dream = Dream(network, aim, low, low + 1.5, settings)
    u = np.random.default_rng(1).uniform(0.2, 0.8, dream.shape)
    gradient = dream.gradient(u)
    flat = u.ravel()
    expected = central_differences(lambda: dream.value(flat.reshape(dream.shape))[0], flat)
    assert relative_error(gradient.ravel(), expected) < 1e-7


EVERY_LAYER: tuple[LayerSpec, ...] = (
    FlattenSpec(),
    DenseSpec(6, "tanh"),
    DropoutSpec(0.5),
    DenseSpec(5, "linear", use_bias=False),
    BatchNormSpec(),
    ActivationSpec("softplus"),
    NoiseSpec(0.3),
)


@pytest.mark.parametrize("layer", [0, 1, None])
def test_the_gradient_is_that_of_the_objective_through_every_layer(layer: int | None) -> None:
    spec = NetworkSpec((4, 3, 2), (*EVERY_LAYER, DenseSpec(3, "softmax")))
    check(drawn(spec), Aim(layer, 2), DreamSettings(penalty=0.7, blur=0.8))


@pytest.mark.parametrize("activation", [name for name in ACTIVATIONS if name in SMOOTH])
def test_the_gradient_is_right_behind_every_smooth_activation(activation: str) -> None:
    spec = NetworkSpec((7,), (DenseSpec(5, activation), DenseSpec(4), DenseSpec(3, "softmax")))
    check(drawn(spec), Aim(1, 1), DreamSettings(penalty=0.3))


@pytest.mark.parametrize(("output", "unit"), [("sigmoid", 0), ("sigmoid", 1), ("linear", 0)])
def test_a_single_output_has_two_sides(output: str, unit: int) -> None:
    spec = NetworkSpec((5,), (DenseSpec(4, "tanh"), DenseSpec(1, output)))
    network = drawn(spec)
    check(network, Aim(None, unit), DreamSettings())
    dream = Dream(network, Aim(None, unit), 0.0, 1.0, DreamSettings())
    _, moment = dream.value(np.full(5, 0.3))
    p = float(network.predict(np.full((1, 5), 0.3))[0, 0])
    assert moment.given == pytest.approx(p if unit else 1.0 - p)


def test_a_first_layer_unit_of_dear_ink_is_its_weights_over_the_price() -> None:
    """Of z − λ/2·u², the best u is W/λ, cut to [0, 1]: worked by hand."""
    network = Network(NetworkSpec((4,), (DenseSpec(1), DenseSpec(2, "softmax"))))
    network.affines[0].W[:, 0] = [0.5, 0.2, -0.4, 3.0]
    settings = DreamSettings(step_size=0.1, penalty=1.0, n_steps=500)
    dream = Dream(network, Aim(0, 0), 0.0, 1.0, settings)
    *_, last = ascent(dream, start_of(dream, "grey", 0), settings)
    np.testing.assert_allclose(last.X, [0.5, 0.2, 0.0, 1.0], atol=2e-3)
    assert last.score == pytest.approx(0.5 * 0.5 + 0.2 * 0.2 + 3.0, abs=2e-3)
    assert last.given == pytest.approx(last.score)  # ReLU of what is above 0
    assert last.step < 500


def test_without_a_price_everything_is_full_or_empty() -> None:
    network = Network(NetworkSpec((3,), (DenseSpec(1), DenseSpec(2, "softmax"))))
    network.affines[0].W[:, 0] = [0.5, -0.2, 0.1]
    settings = DreamSettings(penalty=0.0)
    dream = Dream(network, Aim(0, 0), -1.0, 3.0, settings)
    *_, last = ascent(dream, start_of(dream, "noise", 5), settings)
    np.testing.assert_allclose(last.X, [3.0, -1.0, 3.0])


def test_it_never_goes_down_nor_out_of_bounds() -> None:
    network = drawn(NetworkSpec((5, 5), (DenseSpec(8, "sigmoid"), DenseSpec(3, "softmax"))))
    settings = DreamSettings(step_size=0.5, penalty=0.2, blur=0.7, n_steps=60)
    dream = Dream(network, Aim(None, 1), 0.0, 1.0, settings)
    moments = list(ascent(dream, start_of(dream, "noise", 1), settings))
    assert [moment.step for moment in moments] == list(range(len(moments)))
    assert moments[-1].given > moments[0].given
    for moment in moments:
        assert moment.X.min() >= 0.0
        assert moment.X.max() <= 1.0
        assert moment.X.dtype == network.dtype
    # With ink that costs nothing the score itself is the objective.
    free = DreamSettings(step_size=0.5, penalty=0.0, n_steps=60)
    dream = Dream(network, Aim(None, 1), 0.0, 1.0, free)
    scores = [moment.score for moment in ascent(dream, start_of(dream, "grey", 1), free)]
    assert (np.diff(scores) > 0.0).all()


def test_noise_depends_on_the_seed_alone_and_a_drawing_is_kept() -> None:
    network = drawn(NetworkSpec((3, 4), (DenseSpec(2), DenseSpec(2, "softmax"))))
    dream = Dream(network, Aim(0, 0), 0.0, 1.0, DreamSettings())
    np.testing.assert_array_equal(start_of(dream, "noise", 7), start_of(dream, "noise", 7))
    assert (start_of(dream, "noise", 7) != start_of(dream, "noise", 8)).any()
    digit = np.linspace(0.0, 1.0, 12, dtype=np.float32)
    kept = dream.inputs(start_of(dream, "drawn", 0, digit))
    np.testing.assert_allclose(kept, digit)
    with pytest.raises(ValueError, match="received 'drawn'"):
        start_of(dream, "drawn", 0)


@pytest.mark.parametrize("what", ["level", "diverged"])
def test_where_nothing_rises_it_ends_at_the_start(what: str) -> None:
    network = Network(NetworkSpec((3,), (DenseSpec(2), DenseSpec(2), DenseSpec(2, "softmax"))))
    network.affines[0].b[...] = -1.0  # ReLU passes nothing on: no slope
    if what == "diverged":
        network.affines[0].W[...] = np.nan
    settings = DreamSettings(penalty=0.0)
    dream = Dream(network, Aim(1, 0), 0.0, 1.0, settings)
    assert len(list(ascent(dream, start_of(dream, "grey", 0), settings))) == 1


def test_a_blur_keeps_an_even_grey() -> None:
    for sigma in (0.3, 1.0, 5.0):
        weights = bell(9, sigma)
        np.testing.assert_allclose(weights.sum(axis=1), 1.0)
        assert (weights >= 0.0).all()
    np.testing.assert_allclose(bell(9, 0.1), np.eye(9), atol=1e-12)
