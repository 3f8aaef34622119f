"""Every string that can be seen is translated, and every translation keeps the placeholders."""

import re
import shutil
import subprocess
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import PySide6
import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from mlpstudio.paths import resource
from mlpstudio.ui.i18n import LANGUAGES, Translations

SOURCES = Path(__file__).parents[2] / "mlpstudio" / "ui"
OTHERS = [language for language in LANGUAGES if language != "en"]
PLACEHOLDER = re.compile(r"\{[^}]*\}")


def tool(name: str) -> str:
    """Return the path of one of Qt's own tools, as the PySide6 package brings them."""
    found = shutil.which(name, path=str(Path(PySide6.__file__).parent))
    assert found is not None
    return found


def messages(path: Path) -> list[tuple[str, str, str | None, str]]:
    """Return (context, source, state, translation) of every message in a .ts file."""
    root = ElementTree.parse(path).getroot()
    found: list[tuple[str, str, str | None, str]] = []
    for context in root.iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            found.append(
                (
                    context.findtext("name", ""),
                    message.findtext("source", ""),
                    translation.get("type"),
                    translation.text or "",
                )
            )
    return found


def test_no_string_hides_from_qts_extractor():
    """It knows `translate` and `self.tr`, but nothing by which else they might be called."""
    alias = re.compile(r"^\s*(\w+) = (QCoreApplication\.translate|self\.tr)\s*$", re.MULTILINE)
    for path in SOURCES.rglob("*.py"):
        for name, _ in alias.findall(path.read_text("utf-8")):
            assert name == "translate", f"{path.name} calls it {name!r}"


@pytest.mark.parametrize("language", OTHERS)
def test_the_translation_file_has_exactly_the_strings_of_the_program(
    language: str, tmp_path: Path
) -> None:
    kept = resource("translations", f"mlpstudio_{language}.ts")
    fresh = tmp_path / "fresh.ts"
    sources = sorted(str(path) for path in SOURCES.rglob("*.py"))
    subprocess.run([tool("lupdate"), *sources, "-ts", str(fresh)], check=True, capture_output=True)
    in_program = {(context, source) for context, source, _, _ in messages(fresh)}
    in_file = {
        (context, source)
        for context, source, state, _ in messages(kept)
        if state not in ("vanished", "obsolete")
    }
    assert in_program - in_file == set(), "not translated yet: run ./studio translations"
    assert in_file - in_program == set(), "gone from the program: run ./studio translations"


@pytest.mark.parametrize("language", OTHERS)
def test_every_string_is_translated_with_the_same_placeholders(language: str) -> None:
    for _, source, state, translation in messages(
        resource("translations", f"mlpstudio_{language}.ts")
    ):
        assert state is None, f"{source!r} is {state}"
        assert translation.strip(), f"{source!r} is not translated"
        assert sorted(PLACEHOLDER.findall(source)) == sorted(PLACEHOLDER.findall(translation))
        assert ("\n" in source) == ("\n" in translation)
        assert source.endswith("…") == translation.endswith("…"), source


@pytest.mark.parametrize("language", OTHERS)
def test_the_compiled_translations_are_those_of_the_source_file(
    qtbot: QtBot, language: str
) -> None:
    translations = Translations()
    translations.use(language)
    try:
        for context, source, _, translation in messages(
            resource("translations", f"mlpstudio_{language}.ts")
        ):
            assert QCoreApplication.translate(context, source) == translation
    finally:
        translations.use("en")
