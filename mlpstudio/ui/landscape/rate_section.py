"""How large a learning rate may be: the safe rate from the curvature, and the rate-range test."""

import numpy as np
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from mlpstudio.errors import MLPStudioError
from mlpstudio.labs.landscapes import rate_range as lab
from mlpstudio.labs.landscapes.rate_range import RateRange, rate_range
from mlpstudio.ui.forms import describe, label
from mlpstudio.ui.panel import Workbench
from mlpstudio.ui.running.safe_rate_line import SafeRateLine
from mlpstudio.ui.sliced import run_sliced
from mlpstudio.ui.theme import SPACE_2
from mlpstudio.ui.training.settings_form import apply_training
from mlpstudio.ui.widgets.controls.number_text import number_text
from mlpstudio.ui.widgets.descent.rate_ruler import RateRuler
from mlpstudio.ui.widgets.plots.rate_range_plot import RateRangePlot

_PURPOSE = "rate-range test"


class RateSection(QWidget):
    """The ruler with 2/λ on it, and a plot of the loss against a rising rate."""

    def __init__(self, bench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bench = bench
        self.seen: RateRange | None = None
        self._build()
        self._connect()
        self._show_rate()
        self._show()

    def _build(self) -> None:
        theme = self._bench.theme
        self.ruler = RateRuler(theme, 1e-5, 10.0)
        describe(
            self.ruler,
            self.tr("Learning rate"),
            self.tr("η of the training; the mark is what plain gradient descent can bear."),
        )
        self.safe_rate = SafeRateLine(self._bench)
        self.words = label("", "small")
        self.words.setWordWrap(True)
        self.button = QPushButton(self.tr("Rate-range test"))
        describe(
            self.button,
            self.tr("Rate-range test"),
            self.tr("Train a copy for some steps while the rate rises; the run stays as it is."),
        )
        self.use = QPushButton(self.tr("Use"))
        describe(
            self.use, self.tr("Use"), self.tr("Set the learning rate that the test suggests.")
        )
        self.plot = RateRangePlot(theme, (lab.LOWEST, lab.HIGHEST))
        self.plot.setFixedHeight(150)
        describe(
            self.plot,
            self.tr("Loss by learning rate"),
            self.tr("The loss of each batch while the rate rises, both on logarithmic scales."),
        )
        row = QHBoxLayout()
        row.setSpacing(SPACE_2)
        row.addWidget(self.words, 1)
        row.addWidget(self.use)
        row.addWidget(self.button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_2)
        column.addWidget(self.ruler)
        column.addWidget(self.safe_rate)
        column.addLayout(row)
        column.addWidget(self.plot)

    def _connect(self) -> None:
        bench = self._bench
        self.ruler.changing.connect(self._set_rate)
        self.ruler.changed.connect(self._settle_rate)
        self.button.clicked.connect(self._test)
        self.use.clicked.connect(self._use)
        bench.session.project_changed.connect(self._show_rate)
        bench.runs.rate_meter.changed.connect(self._show_rate)
        bench.data.changed.connect(self._show)
        bench.runs.state_changed.connect(self._show)

    def _set_rate(self, rate: float) -> None:
        apply_training(self._bench, self.tr("Change learning rate"), learning_rate=rate)

    def _settle_rate(self, rate: float) -> None:
        self._set_rate(rate)
        self._bench.session.settle()

    def _show_rate(self, *_: object) -> None:
        self.ruler.set_value(self._bench.session.project.training.learning_rate)
        self.ruler.set_zones((), self.safe_rate.marks())

    # The rate-range test

    @property
    def is_testing(self) -> bool:
        """Whether a test is under way."""
        return self._bench.background.is_busy(_PURPOSE)

    def _test(self) -> None:
        bench = self._bench
        if self.is_testing:
            bench.background.cancel(_PURPOSE)
            self._show()
            return
        weights, dataset = bench.runs.weights, bench.data.dataset
        if weights is None or dataset is None:
            return
        training = bench.session.project.training
        pieces = rate_range(weights.spec, weights.values, dataset.train, training)
        run_sliced(bench.background, _PURPOSE, pieces, self._take, self._refuse, self)
        self._show()

    def _take(self, seen: RateRange | None, is_over: bool) -> None:
        self.seen = seen or self.seen
        self._show()

    def _refuse(self, error: BaseException) -> None:
        if not isinstance(error, MLPStudioError):
            raise error
        self._show()
        self.words.setText(str(error))

    def _show(self, *_: object) -> None:
        bench, seen = self._bench, self.seen
        is_ready = bench.runs.weights is not None and bench.data.dataset is not None
        self.button.setText(self.tr("Stop") if self.is_testing else self.tr("Rate-range test"))
        self.button.setEnabled(is_ready or self.is_testing)
        suggested = seen.steepest() if seen is not None and seen.has_ended else None
        self.use.setEnabled(suggested is not None)
        self.words.setText(self._words(seen, suggested))
        self.plot.setVisible(seen is not None)
        if seen is not None:
            self.plot.show_losses(
                np.array(seen.rates),
                np.array(seen.losses),
                seen.smoothed(),
                suggested,
                seen.lowest() if seen.has_ended else None,
            )

    def _words(self, seen: RateRange | None, suggested: float | None) -> str:
        if seen is None:
            return self.tr(
                "A copy of the network trains for {n} steps while the rate rises. It tells for "
                "every optimizer; 2/λ tells for SGD."
            ).format(n=lab.N_STEPS)
        if not seen.has_ended:
            return self.tr("Step {n} …").format(n=len(seen.rates))
        lowest = seen.lowest()
        if suggested is None or lowest is None:
            return self.tr("The loss did not fall clearly at any rate.")
        return self.tr(
            "The loss falls fastest near η = {best}; beyond {lowest} it rises again."
        ).format(best=number_text(suggested, 2), lowest=number_text(lowest, 2))

    def _use(self) -> None:
        suggested = None if self.seen is None else self.seen.steepest()
        if suggested is not None:
            self._settle_rate(float(f"{suggested:.2g}"))
