import errno
from pathlib import Path

import numpy as np
import pytest

from mlpstudio.datasets.readers import entry, idx_files, inspect, npz_files, read
from mlpstudio.datasets.watch import CancelledError
from mlpstudio.errors import DataError
from tests.datasets.readers.builders import (
    IMAGES,
    LABELS,
    drawn,
    put_csv,
    put_idx,
    put_link,
    put_npz,
    put_picture,
)


@pytest.fixture(params=["idx", "npz", "csv", "picture", "folder"])
def sample(request, tmp_path):
    """A file or folder of each kind."""
    if request.param == "idx":
        return put_idx(tmp_path, train_images=IMAGES, train_labels=LABELS)
    if request.param == "npz":
        return put_npz(tmp_path / "a.npz", x=IMAGES, y=LABELS)
    if request.param == "csv":
        return put_csv(tmp_path / "a.csv", "1.5,a", "2.5,b")
    if request.param == "picture":
        return put_picture(tmp_path / "a.png", drawn())
    for name in "ab":
        put_picture(tmp_path / "pictures" / name / "1.png", drawn())
    return tmp_path / "pictures"


def test_every_kind_is_inspected_and_read(sample):
    findings = inspect(sample)
    assert findings.path == sample
    data = read(findings)
    assert len(data.inputs) == findings.n_train
    assert data.inputs.shape[1:] == findings.sample_shape
    assert data.inputs.nbytes == findings.n_bytes


def test_every_kind_can_be_cancelled(sample):
    findings = inspect(sample)
    with pytest.raises(CancelledError):
        read(findings, cancelled=lambda: True)


def test_a_callback_that_raises_ends_the_work(sample):
    findings = inspect(sample)

    class StaleError(Exception):
        pass

    def progress(done, total):
        raise StaleError

    with pytest.raises(StaleError):
        read(findings, progress=progress)


def test_what_changed_after_it_was_looked_at_is_refused(sample):
    findings = inspect(sample)
    if sample.is_dir():
        put_picture(sample / "c" / "1.png", drawn())
    else:
        with sample.open("ab") as file:
            file.write(b"\n")
    with pytest.raises(DataError, match=r"was changed after it was looked at. Open it again"):
        read(findings)


def test_a_file_that_is_gone_is_named(sample):
    findings = inspect(sample)
    if sample.is_dir():
        sample.rename(sample.with_name("elsewhere"))
    else:
        sample.unlink()
    for work in (lambda: read(findings), lambda: inspect(sample)):
        with pytest.raises(DataError, match="does not exist, or no longer") as caught:
            work()
        assert str(sample) in str(caught.value)


def test_a_broken_link_says_where_it_points(tmp_path):
    link = put_link(tmp_path / "link", tmp_path / "nowhere")
    with pytest.raises(DataError, match="which does not exist") as caught:
        inspect(link)
    assert f"{link} is a link to {tmp_path / 'nowhere'}" in str(caught.value)


@pytest.mark.parametrize(
    ("code", "text", "advice"),
    [
        (errno.EACCES, "Permission denied", "Ask its owner for permission"),
        (errno.EIO, "Input/output error", "Check that its disk is connected"),
    ],
)
def test_what_the_system_refuses_is_told_with_advice(tmp_path, monkeypatch, code, text, advice):
    path = put_csv(tmp_path / "a.csv", "1.5,a", "2.5,b")

    def refuse(self, *arguments):
        raise OSError(code, text, str(self))

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(DataError, match=f"a.csv cannot be read: {text}. {advice}"):
        inspect(path)


def test_an_error_without_a_name_or_reason_is_still_told(tmp_path, monkeypatch):
    path = put_npz(tmp_path / "a.npz", x=IMAGES, y=LABELS)

    def refuse(path, watch):
        raise OSError("the tape is torn")

    monkeypatch.setattr(npz_files, "look", refuse)
    with pytest.raises(DataError, match=r"a.npz cannot be read: the tape is torn. Check"):
        inspect(path)


def test_too_little_memory_is_told(tmp_path, monkeypatch):
    path = put_idx(tmp_path, train_images=IMAGES, train_labels=LABELS)

    def exhaust(path, watch):
        raise MemoryError

    monkeypatch.setattr(idx_files, "look", exhaust)
    with pytest.raises(DataError, match="not enough memory"):
        inspect(path)


def test_pictures_are_not_loaded_for_other_data():
    assert not hasattr(entry, "single_picture")


def damaged(content, rng):
    """Return a file's content with a few bytes changed, removed or repeated."""
    content = bytearray(content)
    for _ in range(rng.integers(1, 4)):
        start = int(rng.integers(min(len(content), int(rng.choice([120, len(content)])))))
        how, n = rng.integers(4), int(rng.integers(1, 20))
        if how == 0:
            content[start] = rng.integers(256)
        elif how == 1:
            del content[start : start + n]
        elif how == 2:
            content[start:start] = content[:n]
        else:
            content[start] = rng.choice(list(b'\n\r",.90\xff\x80\0'))
        if not content:
            break
    return bytes(content)


@pytest.mark.parametrize("seed", range(40))
def test_whatever_happens_to_a_file_it_is_read_or_refused_in_one_line(sample, seed):
    path = sample / "a" / "1.png" if sample.is_dir() else sample
    path.write_bytes(damaged(path.read_bytes(), np.random.default_rng(seed)))
    said = ""
    try:
        data = read(inspect(sample))
        assert len(data.inputs) == data.findings.n_train
    except DataError as error:
        said = str(error)
    assert len(said) < 700
    assert "\n" not in said
