from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from mlpstudio.ui.theme import Theme
from mlpstudio.ui.widgets.digits.class_filter import ClassFilter

DIGITS = tuple(str(digit) for digit in range(10))
LEFT = Qt.MouseButton.LeftButton


def made(qtbot: QtBot, names: tuple[str, ...] = DIGITS) -> ClassFilter:
    Theme("light").apply()
    chosen = ClassFilter()
    chosen.set_classes(names)
    qtbot.addWidget(chosen)
    chosen.resize(400, 60)
    chosen.show()
    qtbot.waitExposed(chosen)
    return chosen


def test_several_chips_may_be_on_and_none_means_all(qtbot: QtBot) -> None:
    chosen = made(qtbot)
    assert chosen.classes == frozenset()
    assert chosen.all_chip.isChecked()
    with qtbot.waitSignal(chosen.changed):
        qtbot.mouseClick(chosen.chips[3], LEFT)
    qtbot.mouseClick(chosen.chips[7], LEFT)
    assert chosen.classes == {3, 7}
    assert not chosen.all_chip.isChecked()
    qtbot.mouseClick(chosen.chips[3], LEFT)
    qtbot.mouseClick(chosen.chips[7], LEFT)
    assert chosen.all_chip.isChecked()
    qtbot.mouseClick(chosen.chips[1], LEFT)
    with qtbot.waitSignal(chosen.changed):
        qtbot.mouseClick(chosen.all_chip, LEFT)
    assert chosen.classes == frozenset()
    assert chosen.all_chip.isChecked()


def test_ten_chips_stand_in_a_row_of_a_narrow_dock(qtbot: QtBot) -> None:
    chosen = made(qtbot)
    assert chosen.layout().heightForWidth(316) == chosen.all_chip.height()


def test_many_classes_are_a_list(qtbot: QtBot) -> None:
    chosen = made(qtbot, tuple(f"class {n}" for n in range(50)))
    assert not chosen.chips
    assert not chosen.all_chip.isVisible()
    chosen.list.setFocus()
    qtbot.keyClick(chosen.list, Qt.Key.Key_Down)
    with qtbot.waitSignal(chosen.changed):
        qtbot.keyClick(chosen.list, Qt.Key.Key_Down)
    assert chosen.classes == {1}
    chosen.choose(frozenset({30}))
    assert chosen.list.value() == "30"
    chosen.clear()
    assert chosen.classes == frozenset()


def test_wrong_labels_are_offered_only_where_there_are_any(qtbot: QtBot) -> None:
    chosen = made(qtbot)
    assert not chosen.wrong_chip.isVisible()
    chosen.offer_wrong(5400)
    assert chosen.wrong_chip.text() == "5,400 wrong"
    with qtbot.waitSignal(chosen.changed):
        qtbot.mouseClick(chosen.wrong_chip, LEFT)
    assert chosen.only_wrong
    chosen.offer_wrong(None)
    assert not chosen.only_wrong


def test_other_classes_begin_with_all_and_the_same_ones_stay(qtbot: QtBot) -> None:
    chosen = made(qtbot)
    qtbot.mouseClick(chosen.chips[3], LEFT)
    chosen.set_classes(DIGITS)
    assert chosen.classes == {3}
    chosen.set_classes(("cat", "dog"))
    assert chosen.classes == frozenset()
    assert [chip.text() for chip in chosen.chips] == ["cat", "dog"]


def test_the_number_seen_is_said_beside_the_chips(qtbot: QtBot) -> None:
    chosen = made(qtbot)
    chosen.set_count("12 shown")
    assert chosen.count.isVisible()
    chosen.set_count("")
    assert not chosen.count.isVisible()
