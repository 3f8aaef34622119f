import struct
import zlib

import numpy as np
import pytest
from PIL import Image

from mlpstudio.datasets.readers import picture_files as module
from mlpstudio.datasets.readers.picture_files import (
    as_drawing,
    as_grey,
    picture_size,
    read_picture,
)
from mlpstudio.errors import DataError
from tests.datasets.readers.builders import drawn, put, put_picture

GREY = drawn()
COLOUR = np.stack([GREY, GREY, GREY], axis=2)
EXPECTED = as_drawing(GREY)


def saved(folder, image, name="a.png", **options):
    path = folder / name
    image.save(path, **options)
    return path


def palette(image):
    return image.convert("RGB").quantize(4)


MODES = {
    "L": lambda image: image,
    "1": lambda image: image.convert("1"),
    "P": palette,
    "RGB": lambda image: image.convert("RGB"),
    "RGBA": lambda image: image.convert("RGBA"),
    "LA": lambda image: image.convert("LA"),
    "I;16": lambda image: Image.fromarray(np.asarray(image).astype(np.uint16) * 257),
}


@pytest.mark.parametrize("mode", MODES)
def test_every_mode_of_png_gives_the_same_drawing(tmp_path, mode):
    image = MODES[mode](Image.fromarray(GREY))
    path = saved(tmp_path, image)
    with Image.open(path) as stored:
        assert stored.mode == mode
    drawing = as_drawing(read_picture(path))
    assert drawing is not None
    np.testing.assert_array_equal(drawing, EXPECTED)


@pytest.mark.parametrize(
    ("name", "mode"),
    [
        ("a.jpg", "L"),
        ("a.jpg", "RGB"),
        ("a.jpg", "CMYK"),
        ("a.bmp", "RGB"),
        ("a.gif", "P"),
        ("a.tif", "L"),
        ("a.tif", "F"),
        ("a.tif", "I"),
        ("a.tif", "CMYK"),
        ("a.webp", "RGB"),
        ("a.pgm", "L"),
        ("a.ppm", "RGB"),
    ],
)
def test_every_kind_of_file_gives_nearly_the_same_drawing(tmp_path, name, mode):
    image = Image.fromarray(GREY)
    path = saved(tmp_path, palette(image) if mode == "P" else image.convert(mode), name)
    drawing = as_drawing(read_picture(path))
    assert drawing is not None
    assert EXPECTED is not None
    assert np.abs(drawing.astype(int) - EXPECTED).mean() < 4


@pytest.mark.parametrize("polarity", [(0, 255), (255, 0), (180, 220), (90, 30)])
@pytest.mark.parametrize("size", [(40, 30, 4), (400, 300, 40), (1300, 975, 130)])
def test_any_polarity_and_size_gives_the_same_drawing(polarity, size):
    ink, paper = polarity
    drawing = as_drawing(drawn(*size, ink=ink, paper=paper))
    assert drawing is not None
    assert EXPECTED is not None
    assert np.abs(drawing.astype(int) - EXPECTED).mean() < 4


@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_turned_photograph_is_read_upright(tmp_path, orientation):
    turns = {
        1: [],
        2: [Image.Transpose.FLIP_LEFT_RIGHT],
        3: [Image.Transpose.ROTATE_180],
        4: [Image.Transpose.FLIP_TOP_BOTTOM],
        5: [Image.Transpose.TRANSPOSE],
        6: [Image.Transpose.ROTATE_90],
        7: [Image.Transpose.TRANSVERSE],
        8: [Image.Transpose.ROTATE_270],
    }
    upright = GREY.copy()
    upright[:15, :15] = 0  # no two orientations look the same
    image = Image.fromarray(upright)
    for turn in turns[orientation]:
        image = image.transpose(turn)
    exif = Image.Exif()
    exif[0x0112] = orientation
    path = saved(tmp_path, image, exif=exif)
    np.testing.assert_array_equal(read_picture(path), upright)
    assert picture_size(path) == upright.shape


def test_the_first_picture_of_a_film_is_read(tmp_path):
    frames = [Image.fromarray(GREY), Image.fromarray(255 - GREY)]
    path = saved(tmp_path, frames[0], "a.gif", save_all=True, append_images=frames[1:])
    np.testing.assert_array_equal(as_drawing(read_picture(path)), EXPECTED)


def test_transparent_paper_is_paper(tmp_path):
    for ink in (0, 255):
        pixels = np.dstack([np.full_like(COLOUR, ink), 255 - GREY])
        path = put_picture(tmp_path / "a.png", pixels)
        np.testing.assert_array_equal(as_drawing(read_picture(path)), EXPECTED)
        grey = as_grey(read_picture(path))
        np.testing.assert_array_equal(grey, GREY if ink == 0 else 255 - GREY)


def test_a_transparent_colour_of_a_palette_is_paper(tmp_path):
    image = Image.fromarray((GREY < 128).astype(np.uint8), mode=None).convert("P")
    image.putpalette([0, 0, 0, 0, 0, 0])
    path = saved(tmp_path, image, transparency=0)
    np.testing.assert_array_equal(as_drawing(read_picture(path)), EXPECTED)


def test_an_empty_sheet_is_no_drawing():
    assert as_drawing(np.full((50, 50), 200, np.uint8)) is None


@pytest.mark.parametrize(
    ("picture", "expected"),
    [
        (np.array([[0, 100, 255]], np.uint8), [[0, 100, 255]]),
        (np.array([[0, 25700, 65535]], np.uint16), [[0, 100, 255]]),
        (np.array([[0, 99.6, 255]], np.float32), [[0, 100, 255]]),
        (np.array([[[255, 0, 0], [0, 255, 0], [0, 0, 255]]], np.uint8), [[76, 150, 29]]),
        (np.array([[[10, 10, 10, 0], [9, 9, 9, 255]]], np.uint8), [[255, 9]]),
    ],
)
def test_brightness_is_that_of_the_picture(picture, expected):
    grey = as_grey(picture)
    assert grey.dtype == np.uint8
    np.testing.assert_array_equal(grey, expected)


@pytest.mark.parametrize("name", ["a.png", "a.jpg"])
def test_a_very_large_picture_is_reduced_on_the_way_in(tmp_path, name):
    path = put_picture(tmp_path / name, drawn(4400, 3300, 440))
    assert picture_size(path) == (4420, 3320)
    picture = read_picture(path)
    assert 512 < max(picture.shape) <= 1024
    drawing = as_drawing(picture)
    assert drawing is not None
    assert EXPECTED is not None
    assert np.abs(drawing.astype(int) - EXPECTED).mean() < 6


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ([[0, 0.5, 1]], [[0, 127.5, 255]]),
        ([[0, 200, 255]], [[0, 200, 255]]),
        ([[0, 25700, 65535]], [[0, 100, 255]]),
        ([[-10, 0, 10]], [[0, 127.5, 255]]),
        ([[0, 1e6, 4e6]], [[0, 63.75, 255]]),
    ],
)
def test_brightness_of_any_range_becomes_0_to_255(tmp_path, values, expected):
    path = saved(tmp_path, Image.fromarray(np.array(values, np.float32)), "a.tif")
    np.testing.assert_allclose(read_picture(path), expected, rtol=1e-5)


def test_brightness_that_is_not_finite_is_refused(tmp_path):
    path = saved(tmp_path, Image.fromarray(np.array([[0, np.nan]], np.float32)), "a.tif")
    with pytest.raises(DataError, match="not finite numbers"):
        read_picture(path)


def png(width, height, data=b"") -> bytes:
    def chunk(kind, content):
        check = struct.pack(">I", zlib.crc32(kind + content))
        return struct.pack(">I", len(content)) + kind + content + check

    header = struct.pack(">2I5B", width, height, 8, 0, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", data) + chunk(b"IEND", b"")
    )


@pytest.mark.parametrize("side", [8_950, 12_000, 60_000])
@pytest.mark.parametrize("act", [picture_size, read_picture])
def test_a_picture_of_a_bombs_size_is_refused_by_its_header(tmp_path, side, act):
    path = put(tmp_path / "a.png", png(side, side, zlib.compress(bytes(1000))))
    with pytest.raises(DataError, match=r"up to 80,000,000 pixels|decompression bomb") as caught:
        act(path)
    assert str(path) in str(caught.value)


def damaged_png():
    content = bytearray(png(28, 28, zlib.compress(bytes(28 * 29))))
    content[45] ^= 255
    return bytes(content)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"hello",
        b"\x89PNG\r\n\x1a\n",
        png(28, 28, zlib.compress(bytes(28 * 29)))[:50],
        damaged_png(),
        b"GIF89a" + bytes(20),
        b"\xff\xd8\xff\xe0" + bytes(50),
        b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 10 10\n",
    ],
)
def test_what_is_no_picture_is_refused(tmp_path, content):
    path = put(tmp_path / "a.png", content)
    with pytest.raises(DataError, match=r"cannot be read as a picture: .* Use a PNG") as caught:
        read_picture(path)
    assert str(path) in str(caught.value)


def test_a_missing_picture_is_refused_with_the_reason(tmp_path):
    with pytest.raises(DataError, match="No such file"):
        read_picture(tmp_path / "none.png")


def test_other_programs_are_not_started_for_a_picture():
    assert "EPS" not in module._FORMATS
