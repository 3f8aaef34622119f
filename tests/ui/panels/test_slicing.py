"""The slicing panel: what is typed is shown, refused in words, undone as one step."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from pytestqt.qtbot import QtBot

from mlpstudio.datasets.dataset import Dataset
from mlpstudio.document import edits
from mlpstudio.document.lab_settings import SlicingSettings
from mlpstudio.engine.batching import Samples
from mlpstudio.ui.panel import Workbench
from mlpstudio.ui.panels.slicing import SlicingPanel

LEFT = Qt.MouseButton.LeftButton


def shown(bench: Workbench, qtbot: QtBot) -> SlicingPanel:
    widget = SlicingPanel(bench)
    qtbot.addWidget(widget)
    widget.resize(560, 640)
    widget.show()
    qtbot.waitExposed(widget)
    return widget


@pytest.fixture
def panel(bench_with_data: Workbench, qtbot: QtBot) -> SlicingPanel:
    return shown(bench_with_data, qtbot)


def write(qtbot: QtBot, panel: SlicingPanel, text: str) -> None:
    panel.entry.setFocus()
    panel.entry.selectAll()
    qtbot.keyClicks(panel.entry, text)


def rows(panel: SlicingPanel) -> list[tuple[str, str, str, str]]:
    return [(row.name, row.piece, row.reason, row.outcome) for row in panel.rulers.rows]


def point_at(qtbot: QtBot, sheet, row: int, column: int) -> None:
    def is_pointed_at() -> bool:
        """Point once more: the cells move until the layout has settled."""
        qtbot.mouseMove(sheet, QPoint(0, 0))
        qtbot.mouseMove(sheet, sheet.cell_rect(row, column).center().toPoint())
        return sheet.pointed_cell == (row, column)

    qtbot.waitUntil(is_pointed_at)


def test_the_training_samples_are_sliced_at_once(panel: SlicingPanel, dataset: Dataset):
    n = len(dataset.train)
    assert panel.shapes.plain == f"({n}, 28, 28) → (90, 28, 28)"
    assert panel.summary.text() == "rank 3 · 70,560 numbers · a view: 0 bytes copied"
    assert rows(panel) == [
        ("axis 0, samples", "10:100", "100 − 10 = 90", "90"),
        ("axis 1, height", ":", "all 28", "28"),
        ("axis 2, width", ":", "all 28", "28"),
    ]
    page = panel.pictures.after.page
    assert page is not None
    assert np.array_equal(page.values, dataset.train.inputs[10])
    assert "result = train_images[10:100]\n" in panel.code.text


def test_a_typed_slice_lights_what_it_chooses(panel: SlicingPanel, qtbot: QtBot, dataset: Dataset):
    write(qtbot, panel, "[:, 7:-7, 7:-7]")
    before, after = panel.pictures.before.page, panel.pictures.after.page
    assert before is not None
    assert after is not None
    lit = np.zeros((28, 28), bool)
    lit[7:21, 7:21] = True
    assert np.array_equal(before.is_lit, lit)
    assert np.array_equal(after.values, dataset.train.inputs[0, 7:-7, 7:-7])
    assert rows(panel)[1] == ("axis 1, height", "7:-7", "7:21 · 21 − 7 = 14", "14")


def test_typing_is_one_step_back(panel: SlicingPanel, qtbot: QtBot):
    session = panel.bench.session
    write(qtbot, panel, "[4]")
    assert session.project.labs.slicing.text == "[4]"
    assert session.undo_label == "Type slice"
    session.undo()
    assert panel.entry.text() == "[10:100]"
    assert session.undo_label is None
    session.redo()
    assert panel.entry.text() == "[4]"


def test_return_ends_a_step(panel: SlicingPanel, qtbot: QtBot):
    write(qtbot, panel, "[4]")
    qtbot.keyClick(panel.entry, Qt.Key.Key_Return)
    write(qtbot, panel, "[5]")
    panel.bench.session.undo()
    assert panel.entry.text() == "[4]"


def test_undo_in_the_entry_is_that_of_the_project(panel: SlicingPanel, qtbot: QtBot):
    undo = QShortcut(QKeySequence.StandardKey.Undo, panel.window())
    undo.activated.connect(panel.bench.session.undo)
    panel.activateWindow()
    qtbot.waitUntil(panel.isActiveWindow)
    write(qtbot, panel, "[4]")
    qtbot.keyClick(panel.entry, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert panel.entry.text() == "[10:100]"


def test_a_fault_is_marked_and_the_last_result_fades(panel: SlicingPanel, qtbot: QtBot):
    write(qtbot, panel, "[10:k]")
    assert panel.fault.isVisible()
    assert panel.fault.marked == "k"
    assert panel.fault.sentence.startswith("k is unknown: a slice may use n, B, None, np.newaxis")
    assert panel.slicing is None
    assert not panel.pictures.isEnabled()
    write(qtbot, panel, "[10:20]")
    assert not panel.fault.isVisible()
    assert panel.pictures.isEnabled()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("[0, 28]", "28 lies outside axis 1, which has places -28 to 27"),
        ("[0, 0, 0, 0]", "there are 4 indices, but the array has 3 axes"),
        ("[[0, 1], [0, 1, 2]]", "do not fit together"),
        ("[0", "This bracket is not closed."),
        ("[1 < x < 3]", "Write (1 < x) & (x < 3)."),
        ("[x > 1 and x < 3]", "“and” asks for the one truth of a whole array"),
    ],
)
def test_what_numpy_refuses_is_said_in_words(
    panel: SlicingPanel, qtbot: QtBot, text: str, words: str
):
    write(qtbot, panel, text)
    assert words in panel.fault.sentence


def test_nothing_stays_of_another_array_beside_a_fault(panel: SlicingPanel):
    session = panel.bench.session
    lab = SlicingSettings("made", (12,), "[3 < x < 9]")
    session.apply("Replay", edits.set_lab(session.project, lab))
    assert panel.fault.isVisible()
    assert panel.slicing is None
    assert panel.shapes.plain == "(12,) → (12,)"
    assert not panel.pictures.isEnabled()


def test_a_condition_on_the_labels_is_a_mask_of_the_samples(
    panel: SlicingPanel, qtbot: QtBot, dataset: Dataset
):
    write(qtbot, panel, "[labels == 4, 7:-7]")
    wanted = dataset.train.inputs[dataset.train.labels == 4, 7:-7]
    assert panel.slicing is not None
    assert panel.slicing.result == wanted.shape
    assert "a copy" in panel.summary.text()
    assert rows(panel)[0][1] == "labels == 4"
    page = panel.pictures.after.page
    assert page is not None
    assert np.array_equal(page.values, wanted[0])
    assert "train_images[labels == 4, 7:-7]" in panel.code.text


def test_a_condition_on_every_pixel_is_answered_in_the_background(
    panel: SlicingPanel, qtbot: QtBot, dataset: Dataset
):
    write(qtbot, panel, "[x > 128]")
    assert panel.slicing is None
    assert not panel.fault.isVisible()
    qtbot.waitUntil(lambda: panel.slicing is not None)
    images = dataset.train.inputs
    assert panel.slicing.result == images[images > 128].shape
    before = panel.pictures.before.page
    assert before is not None
    assert np.array_equal(before.is_lit, before.values > 128)
    assert panel.pictures.isEnabled()
    count = f"{np.count_nonzero(images > 128):,}"
    assert panel.pictures.captions[1].text() == f"result · 12 of {count} numbers shown"
    write(qtbot, panel, "[x + 999 > 128]")  # no byte is 999
    assert "NumPy refuses +" in panel.fault.sentence


def test_a_chip_is_a_step_of_its_own(panel: SlicingPanel, qtbot: QtBot):
    session = panel.bench.session
    chip = next(b for b in panel.chips.buttons if b.text() == "[:, 14:, 14:]")
    qtbot.mouseClick(chip, LEFT)
    assert panel.entry.text() == "[:, 14:, 14:]"
    assert chip.isChecked()
    assert session.undo_label == "Choose slice"
    qtbot.mouseClick(chip, LEFT)  # again: nothing to change, and it stays chosen
    assert chip.isChecked()
    session.undo()
    assert not chip.isChecked()


@pytest.mark.parametrize("kind", ["images", "vector", "matrix", "rank_3", "own"])
def test_every_chip_can_be_sliced(panel: SlicingPanel, qtbot: QtBot, kind: str):
    panel.array_choice.setCurrentIndex(panel.array_choice.findData(kind))
    panel.array_choice.activated.emit(panel.array_choice.currentIndex())
    for button in list(panel.chips.buttons):
        button.click()
        qtbot.waitUntil(lambda: panel.slicing is not None)
        assert panel.slicing.size > 0
        assert button.toolTip()


def test_batches_are_chosen_with_a_slider(panel: SlicingPanel, qtbot: QtBot, dataset: Dataset):
    assert not panel.batch.isVisible()
    write(qtbot, panel, "[B*n:B*(n+1)]")
    qtbot.keyClick(panel.entry, Qt.Key.Key_Return)
    assert panel.batch.isVisible()
    n_batches = -(-len(dataset.train) // 128)
    assert panel.batch.slider.maximum() == n_batches - 1
    panel.batch.slider.setFocus()
    qtbot.keyClick(panel.batch.slider, Qt.Key.Key_Right)
    assert rows(panel)[0][:2] == ("axis 0, samples", "128:256")
    assert f"{n_batches} batches" in panel.summary.text()
    assert "result = train_images[128:256]  # B = 128, n = 1\n" in panel.code.text
    assert panel.bench.session.undo_label == "Choose batch"
    panel.batch.size_entry.setValue(100)
    assert panel.bench.session.project.labs.slicing.batch_size == 100
    rest = len(dataset.train) % 100
    assert f"{rest} samples in the last" in panel.summary.text()
    panel.bench.session.undo()
    panel.bench.session.undo()
    assert panel.bench.session.project.labs.slicing.batch == 0


def test_a_drag_of_the_batch_is_one_step_back(panel: SlicingPanel, qtbot: QtBot):
    write(qtbot, panel, "[100*n:100*(n+1)]")
    qtbot.keyClick(panel.entry, Qt.Key.Key_Return)
    slider = panel.batch.slider
    slider.setSliderDown(True)
    for place in (1, 2, 3):
        slider.setValue(place)
    slider.setSliderDown(False)
    assert panel.bench.session.project.labs.slicing.batch == 3
    panel.bench.session.undo()
    assert panel.bench.session.project.labs.slicing.batch == 0
    assert not panel.batch.size_entry.isVisible()  # the text has no B


def test_pointing_at_the_result_shows_where_it_comes_from(
    panel: SlicingPanel, qtbot: QtBot, dataset: Dataset
):
    write(qtbot, panel, "[[5, 3], ::-1]")
    pictures = panel.pictures
    point_at(qtbot, pictures.after, 2, 9)
    value = dataset.train.inputs[5, 25, 9]
    assert pictures.captions[0].text() == "array[5, 25, 9]"
    assert pictures.captions[1].text() == f"result[0, 2, 9] = {value}"
    assert pictures.before.marked == (25, 9)
    qtbot.keyClick(pictures.after, Qt.Key.Key_Left)
    assert pictures.captions[0].text() == "array[5, 25, 8]"
    pictures.slider.setValue(1)
    assert pictures.captions[1].text() == "result[1, :, :]"
    assert pictures.captions[0].text() == "array[3, :, :]"


def test_pointing_at_the_array_shows_where_it_goes(panel: SlicingPanel, qtbot: QtBot):
    write(qtbot, panel, "[:, 14:, 14:]")
    pictures = panel.pictures
    point_at(qtbot, pictures.before, 20, 15)
    assert pictures.after.marked == (6, 1)
    assert pictures.captions[1].text().startswith("result[0, 6, 1] = ")
    point_at(qtbot, pictures.before, 3, 3)
    assert pictures.after.marked is None
    assert pictures.captions[1].text() == "left out by axis 1, 2"


def test_an_empty_result_says_so(panel: SlicingPanel, qtbot: QtBot):
    write(qtbot, panel, "[5:3]")
    assert panel.pictures.after.page is None
    assert "empty" in panel.pictures.after.empty_text
    assert panel.pictures.before.page is not None
    assert rows(panel)[0][2] == "nothing lies in between"
    panel.grab()


def test_a_made_array_has_a_shape_that_is_typed(panel: SlicingPanel, qtbot: QtBot):
    panel.array_choice.setFocus()
    qtbot.keyClick(panel.array_choice, Qt.Key.Key_End)
    assert panel.shape_entry.isVisible()
    assert panel.shape_entry.hasFocus() or panel.shape_entry.selectedText()
    panel.shape_entry.selectAll()
    qtbot.keyClicks(panel.shape_entry, "4, 5")
    assert panel.bench.session.project.labs.slicing.shape == (4, 5)
    assert panel.shape_entry.text() == "4, 5"  # as it was typed
    write(qtbot, panel, "[1:, ::2]")
    assert panel.shapes.plain == "(4, 5) → (3, 3)"
    page = panel.pictures.after.page
    assert page is not None
    assert page.values.tolist() == [[5, 7, 9], [10, 12, 14], [15, 17, 19]]
    assert panel.code.text == (
        "x = np.arange(20).reshape(4, 5)\nresult = x[1:, ::2]\nprint(result.shape)"
    )
    panel.shape_entry.selectAll()
    qtbot.keyClicks(panel.shape_entry, "4, z")
    assert panel.fault.marked == "z"
    assert panel.bench.session.project.labs.slicing.shape == (4,)


def test_a_huge_array_takes_no_memory(panel: SlicingPanel, qtbot: QtBot):
    settings = SlicingSettings("made", (10**9, 10**9), "[-3:, ::2]")
    panel.bench.session.apply("", edits.set_lab(panel.project, settings))
    assert panel.shapes.plain == "(1000000000, 1000000000) → (3, 500000000)"
    assert "np.broadcast_to(0, (1000000000, 1000000000))" in panel.code.text


def test_choosing_an_array_that_the_slice_does_not_fit_brings_one_that_does(
    panel: SlicingPanel, qtbot: QtBot
):
    write(qtbot, panel, "[:, 14:, 14:]")
    panel.array_choice.setFocus()
    qtbot.keyClick(panel.array_choice, Qt.Key.Key_Down)
    assert panel.array_choice.value() == "vector"
    assert panel.bench.session.project.labs.slicing.text == "[2:5]"
    assert panel.slicing is not None
    panel.bench.session.undo()
    assert panel.entry.text() == "[:, 14:, 14:]"
    assert panel.array_choice.value() == "images"


def test_without_data_there_are_six_images(bench: Workbench, qtbot: QtBot, dataset: Dataset):
    panel = shown(bench, qtbot)
    assert panel.array_choice.currentText() == "Six images (6, 28, 28)"
    assert panel.source.shape == (6, 28, 28)
    bench.data.dataset = dataset
    bench.data.changed.emit()
    assert panel.source.array is dataset.train.inputs
    assert panel.array_choice.currentText().startswith("Training samples")


def test_a_table_of_floats_is_shown_as_numbers(bench: Workbench, qtbot: QtBot):
    table = np.linspace(0.0, 1.0, 40, dtype=np.float32).reshape(10, 4)
    samples = Samples(table, np.zeros(10, np.int64))
    bench.data.dataset = Dataset("file", samples, None, samples, ("a", "b"))
    panel = shown(bench, qtbot)
    write(qtbot, panel, "[2:5, 1]")
    assert panel.shapes.plain == "(10, 4) → (3,)"
    assert rows(panel)[1] == ("axis 1, features", "1", "place 1 of 4", "gone")
    page = panel.pictures.after.page
    assert page is not None
    assert np.array_equal(page.values[0], table[2:5, 1])
    assert "12 B" not in panel.summary.text()  # a view
    assert not panel.grab().isNull()


def test_a_project_with_a_fault_shows_only_the_fault(bench: Workbench, qtbot: QtBot):
    bench.session.apply("", edits.set_lab(bench.session.project, SlicingSettings(text="[")))
    panel = shown(bench, qtbot)
    assert panel.fault.isVisible()
    assert not panel.pictures.isVisible()


def test_an_empty_array_says_so(bench: Workbench, qtbot: QtBot):
    settings = SlicingSettings("made", (0, 3), "[:]")
    bench.session.apply("", edits.set_lab(bench.session.project, settings))
    panel = shown(bench, qtbot)
    assert panel.pictures.before.page is None
    assert panel.pictures.before.empty_text == "The array is empty."
    assert not panel.grab().isNull()


def test_what_is_chosen_on_another_page_is_told(panel: SlicingPanel, qtbot: QtBot):
    write(qtbot, panel, "[[4, 4], :, ::-1]")
    panel.pictures.slider.setValue(1)
    point_at(qtbot, panel.pictures.before, 0, 27)
    assert panel.pictures.after.marked == (0, 0)
    write(qtbot, panel, "[:, 5]")  # the rows of many images: only the first are seen
    point_at(qtbot, panel.pictures.after, 60, 3)
    assert panel.pictures.captions[0].text() == "array[60, 5, 3]"
    point_at(qtbot, panel.pictures.before, 5, 3)
    assert panel.pictures.captions[0].text().startswith("array[60, 5, 3] = ")


def test_a_hidden_panel_catches_up_when_it_is_shown(panel: SlicingPanel, qtbot: QtBot):
    panel.hide()
    before = panel.slicing
    settings = SlicingSettings(text="[4]")
    panel.bench.session.apply("", edits.set_lab(panel.project, settings))
    assert panel.slicing is before
    panel.show()
    assert panel.entry.text() == "[4]"
    assert panel.slicing is not None
    assert panel.slicing.result == (28, 28)


def test_code_is_copied(panel: SlicingPanel, qtbot: QtBot):
    qtbot.mouseClick(panel.code.button, LEFT)
    copied = QGuiApplication.clipboard().text()
    assert copied == f"import numpy as np\n{panel.code.text}"
    names: dict = {}
    exec(copied, names)
    assert names["result"].shape == (90, 28, 28)


def test_a_panel_built_anew_shows_the_page_it_showed(
    panel: SlicingPanel, qtbot: QtBot, bench_with_data: Workbench
):
    panel.pictures.slider.setValue(17)
    again = shown(bench_with_data, qtbot)
    again.restore(panel.keep())
    assert again.pictures.number == 17
    again.restore({"page": 10**6})
    assert again.pictures.number == 89
    again.restore({})
    assert again.pictures.number == 89


@pytest.mark.parametrize("size", [(300, 220), (360, 480), (900, 700)])
@pytest.mark.parametrize("mode", ["light", "dark"])
def test_it_is_painted_in_any_size_and_theme(
    panel: SlicingPanel, qtbot: QtBot, size: tuple[int, int], mode: str
):
    panel.resize(*size)
    panel.bench.theme.set_mode(mode)
    for text in ("[:, ::2]", "[0, 0, 0]", "[0]", "[None]", "[oops"):
        write(qtbot, panel, text)
        assert not panel.grab().isNull()
