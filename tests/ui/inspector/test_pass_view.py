"""Where a number comes from, asked in the panel of tensors: by click and by keyboard."""

import pytest
from PySide6.QtCore import Qt, QUrl
from pytestqt.qtbot import QtBot

from mlpstudio.document import edits
from mlpstudio.engine.spec import (
    BatchNormSpec,
    DenseSpec,
    DropoutSpec,
    FlattenSpec,
    NetworkSpec,
    NoiseSpec,
)
from mlpstudio.labs.tensors.origins import Cell, Reduction
from mlpstudio.ui.panel import Workbench
from mlpstudio.ui.panels.tensors import TensorsPanel
from mlpstudio.ui.widgets.tensors import origin_words
from mlpstudio.ui.widgets.tensors.tensor_model import Column

SPEC = NetworkSpec(
    (28, 28),
    (
        FlattenSpec(),
        DenseSpec(8, "relu", l2=0.01),
        BatchNormSpec(),
        NoiseSpec(0.1),
        DropoutSpec(0.25),
        DenseSpec(10, "softmax"),
    ),
)


@pytest.fixture
def panel(bench_with_data: Workbench, qtbot: QtBot) -> TensorsPanel:
    bench_with_data.session.apply("", edits.set_network(bench_with_data.session.project, SPEC))
    widget = TensorsPanel(bench_with_data)
    qtbot.addWidget(widget)
    widget.resize(900, 560)
    widget.show()
    model = widget.view.table.tensors
    qtbot.waitUntil(lambda: bool(model.index(0, Column.MEAN).data()))
    return widget


def follow(panel: TensorsPanel, part: int = 0) -> Cell:
    """Follow a link of the strongest term."""
    origin = panel.view.origin.origin
    assert origin is not None
    cell = origin.term(origin.strongest(1)[0]).parts[part].cell
    html = panel.view.origin.browser.toHtml()
    assert origin_words.address(cell) in html
    panel.view.origin.browser.anchorClicked.emit(QUrl(origin_words.address(cell)))
    return cell


def test_a_click_leads_from_a_probability_down_to_a_pixel(panel: TensorsPanel, qtbot: QtBot):
    panel.view.table.choose("A2")
    cell = panel.view.detail.heat_map.cell_rect(3, 5).center().toPoint()
    qtbot.mouseClick(panel.view.detail.heat_map, Qt.MouseButton.LeftButton, pos=cell)
    assert panel.view.origin.isVisible()
    assert not panel.view.table.isVisible()
    assert panel.view.origin.path[0].name == "A2"
    while panel.view.origin.origin is not None:
        if panel.view.origin.origin.reduction is Reduction.GIVEN:
            break
        follow(panel, 1 if panel.view.origin.origin.cell.name.startswith("D") else 0)
    names = [cell.name for cell in panel.view.origin.path]
    assert names[:3] == ["A2", "Z2", "D5"]
    assert names[-3:] in (["Z1", "V1", "X"], ["A1", "V1", "X"]) or names[-1] in ("X", "γ3")


def test_a_pixel_says_how_it_is_stored(panel: TensorsPanel):
    panel.view.table.choose("X")
    panel.view.explain((2, 8, 10))
    assert panel.view.origin.title.text() == "X[2, 8, 10] = 1"
    said = panel.view.origin.browser.toPlainText()
    assert "row 8, column 10 of training sample 2" in said
    assert "stored as 255" in said


def test_it_is_asked_and_left_by_keyboard(panel: TensorsPanel, qtbot: QtBot):
    panel.view.table.choose("Z2")
    panel.view.detail.heat_map.setFocus()
    qtbot.keyClick(panel.view.detail.heat_map, Qt.Key.Key_Right)
    qtbot.keyClick(panel.view.detail.heat_map, Qt.Key.Key_Return)
    assert panel.view.origin.isVisible()
    first = panel.view.origin.path[0]
    follow(panel)
    assert len(panel.view.origin.path) == 2
    qtbot.keyClick(panel.view.origin, Qt.Key.Key_Backspace)
    assert panel.view.origin.path == [first]
    assert panel.view.table.chosen_name == "Z2"
    qtbot.keyClick(panel.view.origin, Qt.Key.Key_Escape)
    assert panel.view.table.isVisible()
    qtbot.mouseClick(panel.why_button, Qt.MouseButton.LeftButton)
    assert panel.view.origin.isVisible()
    qtbot.mouseClick(panel.view.origin.back_button, Qt.MouseButton.LeftButton)
    assert panel.view.table.isVisible()


def test_links_lead_on_to_the_tensor_and_its_cell(panel: TensorsPanel):
    panel.view.table.choose("Z2")
    panel.view.explain((0, 3))
    cell = follow(panel, 1)
    assert panel.view.table.chosen_name == cell.name == "W2"
    assert panel.view.detail.pointed_index == cell.index
    assert "›" in panel.view.origin.trail.text()


def test_back_forward_and_the_trail_lead_along_the_way(panel: TensorsPanel, qtbot: QtBot):
    panel.view.table.choose("A2")
    panel.view.explain((0, 3))
    cells = [panel.view.origin.path[0], follow(panel), follow(panel), follow(panel, 1)]
    assert panel.view.origin.path == cells
    assert not panel.view.origin.forward_button.isEnabled()
    alt = Qt.KeyboardModifier.AltModifier
    qtbot.keyClick(panel.view.origin, Qt.Key.Key_Left, alt)
    qtbot.mouseClick(panel.view.origin.back_button, Qt.MouseButton.LeftButton)
    assert panel.view.origin.path == cells[:2]
    qtbot.keyClick(panel.view.origin, Qt.Key.Key_Right, alt)
    assert panel.view.origin.path == cells[:3]
    qtbot.mouseClick(panel.view.origin.forward_button, Qt.MouseButton.LeftButton)
    assert panel.view.origin.path == cells
    panel.view.origin.trail.linkActivated.emit("0")
    assert panel.view.origin.path == cells[:1]
    for _ in cells[1:]:
        panel.view.origin.go_forward()
    assert panel.view.origin.path == cells
    panel.view.origin.go_back()
    follow(panel)
    assert not panel.view.origin.forward_button.isEnabled()


def test_smaller_terms_are_one_link_away(panel: TensorsPanel):
    panel.view.table.choose("Z1")
    panel.view.explain((0, 3))
    origin, browser = panel.view.origin.origin, panel.view.origin.browser
    assert origin is not None
    n_more, place = origin.n_terms, 0
    seen: set[int] = set()
    while n_more > origin_words.MOST_TERMS:
        n_more -= origin_words.MOST_TERMS
        place += origin_words.MOST_TERMS
        assert f"and {n_more} more" in browser.toPlainText()
        browser.anchorClicked.emit(QUrl(f"terms%7C{place}"))
        numbers = origin.strongest(place + origin_words.MOST_TERMS)[place:]
        for number in numbers:
            assert origin_words.address(origin.term(number).parts[1].cell) in browser.toHtml()
        seen.update(numbers)
    assert "more" not in browser.toPlainText()
    assert len(seen) == origin.n_terms - origin_words.MOST_TERMS
    browser.anchorClicked.emit(QUrl("terms%7C0"))
    assert f"and {origin.n_terms - origin_words.MOST_TERMS} more" in browser.toPlainText()


def test_a_pixel_is_seen_in_its_digit_while_it_is_explained(panel: TensorsPanel):
    panel.view.table.choose("Z2")
    panel.view.explain((4, 3))
    panel.view.origin._go_to(Cell("X", (4, 12, 7)))
    picture = panel.view.detail.heat_map.picture
    assert picture is not None
    assert picture.sheet.shape == (28, 28)
    assert panel.view.detail.heat_map.cursor_cell == (12, 7)
    panel.view.origin.closed.emit()
    assert not panel.view.detail.picker.as_image.isChecked()


def test_the_loss_is_asked_by_a_click_on_its_number(panel: TensorsPanel, qtbot: QtBot):
    panel.view.table.choose("L")
    qtbot.mouseClick(panel.view.detail.big_number, Qt.MouseButton.LeftButton)
    assert panel.view.origin.isVisible()
    panel.view.origin.closed.emit()
    panel.view.detail.big_number.setFocus()
    qtbot.keyClick(panel.view.detail.big_number, Qt.Key.Key_Return)
    assert panel.view.origin.isVisible()


def test_the_loss_has_no_cells_but_an_origin(panel: TensorsPanel, qtbot: QtBot):
    panel.view.table.choose("L")
    qtbot.mouseClick(panel.why_button, Qt.MouseButton.LeftButton)
    said = panel.view.origin.browser.toPlainText()
    assert "L = 1 / 128 · Σᵢ losses[i] + 0.01 · ΣW1²" in said
    follow(panel)
    assert "log(" in panel.view.origin.browser.toPlainText()
    follow(panel, 0)
    assert panel.view.origin.path[-1].name == "T"


def test_every_tensor_can_be_asked(panel: TensorsPanel):
    for row in panel.view.table.tensors.rows:
        panel.view.table.choose(row.name)
        panel.view.explain((0,) * len(row.shape))
        assert panel.view.origin.title.text().startswith(row.name)
        assert panel.view.origin.browser.toPlainText(), row.name
        origin = panel.view.origin.origin
        if origin is not None and origin.n_terms:
            for part in origin.term(0).parts:
                panel.view.origin._go_to(part.cell)
                assert panel.view.origin.browser.toPlainText(), part.cell.text


def test_an_image_turns_to_the_sample_that_is_followed(panel: TensorsPanel):
    panel.view.table.choose("X")
    panel.view.detail.picker.as_image.setChecked(True)
    panel.view.detail.point_at((7, 3, 4))
    assert panel.view.detail.pointed_index == (7, 3, 4)
    assert panel.view.detail.picker.position == 7


def test_another_design_closes_the_explanation(panel: TensorsPanel):
    panel.view.table.choose("Z2")
    panel.view.explain((0, 0))
    panel.bench.session.apply("", edits.change_layer(panel.project, 1, units=9))
    assert not panel.view.origin.isVisible()


def test_explained_numbers_stay_while_a_training_goes_on(panel: TensorsPanel, qtbot: QtBot):
    panel.view.table.choose("Z2")
    panel.view.explain((0, 0))
    before, seen = panel.view.reading, panel.caption.text()
    panel.bench.runs.play()
    runs = panel.bench.runs
    qtbot.waitUntil(lambda: runs.newest is not None and runs.newest.step > 0)
    runs.stop()
    assert panel.view.reading is before
    assert panel.caption.text() == seen
    panel.view.origin.closed.emit()
    qtbot.waitUntil(lambda: panel.caption.text() != seen)
    panel.view.explain((0, 0))
    panel.bench.data.changed.emit()
    assert not panel.view.origin.isVisible()


def test_without_values_there_is_nothing_to_explain(bench: Workbench, qtbot: QtBot):
    panel = TensorsPanel(bench)
    qtbot.addWidget(panel)
    panel.show()
    panel.why_button.click()
    panel.view.explain((0, 0))
    assert not panel.view.origin.isVisible()


def test_both_themes(panel: TensorsPanel):
    panel.view.table.choose("Z2")
    panel.view.explain((0, 0))
    for mode in ("dark", "light"):
        panel.bench.theme.set_mode(mode)
        assert panel.bench.theme.colors.accent in panel.view.origin.browser.toHtml()


@pytest.mark.parametrize(
    "cell", [Cell("L"), Cell("mean dN2 * S2", (3,)), Cell("Σ|W1|"), Cell("γ2", (0, 1, 2))]
)
def test_an_address_leads_to_its_cell(cell: Cell):
    assert origin_words.cell_at(QUrl(origin_words.address(cell)).toString()) == cell
