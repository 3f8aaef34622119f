from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from mlpstudio.document import edits
from mlpstudio.engine.network import Network
from mlpstudio.engine.spec import DenseSpec, NetworkSpec
from mlpstudio.ui.panel import Workbench
from mlpstudio.ui.panels import digit_canvas
from mlpstudio.ui.panels.digit_canvas import DigitCanvasPanel
from mlpstudio.ui.running.run_controller import RunState
from mlpstudio.ui.widgets.digits.probability_bars import ProbabilityBars
from tests.ui.readers import show_linear, show_network

LEFT = Qt.MouseButton.LeftButton
SEVEN = ((0.25, 0.25), (0.5, 0.25), (0.75, 0.25), (0.62, 0.5), (0.5, 0.8))
NOT_TRAINED = "Not trained yet: press Play (Space)."


@pytest.fixture
def panel(qtbot: QtBot, bench: Workbench) -> DigitCanvasPanel:
    return shown(qtbot, bench)


def shown(qtbot: QtBot, bench: Workbench) -> DigitCanvasPanel:
    panel = DigitCanvasPanel(bench)
    qtbot.addWidget(panel)
    panel.resize(350, 430)
    panel.show()
    qtbot.waitExposed(panel)
    return panel


def place(panel: DigitCanvasPanel, share: tuple[float, float]) -> QPoint:
    canvas = panel.canvas
    return QPoint(round(share[0] * canvas.width()), round(share[1] * canvas.height()))


def draw(qtbot: QtBot, panel: DigitCanvasPanel, *shares: tuple[float, float]) -> None:
    qtbot.mousePress(panel.canvas, LEFT, pos=place(panel, shares[0]))
    for share in shares[1:]:
        qtbot.mouseMove(panel.canvas, place(panel, share))
    qtbot.mouseRelease(panel.canvas, LEFT, pos=place(panel, shares[-1]))


def test_a_network_that_favours_3_reads_3(
    qtbot: QtBot, bench: Workbench, panel: DigitCanvasPanel
) -> None:
    show_linear(bench, {3: 8.0})
    assert panel.answer == "–"  # a blank canvas is no prediction
    assert panel.bars.values is None
    draw(qtbot, panel, *SEVEN)
    assert panel.answer == "3"
    assert panel.answer_view.answer.figure == "99.7 %"
    assert panel.answer_view.answer.is_sure
    assert not panel.bars.is_dimmed
    assert panel.message.text() == ""
    panel.canvas.clear()
    assert panel.answer == "–"
    assert panel.bars.values is None
    assert not panel.image.pixels.any()


def test_the_answer_depends_on_what_is_drawn_and_comes_while_drawing(
    qtbot: QtBot, bench: Workbench, panel: DigitCanvasPanel
) -> None:
    network = Network(NetworkSpec((28, 28), (DenseSpec(10, "softmax"),)))
    weights = network.affines[0].W.reshape(28, 28, 10)
    weights[14, :, 7] = 1.0  # ink along the middle row is a 7
    weights[:, 14, 1] = 1.0  # along the middle column a 1
    show_network(bench, network)
    draw(qtbot, panel, (0.2, 0.5), (0.5, 0.5), (0.8, 0.5))
    assert panel.answer == "7"
    qtbot.mouseClick(panel.tools.clear, LEFT)
    qtbot.mousePress(panel.canvas, LEFT, pos=place(panel, (0.5, 0.2)))
    qtbot.mouseMove(panel.canvas, place(panel, (0.5, 0.8)))
    qtbot.waitUntil(lambda: panel.answer == "1")  # the pen is still down
    qtbot.mouseRelease(panel.canvas, LEFT, pos=place(panel, (0.5, 0.8)))


def test_the_image_is_what_the_network_receives(
    qtbot: QtBot, bench: Workbench, panel: DigitCanvasPanel
) -> None:
    draw(qtbot, panel, *SEVEN)
    rows, _ = np.nonzero(panel.image.pixels)
    assert rows.max() - rows.min() + 1 == 20
    assert panel.image.pixels.max() == 255
    network = Network(NetworkSpec((28, 28), (DenseSpec(10, "softmax"),)))
    network.theta[:] = np.random.default_rng(0).normal(0, 0.1, network.theta.size)
    show_network(bench, network)
    X = (panel.image.pixels.reshape(1, 784) / 255).astype(np.float32)
    assert panel.bars.values is not None
    np.testing.assert_allclose(panel.bars.values, network.predict(X)[0], rtol=1e-5)


def test_an_answer_below_the_chosen_confidence_is_a_question(
    qtbot: QtBot, bench: Workbench, panel: DigitCanvasPanel
) -> None:
    show_linear(bench, {3: 5.0, 8: 4.9})  # 51 % and 46 %
    draw(qtbot, panel, *SEVEN)
    assert panel.answer_view.answer.is_sure
    assert panel.bars.line == 0.5
    panel.bars.setFocus()
    qtbot.keyClick(panel.bars, Qt.Key.Key_Up)
    answer = panel.answer_view.answer
    assert answer.remark.replace("\u00a0", " ") == "Not sure: 3 or 8?"
    assert not answer.is_sure
    assert answer.name == "3"
    assert answer.margin.startswith("margin 4.")
    assert bench.preferences.sure_from == 0.55
    again = shown(qtbot, bench)
    assert again.bars.line == 0.55  # the wish and the drawing outlive the panel
    qtbot.keyClick(panel.bars, Qt.Key.Key_Down)
    assert panel.answer_view.answer.is_sure


def test_the_answer_names_the_one_after_it_and_the_margin(
    qtbot: QtBot, bench: Workbench, panel: DigitCanvasPanel
) -> None:
    show_linear(bench, {3: 8.0, 8: 6.0})
    draw(qtbot, panel, *SEVEN)
    answer = panel.answer_view.answer
    assert (answer.second, answer.margin) == ("then 8: 11.9 %", "margin 76.0 %")


def test_without_training_the_guesses_are_dimmed_and_said_to_know_nothing(
    qtbot: QtBot, panel: DigitCanvasPanel
) -> None:
    assert panel.message.text().startswith(NOT_TRAINED)
    assert panel.bars.values is None
    draw(qtbot, panel, *SEVEN)
    assert panel.bars.values is not None
    assert panel.bars.values.sum() == pytest.approx(1.0)
    assert panel.bars.is_dimmed
    assert not panel.answer_view.answer.is_sure
    assert panel.answer_view.answer.remark == "Only a guess"


def test_a_network_of_another_shape_is_refused_in_plain_words(
    qtbot: QtBot, bench: Workbench, panel: DigitCanvasPanel
) -> None:
    draw(qtbot, panel, *SEVEN)
    session = bench.session
    session.apply("", replace(session.project, network=NetworkSpec((2,), (DenseSpec(1),))))
    assert "takes 2 numbers and gives 1" in panel.message.text()
    assert panel.answer == "–"
    session.undo()
    assert panel.message.text().startswith(NOT_TRAINED)
    show_linear(bench, {}, units=12)
    assert "takes 28 × 28 numbers and gives 12" in panel.message.text()
    assert panel.bars.values is None


def test_a_design_with_a_mistake_is_named(bench: Workbench, panel: DigitCanvasPanel) -> None:
    project = bench.session.project
    bench.session.apply("", replace(project, network=NetworkSpec((28, 28), ())))
    assert panel.message.text().startswith("There is no network to ask yet.")


def test_a_diverged_network_gives_no_answer(
    qtbot: QtBot, bench: Workbench, panel: DigitCanvasPanel
) -> None:
    draw(qtbot, panel, *SEVEN)
    show_linear(bench, {3: float("nan")})
    assert panel.answer == "–"
    assert "diverged" in panel.message.text()
    show_linear(bench, {3: 8.0})
    assert panel.answer == "3"
    assert panel.message.text() == ""


def test_outputs_that_are_no_probabilities_are_plain_numbers(
    qtbot: QtBot, bench: Workbench, panel: DigitCanvasPanel
) -> None:
    show_linear(bench, {4: 0.9}, activation="linear")
    draw(qtbot, panel, *SEVEN)
    assert panel.answer == "4"
    assert panel.answer_view.answer.figure == "0.90"


def test_the_drawing_is_read_again_while_the_training_goes_on(
    qtbot: QtBot, bench_with_data: Workbench
) -> None:
    panel, runs = shown(qtbot, bench_with_data), bench_with_data.runs
    draw(qtbot, panel, *SEVEN)
    assert panel.bars.values is not None
    seen: list[object] = [panel.bars.values]
    runs.weights_changed.connect(lambda: seen.append(panel.bars.values))
    session = bench_with_data.session
    session.apply("", edits.change_training(session.project, epochs=2, batch_size=32))
    runs.play()
    qtbot.waitUntil(lambda: runs.state is RunState.COMPLETED)
    assert runs.trained is not None
    X = (panel.image.pixels.reshape(1, 784) / 255).astype(np.float32)
    expected = runs.trained.network().predict(X)[0]
    np.testing.assert_allclose(panel.bars.values, expected, rtol=1e-4, atol=1e-6)
    assert len([values for values in seen if values is not None]) >= 3
    assert not panel.bars.is_dimmed
    runs.reset()
    assert panel.bars.is_dimmed


def test_a_hidden_panel_reads_when_it_is_shown_again(
    qtbot: QtBot, bench: Workbench, panel: DigitCanvasPanel, monkeypatch: pytest.MonkeyPatch
) -> None:
    draw(qtbot, panel, *SEVEN)
    panel.hide()
    painted: list[object] = []
    monkeypatch.setattr(ProbabilityBars, "set_values", lambda *_, **__: painted.append(1))
    show_linear(bench, {5: 8.0})
    assert painted == []
    monkeypatch.undo()
    panel.show()
    assert panel.answer == "5"


def test_a_large_network_answers_in_the_background_and_the_latest_drawing_counts(
    qtbot: QtBot, bench: Workbench, panel: DigitCanvasPanel, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(digit_canvas, "LARGEST_AT_ONCE", 1_000)
    network = Network(NetworkSpec((28, 28), (DenseSpec(10, "softmax"),)))
    network.theta[:] = np.random.default_rng(0).normal(0, 0.1, network.theta.size)
    show_network(bench, network)
    draw(qtbot, panel, *SEVEN)
    assert panel.bars.values is None  # nothing has come back yet

    def shows_the_latest() -> bool:
        X = (panel.image.pixels.reshape(1, 784) / 255).astype(np.float32)
        expected = network.predict(X)[0]
        return panel.bars.values is not None and np.allclose(panel.bars.values, expected)

    qtbot.waitUntil(shows_the_latest)
    panel.canvas.undo_stroke()
    qtbot.waitUntil(lambda: panel.bars.values is None)
    assert panel.answer == "–"
    draw(qtbot, panel, *SEVEN)
    panel.canvas.clear()
    qtbot.waitUntil(lambda: not bench.background.is_busy("digit canvas"))
    assert panel.answer == "–"


def test_buttons_take_back_bring_back_and_clear(qtbot: QtBot, panel: DigitCanvasPanel) -> None:
    assert not panel.tools.undo.isEnabled()
    assert not panel.tools.clear.isEnabled()
    draw(qtbot, panel, *SEVEN)
    qtbot.mouseClick(panel.tools.undo, LEFT)
    assert panel.canvas.strokes == ()
    assert not panel.tools.undo.isEnabled()
    qtbot.mouseClick(panel.tools.redo, LEFT)
    assert len(panel.canvas.strokes) == 1
    qtbot.mouseClick(panel.tools.clear, LEFT)
    assert panel.canvas.strokes == ()
    assert panel.tools.undo.isEnabled()


def test_slider_and_eraser_follow_the_canvas_and_lead_it(
    qtbot: QtBot, panel: DigitCanvasPanel
) -> None:
    assert panel.tools.brush.value() == round(100 * panel.canvas.brush_width)
    qtbot.keyClick(panel.tools.brush, Qt.Key.Key_Right)
    assert panel.canvas.brush_width == pytest.approx(panel.tools.brush.value() / 100)
    qtbot.keyClick(panel.canvas, Qt.Key.Key_BracketLeft)
    qtbot.keyClick(panel.canvas, Qt.Key.Key_BracketLeft)
    assert panel.tools.brush.value() == round(100 * panel.canvas.brush_width)
    qtbot.mouseClick(panel.tools.eraser, LEFT)
    assert panel.canvas.erases
    qtbot.keyClick(panel.canvas, Qt.Key.Key_E)
    assert not panel.tools.eraser.isChecked()


def test_drawing_brush_and_way_back_survive_a_panel_built_anew(
    qtbot: QtBot, bench: Workbench, panel: DigitCanvasPanel
) -> None:
    show_linear(bench, {3: 8.0})
    draw(qtbot, panel, *SEVEN)
    panel.canvas.set_brush_width(0.12)
    panel.canvas.set_softness(0.4)
    panel.canvas.set_erases(True)
    again = DigitCanvasPanel(bench)
    qtbot.addWidget(again)
    again.restore(panel.keep())
    again.show()
    np.testing.assert_array_equal(again.canvas.ink(), panel.canvas.ink())
    assert again.answer == "3"
    assert again.tools.brush.value() == 12
    assert again.tools.softness.value() == 40
    assert again.tools.eraser.isChecked()
    again.restore({"strokes": "nonsense", "width": None, "softness": "much"})
    assert len(again.canvas.strokes) == 1
    qtbot.mouseClick(again.tools.undo, LEFT)
    assert again.answer == "–"
    again.restore({"strokes": bench.board.page.strokes})
    assert again.canvas.strokes == ()


def test_another_theme_keeps_the_drawing_and_the_answer(
    qtbot: QtBot, bench: Workbench, panel: DigitCanvasPanel
) -> None:
    show_linear(bench, {3: 8.0})
    draw(qtbot, panel, *SEVEN)
    before = panel.canvas.ink()
    bench.theme.set_mode("dark")
    np.testing.assert_array_equal(panel.canvas.ink(), before)
    assert panel.answer == "3"


def test_the_names_of_the_data_are_used(
    qtbot: QtBot, bench: Workbench, dataset, panel: DigitCanvasPanel
) -> None:
    names = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
    bench.data.dataset = replace(dataset, class_names=names)
    bench.data.changed.emit()
    show_linear(bench, {3: 8.0})
    draw(qtbot, panel, *SEVEN)
    assert panel.answer == "three"


@pytest.mark.parametrize("is_trained", [False, True])
@pytest.mark.parametrize(
    "size", [(350, 430), (300, 360), (500, 600), (620, 300), (340, 220), (300, 280)]
)
def test_nothing_overlaps_or_is_cut_off(
    qtbot: QtBot,
    bench: Workbench,
    panel: DigitCanvasPanel,
    size: tuple[int, int],
    is_trained: bool,
) -> None:
    if is_trained:
        show_linear(bench, {3: 8.0})
    panel.resize(*size)
    parts = [panel.canvas, panel.answer_view, panel.image, panel.tools, panel.message, panel.bars]

    def everything_fits() -> bool:
        seen = [part for part in parts if part.isVisible()]
        areas = [part.rect().translated(part.mapTo(panel, QPoint())) for part in seen]
        return all(
            panel.rect().contains(area)
            and not any(area.intersects(other) for other in areas[k + 1 :])
            for k, area in enumerate(areas)
        )

    qtbot.waitUntil(everything_fits)
    assert panel.height() == size[1]
    assert min(panel.canvas.width(), panel.canvas.height()) >= 96
    assert panel.answer_view.height() >= panel.answer_view.minimumHeight()
    assert panel.message.isVisible() != is_trained


def test_the_least_important_parts_go_first(
    qtbot: QtBot, bench: Workbench, panel: DigitCanvasPanel
) -> None:
    panel.resize(340, 280)
    assert not panel.image.isVisible()
    assert panel.bars.isVisible()
    panel.resize(340, 220)
    assert not panel.bars.isVisible()
    show_linear(bench, {3: 8.0})  # no message any more: the bars have room
    assert panel.bars.isVisible()
    panel.resize(350, 430)
    assert panel.image.isVisible()


# What it really is


def test_a_click_on_what_it_really_is_keeps_the_drawing_and_undo_takes_it_back(
    qtbot: QtBot, bench: Workbench, panel: DigitCanvasPanel
) -> None:
    show_linear(bench, {3: 8.0})
    assert not panel.labels.isEnabled()
    assert panel.prompt.text() == ""
    draw(qtbot, panel, *SEVEN)
    assert panel.prompt.text() == "Read wrongly? Click what it really is."
    qtbot.mouseClick(panel.labels.buttons[7], LEFT)
    session = bench.session
    (digit,) = session.project.personal.digits
    assert digit.label == 7
    np.testing.assert_array_equal(digit.image, panel.image.pixels)
    assert len(digit.strokes) == 1
    assert panel.prompt.text() == "Added to your digits as 7 (1 in all)."
    assert session.undo_label == "add your 7"
    qtbot.mouseClick(panel.labels.buttons[1], LEFT)  # the first click was a slip
    assert [digit.label for digit in session.project.personal.digits] == [1]
    assert panel.labels.buttons[1].isChecked()
    session.undo()
    session.undo()
    assert len(session.project.personal) == 0
    assert panel.prompt.text() == "Read wrongly? Click what it really is."
    panel.canvas.clear()
    assert not panel.labels.isEnabled()


def test_a_full_set_says_so(
    qtbot: QtBot, bench: Workbench, panel: DigitCanvasPanel, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("mlpstudio.document.personal.MOST", 0)
    show_linear(bench, {3: 8.0})
    draw(qtbot, panel, *SEVEN)
    qtbot.mouseClick(panel.labels.buttons[7], LEFT)
    assert "Remove some" in panel.message.text()
    panel.canvas.clear()
    assert panel.message.text() == ""


# Digits that are not drawn


def test_a_test_digit_is_loaded_with_its_label_and_can_be_drawn_over(
    qtbot: QtBot, bench_with_data: Workbench
) -> None:
    panel = shown(qtbot, bench_with_data)
    show_linear(bench_with_data, {3: 8.0})
    panel.load.update_choices()
    assert panel.load.random.isEnabled()
    panel.load.random.trigger()
    assert panel.canvas.background is not None
    assert panel.answer == "3"
    assert panel.prompt.text().startswith("Test digit ")
    label = panel.prompt.text()[-1]
    assert panel.labels.buttons[int(label)].isChecked()
    draw(qtbot, panel, *SEVEN)
    assert not panel.prompt.text().startswith("Test digit ")
    panel.canvas.undo_stroke()
    assert panel.prompt.text().startswith("Test digit ")
    panel.canvas.undo_stroke()
    assert panel.answer == "–"


def test_the_next_misread_test_digit_is_looked_for(
    qtbot: QtBot, bench_with_data: Workbench
) -> None:
    panel = shown(qtbot, bench_with_data)
    show_linear(bench_with_data, {1: 8.0})  # labels go 0, 1, 2, …: all but the ones are misread
    seen = []
    for _ in range(3):
        with qtbot.waitSignal(bench_with_data.board.loaded):
            panel.load.misread.trigger()
        origin = bench_with_data.board.origin
        assert origin is not None
        seen.append((origin.sample, origin.label))
    assert seen == [(0, 0), (2, 2), (3, 3)]


def test_without_images_no_test_digit_is_offered(panel: DigitCanvasPanel) -> None:
    panel.load.update_choices()
    assert not panel.load.random.isEnabled()
    assert not panel.load.misread.isEnabled()
    assert "28 × 28" in panel.load.random.toolTip()
    panel.load.random.trigger()
    panel.load.misread.trigger()
    assert panel.answer == "–"


def dark_on_light(tmp_path: Path) -> Path:
    """A photo-like picture: a black bar on paper that is grey and uneven."""
    rng = np.random.default_rng(0)
    shade = np.linspace(170, 220, 300)[None, :] + rng.normal(0, 4, (200, 300))
    shade[40:160, 60:80] = 30
    path = tmp_path / "photo.png"
    Image.fromarray(shade.clip(0, 255).astype(np.uint8)).save(path)
    return path


def drop(panel: DigitCanvasPanel, data: QMimeData) -> bool:
    """Drop something on the panel; return whether it was welcome."""
    action, none = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(50, 50), action, data, LEFT, none)
    QApplication.sendEvent(panel, enter)
    if not enter.isAccepted():
        return False
    QApplication.sendEvent(panel, QDropEvent(QPointF(50, 50), action, data, LEFT, none))
    return True


def test_a_dropped_picture_of_any_polarity_is_read_and_drawn_over(
    qtbot: QtBot, bench: Workbench, panel: DigitCanvasPanel, tmp_path: Path
) -> None:
    show_linear(bench, {3: 8.0})
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(dark_on_light(tmp_path)))])
    with qtbot.waitSignal(bench.board.loaded):
        assert drop(panel, data)
    rows, columns = np.nonzero(panel.image.pixels > 127)
    assert (np.ptp(rows) + 1, np.ptp(columns) + 1) == (20, pytest.approx(3, abs=1))
    assert panel.answer == "3"
    draw(qtbot, panel, *SEVEN)
    assert len(panel.canvas.strokes) == 1
    assert panel.canvas.background is not None


def test_a_dropped_image_without_a_file_is_read_too(
    qtbot: QtBot, bench: Workbench, panel: DigitCanvasPanel
) -> None:
    image = QImage(90, 120, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    for y in range(20, 100):
        for x in range(40, 48):
            image.setPixelColor(x, y, Qt.GlobalColor.darkBlue)
    data = QMimeData()
    data.setImageData(image)
    with qtbot.waitSignal(bench.board.loaded):
        assert drop(panel, data)
    assert panel.image.pixels.max() == 255


def test_other_files_are_left_to_the_window_and_bad_pictures_are_named(
    qtbot: QtBot, bench: Workbench, panel: DigitCanvasPanel, tmp_path: Path
) -> None:
    show_linear(bench, {3: 8.0})
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "a.mlps"))])
    assert not drop(panel, data)
    broken, blank = tmp_path / "broken.png", tmp_path / "blank.png"
    broken.write_text("Dear …", encoding="utf-8")
    Image.new("L", (50, 50), 200).save(blank)
    for path, said in ((broken, "cannot be read as a picture"), (blank, "no ink")):
        data.setUrls([QUrl.fromLocalFile(str(path))])
        with qtbot.waitSignal(panel.sources.refused):
            assert drop(panel, data)
        assert said in panel.message.text()
    draw(qtbot, panel, *SEVEN)
    assert panel.message.text() == ""


def test_a_picture_is_chosen_in_a_dialog(
    qtbot: QtBot,
    bench: Workbench,
    panel: DigitCanvasPanel,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    path = str(dark_on_light(tmp_path))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (path, ""))
    with qtbot.waitSignal(bench.board.loaded):
        panel.load.picture.trigger()
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("", ""))
    panel.load.picture.trigger()
    assert not bench.background.is_busy("digit source")


# With stages left out


def test_stages_that_are_left_out_are_named_and_switched_on_again(
    qtbot: QtBot, bench: Workbench, panel: DigitCanvasPanel
) -> None:
    show_linear(bench, {3: 8.0})
    draw(qtbot, panel, (0.2, 0.2), (0.2, 0.4))
    before = panel.image.pixels.copy()
    bench.board.leave_out({"crop"})
    assert panel.message.text() == "Read without: Crop."
    assert (panel.image.pixels != before).any()
    qtbot.mouseClick(panel.message.button, LEFT)
    assert panel.message.text() == ""
    np.testing.assert_array_equal(panel.image.pixels, before)


def test_a_picture_read_in_part_is_read_in_full_again(
    qtbot: QtBot, bench: Workbench, panel: DigitCanvasPanel, tmp_path: Path
) -> None:
    show_linear(bench, {3: 8.0})
    panel.sources.open_picture(dark_on_light(tmp_path))
    qtbot.waitUntil(lambda: bench.board.origin is not None)
    panel.sources.reread(frozenset({"paper"}))
    qtbot.waitUntil(lambda: bench.board.off == {"paper"})
    assert panel.message.text() == "Read without: Ink."
    qtbot.mouseClick(panel.message.button, LEFT)
    qtbot.waitUntil(lambda: not bench.board.off)
    assert panel.message.text() == ""


def test_a_network_that_learnt_unscaled_pixels_gets_unscaled_pixels(
    qtbot: QtBot, bench: Workbench, panel: DigitCanvasPanel
) -> None:
    network = Network(NetworkSpec((28, 28), (DenseSpec(10, "linear"),)))
    network.affines[0].W[:, 4] = 1.0  # the sum of all inputs
    show_network(bench, network)
    assert bench.runs.run is not None
    draw(qtbot, panel, *SEVEN)
    assert panel.bars.values is not None
    scaled = float(panel.bars.values[4])
    bench.runs.run.data = replace(bench.runs.run.data, scaling=False)
    panel._reader = None
    panel._ask()
    assert float(panel.bars.values[4]) == pytest.approx(255 * scaled, rel=1e-4)
    assert panel.image.scale == 1.0


def test_the_forms_of_the_panel_suit_its_size(qtbot: QtBot, panel: DigitCanvasPanel) -> None:
    panel.resize(460, 760)
    qtbot.waitUntil(lambda: panel.canvas.width() > 400)  # nothing stands beside it
    panel.resize(620, 300)
    bars, canvas = panel.bars, panel.canvas
    qtbot.waitUntil(lambda: bars.mapTo(panel, QPoint()).x() > canvas.geometry().right())
    panel.resize(350, 430)
    qtbot.waitUntil(lambda: bars.mapTo(panel, QPoint()).y() > canvas.geometry().bottom())
    assert panel.labels.isVisible()


@pytest.mark.qt_log_ignore("does not support")
def test_the_menu_of_digits_opens_below_its_button(
    qtbot: QtBot, bench_with_data: Workbench
) -> None:
    panel = shown(qtbot, bench_with_data)
    qtbot.mouseClick(panel.load, LEFT)
    assert panel.load.choices.isVisible()
    panel.load.choices.hide()
