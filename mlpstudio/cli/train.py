"""The command `train`: a training without a window."""

import argparse
import signal
import sys
import threading
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from types import FrameType

from mlpstudio.cli.output import check_targets, write_json
from mlpstudio.cli.parser import INTERRUPTED, add_json_option, add_mnist_option, whole
from mlpstudio.cli.report import Report
from mlpstudio.datasets.dataset import Dataset
from mlpstudio.datasets.mnist import CLASS_NAMES, IMAGE_SHAPE
from mlpstudio.datasets.sources import DIGITS_MOST, SOURCES
from mlpstudio.document import files
from mlpstudio.document.codec import LARGEST_WHOLE
from mlpstudio.document.cost import training_bytes
from mlpstudio.document.design_check import TOO_MUCH_MEMORY
from mlpstudio.document.project import DataChoice, Project
from mlpstudio.engine import shapes
from mlpstudio.engine.activations import ACTIVATIONS
from mlpstudio.engine.events import Event
from mlpstudio.engine.initializers import INITIALIZERS
from mlpstudio.engine.losses import LOSSES
from mlpstudio.engine.optimizers import OPTIMIZERS
from mlpstudio.engine.spec import DenseSpec, DropoutSpec, LayerSpec, NetworkSpec
from mlpstudio.engine.training import TrainingSettings, TrainingState
from mlpstudio.errors import DesignError, MLPStudioError
from mlpstudio.runs.blas import TRAINING_THREADS, set_blas_threads
from mlpstudio.runs.headless import run_to_end
from mlpstudio.runs.prepare import load_data
from mlpstudio.runs.record import Run, to_stored


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add what is trained, and how."""
    _add_data_options(parser)
    _add_network_options(parser)
    _add_training_options(parser)
    parser.add_argument("--out", type=Path, metavar="FILE.mlps", help="project file to write")
    add_json_option(parser)


def _add_data_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--data", choices=tuple(SOURCES), default="digits", help="data set")
    add_mnist_option(parser)
    parser.add_argument(
        "--train-size", type=whole, metavar="N", help="samples to use; all if absent"
    )
    parser.add_argument(
        "--validation-fraction", type=float, default=0.0, metavar="SHARE", help="held out"
    )
    parser.add_argument(
        "--data-seed",
        type=whole,
        default=0,
        metavar="N",
        help="decides built-in digits and what is held out",
    )


def _add_network_options(parser: argparse.ArgumentParser) -> None:
    elementwise = tuple(a.name for a in ACTIVATIONS.values() if a.is_elementwise)
    parser.add_argument(
        "--hidden",
        default="512",
        metavar="UNITS",
        help='hidden layers, such as 512 or 256,128; "" for none',
    )
    parser.add_argument(
        "--activation", choices=elementwise, default="relu", help="of the hidden layers"
    )
    parser.add_argument(
        "--initializer",
        choices=tuple(INITIALIZERS),
        default="glorot_uniform",
        help="of the hidden layers' weights",
    )
    parser.add_argument(
        "--dropout", type=float, default=0.0, metavar="RATE", help="after each hidden layer"
    )


def _add_training_options(parser: argparse.ArgumentParser) -> None:
    usual = TrainingSettings()
    parser.add_argument("--optimizer", choices=tuple(OPTIMIZERS), default=usual.optimizer)
    parser.add_argument("--learning-rate", type=float, default=usual.learning_rate, metavar="RATE")
    parser.add_argument("--loss", choices=tuple(LOSSES), default=usual.loss)
    parser.add_argument("--epochs", type=whole, default=usual.epochs, metavar="N")
    parser.add_argument("--batch-size", type=whole, default=usual.batch_size, metavar="B")
    parser.add_argument(
        "--seed",
        type=whole,
        default=usual.seed,
        metavar="N",
        help="decides initial weights, order of samples and dropout",
    )
    parser.add_argument(
        "--threads",
        type=whole,
        default=TRAINING_THREADS,
        metavar="N",
        help="of matrix products; curves are equal bit for bit for equal numbers of threads",
    )


DIVERGED = 1
"""Exit code of a training whose loss is no longer a number."""


def act(arguments: argparse.Namespace) -> int:
    """Train and report."""
    if arguments.threads < 1:
        raise MLPStudioError(f"--threads must be at least 1, not {arguments.threads}.")
    check_targets(arguments.json, arguments.out)
    project = _project(arguments)
    _check(project)
    set_blas_threads(arguments.threads)
    dataset = load_data(project.data, arguments.mnist)
    report = Report(project, dataset)
    run = _train(project, dataset, report)
    report.end(run)
    if arguments.out is not None:
        files.save(arguments.out, files.Document(project, to_stored(run)))
    write_json(arguments.json, report.content)
    if run.outcome == "diverged":
        print(
            "mlpstudio: The loss is no longer a number: try a smaller --learning-rate.",
            file=sys.stderr,
        )
        return DIVERGED
    return INTERRUPTED if run.outcome == "stopped" else 0


def _project(arguments: argparse.Namespace) -> Project:
    """Return the project that the options describe."""
    layers: list[LayerSpec] = []
    for units in _hidden_units(arguments.hidden):
        layers.append(DenseSpec(units, arguments.activation, arguments.initializer))
        if arguments.dropout:
            layers.append(DropoutSpec(arguments.dropout))
    loss = LOSSES[arguments.loss]
    layers.append(DenseSpec(len(CLASS_NAMES), loss.fitting_activations[0]))
    return Project(
        data=DataChoice(
            source=arguments.data,
            train_size=arguments.train_size,
            validation_fraction=arguments.validation_fraction,
            label_encoding="integer" if loss.wants_integers else "one_hot",
            seed=arguments.data_seed,
        ),
        network=NetworkSpec(IMAGE_SHAPE, tuple(layers)),
        training=TrainingSettings(
            optimizer=arguments.optimizer,
            learning_rate=arguments.learning_rate,
            loss=arguments.loss,
            batch_size=arguments.batch_size,
            epochs=arguments.epochs,
            seed=arguments.seed,
        ),
    )


def _hidden_units(text: str) -> list[int]:
    parts = [part.strip() for part in text.split(",") if part.strip()]
    longest = len(str(LARGEST_WHOLE)) - 1  # digits of which every number fits
    for part in parts:
        if not part.isdecimal() or len(part) > longest:
            raise DesignError(f"--hidden takes whole numbers such as 256,128, not {part!r:.40}.")
    return [int(part) for part in parts]


def _check(project: Project) -> None:
    """Refuse what cannot be trained, before data are loaded and memory is taken."""
    shapes.infer(project.network)
    project.data.check()
    project.training.check()
    n_samples = project.data.train_size or DIGITS_MOST  # no data set has more
    batch_size = min(project.training.batch_size, n_samples)
    needed = training_bytes(
        replace(project, training=replace(project.training, batch_size=batch_size))
    )
    if needed > TOO_MUCH_MEMORY:
        raise DesignError(
            f"Training this network takes about {needed / 1e9:,.0f} GB of memory; at most "
            f"{TOO_MUCH_MEMORY / 1e9:.0f} GB are allowed. Use smaller layers."
        )


def _train(project: Project, dataset: Dataset, report: Report) -> Run:
    """Train to the end, or until Ctrl+C."""
    with _interrupts_noted() as interrupted:

        def listen(event: Event, state: TrainingState) -> None:
            report.listen(event, state)
            if interrupted.is_set():
                raise KeyboardInterrupt

        return run_to_end(project, dataset, listen)


@contextmanager
def _interrupts_noted() -> Generator[threading.Event]:
    """Note Ctrl+C instead of being stopped by it in the middle of an update.

    The second time it acts as usual. A program started in the background of a shell is told to
    ignore it, and does.
    """
    noted = threading.Event()
    usual = signal.getsignal(signal.SIGINT)
    if usual == signal.SIG_IGN:
        yield noted
        return

    def note(_number: int, _frame: FrameType | None) -> None:
        signal.signal(signal.SIGINT, usual)
        noted.set()

    signal.signal(signal.SIGINT, note)
    try:
        yield noted
    finally:
        signal.signal(signal.SIGINT, usual)
