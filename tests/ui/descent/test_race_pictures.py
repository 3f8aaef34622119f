from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mlpstudio.engine.optimizers import OPTIMIZERS
from mlpstudio.labs.descents.relief import View
from mlpstudio.ui import export
from mlpstudio.ui.descent.race_pictures import ABOVE, BOTH, RELIEF, RacePictures
from mlpstudio.ui.panel import Workbench
from mlpstudio.ui.panels.descent_2d import Descent2DPanel

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def panel(bench: Workbench, qtbot: QtBot) -> Descent2DPanel:
    widget = Descent2DPanel(bench)
    qtbot.addWidget(widget)
    widget.resize(760, 640)
    widget.show()
    qtbot.waitExposed(widget)
    return widget


@pytest.fixture
def pictures(panel: Descent2DPanel) -> RacePictures:
    return panel.pictures


def look(qtbot: QtBot, pictures: RacePictures, value: str) -> None:
    qtbot.mouseClick(pictures.views.buttons[value], LEFT)


def go_to(qtbot: QtBot, panel: Descent2DPanel, step: int) -> None:
    panel.stepper.slider.setValue(step)
    qtbot.waitUntil(lambda: panel.race.advance(step))
    panel._show_step(step)


def with_forces(pictures: RacePictures) -> int:
    """Return on how many points forces can be seen."""
    return sum(
        any(item.isVisible() for item in items.items) for items in pictures.scene.force_items
    )


def test_map_relief_or_both_are_shown(pictures: RacePictures, qtbot: QtBot):
    for value, shown in ((RELIEF, (False, True)), (BOTH, (True, True)), (ABOVE, (True, False))):
        with qtbot.waitSignal(pictures.view_changed):
            look(qtbot, pictures, value)
        assert (pictures.scene.isVisible(), pictures.surface_view.isVisible()) == shown
        assert pictures.height() < 640


def test_the_relief_is_made_only_when_it_is_looked_at(pictures: RacePictures, qtbot: QtBot):
    assert pictures.surface_view.seen() is None
    look(qtbot, pictures, RELIEF)
    seen = pictures.surface_view.seen()
    assert seen is not None
    assert seen.relief.heights.shape == (61, 61)


def test_both_views_show_the_same_walkers(
    panel: Descent2DPanel, pictures: RacePictures, qtbot: QtBot
):
    look(qtbot, pictures, BOTH)
    go_to(qtbot, panel, 25)
    above, relief = pictures.scene.walkers(), pictures.surface_view.walkers()
    assert list(above) == list(relief)
    assert len(pictures.surface_view.seen().trails) == 4
    assert pictures.surface_view.seen().start is not None


def test_another_surface_gets_its_own_relief_from_its_usual_place(
    panel: Descent2DPanel, pictures: RacePictures, qtbot: QtBot
):
    look(qtbot, pictures, RELIEF)
    view = pictures.surface_view
    relief = view.seen().relief
    qtbot.keyClick(view, Qt.Key.Key_Left)
    turned = view.view
    panel.gestures.change_condition(50.0)
    qtbot.waitUntil(lambda: view.seen().relief is not relief)
    assert view.view == turned  # the same ravine, only steeper
    panel.gestures.choose_surface("beale")
    qtbot.waitUntil(lambda: view.seen().relief.xs[0] == -1.0)
    assert view.view != turned
    assert view.zoom == 1.0


def test_a_click_on_the_relief_does_not_move_the_start(
    panel: Descent2DPanel, pictures: RacePictures, qtbot: QtBot, bench: Workbench
):
    look(qtbot, pictures, RELIEF)
    assert "Drag to turn" in pictures.readout.text()
    qtbot.mouseClick(pictures.surface_view, LEFT, pos=QPoint(100, 100))
    assert bench.session.project.labs.descent_2d.start is None
    look(qtbot, pictures, BOTH)
    assert pictures.readout.text() == "Click to choose the start."
    at = QPointF(5, 5)
    QApplication.sendEvent(pictures.surface_view, QEnterEvent(at, at, at))
    assert "wheel to zoom" in pictures.readout.text()
    QApplication.sendEvent(pictures.surface_view, QEvent(QEvent.Type.Leave))
    assert pictures.readout.text() == "Click to choose the start."


def test_forces_are_drawn_on_those_who_have_them(
    panel: Descent2DPanel, pictures: RacePictures, qtbot: QtBot
):
    panel.gestures.admit("sgd", False)
    go_to(qtbot, panel, 12)
    assert with_forces(pictures) == 0
    assert not pictures.legend.isVisible()
    qtbot.mouseClick(pictures.forces_button, LEFT)
    momentum, rmsprop, adam = pictures.scene.force_items
    assert [i.isVisible() for i in momentum.items] == [False, True, True]
    assert [i.isVisible() for i in rmsprop.items] == [True, False, False]
    assert [i.isVisible() for i in adam.items] == [True, True, True]
    assert "(Momentum, Adam)" in pictures.legend.text()
    assert "(RMSprop, Adam)" in pictures.legend.text()
    xs, ys = adam.ellipse.getData()
    path = panel.race.path("adam", 12)
    root = np.sqrt(path.states["mean_square"][12])
    assert np.ptp(ys) / np.ptp(xs) == pytest.approx(root[1] / root[0], rel=0.02)
    assert (xs.min() + xs.max()) / 2 == pytest.approx(path.positions[12, 0])
    qtbot.mouseClick(pictures.forces_button, LEFT)
    assert with_forces(pictures) == 0


def test_with_many_only_one_has_forces_and_it_can_be_pointed_at(
    panel: Descent2DPanel, pictures: RacePictures, qtbot: QtBot
):
    go_to(qtbot, panel, 12)
    qtbot.mouseClick(pictures.forces_button, LEFT)
    at = QPointF(5, 5)
    QApplication.sendEvent(panel.racers.rows["sgd"].check, QEnterEvent(at, at, at))
    assert "Forces on SGD" in pictures.legend.text()
    QApplication.sendEvent(panel.racers.rows["adam"].check, QEnterEvent(at, at, at))
    assert "Forces on Adam" in pictures.legend.text()
    assert with_forces(pictures) == 1
    arrows = [w.downhill != (0.0, 0.0) for w in pictures.scene.walkers() if w is not None]
    assert arrows == [False, False, False, True]
    x, y = panel.race.path("momentum", 12).positions[-1].tolist()
    pictures.scene.hovered.emit(x, y)
    assert "Forces on Momentum" in pictures.legend.text()
    panel.gestures.admit("momentum", False)
    assert pictures.legend.text().startswith("solid arrow")


def test_forces_belong_to_the_map(pictures: RacePictures, qtbot: QtBot):
    qtbot.mouseClick(pictures.forces_button, LEFT)
    look(qtbot, pictures, RELIEF)
    assert not pictures.forces_button.isEnabled()
    assert not pictures.legend.isVisible()
    assert "from above" in pictures.forces_button.toolTip()


def test_a_panel_built_anew_is_looked_at_in_the_same_way(
    panel: Descent2DPanel, pictures: RacePictures, qtbot: QtBot, bench: Workbench
):
    qtbot.mouseClick(pictures.forces_button, LEFT)
    look(qtbot, pictures, BOTH)
    pictures.surface_view.set_view(View(-70.0, 55.0), 1.5)
    again = Descent2DPanel(bench)
    qtbot.addWidget(again)
    again.restore(panel.keep())
    shown = again.pictures
    assert shown.views.value() == BOTH
    assert shown.forces_button.isChecked()
    assert (shown.surface_view.view, shown.surface_view.zoom) == (View(-70.0, 55.0), 1.5)
    for wrong in (None, {"mode": "upside down"}, {"view": ("a", 1, 2)}, {"view": (1.0,)}):
        again.restore({"pictures": wrong})
    assert shown.views.value() == BOTH


def test_files_show_what_the_screen_shows(
    panel: Descent2DPanel, pictures: RacePictures, qtbot: QtBot, tmp_path: Path
):
    above = panel._picture()
    look(qtbot, pictures, BOTH)
    go_to(qtbot, panel, 4)
    qtbot.mouseClick(pictures.forces_button, LEFT)
    both = panel._picture()
    assert both.size.width() == 2 * above.size.width()
    image = export.image(both)
    right = image.copy(image.width() // 2, 48, image.width() // 2, image.height() - 48)
    colors = {right.pixelColor(x, right.height() // 2).name() for x in range(0, right.width(), 5)}
    assert len(colors) > 10
    with qtbot.waitSignal(panel.export.animation.saved):
        panel.export.animation.start(tmp_path / "race.gif", panel._film())
    with Image.open(tmp_path / "race.gif") as film:
        assert film.n_frames == 5
        assert film.size == (both.size.width(), both.size.height())
    look(qtbot, pictures, RELIEF)
    assert panel._picture().size.width() < both.size.width()
    assert b"<image" in export.svg(panel._picture(), "race")


def test_all_ten_are_shown_in_both_views(
    panel: Descent2DPanel, pictures: RacePictures, qtbot: QtBot
):
    for name in OPTIMIZERS:
        panel.gestures.admit(name, True)
    look(qtbot, pictures, BOTH)
    go_to(qtbot, panel, 30)
    assert len(pictures.surface_view.seen().trails) == len(OPTIMIZERS)
    panel.grab()
