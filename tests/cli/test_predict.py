"""The command `predict`: pictures as people have them, and one line for those that are none."""

import json
from dataclasses import replace

import numpy as np
import pytest
from PIL import Image, ImageDraw

from mlpstudio.cli import main
from mlpstudio.cli.predict import _read_digit
from mlpstudio.cli.trained import open_trained
from mlpstudio.document import files
from mlpstudio.engine.network import Network
from mlpstudio.runs.record import from_stored
from tests.cli.test_program import refused


def drawn(digit, mode="L", paper="white", ink="black"):
    """Return a picture of a 0 or a 1."""
    image = Image.new(mode, (120, 160), paper)
    pen = ImageDraw.Draw(image)
    if digit == 0:
        pen.ellipse((30, 30, 90, 130), outline=ink, width=12)
    else:
        pen.line((60, 30, 60, 130), fill=ink, width=12)
    return image


@pytest.fixture
def zero(tmp_path):
    path = tmp_path / "zero.png"
    drawn(0).save(path)
    return path


@pytest.fixture
def one(tmp_path):
    path = tmp_path / "one.png"
    drawn(1).save(path)
    return path


def test_drawn_digits_are_read(capsys, trained, zero, one):
    assert main(["predict", str(trained.path), str(zero), str(one)]) == 0
    out, err = capsys.readouterr()
    assert err == ""
    first, second = out.splitlines()
    assert first.startswith(f"{zero}: 0 (")
    assert second.startswith(f"{one}: 1 (")
    assert first.endswith("%)")


def test_the_report_has_all_outputs_of_the_network(capsys, trained, zero, one):
    assert main(["predict", str(trained.path), str(zero), str(one), "--json", "-"]) == 0
    predictions = json.loads(capsys.readouterr().out)
    run = from_stored(files.load(trained.path).run)
    network = Network(run.network, run.checkpoint.weights)
    pictures = np.stack([_read_digit(zero), _read_digit(one)])
    expected = network.predict(pictures * np.float32(1 / 255))
    assert [entry["image"] for entry in predictions] == [str(zero), str(one)]
    for entry, outputs in zip(predictions, expected, strict=True):
        assert list(entry) == ["image", "answer", "probability", "outputs"]
        np.testing.assert_array_equal(np.array(entry["outputs"], np.float32), outputs)
        assert entry["outputs"][entry["answer"]] == entry["probability"] == max(entry["outputs"])
        assert sum(entry["outputs"]) == pytest.approx(1.0, abs=1e-5)


def test_a_report_in_a_file_leaves_the_lines_for_people(capsys, trained, zero, tmp_path):
    target = tmp_path / "answers.json"
    assert main(["predict", str(trained.path), str(zero), "--json", str(target)]) == 0
    assert capsys.readouterr().out.startswith(f"{zero}: 0 (")
    assert json.loads(target.read_text())[0]["answer"] == 0


def test_a_network_that_learnt_unscaled_pixels_gets_unscaled_pixels(
    capsys, trained, zero, monkeypatch
):
    def unscaled(path, *, is_reader):
        run, network = open_trained(path)
        run.data, run.full_ink = replace(run.data, scaling=False), 255.0
        return run, network

    monkeypatch.setattr("mlpstudio.cli.predict.open_network", unscaled)
    _, network = open_trained(trained.path)
    assert main(["predict", str(trained.path), str(zero), "--json", "-"]) == 0
    (entry,) = json.loads(capsys.readouterr().out)
    expected = network.predict(_read_digit(zero)[None].astype(np.float32))[0]
    np.testing.assert_allclose(entry["outputs"], expected, rtol=1e-6)


# What a picture file may be


def pixels(path):
    return _read_digit(path).reshape(28, 28).astype(float)


def close(first, second):
    return np.abs(pixels(first) - pixels(second)).mean() < 3.0


def test_black_on_white_and_white_on_black_are_the_same_digit(zero, tmp_path):
    path = tmp_path / "negative.png"
    drawn(0, "RGB", "black", "white").save(path)
    assert close(path, zero)


def test_what_is_transparent_is_paper(zero, tmp_path):
    path = tmp_path / "transparent.png"
    drawn(0, "RGBA", (0, 0, 0, 0), (0, 0, 0, 255)).save(path)
    assert close(path, zero)


def test_a_picture_with_a_palette_is_read(zero, tmp_path):
    path = tmp_path / "palette.gif"
    drawn(0, "RGB").convert("P").save(path)
    assert close(path, zero)


def test_a_picture_of_16_bits_is_read_with_all_its_shades(zero, tmp_path):
    path = tmp_path / "deep.png"
    # Paper and ink both lie above 255, so that cutting off there would leave nothing.
    shades = 20_000 + np.asarray(drawn(0)).astype(np.uint16) * 100
    Image.fromarray(shades).save(path)
    with Image.open(path) as image:
        assert image.mode == "I;16"
    assert close(path, zero)


def test_a_photograph_is_turned_upright_as_its_camera_noted(one, tmp_path):
    path = tmp_path / "photograph.jpg"
    exif = Image.Exif()
    exif[0x0112] = 6  # turn a quarter clockwise to see it upright
    drawn(1).transpose(Image.Transpose.ROTATE_90).save(path, exif=exif, quality=95)
    assert close(path, one)


# Refusals


@pytest.mark.usefixtures("_digits")
def test_a_picture_that_is_not_there_is_refused(capsys, trained, tmp_path):
    said = refused(capsys, "predict", trained.path, tmp_path / "none.png")
    assert "none.png cannot be read as a picture: No such file or directory" in said


@pytest.mark.parametrize("shade", [0, 128, 255])
def test_a_blank_picture_is_refused(capsys, trained, tmp_path, shade):
    path = tmp_path / "blank.png"
    Image.new("L", (50, 50), shade).save(path)
    assert "blank.png shows nothing" in refused(capsys, "predict", trained.path, path)


def test_a_picture_of_a_few_pixels_is_refused(capsys, trained, tmp_path):
    path = tmp_path / "tiny.png"
    Image.new("L", (2, 2)).save(path)
    assert "at least 4 × 4 pixels" in refused(capsys, "predict", trained.path, path)


def test_a_file_that_is_no_picture_is_refused(capsys, trained, tmp_path):
    path = tmp_path / "letter.png"
    path.write_text("Dear …", encoding="utf-8")
    assert "letter.png cannot be read as a picture" in refused(
        capsys, "predict", trained.path, path
    )
    said = refused(capsys, "predict", trained.path, tmp_path)
    assert "cannot be read as a picture: Is a directory" in said


@pytest.mark.parametrize("ending", ["png", "jpg", "gif", "bmp"])
def test_a_damaged_picture_is_read_or_refused_and_nothing_else(capsys, trained, tmp_path, ending):
    sound, path = tmp_path / f"sound.{ending}", tmp_path / f"damaged.{ending}"
    drawn(0, "RGB").save(sound)
    content, rng = sound.read_bytes(), np.random.default_rng(0)
    for _ in range(15):
        damaged = bytearray(content[: rng.integers(1, len(content))])
        damaged[rng.integers(0, len(damaged))] ^= 255
        path.write_bytes(damaged)
        if main(["predict", str(trained.path), str(path)]) == 2:
            assert capsys.readouterr().err.count("\n") == 1


def test_a_picture_far_too_large_is_refused_unread(capsys, trained, zero, monkeypatch):
    # More pixels than this is a warning, twice as many an error; both are refused.
    for most in (120 * 160 - 1, 100):
        monkeypatch.setattr(Image, "MAX_IMAGE_PIXELS", most)
        assert "decompression bomb" in refused(capsys, "predict", trained.path, zero)


def test_a_project_without_weights_or_of_no_kind_is_refused(capsys, zero):
    assert "is not a project file" in refused(capsys, "predict", zero, zero)


def test_the_ready_trained_reader_reads_pictures_without_a_project(capsys, zero, one):
    assert main(["predict", "--reader", str(zero), str(one)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line[: len(str(path)) + 3] for line, path in zip(lines, (zero, one), strict=True)] == [
        f"{zero}: 0",
        f"{one}: 1",
    ]
    assert main(["predict", str(one), "--reader"]) == 0
    assert capsys.readouterr().out.startswith(f"{one}: 1")


def test_a_picture_alone_is_not_enough(capsys, zero):
    assert "--reader" in refused(capsys, "predict", zero)


def test_pixels_that_lay_in_the_unit_range_are_not_taken_for_bytes(capsys, trained, zero):
    document = files.load(trained.path)
    facts = dict(document.run.facts)
    facts["data"] = {**facts["data"], "scaling": False}  # of a file whose pixels are 0 to 1
    facts["full_ink"] = 1.0
    path = trained.path.with_name("unit.mlps")
    files.save(path, files.Document(document.project, replace(document.run, facts=facts)))
    answers = []
    for project in (trained.path, path):
        assert main(["predict", str(project), str(zero), "--json", "-"]) == 0
        answers.append(json.loads(capsys.readouterr().out)[0]["outputs"])
    assert answers[0] == answers[1]
