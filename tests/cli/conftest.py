"""A trained project that all tests of the command line share: training takes its time."""

import json
from contextlib import redirect_stderr
from dataclasses import dataclass
from io import StringIO
from pathlib import Path
from typing import Any

import pytest

from mlpstudio.cli import main
from mlpstudio.document.project import DataChoice
from mlpstudio.runs.blas import set_blas_threads
from mlpstudio.runs.prepare import load_data


@dataclass(frozen=True)
class Trained:
    """What a training left.

    Attributes:
        path: The project file.
        report: The JSON report.
        errors: What was printed on standard error.
    """

    path: Path
    report: dict[str, Any]
    errors: str


@pytest.fixture(scope="session")
def _digits() -> None:
    """Have the built-in digits written into the cache of this session."""
    load_data(DataChoice())


@pytest.fixture(scope="session")
def trained(tmp_path_factory: pytest.TempPathFactory, _digits: None) -> Trained:
    """A small network, trained on enough digits to tell a 0 from a 1."""
    folder = tmp_path_factory.mktemp("trained")
    path, report, errors = folder / "small.mlps", folder / "report.json", StringIO()
    options = [
        "--train-size",
        "2000",
        "--validation-fraction",
        "0.1",
        "--hidden",
        "16",
        "--epochs",
        "4",
        "--seed",
        "1",
    ]
    with redirect_stderr(errors):
        code = main(["train", *options, "--out", str(path), "--json", str(report)])
    assert code == 0
    return Trained(path, json.loads(report.read_text()), errors.getvalue())


@pytest.fixture(autouse=True)
def _one_thread():
    """Leave the number of threads of matrix products as the other tests have it."""
    yield
    set_blas_threads(1)
