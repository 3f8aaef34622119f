from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QObject, QSize
from PySide6.QtGui import QColor, QPainter
from pytestqt.qtbot import QtBot

from mlpstudio.ui.animation_export import AnimationExport, Film, frame_image
from mlpstudio.ui.background import Background


def paint(painter: QPainter, frame: int) -> None:
    painter.fillRect(5 * frame, 10, 10, 10, QColor("#2463d6"))


def film(n_frames: int = 8, **options) -> Film:
    return Film(QSize(101, 40), n_frames, paint, **options)


@pytest.fixture
def animation(qtbot: QtBot) -> Iterator[AnimationExport]:
    background, owner = Background(), QObject()
    yield AnimationExport(background, "test", owner)
    background.close()


def test_a_film_becomes_a_gif_that_plays_its_frames_in_order(
    animation: AnimationExport, qtbot: QtBot, tmp_path: Path
):
    path = tmp_path / "film.gif"
    shares: list[float] = []
    animation.progressed.connect(shares.append)
    with qtbot.waitSignal(animation.saved) as told:
        animation.start(path, film(interval_ms=50, last_ms=700))
        assert animation.is_busy
    assert told.args == [path]
    assert not animation.is_busy
    assert shares == sorted(shares)
    assert (shares[0], shares[-1]) == (0.0, 1.0)
    with Image.open(path) as image:
        assert image.size == (101, 40)
        assert image.n_frames == 8
        assert image.info["loop"] == 0
        for frame in range(8):
            image.seek(frame)
            assert image.info["duration"] == (700 if frame == 7 else 50)
            pixels = image.convert("RGB")
            assert pixels.getpixel((5 * frame + 5, 15)) == (36, 99, 214)
            assert pixels.getpixel((5 * frame + 20, 15)) == (255, 255, 255)


def test_a_film_of_one_frame_is_a_picture(
    animation: AnimationExport, qtbot: QtBot, tmp_path: Path
):
    path = tmp_path / "one.gif"
    with qtbot.waitSignal(animation.saved):
        animation.start(path, film(1))
    with Image.open(path) as image:
        assert image.n_frames == 1


def test_a_film_that_is_given_up_leaves_no_file_and_is_closed_once(
    animation: AnimationExport, qtbot: QtBot, tmp_path: Path
):
    closed: list[bool] = []
    path = tmp_path / "film.gif"
    animation.start(path, film(10_000, close=lambda: closed.append(True)))
    qtbot.waitUntil(lambda: animation._next > 3)
    with qtbot.waitSignal(animation.cancelled):
        animation.cancel()
    assert not animation.is_busy
    assert closed == [True]
    animation.cancel()
    assert closed == [True]
    with qtbot.waitSignal(animation.saved):  # the encoder is free again
        animation.start(tmp_path / "other.gif", film(2))
    assert not path.exists()


def test_another_film_takes_the_place_of_the_one_before(
    animation: AnimationExport, qtbot: QtBot, tmp_path: Path
):
    animation.start(tmp_path / "first.gif", film(10_000))
    with qtbot.waitSignal(animation.saved) as told:
        animation.start(tmp_path / "second.gif", film(3))
    assert told.args == [tmp_path / "second.gif"]
    assert [file.name for file in tmp_path.iterdir()] == ["second.gif"]


def test_a_folder_that_is_not_there_is_told(
    animation: AnimationExport, qtbot: QtBot, tmp_path: Path
):
    path = tmp_path / "missing" / "film.gif"
    with qtbot.waitSignal(animation.failed) as told:
        animation.start(path, film(3))
    assert told.args is not None
    assert told.args[0] == path
    assert "No such file" in told.args[1]
    assert not animation.is_busy


def test_the_painter_is_not_far_ahead_of_the_encoder(
    animation: AnimationExport, qtbot: QtBot, tmp_path: Path
):
    waiting: list[int] = []
    animation.progressed.connect(lambda _: waiting.append(animation._frames.qsize()))
    with qtbot.waitSignal(animation.saved):
        animation.start(tmp_path / "film.gif", film(60))
    assert max(waiting) <= 6


def test_closing_the_program_ends_a_film(qtbot: QtBot, tmp_path: Path):
    background, owner = Background(), QObject()
    animation = AnimationExport(background, "test", owner)
    animation.start(tmp_path / "film.gif", film(10_000))
    background.close()  # returns: the encoder noticed
    assert not (tmp_path / "film.gif").exists()
    animation.cancel()


def test_frames_are_on_white_ground(qapp):
    image = frame_image(film(), 2)
    assert image.pixelColor(50, 35).name() == "#ffffff"
    assert image.pixelColor(15, 15).name() == "#2463d6"
