"""A hidden layer in two dimensions: its plane of largest variance, or neighbours by neighbours."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from mlpstudio.engine.arrays import FloatArray, IntArray
from mlpstudio.labs.networks.tsne import TsneSettings
from mlpstudio.ui.forms import describe, label
from mlpstudio.ui.number_fields import FreeNumber
from mlpstudio.ui.theme import SPACE_1, SPACE_2, Theme
from mlpstudio.ui.units.look import UnitLook
from mlpstudio.ui.widgets.controls.entry_slider import fit
from mlpstudio.ui.widgets.controls.flow_layout import FlowLayout
from mlpstudio.ui.widgets.controls.number_text import share_text
from mlpstudio.ui.widgets.controls.segments import Segments
from mlpstudio.ui.widgets.digits.class_scatter import ClassScatter

PCA, TSNE = "pca", "tsne"


class PlanePage(QWidget):
    """The points of the layer, and what can be read from where they lie.

    Signals:
        changed: Another way is wanted, or another perplexity.
        started: The points are to be arranged anew, or no further.
    """

    changed = Signal()
    started = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.way = Segments(
            [
                (PCA, "PCA", self.tr("The plane in which the activations spread most.")),
                (TSNE, "t-SNE", self.tr("Places in which neighbours stay neighbours.")),
            ]
        )
        describe(self.way, self.tr("Two dimensions"), self.tr("How many dimensions become two."))
        self.perplexity = FreeNumber(2.0, 160.0, stride=5.0)
        describe(
            self.perplexity,
            self.tr("Perplexity"),
            self.tr("About how many neighbours each point is to stay close to."),
        )
        self.perplexity.set_value(TsneSettings().perplexity)
        fit(self.perplexity, "000.0")
        self.run = QPushButton()
        self.title = label(self.tr("Looking…"), "muted")
        self.title.setWordWrap(True)
        self.scatter = ClassScatter(theme)
        describe(
            self.scatter,
            self.tr("The layer in two dimensions"),
            self.tr("Each point is a training sample, coloured by its class."),
        )
        self.scatter.setToolTip("")  # the points have tooltips of their own
        self._arranging = QWidget()
        row = QHBoxLayout(self._arranging)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_1)
        for part in (label(self.tr("Perplexity"), "muted"), self.perplexity, self.run):
            row.addWidget(part)
        head = QWidget()
        flow = FlowLayout(head)
        flow.addWidget(self.way)
        flow.addWidget(self._arranging)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SPACE_2, 0, 0)
        column.setSpacing(SPACE_2)
        column.addWidget(head)
        column.addWidget(self.title)
        column.addWidget(self.scatter, 1)
        column.addStretch()
        self.way.chosen.connect(lambda _: self.changed.emit())
        self.perplexity.entered.connect(lambda _: self.changed.emit())
        self.run.clicked.connect(self.started)
        self.show_running(is_running=False)

    def keep(self) -> tuple[str, float]:
        """Return which way is taken, and the perplexity."""
        return self.way.value(), self.perplexity.value()

    def restore(self, kept: object) -> None:
        """Take the same way again."""
        if isinstance(kept, tuple) and len(kept) == 2 and kept[0] in (PCA, TSNE):
            self.way.set_value(kept[0])
            self.perplexity.set_value(kept[1])
            self.show_running(is_running=False)

    def show_running(self, *, is_running: bool) -> None:
        """Let the button begin, or end."""
        self._arranging.setVisible(self.way.value() == TSNE)
        self.run.setText(self.tr("Stop") if is_running else self.tr("Arrange anew"))
        tip = (
            self.tr("Stop here; the points stay where they are.")
            if is_running
            else self.tr("Begin again with the activations as they are now.")
        )
        describe(self.run, self.run.text(), tip)

    def show_plane(self, found: UnitLook) -> None:
        """Show where the samples lie in the plane of largest variance."""
        if not found.wanted.wants_plane:  # looked at before anybody turned to this page
            return
        self.scatter.setVisible(found.plane is not None)
        if found.plane is None:
            text = self.tr("The plane of a layer of {n:,} units would take too long to find.")
            self.title.setText(text.format(n=found.n_units))
            return
        first, second = found.plane.explained
        self.title.setText(
            self.tr(
                "{n:,} training samples in the plane of largest variance (PCA): {first} % + "
                "{second} % of the variance of {units:,} units. What lies far apart here is easy "
                "to tell apart for the next layer."
            ).format(
                n=len(found.points),
                first=share_text(first),
                second=share_text(second),
                units=found.n_units,
            )
        )
        self.scatter.show_points(found.points, found.labels, found.gallery.class_names)

    def show_places(
        self, places: FloatArray | None, labels: IntArray, names: tuple[str, ...], text: str
    ) -> None:
        """Show where points were put.

        Args:
            places: (N, 2); None while there are none.
            labels: (N,) class numbers.
            names: Of the classes.
            text: What is to be said of them.
        """
        self.title.setText(text)
        self.scatter.setVisible(places is not None)
        if places is not None:
            self.scatter.show_points(places, labels, names)
