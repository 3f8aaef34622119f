"""What the tests of the user interface share: a workbench, and small data to train on."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mlpstudio.datasets.dataset import Dataset
from mlpstudio.engine.batching import Samples
from mlpstudio.ui.app import Options, Studio, make_application
from mlpstudio.ui.background import Background
from mlpstudio.ui.data_controller import DataController
from mlpstudio.ui.panel import Workbench
from mlpstudio.ui.preferences import Preferences
from mlpstudio.ui.running.run_controller import RunController
from mlpstudio.ui.session import Session
from mlpstudio.ui.theme import Theme


def striped_digits(count: int, seed: int = 0) -> Samples:
    """Return images in which the lit row tells the class: learnt within a few steps."""
    labels = np.arange(count, dtype=np.int64) % 10
    rng = np.random.default_rng(seed)
    images = rng.integers(0, 40, (count, 28, 28)).astype(np.uint8)
    images[np.arange(count), 4 + 2 * labels, 4:24] = 255
    return Samples(images, labels, 1 / 255)


@pytest.fixture(autouse=True)
def _delete_widgets(qapp: QApplication) -> Iterator[None]:
    """Delete the widgets of a test after it: nobody runs the event loop that would."""
    yield
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def dataset() -> Dataset:
    """A data set of stripes: 512 to train on, 64 to validate, 64 to test."""
    names = tuple(str(digit) for digit in range(10))
    parts = (striped_digits(512), striped_digits(64, 1), striped_digits(64, 2))
    return Dataset("digits", *parts, names)


@pytest.fixture
def bench(qtbot: QtBot, tmp_path: Path) -> Iterator[Workbench]:
    """A workbench as the program makes it, without data."""
    theme = Theme("light")
    theme.apply()
    session, background = Session(), Background()
    data = DataController(session, background)
    runs = RunController(session, data, background)
    preferences = Preferences(tmp_path / "preferences.ini")
    yield Workbench(session, data, runs, background, theme, preferences)
    runs.close()
    background.close()


@pytest.fixture
def bench_with_data(bench: Workbench, dataset: Dataset) -> Workbench:
    """The workbench with the stripes loaded."""
    bench.data.dataset = dataset
    bench.data.changed.emit()
    return bench


@pytest.fixture
def studio(qtbot: QtBot, tmp_path: Path, dataset: Dataset) -> Iterator[Studio]:
    """The whole program with its window shown, stripes for data, welcomed before."""
    make_application()
    preferences = Preferences(tmp_path / "preferences.ini")
    preferences.welcome_was_shown = True
    made = Studio(Options(language="en", theme="light"), preferences)
    made.bench.data.dataset = dataset
    made.bench.data.changed.emit()
    made.window.show()
    qtbot.waitExposed(made.window)
    yield made
    made.window.close_without_asking()
    made.close()
    made.window.deleteLater()
