"""Trainings on a thread of their own: started, paused, stepped, changed, cancelled."""

import threading

from mlpstudio.engine.settings import LiveSettings
from mlpstudio.engine.state import TrainingState
from mlpstudio.runs.lane import JobStatus, Lane
from mlpstudio.runs.mailbox import Mailbox

CLOSE_TIMEOUT = 2.0
"""Seconds that closing waits for the thread; cancelling takes one mini-batch."""


class Job:
    """Pulls one training, or several in step, on a worker thread.

    Of several the one that is behind makes the next step, and the first one where none is: they
    catch up with each other, then go side by side. Each makes the same curve as it would alone,
    since a step depends on nothing but its own state. Where one ends, the others go on.

    Attributes:
        lane: The training that the job is about.
        status: Where it stands; once all trainings have ended, the end of that one.
    """

    def __init__(self, lane: Lane, *others: Lane, paused: bool = False) -> None:
        """Make a job; `start` sets it going.

        Args:
            lane: What it is about.
            others: What is trained beside it.
            paused: Whether to begin paused, waiting for `step` or `resume`.
        """
        self.lane = lane
        self.status = JobStatus.PAUSED if paused else JobStatus.RUNNING
        self._lanes = (lane, *others)
        self._live = list(self._lanes)
        self._wake = threading.Condition()
        self._may_run = not paused
        self._steps_allowed = 0
        self._goal = 0  # the step that all owe before they pause
        self._epoch_goal = 0  # likewise the epochs
        self._finishes_epoch = False
        self._is_held = False
        self._is_cancelled = False
        self._is_idle = threading.Event()
        self._thread = threading.Thread(target=self._run, name="training", daemon=True)

    @property
    def state(self) -> TrainingState:
        """What is being trained; nobody moves it while the job is paused or has ended."""
        return self.lane.state

    @property
    def mailbox(self) -> Mailbox:
        """Where its events and snapshots arrive."""
        return self.lane.mailbox

    @property
    def error(self) -> Exception | None:
        """The exception that ended a failed job."""
        return self.lane.error

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def pause(self) -> None:
        """Stop pulling after the step under way."""
        with self._wake:
            self._may_run = False
            self._forget_goals()

    def resume(self) -> None:
        """Go on."""
        with self._wake:
            self._may_run = True
            self._forget_goals()
            self._get_going()

    def hold(self) -> None:
        """Stand still after the step under way; `release` goes on to what was wanted before."""
        with self._wake:
            self._is_held = True

    def release(self) -> None:
        """Stand still no longer than was wanted without `hold`."""
        with self._wake:
            self._is_held = False
            self._get_going()

    def step(self) -> None:
        """Make one more update, then pause; trainings side by side make one each."""
        with self._wake:
            self._may_run = False
            self._steps_allowed += 1
            self._get_going()

    def finish_epoch(self) -> None:
        """Go on to the end of the epoch under way, with its measurements, then pause."""
        with self._wake:
            self._may_run = False
            self._forget_goals()
            self._finishes_epoch = True
            self._get_going()

    def change(self, settings: LiveSettings) -> None:
        """Change the learning rate or batch size of `lane` from the next step on."""
        self.lane.change(settings)

    def drop(self, lane: Lane) -> None:
        """Ask one training to end before its next step; the others go on, or stay paused."""
        lane.cancel()
        with self._wake:
            self._wake.notify()

    def cancel(self) -> None:
        """Ask the job to end; it does so after the step under way."""
        with self._wake:
            self._is_cancelled = True
            self._wake.notify()

    def close(self) -> bool:
        """Cancel and wait, `CLOSE_TIMEOUT` at most; return whether the thread has ended."""
        self.cancel()
        if self._thread.ident is None:
            self._end()
        else:
            self._thread.join(CLOSE_TIMEOUT)
        return not self._thread.is_alive()

    @property
    def has_ended(self) -> bool:
        """Whether one of the three ends has been reached."""
        return self.status in (JobStatus.FINISHED, JobStatus.CANCELLED, JobStatus.FAILED)

    def wait_until_idle(self, timeout: float) -> bool:
        """Wait until the job is paused or has ended; return whether it is.

        Args:
            timeout: Seconds.
        """
        return self._is_idle.wait(timeout)

    def _forget_goals(self) -> None:
        """Owe no more than the step under way; the lock is held."""
        self._steps_allowed, self._epoch_goal, self._finishes_epoch = 0, 0, False

    def _get_going(self) -> None:
        """Wake the thread; the lock is held."""
        if not self.has_ended:
            self._is_idle.clear()
        self._wake.notify()

    def _run(self) -> None:
        for lane in self._lanes:
            lane.begin()
        while self._may_go_on():
            lane = self._live[0]
            if len(self._live) > 1:
                lane = min(self._live, key=_step_of)
            lane.pull()
            if lane.has_ended:
                self._live = [one for one in self._live if not one.has_ended]
        self._end()

    def _end(self) -> None:
        """End what has not ended by itself, and tell of it."""
        for lane in self._lanes:
            lane.finish(JobStatus.CANCELLED)
        with self._wake:
            assert self.lane.end is not None
            self.status = self.lane.end
            self._is_idle.set()

    def _may_go_on(self) -> bool:
        """Wait while paused; return False once cancelled, or when nothing is left to train."""
        if not self._live:
            return False
        # The way of nearly every step: no lock. Of a single step, other events come before.
        if not (self._is_held or self._is_cancelled) and (self._may_run or self._owes_step()):
            self.status = JobStatus.RUNNING
            return True
        with self._wake:
            while not self._is_cancelled and (self._is_held or not self._has_goal()):
                self._rest()
                if not self._live:
                    return False
                self._wake.wait()
            if self._is_cancelled:
                return False
            self._is_idle.clear()
            self.status = JobStatus.RUNNING
            if not (self._may_run or self._owes_step()):
                self._set_goal()
            return True

    def _has_goal(self) -> bool:
        is_asked = self._may_run or self._steps_allowed > 0 or self._finishes_epoch
        return is_asked or self._owes_step()

    def _set_goal(self) -> None:
        """Begin what a person asked for while it was paused."""
        if self._steps_allowed:
            self._steps_allowed -= 1
            self._goal = 1 + min(map(_step_of, self._live))
        else:
            self._finishes_epoch = False
            self._epoch_goal = 1 + min(lane.state.epoch for lane in self._live)

    def _owes_step(self) -> bool:
        steps, epochs = self._goal, self._epoch_goal
        return (steps > 0 or epochs > 0) and any(
            lane.state.step < steps or lane.state.epoch < epochs for lane in self._live
        )

    def _rest(self) -> None:
        """Come to rest; the lock is held."""
        self.status = JobStatus.PAUSED
        for lane in self._live:
            lane.rest()
        self._live = [one for one in self._live if not one.has_ended]
        if self._live:
            self._is_idle.set()


def _step_of(lane: Lane) -> int:
    return lane.state.step
