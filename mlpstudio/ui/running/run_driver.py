"""Drives a training, or two side by side, and looks what has become of them."""

import time
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from mlpstudio.runs.job import Job
from mlpstudio.runs.pace import Pace, Speedometer
from mlpstudio.ui.running.trainee import Trainee

PACE = Pace(share=0.07, quickest=0.04, slowest=0.25)
"""Of looking into the mailbox and drawing what came: painting holds Python's lock, so what it
takes, the training loses. The looks become rarer where drawing is slow."""

SETTLING = 1.0
"""Seconds that a run stands still before it is kept as it is: single steps follow quickly."""


class RunDriver(QObject):
    """Owns the job, and hands over what it tells at a pace that drawing can bear.

    Signals:
        told(news, other_grew): What came of the run on screen, and whether there are new points
            on the curves of the other one.
        ended(trainee): A training is over, and the trainee has concluded.
        rested: All have come to the end of the epoch that they were to finish.
        settled: All have stood still for a while.
    """

    told = Signal(object, bool)
    ended = Signal(object)
    rested = Signal()
    settled = Signal()

    def __init__(
        self,
        parent: QObject | None = None,
        clock: Callable[[], float] = time.monotonic,
        work_clock: Callable[[], float] = time.thread_time,
    ) -> None:
        """Make a driver without a job.

        Args:
            parent: Of the object.
            clock: Seconds that go by.
            work_clock: Seconds that the window's own thread has worked.
        """
        super().__init__(parent)
        self._clock, self._work_clock = clock, work_clock
        self._worked = 0.0
        self._job: Job | None = None
        self._trainees: tuple[Trainee, ...] = ()
        self._settles_at: float | None = None  # when a paused run is to be kept as it is
        self._finishes_epoch = False
        self._is_held = False
        self._speedometer = Speedometer()
        self._timer = QTimer(self, interval=round(1000 * PACE.quickest))
        self._timer.timeout.connect(self.look)

    @property
    def samples_per_second(self) -> float:
        """How fast the run on screen goes; 0 while that is not known yet."""
        return self._speedometer.samples_per_second

    @property
    def seconds_between_looks(self) -> float:
        """How often it is looked at."""
        return self._timer.interval() / 1000

    @property
    def job(self) -> Job | None:
        """What is under way."""
        return self._job

    # What can be done

    def start(self, *trainees: Trainee, paused: bool) -> None:
        """Set trainings going that have begun.

        Args:
            trainees: The run on screen first.
            paused: Whether to wait for `step` or `resume`.
        """
        lanes = [one.lane for one in trainees if one.lane is not None]
        self._trainees = trainees
        self._job = Job(*lanes, paused=paused)
        self._settles_at, self._finishes_epoch = None, False
        self._speedometer.restart()
        self._worked = self._work_clock()
        self._job.start()
        self._timer.start()

    def resume(self) -> None:
        """Go on."""
        if self._job is not None:
            self._settles_at, self._finishes_epoch = None, False
            self._speedometer.restart()
            self._job.resume()

    def pause(self) -> None:
        """Pause after the step under way."""
        if self._job is not None:
            self._job.pause()
            self._finishes_epoch = False
            self._settles_at = self._clock() + SETTLING

    def hold(self, patience: float) -> bool:
        """Have nothing move until `release`, whatever was wanted; return whether that is so.

        Args:
            patience: Seconds.
        """
        self._is_held = True
        if self._job is not None:
            self._job.hold()
        return self.stand_still(patience)

    def release(self) -> None:
        """Go on to what was wanted before."""
        self._is_held = False
        if self._job is not None:
            self._speedometer.restart()
            self._job.release()

    def step(self, *, reads_one_sample: bool = False) -> None:
        """Make one update, of each run, and pause.

        Args:
            reads_one_sample: Whether it has a batch of a single sample.
        """
        if self._job is not None:
            if reads_one_sample:
                for trainee in self._trainees:
                    if trainee.lane is not None:
                        trainee.lane.read_one_sample()
            self._job.step()
            self._finishes_epoch = False
            self._settles_at = self._clock() + SETTLING

    def finish_epoch(self) -> None:
        """Go on to the end of the epoch under way, then pause; `rested` tells of it."""
        if self._job is not None:
            self._settles_at, self._finishes_epoch = None, True
            self._speedometer.restart()
            self._job.finish_epoch()

    def stop(self) -> None:
        """End all where they are; one whose step takes long is concluded by a later look."""
        if self._job is not None and self._job.close():
            self.look()

    def drop(self, trainee: Trainee) -> None:
        """End one of them where it is; the others go on, or stay paused."""
        if self._job is not None and trainee.lane is not None:
            self._job.drop(trainee.lane)

    def close(self) -> tuple[Trainee, ...]:
        """End all at once; of what came last nothing is told.

        Returns:
            Those whose training ended by it.
        """
        job, trainees, self._job, self._trainees = self._job, self._trainees, None, ()
        self._timer.stop()
        if job is None:
            return ()
        job.close()
        ended = tuple(one for one in trainees if one.is_active)
        for trainee in ended:
            trainee.look()
            trainee.conclude()
        return ended

    def stand_still(self, patience: float) -> bool:
        """Wait until nothing moves; return whether that is so.

        Args:
            patience: Seconds.
        """
        return self._job is None or self._job.wait_until_idle(patience)

    def look(self) -> None:
        """Take over what has come, and conclude what has ended."""
        job = self._job
        if job is None:
            return
        self._pace()
        # Before the last events are taken.
        over = [one for one in self._trainees if one.lane is not None and one.lane.has_ended]
        news = [one.look() for one in self._trainees]
        self._speedometer.add(news[0].n_samples, self._clock())
        self.told.emit(news[0], any(one.is_any for one in news[1:]))
        if self._job is job:
            self._conclude(over)
        if self._job is job:
            self._settle(job)

    # How it works

    def _conclude(self, over: list[Trainee]) -> None:
        for trainee in over:
            trainee.conclude()
        if not any(one.is_active for one in self._trainees):
            self._timer.stop()
            self._job, self._trainees = None, ()
        for trainee in over:
            self.ended.emit(trainee)

    def _settle(self, job: Job) -> None:
        if self._is_held:  # then standing still means nothing
            return
        if self._finishes_epoch and job.wait_until_idle(0.0):
            self._finishes_epoch = False
            self._settles_at = self._clock() + SETTLING
            self.rested.emit()
        when = self._settles_at
        if when is not None and self._clock() >= when and job.wait_until_idle(0.0):
            self._settles_at = None
            self.settled.emit()

    def _pace(self) -> None:
        """Choose the time to the next look by the work since the last one."""
        worked = self._work_clock()
        self._timer.setInterval(round(1000 * PACE.seconds(worked - self._worked)))
        self._worked = worked
