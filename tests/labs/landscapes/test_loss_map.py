"""A picture of a landscape: coarse first, then the paths with their true losses, then fine."""

import numpy as np
import pytest

from mlpstudio.engine.losses import LossSpec
from mlpstudio.engine.network import Network, initialized
from mlpstudio.engine.spec import DenseSpec, NetworkSpec
from mlpstudio.errors import DesignError
from mlpstudio.labs.landscapes import landscape, loss_map
from mlpstudio.labs.landscapes.loss_map import Trail, TrueLosses, Wish, draw
from tests.engine.builders import blobs

SPEC = NetworkSpec((4,), (DenseSpec(6, "tanh"), DenseSpec(3, "softmax")))
LOSS = LossSpec("sparse_categorical_crossentropy")
SAMPLES = blobs(100)


def weights(seed):
    return initialized(SPEC, seed).weights


def curved(n=10, seed=0):
    """Return a path that bends."""
    start, along, across = weights(seed), weights(seed + 1), weights(seed + 2)
    points = tuple(start + t * along + t * t * across for t in np.linspace(0, 1, n, dtype="f4"))
    return Trail(tuple(range(n)), points)


def wish(plane="random", trails=None, **values):
    trails = (curved(),) if trails is None else trails
    here = trails[0].weights[-1] if trails and trails[0].weights else weights(0)
    given = {"seed": 0, "span": 1.0, "center": (0.0, 0.0), "resolution": 17, **values}
    return Wish(SPEC, here, plane, trails=trails, **given)


def pictures(asked, **options):
    known = options.pop("known", TrueLosses())
    return [one for one in draw(asked, SAMPLES, LOSS, known, **options) if one is not None]


@pytest.mark.parametrize("plane", ["random", "line", "path"])
def test_every_plane_is_drawn_to_the_end(plane):
    first, *_, last = pictures(wish(plane))
    assert first.progress.n_done < last.progress.n_done == last.grid.size
    assert np.isfinite(last.progress.values).all()
    assert last.n_samples == 100
    assert len(last.grid.ys) == (1 if plane == "line" else 17)


def test_the_first_picture_comes_before_the_paths_and_these_before_the_fine_ones():
    counts = [(one.progress.n_done, len(one.shadows)) for one in pictures(wish())]
    assert counts[0] == (25, 0)
    assert counts[1] == (25, 1)


def test_points_of_a_path_have_their_true_loss():
    trail = curved()
    last = pictures(wish("path", (trail,)))[-1]
    (shadow,) = last.shadows
    sample = landscape.draw_sample(SAMPLES, 2_000, LOSS)
    for w, loss in zip(trail.weights, shadow.losses, strict=True):
        assert loss == pytest.approx(landscape.loss_of(Network(SPEC, w.copy()), sample))
    assert shadow.distances == pytest.approx(0.0, abs=1e-3)  # this path lies in a plane
    assert shadow.places[-1] == pytest.approx((0.0, 0.0), abs=1e-3)
    assert sum(last.plane.explained) == pytest.approx(1.0, abs=1e-4)


def test_a_picture_that_was_handed_over_does_not_change():
    seen = pictures(wish())
    measured = [int(np.isfinite(one.shadows[0].losses).sum()) for one in seen[1:12]]
    assert measured == list(range(11))


def test_several_paths_share_the_main_directions():
    other = Trail((0, 1, 2), tuple(curved(3, seed=7).weights))
    alone, both = pictures(wish("path"))[-1], pictures(wish("path", (curved(), other)))[-1]
    assert len(both.shadows) == 2
    assert both.plane.explained != alone.plane.explained
    (left, right), (bottom, top) = both.grid.ends
    for shadow in both.shadows:
        assert (shadow.places[:, 0] >= left).all()
        assert (shadow.places[:, 0] <= right).all()
        assert (shadow.places[:, 1] >= bottom).all()
        assert (shadow.places[:, 1] <= top).all()


@pytest.mark.parametrize("plane", ["line", "path"])
@pytest.mark.parametrize(
    "trail", [Trail((), ()), Trail((0, 1), (weights(0), weights(0)))], ids=["none", "at rest"]
)
def test_without_a_way_there_is_no_such_plane(plane, trail):
    assert pictures(wish(plane, (trail,))) == []


def test_random_directions_need_no_path():
    assert pictures(wish("random", (Trail((), ()),)))[-1].shadows[0].places.shape == (0, 2)


def test_weights_that_are_no_numbers_are_left_out():
    broken = Trail((0, 1, 2), (*curved(2).weights, np.full_like(weights(0), np.nan)))
    shadow = pictures(wish("line", (broken,)))[-1].shadows[0]
    assert shadow.steps == (0, 1)


def test_span_and_center_choose_the_part_that_is_seen():
    grid = pictures(wish(span=0.5, center=(2.0, -1.0)))[0].grid
    assert grid.ends == ((1.5, 2.5), (-1.5, -0.5))


def test_true_losses_are_measured_once_and_forgotten_with_their_path():
    known, asked = TrueLosses(), wish()
    pictures(asked, known=known)
    before = dict(known._known)
    pictures(asked, known=known)
    assert {k: v[1] for k, v in known._known.items()} == {k: v[1] for k, v in before.items()}
    pictures(wish(trails=(curved(3, seed=5),)), known=known)
    assert len(known._known) == 3


def test_the_nearest_point_is_told():
    picture = pictures(wish())[-1]
    loss, place = picture.nearest(0.01, -0.02)
    assert place == (0.0, 0.0)
    assert loss == picture.progress.values[8, 8]


def test_a_long_path_is_thinned_to_both_ends():
    trail = Trail(tuple(range(500)), tuple([weights(0)] * 500)).thinned()
    assert len(trail.steps) == loss_map.LONGEST == len(trail.weights)
    assert (trail.steps[0], trail.steps[-1]) == (0, 499)


def test_samples_that_do_not_fit_are_refused():
    other = NetworkSpec((5,), (DenseSpec(3, "softmax"),))
    with pytest.raises(DesignError, match="expects 5"):
        list(
            draw(
                Wish(other, initialized(other, 0).weights, "random", 0, 1.0, (0, 0), 17, ()),
                SAMPLES,
                LOSS,
                TrueLosses(),
            )
        )
