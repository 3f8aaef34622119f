from dataclasses import replace

import pytest

from mlpstudio.engine.events import EpochEvent, SettingEvent, StepEvent
from mlpstudio.engine.settings import TrainingSettings
from mlpstudio.runs.curves import Curves, Mark
from mlpstudio.ui.plots.curve_feed import STYLES, CurveFeed, Facts, figure
from mlpstudio.ui.plots.x_axis import calm_end, mark_text
from mlpstudio.ui.theme import Theme
from mlpstudio.ui.widgets.plots.plot_pair import PlotPair

FACTS = Facts(TrainingSettings(), 5, True, 1280, 10, None)  # 10 steps an epoch


@pytest.fixture
def feed(qtbot):
    theme = Theme("light")
    theme.apply()
    pair = PlotPair(theme, STYLES)
    qtbot.addWidget(pair)
    pair.resize(500, 400)
    made = CurveFeed(pair)
    made.pair = pair
    yield made
    pair.close()


def curves_of(n, per_epoch=10):
    curves = Curves()
    for step in range(1, n + 1):
        loss = 2.0 / step
        curves.add_steps([StepEvent(step, 1, loss, 1 - loss / 4, 0.001, 128)])
        if step % per_epoch == 0:
            epoch = step // per_epoch
            curves.add_epoch(EpochEvent(epoch, step, 0.5 / epoch, 0.9, 0.6 / epoch, 0.8, 1.0))
    return curves


def test_every_curve_gets_its_column(feed):
    curves = curves_of(25)
    feed.fill(curves, FACTS)
    loss, accuracy = feed.pair.loss, feed.pair.accuracy
    assert loss.data("batch")[1] == pytest.approx(curves.steps["loss"])
    assert accuracy.data("batch")[1] == pytest.approx(curves.steps["accuracy"])
    assert loss.data("training")[0] == pytest.approx([10, 20])
    assert loss.data("validation")[1] == pytest.approx([0.6, 0.3])
    assert len(loss.data("smoothed")[1]) == 25


def test_remeasured_epochs_have_a_curve_and_a_place_in_the_readout(feed):
    curves = curves_of(15)
    curves.add_epoch(EpochEvent(2, 20, 0.25, 0.9, 0.3, 0.8, 1.0, 0.01, 0.2, 0.95, 0.22))
    feed.fill(curves, FACTS)
    x, y = feed.pair.loss.data("remeasured")
    assert x == pytest.approx([10, 20])
    assert y == pytest.approx([float("nan"), 0.2], nan_ok=True)
    assert feed.pair.accuracy.data("remeasured")[1][1] == pytest.approx(0.95)
    values = dict(feed.readout("accuracy", 12)[2])
    assert values["remeasured"] == "95.00%"
    assert "remeasured" not in dict(feed.readout("accuracy", 3)[2])


def test_x_counts_epochs_when_asked(feed):
    feed.unit = "epochs"
    feed.fill(curves_of(25), FACTS)
    assert feed.x[[9, 19, 24]] == pytest.approx([1.0, 2.0, 2.5])
    assert feed.pair.loss.data("training")[0] == pytest.approx([1, 2])


@pytest.mark.parametrize(
    ("n", "is_active", "end"), [(3, True, 10), (25, True, 30), (45, True, 50), (45, False, 45)]
)
def test_x_reaches_calmly_ahead_of_a_run_but_not_beyond_its_plan(feed, n, is_active, end):
    facts = Facts(TrainingSettings(), 5, is_active, 1280, 10, None)
    feed.fill(curves_of(n), facts)
    assert feed.pair.loss.view.viewRange()[0] == pytest.approx([0, 1.01 * end])


def test_before_the_first_step_the_whole_plan_is_in_view(feed):
    feed.fill(Curves(), FACTS)
    assert feed.pair.loss.view.viewRange()[0][1] == pytest.approx(1.01 * 50)


def test_guessing_is_ln_10_and_a_tenth(feed):
    feed.fill(curves_of(5), FACTS)
    assert feed.pair.loss.notes.level == (pytest.approx(2.302585), "guessing")
    assert feed.pair.accuracy.notes.level == (pytest.approx(0.1), "guessing")
    feed.shows_guessing = False
    feed.fill(curves_of(5), FACTS)
    assert feed.pair.loss.notes.level is feed.pair.accuracy.notes.level is None


def test_squared_error_has_a_guessing_level_for_accuracy_only(feed):
    facts = Facts(TrainingSettings(loss="mean_squared_error"), 5, True, 1280, 10, None)
    feed.fill(curves_of(5), facts)
    assert feed.pair.loss.notes.level is None
    assert feed.pair.accuracy.notes.level is not None


def test_changed_settings_are_marked_with_text_on_the_loss_alone(feed):
    curves = curves_of(20)
    curves.add_mark(SettingEvent(7, "learning_rate", 0.001, 0.01))
    feed.fill(curves, FACTS)
    assert feed.pair.loss.notes.marks == ((7, "η 0.001 → 0.01"),)
    assert feed.pair.accuracy.notes.marks == ((7, ""),)


def test_events_are_marked_in_words(feed):
    curves = curves_of(60)
    curves.note(7, "design")
    curves.note(20, "best")
    curves.note(40, "stopped")
    feed.fill(curves, FACTS)
    assert [text for _, text in feed.pair.loss.notes.marks] == [
        "design edited",
        "best weights",
        "early stop",
    ]


def test_snapshots_are_ticks_below_the_loss(feed):
    feed.fill(curves_of(20), replace(FACTS, snapshots=(1, 4, 16)))
    assert feed.pair.loss.notes.ticks == (1, 4, 16)
    assert feed.pair.accuracy.notes.ticks == ()


def test_batch_marks_are_whole_numbers():
    assert mark_text(Mark(3, "batch_size", 128.0, 64.0)) == "batch 128 → 64"


def test_a_rate_that_the_schedule_lowered_is_marked_as_such():
    assert mark_text(Mark(3, "plateau", 0.001, 0.0005)) == "plateau: η 0.001 → 0.0005"


def test_the_test_result_is_a_point_at_its_step(feed):
    facts = Facts(TrainingSettings(), 5, False, 1280, 10, (20, 0.07, 0.98))
    feed.fill(curves_of(25), facts)
    assert feed.pair.loss.data("test") == (pytest.approx([20]), pytest.approx([0.07]))
    assert feed.pair.accuracy.data("test")[1] == pytest.approx([0.98])


def test_readout_has_the_values_of_its_step_and_its_epoch(feed):
    curves = curves_of(25)
    feed.fill(curves, FACTS)
    x, title, values = feed.readout("loss", 13)
    assert (x, title) == (14.0, "Step 14 · epoch 2")
    smoothed = float(feed.pair.loss.data("smoothed")[1][13])
    assert values == [
        ("batch", figure("loss", 2.0 / 14)),
        ("smoothed", figure("loss", smoothed)),
        ("training", "0.2500"),
        ("validation", "0.3000"),
    ]


def test_readout_of_an_unfinished_epoch_has_no_epoch_values(feed):
    feed.fill(curves_of(25), FACTS)
    assert [name for name, _ in feed.readout("accuracy", 24)[2]] == ["batch", "smoothed"]


@pytest.mark.parametrize(("last", "end"), [(1, 10), (10, 15), (14, 15), (500, 600), (2345, 3000)])
def test_calm_ends_are_round_and_beyond(last, end):
    assert calm_end(last) == pytest.approx(end)


@pytest.mark.parametrize(
    ("metric", "value", "text"),
    [("accuracy", 0.97918, "97.92%"), ("loss", 0.07123, "0.0712"), ("loss", 1.2e-5, "1.2e-05")],
)
def test_figures(metric, value, text):
    assert figure(metric, value) == text
