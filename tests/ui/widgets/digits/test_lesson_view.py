import numpy as np
import pytest
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from mlpstudio.engine.network import initialized
from mlpstudio.engine.optimizers import create
from mlpstudio.engine.settings import TrainingSettings
from mlpstudio.engine.spec import DenseSpec, NetworkSpec
from mlpstudio.engine.state import TrainingState
from mlpstudio.labs.digits.teaching import Lesson, one_step
from mlpstudio.ui.theme import LIGHT, Theme
from mlpstudio.ui.widgets.digits.lesson_view import LessonView, SignedPicture
from tests.ui.readers import digit_image

DIGITS = tuple("0123456789")


@pytest.fixture
def theme(qapp: object) -> Theme:
    theme = Theme("light")
    theme.apply()
    return theme


def lesson(learning_rate: float = 0.001, image: np.ndarray | None = None) -> Lesson:
    network = initialized(NetworkSpec((28, 28), (DenseSpec(10, "softmax"),)), 0)
    settings = TrainingSettings(optimizer="sgd", learning_rate=learning_rate)
    state = TrainingState(network, create("sgd", network.theta.size))
    return one_step(state, settings, digit_image() if image is None else image, 7)


def test_a_lesson_is_told_in_words_bars_and_a_picture(qtbot: QtBot, theme: Theme) -> None:
    view, taught = LessonView(theme, DIGITS), lesson()
    qtbot.addWidget(view)
    change = np.zeros((28, 28))
    change[4, 4] = -0.5
    view.show_lesson(taught, 7, (3, change), percent=True)
    np.testing.assert_array_equal(view.before.values, taught.before)
    np.testing.assert_array_equal(view.after.values, taught.after)
    assert view.sentence.text().startswith("7: ")
    assert f"{taught.loss_after:.3f}" in view.sentence.text()
    assert "Layer 1: ‖ΔW‖ = " in view.moved.text()
    assert "Farthest: W1 from" in view.moved.text()
    assert "unit 3 of layer 1" in view.moved.text()
    view.grab()
    view.show_lesson(taught, 7, percent=True)
    assert view.picture.isHidden()
    view.show_lesson(lesson(image=digit_image() // 2), 7, percent=True)
    assert "Farthest: b1 of unit 7" in view.moved.text()
    view.show_lesson(None, 0, percent=True)
    assert view.isHidden()


def test_a_step_too_large_is_shown_without_bars(qtbot: QtBot, theme: Theme) -> None:
    view = LessonView(theme, DIGITS)
    qtbot.addWidget(view)
    view.show_lesson(lesson(learning_rate=1e38), 7, percent=True)
    assert view.before.values is not None
    assert view.after.values is None or np.isfinite(view.after.values).all()


def test_numbers_have_the_colours_of_their_signs(qtbot: QtBot, theme: Theme) -> None:
    picture = SignedPicture(theme)
    qtbot.addWidget(picture)
    picture.grab()
    picture.show_values(np.array([[1.0, -1.0]]))
    picture.resize(picture.sizeHint())
    image = picture.grab().toImage()
    assert QColor(image.pixel(20, 40)) == QColor(LIGHT.positive)
    assert QColor(image.pixel(65, 40)) == QColor(LIGHT.negative)
    theme.set_scale(1.2)
    theme.set_scale(1.0)
