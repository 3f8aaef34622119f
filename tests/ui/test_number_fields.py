import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mlpstudio.ui.number_fields import FreeNumber, LogSlider, WholeNumber


def test_a_whole_number_is_told_once_when_it_is_entered(qtbot: QtBot) -> None:
    entry = WholeNumber(1, 10_000_000)
    qtbot.addWidget(entry)
    told: list[int] = []
    entry.entered.connect(told.append)
    entry.selectAll()
    qtbot.keyClicks(entry, "512")
    assert told == []
    qtbot.keyClick(entry, Qt.Key.Key_Return)
    assert told == [512]


@pytest.mark.parametrize(
    ("typed", "value"), [("0.01", 0.01), ("3e-5", 3e-5), ("1E-3", 1e-3), ("0,5", 0.5)]
)
def test_a_free_number_reads_every_usual_way_of_writing(
    qtbot: QtBot, typed: str, value: float
) -> None:
    entry = FreeNumber(1e-12, 1e6)
    qtbot.addWidget(entry)
    entry.set_value(2.0)
    entry.selectAll()
    qtbot.keyClicks(entry, typed)
    qtbot.keyClick(entry, Qt.Key.Key_Return)
    assert entry.value() == pytest.approx(value)


def test_a_number_beyond_the_largest_becomes_the_largest(qtbot: QtBot) -> None:
    entry = FreeNumber(1e-12, 1e6)
    qtbot.addWidget(entry)
    entry.set_value(0.5)
    entry.selectAll()
    qtbot.keyClicks(entry, "1e9")
    qtbot.keyClick(entry, Qt.Key.Key_Return)
    assert entry.value() == 1e6


@pytest.mark.parametrize("typed", ["-", "e", "0", "-3"])
def test_a_free_number_goes_back_when_what_was_typed_is_no_such_number(
    qtbot: QtBot, typed: str
) -> None:
    entry = FreeNumber(1e-12, 1e6)
    qtbot.addWidget(entry)
    entry.set_value(2.0)
    entry.selectAll()
    qtbot.keyClicks(entry, typed)
    qtbot.keyClick(entry, Qt.Key.Key_Return)
    assert entry.value() > 0


def test_arrow_keys_move_a_free_number_by_a_share_of_itself(qtbot: QtBot) -> None:
    entry = FreeNumber(1e-12, 1e6)
    qtbot.addWidget(entry)
    for value in (0.001, 1.0):
        entry.set_value(value)
        qtbot.keyClick(entry, Qt.Key.Key_Up)
        assert entry.value() == pytest.approx(1.12 * value)


@pytest.mark.parametrize(
    ("value", "text"), [(1e-7, "1e-7"), (0.999, "0.999"), (0.99999, "0.99999"), (3600, "3600")]
)
def test_a_free_number_is_written_short_and_true(qtbot: QtBot, value: float, text: str) -> None:
    entry = FreeNumber(1e-12, 1e6)
    qtbot.addWidget(entry)
    entry.set_value(value)
    assert entry.text() == text


def test_a_free_number_may_have_a_unit_and_a_stride(qtbot: QtBot) -> None:
    entry = FreeNumber(0.0, 100.0, stride=0.5)
    entry.setSuffix(" %")
    qtbot.addWidget(entry)
    entry.set_value(98.0)
    assert entry.text() == "98 %"
    qtbot.keyClick(entry, Qt.Key.Key_Up)
    assert entry.value() == 98.5
    entry.selectAll()
    qtbot.keyClicks(entry, "97.25")
    qtbot.keyClick(entry, Qt.Key.Key_Return)
    assert (entry.value(), entry.text()) == (97.25, "97.25 %")


def test_arrow_keys_leave_zero(qtbot: QtBot) -> None:
    entry = FreeNumber(0.0, 1.0)
    qtbot.addWidget(entry)
    entry.set_value(0.0)
    qtbot.keyClick(entry, Qt.Key.Key_Down)
    assert entry.value() == 0.0
    qtbot.keyClick(entry, Qt.Key.Key_Up)
    assert entry.value() == 0.001


def test_slider_and_entry_of_a_log_slider_agree(qtbot: QtBot) -> None:
    field = LogSlider(1e-4, 10.0)
    qtbot.addWidget(field)
    settled: list[float] = []
    field.changed.connect(settled.append)
    field.set_value(0.1)
    assert settled == []
    assert field.slider.value() == 300
    field.slider.setFocus()
    qtbot.keyClick(field.slider, Qt.Key.Key_PageUp)
    assert field.value() == pytest.approx(0.316)
    assert settled == [pytest.approx(0.316)]
    field.entry.selectAll()
    qtbot.keyClicks(field.entry, "100")
    qtbot.keyClick(field.entry, Qt.Key.Key_Return)
    assert field.value() == 100.0
    assert field.slider.value() == field.slider.maximum()


def test_dragging_a_log_slider_previews_and_its_release_settles(qtbot: QtBot) -> None:
    field = LogSlider(1e-4, 10.0)
    qtbot.addWidget(field)
    changing: list[float] = []
    changed: list[float] = []
    field.changing.connect(changing.append)
    field.changed.connect(changed.append)
    field.slider.setSliderDown(True)
    field.slider.setValue(100)
    field.slider.setValue(200)
    assert changing == [pytest.approx(0.001), pytest.approx(0.01)]
    assert changed == []
    field.slider.setSliderDown(False)
    assert changed == [pytest.approx(0.01)]


def test_the_wheel_over_a_log_slider_scrolls_and_changes_nothing(qtbot: QtBot) -> None:
    field = LogSlider(1e-4, 10.0)
    qtbot.addWidget(field)
    field.set_value(0.1)
    field.show()
    at, turn = QPointF(field.slider.rect().center()), QPoint(0, 120)
    none, phase = Qt.MouseButton.NoButton, Qt.ScrollPhase.NoScrollPhase
    for part in (field.slider, field.entry):
        event = QWheelEvent(
            at, at, QPoint(), turn, none, Qt.KeyboardModifier.NoModifier, phase, False
        )
        QApplication.sendEvent(part, event)
        assert not event.isAccepted()
    assert field.value() == 0.1
