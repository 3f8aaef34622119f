"""The engine of this program."""

import time

from mlpstudio.engine.events import EpochEvent
from mlpstudio.engine.settings import TrainingSettings
from mlpstudio.engine.spec import DenseSpec, NetworkSpec
from mlpstudio.engine.state import TrainingState
from mlpstudio.engine.training import train
from peers.job import SMALL_BATCH, SMALL_SECONDS, Job, small_samples


def time_epochs(job: Job) -> list[float]:
    """Return the seconds of each epoch."""
    hidden = tuple(DenseSpec(units) for units in job.hidden)
    spec = NetworkSpec((28, 28), (*hidden, DenseSpec(10, "softmax")))
    settings = TrainingSettings(job.optimizer, batch_size=job.batch_size, epochs=job.epochs)
    samples = job.samples()
    seconds, started = [], time.perf_counter()
    for event in train(TrainingState.fresh(spec, settings), samples, None, settings):
        if isinstance(event, EpochEvent):
            now = time.perf_counter()
            seconds.append(now - started)
            started = now
    return seconds


def count_small_steps() -> float:
    """Return the steps per second of a 2-8-1 network."""
    spec = NetworkSpec((2,), (DenseSpec(8, "tanh"), DenseSpec(1, "sigmoid")))
    settings = TrainingSettings(
        "sgd",
        learning_rate=0.1,
        loss="binary_crossentropy",
        batch_size=SMALL_BATCH,
        epochs=10**9,
    )
    stream = train(TrainingState.fresh(spec, settings), small_samples(), None, settings)
    step, started = 0, time.perf_counter()
    while (elapsed := time.perf_counter() - started) < SMALL_SECONDS:
        step = next(stream).step
    return step / elapsed
