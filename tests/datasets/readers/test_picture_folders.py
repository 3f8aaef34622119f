import numpy as np
import pytest

from mlpstudio.datasets.readers import Options, inspect, picture_folders, read
from mlpstudio.datasets.readers.findings import FolderLayout
from mlpstudio.datasets.readers.picture_files import as_drawing
from mlpstudio.datasets.readers.remarks import RemarkKind
from mlpstudio.datasets.watch import CancelledError
from mlpstudio.errors import DataError
from tests.datasets.readers.builders import IMAGES, drawn, put, put_link, put_picture


def kinds(findings):
    return {remark.kind for remark in findings.remarks}


def put_images(folder, images=IMAGES[:6], part=""):
    """Write images of 28 × 28 with a dark border into the folders a and b, in turn."""
    for number, image in enumerate(images):
        image = image.copy()
        image[[0, -1]] = 0
        image[:, [0, -1]] = 0
        put_picture(folder / part / "ab"[number % 2] / f"{number}.png", image)
    return folder


def put_drawings(folder, n=4):
    for number in range(n):
        pixels = drawn(40 + 10 * number, 30, ink=30, paper=230)
        put_picture(folder / "ab"[number % 2] / f"{number}.jpg", pixels)
    return folder


def test_small_pictures_of_one_size_are_taken_as_they_are(tmp_path):
    findings = inspect(put_images(tmp_path))
    assert (findings.kind, findings.n_train, findings.n_test) == ("folder", 6, 0)
    assert findings.layout == FolderLayout("as_is", (28, 28), is_inverted=False)
    assert (findings.class_names, findings.class_counts) == (("a", "b"), (3, 3))
    assert findings.remarks == ()
    data = read(findings)
    assert data.inputs.shape == (6, 28, 28)
    np.testing.assert_array_equal(data.inputs[:3, 1:-1, 1:-1], IMAGES[:6:2, 1:-1, 1:-1])
    assert data.labels is not None
    assert data.labels.tolist() == [0, 0, 0, 1, 1, 1]
    assert data.scale == 1 / 255


def test_training_and_test_part_are_read(tmp_path):
    put_images(tmp_path, part="train")
    put_images(tmp_path, IMAGES[6:10], part="test")
    findings = inspect(tmp_path)
    assert (findings.n_train, findings.n_test, findings.test_class_counts) == (6, 4, (2, 2))
    told = []
    data = read(findings, progress=lambda done, total: told.append((done, total)))
    assert data.test_inputs is not None
    assert data.test_inputs.shape == (4, 28, 28)
    assert told == sorted(told)
    assert (told[0], told[-1]) == ((0, 10), (10, 10))


def test_dark_on_light_is_inverted(tmp_path):
    for name in "ab":
        put_picture(tmp_path / name / "1.png", drawn(8, 8, 2))
    data = read(inspect(tmp_path))
    assert kinds(data.findings) == {RemarkKind.INVERTED}
    np.testing.assert_array_equal(data.inputs[0], 255 - drawn(8, 8, 2))


def test_pictures_of_different_sizes_are_prepared_as_drawings(tmp_path):
    findings = inspect(put_drawings(tmp_path))
    assert findings.layout == FolderLayout("drawing", (28, 28))
    assert kinds(findings) == {RemarkKind.DRAWINGS}
    data = read(findings)
    assert data.inputs.shape == (4, 28, 28)
    expected = as_drawing(drawn(40, 30, ink=30, paper=230))
    assert expected is not None
    assert np.abs(data.inputs[0].astype(int) - expected).mean() < 4


def test_large_pictures_of_one_size_are_drawings_too(tmp_path):
    for name in "ab":
        put_picture(tmp_path / name / "1.png", drawn(100, 100))
    assert inspect(tmp_path).layout == FolderLayout("drawing", (28, 28))


def test_the_preparation_can_be_chosen(tmp_path):
    for name in "ab":
        put_picture(tmp_path / name / "1.png", drawn(100, 80))
    findings = inspect(tmp_path, options=Options(preparation="as_is"))
    assert findings.layout == FolderLayout("as_is", (120, 100), is_inverted=True)
    assert kinds(findings) == {RemarkKind.INVERTED, RemarkKind.NOT_CANVAS_SIZE}
    assert read(findings).inputs.shape == (2, 120, 100)
    put_images(tmp_path / "small")
    findings = inspect(tmp_path / "small", options=Options(preparation="drawing"))
    assert findings.layout == FolderLayout("drawing", (28, 28))
    with pytest.raises(DataError, match=r"no preparation 'nice'.*as_is, drawing"):
        inspect(tmp_path, options=Options(preparation="nice"))


def test_pictures_that_cannot_be_used_are_left_out_and_counted(tmp_path):
    put_drawings(tmp_path)
    put(tmp_path / "a" / "broken.png", b"no picture")
    put(tmp_path / "b" / "cut.png", (tmp_path / "b" / "1.jpg").read_bytes()[:300])
    put_picture(tmp_path / "b" / "empty.png", np.full((50, 60), 128, np.uint8))
    findings = inspect(tmp_path)
    assert findings.n_train == 7
    data = read(findings)
    assert (len(data.inputs), data.findings.n_train) == (4, 4)
    assert data.findings.class_counts == (2, 2)
    left_out = {remark.kind: remark.text for remark in data.findings.remarks}
    unreadable = left_out[RemarkKind.UNREADABLE_PICTURES]
    assert "2 pictures were not readable" in unreadable
    assert "broken.png" in unreadable
    assert "1 pictures show nothing" in left_out[RemarkKind.BLANK_PICTURES]


def test_a_broken_link_among_pictures_is_left_out(tmp_path):
    put_images(tmp_path)
    put_link(tmp_path / "a" / "link.png", tmp_path / "nowhere.png")
    assert len(read(inspect(tmp_path)).inputs) == 6


@pytest.mark.parametrize("content", [b"no picture", None])
@pytest.mark.parametrize("preparation", [None, "drawing"])
def test_pictures_of_which_none_can_be_used_are_refused(tmp_path, content, preparation):
    for name in "ab":
        path = tmp_path / name / "1.png"
        put(path, content) if content else put_picture(path, np.full((50, 60), 128, np.uint8))
    if content is None:
        put_picture(tmp_path / "b" / "2.png", np.full((70, 60), 128, np.uint8))
    with pytest.raises(DataError, match=r"none of [23] pictures can be used"):
        inspect(tmp_path, options=Options(preparation=preparation))


def test_a_picture_of_another_size_is_named_where_sizes_matter(tmp_path, monkeypatch):
    monkeypatch.setattr(picture_folders, "_EXAMINED", 2)
    put_images(tmp_path)
    put_picture(tmp_path / "b" / "3.png", IMAGES[0][:20])
    findings = inspect(tmp_path)
    with pytest.raises(DataError, match=r"3.png: expected 28 × 28 .* found 20 × 28"):
        read(findings)


def test_only_some_pictures_are_looked_at_first(tmp_path, monkeypatch):
    monkeypatch.setattr(picture_folders, "_EXAMINED", 3)
    findings = inspect(put_images(tmp_path, IMAGES[:12]))
    assert (findings.n_train, findings.n_examined) == (12, 3)
    assert read(findings).findings.n_examined == 12


def test_a_folder_that_was_changed_meanwhile_is_refused(tmp_path):
    findings = inspect(put_images(tmp_path))
    put_picture(tmp_path / "c" / "1.png", IMAGES[0])
    with pytest.raises(DataError, match="was changed after it was looked at"):
        read(findings)


def test_reading_can_be_cancelled(tmp_path):
    findings = inspect(put_images(tmp_path))
    for work in (inspect, lambda path, **options: read(findings, **options)):
        with pytest.raises(CancelledError):
            work(tmp_path, cancelled=lambda: True)


def test_too_many_pictures_are_refused_before_they_are_read(tmp_path, monkeypatch):
    put_images(tmp_path)
    monkeypatch.setattr("mlpstudio.datasets.readers.values.MOST_BYTES", 1000)
    with pytest.raises(DataError, match=r"6 samples of shape .* need 4,704 bytes"):
        inspect(tmp_path)
