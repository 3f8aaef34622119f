"""Runs as the window sees them: play, pause, step, stop, reset, and what they leave behind."""

from mlpstudio.document.project import Project
from mlpstudio.engine.checkpoint import Checkpoint
from mlpstudio.errors import ProjectFileError
from mlpstudio.runs.measuring import TEST
from mlpstudio.runs.record import Run
from mlpstudio.runs.snapshots import SnapshotStore
from mlpstudio.ui.library.run_writing import Kinship
from mlpstudio.ui.running.run_state import RunState, Stride
from mlpstudio.ui.running.run_workings import RunWorkings
from mlpstudio.ui.running.trainee import Trainee

PATIENCE = 2.0
"""Seconds that saving waits for the step under way."""


class RunController(RunWorkings):
    """Owns the run on screen, and the one that is trained beside it; see `RunView`."""

    def play(self) -> None:
        """Start, go on, or train for as many epochs more when the run is complete."""
        if self.is_active:
            self._driver.resume()
            self._set_state(RunState.RUNNING)
        else:
            self._begin()

    def pause(self) -> None:
        """Pause after the step under way."""
        if self.is_active:
            self._driver.pause()
            self._set_state(RunState.PAUSED)
        elif self.state is RunState.WAITING:
            self._wait_no_longer()

    def toggle(self) -> None:
        """Play or pause."""
        if self.state in (RunState.RUNNING, RunState.WAITING):
            self.pause()
        else:
            self.play()

    def step(self, stride: Stride = Stride.BATCH) -> None:
        """Go on for one update, with the usual batch or a single sample, or one epoch; pause."""
        if self.is_active:
            self._go(stride)
        else:
            self._begin(stride)

    def stop(self) -> None:
        """End the run where it is, and the one beside it; weights and curves stay."""
        if self.state is RunState.WAITING:
            self._wait_no_longer()
        self._driver.stop()

    def reset(self) -> None:
        """Discard the run: initial weights, empty curves."""
        self._close_job()
        self._forget()
        self._session.mark_run_discarded()

    def show(
        self,
        run: Run | None,
        number: int | None = None,
        snapshots: SnapshotStore | None = None,
    ) -> None:
        """Show a run that was opened, ready to go on.

        Args:
            run: It; None, or one without weights, shows none.
            number: Its number where it was kept; None for one that comes out of a file.
            snapshots: Its weights along its way; None where they were not kept.
        """
        self._close_job()
        self._forget()
        if run is None or run.checkpoint is None:
            return
        trainee = Trainee(run, self._session.project, snapshots or SnapshotStore())
        if number is not None:
            self.library.writing.adopt(run, number, trainee.snapshots)
        self._show(trainee)

    def set_snapshot_budget(self, n_bytes: int) -> None:
        """Change what the moments of the time machine may take; those beyond it go at once."""
        self._pair.set_budget(n_bytes)
        self.time.follow(self.snapshots, self.run, self.newest)

    def test(self, part: str = TEST) -> None:
        """Measure the run's weights in the background.

        Args:
            part: What to measure them on, one of `measuring.PARTS`.
        """
        self._measuring.measure(self.run, self.newest, part)

    def rest(self) -> Checkpoint | None:
        """Let a paused job end where it is; the run goes on from there with the next Play.

        Returns:
            Where the run stands; None when it has no trained weights, is running, or does not
            come to rest in time.
        """
        shown = self._pair.shown
        if shown is None or not shown.is_active:
            return None if shown is None else shown.run.checkpoint
        if self.state is not RunState.PAUSED or not self._driver.stand_still(PATIENCE):
            return None
        self._driver.look()
        if not shown.is_active:  # that step was the last one
            return shown.run.checkpoint
        # Before the job ends: it might put its best weights back, as at the end of a training.
        checkpoint = shown.checkpoint()
        self._close_job()
        shown.run.checkpoint, shown.run.outcome = checkpoint, RunState.PAUSED.value
        self.library.writing.write_again(shown.run)
        shown.show_checkpoint()
        self.weights_changed.emit()
        self.state_changed.emit()
        return checkpoint

    def replace_state(self, checkpoint: Checkpoint) -> None:
        """Put another state in the place of the run's, such as one taught by hand.

        The run goes on from there. While a job is under way nothing is done: see `rest`.
        """
        shown = self._pair.shown
        if shown is None or shown.is_active:
            return
        self._measuring.forget()
        self.time.back()
        shown.run.checkpoint = checkpoint
        self.library.writing.write_again(shown.run)
        shown.show_checkpoint()
        self._session.mark_run_changed()
        self.weights_changed.emit()
        self.state_changed.emit()

    def stored_run(self) -> Run | None:
        """Return the run as it is at this moment, for saving; a running job goes on after.

        Raises:
            ProjectFileError: The step under way takes too long to be waited for.
        """
        shown = self._pair.shown
        if shown is None or not shown.is_active:
            return self.run
        try:
            stands_still = self._driver.hold(PATIENCE)
            self._driver.look()
            if stands_still and shown.is_active:
                shown.run.checkpoint = shown.checkpoint()
        finally:
            self._driver.release()
        if not stands_still:
            raise ProjectFileError(
                "The step under way takes too long to be waited for. Pause the training, and save "
                "again once it stands still."
            )
        return shown.run

    def close(self) -> None:
        """End whatever is under way; nothing is told any more."""
        self._close_job()
        self.library.close()

    # The run beside

    def step_aside(self, kinship: Kinship) -> None:
        """Take the run from the screen; it is trained on beside the next one.

        Args:
            kinship: How the next one comes from it.
        """
        self._close_job()
        shown = self._pair.shown
        if shown is None:
            return
        self.let_go()
        is_at_hand = not self._data.is_loading and shown.run.data == self._session.project.data
        if shown.dataset is None and is_at_hand:
            shown.dataset = self._data.dataset
        self.library.writing.step_aside()
        self._pair.put_beside(shown, kinship)
        self._forget()

    def begin_beside(self, project: Project, kinship: Kinship) -> None:
        """Have a new run of a project trained beside the next one, from its first step on.

        Args:
            project: What it trains; its data are those at hand.
            kinship: How the next one comes from it.
        """
        self._close_job()
        self.let_go()
        dataset = None if self._data.is_loading else self._data.dataset
        beside = Trainee(Run.begun(project), project, dataset=dataset)
        self._pair.put_beside(beside, kinship)
        self._forget()

    def bring_back(self) -> None:
        """Put the run beside in the place of the one on screen."""
        self._close_job()
        beside = self._pair.take_beside()
        if beside is None:
            return
        self._measuring.forget()
        self.library.writing.come_back()
        self._show(beside)

    def let_go(self) -> None:
        """Have no run beside any more; where it is being trained, it ends."""
        beside = self._pair.take_beside()
        if beside is None:
            return
        if beside.lane is not None:
            self._driver.drop(beside)
            if beside.lane.wait_for_end(PATIENCE):  # otherwise a later look concludes
                self._driver.look()
        if not beside.is_active:
            self.library.writing.let_go(beside.run)

    def stop_beside(self) -> None:
        """End the run beside where it is; the one on screen goes on."""
        if self.beside is not None:
            self._driver.drop(self.beside)
