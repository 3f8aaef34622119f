from dataclasses import replace

import pytest

from mlpstudio.document import edits, presets
from mlpstudio.engine.settings import StopRules
from mlpstudio.ui.running.run_controller import RunState
from mlpstudio.ui.running.run_messages import message, smaller_learning_rate


@pytest.fixture
def small(bench_with_data):
    project = edits.set_network(bench_with_data.session.project, presets.NETWORKS["small"])
    project = edits.change_training(project, epochs=1)
    bench_with_data.session.replace(replace(project), None)
    bench_with_data.data._choice = project.data
    return bench_with_data


def train(qtbot, bench):
    bench.runs.play()
    qtbot.waitUntil(lambda: not bench.runs.is_active)


def test_nothing_is_said_while_all_is_well(qtbot, small):
    assert message(small) is None
    train(qtbot, small)
    assert small.runs.state is RunState.COMPLETED
    assert message(small) is None


def test_an_edited_design_can_be_started_again(qtbot, small):
    train(qtbot, small)
    before = small.runs.run
    project = edits.change_layer(small.session.project, 0, units=8)
    small.session.apply("Change units", project)
    said = message(small)
    assert (said.level, said.fix) == ("warning", "Start again")
    assert "design was edited" in said.text
    said.act()
    qtbot.waitUntil(lambda: not small.runs.is_active)
    assert small.runs.run is not before
    assert small.runs.run.network.layers[0].units == 8
    assert message(small) is None


def test_what_was_changed_since_the_run_is_named(qtbot, small):
    train(qtbot, small)
    session = small.session
    session.apply("", edits.change_training(session.project, optimizer="adam"))
    assert "settings were changed" in message(small).text
    session.apply("", edits.change_data(session.project, validation_fraction=0.2))
    assert "Other data" in message(small).text


def test_a_diverged_run_is_mended_with_a_tenth_of_the_learning_rate(qtbot, small):
    project = edits.change_training(
        small.session.project, optimizer="sgd", learning_rate=1e30, epochs=5
    )
    small.session.apply("Change", project)
    train(qtbot, small)
    assert small.runs.state is RunState.DIVERGED
    said = message(small)
    bad = small.runs.run.bad_number
    assert said.text.startswith(f"{bad.tensor} of layer {bad.layer + 1} became ")
    assert f"at step {bad.step}" in said.text
    assert "weights from before that step are kept" in said.text
    assert "learning rate is probably too large" in said.text
    assert said.fix == "Train with η = 1e+29"
    said.act()
    assert small.session.project.training.learning_rate == pytest.approx(1e29)
    assert small.runs.run.training.learning_rate == pytest.approx(1e29)
    assert small.session.undo_label == "Lower learning rate"
    small.runs.stop()


def test_a_tenth_has_no_rounding_tail(qtbot, small):
    project = edits.change_training(small.session.project, learning_rate=0.3)
    small.session.apply("Change", project)
    train(qtbot, small)
    assert smaller_learning_rate(small.runs.run) == 0.03


def test_an_early_end_is_told_calmly_with_the_weights_that_are_back(qtbot, small):
    rules = StopRules(patience=1, min_delta=10.0, restore_best=True)  # no epoch improves by 10
    project = edits.change_training(small.session.project, epochs=9, stopping=rules)
    small.session.apply("Change", project)
    train(qtbot, small)
    said = message(small)
    assert (said.level, said.fix, said.act) == ("info", None, None)
    assert said.text == (
        "Ended after epoch 2: no better validation loss since epoch 1. "
        "The weights of epoch 1, the best one, are back."
    )
    small.runs.play()
    assert message(small) is None
    small.runs.stop()


def test_a_target_that_is_reached_is_good_news(qtbot, small):
    rules = StopRules(target_accuracy=0.01)
    project = edits.change_training(small.session.project, epochs=9, stopping=rules)
    small.session.apply("Change", project)
    train(qtbot, small)
    said = message(small)
    assert (said.level, said.text) == (
        "good",
        "Ended after epoch 1: the target of 1% is reached.",
    )


def test_missing_data_can_be_tried_again(small, monkeypatch):
    tried = []
    monkeypatch.setattr(type(small.data), "retry", lambda self: tried.append(self))
    small.data.error = "The MNIST files are not there. Put them into a folder."
    said = message(small)
    assert (said.text, said.level) == (small.data.error, "error")
    said.act()
    assert tried == [small.data]


def test_a_run_that_cannot_start_says_why(qtbot, small):
    project = edits.change_training(small.session.project, loss="categorical_crossentropy")
    small.session.apply("Change", project)
    small.runs.play()
    assert small.runs.state is RunState.FAILED
    said = message(small)
    assert "one-hot" in said.text
    assert said.fix == "Use the sparse form"
    said.act()
    assert small.session.undo_label == "Mend design"
    qtbot.waitUntil(lambda: small.runs.state is RunState.COMPLETED)
    assert message(small) is None


def test_a_network_larger_than_memory_can_be_shrunk(small):
    project = edits.change_layer(small.session.project, 0, units=5_000_000)
    small.session.apply("Change units", project)
    small.runs.play()
    said = message(small)
    assert "more than most computers have" in said.text
    assert said.fix == "Shrink widest layer"
