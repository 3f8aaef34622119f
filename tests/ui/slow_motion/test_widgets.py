"""Ribbon, tile, samples and lines of a weight, by themselves."""

from itertools import pairwise

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QSignalSpy
from pytestqt.qtbot import QtBot

from mlpstudio.engine.trace import Pass, Role, Tensor
from mlpstudio.labs.networks.slow_step import Seen
from mlpstudio.labs.networks.weight_update import Line
from mlpstudio.labs.tensors.tensor_facts import facts, picture
from mlpstudio.ui.slow_motion.batch_strip import BatchStrip
from mlpstudio.ui.slow_motion.stage_ribbon import Chip, StageRibbon
from mlpstudio.ui.slow_motion.tensor_tile import TensorTile
from mlpstudio.ui.slow_motion.weight_lines import WeightLines, code_parts, number_parts
from mlpstudio.ui.theme import Theme

CHIPS = (
    Chip("1 Batch", "X, Y", "X, Y", "Draw a mini-batch", "accent"),
    Chip("2 Forward", "Dense 1", "1", "Forward through Dense 1", "training", 1),
    Chip("2 Forward", "Dense 2", "2", "Forward through Dense 2", "training", 1),
    Chip("3 Loss", "L", "L", "Measure the loss", "error"),
)
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def theme(qtbot: QtBot) -> Theme:
    made = Theme("light")
    made.apply()
    return made


@pytest.fixture
def ribbon(qtbot: QtBot, theme: Theme) -> StageRibbon:
    made = StageRibbon(theme)
    qtbot.addWidget(made)
    made.resize(400, made.sizeHint().height())
    made.show_chips(CHIPS)
    made.show()
    return made


def test_a_click_chooses_the_stage_under_it(qtbot: QtBot, ribbon: StageRibbon) -> None:
    spy = QSignalSpy(ribbon.chosen)
    qtbot.mouseClick(ribbon, LEFT, pos=ribbon.rect_of(2).center().toPoint())
    assert [spy.at(0)[0], spy.count()] == [2, 1]


def test_arrow_keys_choose_neighbours_and_stop_at_the_ends(
    qtbot: QtBot, ribbon: StageRibbon
) -> None:
    chosen: list[int] = []
    ribbon.chosen.connect(chosen.append)
    ribbon.light(1)
    keys = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End)
    for key in keys:
        qtbot.keyClick(ribbon, key)
    assert chosen == [0, 2, 0, 3]
    ribbon.light(3)
    qtbot.keyClick(ribbon, Qt.Key.Key_Right)
    assert len(chosen) == 4


def test_the_stage_that_is_lit_is_told_to_screen_readers(ribbon: StageRibbon) -> None:
    ribbon.light(1)
    assert ribbon.accessibleDescription() == "Forward through Dense 1"
    assert ribbon.current == 1


def test_chips_stand_side_by_side_over_the_whole_width(ribbon: StageRibbon) -> None:
    rects = [ribbon.rect_of(i) for i in range(4)]
    assert all(a.right() < b.left() for a, b in pairwise(rects))
    assert rects[-1].right() == pytest.approx(ribbon.width() - 1)
    ribbon.resize(60, ribbon.height())
    ribbon.grab()  # without a word, but without fail


def seen(name: str, values: np.ndarray, shape: tuple[int, ...] | None = None) -> Seen:
    axes = ("samples", "units")[: values.ndim]
    tensor = Tensor(name, Role.SCORES, Pass.FORWARD, 0, axes, shape or values.shape)
    found = facts(np.atleast_1d(values))
    return Seen(tensor, values, found, float(np.linalg.norm(values)))


@pytest.fixture
def tile(qtbot: QtBot, theme: Theme) -> TensorTile:
    values = np.arange(12, dtype=np.float32).reshape(3, 4) - 5
    one = seen("dZ1", values, (128, 4))
    made = TensorTile(theme, one, picture(values, one.facts))
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_tile_says_name_shape_and_length_of_a_gradient(tile: TensorTile) -> None:
    assert tile.shape_text() == "(128, 4)"
    assert tile.size_text().startswith("‖dZ1‖ = 12.1")  # √(25+16+9+4+1+0+1+4+9+16+25+36)


def test_pointing_at_a_cell_reads_its_number(qtbot: QtBot, tile: TensorTile) -> None:
    area = tile.picture_rect()
    place = QPointF(area.left() + 0.6 * area.width(), area.top() + 0.5 * area.height())
    qtbot.mouseMove(tile, place.toPoint())
    assert tile.index == (1, 2)
    assert tile.size_text() == "[1, 2] = 1"
    picked: list[tuple[str, object]] = []
    tile.picked.connect(lambda name, index: picked.append((name, index)))
    qtbot.mouseClick(tile, LEFT, pos=place.toPoint())
    assert picked == [("dZ1", (1, 2))]


def test_arrow_keys_go_over_the_numbers_and_return_picks(qtbot: QtBot, tile: TensorTile) -> None:
    picked: list[object] = []
    tile.picked.connect(lambda _, index: picked.append(index))
    keys = (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Return)
    for key in keys:
        qtbot.keyClick(tile, key)
    assert picked == [(1, 1)]


def test_a_tile_is_lit_from_elsewhere(tile: TensorTile) -> None:
    before = tile.grab().toImage()
    tile.light(True)
    assert tile.is_lit
    assert tile.grab().toImage() != before


def test_a_single_number_has_no_cells(qtbot: QtBot, theme: Theme) -> None:
    made = TensorTile(theme, seen("L", np.asarray(2.5, np.float32)), None)
    qtbot.addWidget(made)
    assert (made.size_text(), made.index) == ("2.5", None)
    made.grab()
    qtbot.keyClick(made, Qt.Key.Key_Right)
    assert made.index is None


def test_numbers_that_are_none_are_shown_in_the_colour_of_errors(
    qtbot: QtBot, theme: Theme
) -> None:
    values = np.array([[np.nan, 1.0]], np.float32).repeat(3, axis=0)
    one = seen("Z1", values)
    made = TensorTile(theme, one, picture(values, one.facts))
    qtbot.addWidget(made)
    area = made.picture_rect()
    pixel = made.grab().toImage().pixelColor(QPoint(int(area.left()) + 4, int(area.top()) + 6))
    assert pixel.name() == theme.colors.error


@pytest.fixture
def strip(qtbot: QtBot, theme: Theme) -> BatchStrip:
    made = BatchStrip(theme)
    qtbot.addWidget(made)
    made.show_samples(np.full((5, 8, 8), 200, np.uint8), ("0", "1", "2", "3", "4"))
    made.resize(300, 200)
    return made


def test_samples_are_captioned_with_what_they_are_and_cost(strip: BatchStrip) -> None:
    assert strip.captions(1) == ("1", "")
    losses = np.array([0.5, 2.0, 1.0, 1.0, 300.0])
    strip.show_losses(losses)
    assert strip.captions(1) == ("1", "2.00")
    assert strip.captions(4) == ("4", "300")
    strip.show_losses(losses, np.array([0.25, 2.5, 1.0, 0.0, 1.0]))
    assert strip.captions(0) == ("0", "0.50→0.25")
    assert not strip.grab().isNull()


def test_a_narrow_strip_is_higher_up_to_two_rows(strip: BatchStrip) -> None:
    row = strip.heightForWidth(1000)
    assert strip.heightForWidth(3 * 52) == 2 * row
    assert strip.heightForWidth(52) == 2 * row  # the rest is not shown


def test_lines_of_a_weight_are_written_with_names_and_with_numbers() -> None:
    line = Line("w", "w - learning_rate * g", {"w": 0.5, "learning_rate": 0.1, "g": -0.25}, 0.525)
    assert "".join(text for text, _ in code_parts(line)) == "w = w - learning_rate * g"
    written = "".join(text for text, _ in number_parts(line))
    assert written.strip() == "= 0.5 - 0.1 * (−0.25) = 0.525"
    assert ("(−0.25)", "g") in number_parts(line)


def test_names_and_numbers_of_a_weight_light_together(qtbot: QtBot, theme: Theme) -> None:
    view = WeightLines(theme)
    qtbot.addWidget(view)
    line = Line("v", "max(v, g**2)", {"v": 0.5, "g": 2.0, "t": 1.0}, 4.0)
    view.show_lines("Of one", (line, line))
    assert sum(not row.isHidden() for row in view.rows) == 4
    view.rows[0].pointed.emit("g")
    assert all(row.lit == {"g"} for row in view.rows)
    view.rows[0].pointed.emit("")
    assert all(not row.lit for row in view.rows)
    view.show_lines("Of another", (line,))
    assert sum(not row.isHidden() for row in view.rows) == 2
