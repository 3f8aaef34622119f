"""The geometry panel: maps chosen, dragged, chained and played; layers trained and walked."""

import re
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from mlpstudio.document import edits
from mlpstudio.document.lab_settings import GeometrySettings
from mlpstudio.labs.digits.drawing import Page
from mlpstudio.labs.digits.strokes import PenPoint, Stroke
from mlpstudio.labs.plane.plane_maps import PlaneMap
from mlpstudio.ui.geometry.plane_page import FRAMES
from mlpstudio.ui.panel import Workbench
from mlpstudio.ui.panels.geometry import GeometryPanel

LEFT = Qt.MouseButton.LeftButton
TURN, SHEAR = PlaneMap("rotation", (30.0,)), PlaneMap("shear", (0.5, 0.0))
RELU = replace(SHEAR, activation="relu")


@pytest.fixture
def panel(bench: Workbench, qtbot: QtBot) -> GeometryPanel:
    widget = GeometryPanel(bench)
    qtbot.addWidget(widget)
    widget.resize(900, 640)
    widget.show()
    qtbot.waitExposed(widget)
    return widget


def set_to(panel: GeometryPanel, **values: object) -> None:
    settings = replace(panel.project.labs.geometry, **values)
    panel.bench.session.apply("", edits.set_lab(panel.project, settings))


def maps_of(panel: GeometryPanel) -> tuple[PlaneMap, ...]:
    return panel.project.labs.geometry.maps


def drag(
    qtbot: QtBot, panel: GeometryPanel, start: tuple[float, float], end: tuple[float, float]
) -> None:
    view = panel.maps.view
    qtbot.mousePress(view, LEFT, pos=view.to_pixel(start).toPoint())
    for share in (0.5, 1.0):
        place = tuple(a + share * (b - a) for a, b in zip(start, end, strict=True))
        qtbot.mouseMove(view, view.to_pixel(place).toPoint())
    qtbot.mouseRelease(view, LEFT, pos=view.to_pixel(end).toPoint())


def test_an_f_is_turned_by_30_degrees_from_the_start(panel: GeometryPanel):
    picture = panel.maps.view.picture
    assert picture is not None
    c, s = np.cos(np.pi / 6), np.sin(np.pi / 6)
    expected = picture.figure.points @ np.array([[c, -s], [s, c]]).T
    np.testing.assert_allclose(picture.points, expected, atol=1e-12)
    assert panel.maps.facts.formula.plain.endswith(
        "W = [[0.866, −0.5], [0.5, 0.866]],  b = (0, 0)"
    )
    assert "No real eigen-direction" in panel.maps.facts.eigens.text()
    assert panel.maps.facts.determinant.plain.endswith("= 1")


def test_the_way_there_is_scrubbed_and_played(panel: GeometryPanel, qtbot: QtBot):
    page = panel.maps
    page.stepper.slider.setValue(0)
    assert page.view.picture is not None
    np.testing.assert_array_equal(page.view.picture.points, page.view.picture.figure.points)
    page.stepper.slider.setValue(FRAMES // 2)
    turned = page.view.picture.points
    lengths = np.hypot(*page.view.picture.figure.points.T)
    np.testing.assert_allclose(np.hypot(*turned.T), lengths, atol=1e-9)  # it turns all the way
    page.view.setFocus()
    qtbot.keyClick(page.view, Qt.Key.Key_Space)
    assert page.stepper.is_playing
    qtbot.waitUntil(lambda: page.stepper.step == FRAMES, timeout=3000)
    qtbot.waitUntil(lambda: not page.stepper.is_playing)


def test_the_angle_is_set_and_undone_as_one_step(panel: GeometryPanel):
    slider = panel.maps.chain.numbers.fields[0].slider  # type: ignore[union-attr]
    slider.setSliderDown(True)
    for degrees in (40, 45, 50):
        slider.setValue(180 + degrees)
    slider.setSliderDown(False)
    assert maps_of(panel) == (PlaneMap("rotation", (50.0,)),)
    panel.bench.session.undo()
    assert maps_of(panel) == (TURN,)


def test_a_unit_vector_is_dragged_and_that_is_one_step_of_undo(panel: GeometryPanel, qtbot: QtBot):
    set_to(panel, maps=(PlaneMap("matrix", (1.0, 0.0, 0.0, 1.0)),))
    drag(qtbot, panel, (0.0, 1.0), (1.0, 1.5))
    assert maps_of(panel) == (PlaneMap("matrix", (1.0, 1.0, 0.0, 1.5)),)
    assert [field.value() for field in panel.maps.chain.numbers.fields] == [1.0, 1.0, 0.0, 1.5]
    panel.bench.session.undo()
    assert maps_of(panel)[0].numbers == (1.0, 0.0, 0.0, 1.0)


def test_a_dragged_rotation_stays_a_rotation(panel: GeometryPanel, qtbot: QtBot):
    drag(qtbot, panel, (np.cos(np.pi / 6), np.sin(np.pi / 6)), (0.0, 1.5))
    assert maps_of(panel) == (PlaneMap("rotation", (90.0,)),)


def test_an_affine_map_is_dragged_by_its_origin_and_its_vectors(
    panel: GeometryPanel, qtbot: QtBot
):
    set_to(panel, maps=(PlaneMap("affine", (1.0, 0.0, 0.0, 1.0, 0.5, 0.5)),))
    drag(qtbot, panel, (0.5, 0.5), (-1.0, 1.0))
    assert maps_of(panel)[0].numbers == (1.0, 0.0, 0.0, 1.0, -1.0, 1.0)
    drag(qtbot, panel, (0.0, 1.0), (1.0, 2.0))
    assert maps_of(panel)[0].numbers == (2.0, 0.0, 1.0, 1.0, -1.0, 1.0)


def test_dragging_before_the_map_was_made_shows_what_it_makes(panel: GeometryPanel, qtbot: QtBot):
    panel.maps.stepper.slider.setValue(0)
    drag(qtbot, panel, (1.0, 0.0), (0.0, 1.0))
    assert maps_of(panel)[0].numbers == (90.0,)
    assert panel.maps.stepper.step == FRAMES


def test_arrow_keys_move_the_tip(panel: GeometryPanel, qtbot: QtBot):
    set_to(panel, maps=(PlaneMap("matrix", (1.0, 0.0, 0.0, 1.0)),))
    panel.maps.view.setFocus()
    qtbot.keyClick(panel.maps.view, Qt.Key.Key_J)
    qtbot.keyClick(panel.maps.view, Qt.Key.Key_Right)
    assert maps_of(panel)[0].numbers == (1.0, 0.1, 0.0, 1.0)


def test_maps_are_added_moved_and_removed(panel: GeometryPanel, qtbot: QtBot):
    chain = panel.maps.chain
    action = next(a for a in chain.menu.actions() if a.data() == "shear")
    action.trigger()
    assert maps_of(panel) == (TURN, SHEAR)
    assert chain.list.count() == 3
    assert chain.place == 1
    assert panel.maps.stepper.step == 2 * FRAMES
    qtbot.mouseClick(chain.up_button, LEFT)
    assert maps_of(panel) == (SHEAR, TURN)
    assert chain.place == 0
    qtbot.keyClick(chain.list, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert maps_of(panel) == (TURN, SHEAR)
    qtbot.keyClick(chain.list, Qt.Key.Key_Delete)
    assert maps_of(panel) == (TURN,)
    qtbot.mouseClick(chain.remove_button, LEFT)
    assert maps_of(panel) == ()
    assert "everything stays" in panel.maps.facts.proof.text()
    assert not chain.remove_button.isEnabled()
    for _ in range(7):
        chain.add("rotation")
    assert len(maps_of(panel)) == 6
    assert not chain.add_button.isEnabled()


def test_two_affine_maps_are_one_and_the_numbers_say_which(panel: GeometryPanel):
    set_to(panel, maps=(TURN, SHEAR))
    panel.maps.chain.list.setCurrentRow(2)
    W = SHEAR.matrix @ TURN.matrix
    assert "W = W₂ W₁ = [[1.116, −0.06699], [0.5, 0.866]]" in panel.maps.facts.proof.text()
    assert panel.maps.view.picture is not None
    tips = [arrow.tip for arrow in panel.maps.view.picture.arrows]
    np.testing.assert_allclose(tips, W.T)
    assert not any(arrow.is_handle for arrow in panel.maps.view.picture.arrows)


def test_choosing_a_map_of_a_chain_shows_the_plane_after_it(panel: GeometryPanel):
    set_to(panel, maps=(TURN, RELU, SHEAR))
    panel.maps.chain.list.setCurrentRow(2)
    assert panel.maps.stepper.step == 4 * FRAMES
    panel.maps.chain.list.setCurrentRow(0)
    assert panel.maps.stepper.step == FRAMES
    panel.maps.chain.list.setCurrentRow(1)
    assert panel.maps.stepper.step == 3 * FRAMES
    assert "W₂" in panel.maps.facts.formula.plain
    assert panel.maps.facts.determinant.plain.startswith("det W₂ = ")
    assert "map 2 alone" in panel.maps.hint.text()
    assert panel.maps.facts.code.text.splitlines()[2].startswith("W2 = ")


def test_relu_breaks_it_and_the_counter_example_is_shown(panel: GeometryPanel):
    set_to(panel, maps=(TURN, RELU))
    panel.maps.chain.list.setCurrentRow(2)
    assert "relu breaks it" in panel.maps.facts.proof.text()
    assert "both go to (0, 0)" in panel.maps.facts.folding.text()
    picture = panel.maps.view.picture
    assert picture is not None
    labels = [mark.label for mark in picture.marks]
    assert labels == ["(f(p) + f(q)) / 2", "f(p)", "f(q)", "f((p + q) / 2)", "f(u) = f(v)"]
    panel.maps.stepper.slider.setValue(0)
    picture = panel.maps.view.picture
    assert picture is not None
    assert [mark.label for mark in picture.marks] == ["p", "q", "(p + q) / 2", "u", "v"]


def test_an_activation_that_bends_nothing_is_said_so(panel: GeometryPanel):
    set_to(panel, maps=(PlaneMap("scaling", (0.0, 0.0), "relu"),))
    assert "nothing to bend" in panel.maps.facts.proof.text()


@pytest.mark.parametrize(
    ("numbers", "words"),
    [
        ((1.0, 2.0, 0.5, 1.0), "collapses onto a line"),
        ((0.0, 0.0, 0.0, 0.0), "collapses onto a point"),
    ],
)
def test_a_lost_rank_is_said_and_drawn(
    panel: GeometryPanel, numbers: tuple[float, ...], words: str
):
    set_to(panel, maps=(PlaneMap("matrix", numbers),))
    assert words in panel.maps.facts.rank.text()
    assert "flat" in panel.maps.facts.area.text()
    assert panel.maps.view.picture is not None
    solid = [axis for axis in panel.maps.view.picture.axes if not axis.is_dashed]
    assert len(solid) == (1 if "line" in words else 0)


def test_eigen_directions_are_drawn_and_a_turned_over_plane_is_said(panel: GeometryPanel):
    set_to(panel, maps=(PlaneMap("scaling", (2.0, -1.0)),))
    assert panel.maps.view.picture is not None
    assert [axis.label for axis in panel.maps.view.picture.axes] == ["λ = 2", "λ = −1"]
    assert "(1, 0), stretched by λ = 2" in panel.maps.facts.eigens.text()
    assert "turned over" in panel.maps.facts.area.text()
    assert panel.maps.view.picture.is_mirrored
    set_to(panel, maps=(PlaneMap("scaling", (2.0, 2.0)),))
    assert "Every direction stays" in panel.maps.facts.eigens.text()
    set_to(panel, maps=(SHEAR,))
    assert "One eigen-direction: (1, 0)" in panel.maps.facts.eigens.text()


def test_kind_and_activation_are_chosen(panel: GeometryPanel):
    chain = panel.maps.chain
    chain.kind.chosen.emit("affine")
    assert maps_of(panel)[0].kind == "affine"
    np.testing.assert_allclose(maps_of(panel)[0].matrix, TURN.matrix)
    chain.activation.chosen.emit("tanh")
    assert maps_of(panel)[0].activation == "tanh"
    assert panel.maps.facts.formula.plain.startswith("y = tanh(Wx + b)")
    chain.numbers.fields[4].setValue(0.75)  # type: ignore[union-attr]
    assert maps_of(panel)[0].vector.tolist() == [0.75, 0.0]


def test_formula_line_and_picture_light_each_other(panel: GeometryPanel):
    page = panel.maps
    page.facts.formula.pointed.emit("i")
    assert page.facts.formula.lit == {"i", "W"}
    page.view.pointed.emit("square")
    assert page.facts.determinant.lit == {"square"}
    page.facts.numpy_line.pointed.emit("W")
    assert page.facts.numpy_line.lit == {"W"}
    page.facts.numpy_line.pointed.emit("")
    assert not page.facts.numpy_line.lit


def test_the_lines_of_numpy_are_copied(panel: GeometryPanel, qtbot: QtBot):
    qtbot.mouseClick(panel.maps.facts.code.button, LEFT)
    copied = QGuiApplication.clipboard().text()
    assert "np.radians(30.)" in copied
    assert panel.maps.facts.numpy_line.plain == "X = X @ W.T"


def test_points_are_chosen_drawn_and_taken_from_the_digit(panel: GeometryPanel, qtbot: QtBot):
    form = panel.maps.points
    form.points.chosen.emit("own")
    assert panel.maps.view.picture is not None
    assert len(panel.maps.view.picture.points) == 0
    assert "Draw on the pad" in form.hint.text()
    assert not form.digit_button.isEnabled()
    qtbot.mouseClick(form.pad, LEFT, pos=QPoint(form.pad.width() // 2, form.pad.height() // 4))
    assert panel.project.labs.geometry.drawing == (((0.0, 1.0),),)
    panel.bench.board.load(
        Page((Stroke((PenPoint(0.5, 0.5, 0.1), PenPoint(0.75, 0.5, 0.1))),), None)
    )
    assert form.digit_button.isEnabled()
    qtbot.mouseClick(form.digit_button, LEFT)
    assert panel.project.labs.geometry.drawing == (((0.0, 0.0), (1.0, 0.0)),)
    qtbot.mouseClick(form.clear_button, LEFT)
    assert panel.project.labs.geometry.drawing == ()


@pytest.mark.parametrize("width", [300, 900])
def test_controls_stand_where_there_is_room(panel: GeometryPanel, qtbot: QtBot, width: int):
    panel.resize(width, 500)
    corner = QPoint(0, 0)

    def is_beside() -> bool:
        view, chain = panel.maps.view, panel.maps.chain
        return chain.mapTo(panel, corner).x() >= view.mapTo(panel, corner).x() + view.width()

    qtbot.waitUntil(lambda: is_beside() == (width == 900))
    assert panel.width() == width


def test_a_hidden_panel_catches_up_when_it_is_shown(panel: GeometryPanel, qtbot: QtBot):
    panel.hide()
    before = panel.maps.view.picture
    set_to(panel, maps=(SHEAR,))
    assert panel.maps.view.picture is before
    panel.show()
    assert panel.maps.facts.formula.plain.endswith("W = [[1, 0.5], [0, 1]],  b = (0, 0)")


def show_layers(qtbot: QtBot, panel: GeometryPanel) -> None:
    panel.tabs.setCurrentIndex(1)
    qtbot.waitUntil(lambda: not panel.bench.background.is_busy("geometry.stack"), timeout=15000)


def test_a_stack_is_made_when_it_is_looked_at_and_walked_through(
    panel: GeometryPanel, qtbot: QtBot
):
    set_to(panel, n_layers=2, is_trained=False)
    assert panel.stack.stack is None
    show_layers(qtbot, panel)
    page = panel.stack
    assert page.stack is not None
    assert "random weights" in page.summary.text()
    assert page.stepper.last == 4 * FRAMES
    assert [button.text() for button in page.chips.buttons] == [
        "Input",
        "XW₁ + b₁",
        "tanh ₁",
        "XW₂ + b₂",
        "tanh ₂",
    ]
    assert "tangled" in page.sentence.text()
    qtbot.mouseClick(page.chips.buttons[1], LEFT)
    assert page.stepper.step == FRAMES
    assert "straight stays straight" in page.sentence.text()
    qtbot.mouseClick(page.chips.buttons[4], LEFT)
    assert "squeezed into (−1, 1)" in page.sentence.text()
    assert re.search(r"[\d.]+\s% of the points are on their side", page.sentence.text())
    assert page.view.picture is not None
    assert len(page.view.picture.axes) == 1
    page.stepper.slider.setValue(FRAMES // 2)
    assert page.view.picture.axes == ()
    assert page.chips.buttons[1].isChecked()


def test_the_code_of_a_stack_shows_its_stages(panel: GeometryPanel, qtbot: QtBot):
    set_to(panel, n_layers=2, activation="relu", is_trained=False)
    show_layers(qtbot, panel)
    page = panel.stack
    assert page.stack is not None
    assert page.code.lit == {"0"}
    page.code.pointed.emit("2")
    assert page.code.lit == {"2"}
    assert page.chips.buttons[2].isChecked()
    lit = [text for text, name in page.code.parts if name in page.code.lit]
    assert lit == ["np.maximum(", ", 0)"]
    page.code.pointed.emit("")
    assert page.chips.buttons[0].isChecked()
    assert page.stepper.step == 0
    names: dict = {}
    exec(page.code.text.replace("print(P)", ""), names)
    scores = page.stack.scores(page.stack.samples.points[:3])
    assert np.allclose(names["P"], 1 / (1 + np.exp(-scores)), atol=1e-2)


def test_a_stack_is_trained_in_the_background(panel: GeometryPanel, qtbot: QtBot):
    set_to(panel, n_layers=1, classes="moons", activation="relu", is_trained=False)
    show_layers(qtbot, panel)
    qtbot.mouseClick(panel.stack.is_trained, LEFT, pos=QPoint(8, 10))
    assert panel.project.labs.geometry.is_trained
    assert "Training" in panel.stack.summary.text()
    panel.bench.background.cancel("geometry.stack")  # the training itself is tested in the lab


def test_changes_of_the_maps_leave_the_stack_alone(panel: GeometryPanel, qtbot: QtBot):
    set_to(panel, n_layers=1, is_trained=False)
    show_layers(qtbot, panel)
    stack = panel.stack.stack
    set_to(panel, maps=(SHEAR,))
    assert not panel.bench.background.is_busy("geometry.stack")
    assert panel.stack.stack is stack
    qtbot.mouseClick(panel.stack.shuffle, LEFT)
    assert panel.project.labs.geometry.seed == 1
    qtbot.waitUntil(lambda: panel.stack.stack is not stack)


def test_what_cannot_be_parted_is_explained(panel: GeometryPanel, qtbot: QtBot):
    set_to(panel, n_layers=1, is_trained=False, classes="rings")
    show_layers(qtbot, panel)
    assert panel.stack.stack is not None
    poor = replace(panel.stack.stack, is_trained=True, accuracy=0.9, n_tried=6)
    panel.stack._take((poor, np.empty((0, 2, 2))))
    assert "never tear" in panel.stack.advice.text()
    assert "best of 6" in panel.stack.summary.text()
    assert not panel.stack.advice.isHidden()


def test_training_that_is_stuck_says_what_to_try(panel: GeometryPanel, qtbot: QtBot):
    set_to(panel, n_layers=2, is_trained=False, classes="spirals", activation="relu")
    show_layers(qtbot, panel)
    assert panel.stack.stack is not None
    poor = replace(panel.stack.stack, is_trained=True, accuracy=0.9, line=np.zeros(3))
    panel.stack._take((poor, np.empty((0, 2, 2))))
    assert "Begin anew" in panel.stack.advice.text()
    assert "Hidden layers: 2, of 2 units each, trained" in panel.stack.summary.text()
    panel.stack.chips.buttons[4].click()
    assert "relu folds" in panel.stack.sentence.text()
    assert panel.stack.view.picture is not None
    assert panel.stack.view.picture.axes == ()  # an output without weights has no line


def test_the_page_is_kept_when_the_panel_is_built_anew(panel: GeometryPanel):
    set_to(panel, is_trained=False)
    panel.tabs.setCurrentIndex(1)
    kept = panel.keep()
    panel.tabs.setCurrentIndex(0)
    panel.restore(kept)
    assert panel.tabs.currentIndex() == 1
    panel.restore({"page": "x"})
    assert panel.tabs.currentIndex() == 1


def test_both_themes_and_every_set_of_points_are_painted(panel: GeometryPanel):
    for mode in ("light", "dark"):
        panel.bench.theme.set_mode(mode)
        for points in ("letter", "circle", "grid", "spirals", "sheets", "own"):
            set_to(panel, points=points, maps=(RELU,))
            assert not panel.grab().isNull()
    assert isinstance(panel.project.labs.geometry, GeometrySettings)
