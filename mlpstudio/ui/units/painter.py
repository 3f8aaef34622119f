"""Painting on the weights that are looked at: strokes, what they change, and keeping them."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from mlpstudio.engine.arrays import FloatArray
from mlpstudio.labs.networks.answering import true_classes
from mlpstudio.labs.networks.hidden import Exam, accuracy_without, activations
from mlpstudio.ui.background import Ticket
from mlpstudio.ui.follower import Follower, Look
from mlpstudio.ui.panel import Workbench
from mlpstudio.ui.running.run_controller import RunState
from mlpstudio.ui.units.look import UnitLook, sample
from mlpstudio.ui.units.paint_page import PaintPage
from mlpstudio.ui.units.painting import Painting
from mlpstudio.ui.widgets.controls.number_text import share_text

PAINTING = "unit painting"
REST_MS = 60
"""From one accuracy to the next, while a stroke is made."""


class Painter(QObject):
    """Leads the paint page.

    Attributes:
        painting: What is painted.

    Signals:
        stroke_begun: Nothing else is to change what is shown.
        changed: The weights to look at are different.
    """

    stroke_begun = Signal()
    changed = Signal()

    def __init__(self, bench: Workbench, viewer: QWidget, page: PaintPage) -> None:
        super().__init__(viewer)
        self._bench, self._page = bench, page
        self.painting = Painting()
        self._found: UnitLook | None = None
        self._unit: int | None = None
        self._own_accuracy = float("nan")
        background = bench.background
        self._follower = Follower(background, PAINTING, viewer, self._judge, REST_MS)
        page.canvas.stroke_begun.connect(self._begin_stroke)
        page.canvas.painted.connect(self._painted)
        page.canvas.stroke_ended.connect(self._end_stroke)
        page.undone.connect(self._undo)
        page.dropped.connect(self._drop)
        page.use_wanted.connect(self._use)

    def show_found(self, found: UnitLook) -> None:
        """Let what was found be painted on."""
        self._found = found
        if self.painting.weights is None:
            self._own_accuracy = found.whole.accuracy
        self._show()

    def show_unit(self, unit: int | None) -> None:
        """Let a unit be the one that is painted on."""
        self._unit = unit
        self._show()

    def forget(self) -> None:
        """Begin anew, as for another run."""
        self.painting, self._found = Painting(), None

    def look_if_due(self) -> None:
        """Catch up with what happened while nobody looked."""
        self._follower.look_if_due()

    def show_ways_out(self) -> None:
        """Show what can be done with what is painted, and why not."""
        runs, obstacle = self._bench.runs, ""
        if runs.is_active and runs.state is not RunState.PAUSED:
            obstacle = self.tr("Pause the training first: as it runs, it has the weights in hand.")
        painting = self.painting
        self._page.show_ways_out(
            painting.n_strokes,
            obstacle,
            is_painted=painting.weights is not None,
            is_used=painting.is_used_by(runs),
        )

    def _show(self) -> None:
        found, unit = self._found, self._unit
        if found is None or self._page.canvas.is_painting:
            return
        image: FloatArray | None = None
        if found.images is None:
            title = self.tr("Only weights that come from pixels are an image: choose layer 1.")
        elif unit is None:
            title = self.tr("Choose a unit to paint on its weights.")
        else:
            image, title = found.images[unit], self._title(found.whole.accuracy)
        self._page.show_image(image, title)
        self.show_ways_out()

    def _title(self, accuracy: float) -> str:
        if self.painting.weights is None:
            text = self.tr("Unit {unit}: {own} % right. Paint and see what changes.")
        else:
            text = self.tr("Unit {unit}: {own} % → {now} % right with what you painted")
        own, now = share_text(self._own_accuracy), share_text(accuracy)
        return text.format(unit=self._unit, own=own, now=now)

    def _begin_stroke(self) -> None:
        self.stroke_begun.emit()
        self.painting.begin_stroke()

    def _painted(self, image: FloatArray) -> None:
        if self._found is not None and self._unit is not None:
            self.painting.paint(self._found.wanted.weights, self._unit, image)
            self._follower.want()

    def _judge(self) -> Look | None:
        """Measure the accuracy with what is painted so far."""
        found, weights = self._found, self.painting.weights
        if found is None or weights is None:
            return None
        wanted = found.wanted

        def work(ticket: Ticket) -> float:
            network, samples = weights.network(), sample(wanted)
            given = activations(network, samples, 0)  # (N, D)
            labels = true_classes(samples.labels, network.n_outputs)  # (N,)
            exam = Exam(given, labels, 0, wanted.run.training.evaluation_loss)
            return accuracy_without(network, exam, ()).accuracy

        def receive(accuracy: float) -> None:
            if self.painting.weights is weights:
                self._page.title.setText(self._title(accuracy))

        return Look(work, receive)

    def _end_stroke(self) -> None:
        self.show_ways_out()
        self._follower.want()
        self.changed.emit()

    def _undo(self) -> None:
        self.painting.undo()
        self.show_ways_out()
        self.changed.emit()

    def _drop(self) -> None:
        self.painting.drop()
        self.show_ways_out()
        self.changed.emit()

    def _use(self) -> None:
        if self.painting.use(self._bench.runs):
            self.changed.emit()
            return
        self._page.note.setText(
            self.tr("The step under way takes long: try again when it is done.")
        )
