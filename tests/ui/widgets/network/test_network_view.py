import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QHelpEvent, QImage
from PySide6.QtWidgets import QToolTip
from pytestqt.qtbot import QtBot

from mlpstudio.document import presets
from mlpstudio.engine.activations import ACTIVATIONS
from mlpstudio.engine.network import Network, initialized
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
from mlpstudio.ui.widgets.network.network_layout import INPUT
from mlpstudio.ui.widgets.network.network_view import NetworkView

OUTPUT = DenseSpec(10, "softmax")
DIGITS = tuple("0123456789")
TWELVE = NetworkSpec((28, 28), (*[DenseSpec(64)] * 11, OUTPUT))
EVERYTHING = NetworkSpec(
    (28, 28),
    (
        FlattenSpec(),
        NoiseSpec(0.1),
        DenseSpec(64, "linear", use_bias=False),
        BatchNormSpec(trainable=False),
        ActivationSpec("gelu"),
        DropoutSpec(0.2, classical=True),
        DenseSpec(32, trainable=False, learning_rate_factor=0.2),
        DenseSpec(10, "linear"),
        ActivationSpec("softmax"),
    ),
)


@pytest.fixture
def theme(qtbot: QtBot) -> Theme:
    made = Theme("light")
    made.apply()
    return made


@pytest.fixture
def view(qtbot: QtBot, theme: Theme) -> NetworkView:
    made = NetworkView(theme)
    qtbot.addWidget(made)
    show(made, presets.NETWORKS["course"])
    return made


def show(view: NetworkView, spec: NetworkSpec, size: tuple[int, int] = (360, 240)) -> Network:
    view.set_network(spec, DIGITS)
    view.resize(*size)
    view.show()
    return initialized(spec, 1)


def neuron(view: NetworkView, column: int, drawn: int) -> QPoint:
    """The middle of a drawn neuron."""
    assert view.picture is not None
    found = view.picture.columns[column]
    return QPoint(round(found.x), round(float(found.ys[drawn])))


def column_foot(view: NetworkView, position: int) -> QPoint:
    """A point among the texts under a column."""
    assert view.picture is not None
    x = next(c.x for c in view.picture.columns if c.position == position)
    return QPoint(round(x), view.height() - 8)


def shot(view: NetworkView) -> QImage:
    return view.grab().toImage()


def count(image: QImage, color: QColor, tolerance: int = 40) -> int:
    """Pixels of about that colour, the frame of the focus aside."""
    image = image.copy(image.rect().adjusted(2, 2, -2, -2))
    image = image.convertToFormat(QImage.Format.Format_RGB32)
    size = image.height() * image.bytesPerLine()
    pixels = np.frombuffer(image.constBits(), np.uint8, size).reshape(-1, 4)[:, 2::-1]
    wanted = np.array([color.red(), color.green(), color.blue()])
    return int((np.abs(pixels.astype(int) - wanted).max(axis=1) < tolerance).sum())


def test_without_weights_no_line_is_coloured(view: NetworkView, theme: Theme) -> None:
    image = shot(view)
    assert count(image, theme.color("positive")) == 0
    assert count(image, theme.color("negative")) == 0


def test_the_sign_of_a_weight_is_its_colour(view: NetworkView, theme: Theme) -> None:
    network = Network(presets.NETWORKS["course"])
    network.theta[:] = 0.1
    view.set_weights(network.theta)
    positive = shot(view)
    assert count(positive, theme.color("positive")) > 300
    assert count(positive, theme.color("negative")) == 0
    view.set_weights(-network.theta)
    negative = shot(view)
    assert count(negative, theme.color("positive")) == 0
    assert count(negative, theme.color("negative")) > 300


def test_a_bias_is_a_dot_in_its_neuron_and_none_is_none(view: NetworkView, theme: Theme) -> None:
    show(view, NetworkSpec((28, 28), (DenseSpec(6, use_bias=False), OUTPUT)))
    without = shot(view)
    network = show(view, NetworkSpec((28, 28), (DenseSpec(6), OUTPUT)))
    assert shot(view) != without
    network.theta[:] = 0.0
    network.affines[0].b[:] = 0.5
    network.affines[1].b[:] = -0.5
    view.set_weights(network.theta)
    image = shot(view)
    assert view.biases is not None
    assert [len(biases) for biases in view.biases] == [0, 6, 10]
    assert count(image, theme.color("positive")) > 20
    assert count(image, theme.color("negative")) > 20


def test_a_frozen_layer_looks_frozen(view: NetworkView) -> None:
    looks = []
    for is_trainable in (True, False):
        norm, dense = BatchNormSpec(trainable=is_trainable), DenseSpec(6, trainable=is_trainable)
        looks.append([])
        for layers in ((DenseSpec(6), norm, OUTPUT), (dense, OUTPUT)):
            show(view, NetworkSpec((28, 28), layers))
            looks[-1].append(shot(view))
    assert looks[0][0] != looks[1][0]
    assert looks[0][1] != looks[1][1]


@pytest.mark.parametrize(
    "layer",
    [
        BatchNormSpec(),
        NoiseSpec(0.5),
        DropoutSpec(0.5),
        FlattenSpec(),
        *map(ActivationSpec, ACTIVATIONS),
    ],
)
def test_each_kind_of_layer_has_a_look_of_its_own(view: NetworkView, layer: LayerSpec) -> None:
    images = []
    for other in (layer, ActivationSpec("relu"), ActivationSpec("softmax"), DropoutSpec(0.1)):
        if other != layer or not images:
            show(view, NetworkSpec((28, 28), (DenseSpec(16), other, OUTPUT)))
            images.append(shot(view))
    assert all(image != images[0] for image in images[1:])


def test_weights_are_seen_to_change(view: NetworkView) -> None:
    network = initialized(presets.NETWORKS["course"], 1)
    view.set_weights(network.theta)
    before = shot(view)
    assert view.picture is not None
    columns = view.picture.columns
    network.affines[0].W[columns[0].neurons[0], columns[1].neurons[0]] = 3.0
    view.set_weights(network.theta)
    assert view.strengths is not None
    assert view.strengths[0][0, 0] == 1.0
    assert shot(view) != before


def test_a_new_design_forgets_the_weights(view: NetworkView) -> None:
    view.set_weights(initialized(presets.NETWORKS["course"], 1).theta)
    show(view, presets.NETWORKS["deep"])
    assert view.strengths is None


@pytest.mark.parametrize(
    "spec",
    [
        *presets.NETWORKS.values(),
        TWELVE,
        EVERYTHING,
        NetworkSpec((28, 28), (OUTPUT,)),
        NetworkSpec((28, 28), ()),
        NetworkSpec((28, 28), (DropoutSpec(0.1),)),
        NetworkSpec((2,), (DenseSpec(1, "sigmoid"),)),
        NetworkSpec((4,), (DenseSpec(10_000_000), DropoutSpec(), DropoutSpec())),
    ],
)
@pytest.mark.parametrize("size", [(360, 240), (300, 84), (1_000, 600)])
def test_every_design_is_painted_in_every_size(
    view: NetworkView, spec: NetworkSpec, size: tuple[int, int]
) -> None:
    view.set_network(spec, DIGITS)
    view.resize(*size)
    assert count(shot(view), QColor("#5f6879")) > 30


def test_many_layers_ask_for_more_width_than_few(view: NetworkView) -> None:
    few = view.minimumWidth()
    show(view, TWELVE)
    assert view.minimumWidth() > few
    assert view.width() >= view.minimumWidth()


def test_a_click_on_a_column_chooses_its_layer(qtbot: QtBot, view: NetworkView) -> None:
    with qtbot.waitSignal(view.layer_selected) as chosen:
        qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=column_foot(view, 0))
    assert chosen.args == [0]
    assert view.selected == 0
    with qtbot.waitSignal(view.layer_selected) as chosen:
        qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=column_foot(view, INPUT))
    assert chosen.args == [INPUT]


def test_a_click_on_a_dropout_chooses_it(qtbot: QtBot, view: NetworkView) -> None:
    show(view, presets.NETWORKS["deep"])
    assert view.picture is not None
    marker = view.picture.markers[0]
    with qtbot.waitSignal(view.layer_selected) as chosen:
        place = QPoint(round(marker.x), round(view.picture.top) + 9)
        qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=place)
    assert chosen.args == [1]


def test_the_arrow_keys_walk_through_the_layers(qtbot: QtBot, view: NetworkView) -> None:
    for key, wanted in (("Right", 0), ("Right", 1), ("Right", 1), ("Left", 0), ("Left", 0)):
        qtbot.keyClick(view, Qt.Key[f"Key_{key}"])
        assert view.selected == wanted


def test_selecting_from_outside_tells_nobody_but_is_seen(qtbot: QtBot, view: NetworkView) -> None:
    before = shot(view)
    with qtbot.assertNotEmitted(view.layer_selected):
        view.select(1)
    assert shot(view) != before
    show(view, NetworkSpec((28, 28), (OUTPUT,)))
    assert view.selected == INPUT


def test_hovering_a_neuron_lights_up_its_lines_alone(
    qtbot: QtBot, view: NetworkView, theme: Theme
) -> None:
    network = Network(presets.NETWORKS["course"])
    network.theta[:] = 0.1
    view.set_weights(network.theta)
    before = count(shot(view), theme.color("positive"))
    qtbot.mouseMove(view, neuron(view, 1, 2))
    assert view.hovered == (1, 2)
    lit = count(shot(view), theme.color("positive"))
    assert 50 < lit < before
    qtbot.mouseMove(view, QPoint(2, 2))
    assert view.hovered is None
    assert count(shot(view), theme.color("positive")) == before


@pytest.mark.parametrize("column", [0, 1, 2])
def test_neurons_of_all_columns_can_be_hovered_without_weights(
    qtbot: QtBot, view: NetworkView, column: int
) -> None:
    before = shot(view)
    qtbot.mouseMove(view, neuron(view, column, 0))
    assert view.hovered == (column, 0)
    assert shot(view) != before


def test_the_tooltip_tells_bias_and_strongest_weights(view: NetworkView) -> None:
    network = initialized(presets.NETWORKS["course"], 1)
    network.affines[0].W[300, 1] = -2.5
    network.affines[0].b[1] = 0.125
    network.affines[1].W[1, 7] = 1.5
    view.set_weights(network.theta)
    text = view.explanation(QPointF(neuron(view, 1, 1)))
    assert "Neuron 1 of layer 1" in text
    assert "+0.1250" in text
    assert "in: -2.500 (neuron 300)" in text
    assert "out: +1.500 (neuron 7)" in text


def test_tooltips_name_pixels_and_classes(view: NetworkView) -> None:
    assert "row 3, column 14" in view.explanation(QPointF(neuron(view, 0, 0)))
    assert "class “4”" in view.explanation(QPointF(neuron(view, 2, 4)))
    show(view, NetworkSpec((784,), (DenseSpec(12),)))
    assert view.explanation(QPointF(neuron(view, 0, 0))) == "Input 0"
    assert "Neuron 11 of layer 1" in view.explanation(QPointF(neuron(view, 1, -1)))


def test_tooltips_explain_layers_and_what_flows_between(view: NetworkView) -> None:
    view.set_batch_size(128)
    assert "401,920 parameters" in view.explanation(QPointF(column_foot(view, 0)))
    assert "28×28 = 784" in view.explanation(QPointF(column_foot(view, INPUT)))
    between = (column_foot(view, INPUT) + column_foot(view, 0)) / 2
    text = view.explanation(QPointF(between))
    assert "(128, 784)" in text
    assert "W1 has the shape (784, 512): 401,408 weights" in text
    behind = view.explanation(QPointF(view.width() - 3, 5))
    assert "(128, 10)" in behind
    assert "W3" not in behind
    show(view, presets.NETWORKS["deep"])
    assert view.picture is not None
    marker = QPointF(view.picture.markers[0].x, 5)
    assert "20% of the 256 values" in view.explanation(marker)
    assert "divided by 0.8" in view.explanation(marker)


def test_tooltips_explain_the_layers_between_columns(view: NetworkView) -> None:
    show(view, EVERYTHING, (700, 240))
    assert view.picture is not None
    texts = [view.explanation(QPointF(m.x, view.picture.top + 2)) for m in view.picture.markers]
    flatten, noise, norm, activation, dropout, softmax = texts
    assert "row of 784 numbers" in flatten
    assert "N(0, 0.1)" in noise
    assert "128 parameters" in norm
    assert "Frozen" in norm
    assert "GELU of the 64 values" in activation
    assert "multiplied by 0.8" in dropout
    assert "Softmax of the 10 values" in softmax


def test_tooltips_tell_of_frozen_layers_and_missing_biases(view: NetworkView) -> None:
    network = show(view, EVERYTHING, (700, 240))
    view.set_weights(network.weights)
    bare = view.explanation(QPointF(column_foot(view, 2)))
    assert "no bias: 50,176 parameters" in bare
    assert "Frozen" not in bare
    assert "Frozen" in view.explanation(QPointF(column_foot(view, 6)))
    assert "Bias" not in view.explanation(QPointF(neuron(view, 1, 0)))
    assert "Bias: +0.0000" in view.explanation(QPointF(neuron(view, 2, 0)))
    assert "class “4”" in view.explanation(QPointF(neuron(view, 3, 4)))


@pytest.mark.qt_log_ignore("This plugin does not support raise")
def test_the_tooltip_is_shown(qtbot: QtBot, view: NetworkView) -> None:
    place = neuron(view, 1, 1)
    event = QHelpEvent(QHelpEvent.Type.ToolTip, place, view.mapToGlobal(place))
    assert view.event(event)
    assert QToolTip.text().startswith("Neuron 1 of layer 1")
    QToolTip.hideText()
    qtbot.waitUntil(lambda: not QToolTip.isVisible())


def test_other_class_names_are_written(view: NetworkView) -> None:
    before = shot(view)
    view.set_class_names(tuple("abcdefghij"))
    assert shot(view) != before
    assert "class “c”" in view.explanation(QPointF(neuron(view, 2, 2)))


def test_the_theme_is_followed(view: NetworkView, theme: Theme) -> None:
    view.set_weights(initialized(presets.NETWORKS["course"], 1).theta)
    shot(view)
    theme.set_mode("dark")
    assert count(shot(view), QColor("#98a1b1")) > 30


def test_an_empty_view_says_nothing(qtbot: QtBot, theme: Theme) -> None:
    view = NetworkView(theme)
    qtbot.addWidget(view)
    view.resize(200, 200)
    view.set_weights(None)
    assert view.picture is None
    assert view.explanation(QPointF(5, 5)) == ""
    view.show()
    qtbot.mouseClick(view, Qt.MouseButton.LeftButton)
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert view.selected == INPUT


def ones(view: NetworkView, sign: float = 1.0) -> dict[int, np.ndarray]:
    assert view.picture is not None
    return {column.position: sign * np.ones(column.units) for column in view.picture.columns}


def test_neurons_are_filled_with_what_they_give(view: NetworkView, theme: Theme) -> None:
    view.set_values(ones(view))
    assert count(shot(view), theme.color("positive")) > 300
    view.set_values(ones(view, -1.0))
    image = shot(view)
    assert count(image, theme.color("positive")) == 0
    assert count(image, theme.color("negative")) > 300
    view.set_values(None)
    assert view.activity is None
    assert count(shot(view), theme.color("negative")) == 0


def test_a_neuron_is_filled_relative_to_the_largest_of_its_layer(view: NetworkView) -> None:
    values = ones(view)
    values[0] = np.arange(512.0)
    view.set_values(values)
    assert view.activity is not None
    assert view.picture is not None
    np.testing.assert_allclose(view.activity[1], view.picture.columns[1].neurons / 511)


def test_the_values_go_with_the_design_and_survive_another_size(view: NetworkView) -> None:
    view.set_values(ones(view))
    view.resize(500, 400)
    assert view.activity is not None
    assert view.picture is not None
    assert len(view.activity[1]) == len(view.picture.columns[1].neurons)
    view.set_network(TWELVE, DIGITS)
    assert view.activity is None


def test_the_tooltip_tells_what_a_neuron_gives(view: NetworkView) -> None:
    values = ones(view)
    values[0] = np.full(512, 0.25)
    view.set_values(values)
    assert "Gives 0.25 now." in view.explanation(QPointF(neuron(view, 1, 0)))


def test_a_click_on_a_neuron_chooses_it(qtbot: QtBot, view: NetworkView) -> None:
    with qtbot.waitSignal(view.neuron_chosen) as told:
        qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=neuron(view, 2, 4))
    assert told.args == [1, 4]
    with qtbot.waitSignal(view.emptied):
        qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=neuron(view, 0, 4))
    with qtbot.waitSignal(view.emptied):
        qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=column_foot(view, 1))


def test_the_lines_of_a_chosen_neuron_stay_lit_where_it_is_drawn(view: NetworkView) -> None:
    view.choose_neuron((1, 3))
    assert view.lit == (2, 3)
    view.choose_neuron((0, 200))  # between those that are drawn
    assert view.lit is None
    view.choose_neuron(None)
    assert view.lit is None


def test_the_line_from_an_input_is_marked(view: NetworkView, theme: Theme) -> None:
    view.choose_neuron((1, 3))
    before = count(shot(view), theme.color("accent"))
    view.light_input(0)
    assert count(shot(view), theme.color("accent")) > before + 50
    view.light_input(200)  # is not drawn
    assert count(shot(view), theme.color("accent")) == before


def test_up_and_down_walk_through_the_neurons_of_the_chosen_layer(
    qtbot: QtBot, view: NetworkView
) -> None:
    view.select(1)
    for key, unit in ((Qt.Key.Key_Down, 0), (Qt.Key.Key_Down, 1), (Qt.Key.Key_Up, 0)):
        with qtbot.waitSignal(view.neuron_chosen) as told:
            qtbot.keyClick(view, key)
        assert told.args == [1, unit]
        view.choose_neuron((1, unit))
    with qtbot.waitSignal(view.neuron_chosen) as told:
        qtbot.keyClick(view, Qt.Key.Key_Up)
    assert told.args == [1, 9]
    with qtbot.waitSignal(view.emptied):
        qtbot.keyClick(view, Qt.Key.Key_Escape)


def test_tooltips_tell_of_layers_at_their_own_learning_rate(view: NetworkView) -> None:
    slow, norm = DenseSpec(16, learning_rate_factor=0.1), BatchNormSpec(learning_rate_factor=20.0)
    show(view, NetworkSpec((28, 28), (slow, norm, OUTPUT)), (700, 240))
    assert view.picture is not None
    first, last = (view.explanation(QPointF(column_foot(view, i))) for i in (0, 2))
    between = view.explanation(QPointF(view.picture.markers[0].x, view.picture.top + 2))
    assert "It learns at 0.1 times the learning rate." in first
    assert "It learns at 20 times the learning rate." in between
    assert "learning rate" not in last
