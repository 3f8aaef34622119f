"""The page of the evaluation that compares with another run, used with mouse and keys."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from mlpstudio.document.project import Project
from mlpstudio.engine.checkpoint import Checkpoint
from mlpstudio.engine.network import Network
from mlpstudio.engine.optimizers import create
from mlpstudio.engine.settings import TrainingSettings
from mlpstudio.engine.spec import DenseSpec, NetworkSpec
from mlpstudio.engine.state import TrainingState
from mlpstudio.runs.record import Run, to_stored
from mlpstudio.runs.store import Provenance
from mlpstudio.ui.evaluation.agreement_table import ALIKE, GROUPS, ONLY_FIRST, ONLY_SECOND
from mlpstudio.ui.panel import Workbench
from mlpstudio.ui.panels.evaluation import EvaluationPanel
from tests.ui.readers import show_network

LEFT = Qt.MouseButton.LeftButton


def sees(mistakes: dict[int, int], n_classes: int = 10) -> Network:
    """Return a network that knows the stripes, but takes some of them for others."""
    network = Network(NetworkSpec((28, 28), (DenseSpec(n_classes, "softmax"),)))
    weights = network.affines[0].W.reshape(28, 28, n_classes)
    for digit in range(n_classes):
        weights[4 + 2 * digit, :, mistakes.get(digit, digit)] = 1.0
    return network


def kept(bench: Workbench, network: Network, name: str, **changes) -> None:
    """Put a run with that network where runs are kept."""
    project = replace(Project(), network=network.spec, **changes)
    run = Run.begun(project)
    state = TrainingState(network, create("rmsprop", network.theta.size), step=1)
    run.checkpoint = Checkpoint.of(state, "rmsprop")
    run.outcome = "completed"

    def write(store) -> None:
        recording = store.recording
        number = recording.begin(project, run, Provenance(name=name))
        recording.finish(number, to_stored(run))

    bench.runs.library._ask(write)


@pytest.fixture
def bench(bench_with_data: Workbench, tmp_path) -> Workbench:
    """A workbench with a network on screen that takes 7 for 1, and 3 for 8."""
    bench_with_data.runs.library.start(tmp_path / "runs.sqlite3")
    show_network(bench_with_data, sees({7: 1, 3: 8}))
    return bench_with_data


@pytest.fixture
def panel(qtbot: QtBot, bench: Workbench) -> EvaluationPanel:
    """The panel with the page in front, and nothing to compare with."""
    panel = EvaluationPanel(bench)
    qtbot.addWidget(panel)
    panel.resize(1000, 560)
    panel.show()
    qtbot.waitExposed(panel)
    panel.overview.setCurrentWidget(panel.overview.against)
    qtbot.waitUntil(lambda: panel.headline.text() != "")
    return panel


def choose(qtbot: QtBot, panel: EvaluationPanel, name: str) -> None:
    """Choose a run by what it is called, as soon as it is listed."""
    page, library = panel.overview.against, panel.bench.runs.library
    library.refresh()

    def place() -> int:
        texts = [page.run.itemText(i) for i in range(page.run.count())]
        return next((i for i, text in enumerate(texts) if text.startswith(name)), -1)

    qtbot.waitUntil(lambda: place() >= 0)
    page.run.setCurrentIndex(place())
    page.run.activated.emit(place())


@pytest.fixture
def compared(qtbot: QtBot, bench: Workbench, panel: EvaluationPanel) -> EvaluationPanel:
    """The page with a run that takes 7 for 1, 3 for 5 and 2 for 0."""
    kept(bench, sees({7: 1, 3: 5, 2: 0}), "other")
    choose(qtbot, panel, "other")
    qtbot.waitUntil(lambda: panel.overview.against.compared is not None)
    return panel


def test_without_another_run_it_says_how_to_get_one(panel: EvaluationPanel) -> None:
    page = panel.overview.against
    assert "Change a setting and train again" in page.note.text()
    assert not page.run.isEnabled()
    assert not page.table.isVisible()


def test_samples_are_counted_by_who_is_right(compared: EvaluationPanel) -> None:
    # of 64 stripes: 7 are a 2, 7 a 3, 6 a 7
    table = compared.overview.against.table
    assert [table.count(group) for group in GROUPS] == [44, 7, 0, 6, 7]
    assert table.buttons[ONLY_FIRST].text() == "7\n10.9 %"
    assert table.right.text() == "“other” right"
    verdict = compared.overview.against.verdict.text()
    assert verdict.startswith("Different answers to 14 of 64 samples.")
    assert verdict.endswith("this network 79.7 %, “other” 68.8 %.")
    assert not compared.overview.against.note.isVisible()


def test_a_group_shows_its_images_and_an_image_both_answers(
    qtbot: QtBot, compared: EvaluationPanel
) -> None:
    table, images, detail = compared.overview.against.table, compared.images, compared.detail
    assert table.chosen == ONLY_SECOND
    assert images.title.text() == "0 that only “other” reads rightly"
    assert images.note.isVisible()
    qtbot.mouseClick(table.buttons[ONLY_FIRST], LEFT)
    assert images.title.text() == "7 that only this network reads rightly"
    number = int(images.grid.numbers[0])
    assert images.grid.text(number).startswith("2: this network says 2 (")
    assert ", “other” 0 (" in images.grid.text(number)
    qtbot.mouseClick(images.grid.viewport(), LEFT, pos=images.grid.cell_rect(0).center())
    assert detail.bars.values.argmax() == 2
    assert detail.rival_bars.isVisible()
    assert detail.rival_bars.values.argmax() == 0
    assert detail.rival_name.text() == "other"


def test_the_name_of_a_run_is_never_read_as_markup(
    qtbot: QtBot, bench: Workbench, panel: EvaluationPanel
) -> None:
    kept(bench, sees({7: 1}), "<b>one</b>")
    choose(qtbot, panel, "<b>one</b>")
    page = panel.overview.against
    qtbot.waitUntil(lambda: page.compared is not None)
    named = (page.table.right, page.table.wrong, page.verdict, panel.images.title)
    for line in named:
        assert "<b>one</b>" in line.text()
        assert line.textFormat() is Qt.TextFormat.PlainText
    qtbot.mouseClick(page.table.buttons[ONLY_FIRST], LEFT)
    assert panel.detail.rival_name.textFormat() is Qt.TextFormat.PlainText


def test_groups_are_chosen_by_keyboard(qtbot: QtBot, compared: EvaluationPanel) -> None:
    button = compared.overview.against.table.buttons[ALIKE]
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)
    assert compared.images.title.text() == "6 that both mistake for the same"


def test_leaving_the_page_shows_the_mistakes_again(
    qtbot: QtBot, compared: EvaluationPanel
) -> None:
    compared.overview.setCurrentWidget(compared.overview.matrix)
    assert compared.images.title.text() == "13 mistakes"
    assert not compared.detail.rival_bars.isVisible()
    compared.overview.setCurrentWidget(compared.overview.against)
    assert compared.images.title.text() == "0 that only “other” reads rightly"


def test_the_comparison_follows_the_network_at_hand(
    qtbot: QtBot, bench: Workbench, compared: EvaluationPanel
) -> None:
    show_network(bench, sees({}))
    page = compared.overview.against
    qtbot.waitUntil(lambda: page.table.count(ONLY_FIRST) == 20)
    assert page.table.count(ALIKE) == 0


def test_other_parts_of_the_data_are_compared_too(qtbot: QtBot, compared: EvaluationPanel) -> None:
    compared.part.set_value("train")
    compared.part.chosen.emit("train")
    qtbot.waitUntil(lambda: "of 512 samples" in compared.overview.against.verdict.text())


@pytest.mark.parametrize(
    ("run", "reason"),
    [
        ((Network(NetworkSpec((4,), (DenseSpec(10, "softmax"),))), {}), "takes 4 numbers"),
        ((sees({}, 3), {}), "tells 3 classes apart"),
        ((sees({}), {"data": replace(Project().data, scaling=False)}), "pixels in [0, 1]"),
    ],
)
def test_a_run_for_something_else_is_refused_with_a_reason(
    qtbot: QtBot, bench: Workbench, panel: EvaluationPanel, run, reason
) -> None:
    network, changes = run
    kept(bench, network, "unfit", **changes)
    choose(qtbot, panel, "unfit")
    page = panel.overview.against
    qtbot.waitUntil(lambda: reason in page.note.text())
    assert not page.table.isVisible()
    bench.runs.library.changed.emit()  # as it is, again and again, while something trains
    assert reason in page.note.text()


def test_a_run_that_learnt_from_other_samples_calls_for_caution(
    qtbot: QtBot, bench: Workbench, panel: EvaluationPanel
) -> None:
    kept(bench, sees({}), "elsewhere", data=replace(Project().data, seed=3))
    choose(qtbot, panel, "elsewhere")
    page = panel.overview.against
    qtbot.waitUntil(lambda: page.compared is not None)
    assert "may have seen some of these samples" in page.note.text()


def test_labels_come_in_the_form_that_each_loss_takes(
    qtbot: QtBot, bench: Workbench, panel: EvaluationPanel
) -> None:
    one_hot = TrainingSettings(loss="categorical_crossentropy")
    kept(bench, sees({7: 1}), "one-hot", training=one_hot)
    choose(qtbot, panel, "one-hot")
    page = panel.overview.against
    qtbot.waitUntil(lambda: page.compared is not None)
    assert page.table.count(ONLY_SECOND) == 7  # the 3s


def test_a_run_that_is_deleted_is_compared_with_no_more(
    qtbot: QtBot, bench: Workbench, compared: EvaluationPanel
) -> None:
    bench.runs.library.delete([1])
    page = compared.overview.against
    assert page.wanted is None
    assert page.compared is None
    assert not page.table.isVisible()


def test_what_was_compared_with_survives_another_language(
    qtbot: QtBot, bench: Workbench, compared: EvaluationPanel
) -> None:
    again = EvaluationPanel(bench)
    qtbot.addWidget(again)
    again.restore(compared.keep())
    again.resize(1000, 560)
    again.show()
    qtbot.waitUntil(lambda: again.overview.against.compared is not None)
    assert again.overview.against.rival.name == "other"
    np.testing.assert_array_equal(
        again.overview.against.compared.report.answers,
        compared.overview.against.compared.report.answers,
    )
