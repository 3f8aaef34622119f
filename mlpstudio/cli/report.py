"""What `train` tells: a bar and a line per epoch on standard error, and the JSON report."""

import math
import sys
from typing import Any

from mlpstudio import __version__
from mlpstudio.datasets.dataset import Dataset
from mlpstudio.document import codec
from mlpstudio.document.project import Project
from mlpstudio.engine import shapes
from mlpstudio.engine.batching import steps_per_epoch
from mlpstudio.engine.evaluation import Evaluation, evaluate
from mlpstudio.engine.events import EndReason, EpochEvent, Event, StepEvent
from mlpstudio.engine.state import TrainingState
from mlpstudio.runs.record import Run

_BAR_WIDTH = 24
_BAR_EVERY = 8
"""Steps between two drawings of the bar: drawing takes longer than a small network's step."""


class Report:
    """Prints progress and gathers the JSON report.

    Attributes:
        content: The report, JSON values.
    """

    def __init__(self, project: Project, dataset: Dataset) -> None:
        self._dataset, self._training = dataset, project.training
        self._per_epoch = steps_per_epoch(len(dataset.train), project.training.batch_size)
        self._has_terminal = sys.stderr.isatty()
        self._epochs: list[dict[str, Any]] = []
        self.content = {**_facts(project, dataset, self._per_epoch), "epochs": self._epochs}

    def listen(self, event: Event, state: TrainingState) -> None:
        """Take in an event."""
        if isinstance(event, StepEvent) and self._has_terminal:
            self._draw_bar(event)
        elif isinstance(event, EpochEvent):
            test = evaluate(state.network, self._dataset.test, self._training.evaluation_loss)
            self._add_epoch(event, test)
            self._print_epoch(event, test)

    def end(self, run: Run) -> None:
        """Take in how the run ended, and say what is not plain to see."""
        self._clear_bar()
        self.content["outcome"] = run.outcome
        self.content["restored_epoch"] = restored = _restored_epoch(run)
        self.content["bad_number"] = codec.encode(run.bad_number)
        self.content["seconds"] = sum(epoch["seconds"] for epoch in self._epochs)
        for sentence in (_early_end(run), self._restored(restored)):
            if sentence:
                print(sentence, file=sys.stderr)

    def _restored(self, epoch: int | None) -> str:
        """Return that earlier weights were put back, "" when those of the end are the best."""
        if epoch is None or epoch == len(self._epochs):
            return ""
        accuracy = self._epochs[epoch - 1]["test"]["accuracy"]
        return (
            f"The weights of epoch {epoch}, the best one, were put back: "
            f"test_accuracy {accuracy:.4f}."
        )

    def _draw_bar(self, event: StepEvent) -> None:
        done = event.step % self._per_epoch or self._per_epoch
        if done % _BAR_EVERY and done != self._per_epoch:
            return
        filled = _BAR_WIDTH * done // self._per_epoch
        sys.stderr.write(
            f"\rEpoch {event.epoch}/{self._training.epochs} "
            f"[{'=' * filled}{'.' * (_BAR_WIDTH - filled)}] {done}/{self._per_epoch} "
            f"loss {event.loss:.4f} accuracy {event.accuracy:.4f} "
        )
        sys.stderr.flush()

    def _clear_bar(self) -> None:
        if self._has_terminal:
            sys.stderr.write("\r\x1b[K")

    def _add_epoch(self, event: EpochEvent, test: Evaluation) -> None:
        has_validation = event.validation_loss is not None
        self._epochs.append(
            {
                "epoch": event.epoch,
                "step": event.step,
                "seconds": event.seconds,
                "train": {"loss": event.loss, "accuracy": event.accuracy},
                "validation": {
                    "loss": event.validation_loss,
                    "accuracy": event.validation_accuracy,
                }
                if has_validation
                else None,
                "remeasured": None
                if event.remeasured_loss is None
                else {
                    "loss": event.remeasured_loss,
                    "accuracy": event.remeasured_accuracy,
                    "loss_with_chance": event.loss_with_chance,
                },
                "penalty": event.penalty,
                "test": {"loss": test.loss, "accuracy": test.accuracy},
            }
        )

    def _print_epoch(self, event: EpochEvent, test: Evaluation) -> None:
        self._clear_bar()
        held_out = (
            f"  val_loss {event.validation_loss:.4f}  val_accuracy {event.validation_accuracy:.4f}"
            if event.validation_loss is not None
            else ""
        )
        remeasured = (
            f"  remeasured_loss {event.remeasured_loss:.4f}  "
            f"remeasured_accuracy {event.remeasured_accuracy:.4f}"
            if event.remeasured_loss is not None
            else ""
        )
        print(
            f"Epoch {event.epoch}/{self._training.epochs}  {self._per_epoch} steps  "
            f"{event.seconds:.1f} s  loss {event.loss:.4f}  accuracy {event.accuracy:.4f}"
            f"{held_out}{remeasured}  "
            f"test_loss {test.loss:.4f}  test_accuracy {test.accuracy:.4f}",
            file=sys.stderr,
            flush=True,
        )


def _facts(project: Project, dataset: Dataset, per_epoch: int) -> dict[str, Any]:
    """Return what is known before the first step."""
    training = project.training
    return {
        "version": __version__,
        "data": dataset.name,
        "samples": {
            "train": len(dataset.train),
            "validation": 0 if dataset.validation is None else len(dataset.validation),
            "test": len(dataset.test),
        },
        "layers": [
            {
                "type": codec.encode(shape.layer)["type"],
                "units": shape.D_out,
                "parameters": shape.n_parameters,
            }
            for shape in shapes.infer(project.network)
        ],
        "parameters": shapes.parameter_count(project.network),
        "optimizer": training.optimizer,
        "learning_rate": training.learning_rate,
        "loss": training.loss,
        "batch_size": training.batch_size,
        "steps_per_epoch": per_epoch,
        "seed": training.seed,
        "settings": codec.encode(training),
    }


def _early_end(run: Run) -> str:
    """Return why training ended before its last epoch, "" when it did not."""
    rules, n = run.training.stopping, len(run.curves.epochs)
    has_validation = n > 0 and math.isfinite(run.curves.epochs["validation_loss"][-1])
    watched = rules.monitor if has_validation else rules.monitor.removeprefix("validation_")
    best = run.checkpoint.best if run.checkpoint is not None else None
    since = best and best.epoch
    reasons = {
        EndReason.NO_IMPROVEMENT.value: f"no better {watched} since epoch {since}",
        EndReason.TARGET_REACHED.value: f"accuracy {rules.target_accuracy} was reached",
        EndReason.OUT_OF_TIME.value: f"the {rules.max_seconds} s that were allowed are over",
    }
    reason = reasons.get(run.outcome)
    return f"Ended after epoch {n}: {reason}." if reason else ""


def _restored_epoch(run: Run) -> int | None:
    """Return the epoch whose weights were put back."""
    checkpoint = run.checkpoint
    if checkpoint is None or checkpoint.best is None or checkpoint.last_weights is None:
        return None
    return checkpoint.best.epoch


def divergence(run: Run) -> str:
    """Return where a training diverged."""
    bad = run.bad_number
    if bad is None:
        return "The loss is no longer a number"
    where = "" if bad.layer is None else f" of layer {bad.layer + 1}"
    name = "The loss" if bad.tensor == "L" else bad.tensor
    value = "not a number" if bad.is_nan else "infinite"
    before = "" if bad.largest_before is None else f" (before: up to {bad.largest_before:.3g})"
    return f"{name}{where} became {value} at step {bad.step:,}{before}"
