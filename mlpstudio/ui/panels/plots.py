"""Live plots: loss and accuracy of the run, batch by batch and epoch by epoch."""

from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from mlpstudio.document.project import Project
from mlpstudio.runs import positions
from mlpstudio.runs.curves import Curves
from mlpstudio.runs.measuring import TEST
from mlpstudio.ui.doctor import words
from mlpstudio.ui.forms import MessageBar
from mlpstudio.ui.library.other_curves import OtherCurves
from mlpstudio.ui.panel import Panel, Workbench
from mlpstudio.ui.plots import gap_text
from mlpstudio.ui.plots.curve_feed import STYLES, CurveFeed, Facts, readout_rows
from mlpstudio.ui.plots.curve_legend import GUESSING, CurveLegend
from mlpstudio.ui.plots.evaluation_line import EvaluationLine
from mlpstudio.ui.plots.plot_export import PlotExport
from mlpstudio.ui.running import run_messages
from mlpstudio.ui.running.twin_strip import TwinStrip
from mlpstudio.ui.theme import SPACE_1, SPACE_2, SPACE_3
from mlpstudio.ui.widgets.plots.plot_controls import PlotControls
from mlpstudio.ui.widgets.plots.plot_pair import METRICS, PlotPair

NOTICE_MS = 6000
"""How long it is said that a file was written."""

ROOM_FOR_LEGEND, ROOM_FOR_EVALUATION, ROOM_FOR_GAP = 260, 300, 400
"""Heights of the panel below which the legend, the test set's line and the training gap make room:
the gap is told by a tooltip too."""


class PlotsPanel(Panel):
    """The curves of the run, in step with its training."""

    def __init__(self, bench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(bench, parent)
        self._cursor: int | None = None  # row of the step table under the crosshair
        # However many signals arrive in one turn of the event loop, the plots are drawn once.
        self._draw_timer = QTimer(self, singleShot=True, interval=0)
        self._is_dirty = True
        self._notice_timer = QTimer(self, singleShot=True, interval=NOTICE_MS)
        self._build()
        self._connect()
        self._axes_changed()
        self.refresh(None, self.project)
        self._state_changed()

    def _build(self) -> None:
        theme = self.bench.theme
        self.bar, self.notice = MessageBar(), MessageBar()
        self.progress = QProgressBar()
        self.progress.setRange(0, 1000)
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(self.tr("Loading the data"))
        self.controls, self.legend = PlotControls(theme), CurveLegend(theme)
        self.pair = PlotPair(theme, STYLES)
        self.feed = CurveFeed(self.pair)
        self.others = OtherCurves(self.bench.runs.library, self.pair, self)
        self.twin_strip = TwinStrip(self.bench, is_short=True)
        self.evaluation = EvaluationLine(self.bench)
        self.export = PlotExport(self, theme, self.pair, self.legend, lambda: self.curves)
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
        layout.addWidget(self.evaluation)

    def _connect(self) -> None:
        runs, data = self.bench.runs, self.bench.data
        runs.curves_changed.connect(self._draw_soon)
        runs.library.changed.connect(self._look_at_others)
        self.others.changed.connect(self._draw_soon)
        self.legend.run_hidden.connect(self._hide_run)
        runs.tested.connect(self._draw_soon)
        self.bench.doctor.band_changed.connect(self._draw_soon)
        self.bench.twins.changed.connect(self._draw_soon)
        runs.time.moved.connect(self._follow_time)
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
        self.pair.hovered.connect(self._hovered)
        self.pair.cursor_moved.connect(self._move_cursor)
        self.bar.fix_requested.connect(self._fix)
        self.export.saved.connect(self._saved)
        self.export.failed.connect(self._not_saved)
        self._notice_timer.timeout.connect(self.notice.hide)
        self.notice.fix_requested.connect(self.notice.hide)

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
            "epochs": controls.counts_epochs,
            "log_x": controls.log_x,
            "log_y": controls.log_y,
            "factor": controls.factor,
            "hidden": self.legend.hidden_curves,
        }

    def restore(self, kept: dict[str, object]) -> None:
        """Look at the curves in the same way again."""
        factor, hidden = kept.get("factor", 0.9), kept.get("hidden", [])
        self.controls.set_values(
            epochs=bool(kept.get("epochs")),
            log_x=bool(kept.get("log_x")),
            log_y=bool(kept.get("log_y")),
            factor=factor if isinstance(factor, float) else 0.9,
        )
        for name, toggle in self.legend.toggles.items():
            toggle.setChecked(not (isinstance(hidden, list) and name in hidden))

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
        self.evaluation.set_room(
            for_line=self.height() >= ROOM_FOR_EVALUATION, for_gap=self.height() >= ROOM_FOR_GAP
        )

    def _look_at_others(self) -> None:
        if self.isVisible():
            self.others.look()

    def _hide_run(self, number: int) -> None:
        self.bench.runs.library.set_hidden(number, True)

    def _run_changed(self) -> None:
        self.feed.restart(self.controls.factor)
        self._set_cursor(None)
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
        self.others.fill(self.controls.factor, counts_epochs=self.controls.counts_epochs)
        self.legend.set_runs(self.others.legend)
        self.feed.fill(self.curves, self._facts())
        self._offer_curves()
        self.controls.set_can_export(has_points)
        self._show_sentences()
        self._show_cursor()

    def _offer_curves(self) -> None:
        """Have switches for what not every run has; the re-measured one tells the gap as well."""
        run = self.bench.runs.run
        is_there = run is not None and gap_text.was_remeasured(run.curves)
        detail = gap_text.sentence(run.curves, run.network) if is_there and run else ""
        self.legend.offer("remeasured", is_there, detail)
        self.legend.offer("reference", self._reference() is not None)

    def _reference(self) -> Curves | None:
        """Return the curves of the run that this one is a twin of."""
        reference = self.bench.twins.reference
        return None if reference is None else reference.run.curves

    def _facts(self) -> Facts:
        runs, dataset = self.bench.runs, self.bench.data.dataset
        result = runs.test_result if runs.test_part == TEST else None
        return Facts(
            training=self.project.training if runs.run is None else runs.run.training,
            target_epochs=runs.target_epochs,
            is_active=runs.is_active,
            n_train=None if dataset is None else len(dataset.train),
            n_classes=None if dataset is None else dataset.n_classes,
            test=None if result is None else (runs.test_step, result.loss, result.accuracy),
            reach=self.others.reach,
            reference=self._reference(),
            band=self._band(),
        )

    def _band(self) -> tuple[int, int, str] | None:
        """Return what the doctor lights on the curves."""
        band = self.bench.doctor.band
        return None if band is None else (band[0], band[1], words.title(band[2]))

    def _show_sentences(self) -> None:
        loss, accuracy = self.pair.loss.notes, self.pair.accuracy.notes
        if len(self.curves.steps) or self.others.reach:
            loss.set_sentence("", "")
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
            "", self.tr("Accuracy: the share of images read rightly. Higher is better.")
        )

    # What a person does

    def _axes_changed(self) -> None:
        controls = self.controls
        x_name = self.tr("epoch") if controls.counts_epochs else self.tr("step")
        self.feed.counts_epochs = controls.counts_epochs
        self.pair.set_labels(x_name, self.tr("loss"), self.tr("accuracy"))
        self.pair.set_log(controls.log_x, controls.log_y)
        self.pair.forget_zoom()
        self._draw_soon()

    def _smoothing_changed(self, factor: float) -> None:
        self.feed.restart(factor)
        self._draw_soon()

    def _show_curve(self, name: str, is_shown: bool) -> None:
        if name == GUESSING:
            self.feed.shows_guessing = is_shown
        else:
            self.pair.show_curve(name, is_shown)
            self.others.show(name, is_shown)
        if name == "reference":
            self.pair.show_curve("reference_validation", is_shown)
        self._draw_soon()

    def _show_fit(self) -> None:
        self.controls.set_can_fit(not self.pair.fits)

    def _hovered(self, x: float | None) -> None:
        self._set_cursor(None if x is None else positions.nearest(self.feed.x, x))

    def _move_cursor(self, steps: int) -> None:
        last = len(self.feed.x) - 1
        if last >= 0:
            start = last if self._cursor is None else self._cursor + steps
            self._set_cursor(min(max(0, start), last))

    def _set_cursor(self, row: int | None) -> None:
        if row != self._cursor:
            self._cursor = row
            self._show_cursor()

    def _follow_time(self) -> None:
        if self.isVisible():
            self._show_cursor()
        else:
            self._is_dirty = True

    def _shown_row(self) -> int | None:
        """Return the row under the crosshair: where a person points, or the moment looked at."""
        moment = self.bench.runs.time.moment
        if self._cursor is None and moment is not None:
            return positions.nearest(self.curves.steps["step"], moment.step)
        return self._cursor

    def _show_cursor(self) -> None:
        row = self._shown_row()
        if row is None or row >= len(self.feed.x):
            self.pair.clear_cursor()
            return
        for metric in METRICS:
            x, title, values = self.feed.readout(metric, row)
            rows = [
                *readout_rows(self.pair, metric, values, self.legend.names),
                *self.others.readout(metric, x),
            ]
            self.pair.plots[metric].set_cursor(x, title, rows)

    def _saved(self, path: Path) -> None:
        self.notice.show_message(self.tr("Saved {name}.").format(name=path.name), "good")
        self._notice_timer.start()

    def _not_saved(self, path: Path, reason: str) -> None:
        text = self.tr("{name} could not be written: {reason}. Choose another folder.")
        text = text.format(name=path, reason=reason)
        self.notice.show_message(text, "error", self.tr("OK"))
        self._notice_timer.stop()
