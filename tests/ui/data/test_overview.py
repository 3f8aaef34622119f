from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from mlpstudio.datasets.dataset import Dataset
from mlpstudio.engine.batching import Samples
from mlpstudio.labs.digits.sample_pictures import Gallery, gallery
from mlpstudio.ui.data import overview as module
from mlpstudio.ui.data.overview import PURPOSE, Overview
from mlpstudio.ui.panel import Workbench

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def shown(dataset: Dataset) -> Gallery:
    return gallery(dataset.train, dataset.class_names, None)


@pytest.fixture
def page(qtbot: QtBot, bench: Workbench) -> Overview:
    made = Overview(bench.theme, bench.background)
    qtbot.addWidget(made)
    made.resize(400, 600)
    made.show()
    qtbot.waitExposed(made)
    return made


def counted(page: Overview) -> bool:
    return page.tally is not None and page.tally.is_complete


def test_all_is_counted_and_said(
    qtbot: QtBot, page: Overview, shown: Gallery, dataset: Dataset
) -> None:
    page.show_gallery(shown, dataset.test)
    assert page.bars.counts == (52, 52) + (51,) * 8  # at once
    qtbot.waitUntil(page.baseline.isVisible)
    assert page.shape.text() == "28 × 28, 784 numbers"
    assert page.stored.text() == "uint8, 401 kB in all"
    values = shown.samples.inputs / 255
    assert page.received.text().startswith("0 to 1, mean 0.1,")
    assert page.tally is not None
    np.testing.assert_allclose(page.tally.mean / 255, values.mean())
    mean = shown.samples.inputs[shown.labels == 3].mean(axis=0)
    np.testing.assert_array_equal(page.means.pictures[3], np.rint(mean))
    assert "right for 100 % of the test samples" in page.baseline.text()
    assert page.progress.text() == ""


def test_large_data_are_counted_in_portions_a_small_one_first(
    qtbot: QtBot, page: Overview, shown: Gallery, monkeypatch: pytest.MonkeyPatch
) -> None:
    portions: list[int] = []
    texts: list[str] = []
    real = module.sample_facts.grown

    def grown(tally, samples, n_more, check):
        portions.append(n_more)
        texts.append(page.progress.text())  # what is shown of the portion before
        return real(tally, samples, n_more, check)

    monkeypatch.setattr(module.sample_facts, "grown", grown)
    monkeypatch.setattr(module, "PORTION", 784 * 100)
    page.show_gallery(shown, None)
    qtbot.waitUntil(lambda: counted(page))
    assert portions == [10, 100, 100, 100, 100, 100, 100]
    assert texts[1:3] == ["10 of 512 samples counted…", "110 of 512 samples counted…"]
    assert page.progress.text() == ""
    assert not page.baseline.isVisible()


def test_nothing_is_counted_while_nobody_looks(
    qtbot: QtBot, bench: Workbench, page: Overview, shown: Gallery
) -> None:
    page.hide()
    page.show_gallery(shown, None)
    assert not bench.background.is_busy(PURPOSE)
    page.show()
    qtbot.waitUntil(lambda: counted(page))


def test_other_data_take_the_place_of_what_is_being_counted(
    qtbot: QtBot, page: Overview, shown: Gallery, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "PORTION", 784 * 10)
    page.show_gallery(shown, None)
    few = gallery(shown.samples.take(20), shown.class_names, None)
    page.show_gallery(few, None)
    qtbot.waitUntil(lambda: counted(page))
    assert page.tally is not None
    assert page.tally.n_samples == 20
    page.show_gallery(None, None)
    assert page.tally is None
    page.show_gallery(few, None)
    assert page.bars.counts == (2,) * 10


def test_the_values_shown_are_those_that_the_network_gets(
    qtbot: QtBot, page: Overview, shown: Gallery
) -> None:
    page.show_gallery(replace(shown, samples=replace(shown.samples, scale=1.0)), None)
    qtbot.waitUntil(lambda: counted(page))
    assert page.received.text().startswith("0 to 255, mean 2")
    assert page.histogram.text(63).startswith("252 to 255")


def test_the_histogram_has_a_logarithmic_axis(
    qtbot: QtBot, page: Overview, shown: Gallery
) -> None:
    page.show_gallery(shown, None)
    qtbot.waitUntil(lambda: counted(page))
    page.ensureWidgetVisible(page.log_button)
    qtbot.mouseClick(page.log_button, LEFT)
    assert page.histogram.is_log


def test_a_click_on_a_class_asks_for_its_samples(
    qtbot: QtBot, page: Overview, shown: Gallery
) -> None:
    page.show_gallery(shown, None)
    with qtbot.waitSignal(page.class_chosen) as told:
        qtbot.mouseClick(page.bars, LEFT, pos=page.bars.bar_rect(4).center().toPoint())
    assert told.args == [4]
    qtbot.waitUntil(lambda: counted(page))
    with qtbot.waitSignal(page.class_chosen) as told:
        qtbot.mouseClick(page.means, LEFT, pos=page.means.picture_rect(6).center())
    assert told.args == [6]


def test_a_table_is_counted_as_well(qtbot: QtBot, page: Overview) -> None:
    table = np.random.default_rng(0).normal(size=(60, 4)).astype(np.float32)
    page.show_gallery(gallery(Samples(table, np.arange(60) % 3), ("a", "b", "c"), None), None)
    qtbot.waitUntil(lambda: counted(page))
    assert page.shape.text() == "4 numbers"
    assert page.means.pictures.shape == (3, 1, 4)
    assert len(page.histogram.bar_heights()) == 64
