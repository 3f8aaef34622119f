"""One sample: large, with its probabilities, and what each layer makes of it."""

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from mlpstudio.engine.arrays import FloatArray
from mlpstudio.labs.networks.layer_outputs import LayerOutput, layer_outputs
from mlpstudio.ui.background import Background, Ticket
from mlpstudio.ui.evaluation.rival import Compared
from mlpstudio.ui.evaluation.subject import Evaluated
from mlpstudio.ui.forms import describe, label
from mlpstudio.ui.theme import SPACE_2, Theme
from mlpstudio.ui.widgets.controls.number_text import share_text
from mlpstudio.ui.widgets.digits.probability_bars import ProbabilityBars
from mlpstudio.ui.widgets.digits.sample_pixels import Pixels, SamplePixels
from mlpstudio.ui.widgets.network.activation_strip import ActivationStrip

PURPOSE = "evaluated sample"
_LOWEST_PICTURE, _LOWEST_BARS = 120, 96


class SampleDetail(QWidget):
    """Follows the sample that is chosen."""

    def __init__(
        self, theme: Theme, background: Background, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._background = theme, background
        self.title = label("", "title")
        self.title.setWordWrap(True)
        self.picture = SamplePixels(theme)
        self.picture.setMinimumHeight(theme.pixels(_LOWEST_PICTURE))
        describe(
            self.picture,
            self.tr("The sample"),
            self.tr("The chosen sample as the network gets it; the arrow keys read its pixels."),
        )
        self.picture.setToolTip("")  # read below
        self.bars = ProbabilityBars(theme, ())
        self.bars.setMinimumHeight(theme.pixels(_LOWEST_BARS))
        describe(self.bars, self.tr("Probabilities"), self.tr("What the network answers, in %."))
        self.this_name, self.rival_name = label("", "small"), label("", "small")
        self.rival_bars = ProbabilityBars(theme, ())
        self.rival_bars.setMinimumHeight(theme.pixels(_LOWEST_BARS))
        for line in (self.title, self.rival_name):  # they name classes and runs
            line.setTextFormat(Qt.TextFormat.PlainText)
        self.strips: list[ActivationStrip] = []
        inside = QWidget()
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 0, SPACE_2, 0)
        self._column.setSpacing(SPACE_2)
        self._column.addWidget(self.title)
        self._column.addWidget(self.picture, 3)
        self._column.addWidget(self.this_name)
        self._column.addWidget(self.bars, 2)
        self._column.addWidget(self.rival_name)
        self._column.addWidget(self.rival_bars, 2)
        self._strips_at = self._column.count()
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inside)
        outside = QVBoxLayout(self)
        outside.setContentsMargins(0, 0, 0, 0)
        outside.addWidget(area)
        self.show_sample(None, 0)

    def show_sample(
        self, found: Evaluated | None, place: int, compared: Compared | None = None
    ) -> None:
        """Show one of the samples evaluated; None shows how to choose one.

        Args:
            found: What the network at hand answers.
            place: Of the sample among those evaluated.
            compared: The same with another network's answers, to be shown as well.
        """
        self._show_rival(place, compared)
        self.picture.setVisible(found is not None)
        self.bars.setVisible(found is not None)
        if found is None:
            self._background.cancel(PURPOSE)
            self._make_strips(0)
            self.title.setText(self.tr("Choose a sample to see how the network came to answer."))
            return
        gallery, report = found.gallery, found.answers.report
        names = gallery.class_names
        self.title.setText(
            self.tr("{true}, answered {answer}: {sure} % sure, {margin} % ahead").format(
                true=names[int(report.labels[place])],
                answer=names[int(report.answers[place])],
                sure=share_text(float(report.confidence[place])),
                margin=share_text(float(report.margin[place])),
            )
        )
        values = gallery.values(place)  # (h, w)
        grey = gallery.pictures(np.array([place]))[0]  # (h, w)
        self.picture.show_pixels(Pixels(values, grey, found.samples.scale))
        self.bars.set_names(names)
        self.bars.set_values(report.probabilities[place])
        self._look(found, place)

    def _show_rival(self, place: int, compared: Compared | None) -> None:
        for part in (self.this_name, self.rival_name, self.rival_bars):
            part.setVisible(compared is not None)
        if compared is None:
            return
        name = compared.rival.name
        self.this_name.setText(self.tr("This network"))
        self.rival_name.setText(name)
        describe(
            self.rival_bars,
            self.tr("Probabilities of {name}").format(name=name),
            self.tr("What the other network answers, in %."),
        )
        self.rival_bars.set_names(compared.found.gallery.class_names)
        self.rival_bars.set_values(compared.report.probabilities[place])

    def _look(self, found: Evaluated, place: int) -> None:
        """Run the sample through the layers, off the GUI thread."""
        weights, samples, names = found.asked.weights, found.samples, found.gallery.class_names

        def work(ticket: Ticket) -> tuple[LayerOutput, ...]:
            network = weights.network()
            row: FloatArray = np.empty((1, samples.n_features), network.dtype)  # (1, D_in)
            samples.gather(slice(place, place + 1), row)
            outputs = layer_outputs(network, row[0])
            return outputs if all(np.isfinite(o.values).all() for o in outputs) else ()

        def receive(outputs: tuple[LayerOutput, ...]) -> None:
            self._make_strips(len(outputs))
            for strip, output in zip(self.strips, outputs, strict=True):
                is_named = output is outputs[-1] and len(output.values) == len(names)
                strip.show_values(output.name, output.values, names if is_named else ())

        self._background.run(PURPOSE, work, receive, owner=self)

    def _make_strips(self, count: int) -> None:
        while len(self.strips) > count:
            strip = self.strips.pop()
            self._column.removeWidget(strip)
            strip.hide()
            strip.deleteLater()
        while len(self.strips) < count:
            strip = ActivationStrip(self._theme)
            self._column.insertWidget(self._strips_at + len(self.strips), strip)
            self.strips.append(strip)
