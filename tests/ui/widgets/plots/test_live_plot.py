import gc
import weakref

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget

from mlpstudio.ui.theme import Theme
from mlpstudio.ui.widgets.plots.curve_item import MOST_DOTS
from mlpstudio.ui.widgets.plots.curve_style import CurveStyle
from mlpstudio.ui.widgets.plots.live_plot import LivePlot
from mlpstudio.ui.widgets.plots.plot_notes import ReadoutRow

STYLES = {
    "raw": CurveStyle("training"),
    "epochs": CurveStyle("validation", width=2.0, dots="o"),
    "final": CurveStyle("good", width=0.0, dots="d"),
}


@pytest.fixture
def plot(qtbot):
    theme = Theme("light")
    theme.apply()
    window = QWidget()  # pyqtgraph's plots take themselves apart when they are closed
    qtbot.addWidget(window)
    made = LivePlot(theme, STYLES, parent=window)
    made.set_labels("step", "loss")
    made.resize(500, 240)
    window.resize(500, 240)
    window.show()
    qtbot.waitExposed(window)
    yield made
    window.close()


def feed(plot, n, height=2.0):
    x = np.arange(1.0, n + 1)
    plot.set_data("raw", x, height * np.exp((1 - x) / n))
    plot.set_end(float(n))
    plot.draw()


def inside(plot, x, y):
    """Return the pixel of a point of the view on the plot's viewport."""
    return plot.mapFromScene(plot.view.mapViewToScene(QPointF(x, y)))


def wheel(plot, at, notches):
    viewport = plot.viewport()
    event = QWheelEvent(
        QPointF(at),
        QPointF(viewport.mapToGlobal(at)),
        QPoint(0, 0),
        QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(viewport, event)


def test_everything_is_in_view_and_stays_so_while_the_curve_grows(plot):
    for n in (3, 100, 5000):
        feed(plot, n)
        (left, right), (bottom, top) = plot.view.viewRange()
        assert left <= 1 < n <= right
        assert bottom <= 0 < 2 <= top


def test_at_most_900_points_are_drawn_and_the_extremes_are_among_them(plot):
    feed(plot, 20_000)
    x, y = plot.drawn("raw")
    assert 450 <= len(x) <= 900
    whole = plot.data("raw")[1]
    assert (y.min(), y.max()) == (whole.min(), whole.max())


def test_a_hidden_curve_is_not_drawn_and_does_not_set_the_range(plot):
    feed(plot, 100, height=50.0)
    plot.set_data("epochs", np.array([50.0]), np.array([0.5]))
    plot.show_curve("raw", False)
    plot.draw()
    assert len(plot.drawn("raw")[0]) == 0
    assert 0.5 <= plot.view.viewRange()[1][1] < 1.0
    plot.show_curve("raw", True)
    plot.draw()
    assert len(plot.drawn("raw")[0]) == 100


def test_wheel_zooms_at_the_pointer_and_tells(qtbot, plot):
    feed(plot, 1000)
    before = plot.view.viewRange()
    with qtbot.waitSignal(plot.zoomed) as told:
        wheel(plot, inside(plot, 500.0, 1.0), 3)
    assert told.args == [True, True]
    (left, right), _ = plot.view.viewRange()
    assert right - left < before[0][1] - before[0][0]
    assert left < 500 < right


def test_dragging_moves_what_is_in_view(qtbot, plot):
    feed(plot, 1000)
    start, end = inside(plot, 500.0, 1.0), inside(plot, 400.0, 1.0)
    with qtbot.waitSignal(plot.zoomed):
        qtbot.mousePress(plot.viewport(), Qt.MouseButton.LeftButton, pos=start)
        for share in (0.3, 0.6, 1.0):
            place = start + (end - start) * share
            qtbot.mouseMove(plot.viewport(), place)
        qtbot.mouseRelease(plot.viewport(), Qt.MouseButton.LeftButton, pos=end)
    assert plot.view.viewRange()[0][0] > 20


def test_a_range_that_was_chosen_stays_when_fitting_is_off(plot):
    feed(plot, 1000)
    plot.fits_x = plot.fits_y = False
    plot.view.setRange(xRange=(200, 300), yRange=(0.5, 1.5), padding=0)
    feed(plot, 3000)
    np.testing.assert_allclose(plot.view.viewRange(), [[200, 300], [0.5, 1.5]])
    x, _ = plot.drawn("raw")
    assert (x.min(), x.max()) == (199, 301)


@pytest.mark.parametrize(("log_x", "log_y"), [(True, False), (False, True), (True, True)])
def test_logarithmic_axes_show_logarithms_of_the_same_points(plot, log_x, log_y):
    plot.set_log(log_x, log_y)
    feed(plot, 100)
    whole_x, whole_y = plot.data("raw")
    x, y = plot.drawn("raw")
    np.testing.assert_allclose(x, np.log10(whole_x) if log_x else whole_x)
    np.testing.assert_allclose(y, np.log10(whole_y) if log_y else whole_y)
    (left, right), (bottom, top) = plot.view.viewRange()
    assert left <= x.min() < x.max() <= right
    assert bottom <= y.min() < y.max() <= top


def test_what_has_no_logarithm_is_left_out(plot):
    plot.set_data("raw", np.array([1.0, 2.0, 3.0]), np.array([1.0, 0.0, 0.01]))
    plot.set_log(False, True)
    plot.set_end(3.0)
    plot.draw()
    np.testing.assert_array_equal(plot.drawn("raw")[1], [0.0, np.nan, -2.0])
    plot.grab()  # painting takes the gap too


def test_level_and_marks_follow_the_logarithm(plot):
    feed(plot, 100)
    plot.set_level((0.1, "guessing"))
    plot.set_marks([(10.0, "here")])
    plot.set_log(True, True)
    plot.draw()
    assert plot.notes.level == (pytest.approx(-1.0), "guessing")
    assert plot.notes.marks == ((pytest.approx(1.0), "here"),)


def test_the_level_is_in_view_even_when_the_curves_are_below(plot):
    plot.set_level((2.3, "guessing"))
    feed(plot, 10, height=0.1)
    assert plot.view.viewRange()[1][1] >= 2.3


def test_hovering_tells_x_and_leaving_tells_none(qtbot, plot):
    feed(plot, 1000)
    with qtbot.waitSignal(plot.hovered) as told:
        qtbot.mouseMove(plot.viewport(), inside(plot, 400.0, 1.0))
    assert told.args[0] == pytest.approx(400.0, abs=3)
    with qtbot.waitSignal(plot.hovered) as told:
        QApplication.sendEvent(plot, QEvent(QEvent.Type.Leave))
    assert told.args == [None]


def test_hovering_on_a_logarithmic_axis_tells_x_itself(qtbot, plot):
    plot.set_log(True, False)
    feed(plot, 1000)
    with qtbot.waitSignal(plot.hovered) as told:
        qtbot.mouseMove(plot.viewport(), inside(plot, 2.0, 1.0))
    assert told.args[0] == pytest.approx(100.0, rel=0.03)


@pytest.mark.parametrize(
    ("key", "modifier", "steps"),
    [
        (Qt.Key.Key_Left, Qt.KeyboardModifier.NoModifier, -1),
        (Qt.Key.Key_Right, Qt.KeyboardModifier.NoModifier, 1),
        (Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier, 10),
    ],
)
def test_arrow_keys_move_the_crosshair(qtbot, plot, key, modifier, steps):
    with qtbot.waitSignal(plot.cursor_moved) as told:
        qtbot.keyClick(plot, key, modifier)
    assert told.args == [steps]


def test_plus_zooms_in_and_home_asks_to_fit(qtbot, plot):
    feed(plot, 1000)
    width = np.diff(plot.view.viewRange()[0])
    with qtbot.waitSignal(plot.zoomed):
        qtbot.keyClick(plot, Qt.Key.Key_Plus)
    assert np.diff(plot.view.viewRange()[0]) < width
    with qtbot.waitSignal(plot.fit_requested):
        qtbot.keyClick(plot, Qt.Key.Key_Home)


def test_double_click_asks_to_fit(qtbot, plot):
    feed(plot, 1000)
    with qtbot.waitSignal(plot.fit_requested):
        qtbot.mouseDClick(plot.viewport(), Qt.MouseButton.LeftButton, pos=inside(plot, 500.0, 1.0))


def test_crosshair_shows_its_rows_and_goes(plot):
    feed(plot, 100)
    plot.set_cursor(50.0, "Step 50", [ReadoutRow(STYLES["raw"], "Each batch", "1.2131")])
    assert plot.readout.isVisible()
    assert plot.readout.boundingRect().intersects(plot.notes.boundingRect())
    plot.grab()
    plot.set_cursor(None)
    assert not plot.readout.isVisible()
    assert plot.readout.rows == ()


def test_a_crosshair_out_of_view_paints_nothing(plot):
    feed(plot, 100)
    plot.view.setXRange(60.0, 100.0, padding=0)
    before = plot.grab().toImage()
    plot.set_cursor(20.0, "Step 20", [ReadoutRow(STYLES["raw"], "Each batch", "1.2131")])
    assert plot.grab().toImage() == before
    plot.view.setXRange(0.0, 100.0, padding=0)
    assert plot.grab().toImage() != before


def test_the_readout_has_as_many_rows_as_fit(plot):
    feed(plot, 100)
    rows = [ReadoutRow(STYLES["raw"], f"Run {n}", "1.0") for n in range(40)]
    plot.set_cursor(50.0, "Step 50", rows)
    fitting = plot.readout.fitting_rows
    assert 3 < len(fitting) < 40
    assert [row.name for row in fitting] == [row.name for row in rows[: len(fitting)]]
    assert plot.readout.boundingRect().height() <= plot.view.height() + 12


def test_where_a_crosshair_was_is_painted_anew(qtbot, plot):
    feed(plot, 100)
    plot.set_cursor(50.0, "Step 50", [ReadoutRow(STYLES["raw"], "Each batch", "1.2131")])
    plot.grab()
    painted = []

    class Watch(QObject):
        def eventFilter(self, watched, event):  # noqa: N802
            if event.type() == QEvent.Type.Paint:
                painted.append(event.region().boundingRect())
            return False

    watch = Watch()
    QApplication.processEvents()
    plot.viewport().installEventFilter(watch)
    plot.set_cursor(None)
    qtbot.waitUntil(lambda: any(box.height() > 100 for box in painted))


def colors_of(plot):
    image = plot.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    pixels = np.frombuffer(image.constBits(), np.uint32) & 0xFFFFFF
    return {f"#{pixel:06x}" for pixel in np.unique(pixels).tolist()}


def test_a_theme_change_recolours_ground_and_curves_that_are_there(plot):
    feed(plot, 100)
    theme = plot._theme
    for mode in ("dark", "light"):
        theme.set_mode(mode)
        painted = colors_of(plot)
        for name in ("surface", "training", "grid"):
            assert QColor(getattr(theme.colors, name)).name() in painted


@pytest.mark.parametrize("name", ["epochs", "final"])
def test_dots_mark_points_while_they_are_few(plot, name):
    color = QColor(getattr(plot._theme.colors, STYLES[name].color)).name()
    few = np.linspace(10.0, 90.0, 5)
    plot.set_data(name, few, np.full(5, 1.0))
    feed(plot, 100)
    assert color in colors_of(plot)
    many = np.linspace(10.0, 90.0, MOST_DOTS + 1)
    plot.set_data("final", many, np.full(len(many), 1.0))
    plot.draw()
    assert QColor(plot._theme.colors.good).name() not in colors_of(plot)


def test_nothing_is_drawn_anew_when_nothing_changed(plot, monkeypatch):
    feed(plot, 5000)
    calls = []
    monkeypatch.setattr(
        "mlpstudio.ui.widgets.plots.drawn_curve.decimated",
        lambda *args, **_: calls.append(args) or (np.empty(0), np.empty(0)),
    )
    plot.draw()
    assert calls == []


GUEST = CurveStyle("muted", category=3)


def test_guests_are_drawn_in_a_colour_of_the_palette_until_they_leave(plot):
    feed(plot, 10)
    plot.set_guests({"other": GUEST})
    plot.set_data("other", np.array([1.0, 10.0]), np.array([1.0, 1.0]))
    plot.draw()
    color = QColor(plot._theme.colors.categories[3]).name()
    assert color in colors_of(plot)
    item = plot._curves["other"].item
    plot.set_guests({"other": GUEST, "more": GUEST})
    assert plot._curves["other"].item is item
    plot.set_guests({})
    plot.draw()
    assert color not in colors_of(plot)
    assert item.scene() is None
    assert set(plot._curves) == set(STYLES)


def test_a_guest_widens_the_view_but_does_not_spoil_it(plot):
    plot.set_guests({"other": GUEST})
    feed(plot, 10, height=2.0)
    alone = plot.view.viewRange()[1][1]
    plot.set_data("other", np.array([1.0, 10.0]), np.array([3.0, 3.0]))
    plot.draw()
    wider = plot.view.viewRange()[1][1]
    plot.set_data("other", np.array([1.0, 10.0, 11.0]), np.array([3.0, 1e9, 3.0]))
    plot.draw()
    assert alone < 3.0 <= wider
    assert plot.view.viewRange()[1][1] <= 5.0


def test_a_modest_curve_does_not_spoil_the_view_either_but_is_seen_whole_in_decades(plot):
    plot.set_modest({"epochs"})
    feed(plot, 10, height=2.0)
    plot.set_data("epochs", np.array([1.0, 10.0]), np.array([1500.0, 3.0]))
    plot.draw()
    assert plot.view.viewRange()[1][1] <= 5.0
    plot.set_log(False, True)
    plot.draw()
    assert plot.view.viewRange()[1][1] >= np.log10(1500.0)


def test_many_guests_widen_the_view_no_further_than_one(plot):
    plot.set_guests({f"other {n}": GUEST for n in range(8)})
    feed(plot, 10, height=2.0)
    for n in range(8):
        plot.set_data(f"other {n}", np.array([1.0, 10.0]), np.array([1e6, 3.0]))
    plot.draw()
    assert plot.view.viewRange()[1][1] <= 5.0


def test_a_guest_alone_is_seen_whole(plot):
    plot.set_guests({"other": GUEST})
    plot.set_data("other", np.array([1.0, 10.0]), np.array([50.0, 40.0]))
    plot.draw()
    assert plot.view.viewRange()[1][1] >= 50.0


def test_a_closed_plot_goes_without_a_trace(qapp):
    theme = Theme("light")
    for _ in range(5):
        made = LivePlot(theme, STYLES)
        made.show()
        feed(made, 10)
        gone = weakref.ref(made)
        made.close()
        del made
        gc.collect()
        theme.changed.emit()
    assert gone() is None
