import csv
import io

import numpy as np
import pytest
from PySide6.QtCore import QByteArray, QSize
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QDialogButtonBox, QFileDialog, QLabel, QLineEdit, QWidget

from mlpstudio.runs.curves import Table
from mlpstudio.ui import export


def square(painter: QPainter) -> None:
    painter.fillRect(10, 10, 20, 20, QColor("#2463d6"))


PICTURE = export.Picture(QSize(100, 50), square)


def test_png_is_twice_the_size_on_white_ground(qapp):
    image = QImage.fromData(export.png(PICTURE), "PNG")
    assert image.size() == QSize(200, 100)
    assert image.pixelColor(5, 5).name() == "#ffffff"
    assert image.pixelColor(40, 40).name() == "#2463d6"
    assert image.pixelColor(62, 40).name() == "#ffffff"


def test_svg_shows_the_same_picture(qapp):
    content = export.svg(PICTURE, "Loss & accuracy")
    renderer = QSvgRenderer(QByteArray(content))
    assert renderer.isValid()
    image = QImage(100, 50, QImage.Format.Format_RGB32)
    image.fill(QColor("black"))
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    assert image.pixelColor(5, 5).name() == "#ffffff"
    assert image.pixelColor(20, 20).name() == "#2463d6"
    assert b"<title>Loss &amp; accuracy</title>" in content


def test_a_widget_is_a_picture(qtbot):
    widget = QLabel()
    qtbot.addWidget(widget)
    widget.setStyleSheet("background: #123456")
    widget.resize(40, 20)
    image = export.image(export.Picture.of(widget), scale=1.0)
    assert image.size() == QSize(40, 20)
    assert image.pixelColor(20, 10).name() == "#123456"


def test_csv_reads_back_exactly():
    table = Table("step", "loss", "validation")
    rows = np.array([[1.0, 0.1 + 0.2, np.nan], [2.0, 1e-17, -3.5]])
    table.extend(rows)
    header, *lines = csv.reader(io.StringIO(export.csv(table).decode()))
    assert header == ["step", "loss", "validation"]
    assert lines[0] == ["1", "0.30000000000000004", ""]
    read = np.array([[float(figure or "nan") for figure in line] for line in lines])
    np.testing.assert_array_equal(read, rows)


def test_csv_of_an_empty_table_is_its_header():
    assert export.csv(Table("a", "b")) == b"a,b\n"


@pytest.fixture
def save(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    yield export.SaveDialog(window)
    window.close()


def choose(qtbot, save, path):
    """Type a path into the dialog that is open, and accept it."""
    dialog = save.parent().findChild(QFileDialog)
    dialog.findChild(QLineEdit).setText(str(path))
    save_button = dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Save)
    qtbot.waitUntil(save_button.isEnabled)
    save_button.click()


def test_a_file_is_written_with_the_suffix_added(qtbot, save, tmp_path):
    save.ask("Save", "curves.csv", "Table", lambda: b"content")
    with qtbot.waitSignal(save.saved) as told:
        choose(qtbot, save, tmp_path / "mine")
    assert told.args == [tmp_path / "mine.csv"]
    assert (tmp_path / "mine.csv").read_bytes() == b"content"


def test_a_file_that_cannot_be_written_is_told_with_the_reason(qtbot, save, tmp_path, monkeypatch):
    def refuse(path, content):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("mlpstudio.paths.write_atomically", refuse)
    save.ask("Save", "curves.csv", "Table", lambda: b"content")
    with qtbot.waitSignal(save.failed) as told:
        choose(qtbot, save, tmp_path / "mine.csv")
    assert told.args == [tmp_path / "mine.csv", "No space left on device"]


def test_cancelling_makes_no_content(qtbot, save, tmp_path):
    made = []
    save.ask("Save", "curves.csv", "Table", lambda: made.append(1) or b"")
    dialog = save.parent().findChild(QFileDialog)
    dialog.reject()
    qtbot.waitUntil(lambda: save.parent().findChild(QFileDialog) is None)
    assert made == []
