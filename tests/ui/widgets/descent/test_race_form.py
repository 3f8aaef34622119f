import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from mlpstudio.engine.schedules import SCHEDULES
from mlpstudio.ui.theme import Theme
from mlpstudio.ui.widgets.descent.race_form import RaceForm


@pytest.fixture
def form(qtbot: QtBot) -> RaceForm:
    theme = Theme("light")
    theme.apply()
    widget = RaceForm(theme, 2.0)
    qtbot.addWidget(widget)
    widget.show_schedule("constant", ())
    widget.show_noise(0.0, 0.0)
    widget.show()
    qtbot.waitExposed(widget)
    return widget


@pytest.mark.parametrize("schedule", SCHEDULES)
def test_every_schedule_is_explained_with_its_numbers(form: RaceForm, schedule: str):
    form.show_schedule(schedule, ())
    assert set(form.options.fields) >= {option.name for option in SCHEDULES[schedule].options}
    assert form.about.isVisible() == (schedule != "constant")
    assert "50 steps" in form.about.text()


def test_choosing_tells_the_name(form: RaceForm, qtbot: QtBot):
    with qtbot.waitSignal(form.schedule_chosen) as told:
        qtbot.keyClick(form.schedule, Qt.Key.Key_Down)
    assert told.args == ["step_decay"]


def test_noise_tells_its_share_and_shows_sigma(form: RaceForm, qtbot: QtBot):
    assert not form.shuffle_button.isEnabled()
    assert not form.sigma.isVisible()
    with qtbot.waitSignal(form.noise_changed) as told:
        form.noise.slider.setValue(6)
    assert told.args == [0.3]
    form.show_noise(0.3, 1.25)
    assert "σ = 1.250" in form.sigma.text()
    with qtbot.waitSignal(form.shuffled):
        qtbot.mouseClick(form.shuffle_button, Qt.MouseButton.LeftButton)
