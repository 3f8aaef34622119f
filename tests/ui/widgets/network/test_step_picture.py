"""A step that goes through the picture of a network: what is lit, where, and from which side."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from mlpstudio.engine.network import initialized
from mlpstudio.engine.spec import BatchNormSpec, DenseSpec, DropoutSpec, NetworkSpec
from mlpstudio.ui.theme import Theme
from mlpstudio.ui.widgets.network.network_flow import BACKWARD, FORWARD, PULSE, Flow
from mlpstudio.ui.widgets.network.network_layout import INPUT
from mlpstudio.ui.widgets.network.step_picture import StepPicture

SPEC = NetworkSpec(
    (6,), (DenseSpec(5, "relu"), BatchNormSpec(), DropoutSpec(0.5), DenseSpec(3, "softmax"))
)
COLOR = "good"  # a colour that nothing else in the picture has


@pytest.fixture
def picture(qtbot: QtBot) -> StepPicture:
    theme = Theme("light")
    theme.apply()
    made = StepPicture(theme)
    made._test_theme = theme
    qtbot.addWidget(made)
    made.resize(420, 260)
    made.set_network(SPEC)
    made.set_weights(initialized(SPEC, 1).weights)
    return made


def pixels(picture: StepPicture) -> np.ndarray:
    """Return the pixels of the picture.  # (h, w, 3)."""
    image = picture.grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
    bits = np.frombuffer(image.constBits(), np.uint8)
    lines = bits.reshape(image.height(), image.bytesPerLine())[:, : 3 * image.width()]
    return lines.reshape(image.height(), image.width(), 3).astype(int)


def lit(picture: StepPicture) -> np.ndarray:
    """Return how many pixels of each column of the picture the flow has changed."""
    flow, progress = picture.flow, picture.progress
    with_flow = pixels(picture)
    picture.show_flow(Flow(FORWARD, COLOR))  # nothing is lit, but the picture faded
    without = pixels(picture)
    picture.show_flow(flow, progress)
    top, bottom = int(picture.picture.top), int(picture.picture.bottom)
    return (np.abs(with_flow - without).sum(axis=2) > 30)[top:bottom].sum(axis=0)


def xs(picture: StepPicture) -> list[int]:
    return [round(column.x) for column in picture.picture.columns]


def between(picture: StepPicture, left: float, right: float) -> int:
    """Return the lit pixels between two shares of the way from the first column to the second."""
    first, second, _ = xs(picture)
    width = second - first
    return int(lit(picture)[round(first + left * width) : round(first + right * width)].sum())


def test_a_flow_forward_is_revealed_from_the_left(picture: StepPicture) -> None:
    picture.show_flow(Flow(FORWARD, COLOR, frozenset({0})), 0.5)
    assert between(picture, 0.15, 0.45) > 50
    assert between(picture, 0.6, 0.85) == 0


def test_a_flow_backward_is_revealed_from_the_right(picture: StepPicture) -> None:
    picture.show_flow(Flow(BACKWARD, COLOR, frozenset({0})), 0.5)
    assert between(picture, 0.15, 0.4) == 0
    assert between(picture, 0.6, 0.85) > 50


def test_at_its_end_everything_of_the_layer_is_lit_and_nothing_else(picture: StepPicture) -> None:
    picture.show_flow(Flow(FORWARD, COLOR, frozenset({0})), 1.0)
    assert between(picture, 0.1, 0.9) > 100
    _, second, third = xs(picture)
    assert lit(picture)[second + 12 : third - 12].sum() == 0


def test_strong_lines_are_lit_stronger(picture: StepPicture) -> None:
    theta = np.zeros(len(initialized(SPEC, 1).weights))
    theta[0] = 1.0  # one weight alone
    picture.show_flow(Flow(FORWARD, COLOR, frozenset({0}), strengths=theta), 1.0)
    one = between(picture, 0.2, 0.8)
    picture.show_flow(Flow(FORWARD, COLOR, frozenset({0})), 1.0)
    assert 0 < one < between(picture, 0.2, 0.8)


def test_a_layer_without_neurons_gets_a_halo(picture: StepPicture) -> None:
    picture.show_flow(Flow(FORWARD, COLOR, frozenset({1})), 1.0)
    x = round(picture.picture.markers[0].x)
    assert lit(picture)[x - 12 : x + 12].sum() > 100
    other = round(picture.picture.markers[1].x)
    assert lit(picture)[other - 4 : other + 4].sum() == 0


def test_units_show_their_numbers(picture: StepPicture) -> None:
    colors = picture._test_theme.colors
    values = np.array([1.0, -1.0, 0.0, 0.5, -0.5])
    picture.show_flow(Flow(FORWARD, COLOR, frozenset({0}), {0: values}), 1.0)
    image = picture.grab().toImage()
    column = picture.picture.columns[1]
    at = [image.pixelColor(QPoint(round(column.x), round(y))).name() for y in column.ys]
    assert at[0] == QColor(*(int(c) for c in colors.diverging[255])).name()
    assert at[1] == QColor(*(int(c) for c in colors.diverging[0])).name()


def test_a_pulse_lights_and_dims_and_ends_lit(picture: StepPicture) -> None:
    theta = np.ones(len(initialized(SPEC, 1).weights))
    flow = Flow(PULSE, COLOR, frozenset({0, 3}), strengths=theta)
    counts = []
    for progress in (0.0, 0.25, 1.0):
        picture.show_flow(flow, progress)
        counts.append(between(picture, 0.1, 0.9))
    assert counts[0] == counts[2] > counts[1]


def test_at_rest_it_is_the_network_itself(picture: StepPicture) -> None:
    before = picture.grab().toImage()
    picture.show_flow(Flow(FORWARD, COLOR, frozenset({INPUT}), {INPUT: np.ones(6)}))
    assert picture.flow is not None
    assert picture.grab().toImage() != before
    picture.show_flow(None)
    assert picture.grab().toImage() == before


def test_it_follows_the_theme_and_its_own_size(picture: StepPicture) -> None:
    picture.show_flow(Flow(FORWARD, COLOR, frozenset({0})), 1.0)
    picture.grab()
    picture._test_theme.set_mode("dark")
    picture.resize(500, 300)
    assert between(picture, 0.1, 0.9) > 100
