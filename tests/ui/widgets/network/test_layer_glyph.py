from itertools import combinations

import numpy as np
import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from mlpstudio.document import presets
from mlpstudio.engine.activations import ACTIVATIONS
from mlpstudio.engine.spec import ActivationSpec, DropoutSpec, LayerSpec
from mlpstudio.ui.widgets.network.layer_glyph import activation_curve, icon, paint_glyph


def painted(layer: LayerSpec) -> QImage:
    image = QImage(40, 40, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    paint_glyph(painter, layer, QRectF(10, 10, 20, 20), QColor("#204080"))
    painter.end()
    return image


def ink(image: QImage) -> np.ndarray:
    """Which pixels are not white.  # (height, width)."""
    size = image.height() * image.bytesPerLine()
    pixels = np.frombuffer(image.constBits(), np.uint8, size)
    return (pixels.reshape(image.height(), image.width(), 4)[..., :3] < 250).any(axis=2)


@pytest.mark.parametrize("name", presets.NEW_LAYERS)
def test_each_kind_of_layer_leaves_ink_within_its_square(qtbot: QtBot, name: str) -> None:
    marks = ink(painted(presets.NEW_LAYERS[name]))
    assert marks.sum() > 20
    assert not marks[:8].any()
    assert not marks[32:].any()
    assert not marks[:, :8].any()
    assert not marks[:, 32:].any()
    assert not icon(presets.NEW_LAYERS[name], QColor("black")).isNull()


def test_no_two_kinds_look_the_same(qtbot: QtBot) -> None:
    images = [painted(layer) for layer in presets.NEW_LAYERS.values()]
    images += [painted(ActivationSpec(name)) for name in ("sigmoid", "step", "softmax", "linear")]
    assert all(one != other for one, other in combinations(images, 2))


@pytest.mark.parametrize("name", ACTIVATIONS)
def test_the_graph_of_an_activation_is_its_own(name: str) -> None:
    curve = activation_curve(name)
    if name == "softmax":  # of a single number there is none
        assert curve == ()
        return
    xs, ys = np.array(curve).T  # (n,), (n,)
    assert (xs[0], xs[-1]) == (0.0, 1.0)
    assert (ys.min(), ys.max()) == (pytest.approx(0.05), pytest.approx(0.95))
    assert ys[-1] < ys[0]  # all of them rise, and heights are counted downwards


def test_relu_is_flat_and_then_rises() -> None:
    ys = np.array(activation_curve("relu"))[:, 1]  # (n,)
    half = len(ys) // 2
    np.testing.assert_allclose(ys[: half + 1], 0.95)
    assert (np.diff(ys[half:]) < 0).all()


def test_painting_leaves_the_painter_as_it_was(qtbot: QtBot) -> None:
    image = QImage(10, 10, QImage.Format.Format_ARGB32)
    painter = QPainter(image)
    painter.setPen(QColor("red"))
    paint_glyph(painter, DropoutSpec(), QRectF(0, 0, 10, 10), QColor("blue"))
    assert painter.pen().color() == QColor("red")
    painter.end()
