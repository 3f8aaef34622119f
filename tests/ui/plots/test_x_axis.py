"""The x axis: places, reach and titles in each unit."""

import pytest

from mlpstudio.engine.events import EpochEvent, Norms, SettingEvent, StepEvent
from mlpstudio.runs.curves import Curves
from mlpstudio.ui.plots.x_axis import Plan, XAxis, x_name

PLAN = Plan(batch_size=128, target_epochs=5, is_active=True, n_train=1280)  # 10 steps an epoch


def curves_of(n):
    """Return a run of n updates of half a second each, measured now and then."""
    curves = Curves()
    for step in range(1, n + 1):
        norms = Norms(0.5 * step, (1.0,), (0.1,)) if step % 4 == 0 or step == 1 else None
        curves.add([StepEvent(step, 1, 1.0, 0.5, 0.1, 128, 0.0, norms)])
        if step % 10 == 0:
            curves.add_epoch(EpochEvent(step // 10, step, 1.0, 0.5, None, None, 5.0))
    return curves


@pytest.mark.parametrize(("unit", "place"), [("steps", 14.0), ("epochs", 1.4), ("seconds", 7.0)])
def test_an_update_has_its_place_in_every_unit(unit, place):
    assert XAxis(curves_of(25), unit, 1280).place(14) == pytest.approx(place)


def test_titles_tell_the_time_where_x_counts_it():
    curves = curves_of(25)
    assert XAxis(curves, "seconds").title(14) == "0:07.0 · step 14 · epoch 2"
    assert XAxis(curves, "epochs").title(14) == "Step 14 · epoch 2"


def test_marks_are_placed_by_time_too():
    curves = curves_of(25)
    curves.add_mark(SettingEvent(8, "learning_rate", 0.1, 0.2))
    texts, lines = XAxis(curves, "seconds").marks()
    assert texts == [(pytest.approx(4.0), "η 0.1 → 0.2")]
    assert lines == [(pytest.approx(4.0), "")]


@pytest.mark.parametrize(
    ("n", "is_active", "end"),
    [(0, True, 60.0), (3, True, 2.0), (25, True, 15.0), (48, True, 25.0), (25, False, 12.5)],
)
def test_time_reaches_calmly_ahead_but_not_beyond_what_the_plan_will_take(n, is_active, end):
    plan = Plan(128, 5, is_active, 1280)
    assert XAxis(curves_of(n), "seconds", 1280).end(plan) == pytest.approx(end)


def test_without_data_nobody_knows_how_long_it_will_take():
    plan = Plan(128, 5, True, None)
    assert XAxis(curves_of(48), "seconds").end(plan) == pytest.approx(30.0)


def test_a_run_without_times_leaves_a_minute_of_room():
    curves = Curves()
    curves.add([StepEvent(1, 1, 1.0, 0.5, 0.1, 128)])
    assert XAxis(curves, "seconds", 1280).end(PLAN) == 60.0


def test_other_curves_may_reach_farther():
    axis = XAxis(curves_of(10), "steps", 1280)
    assert axis.end(PLAN, ([1.0, 44.0],)) == 50.0


def test_axes_have_names():
    names = [x_name(unit) for unit in ("steps", "epochs", "seconds")]
    assert names == ["step", "epoch", "training time"]
