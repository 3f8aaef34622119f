"""Where files live, and writing that leaves the old file or the new one, never a mixture."""

from pathlib import Path

import pytest

from mlpstudio import paths


def test_a_source_checkout_has_its_resources_beside_the_package():
    assert paths.resource() == Path(paths.__file__).resolve().parent.parent / "resources"
    assert paths.resource("icons", "x.svg") == paths.resource() / "icons" / "x.svg"
    assert paths.resource().is_dir()


def test_an_installed_package_has_its_resources_inside(tmp_path, monkeypatch):
    monkeypatch.setattr(paths, "_PACKAGE", tmp_path)
    assert paths.resource("x.svg") == tmp_path.parent / "resources" / "x.svg"
    (tmp_path / "resources").mkdir()
    assert paths.resource("x.svg") == tmp_path / "resources" / "x.svg"


def test_the_folders_of_the_user_are_three_and_in_the_users_home():
    folders = [paths.user_data(), paths.user_config(), paths.user_cache()]
    assert len(set(folders)) == 3
    for folder in folders:
        assert folder.is_relative_to(Path.home())
        assert "mlpstudio" in folder.parts


def test_mnist_is_looked_for_where_the_environment_says_and_then_in_the_users_folder(monkeypatch):
    monkeypatch.setenv("MLPSTUDIO_MNIST", "/somewhere")
    assert paths.mnist_folders() == [Path("/somewhere"), paths.user_data() / "mnist"]
    monkeypatch.delenv("MLPSTUDIO_MNIST")
    assert paths.mnist_folders() == [paths.user_data() / "mnist"]


def test_a_folder_that_was_asked_for_is_the_only_one(monkeypatch):
    monkeypatch.setenv("MLPSTUDIO_MNIST", "/somewhere")
    assert paths.mnist_folders(Path("/here")) == [Path("/here")]


def test_a_file_is_written_and_replaced(tmp_path):
    path = tmp_path / "mine.bin"
    paths.write_atomically(path, b"first")
    assert path.read_bytes() == b"first"
    paths.write_atomically(path, b"2")
    assert path.read_bytes() == b"2"
    assert list(tmp_path.iterdir()) == [path]


def test_the_content_is_on_the_disk_before_the_old_file_is_replaced(tmp_path, monkeypatch):
    path, done = tmp_path / "mine.bin", []
    fsync, replace = paths.os.fsync, Path.replace
    monkeypatch.setattr(paths.os, "fsync", lambda d: (done.append("synced"), fsync(d))[1])
    monkeypatch.setattr(Path, "replace", lambda s, t: (done.append("replaced"), replace(s, t))[1])
    paths.write_atomically(path, b"first")
    assert done == ["synced", "replaced"]


@pytest.mark.parametrize("failing", ["replace", "fsync"])
def test_a_failing_write_leaves_the_old_file_and_nothing_else(tmp_path, monkeypatch, failing):
    path = tmp_path / "mine.bin"
    path.write_bytes(b"old")

    def fail(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path if failing == "replace" else paths.os, failing, fail)
    with pytest.raises(OSError, match="No space"):
        paths.write_atomically(path, b"new")
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_missing_folder_is_an_error(tmp_path):
    with pytest.raises(FileNotFoundError):
        paths.write_atomically(tmp_path / "none" / "mine.bin", b"new")
