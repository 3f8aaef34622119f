"""Live plots: loss and accuracy of the run, batch by batch and epoch by epoch."""

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from mlpstudio.document.project import Project
from mlpstudio.runs.curves import Curves
from mlpstudio.runs.positions import as_unit, has_times
from mlpstudio.ui.library.other_curves import OtherCurves
from mlpstudio.ui.message_bar import MessageBar
from mlpstudio.ui.panel import Panel, Workbench
from mlpstudio.ui.plots import gap_text
from mlpstudio.ui.plots.crosshair import Crosshair
from mlpstudio.ui.plots.curve_export import curve_export
from mlpstudio.ui.plots.curve_feed import STYLES, CurveFeed, readout_rows
from mlpstudio.ui.plots.curve_legend import DIFFERENCE, GUESSING, CurveLegend
from mlpstudio.ui.plots.evaluation_line import EvaluationLine
from mlpstudio.ui.plots.facts import facts_of, reference_of
from mlpstudio.ui.plots.saved_notice import SavedNotice
from mlpstudio.ui.plots.twin_difference import TwinDifference
from mlpstudio.ui.plots.x_axis import x_name
from mlpstudio.ui.running import run_messages
from mlpstudio.ui.running.twin_strip import TwinStrip
from mlpstudio.ui.theme import SPACE_1, SPACE_2, SPACE_3
from mlpstudio.ui.widgets.plots.plot_controls import PlotControls
from mlpstudio.ui.widgets.plots.plot_pair import METRICS, PlotPair

MOST_FOR_LEGEND = 0.2
"""Of the panel's height: with more rows the legend leaves the other runs out."""

ROOM_FOR_LEGEND, ROOM_FOR_EVALUATION, ROOM_FOR_GAP = 260, 300, 400
"""Heights of the panel below which the legend, the test set's line and the training gap make room:
the gap is told by a tooltip too."""


class PlotsPanel(Panel):
    """The curves of the run, in step with its training."""

    def __init__(self, bench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(bench, parent)
        # However many signals arrive in one turn of the event loop, the plots are drawn once.
        self._draw_timer = QTimer(self, singleShot=True, interval=0)
        self._is_dirty = True
        self._build()
        self._connect()
        link = self.bench.plot_link
        self.controls.set_x(link.unit, link.log_x)
        self._axes_changed()
        self.refresh(None, self.project)
        self._state_changed()

    def _build(self) -> None:
        theme = self.bench.theme
        self.bar, self.notice = MessageBar(), SavedNotice()
        self.progress = QProgressBar()
        self.progress.setRange(0, 1000)
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(self.tr("Loading the data"))
        self.controls, self.legend = PlotControls(theme), CurveLegend(theme)
        self.pair = PlotPair(theme, STYLES)
        self.feed = CurveFeed(self.pair)
        self.difference = TwinDifference(theme, self.pair)
        self.others = OtherCurves(self.bench.runs.library, self.pair, self)
        self.twin_strip = TwinStrip(self.bench, is_short=True)
        self.evaluation = EvaluationLine(self.bench)
        self.export = curve_export(self, theme, self.pair, self.legend, lambda: self.curves)
        self.controls.export_button.setMenu(self.export.menu)
        for plot in self.pair.plots.values():
            plot.setAccessibleDescription(
                self.tr("Plus and minus zoom, the arrow keys read values, Home shows everything.")
            )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE_3, SPACE_2, SPACE_3, SPACE_2)
        layout.setSpacing(SPACE_1)
        for widget in (self.bar, self.notice, self.progress, self.twin_strip, self.controls):
            layout.addWidget(widget)
        layout.addWidget(self.legend)
        layout.addWidget(self.pair, 1)
        layout.addWidget(self.difference)
        layout.addWidget(self.evaluation)

    def _connect(self) -> None:
        self.crosshair = Crosshair(
            self.bench, lambda: self.curves.steps["step"], lambda: self.feed.x
        )
        runs, data = self.bench.runs, self.bench.data
        runs.curves_changed.connect(self._draw_soon)
        runs.library.changed.connect(self._look_at_others)
        self.others.changed.connect(self._draw_soon)
        self.legend.run_hidden.connect(self._hide_run)
        runs.tested.connect(self._draw_soon)
        self.bench.doctor.band_changed.connect(self._draw_soon)
        self.bench.twins.changed.connect(self._draw_soon)
        runs.time.moved.connect(self._follow_time)
        link = self.bench.plot_link
        link.pointed.connect(self._follow_time)
        link.axis_changed.connect(self._follow_axis)
        runs.run_changed.connect(self._run_changed)
        runs.state_changed.connect(self._state_changed)
        data.changed.connect(self._state_changed)
        data.progressed.connect(self._progressed)
        self._draw_timer.timeout.connect(self._draw_if_visible)
        self.controls.axes_changed.connect(self._axes_changed)
        self.controls.smoothing_changed.connect(self._smoothing_changed)
        self.controls.fit_requested.connect(self.pair.fit)
        self.legend.curve_shown.connect(self._show_curve)
        self.pair.fits_changed.connect(self._show_fit)
        self.pair.hovered.connect(self.crosshair.hover)
        self.difference.hovered.connect(self.crosshair.hover)
        self.pair.cursor_moved.connect(self.crosshair.move)
        self.bar.fix_requested.connect(self._fix)
        self.notice.follow(self.export)

    # Following project and run

    @property
    def curves(self) -> Curves:
        """The curves of the run; empty ones while there is none."""
        run = self.bench.runs.run
        return Curves() if run is None else run.curves

    def refresh(self, old: Project | None, new: Project) -> None:
        """Show what depends on the project: the level of guessing, and how far x will reach."""
        if old is None or old.training is not new.training or old.data is not new.data:
            self._draw_soon()

    def keep(self) -> dict[str, object]:
        """Return how the curves are looked at."""
        controls = self.controls
        return {
            "unit": controls.unit,
            "log_x": controls.log_x,
            "log_y": controls.log_y,
            "factor": controls.factor,
            "hidden": [one for one in self.legend.hidden_curves if one != DIFFERENCE],
            "difference": self.difference.wishes,
        }

    def restore(self, kept: dict[str, object]) -> None:
        """Look at the curves in the same way again."""
        factor, hidden = kept.get("factor", 0.9), kept.get("hidden", [])
        self.controls.set_values(
            unit=as_unit(kept.get("unit")),
            log_x=bool(kept.get("log_x")),
            log_y=bool(kept.get("log_y")),
            factor=factor if isinstance(factor, float) else 0.9,
        )
        for name, toggle in self.legend.toggles.items():
            if name != DIFFERENCE:
                toggle.setChecked(not (isinstance(hidden, list) and name in hidden))
        wishes = kept.get("difference")
        if isinstance(wishes, list) and len(wishes) == len(self.difference.wishes):
            self.difference.wishes = [bool(wish) for wish in wishes]

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what happened while hidden."""
        super().showEvent(event)
        self.others.look()
        if self._is_dirty:
            self._draw()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave what room there is to the plots."""
        super().resizeEvent(event)
        self.legend.setVisible(self.height() >= ROOM_FOR_LEGEND)
        self._share_room()
        if reference_of(self.bench) is not None:
            self._draw_soon()  # there may be room for the difference, or none any more

    def _share_room(self) -> None:
        """Have lines below the plots, and runs in the legend, where there is height for them."""
        self.legend.fit(self.width() - 2 * SPACE_3, round(MOST_FOR_LEGEND * self.height()))
        left = self.height() - (0 if self.difference.isHidden() else self.difference.height())
        self.evaluation.set_room(
            for_line=left >= ROOM_FOR_EVALUATION, for_gap=left >= ROOM_FOR_GAP
        )

    def _look_at_others(self) -> None:
        if self.isVisible():
            self.others.look()

    def _hide_run(self, number: int) -> None:
        self.bench.runs.library.set_hidden(number, True)

    def _run_changed(self) -> None:
        self.feed.restart(self.controls.factor)
        self.bench.plot_link.point(None)
        self.pair.forget_zoom()
        self._draw_soon()

    def _state_changed(self) -> None:
        message = run_messages.message(self.bench)
        if message is None:
            self.bar.show_message("")
        else:
            self.bar.show_message(message.text, message.level, message.fix)
        is_loading = self.bench.data.is_loading
        if not is_loading:
            self.progress.setValue(0)
        self.progress.setVisible(is_loading)
        self._draw_soon()

    def _progressed(self, share: float) -> None:
        self.progress.setValue(round(1000 * share))
        self._show_sentences()

    def _fix(self) -> None:
        message = run_messages.message(self.bench)
        if message is not None and message.act is not None:
            message.act()

    # Drawing

    def _draw_soon(self) -> None:
        self._is_dirty = True
        if self.isVisible():
            self._draw_timer.start()

    def _draw_if_visible(self) -> None:
        if self.isVisible() and self._is_dirty:
            self._draw()

    def _draw(self) -> None:
        self._is_dirty = False
        has_points = len(self.curves.steps) > 0
        self.others.fill(self.controls.factor, self.controls.unit)
        self.legend.set_runs(self.others.legend)
        self.feed.fill(self.curves, facts_of(self.bench, self.others.reach))
        self.difference.follow(self.feed, has_reference=reference_of(self.bench) is not None)
        self._offer_curves()
        self._share_room()
        self.controls.set_can_export(has_points)
        self._show_sentences()
        self._show_cursor()

    def _offer_curves(self) -> None:
        """Have switches for what not every run has; the re-measured one tells the gap as well."""
        run = self.bench.runs.run
        is_there = run is not None and gap_text.was_remeasured(run.curves)
        detail = gap_text.sentence(run.curves, run.network) if is_there and run else ""
        self.legend.offer("remeasured", is_there, detail)
        has_reference = reference_of(self.bench) is not None
        self.legend.offer("reference", has_reference)
        detail = (
            "" if self.difference.has_room else self.tr("Here it takes the place of the curves.")
        )
        self.legend.offer(DIFFERENCE, has_reference, detail)
        self.legend.set_shown(DIFFERENCE, self.difference.is_wanted)

    def _show_sentences(self) -> None:
        loss, accuracy = self.pair.loss.notes, self.pair.accuracy.notes
        if len(self.curves.steps) or self.others.reach or reference_of(self.bench) is not None:
            is_known = self.controls.unit != "seconds" or has_times(self.curves)
            text = self.tr("This run was kept without times: count its steps or epochs.")
            loss.set_sentence("" if is_known or not len(self.curves.steps) else text, "")
            accuracy.set_sentence("", "")
            return
        if self.bench.data.is_loading:
            text = self.tr("Loading the data: {percent}%")
            first = text.format(percent=max(0, self.progress.value()) // 10)
        else:
            first = self.tr("Press Play (Space) to train; the curves appear here.")
        about_loss = self.tr("Loss: how far the answers are from the labels. Lower is better.")
        loss.set_sentence(first, about_loss)
        accuracy.set_sentence(
            "", self.tr("Accuracy: the share of samples answered rightly. Higher is better.")
        )

    # What a person does

    def _axes_changed(self) -> None:
        controls = self.controls
        self.feed.unit = controls.unit
        self.pair.set_labels(x_name(controls.unit), self.tr("loss"), self.tr("accuracy"))
        self.pair.set_time_axis(controls.unit == "seconds")
        self.difference.name_axes(x_name(controls.unit))
        self.pair.set_log(controls.log_x, controls.log_y)
        self.bench.plot_link.count(controls.unit, controls.log_x)
        self.pair.forget_zoom()
        self._draw_soon()

    def _follow_axis(self) -> None:
        link = self.bench.plot_link
        self.controls.set_x(link.unit, link.log_x)

    def _smoothing_changed(self, factor: float) -> None:
        self.feed.restart(factor)
        self._draw_soon()

    def _show_curve(self, name: str, is_shown: bool) -> None:
        if name == GUESSING:
            self.feed.shows_guessing = is_shown
        elif name == DIFFERENCE:
            self.difference.want(is_shown)
        else:
            self.pair.show_curve(name, is_shown)
            self.others.show(name, is_shown)
        if name == "reference":
            self.pair.show_curve("reference_validation", is_shown)
        self._draw_soon()

    def _show_fit(self) -> None:
        self.controls.set_can_fit(not self.pair.fits)

    def _follow_time(self) -> None:
        if self.isVisible():
            self._show_cursor()
        else:
            self._is_dirty = True

    def _show_cursor(self) -> None:
        row = self.crosshair.row
        if row is None or row >= len(self.feed.x):
            self.pair.clear_cursor()
            self.difference.set_cursor(None)
            return
        self.difference.set_cursor(float(self.feed.x[row]))
        if self.difference.is_alone:
            self._show_difference_at(row)
            return
        for metric in METRICS:
            x, title, values = self.feed.readout(metric, row)
            rows = [
                *readout_rows(self.pair, metric, values, self.legend.names),
                *self.difference.readout(metric, x, self.legend.names[DIFFERENCE]),
                *self.others.readout(metric, x),
            ]
            self.pair.plots[metric].set_cursor(x, title, rows)

    def _show_difference_at(self, row: int) -> None:
        for metric in METRICS:
            x, title, _ = self.feed.readout(metric, row)
            rows = self.difference.readout(metric, x, self.legend.names[DIFFERENCE])
            self.difference.plots[metric].set_cursor(x, title, rows)
