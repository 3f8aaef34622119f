from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from pytestqt.qtbot import QtBot

from mlpstudio.datasets.pictures import read_picture
from mlpstudio.labs.digits.drawing import Page
from mlpstudio.ui.panel import Workbench
from mlpstudio.ui.panels import digit_xray
from mlpstudio.ui.panels.digit_xray import DigitXrayPanel
from mlpstudio.ui.running.run_controller import RunState
from mlpstudio.ui.xray.evidence import EvidencePage
from mlpstudio.ui.xray.facts import FactsPage
from mlpstudio.ui.xray.layers import LayersPage
from mlpstudio.ui.xray.robustness import RobustnessPage
from mlpstudio.ui.xray.stages import StagesPage
from tests.ui.readers import (
    BAR,
    DASH,
    bar_reader,
    digit_image,
    hidden_reader,
    show_linear,
    show_network,
    stroke_through,
)

LEFT = Qt.MouseButton.LeftButton
PAGES = ("stages", "facts", "evidence", "robustness", "layers")


@pytest.fixture
def panel(qtbot: QtBot, bench: Workbench) -> DigitXrayPanel:
    return shown(qtbot, bench)


def shown(qtbot: QtBot, bench: Workbench) -> DigitXrayPanel:
    panel = DigitXrayPanel(bench)
    qtbot.addWidget(panel)
    panel.resize(700, 420)
    panel.show()
    qtbot.waitExposed(panel)
    return panel


def looked(qtbot: QtBot, bench: Workbench, do: Callable[[], object]) -> None:
    """Do something, and wait until the panel has looked at what comes of it."""
    do()
    qtbot.waitUntil(lambda: not bench.background.is_busy(digit_xray.PURPOSE))


def draw(qtbot: QtBot, bench: Workbench, *strokes: object) -> None:
    looked(qtbot, bench, lambda: bench.board.load(Page(strokes)))


def turn(qtbot: QtBot, bench: Workbench, panel: DigitXrayPanel, name: str) -> object:
    looked(qtbot, bench, lambda: panel.open_page(name))
    return panel.page


# Stages


def test_the_stages_of_a_drawing_say_what_the_network_says_without_each(
    qtbot: QtBot, bench: Workbench, panel: DigitXrayPanel
) -> None:
    show_network(bench, bar_reader())
    page = panel.page
    assert isinstance(page, StagesPage)
    assert page.strip.cards == {}
    # Upright, in the left part of the field: without the crop it is not in the middle.
    draw(qtbot, bench, stroke_through((0.3, 0.2), (0.3, 0.5), (0.3, 0.8)))
    assert list(page.strip.cards) == ["raw", "crop", "fit", "brighten", "centre"]
    np.testing.assert_array_equal(
        page.strip.cards["centre"].stage.picture,
        bench.board.prepared.image * np.float32(1 / 255),
    )
    draw(qtbot, bench)
    assert page.strip.cards == {}


def test_a_switch_leaves_a_stage_out_for_everybody(
    qtbot: QtBot, bench: Workbench, panel: DigitXrayPanel
) -> None:
    show_network(bench, bar_reader())
    draw(qtbot, bench, BAR)
    page = panel.page
    assert isinstance(page, StagesPage)
    looked(qtbot, bench, lambda: qtbot.mouseClick(page.strip.cards["fit"], LEFT))
    assert bench.board.off == {"fit"}
    assert not page.strip.cards["fit"].stage.is_on
    looked(qtbot, bench, lambda: qtbot.mouseClick(page.strip.cards["fit"], LEFT))
    assert bench.board.off == frozenset()


def test_a_picture_has_stages_of_its_own_that_can_be_left_out(
    qtbot: QtBot, bench: Workbench, panel: DigitXrayPanel
) -> None:
    show_network(bench, bar_reader())
    pixels = np.full((60, 60, 3), 230, np.uint8)
    pixels[10:50, 28:32] = (20, 20, 120)
    looked(qtbot, bench, lambda: bench.board.load_picture(read_picture(pixels)))
    page = panel.page
    assert isinstance(page, StagesPage)
    assert list(page.strip.cards)[:4] == ["raw", "grey", "paper", "contrast"]
    assert page.strip.cards["raw"].stage.picture.shape == (60, 60, 3)
    qtbot.mouseClick(page.strip.cards["paper"], LEFT)
    qtbot.waitUntil(lambda: bench.board.off == {"paper"})
    qtbot.waitUntil(lambda: not page.strip.cards["paper"].stage.is_on)
    qtbot.mouseClick(page.strip.cards["paper"], LEFT)
    qtbot.waitUntil(lambda: not bench.board.off)


# Facts


def test_the_facts_stand_among_those_of_the_training_digits(
    qtbot: QtBot, bench_with_data: Workbench
) -> None:
    bench, panel = bench_with_data, shown(qtbot, bench_with_data)
    show_network(bench, bar_reader())
    page = turn(qtbot, bench, panel, "facts")
    assert isinstance(page, FactsPage)
    assert page.sentence.text() == "Draw a digit to see how usual it is."
    draw(qtbot, bench, BAR)
    qtbot.waitUntil(lambda: page.gauges.gauges["aspect"].percentile is not None)
    # All training images are full of noise and have one flat line: this has far less ink.
    assert page.gauges.gauges["ink"].is_unusual
    assert page.sentence.text().endswith("than 99% of the training digits.")
    assert page.among.count() == 12
    page.among.setCurrentIndex(1)
    looked(qtbot, bench, lambda: page.among.chosen.emit("answer"))
    assert page.gauges.gauges["ink"].is_unusual
    assert page.keep() == {"among": "answer"}
    page.restore({"among": "3"})
    assert page.among.value() == "3"
    page.restore({"among": 4})
    assert page.among.value() == "3"


def test_without_data_the_facts_are_shown_alone(
    qtbot: QtBot, bench: Workbench, panel: DigitXrayPanel
) -> None:
    page = turn(qtbot, bench, panel, "facts")
    assert isinstance(page, FactsPage)
    draw(qtbot, bench, BAR)
    assert page.sentence.text() == "The training digits are not measured yet."
    assert page.gauges.gauges["height"].percentile is None
    assert bench.background.is_busy("digit survey") is False


# Evidence


def test_strokes_are_found_guilty_and_coloured_on_the_board(
    qtbot: QtBot, bench: Workbench, panel: DigitXrayPanel
) -> None:
    show_network(bench, bar_reader())
    page = turn(qtbot, bench, panel, "evidence")
    assert isinstance(page, EvidencePage)
    assert not page.find_button.isEnabled()
    draw(qtbot, bench, BAR, stroke_through((0.4, 0.5), (0.6, 0.5)))
    assert page.sentence.text() == "Why 1 and not 7"
    first, second = page.shares.shares
    assert (first.name, second.name) == ("Stroke 1", "Stroke 2")
    assert first.value > 0.5 > 0 > second.value
    overlay = bench.board.overlay
    assert overlay is not None
    assert overlay.on_ink
    assert overlay.values.max() == pytest.approx(1.0)
    # Pointing at one stroke shows it alone.
    qtbot.mouseMove(page.shares, QPoint(20, 30))
    assert bench.board.overlay is not overlay
    alone, all_ = (np.count_nonzero(o.values) for o in (bench.board.overlay, overlay))
    assert 0 < alone < all_ / 2
    qtbot.keyClick(page.shares, Qt.Key.Key_Escape)
    page.kind.setCurrentIndex(1)
    page.kind.chosen.emit("missing")
    assert bench.board.overlay.values.max() == 0.0
    assert bench.board.overlay.values.min() < 0.0
    assert not page.shares.isEnabled()
    qtbot.mouseClick(page.colours, LEFT, pos=QPoint(8, page.colours.height() // 2))
    assert bench.board.overlay is None
    qtbot.mouseClick(page.colours, LEFT, pos=QPoint(8, page.colours.height() // 2))
    assert bench.board.overlay is not None
    turn(qtbot, bench, panel, "layers")
    assert bench.board.overlay is None
    turn(qtbot, bench, panel, "evidence")
    assert bench.board.overlay is not None
    panel.hide()
    assert bench.board.overlay is None


def test_the_evidence_of_another_class_and_of_a_picture(
    qtbot: QtBot, bench: Workbench, panel: DigitXrayPanel
) -> None:
    show_network(bench, bar_reader())
    page = turn(qtbot, bench, panel, "evidence")
    assert isinstance(page, EvidencePage)
    looked(qtbot, bench, lambda: bench.board.load(Page((DASH,), digit_image())))
    assert [share.name for share in page.shares.shares] == ["Picture", "Stroke 1"]
    page.class_choice.set_value("7")
    looked(qtbot, bench, lambda: page.class_choice.chosen.emit("7"))
    assert page.sentence.text() == "Why 7 and not 1"
    assert page.shares.shares[1].value > 0 > page.shares.shares[0].value
    assert page.target.findData("7") < 0
    kept = page.keep()
    assert kept == {"class": "7", "kind": "ink", "colours": True}
    page.restore({"class": "answer", "kind": "missing", "colours": False})
    assert (page.class_choice.value(), page.kind.value()) == ("answer", "missing")
    assert not page.colours.isChecked()
    page.restore({"class": None, "kind": "nonsense", "colours": 3})
    assert page.kind.value() == "missing"


def test_marks_are_suggested_and_drawn_and_lead_to_the_class(
    qtbot: QtBot, bench: Workbench, panel: DigitXrayPanel
) -> None:
    show_network(bench, bar_reader())
    page = turn(qtbot, bench, panel, "evidence")
    assert isinstance(page, EvidencePage)
    draw(qtbot, bench, BAR)
    page.target.set_value("7")
    page.target.chosen.emit("7")
    looked(qtbot, bench, lambda: page.look_wanted.emit())
    assert page.target.value() == "7"  # what was chosen stays
    qtbot.mouseClick(page.find_button, LEFT)
    qtbot.waitUntil(page.draw_button.isEnabled)
    assert bench.board.suggestion != ()
    assert bench.board.overlay is None
    assert "7" in page.way.text()
    n_marks = len(bench.board.suggestion)
    looked(qtbot, bench, lambda: qtbot.mouseClick(page.draw_button, LEFT))
    assert len(bench.board.page.strokes) == 1 + n_marks
    assert bench.board.suggestion == ()
    assert not page.draw_button.isEnabled()
    bench.board.drawing.undo()  # all of them in one step
    assert bench.board.page.strokes == (BAR,)


def test_where_no_line_helps_that_is_said(
    qtbot: QtBot, bench: Workbench, panel: DigitXrayPanel
) -> None:
    show_linear(bench, {3: 8.0})  # answers the same to everything
    page = turn(qtbot, bench, panel, "evidence")
    assert isinstance(page, EvidencePage)
    draw(qtbot, bench, BAR)
    qtbot.mouseClick(page.find_button, LEFT)
    qtbot.waitUntil(lambda: page.way.text().startswith("No short line"))
    assert not page.draw_button.isEnabled()


# Robustness


def test_the_curve_follows_the_disturbance_and_the_mark(
    qtbot: QtBot, bench: Workbench, panel: DigitXrayPanel
) -> None:
    show_network(bench, bar_reader())
    page = turn(qtbot, bench, panel, "robustness")
    assert isinstance(page, RobustnessPage)
    draw(qtbot, bench, BAR)
    curve = page.plot.curve
    assert curve is not None
    assert (curve.name, curve.answer) == ("rotation", 1)
    assert page.sentence.text().startswith("Read as 1 from −45° to 45°")
    page.disturbance.set_value("shift_right")
    looked(qtbot, bench, lambda: page.disturbance.chosen.emit("shift_right"))
    assert page.plot.curve is not None
    assert page.plot.curve.name == "shift_right"
    still = page.image.pixels.copy()
    page.plot.setFocus()
    qtbot.keyClick(page.plot, Qt.Key.Key_Right)
    assert (page.image.pixels != still).any()
    assert page.reading.text().startswith("At 0.4 px it is read as ")
    assert page.keep() == {"disturbance": "shift_right"}
    page.restore({"disturbance": "noise"})
    looked(qtbot, bench, lambda: page.disturbance.chosen.emit("noise"))
    assert "%" in page.reading.text()
    page.restore({"disturbance": "nonsense"})
    assert page.disturbance.value() == "noise"
    draw(qtbot, bench)
    assert page.plot.curve is None
    assert page.reading.text() == ""


def test_outputs_that_are_no_probabilities_have_no_curves(
    qtbot: QtBot, bench: Workbench, panel: DigitXrayPanel
) -> None:
    show_linear(bench, {3: 2.0}, activation="linear")
    page = turn(qtbot, bench, panel, "robustness")
    assert isinstance(page, RobustnessPage)
    draw(qtbot, bench, BAR)
    assert page.plot.curve is None
    assert "probabilities" in page.sentence.text()


# Layers


def test_the_units_of_each_layer_are_shown(
    qtbot: QtBot, bench: Workbench, panel: DigitXrayPanel
) -> None:
    network = hidden_reader()
    show_network(bench, network)
    page = turn(qtbot, bench, panel, "layers")
    assert isinstance(page, LayersPage)
    assert page.strips == []
    draw(qtbot, bench, BAR)
    assert [strip.name for strip in page.strips] == ["A1", "A2"]
    X = bench.board.prepared.image.reshape(1, 784) * np.float32(1 / 255)
    np.testing.assert_allclose(page.strips[1].values, network.predict(X)[0], rtol=1e-5)
    draw(qtbot, bench)
    assert page.strips == []


# All of them


@pytest.mark.parametrize("name", PAGES)
def test_a_diverged_network_breaks_no_page(
    qtbot: QtBot, bench: Workbench, panel: DigitXrayPanel, name: str
) -> None:
    show_linear(bench, {3: float("nan")})
    draw(qtbot, bench, BAR)
    turn(qtbot, bench, panel, name)
    assert panel.grab().width() == 700


@pytest.mark.parametrize("name", PAGES)
def test_a_network_that_cannot_read_digits_is_named(
    qtbot: QtBot, bench: Workbench, panel: DigitXrayPanel, name: str
) -> None:
    show_linear(bench, {}, units=12)
    draw(qtbot, bench, BAR)
    turn(qtbot, bench, panel, name)
    assert panel.message.text() == "The network at hand cannot read digits of 28 × 28."


def test_what_is_not_trained_is_said_to_guess(
    qtbot: QtBot, bench: Workbench, panel: DigitXrayPanel
) -> None:
    draw(qtbot, bench, BAR)
    assert "only a guess" in panel.message.text()
    show_linear(bench, {3: 8.0})
    qtbot.waitUntil(lambda: panel.message.text() == "")


def test_a_hidden_panel_computes_nothing_and_catches_up(
    qtbot: QtBot, bench: Workbench, panel: DigitXrayPanel
) -> None:
    show_linear(bench, {3: 8.0})
    page = panel.page
    assert isinstance(page, StagesPage)
    panel.hide()
    bench.board.load(Page((BAR,)))
    assert not bench.background.is_busy(digit_xray.PURPOSE)
    panel.show()
    qtbot.waitUntil(lambda: "crop" in page.strip.cards)


def test_what_was_drawn_meanwhile_is_not_mixed_up(
    qtbot: QtBot, bench: Workbench, panel: DigitXrayPanel
) -> None:
    show_network(bench, bar_reader())
    page = turn(qtbot, bench, panel, "evidence")
    assert isinstance(page, EvidencePage)
    bench.board.load(Page((BAR,)))
    bench.board.drawing.load(Page((DASH,)))
    bench.board.note_ink()  # the pen is still down
    qtbot.waitUntil(lambda: not bench.background.is_busy(digit_xray.PURPOSE))
    assert bench.board.overlay is None
    looked(qtbot, bench, bench.board.note_stroke)
    assert page.sentence.text() == "Why 7 and not 1"


def test_new_weights_are_looked_at_while_a_network_is_trained(
    qtbot: QtBot, bench_with_data: Workbench, monkeypatch: pytest.MonkeyPatch
) -> None:
    bench, panel = bench_with_data, shown(qtbot, bench_with_data)
    draw(qtbot, bench, BAR)
    page = turn(qtbot, bench, panel, "layers")
    assert isinstance(page, LayersPage)
    before = page.strips[-1].values.copy()
    bench.runs.play()
    qtbot.waitUntil(lambda: bench.runs.state is RunState.COMPLETED)
    X = bench.board.prepared.image.reshape(1, 784) * np.float32(1 / 255)

    def shows_the_last() -> bool:
        expected = bench.runs.trained.network().predict(X)[0]
        return np.allclose(page.strips[-1].values, expected, atol=1e-6)

    qtbot.waitUntil(shows_the_last)
    assert not np.allclose(page.strips[-1].values, before)


def test_page_and_choices_survive_a_panel_built_anew(
    qtbot: QtBot, bench: Workbench, panel: DigitXrayPanel
) -> None:
    page = turn(qtbot, bench, panel, "robustness")
    assert isinstance(page, RobustnessPage)
    page.disturbance.set_value("scale")
    turn(qtbot, bench, panel, "evidence")
    kept = panel.keep()
    again = shown(qtbot, bench)
    again.restore(kept)
    assert isinstance(again.page, EvidencePage)
    turn(qtbot, bench, again, "robustness")
    assert isinstance(again.page, RobustnessPage)
    assert again.page.disturbance.value() == "scale"
    again.restore({"page": 3, "pages": "nonsense"})
    assert isinstance(again.page, RobustnessPage)
    again.restore(kept | {"page": "robustness"})
    assert again.page.disturbance.value() == "scale"


@pytest.mark.parametrize("size", [(300, 220), (700, 420)])
@pytest.mark.parametrize("name", PAGES)
def test_pages_survive_little_room_and_another_look(
    qtbot: QtBot, bench: Workbench, panel: DigitXrayPanel, name: str, size: tuple[int, int]
) -> None:
    show_network(bench, hidden_reader())
    draw(qtbot, bench, BAR, DASH)
    turn(qtbot, bench, panel, name)
    panel.resize(*size)
    bench.theme.set_mode("dark")
    assert panel.width() == size[0]
    page = panel.page
    assert page is not None
    area = page.parentWidget()
    assert area is not None
    # Nothing is cut off at the side; what is too high is scrolled to.
    qtbot.waitUntil(lambda: QRect(0, 0, area.width() + 1, 10_000).contains(page.geometry()))
