"""The panel of the units of a hidden layer: what each looks for, and what it is needed for."""

from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from mlpstudio.document.project import Project
from mlpstudio.labs.networks.hidden import Plane
from mlpstudio.ui import names
from mlpstudio.ui.follower import Follower, Look
from mlpstudio.ui.panel import Panel, Workbench
from mlpstudio.ui.running.run_controller import RunState
from mlpstudio.ui.units.arranger import Arranger
from mlpstudio.ui.units.dream_page import DreamPage
from mlpstudio.ui.units.dreamer import Dreamer
from mlpstudio.ui.units.look import (
    AT_REST,
    LIVE,
    UnitLook,
    Wanted,
    hidden_widths,
    look,
)
from mlpstudio.ui.units.paint_page import PaintPage
from mlpstudio.ui.units.painter import Painter
from mlpstudio.ui.units.plane_page import PlanePage
from mlpstudio.ui.units.surgeon import Surgeon
from mlpstudio.ui.units.surgery_page import SurgeryPage
from mlpstudio.ui.units.unit_form import UnitForm
from mlpstudio.ui.units.unit_page import UnitPage
from mlpstudio.ui.units.unit_tiles import DAMAGE, ORDERS, tiles

LOOKING = "units"
REST_MS, SCRUB_MS = 1_000, 40
"""From one look to the next: while a network trains, and while time is gone through."""


class UnitsPanel(Panel):
    """A wall of units, and beside it what is known of one and what can be tried on it."""

    def __init__(self, bench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(bench, parent)
        self._found: UnitLook | None = None
        self._last_plane: Plane | None = None
        self._was_running = False
        background = bench.background
        self._follower = Follower(background, LOOKING, self, self._begin, REST_MS)
        self._form = form = UnitForm(bench.theme, self)
        self.layer, self.order, self.wall = form.layer, form.order, form.wall
        self.headline, self.note, self.pages = form.headline, form.note, form.pages
        self.unit = UnitPage(bench.theme)
        self.surgery = SurgeryPage(bench.theme)
        self.paint = PaintPage(bench.theme)
        self.plane = PlanePage(bench.theme)
        self.dream = DreamPage(bench.theme)
        self._surgeon = Surgeon(background, self, self.surgery)
        self._painter = Painter(bench, self, self.paint)
        self._dreamer = Dreamer(background, bench.board, self, self.dream)
        self._arranger = Arranger(background, self, self.plane)
        form.add_pages((self.unit, self.dream, self.surgery, self.paint, self.plane))
        self._connect()
        self.refresh(None, self.project)

    def _connect(self) -> None:
        runs = self.bench.runs
        runs.weights_changed.connect(self._follow)
        runs.state_changed.connect(self._state_changed)
        runs.run_changed.connect(self._forget)
        self.bench.data.changed.connect(self._look_anew)
        self.pages.currentChanged.connect(self._turn_page)
        self.layer.chosen.connect(self._change_layer)
        self.order.chosen.connect(self._change_order)
        self.wall.chosen.connect(self._show_unit)
        self.wall.toggled.connect(self._toggle)
        self._surgeon.switched.connect(self._show_tiles)
        self._surgeon.measured.connect(self._show_tiles)
        self._surgeon.damage_wanted.connect(self._sort_by_damage)
        self._painter.stroke_begun.connect(self._follower.cancel)
        self._painter.changed.connect(self._follower.want_now)

    # What a panel does

    def refresh(self, old: Project | None, new: Project) -> None:
        """Look for the first time; what changes later is told of by run and data."""
        if old is None:
            self._look_anew()

    def keep(self) -> dict[str, object]:
        """Return what was looked at."""
        return {
            "layer": self.layer.value(),
            "order": self.order.value(),
            "page": self.pages.currentIndex(),
            "unit": self.wall.unit,
            "dream": self.dream.keep(),
            "plane": self.plane.keep(),
        }

    def restore(self, kept: dict[str, object]) -> None:
        """Look at the same again."""
        self._fill_layers()
        layer, page = str(kept.get("layer", "")), kept.get("page")
        if self.layer.findData(layer) >= 0:
            self.layer.set_value(layer)
        if kept.get("order") in ORDERS:
            self.order.set_value(str(kept["order"]))
        self.dream.restore(kept.get("dream"))
        self.plane.restore(kept.get("plane"))
        if isinstance(page, int):
            self.pages.setCurrentIndex(page)
        self._look_anew()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what happened while nobody looked."""
        super().showEvent(event)
        self._show_state()
        for part in (self._follower, self._surgeon, self._painter):
            part.look_if_due()

    def hideEvent(self, event: QHideEvent) -> None:
        """Compute nothing that nobody sees; catch up later."""
        super().hideEvent(event)
        self._surgeon.end()
        self._dreamer.end()
        self._arranger.end()
        if self._follower.is_busy:
            self._follower.cancel()
            self._follower.want()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the parts side by side, or one below the other, by the room there is."""
        super().resizeEvent(event)
        self._form.share(self.width())

    # Looking

    def _obstacle(self) -> str:
        """Return why there is nothing to look at, "" when there is."""
        runs = self.bench.runs
        if runs.trained is None and not runs.time.is_now:
            return self.tr("At this moment nothing was learnt yet: go on in time.")
        if runs.run is None or runs.trained is None:
            return self.tr(
                "Train a network first (Play): here you see what its hidden units look for, and "
                "can switch them off one by one."
            )
        if not hidden_widths(runs.trained.spec):
            return self.tr("This network has no hidden layer: add one in the design and train it.")
        if not runs.can_test:
            return self.tr("The data at hand do not fit the network, or are still loading.")
        return ""

    def _follow(self, *_: object) -> None:
        """Look at the new weights soon, unless painted ones are looked at."""
        self._follower.set_rest(REST_MS if self.bench.runs.time.is_now else SCRUB_MS)
        if self._painter.painting.weights is None:
            self._follower.want()

    def _state_changed(self) -> None:
        is_running = self.bench.runs.state is RunState.RUNNING
        if self._was_running and not is_running:
            self._follow()
        self._was_running = is_running
        if self.isVisible():
            self._show_state()
            self._painter.show_ways_out()

    def _look_anew(self, *_: object) -> None:
        """Something else is to be looked at: what is shown does not hold any more."""
        self._found = None
        self._surgeon.end()
        self._fill_layers()
        self._follower.want_now()
        self._show_state()

    def _forget(self) -> None:
        self._painter.forget()
        self._surgeon.forget()
        self._dreamer.forget()
        self._arranger.forget()
        self._look_anew()

    def _turn_page(self) -> None:
        """Find the plane once somebody looks at it."""
        found = self._found
        if self.pages.currentWidget() is not self.dream:
            self._dreamer.end()
        if self.pages.currentWidget() is not self.plane:
            self._arranger.end()
        elif found and not found.wanted.wants_plane:
            self._follower.want_now()
        else:
            self._arranger.look()

    def _fill_layers(self) -> None:
        weights = self.bench.runs.trained
        widths = () if weights is None else hidden_widths(weights.spec)
        text = self.tr("Hidden layer {number}: {n:,} units")
        choices = [
            (str(layer), text.format(number=layer + 1, n=n)) for layer, n in enumerate(widths)
        ]
        shown = [
            (self.layer.itemData(i), self.layer.itemText(i)) for i in range(self.layer.count())
        ]
        if choices != shown:
            self.layer.set_choices(choices)
            if not self.layer.value() and choices:
                self.layer.set_value("0")

    def _begin(self) -> Look | None:
        runs, dataset = self.bench.runs, self.bench.data.dataset
        self._fill_layers()
        if self._obstacle() or runs.run is None or runs.trained is None or dataset is None:
            self._found = None
            self._show_state()
            return None
        is_moving = runs.state is RunState.RUNNING or not runs.time.is_now
        most = LIVE if is_moving else AT_REST
        layer, run = int(self.layer.value()), runs.run
        weights = self._painter.painting.weights or runs.trained
        before = self._found
        is_same = before is not None and before.wanted.layer == layer
        if not is_same:
            self._last_plane = None
        elif before is not None and before.plane is not None:
            self._last_plane = before.plane
        wants_plane = self.pages.currentWidget() is self.plane
        wanted = Wanted(run, weights, dataset, layer, most, self._last_plane, wants_plane)

        def receive(found: UnitLook | None) -> None:
            if found is not None and self.bench.runs.run is run:
                self._take(found)

        return Look(lambda ticket: look(wanted, lambda: ticket.is_stale), receive)

    def _take(self, found: UnitLook) -> None:
        self._found = found
        self._show_state()
        self._surgeon.show_found(found)
        self._dreamer.show_found(found)
        self._painter.show_found(found)
        is_still = self.bench.runs.state is not RunState.RUNNING and self.bench.runs.time.is_now
        if self.order.value() == DAMAGE and is_still:
            self._surgeon.measure()
        self._show_tiles()
        self._arranger.show_found(found)
        self._show_unit()

    def _change_layer(self) -> None:
        self._surgeon.forget()
        self._dreamer.forget()
        self._arranger.forget()
        self._look_anew()

    # Showing

    def _show_state(self) -> None:
        reason = self._obstacle()
        has_some = self._found is not None and not reason
        note = reason or (self.tr("Looking…") if self._found is None else "")
        self._form.show_state(note, has_some=has_some)
        found = self._found
        if found is None:
            return
        facts = found.facts
        self.headline.setText(
            self.tr(
                "{activation}, {dead:,} dead, {saturated:,} saturated · {n:,} training samples · "
                "step {step:,}"
            ).format(
                activation=names.activation(found.activation),
                dead=int(facts.is_dead.sum()),
                saturated=int(facts.is_saturated.sum()),
                n=len(found.labels),
                step=found.wanted.weights.step,
            )
        )

    def _show_tiles(self) -> None:
        found = self._found
        if found is None:
            return
        off = self._surgeon.knife.off
        self.wall.show_tiles(tiles(found, self.order.value(), self._surgeon.damage, off))

    def _show_unit(self, *_: object) -> None:
        found, unit = self._found, self.wall.unit
        if found is None:
            return
        self.unit.show_unit(found, unit)
        self._surgeon.show_unit(unit)
        self._dreamer.show_unit(unit)
        self._painter.show_unit(unit)

    # What its parts ask for

    def _toggle(self, unit: int) -> None:
        self.pages.setCurrentWidget(self.surgery)
        self._surgeon.toggle(unit)

    def _change_order(self) -> None:
        if self.order.value() == DAMAGE:
            self._surgeon.measure()
        self._show_tiles()

    def _sort_by_damage(self) -> None:
        self.order.set_value(DAMAGE)
        self._surgeon.measure()
