"""What a training begins with: data that may still load, and weights that take time to draw."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from mlpstudio.datasets.dataset import Dataset
from mlpstudio.document.cost import training_bytes
from mlpstudio.document.design_check import TOO_MUCH_MEMORY
from mlpstudio.document.project import Project
from mlpstudio.engine import shapes
from mlpstudio.engine.state import TrainingState
from mlpstudio.errors import DesignError, MLPStudioError
from mlpstudio.runs.record import Run
from mlpstudio.ui.background import Background, Ticket
from mlpstudio.ui.data_controller import DataController
from mlpstudio.ui.running.run_state import Stride, can_go_on_beside, to_go_on_with
from mlpstudio.ui.running.trainee import Trainee
from mlpstudio.ui.session import Session
from mlpstudio.ui.weights import DRAWN_AT_ONCE

_PURPOSE = "start of a run"


@dataclass(frozen=True, slots=True)
class Start:
    """All that two trainings begin with, or one.

    Attributes:
        run: What will be on screen.
        state: Where it starts.
        beside: Where the run beside it starts; None when that is not trained.
        dataset: What the first one learns from.
        stride: How far they go before they pause; None for all the way.
    """

    run: Run
    state: TrainingState
    beside: TrainingState | None
    dataset: Dataset
    stride: Stride | None


@dataclass(frozen=True, slots=True, eq=False)
class _Wish:
    run: Run | None
    beside: Trainee | None
    stride: Stride | None


class RunStarter(QObject):
    """Waits for what is missing; the latest wish counts.

    Signals:
        ready(start): The training can begin.
        refused(error): It cannot.
    """

    ready = Signal(object)
    refused = Signal(object)

    def __init__(
        self, session: Session, data: DataController, background: Background, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session, self._data, self._background = session, data, background
        self._wish: _Wish | None = None
        data.changed.connect(self._data_changed)

    @property
    def is_waiting(self) -> bool:
        """Whether something is being waited for."""
        return self._wish is not None

    def begin(self, run: Run | None, beside: Trainee | None, stride: Stride | None) -> None:
        """Get ready to train the project as it is, or tell why that cannot be.

        Args:
            run: The one on screen, which is gone on with if it can be.
            beside: What is trained with it, if it can be.
            stride: How far to go before it pauses; None for all the way.
        """
        self.cancel()
        self._wish = _Wish(run, beside, stride)
        if self._data.dataset is not None and not self._data.is_loading:
            self._prepare(self._wish, self._data.dataset)
        elif self._data.error is not None:
            self._refuse(MLPStudioError(self._data.error))

    def cancel(self) -> None:
        """Wait no longer."""
        self._wish = None
        self._background.cancel(_PURPOSE)

    def _prepare(self, wish: _Wish, dataset: Dataset) -> None:
        project = self._session.project
        try:
            going_on = to_go_on_with(wish.run, project)
            run = Run.begun(project) if going_on is None else going_on[0]
            beside = self._trained_beside(wish.beside, run, dataset)
            drawn = [project] if going_on is None else []
            if beside is not None and beside.run.checkpoint is None:
                drawn.append(beside.project)
            self._check_memory(drawn)
            n_drawn = sum(shapes.parameter_count(one.network) for one in drawn)
        except (MLPStudioError, MemoryError) as error:
            self._refuse(error)
            return

        def work(ticket: Ticket | None = None) -> Start:
            state = _state(run) if going_on is None else going_on[1]
            other = None if beside is None else _state(beside.run)
            return Start(run, state, other, dataset, wish.stride)

        def receive(start: Start) -> None:
            if project is self._session.project:
                self._wish = None
                self.ready.emit(start)
            else:
                self.begin(wish.run, wish.beside, wish.stride)

        if n_drawn > DRAWN_AT_ONCE:  # meanwhile the window goes on
            self._background.run(_PURPOSE, work, receive, self._refuse)
            return
        try:
            start = work()
        except (MLPStudioError, MemoryError) as error:
            self._refuse(error)
        else:
            receive(start)

    def _trained_beside(
        self, beside: Trainee | None, run: Run, dataset: Dataset
    ) -> Trainee | None:
        """Return what is trained with a run, None where that is over or its data are gone."""
        if beside is None or not can_go_on_beside(beside.run, run.training.epochs):
            return None
        if beside.dataset is None and beside.run.data == run.data:
            beside.dataset = dataset
        return None if beside.dataset is None else beside

    def _check_memory(self, projects: list[Project]) -> None:
        """Raise `DesignError` rather than let the computer run out of memory."""
        n_bytes = sum(map(training_bytes, projects))
        if n_bytes > TOO_MUCH_MEMORY:
            message = self.tr(
                "Training would need about {gigabytes:,.0f} GB of memory: use smaller layers."
            )
            raise DesignError(message.format(gigabytes=n_bytes / 1e9))

    def _refuse(self, error: BaseException) -> None:
        self._wish = None
        self.refused.emit(error)

    def _data_changed(self) -> None:
        wish = self._wish
        if wish is not None and not self._data.is_loading:
            self.begin(wish.run, wish.beside, wish.stride)


def _state(run: Run) -> TrainingState:
    """Return where a run goes on, or begins."""
    if run.checkpoint is None:
        return TrainingState.fresh(run.network, run.training)
    return run.checkpoint.restored(run.network, run.training)
