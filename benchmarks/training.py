"""Time whole trainings of the engine beside PyTorch eager on the same work.

Usage: python benchmarks/training.py [--mnist DIR] [--epochs 5] [--rounds 3] [--threads 1]
                                     [--torch-python PYTHON]

Each contender trains in a process of its own, so that their thread pools do not disturb each
other, and the rounds alternate, so that a busy minute of the machine hits both.
"""

import argparse
import importlib.util
import json
import os
import statistics
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))  # the project this script lies in

import numpy as np

from mlpstudio.datasets.mnist import load_mnist
from mlpstudio.engine.batching import Samples
from mlpstudio.engine.events import EpochEvent
from mlpstudio.engine.spec import DenseSpec, NetworkSpec
from mlpstudio.engine.training import TrainingSettings, TrainingState, train

# One contender imports torch, which is not needed otherwise.
# pyright: reportMissingImports=false

COURSE = NetworkSpec((28, 28), (DenseSpec(512), DenseSpec(10, "softmax")))
SMALL = NetworkSpec((2,), (DenseSpec(8, "tanh"), DenseSpec(1, "sigmoid")))
SMALL_BATCH = 10
SMALL_SECONDS = 2.0
BATCH = 128


def course_samples(mnist: str | None) -> Samples:
    """Return MNIST's training samples, or as many random images with dark borders."""
    if mnist:
        return load_mnist(Path(mnist)).train
    rng = np.random.default_rng(0)
    images = np.zeros((60_000, 28, 28), np.uint8)  # (N, 28, 28)
    shape = (60_000, 20, 20)
    inked = rng.random(shape, np.float32) < 0.37  # with the border: 19 % of all, as in MNIST
    images[:, 4:24, 4:24] = rng.integers(1, 256, shape, np.uint8) * inked
    return Samples(images, rng.integers(0, 10, 60_000), 1 / 255)


def small_samples() -> Samples:
    """Return 200 points of two classes."""
    rng = np.random.default_rng(0)
    points = rng.uniform(-1.0, 1.0, (200, 2)).astype(np.float32)  # (N, 2)
    return Samples(points, (points[:, :1] * points[:, 1:] > 0).astype(np.float32))


def time_engine(samples: Samples, epochs: int) -> list[float]:
    """Train the course's network with the engine; return the seconds of each epoch."""
    settings = TrainingSettings(batch_size=BATCH, epochs=epochs)
    state = TrainingState.fresh(COURSE, settings)
    seconds, started = [], time.perf_counter()
    for event in train(state, samples, None, settings):
        if isinstance(event, EpochEvent):
            now = time.perf_counter()
            seconds.append(now - started)
            started = now
    return seconds


def time_engine_small(samples: Samples) -> float:
    """Return the steps per second of the engine on a 2-8-1 network."""
    settings = TrainingSettings("sgd", 0.1, "binary_crossentropy", SMALL_BATCH, 10**9)
    stream = train(TrainingState.fresh(SMALL, settings), samples, None, settings)
    step, started = 0, time.perf_counter()
    while (elapsed := time.perf_counter() - started) < SMALL_SECONDS:
        step = next(stream).step
    return step / elapsed


def time_torch(torch: Any, samples: Samples, epochs: int) -> list[float]:
    """Do the engine's work with PyTorch: loss and accuracy of each step, batches by index."""
    nn = torch.nn
    model = nn.Sequential(nn.Linear(784, 512), nn.ReLU(), nn.Linear(512, 10))
    optimizer = torch.optim.RMSprop(
        model.parameters(), lr=0.001, alpha=0.9, eps=1e-7, foreach=True
    )
    X = torch.from_numpy(samples.inputs.reshape(len(samples), -1))
    y = torch.from_numpy(samples.labels)
    seconds = []
    for _ in range(epochs):
        started = time.perf_counter()
        order = torch.randperm(len(X))
        loss_sum, n_correct = 0.0, 0
        for start in range(0, len(X), BATCH):
            batch = order[start : start + BATCH]
            targets = y[batch]
            optimizer.zero_grad(set_to_none=False)
            scores = model(X[batch].float().mul_(samples.scale))
            loss = nn.functional.cross_entropy(scores, targets)
            loss.backward()
            optimizer.step()
            loss_sum += loss.item() * len(batch)
            n_correct += int((scores.argmax(1) == targets).sum())
        seconds.append(time.perf_counter() - started)
    return seconds


def time_torch_small(torch: Any, samples: Samples) -> float:
    """Return the steps per second of PyTorch on a 2-8-1 network."""
    nn = torch.nn
    model = nn.Sequential(nn.Linear(2, 8), nn.Tanh(), nn.Linear(8, 1))
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    X, T = torch.from_numpy(samples.inputs), torch.from_numpy(samples.labels)
    parts = ()
    step, started = 0, time.perf_counter()
    while (elapsed := time.perf_counter() - started) < SMALL_SECONDS:
        if step % (len(X) // SMALL_BATCH) == 0:
            parts = torch.randperm(len(X)).split(SMALL_BATCH)
        batch = parts[step % len(parts)]
        targets = T[batch]
        optimizer.zero_grad(set_to_none=False)
        scores = model(X[batch])
        loss = nn.functional.binary_cross_entropy_with_logits(scores, targets)
        loss.backward()
        optimizer.step()
        loss.item()
        int(((scores > 0) == (targets > 0.5)).sum())
        step += 1
    return step / elapsed


def contend(name: str, options: argparse.Namespace) -> None:
    """Be one contender: print its figures as JSON."""
    samples, small = course_samples(options.mnist), small_samples()
    if name == "engine":
        found = {"epochs": time_engine(samples, options.epochs), "small": time_engine_small(small)}
    elif importlib.util.find_spec("torch") is None:
        found = {}
    else:
        import torch  # noqa: PLC0415  only this contender has it

        torch.set_num_threads(options.threads)
        found = {
            "epochs": time_torch(torch, samples, options.epochs),
            "small": time_torch_small(torch, small),
        }
    print(json.dumps(found))


def run_contender(name: str, options: argparse.Namespace) -> dict[str, Any]:
    """Start this script as one contender and read what it prints."""
    python = options.torch_python if name == "torch" else sys.executable
    command = [python, __file__, "--contender", name, "--epochs", str(options.epochs)]
    command += ["--threads", str(options.threads)]
    command += ["--mnist", options.mnist] if options.mnist else []
    threads = str(options.threads)
    environment = os.environ | {"OPENBLAS_NUM_THREADS": threads, "OMP_NUM_THREADS": threads}
    done = subprocess.run(command, env=environment, stdout=subprocess.PIPE, text=True, check=True)
    return json.loads(done.stdout.splitlines()[-1])


def report(name: str, found: dict[str, Any], n_samples: int) -> float:
    """Print one line of a round; return the samples per second of the whole run."""
    rate = n_samples * len(found["epochs"]) / sum(found["epochs"])
    epochs = " ".join(f"{seconds:.2f}" for seconds in found["epochs"])
    print(
        f"{name:7} {rate:9,.0f} samples/s  epochs {epochs} s  2-8-1 {found['small']:,.0f} steps/s"
    )
    return rate


def main() -> int:
    """Print every round, the median ratio of their speeds and that of their best epochs."""
    parser = argparse.ArgumentParser(description="Time the engine beside PyTorch.")
    parser.add_argument("--mnist", default=os.environ.get("MLPSTUDIO_MNIST"), metavar="DIR")
    parser.add_argument("--epochs", type=int, default=5)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--threads", type=int, default=1, help="of each contender")
    parser.add_argument("--torch-python", default=sys.executable, help="interpreter with torch")
    parser.add_argument("--contender", choices=("engine", "torch"), help=argparse.SUPPRESS)
    options, _ = parser.parse_known_args()  # what is meant for another benchmark is let through
    if options.contender:
        contend(options.contender, options)
        return 0
    n_samples = len(course_samples(options.mnist))
    print(f"784-512-10, batch {BATCH}, RMSprop, float32, {options.threads} thread(s)", flush=True)
    ratios, small_ratios, best = [], [], {"engine": [], "torch": []}
    for _ in range(options.rounds):
        engine = run_contender("engine", options)
        rate = report("engine", engine, n_samples)
        peer = run_contender("torch", options)
        if not peer:
            continue
        ratios.append(rate / report("torch", peer, n_samples))
        small_ratios.append(engine["small"] / peer["small"])
        best["engine"].append(min(engine["epochs"]))
        best["torch"].append(min(peer["epochs"]))
        print(f"ratio   {ratios[-1]:.2f}, small network {small_ratios[-1]:.2f}", flush=True)
    if not ratios:
        print("PyTorch was not found; name an interpreter that has it with --torch-python.")
        return 0
    low, high = min(ratios), max(ratios)
    print(f"median ratio {statistics.median(ratios):.2f} ({low:.2f} to {high:.2f})", end="")
    print(f", of the best epochs {min(best['torch']) / min(best['engine']):.2f}", end="")
    print(f", small network {statistics.median(small_ratios):.2f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
