"""Train the course's first network from several seeds and print what it reads of MNIST.

Usage: python benchmarks/course.py [--mnist DIR] [--seeds 0 1 2 3 4] [--epochs 5] [--threads 1]
"""

import argparse
import os
import sys
import time
from collections import deque
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))  # the project this script lies in

from threadpoolctl import threadpool_limits

from mlpstudio.datasets.dataset import Dataset
from mlpstudio.datasets.mnist import load_mnist
from mlpstudio.engine.batching import steps_per_epoch
from mlpstudio.engine.evaluation import evaluate
from mlpstudio.engine.events import EpochEvent
from mlpstudio.engine.settings import TrainingSettings
from mlpstudio.engine.spec import DenseSpec, NetworkSpec
from mlpstudio.engine.state import TrainingState
from mlpstudio.engine.training import train

SPEC = NetworkSpec((28, 28), (DenseSpec(512), DenseSpec(10, "softmax")))
LEAST_TEST_ACCURACY = 0.975
LEAST_TRAIN_ACCURACY = 0.985


class Figures(NamedTuple):
    """What one training came to.

    Attributes:
        running: Accuracy over the last epoch, measured while the weights were moving.
        on_train: Accuracy on the training set afterwards.
        on_test: Likewise on the test set.
        seconds: Time spent training.
    """

    running: float
    on_train: float
    on_test: float
    seconds: float


def measure(dataset: Dataset, settings: TrainingSettings) -> Figures:
    """Train once from the beginning."""
    state = TrainingState.fresh(SPEC, settings)
    started = time.perf_counter()
    events = train(state, dataset.train, None, settings)
    (last,) = deque((event for event in events if isinstance(event, EpochEvent)), maxlen=1)
    seconds = time.perf_counter() - started
    on_train, on_test = (
        evaluate(state.network, samples, settings.loss).accuracy
        for samples in (dataset.train, dataset.test)
    )
    return Figures(last.accuracy, on_train, on_test, seconds)


def main() -> int:
    """Print a line for each seed; return 1 when one of them misses the course's figures."""
    parser = argparse.ArgumentParser(description="Train the course's first network.")
    parser.add_argument("--mnist", default=os.environ.get("MLPSTUDIO_MNIST"), metavar="DIR")
    parser.add_argument("--seeds", type=int, nargs="+", default=list(range(5)))
    parser.add_argument("--epochs", type=int, default=5)
    parser.add_argument("--threads", type=int, default=1, help="of the matrix products")
    options, _ = parser.parse_known_args()  # what is meant for another benchmark is let through
    if not options.mnist:
        print("Skipped: name the folder with the MNIST files with --mnist DIR.")
        return 0
    threadpool_limits(options.threads, user_api="blas")
    dataset = load_mnist(Path(options.mnist))
    base = TrainingSettings(epochs=options.epochs)
    size = TrainingState.fresh(SPEC, base).network.theta.size
    n_steps = steps_per_epoch(len(dataset.train), base.batch_size)
    print(f"{size:,} parameters, {n_steps} steps an epoch, {options.epochs} epochs")
    print("seed  last epoch   train    test  seconds")
    has_missed = False
    for seed in options.seeds:
        found = measure(dataset, TrainingSettings(epochs=options.epochs, seed=seed))
        has_missed |= found.on_train < LEAST_TRAIN_ACCURACY
        has_missed |= found.on_test < LEAST_TEST_ACCURACY
        print(
            f"{seed:4}  {found.running:10.2%}  {found.on_train:6.2%}  {found.on_test:6.2%}  "
            f"{found.seconds:7.1f}",
            flush=True,
        )
    if has_missed:
        print(f"Missed: train {LEAST_TRAIN_ACCURACY:.1%} and test {LEAST_TEST_ACCURACY:.1%}.")
    return int(has_missed)


if __name__ == "__main__":
    sys.exit(main())
