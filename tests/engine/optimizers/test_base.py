"""What all optimizers share: blocks, frozen ranges, views, and no subnormal numbers."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mlpstudio.engine.optimizers import (
    BLOCK,
    OPTIMIZERS,
    ROUNDING_PERIOD,
    SGD,
    Optimizer,
    create,
)
from mlpstudio.engine.options import resolve
from tests.engine.optimizers.cases import CASE_IDS, CASES, path
from tests.engine.optimizers.formulas import FORMULAS

every_case = pytest.mark.parametrize(("name", "options"), CASES, ids=CASE_IDS)
every_optimizer = pytest.mark.parametrize("name", OPTIMIZERS)


def without_decay(name):
    """Return options with which only a gradient moves a parameter."""
    names = {option.name for option in OPTIMIZERS[name].options}
    return (("weight_decay", 0.0),) if "weight_decay" in names else ()


# ------------------------------------------------------------------------------------- blocks


@every_optimizer
@given(size=st.sampled_from([1, BLOCK - 1, BLOCK, BLOCK + 1, 2 * BLOCK + 37]))
@settings(max_examples=5)
def test_vectors_of_any_length_follow_the_formula(name, size):
    rng = np.random.default_rng(size)
    start, gradients = rng.standard_normal(size), rng.standard_normal((2, size))
    found = path(create(name, size, np.float64), start, gradients, 0.01)[-1]
    values = resolve((), OPTIMIZERS[name].options, name)
    np.testing.assert_allclose(found, FORMULAS[name](start, gradients, 0.01, values), rtol=1e-10)


@every_optimizer
@given(cut=st.integers(1, 2 * BLOCK + 36))
@settings(max_examples=5)
def test_two_parts_updated_apart_equal_the_whole(name, cut):
    size = 2 * BLOCK + 37
    rng = np.random.default_rng(0)
    start = rng.standard_normal(size).astype(np.float32)
    gradients = rng.standard_normal((2, size)).astype(np.float32)
    whole = path(create(name, size), start, gradients, 0.01)
    left = path(create(name, cut), start[:cut], gradients[:, :cut], 0.01)
    right = path(create(name, size - cut), start[cut:], gradients[:, cut:], 0.01)
    np.testing.assert_array_equal(whole, np.hstack([left, right]))


@every_optimizer
def test_states_begin_with_a_cache_line(name):
    for vector in create(name, 100).state.values():
        assert vector.ctypes.data % 64 == 0


# --------------------------------------------------------------------------------- frozen ranges


@every_case
def test_frozen_ranges_are_not_touched_and_the_others_move_as_ever(name, options):
    size, trainable = BLOCK + 50, [slice(3, 10), slice(10, 20), slice(40, BLOCK + 45)]
    is_trained = np.zeros(size, bool)
    for part in trainable:
        is_trained[part] = True
    rng = np.random.default_rng(0)
    start = rng.standard_normal(size).astype(np.float32)
    gradients = rng.standard_normal((2, size)).astype(np.float32)
    optimizer = create(name, size, options=options, trainable=trainable)
    whole = create(name, size, options=options)
    at_rest = {key: vector.copy() for key, vector in optimizer.state.items()}
    found = path(optimizer, start, gradients, 0.01)[-1]
    expected = path(whole, start, gradients, 0.01)[-1]
    assert found[~is_trained].tobytes() == start[~is_trained].tobytes()
    assert found[is_trained].tobytes() == expected[is_trained].tobytes()
    for key, vector in optimizer.state.items():
        assert vector[~is_trained].tobytes() == at_rest[key][~is_trained].tobytes()
        assert vector[is_trained].tobytes() == whole.state[key][is_trained].tobytes()


@every_optimizer
def test_with_nothing_to_train_nothing_moves_but_updates_count(name):
    optimizer, theta = create(name, 5, trainable=()), np.ones(5, np.float32)
    optimizer.update(theta, np.ones(5, np.float32), 0.1)
    np.testing.assert_array_equal(theta, np.ones(5))
    assert optimizer.n_updates == 1


def test_empty_ranges_are_passed_over():
    theta = np.ones(4)
    optimizer = SGD(4, np.float64, trainable=[slice(0, 0), slice(1, 2), slice(3, 3)])
    optimizer.update(theta, np.ones(4), 0.5)
    np.testing.assert_array_equal(theta, [1.0, 0.5, 1.0, 1.0])


@pytest.mark.parametrize(
    "ranges",
    [
        [slice(2, 4), slice(3, 5)],
        [slice(3, 5), slice(0, 2)],
        [slice(4, 2)],
        [slice(0, 7)],
        [slice(-1, 2)],
        [slice(0, 4, 2)],
    ],
)
def test_ranges_out_of_order_or_place_are_refused(ranges):
    with pytest.raises(ValueError, match=r"must lie in order in 0…6, without overlap\. Received"):
        SGD(6, trainable=ranges)


# -------------------------------------------------------------------------------- rate factors


@every_case
def test_a_range_with_a_factor_moves_as_it_would_by_itself_at_that_rate(name, options):
    size, cut = BLOCK + 50, 30
    ranges, factors = [slice(3, cut), slice(cut, size)], [0.125, 2.0]
    rng = np.random.default_rng(0)
    start = rng.standard_normal(size).astype(np.float32)
    gradients = rng.standard_normal((2, size)).astype(np.float32)
    whole = create(name, size, options=options, trainable=ranges, rate_factors=factors)
    found = path(whole, start, gradients, 0.5)[-1]
    assert found[:3].tobytes() == start[:3].tobytes()
    for part, factor in zip(ranges, factors, strict=True):
        alone = create(name, part.stop - part.start, options=options)
        expected = path(alone, start[part], gradients[:, part], 0.5 * factor)[-1]
        assert found[part].tobytes() == expected.tobytes()
        for key, vector in alone.state.items():
            assert whole.state[key][part].tobytes() == vector.tobytes()


@every_optimizer
def test_factors_of_one_change_no_bit(name):
    ranges, theta = [slice(0, 7), slice(7, 50)], np.linspace(-1.0, 1.0, 50, dtype=np.float32)
    gradients = np.random.default_rng(0).standard_normal((3, 50)).astype(np.float32)
    with_factors = create(name, 50, trainable=ranges, rate_factors=[1.0, 1.0])
    found = path(with_factors, theta, gradients, 0.01)
    assert found.tobytes() == path(create(name, 50), theta, gradients, 0.01).tobytes()


def test_every_range_needs_its_factor():
    with pytest.raises(ValueError, match="argument 2 is shorter"):
        SGD(6, trainable=[slice(0, 2), slice(2, 6)], rate_factors=[0.5])


# ---------------------------------------------------------------------------------------- arrays


@every_optimizer
def test_the_gradient_is_left_as_it_was_and_updates_are_counted(name):
    optimizer, gradient = create(name, 3), np.array([1.0, -2.0, 3.0], np.float32)
    optimizer.update(np.ones(3, np.float32), gradient, 0.1)
    optimizer.update(np.ones(3, np.float32), gradient, 0.1)
    np.testing.assert_array_equal(gradient, [1.0, -2.0, 3.0])
    assert optimizer.n_updates == 2


@every_optimizer
@pytest.mark.parametrize("size", [5, BLOCK + 5])
def test_other_arrays_than_at_the_last_update_are_seen(name, size):
    rng = np.random.default_rng(0)
    gradients = rng.standard_normal((6, size)).astype(np.float32)
    kept, renewed = create(name, size), create(name, size)
    theta, gradient = np.ones(size, np.float32), np.empty(size, np.float32)
    other = np.ones(size, np.float32)
    for g in gradients:
        gradient[...] = g
        kept.update(theta, gradient, 0.1)  # the same two arrays each time
        other = other.copy()
        renewed.update(other, g.copy(), 0.1)  # new ones each time
        np.testing.assert_array_equal(theta, other)


def test_a_state_can_be_written_but_not_replaced():
    optimizer = create("momentum", 2)
    with pytest.raises(TypeError):
        optimizer.state["velocity"] = np.ones(2, np.float32)
    optimizer.state["velocity"][...] = [1.0, -1.0]
    theta = np.zeros(2, np.float32)
    optimizer.update(theta, np.zeros(2, np.float32), 0.1)
    np.testing.assert_allclose(theta, [0.9, -0.9], rtol=1e-6)


def test_the_base_class_has_no_formula():
    class Nothing(Optimizer):
        name = "nothing"

    with pytest.raises(NotImplementedError):
        Nothing(1).update(np.ones(1), np.ones(1), 0.1)


# ------------------------------------------------------------------------- zeros and tiny numbers


@every_optimizer
def test_a_parameter_that_never_had_a_gradient_does_not_move_at_all(name):
    optimizer, theta = create(name, 2, options=without_decay(name)), np.array([0, 1.5], np.float32)
    for _ in range(100):
        optimizer.update(theta, np.zeros(2, np.float32), 0.1)
    np.testing.assert_array_equal(theta, [0.0, 1.5])


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
@pytest.mark.parametrize("g", [0.0, 1e-25, 1e-15])
@pytest.mark.parametrize(
    "name",
    [
        name
        for name, kind in OPTIMIZERS.items()
        if any(option.name == "epsilon" and option.allows(0.0) for option in kind.options)
    ],
)
def test_an_epsilon_of_zero_divides_nothing_by_nothing(name, g, dtype):
    for rest in ((), (("initial_accumulator_value", 0.0),)):
        if rest and name != "adagrad":
            continue
        optimizer = create(name, 3, dtype, (("epsilon", 0.0), *rest, *without_decay(name)))
        theta, gradient = np.ones(3, dtype), np.full(3, g, dtype)
        for _ in range(100):
            optimizer.update(theta, gradient, 1e-3)
        assert np.abs(theta - 1.0).max() <= (0.3 if g else 0.0)


DECAYED = [(name, (), g) for name in OPTIMIZERS for g in (0.0, -1e-3, 1e6)]
DECAYED += [(name, options, g) for name, options in CASES for g in (1e-20, 1.0)]


@pytest.mark.parametrize(("name", "options", "first_gradient"), DECAYED)
def test_no_state_decays_on_into_subnormal_numbers(name, options, first_gradient):
    # An average of gradients may come by them when it decays quickly; the next rounding ends it.
    optimizer, theta = create(name, 4, options=options), np.ones(4, np.float32)
    smallest_normal = np.finfo(np.float32).tiny
    gradient = np.full(4, first_gradient, np.float32)
    for _ in range(1_000 // ROUNDING_PERIOD):
        for _ in range(ROUNDING_PERIOD):
            optimizer.update(theta, gradient, 0.001)
            gradient[...] = 0.0
        for state in optimizer.state.values():
            assert not np.any((state != 0.0) & (np.abs(state) < smallest_normal))
