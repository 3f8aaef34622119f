from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QPainter
from PySide6.QtWidgets import QDialogButtonBox, QFileDialog, QHBoxLayout, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from mlpstudio.ui.animation_export import Film
from mlpstudio.ui.export import Picture
from mlpstudio.ui.lab_export import LabExport
from mlpstudio.ui.panel import Workbench


def paint(painter: QPainter, frame: int = 0) -> None:
    painter.fillRect(5 * frame, 10, 10, 10, QColor("#2463d6"))


@pytest.fixture
def lab(bench: Workbench, qtbot: QtBot) -> Iterator[LabExport]:
    window = QWidget()
    qtbot.addWidget(window)
    size = QSize(120, 60)
    made = LabExport(
        window, bench, "race", lambda: Picture(size, paint), lambda: Film(size, 5, paint)
    )
    row = QHBoxLayout(window)
    row.addWidget(made.bar)
    row.addWidget(made.button)
    window.resize(400, 80)
    window.show()
    yield made
    window.close()


def choose(qtbot: QtBot, lab: LabExport, path: Path) -> None:
    """Type a path into the dialog that is open, and accept it."""
    dialog = lab.dialog.parent().findChild(QFileDialog)
    dialog.findChild(QLineEdit).setText(str(path))
    accept = dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Save)
    qtbot.mouseClick(accept, Qt.MouseButton.LeftButton)


def test_an_animation_is_painted_and_told_about(lab: LabExport, qtbot: QtBot, tmp_path: Path):
    assert not lab.bar.isVisible()
    lab.save_gif()
    with qtbot.waitSignal(lab.animation.saved):
        choose(qtbot, lab, tmp_path / "race.gif")
        assert lab.progress.isVisible()
        assert lab.cancel_button.isVisible()
    assert lab.result.text() == "Saved race.gif"
    assert lab.result.toolTip() == str(tmp_path / "race.gif")
    assert not lab.progress.isVisible()
    with Image.open(tmp_path / "race.gif") as image:
        assert image.n_frames == 5


@pytest.mark.parametrize("suffix", ["png", "svg"])
def test_a_picture_is_saved(lab: LabExport, qtbot: QtBot, tmp_path: Path, suffix: str):
    {"png": lab.save_png, "svg": lab.save_svg}[suffix]()
    choose(qtbot, lab, tmp_path / f"race.{suffix}")
    start = (tmp_path / f"race.{suffix}").read_bytes()[:5]
    assert start == {"png": b"\x89PNG\r", "svg": b"<?xml"}[suffix]
    assert lab.result.text() == f"Saved race.{suffix}"


def test_giving_up_leaves_nothing_to_see(lab: LabExport, qtbot: QtBot, tmp_path: Path):
    lab._film = lambda: Film(QSize(120, 60), 10_000, paint)
    lab.save_gif()
    choose(qtbot, lab, tmp_path / "race.gif")
    qtbot.mouseClick(lab.cancel_button, Qt.MouseButton.LeftButton)
    assert not lab.bar.isVisible()
    assert not lab.animation.is_busy


def test_one_that_begins_while_another_is_written_comes_after_that_one_has_been_closed(
    lab: LabExport, qtbot: QtBot, tmp_path: Path
):
    order: list[str] = []

    def film() -> Film:
        order.append("begun")
        return Film(QSize(120, 60), 10_000, paint, close=lambda: order.append("closed"))

    lab._film = film
    for _ in range(2):
        lab.save_gif()
        choose(qtbot, lab, tmp_path / "race.gif")
    assert lab.progress.isVisible()
    lab.animation.cancel()
    assert order == ["begun", "closed", "begun", "closed"]


def test_what_cannot_be_written_is_told(lab: LabExport, qtbot: QtBot, tmp_path: Path):
    with qtbot.waitSignal(lab.animation.failed):
        lab.animation.start(tmp_path / "missing" / "race.gif", lab._film())
    assert "Not saved: No such file" in lab.result.text()
    assert lab.result.property("role") == "error"


def test_the_picture_is_copied_and_an_animation_only_offered_where_something_moves(
    lab: LabExport,
):
    lab.copy()
    assert QGuiApplication.clipboard().image().size() == QSize(240, 120)
    lab.set_animated(False)
    assert not lab._gif.isVisible()
    assert lab.button.menu() is lab.menu


def test_where_nothing_moves_no_animation_is_offered(bench: Workbench, qtbot: QtBot):
    window = QWidget()
    qtbot.addWidget(window)
    made = LabExport(window, bench, "still", lambda: Picture(QSize(20, 20), paint))
    offered = [action.text() for action in made.menu.actions() if action.isVisible()]
    assert "Picture (PNG)…" in offered
    assert "Animation (GIF)…" not in offered
