"""The update that a run will make next, looked into before it is made."""

from dataclasses import dataclass, replace

from mlpstudio.datasets.dataset import Dataset
from mlpstudio.document.project import DataChoice, Project
from mlpstudio.engine.checkpoint import Checkpoint
from mlpstudio.engine.events import EndEvent, StepEvent
from mlpstudio.engine.settings import TrainingSettings
from mlpstudio.engine.spec import NetworkSpec
from mlpstudio.engine.state import TrainingState
from mlpstudio.engine.training import train
from mlpstudio.labs.networks import step_making
from mlpstudio.labs.networks.slow_step import SlowStep
from mlpstudio.runs.job import Job
from mlpstudio.runs.prepare import augmenter
from mlpstudio.runs.record import Run

PATIENCE = 2.0
"""Seconds that the step under way is waited for."""


def training_to_go_on_with(run: Run | None, project: Project) -> TrainingSettings | None:
    """Return the settings with which a run at rest would go on; None when it has to be a new one.

    A complete run goes on for as many epochs more.
    """
    if (
        run is None
        or run.checkpoint is None
        or run.outcome == "diverged"
        or not run.is_of(project)
    ):
        return None
    epochs = project.training.epochs
    if run.checkpoint.counters.epoch >= epochs:
        epochs += run.checkpoint.counters.epoch
    return replace(project.training, epochs=epochs)


@dataclass(frozen=True, slots=True)
class NextStep:
    """What the next update will be made of.

    Attributes:
        spec: The design.
        settings: How it is trained.
        data: How the samples were chosen.
        dataset: The samples.
        start: Where it begins: a job that stands still, a run at rest, or None for a new run.
    """

    spec: NetworkSpec
    settings: TrainingSettings
    data: DataChoice
    dataset: Dataset
    start: Job | Checkpoint | None

    @classmethod
    def of(
        cls, run: Run | None, job: Job | None, project: Project, dataset: Dataset
    ) -> "NextStep":
        """Return what is next.

        Args:
            run: The run shown.
            job: The one under way, which goes on as it began; None at rest.
            project: What a new run would be made of.
            dataset: The data at hand.
        """
        if run is not None and job is not None:
            return cls(run.network, run.training, run.data, dataset, job)
        settings = training_to_go_on_with(run, project)
        if run is not None and settings is not None:
            return cls(run.network, settings, project.data, dataset, run.checkpoint)
        return cls(project.network, project.training, project.data, dataset, None)

    def is_also(self, other: "NextStep | None") -> bool:
        """Return whether another one begins at the same place under the same conditions."""
        return (
            other is not None
            and self.dataset is other.dataset
            and self.start is other.start
            and (self.spec, self.settings, self.data) == (other.spec, other.settings, other.data)
        )

    @property
    def step(self) -> int | None:
        """Updates made before it; None while a job is making one."""
        if self.start is None:
            return 0
        if isinstance(self.start, Checkpoint):
            return self.start.step
        return self.start.state.step if self.start.wait_until_idle(0.0) else None


def look_into(what: NextStep, *, one_sample: bool = False) -> SlowStep | None:
    """Make the next update on a copy, and keep all of it.

    It takes as long as a few steps, and at the end of an epoch as long as its measuring.

    Args:
        what: Of which step.
        one_sample: Take the first sample of its batch alone.

    Returns:
        None when training ends before another update, and when a job did not stand still.

    Raises:
        DesignError: Settings, network and labels do not fit together.
    """
    state = _copied(what)
    state = None if state is None else _within_epoch(what, state)
    if state is None:
        return None
    return step_making.make(
        state, what.dataset.train, what.settings, augmenter(what.data), one_sample=one_sample
    )


def _copied(what: NextStep) -> TrainingState | None:
    """Return a state of one's own to begin with; None when somebody moved it meanwhile."""
    spec, settings, start = what.spec, what.settings, what.start
    if start is None:
        return TrainingState.fresh(spec, settings)
    if isinstance(start, Job):
        if not start.wait_until_idle(PATIENCE):
            return None
        step = start.state.step
        copy = Checkpoint.of(start.state, settings.optimizer)
        # Somebody may have let it go on: then this is half one state and half another.
        if not start.wait_until_idle(0.0) or start.state.step != step:
            return None
        start = copy
    state = start.restored(spec, settings)
    state.go_on()
    return state


def _within_epoch(what: NextStep, state: TrainingState) -> TrainingState | None:
    """Bring a state that stands at the end of an epoch to the beginning of the next.

    What is measured there may lower the learning rate, or end the training.
    """
    samples, spec = what.dataset.train, what.spec
    if state.n_read < len(samples):
        return state
    settings = replace(what.settings, remeasure=False)  # it changes nothing of the training
    stream = train(state, samples, what.dataset.validation, settings, augment=augmenter(what.data))
    before = Checkpoint.of(state, settings.optimizer)
    try:
        while not isinstance(event := next(stream), EndEvent):
            if isinstance(event, StepEvent):
                return before.restored(spec, settings)
            before = Checkpoint.of(state, settings.optimizer)
        return None
    finally:
        stream.close()
