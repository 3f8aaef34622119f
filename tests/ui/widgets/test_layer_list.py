from typing import cast

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mlpstudio.document import presets
from mlpstudio.engine.spec import DenseSpec, DropoutSpec, NetworkSpec
from mlpstudio.ui.theme import Theme
from mlpstudio.ui.widgets.layer_cards import DenseCard, DropoutCard
from mlpstudio.ui.widgets.layer_list import LayerList

OUTPUT = DenseSpec(10, "softmax")
SPEC = NetworkSpec((28, 28), (DenseSpec(512), DropoutSpec(0.25), DenseSpec(64), OUTPUT))


@pytest.fixture
def layers(qtbot: QtBot) -> LayerList:
    theme = Theme("light")
    theme.apply()
    made = LayerList(theme)
    qtbot.addWidget(made)
    made.set_network(SPEC)
    made.resize(340, 420)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    return made


def dense(layers: LayerList, position: int) -> DenseCard:
    return cast(DenseCard, layers.cards[position])


def drag(qtbot: QtBot, layers: LayerList, position: int, y: int) -> None:
    """Press the handle of a card and move the pointer to a height of the list."""
    handle = layers.cards[position].handle
    start = handle.rect().center()
    end = handle.mapFromGlobal(layers.mapToGlobal(QPoint(10, y)))
    qtbot.mousePress(handle, Qt.MouseButton.LeftButton, pos=start)
    for share in (0.3, 0.7, 1.0):
        qtbot.mouseMove(handle, start + (end - start) * share)


def drop(qtbot: QtBot, layers: LayerList, position: int) -> None:
    qtbot.mouseRelease(layers.cards[position].handle, Qt.MouseButton.LeftButton)


def test_every_layer_has_a_card_with_what_it_does(layers: LayerList) -> None:
    titles = [card.title.text() for card in layers.cards]
    assert titles == ["Dense 1", "Dropout", "Dense 2", "Output"]
    assert dense(layers, 0).units.value() == 512
    assert dense(layers, 0).parameters.text() == "401,920"
    assert dense(layers, 3).activation.value() == "softmax"
    assert dense(layers, 3).output_shape.text() == "(B, 10)"
    assert cast(DropoutCard, layers.cards[1]).rate.text() == "0.25"
    assert "28×28 = 784" in layers.input_label.text()


def test_cards_are_reused_and_exchanged_as_kinds_change(layers: LayerList) -> None:
    first = layers.cards[0]
    layers.set_network(NetworkSpec((28, 28), (DenseSpec(7), DenseSpec(6), OUTPUT)))
    assert layers.cards[0] is first
    assert [dense(layers, i).units.value() for i in range(3)] == [7, 6, 10]
    layers.set_network(NetworkSpec((28, 28), (DropoutSpec(), DenseSpec(6), DropoutSpec())))
    titles = [card.title.text() for card in layers.cards]
    assert titles == ["Dropout", "Dense 1", "Dropout"]
    layers.set_network(NetworkSpec((28, 28), ()))
    assert layers.cards == []


def test_showing_a_design_tells_nobody(qtbot: QtBot, layers: LayerList) -> None:
    with qtbot.assertNotEmitted(layers.layer_changed):
        layers.set_network(presets.NETWORKS["deep"])


def test_typed_units_are_told_once_they_are_settled(qtbot: QtBot, layers: LayerList) -> None:
    units = dense(layers, 2).units
    units.selectAll()
    with qtbot.assertNotEmitted(layers.layer_changed):
        qtbot.keyClicks(units, "300")
    with (
        qtbot.waitSignal(layers.layer_changed) as told,
        qtbot.waitSignal(layers.settled),
    ):
        qtbot.keyClick(units, Qt.Key.Key_Return)
    assert told.args == [2, "units", 300]


def test_units_out_of_range_cannot_be_typed(qtbot: QtBot, layers: LayerList) -> None:
    units = dense(layers, 0).units
    units.selectAll()
    qtbot.keyClicks(units, "99999999")
    qtbot.keyClick(units, Qt.Key.Key_Return)
    assert 1 <= units.value() <= 10_000_000
    assert (units.minimum(), units.maximum()) == (1, 10_000_000)


def test_choices_and_rates_are_told(qtbot: QtBot, layers: LayerList) -> None:
    activation = dense(layers, 0).activation
    activation.setFocus()
    with qtbot.waitSignal(layers.layer_changed) as told:
        qtbot.keyClick(activation, Qt.Key.Key_Down)
    assert told.args == [0, "activation", "sigmoid"]
    initializer = dense(layers, 0).initializer
    with qtbot.waitSignal(layers.layer_changed) as told:
        qtbot.keyClick(initializer, Qt.Key.Key_Down)
    assert told.args == [0, "initializer", "he_normal"]
    rate = cast(DropoutCard, layers.cards[1]).rate
    with qtbot.waitSignal(layers.layer_changed) as told:
        qtbot.keyClick(rate, Qt.Key.Key_Up)
    assert told.args == [1, "rate", pytest.approx(0.3)]


def test_the_wheel_changes_no_rate(layers: LayerList) -> None:
    rate = cast(DropoutCard, layers.cards[1]).rate
    place = QPointF(5, 5)
    wheel = QWheelEvent(
        place,
        rate.mapToGlobal(place),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QCoreApplication.sendEvent(rate, wheel)
    assert rate.value() == 0.25


def test_a_click_on_a_card_chooses_it(qtbot: QtBot, layers: LayerList) -> None:
    with qtbot.waitSignal(layers.layer_selected) as chosen:
        qtbot.mouseClick(layers.cards[2], Qt.MouseButton.LeftButton, pos=QPoint(150, 5))
    assert chosen.args == [2]
    assert [card.is_selected for card in layers.cards] == [False, False, True, False]


def test_the_focus_in_an_entry_chooses_its_layer(qtbot: QtBot, layers: LayerList) -> None:
    with qtbot.waitSignal(layers.layer_selected) as chosen:
        qtbot.mouseClick(dense(layers, 3).units, Qt.MouseButton.LeftButton)
    assert chosen.args == [3]


def test_the_button_on_a_card_removes_it(qtbot: QtBot, layers: LayerList) -> None:
    with qtbot.waitSignal(layers.layer_removed) as removed:
        qtbot.mouseClick(layers.cards[1].remove, Qt.MouseButton.LeftButton)
    assert removed.args == [1]


def test_keys_walk_remove_edit_and_add(qtbot: QtBot, layers: LayerList) -> None:
    layers.focus_layer(0)
    qtbot.keyClick(layers.cards[0], Qt.Key.Key_Down)
    assert layers.cards[1].hasFocus()
    qtbot.keyClick(layers.cards[1], Qt.Key.Key_Up)
    assert layers.cards[0].hasFocus()
    with qtbot.waitSignal(layers.layer_removed) as removed:
        qtbot.keyClick(layers.cards[0], Qt.Key.Key_Delete)
    assert removed.args == [0]
    with qtbot.waitSignal(layers.layer_added):
        qtbot.keyClick(layers.cards[0], Qt.Key.Key_Insert)
    qtbot.keyClick(layers.cards[0], Qt.Key.Key_Return)
    assert dense(layers, 0).units.hasFocus()


def test_delete_in_an_entry_removes_no_layer(qtbot: QtBot, layers: LayerList) -> None:
    entry = dense(layers, 0)
    with qtbot.assertNotEmitted(layers.layer_removed):
        entry.units.setFocus()
        qtbot.keyClick(entry.units, Qt.Key.Key_Delete)
        entry.activation.setFocus()
        qtbot.keyClick(entry.activation, Qt.Key.Key_Delete)


def test_alt_and_arrows_move_the_chosen_layer(qtbot: QtBot, layers: LayerList) -> None:
    layers.focus_layer(1)
    with qtbot.waitSignal(layers.layer_moved) as moved:
        qtbot.keyClick(layers.cards[1], Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert moved.args == [1, 2]
    with qtbot.waitSignal(layers.layer_moved) as moved:
        qtbot.keyClick(layers.cards[1], Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert moved.args == [1, 0]


def test_the_first_layer_moves_no_further_up(qtbot: QtBot, layers: LayerList) -> None:
    layers.focus_layer(0)
    with qtbot.assertNotEmitted(layers.layer_moved):
        qtbot.keyClick(layers.cards[0], Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)


def test_a_card_dragged_down_lands_where_it_is_dropped(qtbot: QtBot, layers: LayerList) -> None:
    target = layers.cards[2].geometry().bottom() - 4
    drag(qtbot, layers, 0, target)
    with qtbot.waitSignal(layers.layer_moved) as moved:
        drop(qtbot, layers, 0)
    assert moved.args == [0, 2]


def test_a_card_dragged_up_lands_where_it_is_dropped(qtbot: QtBot, layers: LayerList) -> None:
    drag(qtbot, layers, 3, layers.cards[0].geometry().top() + 4)
    with qtbot.waitSignal(layers.layer_moved) as moved:
        drop(qtbot, layers, 3)
    assert moved.args == [3, 0]


def test_a_card_dropped_where_it_was_does_not_move(qtbot: QtBot, layers: LayerList) -> None:
    with qtbot.assertNotEmitted(layers.layer_moved):
        drag(qtbot, layers, 1, layers.cards[1].geometry().center().y() + 15)
        drop(qtbot, layers, 1)


def test_escape_gives_up_a_drag(qtbot: QtBot, layers: LayerList) -> None:
    before = layers.grab().toImage()
    drag(qtbot, layers, 0, layers.height() - 60)
    assert layers.grab().toImage() != before  # the line at which it would land
    with qtbot.assertNotEmitted(layers.layer_moved):
        qtbot.keyClick(layers.cards[0], Qt.Key.Key_Escape)
        drop(qtbot, layers, 0)


def test_a_click_on_the_handle_is_no_drag(qtbot: QtBot, layers: LayerList) -> None:
    with qtbot.assertNotEmitted(layers.layer_moved):
        qtbot.mouseClick(layers.cards[2].handle, Qt.MouseButton.LeftButton)
    assert layers.selected == 2


def test_the_chosen_layer_is_brought_into_sight(qtbot: QtBot, layers: LayerList) -> None:
    with qtbot.waitSignal(layers.reveal_requested) as revealed:
        layers.select(3)
    assert revealed.args == [layers.cards[3].geometry().center().y()]
    layers.select(-1)
    assert not any(card.is_selected for card in layers.cards)
    layers.select(9)
    assert layers.selected == -1


def test_the_tab_key_goes_through_the_entries_in_order(qtbot: QtBot, layers: LayerList) -> None:
    layers.focus_layer(0)
    visited = []
    for _ in range(7):
        visited.append(QApplication.focusWidget())
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    first, second = layers.cards[:2]
    assert visited == [*first.controls, *second.controls[:2]]


def test_the_focus_stays_in_the_list_when_there_is_nothing_to_focus(layers: LayerList) -> None:
    layers.set_network(NetworkSpec((28, 28), ()))
    layers.focus_layer(0)
    assert layers.selected == -1
