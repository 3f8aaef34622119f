from dataclasses import replace
from typing import cast

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QWheelEvent
from PySide6.QtWidgets import QApplication, QDoubleSpinBox, QTabWidget
from pytestqt.qtbot import QtBot

from mlpstudio.document import presets
from mlpstudio.engine.initializers import INITIALIZERS
from mlpstudio.engine.spec import (
    ActivationSpec,
    BatchNormSpec,
    DenseSpec,
    DropoutSpec,
    FlattenSpec,
    LayerSpec,
    NetworkSpec,
    NoiseSpec,
)
from mlpstudio.ui.theme import Theme
from mlpstudio.ui.widgets.network.layer_cards import (
    ActivationCard,
    BatchNormCard,
    DropoutCard,
    NoiseCard,
)
from mlpstudio.ui.widgets.network.layer_dense import DenseCard
from mlpstudio.ui.widgets.network.layer_list import LayerList

OUTPUT = DenseSpec(10, "softmax")
SPEC = NetworkSpec((28, 28), (DenseSpec(512), DropoutSpec(0.25), DenseSpec(64), OUTPUT))
LEFT = Qt.MouseButton.LeftButton


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


def show(layers: LayerList, *specs: LayerSpec) -> None:
    layers.set_network(NetworkSpec((28, 28), specs))


def open_card(qtbot: QtBot, layers: LayerList, position: int) -> None:
    qtbot.mouseClick(layers.cards[position].more, LEFT)
    assert layers.cards[position].is_open


def type_number(qtbot: QtBot, entry: QDoubleSpinBox, text: str) -> None:
    entry.setFocus()
    entry.selectAll()
    qtbot.keyClicks(entry, text)
    qtbot.keyClick(entry, Qt.Key.Key_Return)


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
    assert dense(layers, 3).head.output_shape.text() == "(B, 10)"
    assert cast(DropoutCard, layers.cards[1]).rate.text() == "0.25"
    assert "28×28 = 784" in layers.input_label.text()


def test_the_output_layer_stands_out_wherever_the_list_is_put_and_in_every_theme(
    layers: LayerList, qtbot: QtBot
) -> None:
    def color(position: int) -> QColor:
        return layers.cards[position].title.palette().windowText().color()

    theme, box = layers.cards[-1].head._theme, QTabWidget()
    qtbot.addWidget(box)
    box.addTab(layers, "")  # a widget that gets another parent is styled anew
    assert color(-1) == theme.color("accent")
    assert layers.cards[-1].title.font().bold()
    theme.set_mode("dark")
    assert color(-1) == theme.color("accent")
    assert color(0) == theme.color("text")
    layers.setParent(None)  # so that it outlives the box
    theme.set_mode("light")


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
    assert told.args == [0, "activation", "leaky_relu"]
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
    assert visited == [*first.controls, second]


def test_every_kind_of_layer_has_a_card(layers: LayerList) -> None:
    affine = DenseSpec(32, "linear", use_bias=False)
    scores, softmax = DenseSpec(10, "linear"), ActivationSpec("softmax")
    show(layers, FlattenSpec(), NoiseSpec(0.3), affine, BatchNormSpec(), scores, softmax)
    titles = [card.title.text() for card in layers.cards]
    assert titles == ["Flatten", "Noise", "Dense 1", "Batch norm", "Output", "Activation"]
    assert cast(NoiseCard, layers.cards[1]).stddev.text() == "0.3"
    assert layers.cards[2].parameters.text() == f"{784 * 32:,}"
    assert "no biases" in layers.cards[2].parameters.toolTip()
    assert layers.cards[3].parameters.text() == "64"
    assert cast(ActivationCard, layers.cards[5]).activation.value() == "softmax"
    assert [card.more.isVisible() for card in layers.cards] == [
        False,
        False,
        True,
        True,
        True,
        False,
    ]


def test_what_differs_from_the_usual_is_told_on_a_closed_card(
    qtbot: QtBot, layers: LayerList
) -> None:
    special = DenseSpec(32, "relu", "normal", use_bias=False, l1=1e-5, l2=0.01, trainable=False)
    norm = BatchNormSpec(0.9, 1e-5, trainable=False)
    show(layers, special, norm, DropoutSpec(0.2, classical=True), OUTPUT)
    texts = [card.summary.text() for card in layers.cards]
    assert texts == [
        "σ = 0.01 · no bias · L1 = 1e−5 · L2 = 0.01 · frozen",
        "momentum 0.9 · ε = 1e−5 · frozen",
        "classical form",
        "",
    ]
    assert [card.summary.isVisible() for card in layers.cards] == [True, True, True, False]
    open_card(qtbot, layers, 0)
    assert not layers.cards[0].summary.isVisible()


def test_a_layer_at_its_own_learning_rate_says_so_until_it_is_frozen(
    qtbot: QtBot, layers: LayerList
) -> None:
    slow, norm = DenseSpec(32, learning_rate_factor=0.1), BatchNormSpec(learning_rate_factor=20.0)
    show(layers, slow, norm, replace(slow, trainable=False), OUTPUT)
    texts = [card.summary.text() for card in layers.cards]
    assert texts == ["rate × 0.1", "rate × 20", "frozen", ""]
    open_card(qtbot, layers, 0)
    card = dense(layers, 0)
    assert card.rate.text() == "0.1"
    with qtbot.waitSignal(layers.layer_changed) as told:
        type_number(qtbot, card.rate, "0.01")
    assert told.args == [0, "learning_rate_factor", 0.01]
    with qtbot.assertNotEmitted(layers.layer_changed):
        type_number(qtbot, card.rate, "0")
    text = "Factor of the learning rate: above 0 and at most 1000, not 0."
    assert card.refusal.text() == text
    open_card(qtbot, layers, 1)
    other = cast(BatchNormCard, layers.cards[1])
    with qtbot.waitSignal(layers.layer_changed) as told:
        type_number(qtbot, other.rate, "2")
    assert told.args == [1, "learning_rate_factor", 2.0]
    open_card(qtbot, layers, 2)
    assert not dense(layers, 2).rate.isEnabled()
    assert "does not learn" in dense(layers, 2).rate.toolTip()


def test_penalties_take_any_strength_but_no_negative_one(qtbot: QtBot, layers: LayerList) -> None:
    open_card(qtbot, layers, 0)
    card = dense(layers, 0)
    with qtbot.waitSignal(layers.layer_changed) as told:
        type_number(qtbot, card.l2, "1e-4")
    assert told.args == [0, "l2", 1e-4]
    with qtbot.waitSignal(layers.layer_changed) as told:
        type_number(qtbot, card.l1, "0.003")
    assert told.args == [0, "l1", 0.003]
    with qtbot.waitSignal(layers.layer_changed) as told:
        type_number(qtbot, card.l1, "0")
    assert told.args == [0, "l1", 0.0]
    with qtbot.assertNotEmitted(layers.layer_changed):
        type_number(qtbot, card.l1, "-1")
    assert card.refusal.isVisible()
    assert card.refusal.text() == "L1 penalty: at least 0, not -1."
    with qtbot.waitSignal(layers.layer_changed):
        type_number(qtbot, card.l1, "0.1")
    assert not card.refusal.isVisible()


def test_bias_and_freezing_are_told(qtbot: QtBot, layers: LayerList) -> None:
    open_card(qtbot, layers, 2)
    card = dense(layers, 2)
    assert card.bias.isChecked()
    assert not card.frozen.isChecked()
    with qtbot.waitSignal(layers.layer_changed) as told:
        qtbot.mouseClick(card.bias, LEFT, pos=QPoint(8, card.bias.height() // 2))
    assert told.args == [2, "use_bias", False]
    with qtbot.waitSignal(layers.layer_changed) as told:
        qtbot.keyClick(card.frozen, Qt.Key.Key_Space)
    assert told.args == [2, "trainable", False]
    assert layers.selected == 2


@pytest.mark.parametrize("name", INITIALIZERS)
def test_an_initialiser_shows_its_formula_and_its_own_numbers(
    qtbot: QtBot, layers: LayerList, name: str
) -> None:
    show(layers, DenseSpec(32, "relu", name), OUTPUT)
    open_card(qtbot, layers, 0)
    card = dense(layers, 0)
    entry = INITIALIZERS[name]
    assert entry.formula in card.start.formula.text()
    assert entry.formula in card.initializer.toolTip()
    assert [field.option for field in card.start.entries] == list(entry.options)
    assert [field.value() for field in card.start.entries] == [o.default for o in entry.options]


def test_the_number_of_an_initialiser_is_told_as_its_options(
    qtbot: QtBot, layers: LayerList
) -> None:
    open_card(qtbot, layers, 0)
    card = dense(layers, 0)
    assert card.start.entries == []
    show(layers, DenseSpec(512, "relu", "normal"), OUTPUT)
    assert "σ\N{NO-BREAK SPACE}=\N{NO-BREAK SPACE}0.01" in card.start.formula.text()
    (sigma,) = card.start.entries
    with qtbot.waitSignal(layers.layer_changed) as told:
        type_number(qtbot, sigma, "0.5")
    assert told.args == [0, "initializer_options", (("stddev", 0.5),)]
    show(layers, DenseSpec(512, "relu", "normal", (("stddev", 0.5),)), OUTPUT)
    assert card.start.entries == [sigma]
    assert sigma.value() == 0.5
    with qtbot.waitSignal(layers.layer_changed) as told:
        type_number(qtbot, sigma, "0.01")
    assert told.args == [0, "initializer_options", ()]
    with qtbot.assertNotEmitted(layers.layer_changed):
        type_number(qtbot, sigma, "11")
    assert "from 0 to 10, not 11" in card.refusal.text()


def test_batch_normalisation_is_set(qtbot: QtBot, layers: LayerList) -> None:
    show(layers, DenseSpec(32, "linear"), BatchNormSpec(), ActivationSpec("relu"), OUTPUT)
    open_card(qtbot, layers, 1)
    card = cast(BatchNormCard, layers.cards[1])
    with qtbot.waitSignal(layers.layer_changed) as told:
        type_number(qtbot, card.momentum, "0.9")
    assert told.args == [1, "momentum", 0.9]
    with qtbot.waitSignal(layers.layer_changed) as told:
        type_number(qtbot, card.epsilon, "1e-5")
    assert told.args == [1, "epsilon", 1e-5]
    with qtbot.assertNotEmitted(layers.layer_changed):
        type_number(qtbot, card.epsilon, "0")
        type_number(qtbot, card.momentum, "1")
    with qtbot.waitSignal(layers.layer_changed) as told:
        qtbot.keyClick(card.frozen, Qt.Key.Key_Space)
    assert told.args == [1, "trainable", False]


def test_the_form_of_a_dropout_is_chosen_and_explained(qtbot: QtBot, layers: LayerList) -> None:
    open_card(qtbot, layers, 1)
    card = cast(DropoutCard, layers.cards[1])
    assert "divided by 0.75" in card.explanation.text()
    with qtbot.waitSignal(layers.layer_changed) as told:
        qtbot.keyClick(card.form, Qt.Key.Key_Down)
    assert told.args == [1, "classical", True]
    show(layers, DenseSpec(512), DropoutSpec(0.25, classical=True), OUTPUT)
    assert card.form.value() == "classical"
    assert "multiplied by 0.75" in card.explanation.text()


def test_rates_stay_below_1(qtbot: QtBot, layers: LayerList) -> None:
    rate = cast(DropoutCard, layers.cards[1]).rate
    with qtbot.assertNotEmitted(layers.layer_changed):
        type_number(qtbot, rate, "1")
    assert rate.value() == 0.25
    assert "at least 0 and below 1, not 1" in layers.cards[1].refusal.text()
    for _ in range(30):
        qtbot.keyClick(rate, Qt.Key.Key_Up)
    assert rate.value() == 0.95
    for _ in range(30):
        qtbot.keyClick(rate, Qt.Key.Key_Down)
    assert rate.value() == 0.0


def test_noise_and_activation_are_told(qtbot: QtBot, layers: LayerList) -> None:
    show(layers, NoiseSpec(0.1), DenseSpec(32, "linear"), ActivationSpec("relu"), OUTPUT)
    with qtbot.waitSignal(layers.layer_changed) as told:
        type_number(qtbot, cast(NoiseCard, layers.cards[0]).stddev, "0.25")
    assert told.args == [0, "stddev", 0.25]
    activation = cast(ActivationCard, layers.cards[2]).activation
    with qtbot.waitSignal(layers.layer_changed) as told:
        qtbot.keyClick(activation, Qt.Key.Key_Down)
    assert told.args == [2, "activation", "leaky_relu"]


def test_arrow_keys_open_and_close_a_card(qtbot: QtBot, layers: LayerList) -> None:
    layers.focus_layer(0)
    card = layers.cards[0]
    with qtbot.waitSignal(card.opened):
        qtbot.keyClick(card, Qt.Key.Key_Right)
    assert card.is_open
    qtbot.keyClick(card, Qt.Key.Key_Left)
    assert not card.is_open
    show(layers, FlattenSpec(), OUTPUT)
    layers.focus_layer(0)
    qtbot.keyClick(layers.cards[0], Qt.Key.Key_Right)
    assert not layers.cards[0].is_open


def test_details_come_by_tab_right_after_the_button_that_shows_them(
    qtbot: QtBot, layers: LayerList
) -> None:
    show(layers, DenseSpec(32, "relu", "normal"), OUTPUT)
    open_card(qtbot, layers, 0)
    card = dense(layers, 0)
    entries = [*card.start.entries, card.l1, card.l2, card.rate, card.frozen, card.bias]
    wanted = [*entries, card.remove]
    visited = []
    card.more.setFocus()
    for _ in wanted:
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        visited.append(QApplication.focusWidget())
    assert visited == wanted


def test_an_open_card_stays_open_wherever_its_layer_goes(qtbot: QtBot, layers: LayerList) -> None:
    first, second, third = DenseSpec(1), DenseSpec(2), DenseSpec(3)

    def are_open() -> list[bool]:
        return [card.is_open for card in layers.cards]

    show(layers, first, second, third)
    open_card(qtbot, layers, 1)
    show(layers, second, first, third)
    assert are_open() == [True, False, False]
    show(layers, DropoutSpec(), DenseSpec(9), second, first, third)
    assert are_open() == [False, False, True, False, False]
    show(layers, second, first, third)
    assert are_open() == [True, False, False]
    show(layers, DenseSpec(5), first, third)  # the same layer, changed
    assert are_open() == [True, False, False]
    show(layers, first, third)
    assert are_open() == [False, False]


def test_equal_layers_are_told_apart_by_their_place(qtbot: QtBot, layers: LayerList) -> None:
    same = DenseSpec(64)
    show(layers, same, same, same, OUTPUT)
    open_card(qtbot, layers, 1)
    show(layers, same, same, same, OUTPUT)
    assert [card.is_open for card in layers.cards] == [False, True, False, False]


def test_a_shape_without_room_is_left_out(layers: LayerList) -> None:
    card = dense(layers, 0)
    card.head.output_shape.setText("(B, 88888888888888888888888888888888)")
    image = card.head.output_shape.grab().toImage()
    card.head.output_shape.setText("")
    assert image == card.head.output_shape.grab().toImage()
    card.head.output_shape.setText("(B, 5)")
    assert image != card.head.output_shape.grab().toImage()


@pytest.mark.parametrize("width", [246, 340])
def test_no_card_asks_for_more_width_than_there_is(
    qtbot: QtBot, layers: LayerList, width: int
) -> None:
    show(
        layers,
        NoiseSpec(),
        DenseSpec(1_024, "leaky_relu", "normal", use_bias=False, l1=1e-5, trainable=False),
        BatchNormSpec(),
        ActivationSpec("swish"),
        DropoutSpec(),
        OUTPUT,
    )
    for card in layers.cards:
        card.set_open(True)
    for _ in range(2):  # narrower at first, then as narrow as that allows
        layers.resize(width, 900)
        QApplication.sendPostedEvents()
    assert layers.width() == width
    for card in layers.cards:
        assert card.minimumSizeHint().width() <= width


def test_the_focus_stays_in_the_list_when_there_is_nothing_to_focus(layers: LayerList) -> None:
    layers.set_network(NetworkSpec((28, 28), ()))
    layers.focus_layer(0)
    assert layers.selected == -1
