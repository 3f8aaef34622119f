from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from mlpstudio.document import edits
from mlpstudio.document.personal import PersonalSet
from mlpstudio.engine.batching import Samples
from mlpstudio.engine.network import Network
from mlpstudio.engine.spec import DenseSpec, NetworkSpec
from mlpstudio.ui.evaluation import subject
from mlpstudio.ui.panel import Workbench
from mlpstudio.ui.panels import evaluation
from mlpstudio.ui.panels.evaluation import EvaluationPanel
from mlpstudio.ui.running.run_controller import RunState
from tests.ui.readers import digit_image, hidden_reader, show_network

LEFT = Qt.MouseButton.LeftButton


def shown(qtbot: QtBot, bench: Workbench) -> EvaluationPanel:
    panel = EvaluationPanel(bench)
    qtbot.addWidget(panel)
    panel.resize(1000, 560)
    panel.show()
    qtbot.waitExposed(panel)
    return panel


def sees_all_but_7() -> Network:
    """Return a network that knows the stripes, but takes a 7 for a 1."""
    network = Network(NetworkSpec((28, 28), (DenseSpec(10, "softmax"),)))
    weights = network.affines[0].W.reshape(28, 28, 10)
    for digit in range(10):
        weights[4 + 2 * digit, :, 1 if digit == 7 else digit] = 1.0
    return network


@pytest.fixture
def panel(qtbot: QtBot, bench_with_data: Workbench) -> EvaluationPanel:
    """The panel with that network evaluated on the 64 validation samples."""
    panel = shown(qtbot, bench_with_data)
    show_network(bench_with_data, sees_all_but_7())
    qtbot.waitUntil(lambda: panel.headline.text() != "")
    return panel


def choose(panel: EvaluationPanel, part: str) -> None:
    panel.part.setCurrentIndex(panel.part.findData(part))
    panel.part.activated.emit(panel.part.currentIndex())


def test_without_a_network_it_says_what_to_do(qtbot: QtBot, bench: Workbench) -> None:
    panel = shown(qtbot, bench)
    assert "Train a network first" in panel.note.text()
    assert not panel.overview.isVisible()


def test_validation_is_evaluated_as_soon_as_there_are_weights(panel: EvaluationPanel) -> None:
    # 6 of the 64 stripes are a 7
    assert panel.headline.text().startswith("90.6 % right, loss ")
    assert panel.headline.text().endswith("all 64 samples · step 1")
    assert panel.overview.matrix.counts[7, 1] == 6
    assert panel.images.title.text() == "6 mistakes"
    assert panel.overview.scores.texts(1)[2:4] == ["53.8 %", "100 %"]
    assert "Calibration error" in panel.overview.error.text()


def test_a_cell_shows_its_images_and_an_image_what_each_layer_makes_of_it(
    qtbot: QtBot, panel: EvaluationPanel
) -> None:
    matrix, grid = panel.overview.matrix, panel.images.grid
    qtbot.mouseClick(matrix, LEFT, pos=matrix.cell_rect(3, 3).center().toPoint())
    assert panel.images.title.text() == "7 of 3 found"
    qtbot.keyClick(matrix, Qt.Key.Key_Left)
    assert panel.images.title.text() == "0 of 3 answered with 2"
    assert panel.images.note.isVisible()
    qtbot.mouseClick(matrix, LEFT, pos=matrix.cell_rect(7, 1).center().toPoint())
    assert panel.images.title.text() == "6 of 7 answered with 1"
    qtbot.mouseClick(grid.viewport(), LEFT, pos=grid.cell_rect(0).center())
    assert panel.detail.title.text().startswith("7, answered 1: ")
    assert panel.detail.bars.values is not None
    assert panel.detail.bars.values.argmax() == 1
    qtbot.waitUntil(lambda: [s.name for s in panel.detail.strips] == ["A1"])
    qtbot.mouseClick(panel.images.every, LEFT)
    assert panel.images.title.text() == "6 mistakes"
    assert matrix.cell is None


def test_a_class_shows_its_mistakes(qtbot: QtBot, panel: EvaluationPanel) -> None:
    panel.overview.setCurrentWidget(panel.overview.scores)
    scores = panel.overview.scores
    place = scores.visualItemRect(scores.item(7, 0)).center()
    qtbot.mouseClick(scores.viewport(), LEFT, pos=place)
    assert panel.images.title.text() == "6 mistakes with 7"


def test_mistakes_are_ordered_by_confidence_or_margin(panel: EvaluationPanel) -> None:
    found = panel._found
    assert found is not None
    report = found.answers.report
    np.testing.assert_array_equal(panel.images.grid.numbers, report.mistakes())
    panel.images.order.setCurrentIndex(1)
    panel.images.order.activated.emit(1)
    expected = report.mistakes(by_margin=True)
    np.testing.assert_array_equal(panel.images.grid.numbers, expected)


def test_the_test_set_waits_to_be_asked(
    qtbot: QtBot, bench_with_data: Workbench, panel: EvaluationPanel
) -> None:
    choose(panel, "test")
    assert "touched once" in panel.note.text()
    assert panel.headline.text() == ""
    show_network(bench_with_data, sees_all_but_7())  # another run: still nobody asked
    assert not bench_with_data.background.is_busy(evaluation.PURPOSE)
    qtbot.mouseClick(panel.test, LEFT)
    qtbot.waitUntil(lambda: panel.headline.text().startswith("90.6 % right"))
    assert panel._found is not None
    assert panel._found.asked.part == "test"
    choose(panel, "train")
    qtbot.waitUntil(lambda: "all 512 samples" in panel.headline.text())
    choose(panel, "test")
    assert "all 64 samples" in panel.headline.text()  # what was measured is remembered


def test_own_digits_are_evaluated_and_followed(
    qtbot: QtBot, bench_with_data: Workbench, panel: EvaluationPanel
) -> None:
    choose(panel, "personal")
    assert "no digits of your own" in panel.note.text()
    session = bench_with_data.session
    for count in (1, 2):
        personal = PersonalSet()
        for label in range(count):
            personal = personal.add(digit_image(), label)
        session.apply("", edits.set_personal(session.project, personal))
        wanted = f"all {count} samples"
        qtbot.waitUntil(lambda wanted=wanted: wanted in panel.headline.text())


def test_own_digits_that_do_not_fit_are_refused_in_words(
    qtbot: QtBot, bench_with_data: Workbench, panel: EvaluationPanel
) -> None:
    session = bench_with_data.session
    personal = PersonalSet().add(digit_image(), 7)
    session.apply("", edits.set_personal(session.project, personal))
    choose(panel, "personal")
    show_network(bench_with_data, Network(NetworkSpec((28, 28), (DenseSpec(3, "softmax"),))))
    qtbot.waitUntil(lambda: "the network knows" in panel.note.text())
    assert not panel.overview.isVisible()


def test_data_that_were_not_learnt_are_not_evaluated(
    qtbot: QtBot, bench_with_data: Workbench, panel: EvaluationPanel
) -> None:
    bench_with_data.data.dataset = None
    bench_with_data.data.changed.emit()
    assert "not those that this network learnt" in panel.note.text()
    assert panel.headline.text() == ""


def test_without_held_out_samples_it_says_where_to_set_them(
    qtbot: QtBot, bench_with_data: Workbench, panel: EvaluationPanel
) -> None:
    dataset = bench_with_data.data.dataset
    assert dataset is not None
    bench_with_data.data.dataset = replace(dataset, validation=None)
    bench_with_data.data.changed.emit()
    assert "Data panel" in panel.note.text()


def test_training_is_followed_with_few_samples_and_ends_with_all(
    qtbot: QtBot, bench_with_data: Workbench, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(subject, "LIVE", 32)
    session, runs = bench_with_data.session, bench_with_data.runs
    session.apply("", edits.change_training(session.project, epochs=10_000))
    panel = shown(qtbot, bench_with_data)
    runs.play()
    qtbot.waitUntil(lambda: "32 of 64" in panel.headline.text())
    first = panel.headline.text()
    qtbot.waitUntil(lambda: panel.headline.text() != first)
    assert runs.state is RunState.RUNNING
    runs.pause()
    qtbot.waitUntil(lambda: "all 64 samples" in panel.headline.text())


def test_an_earlier_moment_of_the_run_is_evaluated(
    qtbot: QtBot, bench_with_data: Workbench
) -> None:
    session, runs = bench_with_data.session, bench_with_data.runs
    session.apply("", edits.change_training(session.project, epochs=10))
    panel = shown(qtbot, bench_with_data)
    runs.play()
    qtbot.waitUntil(lambda: runs.state is RunState.COMPLETED)
    qtbot.waitUntil(lambda: panel.headline.text().endswith("step 40"))
    step = runs.time.moments[1].step
    runs.time.look(1)
    qtbot.waitUntil(lambda: panel.headline.text().endswith(f"step {step}"))
    runs.time.look(0)  # the initial weights
    qtbot.waitUntil(lambda: "nothing was learnt yet" in panel.note.text())
    runs.time.back()
    qtbot.waitUntil(lambda: panel.headline.text().endswith("step 40"))


def test_nothing_is_computed_while_hidden(
    qtbot: QtBot, bench_with_data: Workbench, panel: EvaluationPanel
) -> None:
    panel.hide()
    show_network(bench_with_data, hidden_reader())
    assert not bench_with_data.background.is_busy(evaluation.PURPOSE)
    panel.show()
    qtbot.waitUntil(lambda: panel._found is not None and len(panel._found.spec.layers) == 2)


def test_the_chosen_sample_stays_when_fewer_are_evaluated(
    bench_with_data: Workbench, panel: EvaluationPanel
) -> None:
    found = panel._found
    assert found is not None
    some = replace(found, numbers=np.array([0, 2, 4]))
    assert subject.place_of(some, 4) == 2
    assert subject.place_of(some, 3) is None


def test_what_was_looked_at_is_kept(
    qtbot: QtBot, bench_with_data: Workbench, panel: EvaluationPanel
) -> None:
    choose(panel, "train")
    panel.overview.setCurrentIndex(2)
    again = shown(qtbot, bench_with_data)
    again.restore(panel.keep())
    qtbot.waitUntil(lambda: "all 512 samples" in again.headline.text())
    assert again.overview.currentIndex() == 2


def test_a_narrow_dock_puts_the_parts_below_each_other(panel: EvaluationPanel) -> None:
    panel.resize(320, 240)
    assert panel._parts.orientation() is Qt.Orientation.Vertical
    assert panel.minimumSizeHint().width() <= 320
    assert panel.minimumSizeHint().height() <= 240


def test_samples_without_an_image_are_shown_as_rows(
    qtbot: QtBot, bench_with_data: Workbench, panel: EvaluationPanel
) -> None:
    dataset, rng = bench_with_data.data.dataset, np.random.default_rng(0)
    assert dataset is not None
    table = Samples(rng.normal(size=(40, 784)).astype(np.float32), np.arange(40) % 10)
    bench_with_data.data.dataset = replace(dataset, validation=table)
    bench_with_data.data.changed.emit()
    qtbot.waitUntil(lambda: "all 40 samples" in panel.headline.text())
    panel.images.grid.step(1)
    assert panel.detail.picture.isVisible()
