"""The page of what can be said of all samples together, counted in the background."""

import math

import numpy as np
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from mlpstudio.datasets.watch import Watch
from mlpstudio.engine.batching import Samples
from mlpstudio.labs.digits import sample_facts
from mlpstudio.labs.digits.sample_facts import Tally
from mlpstudio.labs.digits.sample_pictures import Gallery
from mlpstudio.ui.background import Background, Ticket
from mlpstudio.ui.forms import describe, form_layout, label
from mlpstudio.ui.theme import SPACE_1, SPACE_2, SPACE_3, Theme
from mlpstudio.ui.widgets.controls.number_text import bytes_text, number_text, share_text
from mlpstudio.ui.widgets.digits.class_bars import ClassBars
from mlpstudio.ui.widgets.digits.class_means import ClassMeans
from mlpstudio.ui.widgets.plots.value_histogram import ValueHistogram

PURPOSE = "data overview"

PORTION = 12_000_000
"""Values that are counted before what is known so far is shown: some 60 ms."""


class Overview(QScrollArea):
    """Figures, class balance, mean images and the histogram of the values.

    Signals:
        class_chosen(label): A person wants to see the samples of that class.
    """

    class_chosen = Signal(int)

    def __init__(self, theme: Theme, background: Background) -> None:
        super().__init__()
        self._background = background
        self._gallery: Gallery | None = None
        self._test: Samples | None = None
        self._tally: Tally | None = None
        self._is_due = False
        self.bars, self.means = ClassBars(theme), ClassMeans(theme)
        self.histogram = ValueHistogram(theme)
        self.baseline = label("", "small")
        self.baseline.setWordWrap(True)
        self.progress = label("", "small")
        self._describe()
        self._build()
        for widget in (self.bars, self.means):
            widget.chosen.connect(self.class_chosen)

    @property
    def tally(self) -> Tally | None:
        """What was counted so far."""
        return self._tally

    def show_gallery(self, gallery: Gallery | None, test: Samples | None) -> None:
        """Show other samples.

        Args:
            gallery: Of which all is to be counted, None for nothing.
            test: What the mean images are tried on; None where that would say nothing.
        """
        if gallery is self._gallery and test is self._test:
            return
        self._background.cancel(PURPOSE)
        self._gallery, self._test, self._tally = gallery, test, None
        self._content.setVisible(gallery is not None)
        if gallery is None:
            return
        self._show_figures(gallery)
        counts = np.bincount(gallery.labels, minlength=len(gallery.class_names))  # (C,)
        self.bars.set_counts(gallery.class_names, tuple(counts.tolist()))
        self.baseline.hide()
        self._is_due = True
        self._count_on()

    def showEvent(self, event: QShowEvent) -> None:
        """Count what is still to be counted."""
        super().showEvent(event)
        self._count_on()

    # Building

    def _describe(self) -> None:
        describe(
            self.bars,
            self.tr("Samples per class"),
            self.tr("How many samples each class has; click a class to see them."),
        )
        self.bars.setToolTip("")  # each bar has one of its own
        describe(
            self.means,
            self.tr("Mean images"),
            self.tr("The mean of all samples of a class; click one to see the samples."),
        )
        describe(
            self.histogram,
            self.tr("Histogram of the values"),
            self.tr("How often each value occurs, as the network gets it."),
        )
        self.histogram.setToolTip("")

    def _build(self) -> None:
        self._content = QWidget()
        column = QVBoxLayout(self._content)
        column.setContentsMargins(0, 0, SPACE_2, SPACE_3)
        column.setSpacing(SPACE_2)
        column.addLayout(self._build_figures())
        for caption, widgets in (
            (label(self.tr("Samples per class"), "title"), (self.bars,)),
            (label(self.tr("Mean image of each class"), "title"), (self.means, self.baseline)),
        ):
            column.addSpacing(SPACE_1)
            column.addWidget(caption)
            for widget in widgets:
                column.addWidget(widget)
        column.addSpacing(SPACE_1)
        column.addLayout(self._build_histogram_head())
        column.addWidget(self.histogram)
        column.addWidget(self.progress)
        column.addStretch(1)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # what is in it takes the keys
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(self._content)

    def _build_figures(self) -> QFormLayout:
        form = form_layout()
        form.setVerticalSpacing(SPACE_1)
        self.shape, self.stored, self.received = label(""), label(""), label("")
        for text, field, tip in (
            (self.tr("One sample"), self.shape, self.tr("The shape of a sample.")),
            (self.tr("Stored as"), self.stored, self.tr("Type and memory of all samples.")),
            (
                self.tr("Network gets"),
                self.received,
                self.tr("Smallest and largest value, mean and standard deviation, after scaling."),
            ),
        ):
            caption = label(text, "muted")
            for widget in (caption, field):
                widget.setToolTip(tip)
            field.setWordWrap(True)
            form.addRow(caption, field)
        return form

    def _build_histogram_head(self) -> QHBoxLayout:
        self.log_button = QToolButton()
        self.log_button.setText(self.tr("log"))
        self.log_button.setCheckable(True)
        describe(
            self.log_button,
            self.tr("Logarithmic"),
            self.tr("Use a logarithmic axis, on which rare values can be seen as well."),
        )
        self.log_button.toggled.connect(self.histogram.set_log)
        row = QHBoxLayout()
        row.addWidget(label(self.tr("How often each value occurs"), "title"), 1)
        row.addWidget(self.log_button)
        return row

    # Counting

    def _count_on(self) -> None:
        """Count the next portion, unless nobody sees it or all is counted."""
        gallery, tally = self._gallery, self._tally
        if gallery is None or not self._is_due or not self.isVisible():
            return
        if self._background.is_busy(PURPOSE):
            return
        samples, n_classes, test = gallery.samples, len(gallery.class_names), self._test
        # A little at first, so that something is seen at once.
        n_more = PORTION // max(1, samples.n_features) // (1 if tally is not None else 10)

        def work(ticket: Ticket) -> Tally | float | None:
            watch = Watch(cancelled=lambda: ticket.is_stale)
            if tally is None or not tally.is_complete:
                begun = tally or sample_facts.begun(samples, n_classes)
                return sample_facts.grown(begun, samples, max(1, n_more), watch.check)
            if test is None:
                return None
            return sample_facts.nearest_mean_accuracy(tally.class_means, test, watch.check)

        self._background.run(PURPOSE, work, self._receive, owner=self)

    def _receive(self, result: Tally | float | None) -> None:
        gallery = self._gallery
        if gallery is None:
            return
        if isinstance(result, Tally):
            self._tally = result
            self._show_tally(gallery, result)
            self._count_on()
        else:
            self._is_due = False
            self._show_baseline(result)

    # Showing

    def _show_figures(self, gallery: Gallery) -> None:
        samples = gallery.samples
        lengths = samples.inputs.shape[1:]
        shape = " × ".join(f"{length:,}" for length in lengths)
        many = len(lengths) > 1
        text = self.tr("{shape}, {n:,} numbers") if many else self.tr("{n:,} numbers")
        self.shape.setText(text.format(shape=shape, n=samples.n_features))
        text = self.tr("{dtype}, {size} in all")
        size = bytes_text(samples.inputs.nbytes)
        self.stored.setText(text.format(dtype=samples.inputs.dtype.name, size=size))
        self.received.setText("…")

    def _show_tally(self, gallery: Gallery, tally: Tally) -> None:
        scale = gallery.samples.scale
        text = self.tr("{low} to {high}, mean {mean}, deviation {deviation}")
        self.received.setText(
            text.format(
                low=number_text(tally.lowest * scale),
                high=number_text(tally.highest * scale),
                mean=number_text(tally.mean * scale),
                deviation=number_text(tally.deviation * scale),
            )
        )
        is_bytes = gallery.samples.inputs.dtype == np.uint8
        highest = max(1, int(gallery.shading.high)) if is_bytes else len(tally.counts)
        edges, counts = tally.edges[: highest + 2], tally.counts[: highest + 1]
        self.histogram.set_counts(edges * scale, counts, whole=is_bytes)
        self.means.set_pictures(gallery.class_names, gallery.grey_pictures(tally.class_means))
        text = self.tr("{done:,} of {all:,} samples counted…")
        self.progress.setText(
            "" if tally.is_complete else text.format(done=tally.n_done, all=tally.n_samples)
        )

    def _show_baseline(self, share: float | None) -> None:
        if share is None or math.isnan(share):
            return
        text = self.tr(
            "Guessing the class whose mean is nearest is right for {share} % of the test samples: "
            "a network has to do better."
        )
        self.baseline.setText(text.format(share=share_text(share)))
        self.baseline.show()
