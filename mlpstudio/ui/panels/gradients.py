"""Gradients and updates: learning rate, gradient norms and sizes of updates, layer by layer."""

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mlpstudio.document.project import Project
from mlpstudio.runs.curves import Curves
from mlpstudio.runs.record import Run
from mlpstudio.ui.gradients import words
from mlpstudio.ui.gradients.layer_legend import LayerLegend
from mlpstudio.ui.gradients.norm_feed import RATE, RATE_STYLE, NormFeed, layers_of, norm_plots
from mlpstudio.ui.gradients.norm_track import GRADIENT, KINDS, UPDATE
from mlpstudio.ui.gradients.other_norms import OtherNorms
from mlpstudio.ui.panel import Panel, Workbench
from mlpstudio.ui.plots.crosshair import Crosshair
from mlpstudio.ui.plots.facts import facts_of
from mlpstudio.ui.plots.plot_export import PlotExport
from mlpstudio.ui.plots.saved_notice import SavedNotice
from mlpstudio.ui.plots.x_axis import x_name
from mlpstudio.ui.theme import SPACE_1, SPACE_2, SPACE_3
from mlpstudio.ui.widgets.controls.number_text import number_text
from mlpstudio.ui.widgets.plots.plot_controls import PlotControls
from mlpstudio.ui.widgets.plots.plot_notes import ReadoutRow

MOST_FOR_LEGEND = 0.2
"""Of the panel's height: with more rows the legend leaves the other runs out."""

ROOM_FOR_LEGEND, ROOM_FOR_RATE = 260, 300
"""Heights of the panel below which the legend and the learning rate make room."""


class GradientsPanel(Panel):
    """Draws how large gradients and updates of each layer are, in step with the training."""

    def __init__(self, bench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(bench, parent)
        self._is_dirty = True
        # However many signals arrive in one turn of the event loop, the plots are drawn once.
        self._draw_timer = QTimer(self, singleShot=True, interval=0)
        self._build()
        self._connect()
        link = bench.plot_link
        self.controls.set_x(link.unit, link.log_x)
        self._axes_changed()

    def _build(self) -> None:
        theme = self.bench.theme
        self.notice = SavedNotice()
        self.controls = PlotControls(
            theme, self.tr("Make the axis of the learning rate logarithmic.")
        )
        self.legend = LayerLegend(theme)
        self.plots = norm_plots(theme)
        self.feed = NormFeed(self.plots)
        self.others = OtherNorms(self.bench.runs.library, self.plots, self)
        self.export = PlotExport(
            self,
            theme,
            self.plots,
            self.legend.shown,
            self.tr("Gradients and updates"),
            "gradients",
        )
        self.export.add_table(
            self.tr("Figures of every measured step (CSV)…"),
            self.tr("Save gradient norms and update ratios"),
            "norms.csv",
            lambda: self.curves.norms,
        )
        self.controls.export_button.setMenu(self.export.menu)
        for plot in self.plots.members.values():
            plot.setAccessibleDescription(
                self.tr("Plus and minus zoom, the arrow keys read values, Home shows everything.")
            )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE_3, SPACE_2, SPACE_3, SPACE_2)
        layout.setSpacing(SPACE_1)
        for widget in (self.notice, self.controls, self.legend):
            layout.addWidget(widget)
        layout.addWidget(self.plots, 1)

    def _connect(self) -> None:
        self.crosshair = Crosshair(
            self.bench, lambda: self.curves.norms["step"], lambda: self.feed.axis.places.norms
        )
        bench, runs, link = self.bench, self.bench.runs, self.bench.plot_link
        runs.curves_changed.connect(self._draw_soon)
        runs.library.changed.connect(self._look_at_others)
        self.others.changed.connect(self._draw_soon)
        bench.twins.changed.connect(self._draw_soon)
        runs.state_changed.connect(self._draw_soon)
        runs.run_changed.connect(self._run_changed)
        runs.time.moved.connect(self._follow_time)
        bench.data.changed.connect(self._draw_soon)
        bench.doctor.band_changed.connect(self._draw_soon)
        link.pointed.connect(self._follow_time)
        link.axis_changed.connect(self._follow_axis)
        self._draw_timer.timeout.connect(self._draw_if_visible)
        self.controls.axes_changed.connect(self._axes_changed)
        self.controls.smoothing_changed.connect(self._smoothing_changed)
        self.controls.fit_requested.connect(self.plots.fit)
        self.legend.layer_shown.connect(self._show_layer)
        self.legend.before_shown.connect(self._show_before)
        self.legend.guide_shown.connect(self._show_guide)
        self.legend.run_hidden.connect(self._hide_run)
        self.plots.fits_changed.connect(self._show_fit)
        self.plots.hovered.connect(self.crosshair.hover)
        self.plots.cursor_moved.connect(self.crosshair.move)
        self.notice.follow(self.export)

    # Following the run

    @property
    def curves(self) -> Curves:
        """The curves of the run; empty ones while there is none."""
        run = self.bench.runs.run
        return Curves() if run is None else run.curves

    def refresh(self, old: Project | None, new: Project) -> None:
        """Show what depends on the project: how far x will reach."""
        if old is None or old.training is not new.training:
            self._draw_soon()

    def keep(self) -> dict[str, object]:
        """Return how the curves are looked at."""
        return {"log_y": self.controls.log_y, "factor": self.controls.factor}

    def restore(self, kept: dict[str, object]) -> None:
        """Look at the curves in the same way again."""
        factor, link = kept.get("factor", 0.9), self.bench.plot_link
        self.controls.set_values(
            unit=link.unit,
            log_x=link.log_x,
            log_y=bool(kept.get("log_y")),
            factor=factor if isinstance(factor, float) else 0.9,
        )

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what happened while hidden."""
        super().showEvent(event)
        self.others.look()
        if self._is_dirty:
            self._draw()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave what room there is to the curves of the layers."""
        super().resizeEvent(event)
        self._show_legend()
        self.plots.set_present(RATE, self.height() >= ROOM_FOR_RATE)

    def _show_legend(self) -> None:
        has_entries = bool(self.legend.toggles or self.legend.runs)
        self.legend.setVisible(has_entries and self.height() >= ROOM_FOR_LEGEND)
        self.legend.fit(self.width() - 2 * SPACE_3, round(MOST_FOR_LEGEND * self.height()))

    def _look_at_others(self) -> None:
        if self.isVisible():
            self.others.look()

    def _hide_run(self, number: int) -> None:
        self.bench.runs.library.set_hidden(number, True)

    def _run_changed(self) -> None:
        self.feed.restart(self.controls.factor)
        self.plots.forget_zoom()
        self._draw_soon()

    @property
    def _before(self) -> Run | None:
        """The run that the one on screen is a twin of, if it is one."""
        reference = self.bench.twins.reference
        return None if reference is None else reference.run

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
        run, before = self.bench.runs.run, self._before
        layers = layers_of(run)
        self.legend.set_layers(layers)
        self.legend.offer_before(bool(layers_of(before)))
        self.others.follow(self.feed.unit, tuple(map(words.layer_name, layers)))
        self.legend.set_runs(self.others.legend)
        self._show_legend()
        self.others.fill(self.feed)
        self.feed.fill(run, before, facts_of(self.bench, self.others.reach))
        self.controls.set_can_export(bool(layers))
        self._show_sentence(has_layers=bool(layers))
        self._show_cursor()

    def _show_sentence(self, *, has_layers: bool) -> None:
        notes = {name: plot.notes for name, plot in self.plots.members.items()}
        first = second = third = ""
        is_empty = not (self.others.legend or layers_of(self._before))
        if not len(self.curves.steps) and is_empty:
            first = self.tr("Press Play (Space) to train; the curves appear here.")
            second = self.tr(
                "Gradient norm: how steep the loss is for the parameters of each layer."
            )
            third = self.tr(
                "Update / weight: how far each step moves a layer, as a share of its length."
            )
        elif len(self.curves.steps) and not has_layers:
            first = self.tr(
                "This run was kept without gradient norms: train on (Space) to measure them."
            )
        notes[GRADIENT].set_sentence(first, second)
        notes[UPDATE].set_sentence("", third)

    def _axes_changed(self) -> None:
        controls, members = self.controls, self.plots.members
        self.feed.unit = controls.unit
        names = {
            RATE: self.tr("η"),
            GRADIENT: self.tr("gradient norm"),
            UPDATE: self.tr("update / weight"),
        }
        self.plots.name_axes(x_name(controls.unit), names)
        self.plots.set_time_axis(controls.unit == "seconds")
        members[RATE].set_log(controls.log_x, controls.log_y)
        for kind in KINDS:
            members[kind].set_log(controls.log_x, True)
        self.plots.forget_zoom()
        self.bench.plot_link.count(controls.unit, controls.log_x)
        self._draw_soon()

    def _follow_axis(self) -> None:
        self.controls.set_x(self.bench.plot_link.unit, self.bench.plot_link.log_x)

    def _smoothing_changed(self, factor: float) -> None:
        self.feed.restart(factor)
        self.others.restart(factor)
        self._draw_soon()

    def _show_layer(self, number: int, is_shown: bool) -> None:
        self.feed.show(number, is_shown)
        self._draw_soon()

    def _show_before(self, is_shown: bool) -> None:
        self.feed.shows_before = is_shown
        self._draw_soon()

    def _show_guide(self, is_shown: bool) -> None:
        self.feed.shows_guide = is_shown
        self._draw_soon()

    def _show_fit(self) -> None:
        self.controls.set_can_fit(not self.plots.fits)

    # The crosshair

    def _follow_time(self) -> None:
        if self.isVisible():
            self._show_cursor()
        else:
            self._is_dirty = True

    def _show_cursor(self) -> None:
        """Show the values where a person points in any panel, or of the moment looked at."""
        step = self.crosshair.step
        axis, members = self.feed.axis, self.plots.members
        rate = None if step is None else self.feed.rate_at(step)
        if step is None or rate is None:
            self.plots.clear_cursor()
            return
        measured = step
        for kind in KINDS:
            found = self.feed.rows_at(kind, step)
            if found is None:
                members[kind].set_cursor(None)
                continue
            measured = found[0]
            title, place = axis.title(measured) if kind == GRADIENT else "", axis.place(measured)
            rows = [*found[1], *self.others.rows_at(kind, place, self.feed)]
            members[kind].set_cursor(place, title, rows)
        row = ReadoutRow(RATE_STYLE, words.rate_name(), number_text(rate, 4))
        title = "" if measured == step else axis.title(step)
        members[RATE].set_cursor(axis.place(step), title, [row])
