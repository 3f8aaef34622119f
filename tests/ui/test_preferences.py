from pathlib import Path

from mlpstudio.ui.preferences import MAX_RECENT, Preferences


def test_values_are_remembered_in_the_file(tmp_path: Path) -> None:
    path = tmp_path / "p.ini"
    first = Preferences(path)
    assert (first.language, first.theme_mode, first.font_scale) == (None, "system", 1.0)
    assert not first.welcome_was_shown
    first.language, first.theme_mode, first.font_scale = "ko", "dark", 1.2
    first.welcome_was_shown, first.workspace = True, "descent"
    first.sync()
    second = Preferences(path)
    assert (second.language, second.theme_mode, second.font_scale) == ("ko", "dark", 1.2)
    assert second.welcome_was_shown
    assert second.workspace == "descent"


def test_nonsense_in_the_file_counts_as_absent(tmp_path: Path) -> None:
    path = tmp_path / "p.ini"
    path.write_text("[General]\ntheme=pink\nfont_scale=huge\nlanguage=xx\n")
    preferences = Preferences(path)
    assert preferences.theme_mode == "system"
    assert preferences.font_scale == 1.0
    assert preferences.language is None


def test_recent_files_are_the_latest_first_without_those_that_are_gone(tmp_path: Path) -> None:
    preferences = Preferences(tmp_path / "p.ini")
    paths = [tmp_path / f"{i}.mlps" for i in range(MAX_RECENT + 2)]
    for path in paths:
        path.touch()
        preferences.add_recent(path)
    preferences.add_recent(paths[5])
    paths[-1].unlink()
    recent = preferences.recent_files
    assert recent[0] == paths[5]
    assert paths[-1] not in recent
    assert len(recent) == MAX_RECENT - 1
    preferences.clear_recent()
    assert preferences.recent_files == []


def test_reset_forgets_everything(tmp_path: Path) -> None:
    preferences = Preferences(tmp_path / "p.ini")
    preferences.theme_mode = "dark"
    preferences.reset()
    assert preferences.theme_mode == "system"


def test_a_confidence_that_makes_no_sense_counts_as_absent(tmp_path: Path) -> None:
    path = tmp_path / "p.ini"
    preferences = Preferences(path)
    assert preferences.sure_from == 0.5
    preferences.sure_from = 0.8
    preferences.sync()
    assert Preferences(path).sure_from == 0.8
    for nonsense in ("much", "0", "1.5", "nan"):
        preferences._store("sure_from", nonsense)
        assert preferences.sure_from == 0.5


def test_a_snapshot_budget_that_makes_no_sense_counts_as_absent(tmp_path: Path) -> None:
    path = tmp_path / "p.ini"
    preferences = Preferences(path)
    assert preferences.snapshot_budget == 200_000_000
    preferences.snapshot_budget = 500_000_000
    preferences.sync()
    assert Preferences(path).snapshot_budget == 500_000_000
    for nonsense in ("much", "7", "1e12", "3000000000"):
        preferences._store("snapshot_budget", nonsense)
        assert preferences.snapshot_budget == 200_000_000
