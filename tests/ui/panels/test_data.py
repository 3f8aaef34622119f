from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from mlpstudio.datasets.augmentation import USUAL
from mlpstudio.datasets.dataset import Dataset
from mlpstudio.document import edits
from mlpstudio.document.project import DataChoice
from mlpstudio.runs.prepare import one_hot_encoded
from mlpstudio.ui import data_controller
from mlpstudio.ui.data import overview
from mlpstudio.ui.dialogs.get_mnist import GetMnist
from mlpstudio.ui.dialogs.open_data import OpenData
from mlpstudio.ui.panel import Workbench
from mlpstudio.ui.panels import data as module
from mlpstudio.ui.panels.data import DataPanel

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def panel(qtbot: QtBot, bench_with_data: Workbench) -> Iterator[DataPanel]:
    made = DataPanel(bench_with_data)
    qtbot.addWidget(made)
    made.resize(420, 640)
    made.show()
    qtbot.waitExposed(made)
    yield made
    for purpose in ("data", overview.PURPOSE):
        bench_with_data.background.cancel(purpose)


def show_page(qtbot: QtBot, panel: DataPanel, place: int) -> None:
    qtbot.mouseClick(panel.tabs, LEFT, pos=panel.tabs.tabRect(place).center())


def load(bench: Workbench, dataset: Dataset | None, error: str | None = None) -> None:
    bench.data.dataset, bench.data.error = dataset, error
    bench.data.changed.emit()


def test_all_three_parts_can_be_looked_at(qtbot: QtBot, panel: DataPanel) -> None:
    texts = [panel.part.itemText(place) for place in range(panel.part.count())]
    assert texts == ["Training: 512 samples", "Validation: 64 samples", "Test: 64 samples"]
    panel.part.setFocus()
    qtbot.keyClick(panel.part, Qt.Key.Key_End)
    gallery = panel.browser.gallery
    assert gallery is not None
    assert len(gallery.labels) == 64
    assert panel.browser.detail.place.text().startswith("Test, sample 0 of 64")


def test_a_part_that_is_not_there_is_not_offered(
    qtbot: QtBot, panel: DataPanel, dataset: Dataset
) -> None:
    qtbot.keyClick(panel.part, Qt.Key.Key_Down)
    load(panel.bench, replace(dataset, validation=None))
    assert panel.part.count() == 2
    assert panel.part.value() == "train"


def test_the_same_part_stays_when_other_data_are_loaded(
    qtbot: QtBot, panel: DataPanel, dataset: Dataset
) -> None:
    qtbot.keyClick(panel.part, Qt.Key.Key_End)
    load(panel.bench, one_hot_encoded(dataset))
    assert panel.part.value() == "test"
    assert panel.browser.detail.title.text() == "Label 0"


def test_wrong_labels_are_marked_in_the_training_part_only(
    qtbot: QtBot, panel: DataPanel, dataset: Dataset
) -> None:
    noisy = dataset.train.with_label_noise(0.25, 10, 0)
    load(panel.bench, replace(dataset, train=noisy, true_labels=dataset.train.labels))
    assert panel.browser.filter.wrong_chip.text() == "128 wrong"
    qtbot.keyClick(panel.part, Qt.Key.Key_End)
    assert not panel.browser.filter.wrong_chip.isVisible()


def test_a_class_of_the_overview_leads_to_its_samples(qtbot: QtBot, panel: DataPanel) -> None:
    show_page(qtbot, panel, 1)
    bars = panel.overview.bars
    assert not panel.browser.isVisible()
    assert not panel.browser.go_to.isVisible()
    qtbot.mouseClick(bars, LEFT, pos=bars.bar_rect(6).center().toPoint())
    assert panel.tabs.currentIndex() == 0
    assert panel.browser.filter.classes == {6}


def test_the_settings_are_a_page_or_stand_beside_the_samples(
    qtbot: QtBot, panel: DataPanel
) -> None:
    assert panel.tabs.count() == 3
    show_page(qtbot, panel, 2)
    assert panel.choices.isVisible()
    assert not panel.part.isVisible()
    panel.resize(900, 640)
    assert panel.tabs.count() == 2
    assert panel.choices.isVisible()
    assert panel.part.isVisible()
    panel.resize(400, 640)
    assert panel.tabs.count() == 3
    assert not panel.choices.isVisible()
    show_page(qtbot, panel, 2)
    assert panel.choices.isVisible()


def test_it_lives_in_the_smallest_dock(panel: DataPanel) -> None:
    panel.resize(300, 220)
    assert (panel.width(), panel.height()) == (300, 220)


def test_edits_made_elsewhere_are_shown(panel: DataPanel) -> None:
    session = panel.bench.session
    project = edits.change_data(session.project, seed=77, augmentation=USUAL, scaling=False)
    session.apply("", project)
    header = panel.choices.sections["augmentation"].header
    assert header.summary == "5 kinds of change"
    assert panel.choices.sections["scaling"].header.summary == "off"


def test_nothing_is_done_while_the_panel_cannot_be_seen(
    qtbot: QtBot, panel: DataPanel, dataset: Dataset, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked: list[Dataset] = []
    real = module._galleries

    def galleries(data: Dataset):
        looked.append(data)
        return real(data)

    monkeypatch.setattr(module, "_galleries", galleries)
    panel.hide()
    few = replace(dataset, train=dataset.train.take(100))
    load(panel.bench, few)
    panel.bench.data.progressed.emit(0.5)
    assert looked == []
    panel.show()
    assert looked == [few]
    assert panel.part.currentText() == "Training: 100 samples"
    panel.hide()
    panel.show()
    assert looked == [few]


def test_a_new_run_state_does_not_touch_the_samples(qtbot: QtBot, panel: DataPanel) -> None:
    shown = panel.browser.gallery
    panel.bench.runs.step()
    qtbot.waitUntil(lambda: panel.bench.runs.trained is not None)
    assert panel.browser.gallery is shown


# Without data


def test_why_there_are_no_samples_is_said_with_a_way_out(
    qtbot: QtBot, panel: DataPanel, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = panel.bench.session
    monkeypatch.setattr(panel.bench.data, "_load", lambda choice: None)
    session.apply("", edits.change_data(session.project, source="mnist"))
    load(panel.bench, None, "MNIST was not found.")
    assert panel.message.text() == "MNIST was not found."
    assert panel.message.button.text() == "Get MNIST…"
    assert panel.empty.isVisible()
    assert not panel.browser.isVisible()
    qtbot.mouseClick(panel.message.button, LEFT)
    dialog = panel.findChild(GetMnist)
    assert dialog is not None
    dialog.close()
    session.apply("", edits.change_data(session.project, source="file", path="/gone.csv"))
    load(panel.bench, None, "/gone.csv does not exist.")
    assert panel.message.button.text() == "Open data…"
    qtbot.mouseClick(panel.message.button, LEFT)
    dialog = panel.findChild(OpenData)
    assert dialog is not None
    dialog.close()


def test_loading_is_shown_and_the_samples_at_hand_stay(
    qtbot: QtBot, panel: DataPanel, dataset: Dataset, monkeypatch: pytest.MonkeyPatch
) -> None:
    is_open: list[bool] = []
    other = replace(dataset, train=dataset.train.take(50))

    def slow(choice: DataChoice, folder: Path | None, progress) -> Dataset:
        while not is_open:
            progress(0.5)
        return other

    monkeypatch.setattr(data_controller, "load_data", slow)
    session = panel.bench.session
    session.apply("", edits.change_data(session.project, seed=5))
    assert panel.progress.isVisible()
    assert panel.browser.isVisible()
    qtbot.waitUntil(lambda: panel.progress.value() == 500)
    is_open.append(True)
    qtbot.waitUntil(lambda: not panel.progress.isVisible())
    assert panel.part.currentText() == "Training: 50 samples"


def test_before_the_first_data_the_page_says_what_will_be_here(
    qtbot: QtBot, bench: Workbench, dataset: Dataset
) -> None:
    panel = DataPanel(bench)
    qtbot.addWidget(panel)
    panel.show()
    assert "as soon as they are loaded" in panel.empty.text()
    assert panel.empty.isVisible()
    load(bench, dataset)
    assert not panel.empty.isVisible()
    assert panel.browser.isVisible()


# The dialogs, and a window built anew


def test_the_buttons_open_the_dialogs(qtbot: QtBot, panel: DataPanel) -> None:
    show_page(qtbot, panel, 2)
    source = panel.choices.forms["source"]
    qtbot.mouseClick(source.open_button, LEFT)
    dialog = panel.findChild(OpenData)
    assert dialog is not None
    assert dialog.isVisible()
    dialog.reject()
    qtbot.mouseClick(source.mnist_button, LEFT)
    dialog = panel.findChild(GetMnist)
    assert dialog is not None
    assert dialog.isVisible()
    dialog.reject()


def test_what_was_looked_at_is_kept_for_a_window_built_anew(
    qtbot: QtBot, panel: DataPanel
) -> None:
    qtbot.keyClick(panel.part, Qt.Key.Key_End)
    qtbot.mouseClick(panel.browser.filter.chips[2], LEFT)
    panel.browser.go(32)
    show_page(qtbot, panel, 1)
    panel.choices.close_sections(("labels",))
    kept = panel.keep()
    again = DataPanel(panel.bench)
    qtbot.addWidget(again)
    again.restore(kept)  # before it is seen, as docks do it
    again.show()
    qtbot.waitExposed(again)
    assert again.keep() == kept
    assert again.browser.grid.numbers.tolist() == np.arange(2, 64, 10).tolist()


def test_what_was_kept_of_other_data_is_passed_over(qtbot: QtBot, panel: DataPanel) -> None:
    kept = panel.keep() | {"part": "validation", "number": 9999, "page": "none"}
    load(panel.bench, replace(panel.bench.data.dataset, validation=None))
    panel.restore(kept)
    assert panel.part.value() == "train"
    assert panel.browser.detail.number == 0
