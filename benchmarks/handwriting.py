"""Train the course's network on generated digits alone and print what it reads of MNIST.

Nothing of MNIST is learned from: its images are only read by the finished network. The test set
decides; `--on train` is for looking at what the generator still lacks, so that the test set stays
unseen until the end. A sheet shows generated digits: a row for each, every one by another writer.

Usage: python benchmarks/handwriting.py [--mnist DIR] [--digits 60000 10000] [--on test]
       [--seeds 0] [--epochs 5] [--threads 1]
       python benchmarks/handwriting.py --sheet FILE.png
"""

import argparse
import os
import sys
import time
from collections import deque
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))  # the project this script lies in

import numpy as np
from PIL import Image
from threadpoolctl import threadpool_limits

from mlpstudio.datasets.handwriting import generate
from mlpstudio.datasets.handwriting.generator import CHUNK
from mlpstudio.datasets.mnist import SCALE, load_mnist
from mlpstudio.engine.arrays import ByteArray, FloatArray, IntArray
from mlpstudio.engine.batching import Samples
from mlpstudio.engine.network import Network
from mlpstudio.engine.settings import TrainingSettings
from mlpstudio.engine.spec import DenseSpec, NetworkSpec
from mlpstudio.engine.state import TrainingState
from mlpstudio.engine.training import train

SPEC = NetworkSpec((28, 28), (DenseSpec(512), DenseSpec(10, "softmax")))
LEAST_ACCURACY = {60_000: 0.95}
"""What the network must read of MNIST after so many digits, whatever the seed.

Nothing is asked after 10,000 digits: those are 395 updates, when RMSprop is still restless: of
five seeds the best and the worst differ by five percent, after 60,000 digits by less than one.
"""
SHEET_COLUMNS, SHEET_ZOOM, SHEET_LINE = 20, 2, 60
"""Digits in a row, screen pixels for each pixel, and the grey of the lines between digits."""


def save_sheet(images: ByteArray, labels: IntArray, path: Path) -> None:
    """Write a picture of the first digits of each kind, 0 in the uppermost row."""
    rows = [images[labels == digit][:SHEET_COLUMNS] for digit in range(10)]
    framed = np.pad(  # (10, 20, 29, 29)
        np.stack(rows), ((0, 0), (0, 0), (0, 1), (0, 1)), constant_values=SHEET_LINE
    )
    height, width = 10 * 29, SHEET_COLUMNS * 29
    sheet = Image.fromarray(framed.transpose(0, 2, 1, 3).reshape(height, width))
    size = (width * SHEET_ZOOM, height * SHEET_ZOOM)
    sheet.resize(size, Image.Resampling.NEAREST).save(path, optimize=True)


def read(network: Network, samples: Samples) -> IntArray:
    """Return the (N,) digits that a network reads."""
    X: FloatArray = np.empty((len(samples), samples.n_features), dtype=np.float32)  # (N, 784)
    samples.gather(slice(None), X)
    return network.predict(X).argmax(axis=1)


def trained(digits: Samples, settings: TrainingSettings) -> Network:
    """Return the course's network after learning from the digits."""
    state = TrainingState.fresh(SPEC, settings)
    deque(train(state, digits, None, settings), maxlen=0)
    return state.network


def confusion_matrix(labels: IntArray, answers: IntArray) -> IntArray:
    """Return (10, 10) counts: a row for each digit written, a column for each digit read."""
    return np.bincount(labels * 10 + answers, minlength=100).reshape(10, 10)


def print_confusion(counts: IntArray) -> None:
    """Print what was read as what, and the share of each digit that was read rightly."""
    print("       " + "".join(f"{digit:6}" for digit in range(10)) + "   right")
    for digit, row in enumerate(counts):
        cells = "".join(f"{count:6}" for count in row)
        print(f"  {digit}    {cells}  {row[digit] / row.sum():6.1%}")


def generated(count: int) -> Samples:
    """Write digits and print how long it took: on the clock, and of all processors together."""
    started, spent = time.perf_counter(), time.process_time()
    digits = Samples(*generate(count, seed=0), SCALE)
    elapsed, spent = time.perf_counter() - started, time.process_time() - spent
    print(f"{count:,} digits generated in {elapsed:.1f} s ({spent:.1f} s of processor time)")
    return digits


def main() -> int:
    """Print accuracies and a confusion matrix; return 1 when an accuracy is missed."""
    parser = argparse.ArgumentParser(description="Judge the built-in handwriting by MNIST.")
    parser.add_argument("--mnist", default=os.environ.get("MLPSTUDIO_MNIST"), metavar="DIR")
    parser.add_argument("--digits", type=int, nargs="+", default=[60_000, 10_000])
    parser.add_argument("--on", choices=("test", "train"), default="test")
    parser.add_argument("--seeds", type=int, nargs="+", default=[0])
    parser.add_argument("--epochs", type=int, default=5)
    parser.add_argument("--threads", type=int, default=1, help="of the matrix products")
    parser.add_argument("--sheet", type=Path, metavar="FILE.png", help="only write a picture")
    options, _ = parser.parse_known_args()  # what is meant for another benchmark is let through
    threadpool_limits(options.threads, user_api="blas")
    if options.sheet is not None:
        save_sheet(*generate(CHUNK, seed=0), options.sheet)
        return 0
    digits = generated(max(options.digits))
    if not options.mnist:
        print("Not judged: name the folder with the MNIST files with --mnist DIR.")
        return 0
    mnist = load_mnist(Path(options.mnist))
    judge = mnist.test if options.on == "test" else mnist.train
    counts = np.zeros((10, 10), dtype=np.int64)  # (10, 10)
    has_missed = False
    print(f"digits   seed  read rightly of MNIST's {options.on} set")
    for n_digits in options.digits:
        for seed in options.seeds:
            settings = TrainingSettings(epochs=options.epochs, seed=seed)
            answers = read(trained(digits.take(n_digits), settings), judge)
            accuracy = float((answers == judge.labels).mean())
            has_missed |= accuracy < LEAST_ACCURACY.get(n_digits, 0)
            print(f"{n_digits:6,}  {seed:5}  {accuracy:.2%}", flush=True)
            if n_digits == max(options.digits):
                counts += confusion_matrix(judge.labels, answers)
    print(f"\nWritten (rows) and read (columns) after {max(options.digits):,} digits:")
    print_confusion(counts)
    return int(has_missed)


if __name__ == "__main__":
    sys.exit(main())
