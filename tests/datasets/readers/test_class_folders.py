import unicodedata

import pytest

from mlpstudio.datasets.readers import class_folders as module
from mlpstudio.datasets.readers.class_folders import scan
from mlpstudio.datasets.readers.remarks import RemarkKind
from mlpstudio.datasets.watch import UNWATCHED, CancelledError, Watch
from mlpstudio.errors import DataError


def tree(folder, *paths):
    """Make empty files, and folders where a path ends with a slash."""
    for path in paths:
        target = folder / path
        if path.endswith("/"):
            target.mkdir(parents=True)
        else:
            target.parent.mkdir(parents=True, exist_ok=True)
            target.touch()
    return scan(folder, UNWATCHED)


def listed(pictures):
    return [(picture.path.name, picture.label) for picture in pictures]


def test_a_folder_for_each_class_is_found(tmp_path):
    found = tree(tmp_path, "dog/1.png", "cat/2.JPG", "cat/10.bmp")
    assert found.class_names == ("cat", "dog")
    assert listed(found.train) == [("2.JPG", 0), ("10.bmp", 0), ("1.png", 1)]
    assert found.test == ()
    assert found.remarks == ()


def test_numbers_are_in_their_order(tmp_path):
    assert tree(tmp_path, "10/a.png", "2/a.png", "x/a.png").class_names == ("2", "10", "x")


@pytest.mark.parametrize(("train", "test"), [("train", "test"), ("Training", "Testing")])
def test_training_and_test_part_are_found(tmp_path, train, test):
    found = tree(
        tmp_path, f"{train}/a/1.png", f"{train}/b/2.png", f"{test}/b/3.png", "val/a/4.png"
    )
    assert found.class_names == ("a", "b")
    assert listed(found.train) == [("1.png", 0), ("2.png", 1)]
    assert listed(found.test) == [("3.png", 1)]
    assert [(r.kind, r.values["names"]) for r in found.remarks] == [
        (RemarkKind.IGNORED_FOLDERS, "val")
    ]


def test_a_training_part_alone_will_do(tmp_path):
    assert tree(tmp_path, "train/a/1.png", "train/b/2.png").test == ()


def test_a_class_may_be_called_train(tmp_path):
    assert tree(tmp_path, "train/1.png", "car/2.png").class_names == ("car", "train")


def test_what_systems_leave_behind_is_not_seen(tmp_path):
    found = tree(
        tmp_path,
        *("a/1.png", "a/.DS_Store", "a/Thumbs.db", "a/._1.png", "b/2.png"),
        *("__MACOSX/x.png", ".git/y.png", "desktop.ini"),
    )
    assert found.class_names == ("a", "b")
    assert found.remarks == ()


def test_other_files_and_empty_folders_are_remarked(tmp_path):
    found = tree(tmp_path, "a/1.png", "a/note.txt", "a/deeper/2.png", "b/2.png", "c/", "d/x.doc")
    assert found.class_names == ("a", "b")
    assert [remark.text for remark in found.remarks] == [
        "There is no picture in c, d.",
        "2 files are not pictures by their names; they are left out.",
    ]


def test_korean_names_are_one_however_they_are_stored(tmp_path):
    apart = unicodedata.normalize("NFD", "고양이")
    found = tree(tmp_path, f"train/{apart}/1.png", "train/b/1.png", "test/고양이/2.png")
    assert found.class_names[1] == "고양이"
    assert listed(found.test) == [("2.png", 1)]


@pytest.mark.parametrize(
    ("paths", "complaint"),
    [
        (["x/"], "found no pictures"),
        (["a.txt"], "found no pictures"),
        (["1.png", "2.png"], "found 2 pictures that are in none"),
        (["a/1.png"], r"2 to 1,000 folders with pictures, .* found pictures in 1 \(a\)"),
        (["train/a/1.png", "train/b/1.png", "test/c/1.png"], "test pictures have a class c"),
    ],
)
def test_a_folder_without_classes_is_refused(tmp_path, paths, complaint):
    with pytest.raises(DataError, match=complaint) as caught:
        tree(tmp_path, *paths)
    assert str(tmp_path) in str(caught.value)


def test_too_many_classes_are_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(module, "MOST_CLASSES", 3)
    with pytest.raises(DataError, match=r"found pictures in 4 \(a, b and 2 more\)"):
        tree(tmp_path, *(f"{name}/1.png" for name in "abcd"))


def test_scanning_can_be_cancelled(tmp_path):
    tree(tmp_path, "a/1.png", "b/2.png")
    with pytest.raises(CancelledError):
        scan(tmp_path, Watch(cancelled=lambda: True))
