"""The command `train`: a training without a window."""

import argparse
import signal
import sys
import threading
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

from mlpstudio.cli import design, train_options
from mlpstudio.cli.output import check_targets, write_json
from mlpstudio.cli.parser import INTERRUPTED, add_json_option, whole
from mlpstudio.cli.report import Report, divergence
from mlpstudio.datasets.dataset import Dataset
from mlpstudio.document import files
from mlpstudio.document.project import Project
from mlpstudio.engine.events import Event
from mlpstudio.engine.state import TrainingState
from mlpstudio.errors import MLPStudioError
from mlpstudio.runs.blas import TRAINING_THREADS, set_blas_threads
from mlpstudio.runs.headless import run_to_end
from mlpstudio.runs.prepare import load_data
from mlpstudio.runs.record import Run, to_stored


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add what is trained, and how."""
    train_options.add_data_options(parser)
    train_options.add_network_options(parser)
    train_options.add_training_options(parser)
    train_options.add_loss_options(parser)
    train_options.add_stopping_options(parser)
    parser.add_argument(
        "--threads",
        type=whole,
        default=TRAINING_THREADS,
        metavar="N",
        help="of matrix products; curves are equal bit for bit for equal numbers of threads",
    )
    parser.add_argument("--out", type=Path, metavar="FILE.mlps", help="project file to write")
    add_json_option(parser)


DIVERGED = 1
"""Exit code of a training whose loss is no longer a number."""


def act(arguments: argparse.Namespace) -> int:
    """Train and report."""
    if arguments.threads < 1:
        raise MLPStudioError(f"--threads must be at least 1, not {arguments.threads}.")
    check_targets(arguments.json, arguments.out)
    project = design.project_of(arguments)
    design.check(project)
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
            f"mlpstudio: {divergence(run)}: try a smaller --learning-rate.",
            file=sys.stderr,
        )
        return DIVERGED
    return INTERRUPTED if run.outcome == "stopped" else 0


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
