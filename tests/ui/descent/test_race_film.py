from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QSize
from pytestqt.qtbot import QtBot

from mlpstudio.document.lab_settings import Descent2DSettings
from mlpstudio.engine.optimizers import OPTIMIZERS
from mlpstudio.ui import export
from mlpstudio.ui.animation_export import frame_image
from mlpstudio.ui.descent.race import Race
from mlpstudio.ui.descent.race_film import CAPTION, MOST_FRAMES, race_film, race_still
from mlpstudio.ui.panel import Workbench
from mlpstudio.ui.panels.descent_2d import Descent2DPanel

SIZE = QSize(500, 330)
ORDER = tuple(OPTIMIZERS)


@pytest.fixture
def race(bench: Workbench) -> Race:
    return Race(Descent2DSettings(optimizers=("sgd", "momentum")))


def test_a_film_has_every_step_of_a_short_race_and_few_frames_of_a_long_one(race: Race):
    short, long = (race_film(race, ORDER, SIZE, last) for last in (7, 500))
    assert short.n_frames == 8
    assert MOST_FRAMES / 2 < long.n_frames <= MOST_FRAMES + 2
    assert short.size == SIZE + QSize(0, CAPTION)
    assert frame_image(short, 7) != frame_image(short, 0)
    for film in (short, long):
        film.close()


def test_a_small_panel_still_has_a_picture_of_some_size(race: Race):
    film = race_film(race, ORDER, QSize(120, 90), 2)
    assert film.size.width() >= 480
    film.close()


def test_a_still_is_a_picture_of_its_step(race: Race):
    first, later = (export.image(race_still(race, ORDER, SIZE, step)) for step in (0, 20))
    assert first != later
    assert later.pixelColor(later.width() - 2, 2).name() == "#ffffff"


def test_the_panel_has_a_button_that_saves_the_race(
    bench: Workbench, qtbot: QtBot, tmp_path: Path
):
    panel = Descent2DPanel(bench)
    qtbot.addWidget(panel)
    panel.resize(660, 560)
    panel.show()
    qtbot.waitExposed(panel)
    assert panel.export.button.isVisible()
    panel.stepper.slider.setValue(6)
    with qtbot.waitSignal(panel.export.animation.saved):
        panel.export.animation.start(tmp_path / "race.gif", panel._film())
    with Image.open(tmp_path / "race.gif") as image:
        assert image.n_frames == 7
    assert b"<svg" in export.svg(panel._picture(), "race")
    assert panel.stepper.step == 6
