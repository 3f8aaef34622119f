"""The boundary between the GUI and everything below it, and the binding the GUI stands on."""

import json
import os
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parent.parent

# Runs in its own process, because this one has Qt loaded: pytest-qt imports it.
IMPORT_EVERYTHING_WITHOUT_QT = """
import importlib, json, pkgutil, sys, traceback

FORBIDDEN = {"PySide6", "shiboken6", "pyqtgraph"}

class Wall:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in FORBIDDEN:
            raise ImportError(f"{name} is the GUI's alone")

sys.meta_path.insert(0, Wall())

def names(folders, prefix):
    for found in pkgutil.iter_modules(folders, prefix):
        if found.name in ("mlpstudio.ui", "mlpstudio.__main__"):
            continue
        yield found.name
        if found.ispkg:
            tail = found.name.rpartition(".")[2]
            yield from names([f"{folder}/{tail}" for folder in folders], found.name + ".")

import mlpstudio
imported, failed = [], {}
for name in names(list(mlpstudio.__path__), "mlpstudio."):
    try:
        importlib.import_module(name)
        imported.append(name)
    except Exception:
        failed[name] = traceback.format_exc(limit=-3)
print(json.dumps([imported, failed]))
"""


def settings() -> dict[str, Any]:
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]


def modules_of_the_package() -> set[str]:
    """Return the packages and modules directly inside mlpstudio."""
    folder = ROOT / "mlpstudio"
    packages = {path.parent.name for path in folder.glob("*/__init__.py")}
    modules = {path.stem for path in folder.glob("*.py") if not path.stem.startswith("__")}
    return {f"mlpstudio.{name}" for name in packages | modules}


def test_everything_but_the_gui_imports_where_qt_cannot_be_imported():
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, "-c", IMPORT_EVERYTHING_WITHOUT_QT],
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    imported, failed = json.loads(done.stdout)
    assert not failed, "\n".join(failed.values())
    assert {"mlpstudio.engine.training", "mlpstudio.errors", "mlpstudio.cli"} <= set(imported)


def test_the_layer_contract_names_every_module():
    contract = next(c for c in settings()["importlinter"]["contracts"] if c["type"] == "layers")
    named = {name.strip() for layer in contract["layers"] for name in layer.split(":")}
    assert named == modules_of_the_package()


def test_the_qt_contract_names_every_module_below_the_gui():
    contract = next(c for c in settings()["importlinter"]["contracts"] if c["type"] == "forbidden")
    above = {"mlpstudio.ui", "mlpstudio.cli"}  # the command line opens the window
    assert set(contract["source_modules"]) == modules_of_the_package() - above
    assert {"PySide6", "shiboken6", "pyqtgraph"} <= set(contract["forbidden_modules"])


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is immortal from Python 3.12 on")
def test_the_binding_keeps_its_references_to_none(qapp):
    # PySide6 6.12.0 loses one reference to None with every call that returns None, until the
    # process dies; pyproject.toml keeps to older versions on this Python.
    from PySide6.QtWidgets import QLabel  # noqa: PLC0415 - not for the tests above

    label = QLabel()
    before = sys.getrefcount(None)
    for number in range(2000):
        label.setText(str(number))
    assert sys.getrefcount(None) > before - 1000
