"""The largest safe learning rate in one line, with the button that measures it."""

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from mlpstudio.engine.optimizers import OPTIMIZERS
from mlpstudio.engine.options import resolve
from mlpstudio.labs.landscapes.curvature import stable_rate
from mlpstudio.ui import names
from mlpstudio.ui.forms import describe, label
from mlpstudio.ui.panel import Workbench
from mlpstudio.ui.running.rate_meter import MeasuredRate
from mlpstudio.ui.theme import SPACE_2
from mlpstudio.ui.widgets.controls.number_text import number_text
from mlpstudio.ui.widgets.descent.rate_ruler import RateMark


class SafeRateLine(QWidget):
    """Shows what the meter of the runs has measured for the design at hand."""

    def __init__(self, bench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bench, self._meter = bench, bench.runs.rate_meter
        self.text = label("", "small")
        self.text.setWordWrap(True)
        self.button = QPushButton(self.tr("Measure safe rate"))
        describe(
            self.button,
            self.tr("Measure safe rate"),
            self.tr("Measure the largest curvature λ of the loss; 2/λ is what SGD can bear."),
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_2)
        row.addWidget(self.text, 1)
        row.addWidget(self.button)
        self.button.clicked.connect(self.measure)
        for signal in (
            self._meter.changed,
            bench.data.changed,
            bench.runs.state_changed,
            bench.session.project_changed,
        ):
            signal.connect(self._show)
        self._show()

    def measured(self) -> MeasuredRate | None:
        """Return what was measured for the design at hand."""
        result = self._meter.result
        is_ours = result is not None and result.spec == self._bench.session.project.network
        return result if is_ours else None

    def marks(self) -> tuple[RateMark, ...]:
        """Return the mark for a ruler of learning rates."""
        result = self.measured()
        rate = None if result is None else result.curvature.safe_rate
        if result is None or rate is None:
            return ()
        tip = self.tr("2/λ: beyond {rate} plain gradient descent grows instead of settling.")
        return (RateMark("2/λ", rate, tip.format(rate=number_text(rate))),)

    def measure(self) -> None:
        """Begin, or stop what is under way."""
        bench, project = self._bench, self._bench.session.project
        weights, dataset = bench.runs.weights, bench.data.dataset
        if self._meter.is_busy:
            self._meter.cancel()
        elif weights is not None and dataset is not None:
            self._meter.measure(weights, dataset.train, project.training.loss_spec)

    def _show(self, *_: object) -> None:
        is_busy = self._meter.is_busy
        bench = self._bench
        is_ready = bench.runs.weights is not None and bench.data.dataset is not None
        self.button.setText(self.tr("Stop") if is_busy else self.tr("Measure safe rate"))
        self.button.setEnabled(is_busy or is_ready)
        self.text.setText(self._words())

    def _words(self) -> str:
        result = self.measured()
        if self._meter.error is not None:
            return self._meter.error
        if result is None:
            return self.tr("Measuring …") if self._meter.is_busy else self.tr("Not measured yet.")
        rate = result.curvature.safe_rate
        if rate is None:
            return self.tr("Step {step}: nowhere is the loss bent upwards.").format(
                step=f"{result.step:,}"
            )
        value = number_text(rate)
        if not result.is_over:
            return self.tr("2/λ ≈ {rate} …").format(rate=value)
        text = self.tr("2/λ ≈ {rate}, measured at step {step}.").format(
            rate=value, step=f"{result.step:,}"
        )
        return f"{text} {self._about_optimizer(result.curvature.value)}".strip()

    def _about_optimizer(self, curvature: float) -> str:
        """Return what 2/λ means to the optimizer that is chosen."""
        training = self._bench.session.project.training
        name, options = training.optimizer, training.optimizer_options
        if name == "sgd":
            return ""
        limit = stable_rate(name, options, curvature)
        if limit is None:
            return self.tr(
                "It is the limit of SGD; {optimizer} scales each gradient by its own size, so "
                "that it does not hold for it."
            ).format(optimizer=names.optimizer(name))
        mu = resolve(options, OPTIMIZERS[name].options, name)["momentum"]
        return self.tr("With {optimizer} and μ = {mu} the limit is {limit}.").format(
            optimizer=names.optimizer(name), mu=number_text(mu), limit=number_text(limit)
        )
