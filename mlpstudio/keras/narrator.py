"""What `fit` tells while it trains, and what it gathers for its History."""

from collections.abc import Callable

from mlpstudio.engine.events import BadNumber, EndEvent, EndReason, EpochEvent, Event, StepEvent
from mlpstudio.keras.callbacks import History
from mlpstudio.keras.progress import Progress

Shown = Callable[[float | None, float | None, str], dict[str, float]]
"""(loss, accuracy, prefix) -> the values that are shown, by Keras's names."""


class Narrator:
    """Listens to the engine's events and speaks as Keras does.

    Attributes:
        history: What was measured so far.
        reason: Why the training ended.
    """

    def __init__(self, n_steps: int, epochs: range, level: int, shown: Shown) -> None:
        """Begin before the first step.

        Args:
            n_steps: Steps of an epoch.
            epochs: Those that are going to be made, counted over all fits.
            level: 0 says nothing, 1 draws a progress bar, 2 writes a line per epoch.
            shown: Names the values.
        """
        self.history = History()
        self.reason = EndReason.COMPLETED
        self._n_steps, self._epochs, self._level, self._shown = n_steps, epochs, level, shown
        self._progress = Progress(n_steps, level)
        self._start_over()

    def _start_over(self) -> None:
        self._n_done = self._n_read = 0
        self._loss_sum = self._n_correct = 0.0

    def tell(self, event: Event) -> None:
        """Take in what has happened."""
        if isinstance(event, StepEvent):
            self._step(event)
        elif isinstance(event, EpochEvent):
            self._epoch(event)
        elif isinstance(event, EndEvent):
            self.reason = event.reason
            if event.bad_number is not None:
                _tell_of(event.bad_number)

    def _step(self, event: StepEvent) -> None:
        if not self._n_done:
            self._progress = Progress(self._n_steps, self._level)
            if self._level:
                number = event.epoch - self._epochs.start
                print(f"Epoch {number}/{len(self._epochs)}", flush=True)
        self._n_done += 1
        self._n_read += event.n_samples
        self._loss_sum += event.loss * event.n_samples
        self._n_correct += event.accuracy * event.n_samples
        n = self._n_read
        self._progress.draw(self._n_done, self._shown(self._loss_sum / n, self._n_correct / n, ""))

    def _epoch(self, event: EpochEvent) -> None:
        values = self._shown(event.loss, event.accuracy, "") | self._shown(
            event.validation_loss, event.validation_accuracy, "val_"
        )
        self.history.add(values)
        self._progress.finish(values)
        self._start_over()


def _tell_of(bad: BadNumber) -> None:
    kind = "nan" if bad.is_nan else "infinite"
    print(
        f"Training ended at step {bad.step}: {bad.tensor} became {kind}. The weights from before "
        "are kept. Try a smaller learning rate."
    )
