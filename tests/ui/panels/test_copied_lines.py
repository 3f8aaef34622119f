"""The lines that a lab copies run as they stand, in a namespace with nothing in it."""

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from mlpstudio.ui.panel import Workbench
from mlpstudio.ui.panels.broadcasting import BroadcastingPanel
from mlpstudio.ui.panels.dot import DotPanel
from mlpstudio.ui.panels.elementwise import ElementwisePanel
from mlpstudio.ui.panels.geometry import GeometryPanel
from mlpstudio.ui.panels.reshaping import ReshapingPanel
from mlpstudio.ui.panels.slicing import SlicingPanel

LABS = (
    (SlicingPanel, "result", (90, 28, 28)),
    (BroadcastingPanel, "result", (32, 10)),
    (ElementwisePanel, "z", None),
    (DotPanel, "c", (2, 4)),
    (ReshapingPanel, "y", (3, 2)),
    (GeometryPanel, "X", (4, 2)),
)


@pytest.mark.parametrize(("made", "name", "shape"), LABS, ids=lambda each: str(each)[-22:])
def test_what_is_copied_runs(
    bench_with_data: Workbench, qtbot: QtBot, made: type, name: str, shape: tuple[int, ...] | None
):
    panel = made(bench_with_data)
    qtbot.addWidget(panel)
    panel.resize(560, 640)
    panel.show()
    qtbot.waitExposed(panel)
    code = panel.maps.facts.code if isinstance(panel, GeometryPanel) else panel.code
    qtbot.mouseClick(code.button, Qt.MouseButton.LeftButton)
    names: dict[str, object] = {}
    printed: list[object] = []
    names["print"] = lambda *told: printed.extend(told)
    exec(QGuiApplication.clipboard().text(), names)
    assert shape is None or np.shape(names[name]) == shape
    assert printed
    assert {part for _, part in code.parts if part}  # something in it is linked
