from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from mlpstudio.datasets.dataset import Dataset
from mlpstudio.labs.digits.sample_pictures import Gallery, gallery
from mlpstudio.ui.data.browser import SampleBrowser
from mlpstudio.ui.theme import Theme

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def shown(dataset: Dataset) -> Gallery:
    return gallery(dataset.train, dataset.class_names, None)


@pytest.fixture
def browser(qtbot: QtBot, shown: Gallery) -> SampleBrowser:
    theme = Theme("light")
    theme.apply()
    made = SampleBrowser(theme)
    qtbot.addWidget(made)
    qtbot.addWidget(made.go_to)
    made.resize(400, 560)
    made.show()
    qtbot.waitExposed(made)
    made.show_gallery(shown, "Training")
    return made


def test_the_first_sample_is_shown_at_once(browser: SampleBrowser) -> None:
    assert browser.grid.current == browser.detail.number == 0
    assert browser.detail.title.text() == "Label 0"
    assert browser.detail.place.text() == "Training, sample 0 of 512, counted from 0"


def test_a_click_shows_the_sample_large(
    qtbot: QtBot, browser: SampleBrowser, shown: Gallery
) -> None:
    with qtbot.waitSignal(browser.chosen) as told:
        qtbot.mouseClick(browser.grid.viewport(), LEFT, pos=browser.grid.cell_rect(7).center())
    assert told.args == [7]
    detail = browser.detail
    assert detail.title.text() == "Label 7"
    assert browser.go_to.value() == 7
    picture = detail.pixels
    qtbot.mouseMove(picture.viewport(), picture.cell_rect(18, 10).center())
    value = int(shown.samples.inputs[7, 18, 10])
    assert value == 255
    assert detail.reading.text() == "row 18, column 10: 255 → 1"


def test_chips_filter_and_what_is_seen_is_counted(qtbot: QtBot, browser: SampleBrowser) -> None:
    qtbot.mouseClick(browser.filter.chips[3], LEFT)
    assert browser.grid.numbers[:3].tolist() == [3, 13, 23]
    assert browser.filter.count.text() == "51 shown"
    assert browser.detail.number == 0  # what was looked at stays
    qtbot.keyClick(browser.grid, Qt.Key.Key_Right)
    assert browser.detail.number == 3


def test_going_to_a_sample_shows_all_classes_if_it_has_to(
    qtbot: QtBot, browser: SampleBrowser
) -> None:
    browser.show_class(3)
    browser.go_to.selectAll()
    qtbot.keyClicks(browser.go_to, "503")
    qtbot.keyClick(browser.go_to, Qt.Key.Key_Return)
    assert browser.filter.classes == {3}
    assert browser.grid.current == browser.detail.number == 503
    browser.go_to.selectAll()
    qtbot.keyClicks(browser.go_to, "504")
    qtbot.keyClick(browser.go_to, Qt.Key.Key_Return)
    assert browser.filter.classes == frozenset()
    assert browser.grid.current == 504


def test_the_number_is_copied(qtbot: QtBot, browser: SampleBrowser) -> None:
    browser.go(41)
    qtbot.mouseClick(browser.detail.copy_button, LEFT)
    assert QGuiApplication.clipboard().text() == "41"


def test_numbers_stand_in_cells_as_stored_or_scaled(qtbot: QtBot, browser: SampleBrowser) -> None:
    detail = browser.detail
    assert not detail.scaled_button.isVisible()
    qtbot.mouseClick(detail.numbers_button, LEFT)
    assert detail.pixels.shows_numbers
    wide = detail.pixels.cell_rect(0, 0).width()
    qtbot.mouseClick(detail.scaled_button, LEFT)
    assert detail.pixels.scales
    assert detail.pixels.cell_rect(0, 0).width() > wide
    qtbot.mouseClick(detail.numbers_button, LEFT)
    assert not detail.pixels.shows_numbers


def test_numbers_that_are_not_scaled_are_offered_once(
    qtbot: QtBot, browser: SampleBrowser, shown: Gallery
) -> None:
    browser.show_gallery(replace(shown, samples=replace(shown.samples, scale=1.0)), "Training")
    qtbot.mouseClick(browser.detail.numbers_button, LEFT)
    assert not browser.detail.scaled_button.isVisible()


def test_wrong_labels_are_told_and_can_be_seen_alone(
    qtbot: QtBot, browser: SampleBrowser, shown: Gallery
) -> None:
    true = shown.labels.copy()
    true[[5, 100]] = 9
    browser.show_gallery(replace(shown, true_labels=true), "Training")
    assert browser.filter.wrong_chip.text() == "2 wrong"
    qtbot.mouseClick(browser.filter.wrong_chip, LEFT)
    assert browser.grid.numbers.tolist() == [5, 100]
    browser.go(5)
    assert browser.detail.wrong.text() == "Made wrong on purpose: it is 9."
    browser.go(6)
    assert not browser.detail.wrong.isVisible()
    browser.show_gallery(shown, "Test")
    assert len(browser.grid.numbers) == 512


def test_fewer_samples_show_the_first_and_none_show_nothing(
    browser: SampleBrowser, shown: Gallery
) -> None:
    browser.go(500)
    browser.show_gallery(gallery(shown.samples.take(20), shown.class_names, None), "Test")
    assert browser.detail.number == 0
    assert browser.go_to.maximum() == 19
    browser.show_gallery(None, "")
    assert browser.detail.number is None
    assert not browser.detail.copy_button.isEnabled()
    browser.look_at(3)
    assert browser.detail.number is None


def test_a_class_without_samples_leaves_nothing_to_see(
    browser: SampleBrowser, shown: Gallery
) -> None:
    none = np.where(shown.labels == 4, 5, shown.labels)
    browser.show_gallery(replace(shown, labels=none), "Training")
    browser.show_class(4)
    assert len(browser.grid.numbers) == 0
    assert browser.filter.count.text() == "0 shown"


def test_the_sample_stands_beside_the_wall_where_there_is_room(
    qtbot: QtBot, browser: SampleBrowser
) -> None:
    assert browser.splitter.orientation() is Qt.Orientation.Vertical
    browser.resize(800, 500)
    assert browser.splitter.orientation() is Qt.Orientation.Horizontal
    browser.resize(300, 200)
    assert not browser.detail.isVisible()
    browser.resize(300, 500)
    assert browser.detail.isVisible()
