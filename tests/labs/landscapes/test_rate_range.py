"""The rate-range test: rates rise, the run's weights stay, the end is said."""

from dataclasses import replace

import numpy as np
import pytest

from mlpstudio.engine.network import initialized
from mlpstudio.engine.optimizers import OPTIMIZERS
from mlpstudio.engine.settings import TrainingSettings
from mlpstudio.engine.spec import DenseSpec, DropoutSpec, NetworkSpec
from mlpstudio.labs.landscapes import rate_range as lab
from mlpstudio.labs.landscapes.rate_range import RateRange, rate_range
from tests.engine.builders import blobs

SPEC = NetworkSpec((4,), (DenseSpec(16), DropoutSpec(0.2), DenseSpec(3, "softmax")))
SETTINGS = TrainingSettings("sgd", batch_size=16, schedule="cosine")
SAMPLES = blobs(200)


def whole(settings=SETTINGS, samples=SAMPLES, **options):
    weights = initialized(SPEC, 0).weights
    before = weights.copy()
    *_, seen = rate_range(SPEC, weights, samples, settings, **options)
    np.testing.assert_array_equal(weights, before)
    return seen


def test_rates_rise_evenly_on_a_log_scale_whatever_the_schedule():
    seen = whole()
    factors = np.diff(np.log10(seen.rates))
    np.testing.assert_allclose(factors, factors[0])
    assert seen.rates[0] == lab.LOWEST
    assert seen.has_ended


def test_the_loss_falls_where_it_is_said_to():
    seen = whole()
    steepest, lowest = seen.steepest(), seen.lowest()
    assert lab.LOWEST < steepest <= lowest <= lab.HIGHEST
    smooth = seen.smoothed()
    assert smooth[seen.rates.index(lowest)] == smooth.min()


@pytest.mark.parametrize("name", OPTIMIZERS)
def test_every_optimizer_can_be_tested(name):
    assert whole(replace(SETTINGS, optimizer=name), n_steps=40).has_ended


def test_the_same_test_gives_the_same_losses():
    assert whole().losses == whole().losses


def test_it_ends_where_the_loss_breaks_out():
    seen = whole(replace(SETTINGS, loss="sparse_categorical_crossentropy", clip_value=1e3))
    wild = RateRange((1.0,), (1.0,))
    assert seen.has_ended
    assert wild.steepest() is None
    assert wild.lowest() is None


def test_a_loss_that_is_no_number_ends_it_without_a_point():
    settings = replace(SETTINGS, loss="mean_squared_error")
    spec = NetworkSpec((4,), (DenseSpec(16, "relu"), DenseSpec(3, "linear")))
    samples = replace(SAMPLES, labels=1e4 * np.eye(3, dtype=np.float32)[SAMPLES.labels])
    *_, seen = rate_range(spec, initialized(spec, 0).weights, samples, settings)
    assert seen.has_broken_out
    assert np.isfinite(seen.losses).all()
    assert len(seen.losses) < lab.N_STEPS


def test_weights_that_are_no_numbers_leave_nothing_to_show():
    weights = np.full_like(initialized(SPEC, 0).weights, np.nan)
    *_, seen = rate_range(SPEC, weights, SAMPLES, SETTINGS)
    assert (seen.losses, seen.has_broken_out) == ((), True)


def test_a_flat_curve_has_no_steepest_place():
    flat = RateRange(tuple(np.geomspace(1e-6, 1, 50)), (1.0,) * 50)
    assert flat.steepest() is None


def test_means_have_no_pull_at_the_ends():
    np.testing.assert_allclose(RateRange((1.0,) * 3, (2.0,) * 3).smoothed(), 2.0)
    assert RateRange().smoothed().shape == (0,)


def test_the_steepest_place_is_found_through_noise():
    rates = np.geomspace(1e-6, 10.0, 120)
    falls = 1.0 - 0.7 / (1.0 + (0.01 / rates) ** 2)  # steepest at 0.01 on a log scale
    noisy = falls + np.random.default_rng(0).normal(0.0, 0.05, 120)
    seen = RateRange(tuple(rates.tolist()), tuple(noisy.tolist()))
    assert 0.004 < seen.steepest() < 0.025
