"""Operating on the units that are looked at: switching them off, and measuring what is lost."""

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from mlpstudio.labs.networks.hidden import Loss, accuracy_without
from mlpstudio.labs.networks.units import Damage, damage
from mlpstudio.ui.background import Background, Ticket
from mlpstudio.ui.follower import Follower, Look
from mlpstudio.ui.units.knife import Knife
from mlpstudio.ui.units.look import UnitLook
from mlpstudio.ui.units.surgery_page import SurgeryPage
from mlpstudio.ui.weights import Weights

OPERATING, MEASURING = "unit surgery", "unit damage"
_PROGRESS_MS = 100


class Surgeon(QObject):
    """Leads the surgery page. The network operated on is a copy: the run keeps its weights.

    Attributes:
        knife: What is switched off.

    Signals:
        switched: Other units are switched off.
        measured: The damage of every unit is known.
        damage_wanted: A person wants to see it.
    """

    switched = Signal()
    measured = Signal()
    damage_wanted = Signal()

    def __init__(self, background: Background, viewer: QWidget, page: SurgeryPage) -> None:
        super().__init__(viewer)
        self._background, self._page = background, page
        self.knife = Knife()
        self._found: UnitLook | None = None
        self._unit: int | None = None
        self._without: Loss | None = None
        self._damage: tuple[Weights, int, Damage] | None = None
        self._ticket: Ticket | None = None
        self._follower = Follower(background, OPERATING, viewer, self._operate, 0)
        self._progress = QTimer(self, interval=_PROGRESS_MS)
        self._progress.timeout.connect(self._show_progress)
        page.toggled.connect(self._toggle_chosen)
        page.undone.connect(self._undo)
        page.all_on_wanted.connect(self._all_on)
        page.damage_wanted.connect(self.damage_wanted)

    @property
    def damage(self) -> Damage | None:
        """What each unit of the layer looked at is needed for, as last measured."""
        found, known = self._found, self._damage
        is_of_layer = found is not None and known is not None and known[1] == found.wanted.layer
        if not is_of_layer or known is None or found is None:
            return None
        return known[2] if len(known[2].lost) == found.n_units else None

    @property
    def is_measuring(self) -> bool:
        """Whether the damage of every unit is being measured."""
        return self._ticket is not None

    def show_found(self, found: UnitLook) -> None:
        """Operate on what was found from now on."""
        self._found = found
        self._show()
        self._follower.want_now()

    def show_unit(self, unit: int | None) -> None:
        """Let a unit be the one that the button switches."""
        self._unit = unit
        self._show()

    def toggle(self, unit: int) -> None:
        """Switch a unit off, or on again."""
        self.knife.toggle(unit)
        self._changed()

    def forget(self) -> None:
        """Begin anew, as for another layer."""
        self.knife.forget()
        self._found, self._without = None, None
        self.end()

    def look_if_due(self) -> None:
        """Catch up with what happened while nobody looked."""
        self._follower.look_if_due()

    def measure(self) -> None:
        """Measure what each unit is needed for, unless that is known or under way."""
        found, known = self._found, self._damage
        if found is None:
            return
        weights, layer = found.wanted.weights, found.wanted.layer
        if known is not None and known[0] is weights and known[1] == layer:
            self.measured.emit()
            return

        def work(ticket: Ticket) -> Damage | None:
            def go_on(share: float) -> bool:
                ticket.progress = share
                return not ticket.is_stale

            return damage(weights.network(), found.exam(), go_on)

        def receive(result: Damage | None) -> None:
            if result is not None:
                self._damage = (weights, layer, result)
            self.end()
            self.measured.emit()

        self._ticket = self._background.run(MEASURING, work, receive, owner=self)
        self._progress.start()
        self._show_progress()

    def end(self) -> None:
        """Measure nothing any more."""
        self._background.cancel(MEASURING)
        self._ticket = None
        self._progress.stop()
        self._show_progress()

    def _toggle_chosen(self) -> None:
        if self._unit is not None:
            self.toggle(self._unit)

    def _undo(self) -> None:
        self.knife.undo()
        self._changed()

    def _all_on(self) -> None:
        self.knife.all_on()
        self._changed()

    def _changed(self) -> None:
        self._show()
        self.switched.emit()
        self._follower.want_now()

    def _show(self) -> None:
        found, knife = self._found, self.knife
        if found is None:
            return
        self._page.show_knife(self._unit, knife.off, can_undo=knife.can_undo)
        without = self._without if knife.off else None
        names = found.gallery.class_names
        self._page.show_loss(found.whole, without, len(knife.off), names)

    def _show_progress(self) -> None:
        self._page.show_progress(None if self._ticket is None else self._ticket.progress)

    def _operate(self) -> Look | None:
        """Measure what the units switched off are needed for."""
        found, off = self._found, sorted(self.knife.off)
        if found is None or not off:
            self._without = None
            self._show()
            return None

        def work(ticket: Ticket) -> Loss:
            return accuracy_without(found.wanted.weights.network(), found.exam(), off)

        def receive(without: Loss) -> None:
            self._without = without
            self._show()

        return Look(work, receive)
