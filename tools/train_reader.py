"""Train the network that reads drawn digits from the first start on, and write it down.

Usage: python tools/train_reader.py [--mnist DIR] [--epochs 20] [--digits 40000] [--seed 0]
       [--threads 1] [--output FILE.safetensors]

It learns from MNIST's training set, from digits of the built-in handwriting (`--digits`) and from
as many that are drawn in a few quick moves, every one drawn anew by another hand each time it
is seen. MNIST's test set is read by the finished network alone.
"""

import argparse
import os
import sys
import time
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))  # the project this script lies in

import numpy as np
from threadpoolctl import threadpool_limits

from mlpstudio.datasets.dataset import Dataset
from mlpstudio.datasets.handwriting import generate
from mlpstudio.datasets.mnist import SCALE, load_mnist
from mlpstudio.engine.batching import Samples
from mlpstudio.engine.evaluation import evaluate
from mlpstudio.engine.events import EpochEvent
from mlpstudio.engine.network import Network
from mlpstudio.engine.settings import TrainingSettings
from mlpstudio.engine.spec import (
    ActivationSpec,
    BatchNormSpec,
    DenseSpec,
    DropoutSpec,
    LayerSpec,
    NetworkSpec,
)
from mlpstudio.engine.state import TrainingState
from mlpstudio.engine.training import train
from mlpstudio.paths import resource
from mlpstudio.runs.folding import folded
from mlpstudio.runs.reader import FILE, Reader, load_reader, save_reader
from tools.quick_pens import quick_digits
from tools.redrawing import redrawn

UNITS = (1024, 512)
DROPOUT = 0.2
EPOCHS = 20
DIGITS = 40_000


def design(units: tuple[int, ...]) -> NetworkSpec:
    """Return the network as it is trained: normalised before each activation, with dropout."""
    layers: list[LayerSpec] = []
    for n_units in units:
        layers += [
            DenseSpec(n_units, "linear", initializer="he_normal"),
            BatchNormSpec(),
            ActivationSpec("relu"),
            DropoutSpec(DROPOUT),
        ]
    return NetworkSpec((28, 28), (*layers, DenseSpec(10, "softmax")))


def settings(epochs: int, seed: int) -> TrainingSettings:
    """Return how it is trained."""
    return TrainingSettings(
        "adam",
        learning_rate=0.002,
        schedule="one_cycle",
        schedule_options=(("warm_up", 0.15),),
        batch_size=128,
        epochs=epochs,
        seed=seed,
    )


def training_digits(mnist: Samples, n_generated: int, seed: int) -> Samples:
    """Return MNIST's digits, generated ones, and as many that were drawn quickly."""
    images, labels = generate(n_generated, seed)  # (n, 28, 28), (n,)
    quick_images, quick_labels = quick_digits(n_generated, seed)  # (n, 28, 28), (n,)
    return Samples(
        np.concatenate([mnist.inputs, images, quick_images]),
        np.concatenate([mnist.labels, labels, quick_labels]),
        SCALE,
    )


def trained(spec: NetworkSpec, digits: Samples, how: TrainingSettings) -> Network:
    """Return the network at the end of its training, telling of each epoch."""
    state = TrainingState.fresh(spec, how)
    started = time.perf_counter()
    for event in train(state, digits, None, how, augment=redrawn):
        if isinstance(event, EpochEvent):
            seconds = time.perf_counter() - started
            print(
                f"epoch {event.epoch:2} of {how.epochs}: loss {event.loss:.4f}, "
                f"{event.accuracy:.2%} read rightly, {seconds:.0f} s",
                flush=True,
            )
    return folded(state.network)


def make_reader(mnist: Dataset, n_generated: int, how: TrainingSettings) -> Reader:
    """Train a reader and state what it is."""
    digits = training_digits(mnist.train, n_generated, how.seed)
    network = trained(design(UNITS), digits, how)
    facts = {
        "trained_on": f"{len(mnist.train)} digits of MNIST and {n_generated} of the built-in "
        f"handwriting, and {n_generated} more of it drawn in a few quick moves",
        "epochs": str(how.epochs),
        "seed": str(how.seed),
    }
    return Reader(network.spec, network.weights, facts)


def main() -> int:
    """Train, write, read the file back and print what it reads of MNIST's test set."""
    parser = argparse.ArgumentParser(description="Train the ready-trained reader.")
    parser.add_argument("--mnist", default=os.environ.get("MLPSTUDIO_MNIST"), metavar="DIR")
    parser.add_argument("--epochs", type=int, default=EPOCHS)
    parser.add_argument("--digits", type=int, default=DIGITS, help="generated ones")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--threads", type=int, default=1, help="of the matrix products")
    parser.add_argument("--output", type=Path, default=resource(*FILE), metavar="FILE")
    options = parser.parse_args()
    if not options.mnist:
        print("MNIST is needed: name the folder with its four files with --mnist DIR.")
        return 2
    threadpool_limits(options.threads, user_api="blas")
    mnist = load_mnist(Path(options.mnist))
    reader = make_reader(mnist, options.digits, settings(options.epochs, options.seed))
    options.output.parent.mkdir(parents=True, exist_ok=True)
    save_reader(options.output, reader)
    written = load_reader(options.output)  # as it is shipped, in float16
    accuracy = evaluate(written.build(), mnist.test, "sparse_categorical_crossentropy").accuracy
    facts = {**written.facts, "mnist_test_accuracy": f"{accuracy:.4f}"}
    save_reader(options.output, replace(written, facts=facts))
    size = options.output.stat().st_size
    print(f"{options.output}: {size:,} bytes, reads {accuracy:.2%} of MNIST's test set")
    return 0


if __name__ == "__main__":
    sys.exit(main())
