import pytest
from PySide6.QtCore import Qt

from mlpstudio.ui.theme import Theme
from mlpstudio.ui.widgets.plots.curve_style import CurveStyle
from mlpstudio.ui.widgets.plots.legend_toggle import LegendToggle


@pytest.fixture
def toggle(qtbot):
    theme = Theme("light")
    theme.apply()
    made = LegendToggle(theme, CurveStyle("validation", width=2.0, dots="o"))
    qtbot.addWidget(made)
    made.set_text("Validation", "Samples held out of training.")
    made.resize(made.sizeHint())
    made.show()
    qtbot.waitExposed(made)
    return made


def test_a_click_switches_the_curve_off_and_on(qtbot, toggle):
    for expected in (False, True):
        with qtbot.waitSignal(toggle.toggled) as told:
            qtbot.mouseClick(toggle, Qt.MouseButton.LeftButton)
        assert told.args == [expected]


def test_space_switches_too(qtbot, toggle):
    toggle.setFocus()
    with qtbot.waitSignal(toggle.toggled):
        qtbot.keyClick(toggle, Qt.Key.Key_Space)


def test_sample_is_pale_while_the_curve_is_hidden(toggle):
    color = toggle._theme.colors.validation

    def painted():
        image = toggle.grab().toImage()
        size = image.size()
        return {
            image.pixelColor(x, y).name()
            for x in range(size.width())
            for y in range(size.height())
        }

    assert color.lower() in painted()
    toggle.setChecked(False)
    assert color.lower() not in painted()


def test_it_grows_with_the_type(toggle):
    before = toggle.sizeHint()
    toggle._theme.set_scale(1.5)
    assert toggle.sizeHint().height() > before.height()


def test_it_says_what_it_is(toggle):
    assert toggle.accessibleName() == "Validation"
    assert toggle.toolTip() == "Samples held out of training."
