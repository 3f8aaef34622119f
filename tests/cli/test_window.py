"""Without a command the window opens, with the options that were given."""

from pathlib import Path

import pytest

from mlpstudio.cli import main
from mlpstudio.document import files
from mlpstudio.document.project import Project
from mlpstudio.ui import app, selftest, shots


@pytest.fixture
def opened(monkeypatch):
    """The options of the windows that would have been opened."""
    seen = []
    monkeypatch.setattr(app, "run", lambda options: seen.append(options) or 3)
    return seen


def test_the_window_opens_and_its_exit_code_is_the_programs(opened):
    assert main([]) == 3
    assert opened == [app.Options(None, None, None, None, False)]


def test_the_window_is_told_its_options(opened, tmp_path):
    path = tmp_path / "mine.mlps"
    files.save(path, files.Document(Project()))
    main([str(path), "--mnist", "folder", "--lang", "ko", "--theme", "dark", "--reset"])
    assert opened == [app.Options(path, Path("folder"), "ko", "dark", True)]


def test_the_self_test_opens_its_own_window(opened, monkeypatch):
    monkeypatch.setattr(selftest, "run", lambda: 7)
    assert main(["--selftest"]) == 7
    assert opened == []


def test_pictures_are_taken_as_wished(monkeypatch):
    seen = []
    monkeypatch.setattr(shots, "take", lambda wish: seen.append(wish) or 0)
    options = [
        "--theme",
        "dark",
        "--lang",
        "ko",
        "--size",
        "800x600",
        "--scale",
        "1.5",
        "--mnist",
        "data",
    ]
    assert main(["shots", "pictures"]) == 0
    assert main(["shots", "pictures", *options]) == 0
    assert seen == [
        shots.Wish(Path("pictures"), "light", "en", (1280, 800), 1.0, None),
        shots.Wish(Path("pictures"), "dark", "ko", (800, 600), 1.5, Path("data")),
    ]
