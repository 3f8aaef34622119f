"""Measuring the run's weights on a part of the data, in the background."""

from PySide6.QtCore import QObject, Signal

from mlpstudio.engine.batching import Samples
from mlpstudio.engine.evaluation import Evaluation, evaluate
from mlpstudio.errors import MLPStudioError
from mlpstudio.runs.measuring import (
    PERSONAL,
    TEST,
    can_be_measured,
    personal_samples,
    samples_for,
)
from mlpstudio.runs.record import Run
from mlpstudio.ui.background import Background, Ticket
from mlpstudio.ui.data_controller import DataController
from mlpstudio.ui.session import Session
from mlpstudio.ui.weights import Weights

_PURPOSE = "test"


class RunMeasuring(QObject):
    """Knows what can be measured, and the latest result.

    Attributes:
        result: Evaluation at `step`, once asked for.
        step: Updates the weights had then.
        part: What it was measured on, one of `measuring.PARTS`.
        source: Of which data that was a part, a name in `datasets.sources`.

    Signals:
        measured: `result` is there.
        refused(reason): It could not be measured.
    """

    measured = Signal()
    refused = Signal(str)

    def __init__(
        self, session: Session, data: DataController, background: Background, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session, self._data, self._background = session, data, background
        self.result: Evaluation | None = None
        self.step = 0
        self.part, self.source = TEST, ""

    @property
    def is_busy(self) -> bool:
        """Whether something is being measured."""
        return self._background.is_busy(_PURPOSE)

    def can_measure(self, run: Run | None, weights: Weights | None, part: str) -> bool:
        """Return whether the weights of a run can be measured on one of `measuring.PARTS`."""
        dataset = self._data.dataset
        if run is None or weights is None:
            return False
        if part == PERSONAL:
            return len(self._session.project.personal) > 0
        if dataset is None or self._data.is_loading:
            return False
        wanted = self._session.project.data
        if not can_be_measured(run, wanted, dataset):
            return False
        # What is held out of other data may be what the run learnt from.
        return part == TEST or (run.data == wanted and dataset.validation is not None)

    def measure(self, run: Run | None, weights: Weights | None, part: str) -> None:
        """Begin to measure, where that can be done."""
        if run is None or weights is None or not self.can_measure(run, weights, part):
            return
        project, dataset = self._session.project, self._data.dataset

        def samples() -> Samples:
            if part == PERSONAL or dataset is None:
                return personal_samples(run, project.personal)
            chosen = dataset.test if part == TEST else dataset.validation
            return samples_for(run, chosen or dataset.test)

        def work(ticket: Ticket) -> Evaluation:
            return evaluate(weights.network(), samples(), run.training.evaluation_loss)

        def receive(result: Evaluation) -> None:
            self.result, self.step = result, weights.step
            self.part, self.source = part, project.data.source
            self.measured.emit()

        self._background.run(_PURPOSE, work, receive, self._refuse)

    def forget(self) -> None:
        """Drop the result, and what is being measured: there are other weights now."""
        self._background.cancel(_PURPOSE)
        self.result = None

    def _refuse(self, error: Exception) -> None:
        if not isinstance(error, MLPStudioError):
            raise error
        self.refused.emit(str(error))
