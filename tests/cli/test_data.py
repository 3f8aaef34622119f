"""The command `data`: what is in a file, and a download without a window."""

import functools
import gzip
import hashlib
import json
import sys

import numpy as np
import pytest

from mlpstudio.cli import data, main, program
from mlpstudio.datasets.download import download
from mlpstudio.datasets.mirrors import RemoteFile, Source
from mlpstudio.datasets.transfer_guard import Patience
from tests.cli.test_program import refused
from tests.datasets import web
from tests.datasets.readers.builders import (
    IMAGES,
    LABELS,
    TEST_IMAGES,
    TEST_LABELS,
    drawn,
    put,
    put_csv,
    put_npz,
    put_picture,
)

CONTENT = b"numbers" * 1000
PACKED = gzip.compress(CONTENT)
FILE = RemoteFile("numbers-idx1-ubyte", len(CONTENT), hashlib.sha256(CONTENT).hexdigest())


@pytest.fixture(autouse=True)
def _command(monkeypatch):
    monkeypatch.setitem(program.COMMANDS, "data", "Look into data, or download MNIST.")


@pytest.fixture
def mirror(monkeypatch):
    """A mirror on this computer, in place of those of MNIST."""
    monkeypatch.setenv("no_proxy", "*")
    with web.serving() as server:
        source = Source((FILE,), (server.url,))
        patience = Patience(connect_seconds=2, stall_seconds=0.25)
        local = functools.partial(download, source=source, patience=patience)
        monkeypatch.setattr(data, "download", local)
        server.answers[f"/{FILE.name}.gz"] = web.ranged(PACKED)
        yield server


def inspected(capsys, *arguments):
    assert main(["data", "inspect", *map(str, arguments)]) == 0
    out, err = capsys.readouterr()
    assert err == ""
    return out


def test_what_is_in_a_file_is_told_in_a_few_lines(capsys, tmp_path):
    path = put_npz(
        tmp_path / "a.npz",
        x=IMAGES[:, :27],
        y=LABELS,
        x_test=TEST_IMAGES[:, :27],
        y_test=TEST_LABELS,
    )
    assert inspected(capsys, path) == (
        f"{path}: npz\n"
        "  samples  30 to train on, 6 to test with\n"
        "  sample   27 × 28, uint8, from 0 to 255\n"
        "  memory   27.2 kB\n"
        "  classes  3: 0 (10), 1 (10), 2 (10)\n"
        "  note     A sample has the shape 27 × 28. A network for it cannot read the drawing "
        "canvas, which needs 28 × 28.\n"
    )


def test_a_picture_has_no_classes(capsys, tmp_path):
    out = inspected(capsys, put_picture(tmp_path / "a.png", drawn()))
    assert "a.png: picture\n" in out
    assert "memory   784 bytes" in out
    assert "  classes" not in out


def test_many_classes_are_shortened(capsys, tmp_path):
    path = put_npz(tmp_path / "a.npz", x=np.ones((2000, 1)), y=np.arange(2000) % 25)
    out = inspected(capsys, path)
    assert "  classes  25: 0 (80), 1 (80), " in out
    assert "19 (80) and 5 more\n" in out


def test_a_report_can_be_had_in_json(capsys, tmp_path):
    path = put_csv(tmp_path / "t.csv", "a,b,kind", "1.5,2,x", "2.5,3,y", "3.5,4,x")
    report = json.loads(inspected(capsys, path, "--json", "-"))
    assert report == {
        "path": str(path),
        "kind": "csv",
        "train": 3,
        "test": 0,
        "shape": [2],
        "dtype": "float32",
        "range": [1.5, 4.0],
        "bytes": 24,
        "classes": ["x", "y"],
        "class_counts": [2, 1],
        "test_class_counts": [],
        "remarks": [
            {"kind": "text_labels", "text": report["remarks"][0]["text"]},
            {"kind": "not_canvas_size", "text": report["remarks"][1]["text"]},
        ],
    }
    target = tmp_path / "report.json"
    assert "t.csv: csv" in inspected(capsys, path, "--json", target)
    assert json.loads(target.read_text()) == report


def test_the_column_of_labels_is_counted_from_1(capsys, tmp_path):
    path = put_csv(tmp_path / "t.csv", "a,b,c", "0,1.5,5", "1,2.5,6", "1,2.5,6")
    assert "classes  2: 0 (1), 1 (2)" in inspected(capsys, path, "--label-column", 1)
    assert "classes  2: 5 (1), 6 (2)" in inspected(capsys, path)
    said = refused(capsys, "data", "inspect", path, "--label-column", 0)
    assert "there is no column 0" in said
    assert "no column 4" in refused(capsys, "data", "inspect", path, "--label-column", 4)


def test_how_pictures_are_prepared_can_be_chosen(capsys, tmp_path):
    for name in "ab":
        put_picture(tmp_path / name / "1.png", drawn(100, 80))
    assert "sample   28 × 28" in inspected(capsys, tmp_path)
    assert "sample   120 × 100" in inspected(capsys, tmp_path, "--pictures", "as_is")


def test_the_whole_file_is_read_and_not_only_its_beginning(capsys, tmp_path):
    lines = [f"{number % 2},{number}.5,{number}.25" for number in range(80_000)]
    path = put_csv(tmp_path / "t.csv", *lines, "0,1")
    assert "line 80001: expected 3 columns" in refused(capsys, "data", "inspect", path)


def test_bad_files_and_arguments_are_refused(capsys, tmp_path):
    assert "does not exist" in refused(capsys, "data", "inspect", tmp_path / "none")
    assert "found no pictures" in refused(capsys, "data", "inspect", tmp_path)
    path = put(tmp_path / "a.npz", b"PK\x03\x04broken")
    assert "cannot be read as an npz file" in refused(capsys, "data", "inspect", path)
    assert "is a folder" in refused(capsys, "data", "inspect", path, "--json", tmp_path)
    assert "required: ACTION" in refused(capsys, "data")
    assert "required: PATH" in refused(capsys, "data", "inspect")
    assert "invalid choice" in refused(capsys, "data", "fetch")


def test_mnist_is_downloaded_into_a_folder(capsys, tmp_path, mirror):
    assert main(["data", "get-mnist", "--folder", str(tmp_path / "new")]) == 0
    out, err = capsys.readouterr()
    assert (out, err) == (f"MNIST is in {tmp_path / 'new'}\n", "")
    assert (tmp_path / "new" / FILE.name).read_bytes() == CONTENT


def test_a_failed_download_ends_with_one_line(capsys, tmp_path, mirror):
    mirror.answers.clear()
    said = refused(capsys, "data", "get-mnist", "--folder", tmp_path)
    assert "it answered 404 Not Found" in said


def test_an_interrupted_download_is_continued(capsys, tmp_path, mirror, monkeypatch):
    def interrupt(self, name, done, total):
        if done:
            raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(data._Bar, "draw", interrupt)
        assert main(["data", "get-mnist", "--folder", str(tmp_path)]) == 130
    assert [path.suffix for path in tmp_path.iterdir()] == [".part"]
    assert main(["data", "get-mnist", "--folder", str(tmp_path)]) == 0
    assert mirror.asked[-1] == (f"/{FILE.name}.gz", f"bytes={len(PACKED)}-")


def test_a_terminal_gets_a_bar(capsys, tmp_path, mirror, monkeypatch):
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    assert main(["data", "get-mnist", "--folder", str(tmp_path)]) == 0
    err = capsys.readouterr().err
    assert f"\r\x1b[K{FILE.name} [{'.' * 24}]" in err
    assert f"\r\x1b[K{FILE.name} [{'=' * 24}]" in err
    assert err.endswith("\r\x1b[K")
