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
    model = widget.table.tensors
    qtbot.waitUntil(lambda: bool(model.index(0, Column.MEAN).data()))
    return widget


def follow(panel: TensorsPanel, part: int = 0) -> Cell:
    """Follow a link of the strongest term."""
    origin = panel.origin.origin
    assert origin is not None
    cell = origin.term(origin.strongest(1)[0]).parts[part].cell
    html = panel.origin.browser.toHtml()
    assert origin_words.address(cell) in html
    panel.origin.browser.anchorClicked.emit(QUrl(origin_words.address(cell)))
    return cell


def test_a_click_leads_from_a_probability_down_to_a_pixel(panel: TensorsPanel, qtbot: QtBot):
    panel.table.choose("A2")
    cell = panel.detail.heat_map.cell_rect(3, 5).center().toPoint()
    qtbot.mouseClick(panel.detail.heat_map, Qt.MouseButton.LeftButton, pos=cell)
    assert panel.origin.isVisible()
    assert not panel.table.isVisible()
    assert panel.origin.path[0].name == "A2"
    while panel.origin.origin is not None:
        if panel.origin.origin.reduction is Reduction.GIVEN:
            break
        follow(panel, 1 if panel.origin.origin.cell.name.startswith("D") else 0)
    names = [cell.name for cell in panel.origin.path]
    assert names[:3] == ["A2", "Z2", "D5"]
    assert names[-3:] in (["Z1", "V1", "X"], ["A1", "V1", "X"]) or names[-1] in ("X", "γ3")


def test_a_pixel_says_how_it_is_stored(panel: TensorsPanel):
    panel.table.choose("X")
    panel._explain((2, 8, 10))
    assert panel.origin.title.text() == "X[2, 8, 10] = 1"
    said = panel.origin.browser.toPlainText()
    assert "row 8, column 10 of training sample 2" in said
    assert "stored as 255" in said


def test_it_is_asked_and_left_by_keyboard(panel: TensorsPanel, qtbot: QtBot):
    panel.table.choose("Z2")
    panel.detail.heat_map.setFocus()
    qtbot.keyClick(panel.detail.heat_map, Qt.Key.Key_Right)
    qtbot.keyClick(panel.detail.heat_map, Qt.Key.Key_Return)
    assert panel.origin.isVisible()
    first = panel.origin.path[0]
    follow(panel)
    assert len(panel.origin.path) == 2
    qtbot.keyClick(panel.origin, Qt.Key.Key_Backspace)
    assert panel.origin.path == [first]
    assert panel.table.chosen_name == "Z2"
    qtbot.keyClick(panel.origin, Qt.Key.Key_Escape)
    assert panel.table.isVisible()
    qtbot.mouseClick(panel.why_button, Qt.MouseButton.LeftButton)
    assert panel.origin.isVisible()
    qtbot.mouseClick(panel.origin.back_button, Qt.MouseButton.LeftButton)
    assert panel.table.isVisible()


def test_links_lead_on_to_the_tensor_and_its_cell(panel: TensorsPanel):
    panel.table.choose("Z2")
    panel._explain((0, 3))
    cell = follow(panel, 1)
    assert panel.table.chosen_name == cell.name == "W2"
    assert panel.detail.pointed_index == cell.index
    assert "›" in panel.origin.trail.text()


def test_the_loss_has_no_cells_but_an_origin(panel: TensorsPanel, qtbot: QtBot):
    panel.table.choose("L")
    qtbot.mouseClick(panel.why_button, Qt.MouseButton.LeftButton)
    said = panel.origin.browser.toPlainText()
    assert "L = 1 / 128 · Σᵢ losses[i] + 0.01 · ΣW1²" in said
    follow(panel)
    assert "log(" in panel.origin.browser.toPlainText()
    follow(panel, 0)
    assert panel.origin.path[-1].name == "T"


def test_every_tensor_can_be_asked(panel: TensorsPanel):
    for row in panel.table.tensors.rows:
        panel.table.choose(row.name)
        panel._explain((0,) * len(row.shape))
        assert panel.origin.title.text().startswith(row.name)
        assert panel.origin.browser.toPlainText(), row.name
        origin = panel.origin.origin
        if origin is not None and origin.n_terms:
            for part in origin.term(0).parts:
                panel.origin._go_to(part.cell)
                assert panel.origin.browser.toPlainText(), part.cell.text


def test_an_image_turns_to_the_sample_that_is_followed(panel: TensorsPanel):
    panel.table.choose("X")
    panel.detail.picker.as_image.setChecked(True)
    panel.detail.point_at((7, 3, 4))
    assert panel.detail.pointed_index == (7, 3, 4)
    assert panel.detail.picker.position == 7


def test_another_design_closes_the_explanation(panel: TensorsPanel):
    panel.table.choose("Z2")
    panel._explain((0, 0))
    panel.bench.session.apply("", edits.change_layer(panel.project, 1, units=9))
    assert not panel.origin.isVisible()


def test_without_values_there_is_nothing_to_explain(bench: Workbench, qtbot: QtBot):
    panel = TensorsPanel(bench)
    qtbot.addWidget(panel)
    panel.show()
    panel.why_button.click()
    panel._explain((0, 0))
    assert not panel.origin.isVisible()


def test_both_themes(panel: TensorsPanel):
    panel.table.choose("Z2")
    panel._explain((0, 0))
    for mode in ("dark", "light"):
        panel.bench.theme.set_mode(mode)
        assert panel.bench.theme.colors.accent in panel.origin.browser.toHtml()


@pytest.mark.parametrize(
    "cell", [Cell("L"), Cell("mean dN2 * S2", (3,)), Cell("Σ|W1|"), Cell("γ2", (0, 1, 2))]
)
def test_an_address_leads_to_its_cell(cell: Cell):
    assert origin_words.cell_at(QUrl(origin_words.address(cell)).toString()) == cell
