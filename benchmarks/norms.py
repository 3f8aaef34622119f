"""What measuring gradient norms and updates costs a training.

Usage: python benchmarks/norms.py [--steps 40] [--rounds 60] [--goal 0.02]

Two trainings of 784-512-10 (and of 2-8-1) go on in turns, one of them measured: so a busy minute
of the machine hits both. What counts is the processor time of their thread.
"""

import argparse
import os
import statistics
import sys
import time
from itertools import islice
from pathlib import Path

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # before NumPy is imported
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))  # the project this script lies in

import numpy as np

from mlpstudio.engine.batching import Samples
from mlpstudio.engine.settings import TrainingSettings
from mlpstudio.engine.spec import DenseSpec, NetworkSpec
from mlpstudio.engine.state import TrainingState
from mlpstudio.engine.training import train

COURSE = NetworkSpec((28, 28), (DenseSpec(512), DenseSpec(10, "softmax")))
SMALL = NetworkSpec((2,), (DenseSpec(8, "tanh"), DenseSpec(2, "softmax")))


def pictures(n: int) -> Samples:
    """Return sparse noise in the form of the course's images."""
    rng = np.random.default_rng(0)
    inputs = rng.integers(0, 256, (n, 28, 28), np.uint8)  # (n, 28, 28)
    inputs[rng.random(inputs.shape) < 0.8] = 0
    return Samples(inputs, rng.integers(0, 10, n), 1 / 255)


def points(n: int) -> Samples:
    """Return points of the plane in two classes."""
    rng = np.random.default_rng(0)
    inputs = rng.standard_normal((n, 2)).astype(np.float32)  # (n, 2)
    return Samples(inputs, (inputs.prod(axis=1) > 0).astype(np.int64))


def cost(spec: NetworkSpec, samples: Samples, batch: int, steps: int, rounds: int) -> float:
    """Print and return by what share a measured training is slower."""
    settings = TrainingSettings(batch_size=batch, epochs=10**9)
    streams = [
        train(TrainingState.fresh(spec, settings), samples, None, settings, measures_norms=asked)
        for asked in (False, True)
    ]
    seconds: list[list[float]] = [[], []]
    for number in range(rounds + 1):
        for asked in (0, 1) if number % 2 else (1, 0):
            started = time.thread_time()
            for _ in islice(streams[asked], steps):
                pass
            if number:  # the first round warms up, and has the steps that are all measured
                seconds[asked].append(time.thread_time() - started)
    plain, measured = (statistics.median(one) / steps for one in seconds)
    share = statistics.median(b / a for a, b in zip(*seconds, strict=True)) - 1.0
    print(f"{1e6 * plain:10.1f} {1e6 * measured:10.1f} {100 * share:8.2f} %")
    return share


def main() -> int:
    """Print a line for each network; return 1 when the course's loses more than the goal."""
    parser = argparse.ArgumentParser(description="Time what measuring norms costs.")
    parser.add_argument("--steps", type=int, default=40, help="of a turn; a multiple of ten")
    parser.add_argument("--rounds", type=int, default=60)
    parser.add_argument("--goal", type=float, default=0.02, help="share of the training speed")
    options, _ = parser.parse_known_args()  # what is meant for another benchmark is let through
    print("microseconds a step, and with norms")
    print(f"{'784-512-10, batch 128':24}", end="")
    share = cost(COURSE, pictures(128 * 200), 128, options.steps, options.rounds)
    print(f"{'2-8-2, batch 4':24}", end="")
    cost(SMALL, points(400), 4, 50 * options.steps, options.rounds)
    return int(share > options.goal)


if __name__ == "__main__":
    sys.exit(main())
