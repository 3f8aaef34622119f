"""Another run to compare with: why it cannot be, and its answers to the same samples."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication

from mlpstudio.engine import shapes
from mlpstudio.labs.networks.answering import answer
from mlpstudio.labs.networks.report import Agreement, Report, agreement
from mlpstudio.runs.measuring import PERSONAL
from mlpstudio.runs.record import Run
from mlpstudio.ui.evaluation.subject import Evaluated
from mlpstudio.ui.weights import Weights

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True, eq=False)
class Rival:
    """A kept run that answers the same samples.

    Attributes:
        number: Its number where runs are kept.
        name: What it is called.
        run: It, with a checkpoint.
        weights: Those it ended with.
    """

    number: int
    name: str
    run: Run
    weights: Weights


@dataclass(frozen=True, slots=True, eq=False)
class Compared:
    """Two networks on the same samples.

    Attributes:
        found: What the network at hand answers.
        rival: The other one.
        report: Its answers.
        groups: Where they are right and wrong together.
    """

    found: Evaluated
    rival: Rival
    report: Report
    groups: Agreement


def as_rival(number: int, name: str, run: Run) -> Rival | None:
    """Return a kept run as one to compare with; None where its weights were not kept."""
    if run.checkpoint is None:
        return None
    kept = run.checkpoint
    return Rival(number, name, run, Weights(run.network, kept.weights, kept.weights_step))


def obstacle(run: Run, other: Run) -> str:
    """Return why two networks cannot answer the same samples, "" when they can."""
    if run.network.n_features != other.network.n_features:
        return translate(
            "Evaluation",
            "That run takes {other:,} numbers a sample, this one {this:,}: choose another run.",
        ).format(other=other.network.n_features, this=run.network.n_features)
    if _n_classes(run) != _n_classes(other):
        return translate(
            "Evaluation",
            "That run tells {other} classes apart, this one {this}: choose another run.",
        ).format(other=_n_classes(other), this=_n_classes(run))
    if run.data.scaling != other.data.scaling:
        return translate(
            "Evaluation",
            "One of the two got pixels in [0, 1], the other did not: choose another run.",
        )
    return ""


def caution(found: Evaluated, rival: Rival) -> str:
    """Return what is to be kept in mind about the comparison, "" for nothing."""
    if found.asked.part == PERSONAL or found.asked.run.data == rival.run.data:
        return ""
    return translate(
        "Evaluation",
        "The two learnt from different data: one of them may have seen some of these samples.",
    )


def compared(found: Evaluated, rival: Rival, is_stale: Callable[[], bool]) -> Compared | None:
    """Let the rival answer what was evaluated, on a worker thread; None when it was stale.

    Raises:
        DesignError: The person's own digits do not fit that run.
    """
    every = replace(found.asked, run=rival.run, weights=rival.weights).samples()
    samples = replace(
        every, inputs=every.inputs[found.numbers], labels=every.labels[found.numbers]
    )
    loss = rival.run.training.evaluation_loss
    answers = answer(rival.weights.network(), samples, loss, is_stale)
    if answers is None:
        return None
    groups = agreement(found.answers.report, answers.report)
    return Compared(found, rival, answers.report, groups)


def _n_classes(run: Run) -> int:
    """Return how many classes a network tells apart; a single output means two."""
    return max(2, shapes.infer(run.network)[-1].D_out)
