"""What happens between a wish and a curve: starting, taking over what is told, ending."""

import time
from collections.abc import Callable
from dataclasses import replace

from mlpstudio.document.project import Project
from mlpstudio.engine.checkpoint import Checkpoint
from mlpstudio.engine.settings import LiveSettings
from mlpstudio.errors import DesignError, MLPStudioError
from mlpstudio.runs.curves import DESIGN
from mlpstudio.runs.record import Run
from mlpstudio.ui.background import Background
from mlpstudio.ui.data_controller import DataController
from mlpstudio.ui.running.run_starter import RunStarter, Start
from mlpstudio.ui.running.run_state import OF_OUTCOME, RunState, Stride, at_rest
from mlpstudio.ui.running.run_view import RunView
from mlpstudio.ui.running.trainee import News, Trainee
from mlpstudio.ui.session import Session


class RunWorkings(RunView):
    """The inner side of `RunController`."""

    def __init__(
        self,
        session: Session,
        data: DataController,
        background: Background,
        clock: Callable[[], float] = time.monotonic,
        work_clock: Callable[[], float] = time.thread_time,
    ) -> None:
        """Connect what `RunView` describes; the arguments are its own."""
        super().__init__(session, data, background, clock, work_clock)
        self._background = background
        self.state_changed.connect(self._spare_training)
        self.time.moved.connect(self._spare_training)
        self._driver.told.connect(self._take_news)
        self._driver.ended.connect(self._take_end)
        self._driver.rested.connect(lambda: self._set_state(RunState.PAUSED))
        self._driver.settled.connect(self._keep_settled)
        session.project_changed.connect(self._follow)
        self._starter = RunStarter(session, data, background, self)
        self._starter.ready.connect(self._start)
        self._starter.refused.connect(self._refuse)

    def _begin(self, stride: Stride | None = None) -> None:
        # The run beside may be trained alone: it goes on from where it is now.
        self._close_job()
        self._starter.begin(self.run, self.beside, stride)
        if self._starter.is_waiting:
            self._set_state(RunState.WAITING)

    def _start(self, start: Start) -> None:
        self.starting.emit(start.run)
        shown, beside = self._pair.shown, self.beside
        is_new = shown is None or start.run is not shown.run
        if shown is None or is_new:
            shown = Trainee(start.run, self._session.project)
        trainees, is_lone = [shown], start.stride is Stride.SAMPLE
        outcome = shown.run.outcome
        try:
            shown.begin(start.state, start.dataset, reads_one_sample=is_lone)
            if beside is not None and beside.dataset is not None and start.beside is not None:
                beside.begin(start.beside, beside.dataset, reads_one_sample=is_lone)
                trainees.append(beside)
        except (DesignError, MemoryError) as error:
            shown.lane, shown.run.outcome = None, outcome
            self._refuse(error)
            return
        self._pair.shown, self.message = shown, None
        self._driver.start(*trainees, paused=start.stride is not None)
        self._write(trainees)
        if is_new:
            self._measuring.forget()
            self.run_changed.emit()
            self.weights_changed.emit()
        if start.stride is None:
            self._set_state(RunState.RUNNING)
        else:  # of a single sample the training knows already
            self._go(Stride.BATCH if is_lone else start.stride)

    def _write(self, trainees: list[Trainee]) -> None:
        """Enter into the store what begins: first the run beside, of which the other one comes."""
        writing = self.library.writing
        for trainee in reversed(trainees):
            run, dataset = trainee.run, trainee.dataset
            assert dataset is not None
            if trainee is self.beside:
                writing.begin_beside(run, trainee.project, dataset.train, trainee.snapshots)
            else:
                kinship = self._pair.kinship
                if kinship is not None and run.checkpoint is None:  # it begins anew
                    kinship = replace(kinship, step=0)
                writing.begin(
                    run,
                    self._session.project,
                    dataset.train,
                    trainee.snapshots,
                    kinship=kinship,
                )

    def _go(self, stride: Stride) -> None:
        """Let what is under way go on for a while, and then pause."""
        if stride is Stride.EPOCH:
            self._driver.finish_epoch()
            self._set_state(RunState.RUNNING)
        else:
            self._driver.step(reads_one_sample=stride is Stride.SAMPLE)
            self._set_state(RunState.PAUSED)

    def _take_news(self, news: News, other_grew: bool) -> None:
        if news.has_weights and self.time.is_now:  # otherwise nothing of it is looked at
            self.weights_changed.emit()
        self.time.follow(self.snapshots, self.run, self.newest)
        if news.is_any:
            self._session.mark_run_changed()
        if news.is_any or other_grew or self.state is not RunState.PAUSED:
            self.library.writing.follow(self._state_of)  # also to tell that it lives
        if news.is_any or other_grew:
            self.curves_changed.emit()

    def _state_of(self, run: Run) -> Checkpoint | None:
        """Return where a run under way stands, or have it told soon."""
        for trainee in (self._pair.shown, self.beside):
            if trainee is not None and trainee.run is run:
                return trainee.take_standing()
        return None

    def _take_end(self, trainee: Trainee) -> None:
        self.library.writing.rest(trainee.run)
        if trainee is self._pair.shown:
            self.message = trainee.message
            self._set_state(OF_OUTCOME[trainee.run.outcome])
            return
        if trainee is not self.beside:  # nobody compares it any more
            self.library.writing.let_go(trainee.run)
        self.state_changed.emit()

    def _keep_settled(self) -> None:
        """Keep paused runs as they are, once they have stood still for a while."""
        for trainee in (self._pair.shown, self.beside):
            if trainee is not None and trainee.is_active:
                trainee.run.checkpoint = trainee.checkpoint()
                self.library.writing.rest(trainee.run, goes_on=True)

    def _wait_no_longer(self) -> None:
        self._starter.cancel()
        self._set_state(at_rest(self.run))

    def _close_job(self) -> None:
        """End what is under way; what it came to is kept, though it is shown no more."""
        self._starter.cancel()
        for trainee in self._driver.close():
            self.library.writing.rest(trainee.run)

    def _forget(self) -> None:
        self._measuring.forget()
        self._pair.shown, self.message = None, None
        self.library.writing.leave()
        self.state = RunState.READY
        self._tell_of_run()

    def _show(self, trainee: Trainee) -> None:
        self._pair.shown, self.message = trainee, trainee.message
        trainee.show_checkpoint()
        self.state = OF_OUTCOME.get(trainee.run.outcome, RunState.PAUSED)
        self._tell_of_run()

    def _tell_of_run(self) -> None:
        self.run_changed.emit()
        self.time.follow(self.snapshots, self.run, self.newest)
        self.curves_changed.emit()
        self.weights_changed.emit()
        self.state_changed.emit()

    def _refuse(self, error: BaseException) -> None:
        if not isinstance(error, MLPStudioError | MemoryError):
            raise error
        if isinstance(error, MemoryError):
            self.message = self.tr("There is not enough memory for this: use smaller layers.")
        else:
            self.message = str(error)
        self._set_state(RunState.FAILED)

    def _spare_training(self) -> None:
        """Let looks in the background rest while a network trains, unless somebody scrubs."""
        self._background.be_gentle(self.state is RunState.RUNNING and self.time.is_now)

    def _set_state(self, state: RunState) -> None:
        self.state = state
        self.state_changed.emit()

    def _follow(self, old: Project, new: Project) -> None:
        self._change_live(old, new)
        if self.state is RunState.FAILED and at_rest(self.run) is not RunState.FAILED:
            self.state, self.message = at_rest(self.run), None  # it may be mended now
        if old.network is not new.network:
            self._note_edited_design()
        if old.network is not new.network or old.training.seed != new.training.seed:
            self.weights_changed.emit()
        self.state_changed.emit()

    def _note_edited_design(self) -> None:
        """Mark on the curves that the design is another now, and the run keeps its own."""
        shown = self._pair.shown
        if shown is not None and shown.lane is not None and len(shown.run.curves.steps):
            shown.run.curves.note(int(shown.run.curves.steps["step"][-1]), DESIGN)
            self.curves_changed.emit()

    def _change_live(self, old: Project, new: Project) -> None:
        """Change the run on screen while it goes; the one beside stays as it is."""
        before, after, shown = old.training, new.training, self._pair.shown
        wanted = LiveSettings(
            after.learning_rate if after.learning_rate != before.learning_rate else None,
            after.batch_size if after.batch_size != before.batch_size else None,
        )
        if shown is None or shown.lane is None or wanted == LiveSettings():
            return
        shown.lane.change(wanted)
        shown.run.training = replace(
            shown.run.training,
            learning_rate=after.learning_rate,
            batch_size=after.batch_size,
        )
