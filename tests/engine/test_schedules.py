import dataclasses
import json
import math
from pathlib import Path

import numpy as np
import pytest
from numpy.testing import assert_allclose

from mlpstudio.engine import schedules
from mlpstudio.engine.options import resolve
from mlpstudio.engine.schedules import SCHEDULES, Plateau, preview
from mlpstudio.errors import DesignError

GOLDEN = json.loads(Path(__file__).parents[1].joinpath("golden/schedules.json").read_text())

every_schedule = pytest.mark.parametrize("name", SCHEDULES)


def values_of(name, **options):
    return resolve(tuple(options.items()), SCHEDULES[name].options, f"schedule {name}")


def factors(name, n_steps, steps_per_epoch, **options):
    """Return the factor of each step, one by one."""
    values = values_of(name, **options)
    return [
        SCHEDULES[name].factor(values, step, n_steps, steps_per_epoch) for step in range(n_steps)
    ]


# ------------------------------------------------------------------------------ worked by hand


def test_constant_leaves_the_learning_rate():
    assert factors("constant", 3, 1) == [1.0, 1.0, 1.0]


def test_step_decay_halves_or_takes_a_tenth_every_few_epochs():
    # Two steps an epoch, every two epochs: four steps each.
    assert factors("step_decay", 10, 2) == [1.0] * 4 + [0.5] * 4 + [0.25] * 2
    found = factors("step_decay", 3, 1, factor=0.1, every=1.0)
    assert_allclose(found, [1.0, 0.1, 0.01], rtol=1e-15)


def test_step_decay_changes_exactly_with_the_epoch():
    values = values_of("step_decay", every=3.0)
    factor = SCHEDULES["step_decay"].factor
    assert factor(values, 3 * 469 - 1, 9999, 469) == 1.0
    assert factor(values, 3 * 469, 9999, 469) == 0.5


def test_exponential_decays_at_each_step_and_by_its_factor_in_an_epoch():
    found = factors("exponential", 9, 4, factor=0.81)
    assert_allclose(found[4], 0.81, rtol=1e-15)
    assert_allclose(found[2], 0.9, rtol=1e-15)  # √0.81 after half an epoch
    assert_allclose(found[8], 0.81**2, rtol=1e-15)


def test_inverse_time_by_hand():
    # 1 / (1 + 0.5 t) after 0, ½, 1, 1½ and 2 epochs.
    expected = [1, 1 / 1.25, 1 / 1.5, 1 / 1.75, 1 / 2]
    assert_allclose(factors("inverse_time", 5, 2), expected, rtol=1e-15)


def test_warm_up_rises_in_a_straight_line_and_stays():
    found = factors("warm_up", 6, 2, epochs=2.0)
    assert_allclose(found, [0.25, 0.5, 0.75, 1.0, 1.0, 1.0], rtol=1e-15)
    assert factors("warm_up", 3, 2, epochs=0.0) == [1.0] * 3


def test_cosine_falls_from_one_over_the_half_to_the_end():
    found = factors("cosine", 4, 2, final=0.2)
    # 0.2 + 0.8 · (1 + cos(π · step / 4)) / 2
    root = math.sqrt(0.5)
    expected = [1.0, 0.2 + 0.4 * (1 + root), 0.6, 0.2 + 0.4 * (1 - root)]
    assert_allclose(found, expected, rtol=1e-14)


def test_cosine_warms_up_first_if_told_to():
    found = factors("cosine", 20, 5, warm_up=0.2)
    assert_allclose(found[:4], [0.25, 0.5, 0.75, 1.0], rtol=1e-15)
    assert_allclose(found[4:], factors("cosine", 16, 5), rtol=1e-12)


def test_one_cycle_rises_to_the_learning_rate_and_ends_far_below():
    found = factors("one_cycle", 102, 10, warm_up=0.5, first=0.1, final=0.001)
    top = 50  # half of the steps, less one
    assert found[0] == pytest.approx(0.1)
    assert max(found) == found[top] == 1.0
    assert found[-1] == pytest.approx(0.001)
    assert (np.diff(found[: top + 1]) > 0).all()
    assert (np.diff(found[top:]) < 0).all()


def test_one_cycle_of_one_step_is_the_learning_rate():
    assert factors("one_cycle", 1, 1) == [1.0]
    assert factors("one_cycle", 2, 1, warm_up=0.0) == pytest.approx([1.0, 4e-6])


# ------------------------------------------------------------------------ numbers made elsewhere


@pytest.mark.parametrize("case", GOLDEN["cases"], ids=lambda case: case["schedule"])
def test_factors_equal_those_of_pytorch(case):
    n_steps, steps_per_epoch = GOLDEN["n_steps"], GOLDEN["steps_per_epoch"]
    found = factors(case["schedule"], n_steps, steps_per_epoch, **case["options"])
    assert_allclose(found, case["factors"], rtol=1e-12)


# ------------------------------------------------------------------------------ every schedule


@every_schedule
@pytest.mark.parametrize(("n_steps", "steps_per_epoch"), [(1, 1), (2, 1), (47, 10), (469, 469)])
def test_a_preview_is_the_factors_times_the_learning_rate(name, n_steps, steps_per_epoch):
    found = preview(name, (), 0.3, n_steps, steps_per_epoch)
    assert found.shape == (n_steps,)
    assert found.dtype == np.float64
    assert_allclose(found, 0.3 * np.array(factors(name, n_steps, steps_per_epoch)), rtol=1e-14)


@every_schedule
def test_factors_are_plain_numbers_from_0_to_1(name):
    for factor in factors(name, 60, 7):
        assert type(factor) is float
        assert 0.0 < factor <= 1.0


@every_schedule
def test_training_beyond_the_planned_steps_gets_a_rate_too(name):
    values = values_of(name)
    for step in (100, 101, 10_000):
        assert 0.0 <= SCHEDULES[name].factor(values, step, 100, 10) <= 1.0


@every_schedule
def test_a_preview_of_nothing_is_empty(name):
    assert preview(name, (), 0.1, 0, 1).shape == (0,)


@every_schedule
def test_a_preview_works_out_all_steps_at_once(name, monkeypatch):
    schedule, asked = SCHEDULES[name], []

    def factor(values, step, n_steps, steps_per_epoch):
        asked.append(np.shape(step))
        return schedule.factor(values, step, n_steps, steps_per_epoch)

    monkeypatch.setitem(SCHEDULES, name, dataclasses.replace(schedule, factor=factor))
    assert preview(name, (), 0.1, 100_000, 469).shape == (100_000,)
    assert asked == [(100_000,)]


@pytest.mark.parametrize(
    ("name", "option"),
    [(name, option) for name, entry in SCHEDULES.items() for option in entry.options],
    ids=lambda thing: getattr(thing, "name", thing),
)
def test_options_keep_to_their_range_and_their_ends_make_a_schedule(name, option):
    for value, is_included in (
        (option.minimum, option.minimum_included),
        (option.maximum, option.maximum_included),
    ):
        if is_included:
            rates = preview(name, ((option.name, value),), 1.0, 50, 7)
            assert ((rates >= 0.0) & (rates <= 1.0)).all()
    wrong = [option.minimum - 1.0, option.maximum + 1.0, math.nan]
    wrong += [] if option.minimum_included else [option.minimum]
    wrong += [] if option.maximum_included else [option.maximum]
    for value in wrong:
        with pytest.raises(DesignError, match=rf"option {option.name} of the schedule {name}"):
            preview(name, ((option.name, value),), 1.0, 50, 7)


@every_schedule
def test_an_unknown_option_is_refused(name):
    with pytest.raises(DesignError, match=rf"schedule {name} has no option 'luck'"):
        preview(name, (("luck", 1.0),), 1.0, 10, 1)


def test_an_unknown_schedule_is_refused_with_the_list_of_known_ones():
    with pytest.raises(DesignError, match=r"no schedule 'polynomial'.*constant.*cosine"):
        schedules.get("polynomial")


def test_schedules_are_registered_by_their_own_names():
    assert [entry.name for entry in SCHEDULES.values()] == list(SCHEDULES)


def test_one_schedule_watches_the_run():
    assert [name for name, entry in SCHEDULES.items() if entry.is_adaptive] == [
        "reduce_on_plateau"
    ]


# ------------------------------------------------------------------------------ the plateau


def through(losses, **options):
    """Return what is remembered after each of the losses."""
    values, plateau, found = values_of("reduce_on_plateau", **options), Plateau(), []
    for loss in losses:
        plateau = plateau.after(loss, values)
        found.append(plateau)
    return found


def test_a_plateau_lowers_the_rate_after_patience_and_waits_again():
    found = through([1.0, 0.8, 0.9, 0.8, 0.85, 0.8, 0.8, 0.5], patience=2.0)
    assert [plateau.factor for plateau in found] == [1, 1, 1, 0.5, 0.5, 0.25, 0.25, 0.25]
    assert [plateau.waited for plateau in found] == [0, 0, 1, 0, 1, 0, 1, 0]
    assert [plateau.best for plateau in found] == [1.0] + [0.8] * 6 + [0.5]


def test_an_improvement_within_min_delta_is_none():
    found = through([1.0, 0.95, 0.9, 0.85], patience=3.0, min_delta=0.1)
    assert [plateau.best for plateau in found] == [1.0, 1.0, 1.0, 0.85]
    assert [plateau.waited for plateau in found] == [0, 1, 2, 0]


def test_a_patience_of_one_lowers_at_once_but_not_below_the_minimum():
    found = through([1.0] * 6, patience=1.0, factor=0.1, minimum=0.05)
    assert_allclose([p.factor for p in found], [1, 0.1, 0.05, 0.05, 0.05, 0.05], rtol=1e-15)


@pytest.mark.parametrize("loss", [math.nan, math.inf])
def test_a_loss_that_is_no_number_is_no_improvement(loss):
    found = through([1.0, loss, loss], patience=2.0)
    assert [plateau.factor for plateau in found] == [1.0, 1.0, 0.5]
    assert found[-1].best == 1.0


def test_the_preview_of_a_plateau_stays_where_it_begins():
    assert_allclose(preview("reduce_on_plateau", (), 0.1, 5, 1), 0.1)
