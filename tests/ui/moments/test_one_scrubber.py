"""One scrubber moves everything: pictures, plots, evaluation, and the answer to a drawing."""

from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from mlpstudio.document import edits
from mlpstudio.document.lab_settings import LandscapeSettings
from mlpstudio.engine.arrays import IntArray
from mlpstudio.ui.automation import SEVEN, drag, stroke
from mlpstudio.ui.panel import Workbench
from mlpstudio.ui.panels.digit_canvas import DigitCanvasPanel
from mlpstudio.ui.panels.evaluation import EvaluationPanel
from mlpstudio.ui.panels.histograms import HistogramsPanel
from mlpstudio.ui.panels.landscape import LandscapePanel
from mlpstudio.ui.panels.network_design import NetworkDesignPanel
from mlpstudio.ui.panels.plots import PlotsPanel
from mlpstudio.ui.panels.units import UnitsPanel
from mlpstudio.ui.running.run_controller import RunState
from tests.ui.moments.test_time_machine import begin, wait_for

KINDS = (
    NetworkDesignPanel,
    PlotsPanel,
    HistogramsPanel,
    DigitCanvasPanel,
    EvaluationPanel,
    UnitsPanel,
    LandscapePanel,
)


@pytest.fixture
def bench(bench_with_data: Workbench) -> Workbench:
    session = bench_with_data.session
    session.apply("", edits.set_lab(session.project, LandscapeSettings("path", resolution=7)))
    return bench_with_data


@pytest.fixture
def panels(qtbot: QtBot, bench: Workbench) -> dict[type[Any], Any]:
    """Every panel that shows weights, with a digit on the canvas."""
    made: dict[type[Any], Any] = {}
    for kind in KINDS:
        panel = made[kind] = kind(bench)
        qtbot.addWidget(panel)
        panel.resize(600, 500)
        panel.show()
        qtbot.waitExposed(panel)
    canvas = made[DigitCanvasPanel].canvas
    drag(canvas, stroke(canvas, SEVEN))
    return made


def picture(widget: QWidget) -> IntArray:
    image = QImage(widget.size(), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    widget.render(image)
    return np.frombuffer(image.constBits(), np.uint8).astype(int)


def are_alike(one: Any, other: Any) -> bool:
    """Return whether two looks are the same; pictures may differ in the last bits."""
    if isinstance(one, np.ndarray):
        return bool(np.abs(one - other).max() < 8)
    return one == other


def seen(panels: dict[type[Any], Any]) -> dict[type[Any], Any]:
    """Return what each panel tells of the moment that is looked at."""
    stories = panels[HistogramsPanel].stories
    return {
        NetworkDesignPanel: picture(panels[NetworkDesignPanel].view),
        PlotsPanel: panels[PlotsPanel].pair.loss.readout.title,
        HistogramsPanel: [(one.map.cursor_column, one.facts.text()) for one in stories],
        DigitCanvasPanel: picture(panels[DigitCanvasPanel].bars),
        EvaluationPanel: panels[EvaluationPanel].headline.text(),
        UnitsPanel: panels[UnitsPanel].headline.text(),
        LandscapePanel: np.concatenate(
            panels[LandscapePanel].view.scene.moment.getData()
        ).tolist(),
    }


def settled(qtbot: QtBot, bench: Workbench, panels: dict[type[Any], Any]) -> dict[type[Any], Any]:
    """Return what is seen once it names the moment and nothing is computed any more."""
    moment = bench.runs.time.moment
    assert moment is not None
    purposes = ("layer histories", "evaluation", "units", "landscape")

    def is_settled() -> bool:
        texts = [panels[kind].headline.text() for kind in (EvaluationPanel, UnitsPanel)]
        is_busy = any(map(bench.background.is_busy, purposes))
        design = panels[NetworkDesignPanel]
        histograms = panels[HistogramsPanel]
        is_busy |= not histograms.stories or not histograms.survey.is_complete
        is_busy |= design.values.is_busy or design.view.shown_weights is not moment.weights
        return all(text.endswith(f"step {moment.step:,}") for text in texts) and not is_busy

    qtbot.waitUntil(is_settled)
    return seen(panels)


def test_every_panel_follows_it_there_and_back(
    qtbot: QtBot, bench: Workbench, panels: dict[type[Any], Any]
) -> None:
    begin(bench)
    wait_for(qtbot, bench, RunState.COMPLETED)
    qtbot.waitUntil(lambda: panels[LandscapePanel].view.picture is not None)
    time = bench.runs.time
    found = []
    for place in (2, 20, 2):
        time.look(place)
        found.append(settled(qtbot, bench, panels))
    for kind in KINDS:
        assert not are_alike(found[0][kind], found[1][kind]), kind.__name__
        assert are_alike(found[0][kind], found[2][kind]), kind.__name__


def test_it_scrubs_while_training_goes_on(
    qtbot: QtBot, bench: Workbench, panels: dict[type[Any], Any]
) -> None:
    begin(bench, epochs=100_000)
    runs, time = bench.runs, bench.runs.time
    qtbot.waitUntil(lambda: len(time.moments) > 20)
    time.look(2)
    bars, units = panels[DigitCanvasPanel].bars, panels[UnitsPanel]
    qtbot.waitUntil(lambda: units.headline.text().endswith("step 2"))
    early, step = picture(bars), time.last_step
    time.look(20)
    qtbot.waitUntil(lambda: not are_alike(picture(bars), early))
    time.look(2)
    qtbot.waitUntil(lambda: are_alike(picture(bars), early))
    qtbot.waitUntil(lambda: time.last_step > step + 10)
    runs.stop()
