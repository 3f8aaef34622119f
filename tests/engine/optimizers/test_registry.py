"""Every optimizer there is, with every option it has: formulas, PyTorch's paths, messages."""

import json
from pathlib import Path

import numpy as np
import pytest

from mlpstudio.engine.optimizers import OPTIMIZERS, Optimizer, create, state_names_for
from mlpstudio.engine.options import resolve
from mlpstudio.errors import DesignError
from tests.engine.optimizers.cases import CASE_IDS, CASES, path
from tests.engine.optimizers.formulas import FORMULAS

GOLDEN = json.loads(Path(__file__).parents[2].joinpath("golden/optimizers.json").read_text())
GOLDEN_IDS = ["-".join([case["optimizer"], *case["options"]]) for case in GOLDEN["cases"]]

every_case = pytest.mark.parametrize(("name", "options"), CASES, ids=CASE_IDS)
every_optimizer = pytest.mark.parametrize("name", OPTIMIZERS)

RATES = {"adagrad": 0.5, "adadelta": 10.0}
"""For the bowl; 0.01 where nothing is said."""


@pytest.mark.parametrize("case", GOLDEN["cases"], ids=GOLDEN_IDS)
def test_ten_steps_equal_those_of_pytorch(case):
    # PyTorch's momentum, v ← μ v + g, w ← w − η v, is this one with v = −v_here / η, and η does
    # not change along the path.
    size, options = len(GOLDEN["start"]), tuple(case["options"].items())
    optimizer = create(case["optimizer"], size, np.float64, options)
    found = path(optimizer, GOLDEN["start"], GOLDEN["gradients"], GOLDEN["learning_rate"])
    np.testing.assert_allclose(found, case["path"], rtol=1e-12)


@every_case
def test_float64_follows_the_formula(name, options):
    rng = np.random.default_rng(1)
    # From far below to far above the root of epsilon; over 32, so that averages get rounded.
    gradients = rng.standard_normal((40, 8)) * np.logspace(-6, 1, 8)
    start = rng.standard_normal(8)
    found = path(create(name, 8, np.float64, options), start, gradients, 0.01)[-1]
    values = resolve(options, OPTIMIZERS[name].options, name)
    np.testing.assert_allclose(found, FORMULAS[name](start, gradients, 0.01, values), rtol=1e-10)


@every_case
def test_float32_follows_the_formula_within_its_precision(name, options):
    rng = np.random.default_rng(0)
    start = rng.standard_normal(50).astype(np.float32)
    gradients = rng.standard_normal((10, 50)).astype(np.float32)
    optimizer = create(name, 50, options=options)
    found = path(optimizer, start, gradients, 0.01)[-1]
    values = resolve(options, OPTIMIZERS[name].options, name)
    expected = FORMULAS[name](start.astype(np.float64), gradients.astype(np.float64), 0.01, values)
    assert found.dtype == np.float32
    assert all(state.dtype == np.float32 for state in optimizer.state.values())
    np.testing.assert_allclose(found, expected, atol=3e-6)


@every_case
@pytest.mark.parametrize("n_before", [1, 15, 16, 21])
def test_state_and_number_of_updates_restore_an_optimizer_bit_for_bit(name, options, n_before):
    rng = np.random.default_rng(n_before)
    gradients = rng.standard_normal((n_before + 20, 33)).astype(np.float32)
    optimizer, theta = create(name, 33, options=options), np.ones(33, np.float32)
    path(optimizer, theta, gradients[:0], 0.01)
    for g in gradients[:n_before]:
        optimizer.update(theta, g, 0.01)
    again, theta_again = create(name, 33, options=options), theta.copy()
    assert again.state.keys() == optimizer.state.keys()
    for key, vector in optimizer.state.items():
        again.state[key][...] = vector
    again.n_updates = optimizer.n_updates
    for g in gradients[n_before:]:
        optimizer.update(theta, g, 0.01)
        again.update(theta_again, g, 0.01)
    assert theta.tobytes() == theta_again.tobytes()
    for key, vector in optimizer.state.items():
        assert vector.tobytes() == again.state[key].tobytes()


@every_case
def test_an_optimizer_keeps_the_states_that_are_announced(name, options):
    optimizer = create(name, 5, options=options)
    assert tuple(optimizer.state) == state_names_for(name, options)
    assert all(vector.shape == (5,) for vector in optimizer.state.values())
    if not options:
        assert state_names_for(name, ()) == OPTIMIZERS[name].state_names


@every_case
def test_each_changed_option_changes_the_path(name, options):
    rng = np.random.default_rng(3)
    start, gradients = rng.standard_normal(4), rng.standard_normal((3, 4))
    usual = path(create(name, 4, np.float64), start, gradients, 0.1)
    changed = path(create(name, 4, np.float64, options), start, gradients, 0.1)
    assert np.array_equal(usual, changed) == (options == ())


@every_optimizer
def test_states_begin_at_zero_but_for_adagrads(name):
    expected = 0.1 if name == "adagrad" else 0.0
    optimizer = create(name, 5)
    assert optimizer.n_updates == 0
    for state in optimizer.state.values():
        np.testing.assert_array_equal(state, np.full(5, expected, np.float32))


@every_optimizer
def test_a_bowl_is_descended(name):
    optimizer, theta = create(name, 2, np.float64), np.array([1.0, -2.0])
    for _ in range(1000):
        optimizer.update(theta, 2.0 * theta, RATES.get(name, 0.01))
    assert np.abs(theta).max() < 0.05


@every_optimizer
def test_no_parameter_is_no_trouble(name):
    nothing = np.zeros(0, np.float32)
    create(name, 0).update(nothing, nothing, 0.1)


@every_optimizer
def test_an_unknown_option_is_answered_with_those_there_are(name):
    with pytest.raises(DesignError, match=rf"The optimizer {name} has no option 'luck'\. It has:"):
        create(name, 1, options=(("luck", 1.0),))
    with pytest.raises(DesignError, match="no option 'luck'"):
        state_names_for(name, (("luck", 1.0),))


@pytest.mark.parametrize(
    ("name", "option"),
    [(name, option) for name, kind in OPTIMIZERS.items() for option in kind.options],
    ids=lambda thing: getattr(thing, "name", thing),
)
def test_values_beyond_an_options_range_are_refused_and_its_ends_are_kept_to(name, option):
    for value, is_included in (
        (option.minimum, option.minimum_included),
        (option.maximum, option.maximum_included),
    ):
        if is_included:
            assert create(name, 1, options=((option.name, value),)).values[option.name] == value
    wrong = [option.minimum - 1.0, option.maximum + 1.0, float("nan")]
    wrong += [] if option.minimum_included else [option.minimum]
    wrong += [] if option.maximum_included else [option.maximum]
    for value in wrong:
        with pytest.raises(DesignError, match=rf"option {option.name} of the optimizer {name}"):
            create(name, 1, options=((option.name, value),))


def test_an_unknown_name_lists_the_known_ones():
    with pytest.raises(DesignError, match=r"no optimizer 'lion'.*sgd.*amsgrad"):
        create("lion", 3)
    with pytest.raises(DesignError, match="no optimizer 'lion'"):
        state_names_for("lion", ())


def test_every_optimizer_has_a_formula_and_a_golden_path():
    assert set(FORMULAS) == {case["optimizer"] for case in GOLDEN["cases"]} == set(OPTIMIZERS)


def test_optimizers_are_registered_by_their_own_names():
    assert [kind.name for kind in OPTIMIZERS.values()] == list(OPTIMIZERS)
    assert all(issubclass(kind, Optimizer) for kind in OPTIMIZERS.values())
