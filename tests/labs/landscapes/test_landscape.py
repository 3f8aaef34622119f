"""The loss on a plane: the quick way equals the plain one, coarse comes before fine."""

import numpy as np
import pytest

from mlpstudio.engine.batching import Samples
from mlpstudio.engine.evaluation import evaluate
from mlpstudio.engine.losses import LossSpec
from mlpstudio.engine.network import Network, initialized
from mlpstudio.engine.spec import (
    ActivationSpec,
    BatchNormSpec,
    DenseSpec,
    DropoutSpec,
    FlattenSpec,
    NetworkSpec,
    NoiseSpec,
)
from mlpstudio.labs.landscapes import landscape, planes
from tests.engine.builders import ALL_FORMS

CROSS_ENTROPY = LossSpec("sparse_categorical_crossentropy")
OUTPUT = DenseSpec(3, "softmax")
DESIGNS = [
    *(NetworkSpec((4,), (DenseSpec(6), form, OUTPUT)) for form in ALL_FORMS),
    *(
        NetworkSpec((4,), (form, DenseSpec(6, "tanh", l1=0.1, l2=0.2), OUTPUT))
        for form in ALL_FORMS
    ),
    NetworkSpec((4,), (OUTPUT,)),
    NetworkSpec((4,), (DenseSpec(3, "linear"), ActivationSpec("softmax"))),
    NetworkSpec(
        (2, 2),
        (
            FlattenSpec(),
            DropoutSpec(0.5, classical=True),
            NoiseSpec(0.5),
            DenseSpec(8, "linear", use_bias=False),
            BatchNormSpec(),
            ActivationSpec("relu"),
            DenseSpec(5, "elu", l1=0.1),
            OUTPUT,
        ),
    ),
]


def samples(spec, n=300):
    rng = np.random.default_rng(0)
    X = rng.normal(size=(n, *spec.input_shape)).astype(np.float32)
    return Samples(X, rng.integers(0, 3, n))


def moved(spec, seed):
    """Weights some way from their start, running averages too."""
    weights = initialized(spec, seed).weights
    weights += np.random.default_rng(seed).uniform(0.0, 0.3, weights.shape).astype(np.float32)
    return weights


@pytest.mark.parametrize("spec", DESIGNS, ids=repr)
def test_the_quick_way_equals_the_plain_one_for_every_design(spec):
    sample = landscape.draw_sample(samples(spec), 300, CROSS_ENTROPY)
    path = [moved(spec, seed) for seed in range(4)]
    for plane in (
        planes.random_plane(spec, path[0], 0),
        planes.line(path[0], path[1]),
        planes.path_plane(spec, path),
    ):
        quick = landscape.loss_on(spec, plane, sample)
        plain = landscape.PlainLoss(spec, plane, sample)
        for a, b in ((0.0, 0.0), (1.0, 0.0), (0.3, -0.8), (-1.5, 2.0)):
            assert quick(a, b) == pytest.approx(plain(a, b), rel=2e-4)


def test_the_quick_way_is_taken_where_there_is_one():
    def kind(spec):
        sample = landscape.draw_sample(samples(spec), 20, CROSS_ENTROPY)
        plane = planes.random_plane(spec, moved(spec, 0), 0)
        return type(landscape.loss_on(spec, plane, sample))

    assert kind(NetworkSpec((4,), (DenseSpec(6), OUTPUT))) is landscape.LinearLoss
    assert kind(NetworkSpec((4,), (OUTPUT,))) is landscape.PlainLoss
    first_normalised = NetworkSpec((4,), (BatchNormSpec(), DenseSpec(6), OUTPUT))
    assert kind(first_normalised) is landscape.PlainLoss


def test_the_loss_at_the_origin_is_what_an_evaluation_says():
    spec = DESIGNS[-1]
    data, weights = samples(spec), moved(spec, 1)
    sample = landscape.draw_sample(data, len(data), CROSS_ENTROPY)
    measured = landscape.loss_on(spec, planes.random_plane(spec, weights, 0), sample)(0.0, 0.0)
    expected = evaluate(Network(spec, weights.copy()), data, CROSS_ENTROPY).loss
    assert measured == pytest.approx(expected, rel=1e-5)
    assert landscape.loss_of(Network(spec, weights), sample) == pytest.approx(expected, rel=1e-5)


def test_beyond_the_path_variances_below_zero_are_mended():
    spec = NetworkSpec((4,), (DenseSpec(6), BatchNormSpec(), OUTPUT))
    start, end = moved(spec, 0), moved(spec, 1)
    end[-6:] = 0.1  # variances shrink, so that beyond the end they would fall below 0
    sample = landscape.draw_sample(samples(spec), 100, CROSS_ENTROPY)
    assert np.isfinite(landscape.loss_on(spec, planes.line(start, end), sample)(3.0))


def test_a_sample_is_drawn_the_same_way_each_time():
    data = samples(DESIGNS[0])
    one, two = (landscape.draw_sample(data, 50, CROSS_ENTROPY) for _ in range(2))
    np.testing.assert_array_equal(one.X, two.X)
    assert one.X.shape == (50, 4)
    assert len(landscape.draw_sample(data, 10_000, CROSS_ENTROPY).X) == 300


class Bowl:
    """A loss that counts how often it is asked."""

    def __init__(self, steep=1.0):
        self.asked, self.steep = [], steep

    def __call__(self, a, b=0.0):
        self.asked.append((a, b))
        return self.steep * (a + 2.0 * b)


@pytest.mark.parametrize(("n", "first"), [(51, 25), (33, 25), (17, 25), (5, 25), (2, 4)])
def test_coarse_comes_before_fine_and_no_point_is_measured_twice(n, first):
    bowl = Bowl()
    exploration = landscape.Exploration(landscape.grid_around((0, 0), (1, 1), n), bowl)
    counts = []
    for is_level in exploration.points():
        if is_level:
            counts.append(exploration.n_done)
            progress = exploration.progress
            assert progress.is_whole
            # A plane is interpolated without error, so that every level shows it whole.
            xs, ys = exploration.grid.xs, exploration.grid.ys
            np.testing.assert_allclose(progress.values, xs + 2.0 * ys[:, np.newaxis], atol=1e-12)
    assert counts[0] == first
    assert counts == sorted(counts)
    assert exploration.n_done == n * n == len(set(bowl.asked)) == exploration.grid.size


def test_between_two_levels_the_picture_has_known_points_and_old_ones():
    exploration = landscape.Exploration(landscape.grid_around((0, 0), (1, 1), 33), Bowl())
    for _ in exploration.points():
        if exploration.n_done == 40:
            break
    assert not exploration.progress.is_whole
    assert np.isfinite(exploration.progress.values).all()


def test_a_line_has_one_row():
    grid = landscape.grid_around((0.5, 0.0), (1.0, 1.0), 21, is_line=True)
    exploration = landscape.Exploration(grid, Bowl())
    assert list(exploration.points()).count(False) == 21
    assert exploration.progress.values.shape == (1, 21)
    assert (grid.xs[0], grid.xs[-1]) == (-0.5, 1.5)


def test_losses_without_end_are_kept_as_they_are():
    exploration = landscape.Exploration(
        landscape.grid_around((0, 0), (1, 1), 5), Bowl(steep=np.inf)
    )
    list(exploration.points())
    assert np.isinf(exploration.progress.values).any()
