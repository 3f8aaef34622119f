"""The microscope: the gradient of each sample, their mean, and how its spread falls with B."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from mlpstudio.labs.descents.batch_gradients import (
    N_EPOCHS,
    Spread,
    deviation,
    expected_spread,
    spread,
)
from mlpstudio.ui import names
from mlpstudio.ui.background import Ticket
from mlpstudio.ui.forms import describe, label
from mlpstudio.ui.mini_batches.scene import Scene
from mlpstudio.ui.panel import Workbench
from mlpstudio.ui.theme import SPACE_1, SPACE_3
from mlpstudio.ui.widgets.descent.update_text import figure
from mlpstudio.ui.widgets.plots.gradient_plot import GradientPlot
from mlpstudio.ui.widgets.plots.spread_plot import SpreadPlot

Array = NDArray[np.float64]

PURPOSE = "mini_batches.spread"


class MicroscopePage(QWidget):
    """Two pictures of one moment."""

    def __init__(self, bench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bench = bench
        self.measured: Spread | None = None
        self._sigma, self._size, self._n = 0.0, 1, 1
        self._build()
        self._restyle()
        bench.theme.changed.connect(self._restyle)

    def _build(self) -> None:
        theme = self._bench.theme
        self.gradients = GradientPlot(theme)
        describe(
            self.gradients,
            self.tr("Gradients of the samples"),
            self.tr("Where each sample alone would send the point: its gradient turned downhill."),
        )
        self.spread = SpreadPlot(theme)
        describe(
            self.spread,
            self.tr("Spread by batch size"),
            self.tr("How far the gradient of a batch is from that of all, for each batch size."),
        )
        self.legend, self.spread_text = _words(), _words()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(SPACE_3)
        grid.setVerticalSpacing(SPACE_1)
        columns = (
            (self.tr("Every sample pulls its own way"), self.gradients, self.legend),
            (self.tr("Four times the batch, half the spread"), self.spread, self.spread_text),
        )
        for column, (heading, picture, words) in enumerate(columns):
            head = label(heading, "small")
            head.setMinimumWidth(1)
            words.setAlignment(Qt.AlignmentFlag.AlignTop)
            grid.addWidget(head, 0, column)
            grid.addWidget(picture, 1, column)
            grid.addWidget(words, 2, column)
            grid.setColumnStretch(column, 1)
        grid.setRowStretch(1, 1)

    def show_scene(self, scene: Scene) -> None:
        """Look at the watched walk where it is."""
        gradients, batch = scene.problem.sample_gradients(scene.here), scene.batch
        self.gradients.show_gradients(gradients, batch)
        self._show_theory(gradients, len(batch))

        def work(_: Ticket) -> Spread:
            return spread(gradients, np.random.default_rng(scene.settings.seed))

        self._bench.background.run(PURPOSE, work, self._take_spread, owner=self)

    def hint(self, scene: Scene) -> str:
        """Return what to look for."""
        text = self.tr("Seen from where {walk} stands now: step on, and the arrows change.")
        return text.format(walk=names.batch_walk(scene.settings.watched))

    def _show_theory(self, gradients: Array, size: int) -> None:
        """Show at once what follows from σ; the measurement comes a moment later."""
        n, sigma = len(gradients), deviation(gradients)
        sizes = np.geomspace(1.0, n, 60)
        corrected = np.array([expected_spread(sigma, B, n) for B in sizes.tolist()])
        self.spread.show_theory(sizes, sigma / np.sqrt(sizes), corrected)
        self.spread.mark(size)
        self._sigma, self._size, self._n = sigma, size, n
        self._tell()

    def _take_spread(self, measured: Spread) -> None:
        self.measured = measured
        self.spread.show_measured(measured.sizes, measured.measured)
        self._tell()

    def _tell(self) -> None:
        text = self.tr(
            "Single samples spread by σ = {sigma}. Dashed: σ/√B, {plain} at B = {size}. Line: "
            "{corrected}, less by √((N − B)/(N − 1)), as no sample is drawn twice in an epoch. "
            "Points: measured, the batches of {epochs} epochs."
        )
        plain = self._sigma / self._size**0.5
        corrected = expected_spread(self._sigma, self._size, self._n)
        self.spread_text.setText(
            text.format(
                sigma=figure(self._sigma),
                plain=figure(plain),
                size=f"{self._size:,}",
                corrected=figure(corrected),
                epochs=N_EPOCHS,
            )
        )

    def _restyle(self) -> None:
        theme = self._bench.theme
        text = self.tr(
            "Thin: where one sample alone would go, −∇ of its loss, "
            "<font color='{lit}'>blue</font> in the batch. <b><font color='{mean}'>Orange</font>"
            "</b>: their mean, the step of the batch. "
            "<b><font color='{all}'>Broad</font></b>: the mean of all samples."
        )
        self.legend.setText(
            text.format(
                lit=theme.colors.accent,
                mean=QColor(self.gradients.mean_color()).name(),
                all=theme.colors.text,
            )
        )


def _words() -> QLabel:
    words = label("", "small")
    words.setWordWrap(True)
    words.setTextFormat(Qt.TextFormat.RichText)
    words.setMinimumWidth(1)
    return words
