"""Train the ready-made experiments and print what share of their test sets they get right.

Usage: python benchmarks/quality.py [--mnist DIR] [--experiments course spirals …]
                                    [--seeds 0] [--threads 1]
"""

import argparse
import os
import sys
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))  # the project this script lies in

from threadpoolctl import threadpool_limits

from mlpstudio.document import experiments
from mlpstudio.document.project import Project
from mlpstudio.engine.checkpoint import Checkpoint
from mlpstudio.engine.evaluation import evaluate
from mlpstudio.engine.events import EpochEvent, Event
from mlpstudio.engine.network import Network
from mlpstudio.engine.state import TrainingState
from mlpstudio.runs.headless import run_to_end
from mlpstudio.runs.prepare import load_data

LEAST = {
    **{"course": 0.976, "best_plain": 0.986, "augmented": 0.992},
    **{"xor": 0.98, "spirals": 0.98, "overfit": 0.8},
}
"""Share of the test set that each has to get right."""


def show(event: Event, state: TrainingState) -> None:
    """Show on a terminal how far a training has come."""
    if isinstance(event, EpochEvent) and sys.stderr.isatty():
        sys.stderr.write(f"\repoch {event.epoch}: {event.accuracy:.2%} of the training set ")


def measure(project: Project, mnist: Path) -> tuple[float, float, float]:
    """Return the shares read of the training and of the test set, and the seconds it took."""
    dataset = load_data(project.data, mnist)
    run = run_to_end(project, dataset, show)
    checkpoint = run.checkpoint
    assert isinstance(checkpoint, Checkpoint)
    network = Network(run.network, checkpoint.weights.copy())
    on_train, on_test = (
        evaluate(network, samples, project.training.evaluation_loss).accuracy
        for samples in (dataset.train, dataset.test)
    )
    return on_train, on_test, checkpoint.counters.total_seconds


def main() -> int:
    """Print a line for each experiment and seed; return 1 when one of them misses its figure."""
    parser = argparse.ArgumentParser(description="Train the ready-made experiments.")
    parser.add_argument("--mnist", default=os.environ.get("MLPSTUDIO_MNIST"), metavar="DIR")
    names = tuple(experiments.EXPERIMENTS)
    parser.add_argument("--experiments", nargs="+", choices=names, default=names)
    parser.add_argument("--seeds", type=int, nargs="+", default=[0])
    parser.add_argument("--threads", type=int, default=1, help="of the matrix products")
    options, _ = parser.parse_known_args()  # what is meant for another benchmark is let through
    if not options.mnist:
        print("Skipped: name the folder with the MNIST files with --mnist DIR.")
        return 0
    threadpool_limits(options.threads, user_api="blas")
    print(f"{'experiment':12}{'seed':>6}{'train':>9}{'test':>9}{'goal':>9}{'seconds':>9}")
    has_missed = False
    for name in options.experiments:
        for seed in options.seeds:
            project = experiments.get(name).project()
            project = replace(project, training=replace(project.training, seed=seed))
            on_train, on_test, seconds = measure(project, Path(options.mnist))
            has_missed |= on_test < LEAST[name]
            print(
                f"{name:12}{seed:6}{on_train:9.2%}{on_test:9.2%}{LEAST[name]:9.2%}{seconds:9.0f}",
                flush=True,
            )
    return int(has_missed)


if __name__ == "__main__":
    sys.exit(main())
