from collections.abc import Iterator
from dataclasses import replace
from typing import cast

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt, QTimer
from PySide6.QtWidgets import QApplication, QDoubleSpinBox, QMenu
from pytestqt.qtbot import QtBot

from mlpstudio.datasets import sources
from mlpstudio.datasets.dataset import Dataset
from mlpstudio.document import edits, presets
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
from mlpstudio.labs.digits.drawing import Page
from mlpstudio.ui.panel import Workbench
from mlpstudio.ui.panels.network_design import NetworkDesignPanel
from mlpstudio.ui.running.run_controller import RunState
from mlpstudio.ui.widgets.network.layer_cards import BatchNormCard, DropoutCard, NoiseCard
from mlpstudio.ui.widgets.network.layer_dense import DenseCard
from mlpstudio.ui.widgets.network.network_view import NetworkView

OUTPUT = DenseSpec(10, "softmax")
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def panel(qtbot: QtBot, bench: Workbench) -> Iterator[NetworkDesignPanel]:
    made = NetworkDesignPanel(bench)
    qtbot.addWidget(made)
    made.resize(360, 700)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    yield made
    made.close()
    made.deleteLater()


def layers(panel: NetworkDesignPanel) -> tuple[LayerSpec, ...]:
    return panel.project.network.layers


def design(panel: NetworkDesignPanel, *specs: LayerSpec) -> None:
    panel.bench.session.apply("", edits.set_layers(panel.project, specs))


def dense(panel: NetworkDesignPanel, position: int) -> DenseCard:
    return cast(DenseCard, panel.layer_list.cards[position])


def add(qtbot: QtBot, panel: NetworkDesignPanel, name: str) -> None:
    """Open the menu of new layers and choose one with the keyboard."""
    menu = panel.add_button.menu()
    QTimer.singleShot(0, lambda: choose(qtbot, menu, list(presets.NEW_LAYERS).index(name)))
    panel.add_button.setFocus()
    qtbot.keyClick(panel.add_button, Qt.Key.Key_Space)
    panel.activateWindow()  # which a window manager does by itself when a menu is gone
    qtbot.waitUntil(panel.isActiveWindow)


def choose(qtbot: QtBot, menu: QMenu, row: int) -> None:
    assert menu.isVisible()
    for _ in range(row + 1):
        qtbot.keyClick(menu, Qt.Key.Key_Down)
    qtbot.keyClick(menu, Qt.Key.Key_Return)


def open_card(qtbot: QtBot, panel: NetworkDesignPanel, position: int) -> None:
    qtbot.mouseClick(panel.layer_list.cards[position].more, LEFT)


def type_number(qtbot: QtBot, entry: QDoubleSpinBox, text: str) -> None:
    entry.setFocus()
    entry.selectAll()
    qtbot.keyClicks(entry, text)
    qtbot.keyClick(entry, Qt.Key.Key_Return)


def type_units(qtbot: QtBot, panel: NetworkDesignPanel, position: int, text: str) -> None:
    units = dense(panel, position).units
    units.selectAll()
    qtbot.keyClicks(units, text)
    qtbot.keyClick(units, Qt.Key.Key_Return)


def test_the_courses_network_and_its_size_are_shown(panel: NetworkDesignPanel) -> None:
    assert len(panel.layer_list.cards) == 2
    assert panel.size_line.total.text() == "407,050"
    assert panel.size_line.rest.text() == "parameters · 1.63 MB as float32"
    assert panel.view.accessibleDescription() == "784-512-10"
    assert all(bar.isHidden() for bar in panel.messages)


def test_a_dense_layer_is_added_before_the_output_ready_for_its_units(
    qtbot: QtBot, panel: NetworkDesignPanel
) -> None:
    add(qtbot, panel, "dense")
    assert layers(panel) == (DenseSpec(512), DenseSpec(128), OUTPUT)
    assert panel.bench.session.undo_label == "Add layer"
    assert panel.layer_list.selected == panel.view.selected == 1
    assert dense(panel, 1).units.hasFocus()
    qtbot.keyClicks(dense(panel, 1).units, "64")
    qtbot.keyClick(dense(panel, 1).units, Qt.Key.Key_Return)
    assert layers(panel)[1] == DenseSpec(64)
    panel.bench.session.undo()
    panel.bench.session.undo()
    assert layers(panel) == (DenseSpec(512), OUTPUT)


def test_a_dropout_is_added_after_the_chosen_layer(
    qtbot: QtBot, panel: NetworkDesignPanel
) -> None:
    design(panel, DenseSpec(64), DenseSpec(32), OUTPUT)
    qtbot.mouseClick(panel.layer_list.cards[0], LEFT, pos=QPoint(150, 5))
    add(qtbot, panel, "dropout")
    assert layers(panel) == (DenseSpec(64), DropoutSpec(0.5), DenseSpec(32), OUTPUT)


def test_after_the_output_nothing_is_added(qtbot: QtBot, panel: NetworkDesignPanel) -> None:
    panel.layer_list.focus_layer(1)
    qtbot.keyClick(panel.layer_list.cards[1], Qt.Key.Key_Insert)
    assert layers(panel) == (DenseSpec(512), DenseSpec(128), OUTPUT)


def test_the_first_dense_layer_is_an_output(qtbot: QtBot, panel: NetworkDesignPanel) -> None:
    design(panel)
    add(qtbot, panel, "dense")
    assert layers(panel) == (OUTPUT,)


@pytest.mark.parametrize("name", presets.NEW_LAYERS)
def test_every_kind_of_layer_can_be_added_and_taken_back(
    qtbot: QtBot, panel: NetworkDesignPanel, name: str
) -> None:
    panel.layer_list.focus_layer(0)
    add(qtbot, panel, name)
    position = 0 if name == "flatten" else 1
    assert layers(panel)[position] == presets.NEW_LAYERS[name]
    assert panel.layer_list.selected == panel.view.selected == position
    assert panel.layer_list.isAncestorOf(QApplication.focusWidget())
    panel.bench.session.undo()
    assert layers(panel) == (DenseSpec(512), OUTPUT)


def test_the_menu_explains_each_kind_of_layer(panel: NetworkDesignPanel) -> None:
    actions = panel.add_button.menu().actions()
    assert [action.text() for action in actions] == [
        "Dense",
        "Batch normalisation",
        "Activation",
        "Dropout",
        "Noise",
        "Flatten",
    ]
    for action in actions:
        assert action.toolTip().endswith(".")
        assert not action.icon().isNull()


def test_the_strongest_plain_network_is_built_by_hand(
    qtbot: QtBot, panel: NetworkDesignPanel
) -> None:
    panel.layer_list.focus_layer(0)
    open_card(qtbot, panel, 0)
    card = dense(panel, 0)
    card.activation.setCurrentIndex(card.activation.findData("linear"))
    card.activation.activated.emit(card.activation.currentIndex())
    qtbot.keyClick(card.bias, Qt.Key.Key_Space)
    assert panel.bench.session.undo_label == "Leave out bias"
    for name in ("batch_norm", "activation", "dropout"):
        add(qtbot, panel, name)
    assert layers(panel) == (
        DenseSpec(512, "linear", use_bias=False),
        BatchNormSpec(),
        ActivationSpec("relu"),
        DropoutSpec(0.5),
        OUTPUT,
    )
    assert all(bar.isHidden() for bar in panel.messages)
    assert panel.size_line.total.text() == f"{784 * 512 + 2 * 512 + 5_130:,}"
    assert "1,024" in panel.size_line.toolTip()


def test_penalties_and_initial_weights_are_one_edit_each(
    qtbot: QtBot, panel: NetworkDesignPanel
) -> None:
    design(panel, DenseSpec(64, "relu", "normal"), OUTPUT)
    session = panel.bench.session
    open_card(qtbot, panel, 0)
    card = dense(panel, 0)
    type_number(qtbot, card.l2, "1e-4")
    assert session.undo_label == "Change L2 penalty"
    type_number(qtbot, card.l1, "1e-5")
    assert layers(panel)[0] == DenseSpec(64, "relu", "normal", l1=1e-5, l2=1e-4)
    for _ in range(3):
        qtbot.keyClick(card.start.entries[0], Qt.Key.Key_Up)
    assert session.undo_label == "Change initial weights"
    (changed,) = cast(DenseSpec, layers(panel)[0]).initializer_options
    assert changed[1] > 0.01
    session.undo()
    assert layers(panel)[0] == DenseSpec(64, "relu", "normal", l1=1e-5, l2=1e-4)
    session.undo()
    session.undo()
    assert layers(panel)[0] == DenseSpec(64, "relu", "normal")
    assert card.is_open
    assert card.l2.value() == 0.0


def test_another_initialiser_forgets_the_numbers_of_the_one_before(
    qtbot: QtBot, panel: NetworkDesignPanel
) -> None:
    design(panel, DenseSpec(64, "relu", "normal", (("stddev", 0.5),)), OUTPUT)
    qtbot.keyClick(dense(panel, 0).initializer, Qt.Key.Key_Down)
    assert layers(panel)[0] == DenseSpec(64, "relu", "uniform")


def test_a_layer_gets_a_learning_rate_of_its_own_and_loses_it_by_undo(
    qtbot: QtBot, panel: NetworkDesignPanel
) -> None:
    open_card(qtbot, panel, 0)
    card = dense(panel, 0)
    type_number(qtbot, card.rate, "0.1")
    assert layers(panel)[0] == DenseSpec(512, learning_rate_factor=0.1)
    assert panel.bench.session.undo_label == "Change rate of layer"
    qtbot.mouseClick(card.more, Qt.MouseButton.LeftButton)
    assert card.summary.text() == "rate × 0.1"
    panel.bench.session.undo()
    assert layers(panel)[0] == DenseSpec(512)
    assert card.rate.value() == 1.0


def test_a_layer_is_frozen_and_counted_so(qtbot: QtBot, panel: NetworkDesignPanel) -> None:
    open_card(qtbot, panel, 0)
    qtbot.keyClick(dense(panel, 0).frozen, Qt.Key.Key_Space)
    assert layers(panel)[0] == DenseSpec(512, trainable=False)
    assert panel.bench.session.undo_label == "Freeze layer"
    assert panel.size_line.rest.text() == "parameters · 401,920 frozen · 1.63 MB"
    assert "adjusts: 5,130" in panel.size_line.toolTip()
    qtbot.keyClick(dense(panel, 0).frozen, Qt.Key.Key_Space)
    assert panel.bench.session.undo_label == "Unfreeze layer"
    assert layers(panel)[0] == DenseSpec(512)


def test_the_other_layers_are_edited_with_names(qtbot: QtBot, panel: NetworkDesignPanel) -> None:
    design(
        panel, FlattenSpec(), NoiseSpec(), DropoutSpec(0.2), DenseSpec(9), BatchNormSpec(), OUTPUT
    )
    session = panel.bench.session
    cards = panel.layer_list.cards
    type_number(qtbot, cast(NoiseCard, cards[1]).stddev, "0.3")
    assert (layers(panel)[1], session.undo_label) == (NoiseSpec(0.3), "Change noise")
    type_number(qtbot, cast(DropoutCard, cards[2]).rate, "0.4")
    assert (layers(panel)[2], session.undo_label) == (DropoutSpec(0.4), "Change dropout rate")
    open_card(qtbot, panel, 2)
    qtbot.keyClick(cast(DropoutCard, cards[2]).form, Qt.Key.Key_Down)
    classical = DropoutSpec(0.4, classical=True)
    assert (layers(panel)[2], session.undo_label) == (classical, "Change form of dropout")
    open_card(qtbot, panel, 4)
    norm = cast(BatchNormCard, cards[4])
    type_number(qtbot, norm.momentum, "0.9")
    assert session.undo_label == "Change momentum"
    type_number(qtbot, norm.epsilon, "1e-5")
    assert session.undo_label == "Change epsilon"
    assert layers(panel)[4] == BatchNormSpec(0.9, 1e-5)


def test_typed_units_are_one_edit_and_the_figures_follow(
    qtbot: QtBot, panel: NetworkDesignPanel
) -> None:
    session = panel.bench.session
    type_units(qtbot, panel, 0, "256")
    assert layers(panel)[0] == DenseSpec(256)
    assert panel.size_line.total.text() == f"{784 * 256 + 256 + 2_570:,}"
    assert session.undo_label == "Change units"
    session.undo()
    assert dense(panel, 0).units.value() == 512
    assert session.undo_label is None


def test_arrow_keys_in_the_units_are_one_edit(qtbot: QtBot, panel: NetworkDesignPanel) -> None:
    units = dense(panel, 0).units
    for _ in range(3):
        qtbot.keyClick(units, Qt.Key.Key_Up)
    assert layers(panel)[0] == DenseSpec(515)
    qtbot.keyClick(units, Qt.Key.Key_Return)
    qtbot.keyClick(units, Qt.Key.Key_Up)
    panel.bench.session.undo()
    assert layers(panel)[0] == DenseSpec(515)
    panel.bench.session.undo()
    assert layers(panel)[0] == DenseSpec(512)


def test_a_pending_entry_is_settled_before_another_layer_goes(
    qtbot: QtBot, panel: NetworkDesignPanel
) -> None:
    design(panel, DenseSpec(64), DenseSpec(32), OUTPUT)
    units = dense(panel, 0).units
    units.setFocus()
    units.selectAll()
    qtbot.keyClicks(units, "99")
    panel.layer_list.cards[1].remove.setFocus()
    qtbot.mouseClick(panel.layer_list.cards[1].remove, LEFT)
    assert layers(panel) == (DenseSpec(99), OUTPUT)


def test_activation_and_initialiser_are_chosen(qtbot: QtBot, panel: NetworkDesignPanel) -> None:
    qtbot.keyClick(dense(panel, 0).activation, Qt.Key.Key_Down)
    qtbot.keyClick(dense(panel, 0).initializer, Qt.Key.Key_Down)
    assert layers(panel)[0] == DenseSpec(512, "leaky_relu", "he_normal")
    assert panel.bench.session.undo_label == "Change initialiser"


def test_a_layer_is_removed_by_key_and_comes_back_by_undo(
    qtbot: QtBot, panel: NetworkDesignPanel
) -> None:
    panel.layer_list.focus_layer(0)
    qtbot.keyClick(panel.layer_list.cards[0], Qt.Key.Key_Delete)
    assert layers(panel) == (OUTPUT,)
    assert panel.layer_list.cards[0].hasFocus()
    panel.bench.session.undo()
    assert layers(panel) == (DenseSpec(512), OUTPUT)


def test_alt_down_moves_a_layer_and_the_focus_with_it(
    qtbot: QtBot, panel: NetworkDesignPanel
) -> None:
    design(panel, DenseSpec(64), DropoutSpec(0.2), OUTPUT)
    panel.layer_list.focus_layer(0)
    card = panel.layer_list.cards[0]
    qtbot.keyClick(card, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert layers(panel) == (DropoutSpec(0.2), DenseSpec(64), OUTPUT)
    assert panel.layer_list.cards[1].hasFocus()
    assert panel.view.selected == 1


def test_a_layer_is_dragged_to_another_place(qtbot: QtBot, panel: NetworkDesignPanel) -> None:
    design(panel, DenseSpec(64), DenseSpec(32), OUTPUT)
    cards = panel.layer_list.cards
    handle, target = cards[0].handle, cards[1]
    start = handle.rect().center()
    end = handle.mapFromGlobal(target.mapToGlobal(QPoint(8, target.height() - 4)))
    qtbot.mousePress(handle, LEFT, pos=start)
    qtbot.mouseMove(handle, (start + end) / 2)
    qtbot.mouseMove(handle, end)
    qtbot.mouseRelease(handle, LEFT, pos=end)
    assert layers(panel) == (DenseSpec(32), DenseSpec(64), OUTPUT)
    assert panel.bench.session.undo_label == "Move layer"


def test_list_and_picture_choose_the_same_layer(qtbot: QtBot, panel: NetworkDesignPanel) -> None:
    picture = panel.view.picture
    assert picture is not None
    place = QPoint(round(picture.columns[1].x), panel.view.height() - 6)
    qtbot.mouseClick(panel.view, LEFT, pos=place)
    assert panel.layer_list.selected == 0
    qtbot.mouseClick(panel.layer_list.cards[1], LEFT, pos=QPoint(150, 5))
    assert panel.view.selected == 1


def test_a_preset_is_chosen(panel: NetworkDesignPanel) -> None:
    actions = panel.presets_button.menu().actions()
    *_, separator, reader = actions
    assert separator.isSeparator()
    assert reader is panel.reader_action
    assert len(actions) == len(presets.NETWORKS) + len(presets.PLANE_NETWORKS) + 2
    actions[list(presets.NETWORKS).index("deep")].trigger()
    assert panel.project.network == presets.NETWORKS["deep"]
    assert panel.size_line.total.text() == "242,762"


def test_points_are_offered_designs_of_their_own(panel: NetworkDesignPanel) -> None:
    def offered() -> set[str]:
        panel.presets_button.menu().aboutToShow.emit()
        return {name for name, action in panel.preset_actions.items() if action.isVisible()}

    assert offered() == set(presets.NETWORKS)
    panel.bench.data.dataset = sources.load("three_blobs")
    assert offered() == set(presets.PLANE_NETWORKS)
    panel.preset_actions["spirals"].trigger()
    assert [layer.units for layer in panel.project.network.layers] == [8, 8, 3]
    assert panel.batch_line.text().startswith("(B, 2): ")


def test_a_problem_is_told_and_mended_by_one_click(
    qtbot: QtBot, panel: NetworkDesignPanel
) -> None:
    type_units(qtbot, panel, 1, "9")
    bar = panel.messages[0]
    assert bar.text() == "The output has 9 units for 10 classes."
    assert bar.property("level") == "error"
    qtbot.mouseClick(bar.button, LEFT)
    assert layers(panel) == (DenseSpec(512), OUTPUT)
    assert bar.isHidden()
    assert panel.bench.session.undo_label == "Mend design"


def test_two_problems_are_shown_and_the_others_counted(panel: NetworkDesignPanel) -> None:
    design(panel, DenseSpec(8, "softmax"), DenseSpec(8, "linear"), DropoutSpec(0.0))
    assert [bar.property("level") for bar in panel.messages] == ["error", "warning"]
    assert not panel.more_label.isHidden()
    assert panel.more_label.text() == "… and 2 more"
    assert "rate 0" in panel.more_label.toolTip()


def test_a_change_of_the_loss_is_checked_too(panel: NetworkDesignPanel) -> None:
    project = edits.change_training(panel.project, loss="categorical_crossentropy")
    panel.bench.session.apply("", project)
    assert "one-hot" in panel.messages[0].text()


def test_the_design_is_compared_with_the_data(panel: NetworkDesignPanel, dataset: Dataset) -> None:
    three = replace(dataset, class_names=("cat", "dog", "lion"))
    panel.bench.data.dataset = three
    panel.bench.data.changed.emit()
    assert panel.messages[0].text() == "The output has 10 units for 3 classes."


def test_the_picture_follows_the_training(
    qtbot: QtBot, panel: NetworkDesignPanel, bench_with_data: Workbench
) -> None:
    before = panel.view.strengths
    assert before is not None
    runs = bench_with_data.runs
    bench_with_data.session.apply("", edits.change_training(panel.project, epochs=1))
    runs.play()
    qtbot.waitUntil(lambda: runs.state is RunState.COMPLETED)
    weights = runs.weights
    assert weights is not None
    qtbot.waitUntil(lambda: panel.view.shown_weights is weights.values)
    assert panel.view.strengths is not None
    assert not np.array_equal(before[0], panel.view.strengths[0])


def test_a_network_of_all_kinds_of_layers_is_trained_and_followed(
    qtbot: QtBot, panel: NetworkDesignPanel, bench_with_data: Workbench
) -> None:
    design(
        panel,
        FlattenSpec(),
        NoiseSpec(0.1),
        DenseSpec(32, "linear", "he_normal", use_bias=False, l1=1e-6, l2=1e-4),
        BatchNormSpec(),
        ActivationSpec("relu"),
        DropoutSpec(0.2, classical=True),
        DenseSpec(16, "tanh", trainable=False),
        DenseSpec(10, "linear"),
        ActivationSpec("softmax"),
    )
    assert all(bar.isHidden() for bar in panel.messages)
    session, runs = bench_with_data.session, bench_with_data.runs
    session.apply("", edits.change_training(panel.project, epochs=1))
    before = panel.view.strengths
    assert before is not None
    runs.play()
    qtbot.waitUntil(lambda: runs.state is RunState.COMPLETED)
    weights = runs.weights
    assert weights is not None
    qtbot.waitUntil(lambda: panel.view.shown_weights is weights.values)
    after = panel.view.strengths
    assert after is not None
    changes = [not np.array_equal(one, other) for one, other in zip(before, after, strict=True)]
    assert changes == [True, False, True]  # the frozen layer is as it was


def test_an_edit_long_after_the_last_picture_shows_the_weights_of_the_new_design(
    qtbot: QtBot, panel: NetworkDesignPanel
) -> None:
    for units in (64, 96):
        qtbot.waitUntil(lambda: not panel._picture_timer.isActive())
        design(panel, DenseSpec(units, "relu"), OUTPUT)
        weights = panel.bench.runs.weights
        assert weights is not None
        assert panel.view.shown_weights is weights.values


def test_a_hidden_panel_catches_up_when_it_is_shown(
    qtbot: QtBot, panel: NetworkDesignPanel
) -> None:
    panel.hide()
    design(panel, DenseSpec(32), OUTPUT)
    assert panel.view.strengths is None
    panel.show()
    assert panel.view.strengths is not None
    assert len(panel.view.strengths) == 2


def test_a_design_too_large_for_idle_weights_is_drawn_without(panel: NetworkDesignPanel) -> None:
    design(panel, DenseSpec(10_000_000), OUTPUT)
    assert panel.view.strengths is None
    assert "GB of memory" in panel.messages[0].text()


def test_messages_scroll_with_the_list_in_a_low_panel(
    qtbot: QtBot, panel: NetworkDesignPanel
) -> None:
    panel.resize(300, 220)
    assert (panel.width(), panel.height()) == (300, 220)
    design(panel, DenseSpec(9, "softmax"))
    qtbot.waitUntil(panel.messages[0].isVisible)
    assert panel.layer_list.parentWidget().isAncestorOf(panel.messages[0])
    panel.resize(360, 700)
    qtbot.waitUntil(panel.messages[0].isVisible)
    assert not panel.layer_list.parentWidget().isAncestorOf(panel.messages[0])


def test_many_layers_scroll_sideways_and_the_chosen_card_is_in_sight(
    qtbot: QtBot, panel: NetworkDesignPanel
) -> None:
    twelve = NetworkSpec((28, 28), (*[DenseSpec(64)] * 11, OUTPUT))
    panel.bench.session.apply("", edits.set_network(panel.project, twelve))
    assert panel.view.minimumWidth() > panel.width()
    panel.layer_list.focus_layer(11)
    card = panel.layer_list.cards[11]
    qtbot.waitUntil(lambda: card.visibleRegion().boundingRect().height() > 30)


@pytest.mark.parametrize("mode", ["dark", "light"])
def test_the_theme_is_followed(panel: NetworkDesignPanel, mode: str) -> None:
    before = panel.grab().toImage()
    panel.bench.theme.set_mode("dark" if mode == "dark" else "light")
    assert (panel.grab().toImage() == before) == (mode == "light")


def test_the_chosen_layer_and_the_division_outlive_the_panel(
    qtbot: QtBot, panel: NetworkDesignPanel
) -> None:
    panel.layer_list.focus_layer(1)
    panel.splitter.setSizes([200, 440])
    again = NetworkDesignPanel(panel.bench)
    qtbot.addWidget(again)
    again.resize(360, 700)
    again.show()
    again.restore(panel.keep())
    assert again.layer_list.selected == again.view.selected == 1
    assert again.splitter.sizes() == panel.splitter.sizes()
    again.restore({})


def test_in_the_narrowest_panel_nothing_is_cut_off(panel: NetworkDesignPanel) -> None:
    panel.resize(280, 700)
    design(panel, *[DenseSpec(64)] * 6, OUTPUT)  # so that the list scrolls
    QApplication.sendPostedEvents()
    for button in (panel.add_button, panel.presets_button):
        assert button.width() >= button.sizeHint().width()
    card = dense(panel, 0)
    right = card.mapToGlobal(QPoint(card.width(), 0)).x()
    area = panel._scroll.viewport()
    assert right <= area.mapToGlobal(QPoint(area.width(), 0)).x()


def neuron_center(view: NetworkView, column: int, drawn: int) -> QPoint:
    assert view.picture is not None
    place = view.picture.columns[column]
    return QPointF(place.x, place.ys[drawn]).toPoint()


def test_a_clicked_neuron_shows_its_equation_and_its_lines(
    bench_with_data: Workbench, qtbot: QtBot
) -> None:
    panel = NetworkDesignPanel(bench_with_data)
    qtbot.addWidget(panel)
    panel.resize(360, 700)
    panel.show()
    qtbot.mouseClick(panel.view, Qt.MouseButton.LeftButton, pos=neuron_center(panel.view, 1, 2))
    assert panel.pages.currentWidget() is panel.neuron_page
    assert panel.neuron_page.place == (0, 2)
    qtbot.waitUntil(lambda: "z = " in panel.neuron_page.numbers.text(), timeout=5000)
    assert "training sample" in panel.neuron_page.source.text()
    assert panel.view.lit is not None
    assert panel.view.activity is not None
    qtbot.keyClick(panel.view, Qt.Key.Key_Down)
    assert panel.neuron_page.place == (0, 3)
    qtbot.keyClick(panel.view, Qt.Key.Key_Escape)
    assert panel.pages.currentIndex() == 0
    qtbot.waitUntil(lambda: panel.view.activity is None, timeout=5000)


def test_a_drawing_lights_the_neurons_up(bench_with_data: Workbench, qtbot: QtBot) -> None:
    panel = NetworkDesignPanel(bench_with_data)
    qtbot.addWidget(panel)
    panel.show()
    assert panel.view.activity is None
    ink = np.zeros((280, 280), np.uint8)
    ink[60:220, 120:160] = 255
    bench_with_data.board.load(Page((), ink))
    qtbot.waitUntil(lambda: panel.view.activity is not None, timeout=5000)
    assert max(abs(one).max() for one in panel.view.activity) > 0.0
    bench_with_data.board.load(Page((), None))
    qtbot.waitUntil(lambda: panel.view.activity is None, timeout=5000)


def test_an_edit_of_the_design_puts_the_equation_away(
    bench_with_data: Workbench, qtbot: QtBot
) -> None:
    panel = NetworkDesignPanel(bench_with_data)
    qtbot.addWidget(panel)
    panel.show()
    panel.view.neuron_chosen.emit(0, 1)
    assert panel.pages.currentWidget() is panel.neuron_page
    session = bench_with_data.session
    session.apply("", edits.change_layer(session.project, 0, units=5))
    assert panel.pages.currentIndex() == 0
