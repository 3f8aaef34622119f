import numpy as np
import pytest
from PySide6.QtCore import Qt

from mlpstudio.engine.network import initialized
from mlpstudio.engine.spec import BatchNormSpec, DenseSpec, NetworkSpec
from mlpstudio.labs.networks.neuron import neuron
from mlpstudio.ui.network.live_values import Values
from mlpstudio.ui.network.neuron_page import NeuronPage
from mlpstudio.ui.theme import Theme
from mlpstudio.ui.weights import Weights

SPEC = NetworkSpec(
    (2, 3),
    (DenseSpec(12, "relu"), BatchNormSpec(), DenseSpec(4, "softmax")),
)
X = np.linspace(-1.0, 1.0, 6, dtype=np.float32)
NAMES = tuple("abcd")


def values(place, label=None):
    network = initialized(SPEC, 3)
    weights = Weights(SPEC, network.weights, 1200)
    return Values(weights, X, label, {}, neuron(network, X, *place))


@pytest.fixture
def page(qtbot):
    theme = Theme("light")
    theme.apply()
    made = NeuronPage(theme)
    qtbot.addWidget(made)
    made.resize(340, 400)
    made.show()
    return made


def show(page, place, label=None):
    page.show_place(SPEC, NAMES, place)
    shown = values(place, label)
    page.show_values(shown)
    return shown.neuron


def test_a_hidden_neuron_is_written_out_with_its_numbers(page):
    found = show(page, (0, 5))
    assert "relu" in page.formula.text().lower()
    first = found.terms[0]
    assert f"{first.w:.3g}".replace("-", "−") in page.numbers.text()
    assert f"{found.a:.3g}".replace("-", "−") in page.numbers.text()
    assert "your drawing" in page.source.text()
    assert "1,200" in page.source.text()
    assert page.table.rows[0].name.startswith("pixel (")
    assert page.table.rows[-1].name == "bias b"
    assert page.unit.value() == 5


def test_a_softmax_output_shows_what_it_is_divided_by(page):
    found = show(page, (2, 1), label=2)
    assert f"{found.exp_sum:.3g}" in page.numbers.text()
    assert "“c”" in page.source.text()
    assert page.table.rows[0].name == f"layer 1, {found.terms[0].source}"


def test_the_rows_sum_to_z(page):
    found = show(page, (2, 0))
    total = sum(float(row.numbers[2].replace("−", "-")) for row in page.table.rows)
    assert total == pytest.approx(found.z, abs=0.02)


def test_a_double_click_leads_to_the_neuron_a_product_comes_from(page, qtbot):
    found = show(page, (2, 3))
    rect = page.table.visualItemRect(page.table.item(1, 0))
    with qtbot.waitSignal(page.chosen) as told:
        qtbot.mouseClick(page.table.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
        qtbot.mouseDClick(page.table.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    assert told.args == [0, found.terms[1].source]


def test_pixels_lead_nowhere(page, qtbot):
    show(page, (0, 0))
    page.table.setCurrentCell(0, 0)
    page.table.setFocus()
    with qtbot.assertNotEmitted(page.chosen):
        qtbot.keyClick(page.table, Qt.Key.Key_Return)


def test_the_arrow_keys_point_at_inputs(page, qtbot):
    found = show(page, (0, 0))
    page.table.setFocus()
    page.table.setCurrentCell(0, 0)
    with qtbot.waitSignal(page.pointed) as told:
        qtbot.keyClick(page.table, Qt.Key.Key_Down)
    assert told.args == [found.terms[1].source]


def test_another_neuron_is_typed(page, qtbot):
    show(page, (0, 0))
    page.unit.setFocus()
    page.unit.selectAll()
    qtbot.keyClicks(page.unit, "7")
    with qtbot.waitSignal(page.chosen) as told:
        qtbot.keyClick(page.unit, Qt.Key.Key_Return)
    assert told.args == [0, 7]


def test_without_an_input_it_says_what_to_do(page):
    page.show_place(SPEC, NAMES, (0, 0))
    page.show_values(None)
    assert "Draw a digit" in page.source.text()
    assert page.table.rows == ()


def test_escape_and_the_button_close_it(page, qtbot):
    show(page, (0, 0))
    with qtbot.waitSignal(page.closed):
        qtbot.keyClick(page, Qt.Key.Key_Escape)
    with qtbot.waitSignal(page.closed):
        qtbot.mouseClick(page.close_button, Qt.MouseButton.LeftButton)
