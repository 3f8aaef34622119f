"""What a report is made of: noted on the GUI thread, worked out on another one."""

import copy
from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np

from mlpstudio.document.project import Project
from mlpstudio.engine.arrays import IntArray
from mlpstudio.engine.evaluation import Evaluation
from mlpstudio.labs.digits.grey_png import grey_png
from mlpstudio.runs.curves import Curves
from mlpstudio.runs.decimation import Line, decimated
from mlpstudio.runs.doctor import Evidence, Finding, examine
from mlpstudio.runs.doctor.verdict import Verdict, verdict
from mlpstudio.runs.fingerprint import data_hash, versions
from mlpstudio.runs.measuring import PERSONAL, VALIDATION
from mlpstudio.runs.record import Run
from mlpstudio.runs.store import Summary
from mlpstudio.ui.evaluation.subject import TRAIN, Asked, Evaluated, asked, evaluated, obstacle
from mlpstudio.ui.panel import Workbench

EVERYTHING = 1_000_000
"""Samples at most that the answers of a report are counted from."""

N_MISTAKES = 48
"""Images of mistakes, the surest first."""

_SUBJECTS = (VALIDATION, PERSONAL, TRAIN)
"""What is evaluated where nobody chose: never the test set."""


@dataclass(frozen=True, slots=True, eq=False)
class Case:
    """All that is known when a report is asked for; none of it changes meanwhile.

    Attributes:
        title: Of the project.
        project: As it is now, with what the run was really trained with.
        run: The run, with its curves as they are now.
        summary: Its line in the list of runs; None where it has none.
        sizes: Samples for training, validation and test; None where the data at hand are others.
        asked: What its answers are counted on; None where there is nothing to count on.
        tested: What was measured when somebody asked for it, on which part and at which step.
        evidence: What the doctor looked at last.
    """

    title: str
    project: Project
    run: Run
    summary: Summary | None
    sizes: tuple[int, int, int] | None
    asked: Asked | None
    tested: tuple[str, int, Evaluation] | None
    evidence: Evidence | None


@dataclass(frozen=True, slots=True, eq=False)
class Material:
    """A case, and what was found out about it.

    Attributes:
        case: What was asked about.
        found: The answers; None where there is nothing to count on.
        findings: What the doctor says.
        verdict: Whether it fits; None before the first epoch.
        mistakes: (≤ 48,) the surest ones, by their place among the answers.
        pictures: Of these, as PNG files.
        losses: Of single updates, thinned to what can be seen.
        accuracies: Likewise.
        data_hash: Of the training samples; "" where they are not at hand.
        versions: Programs that made it.
    """

    case: Case
    found: Evaluated | None
    findings: tuple[Finding, ...]
    verdict: Verdict | None
    mistakes: IntArray
    pictures: tuple[bytes, ...]
    losses: Line
    accuracies: Line
    data_hash: str
    versions: str


def case(bench: Workbench, title: str, part: str = "") -> Case | None:
    """Note what a report of the run on screen is about; None without trained weights.

    Args:
        bench: The program.
        title: What the project is called.
        part: What to evaluate on; "" for validation, or else what there is.
    """
    runs, project, dataset = bench.runs, bench.session.project, bench.data.dataset
    run = runs.run
    if run is None or runs.trained is None:
        return None
    curves = Curves(  # copies of a table share its numbers, and do not grow with it
        copy.copy(run.curves.steps), copy.copy(run.curves.epochs), list(run.curves.marks)
    )
    is_of_data = dataset is not None and run.data == project.data and not bench.data.is_loading
    number = runs.library.current
    tested = runs.test_result
    return Case(
        title,
        replace(project, data=run.data, network=run.network, training=run.training),
        replace(run, curves=curves, checkpoint=None),
        None if number is None else runs.library.summary(number),
        (
            len(dataset.train),
            0 if dataset.validation is None else len(dataset.validation),
            len(dataset.test),
        )
        if dataset is not None and is_of_data
        else None,
        _asked(bench, part),
        None if tested is None else (runs.test_part, runs.test_step, tested),
        bench.doctor.evidence,
    )


def _asked(bench: Workbench, part: str) -> Asked | None:
    """Return what is to be answered: the part, or else the first that can be."""
    wanted = [part] if part else []
    for one in (*wanted, *(other for other in _SUBJECTS if other != part)):
        if not obstacle(bench, one):
            found = asked(bench, one)
            return None if found is None else replace(found, most=EVERYTHING)
    return None


def gather(wanted: Case, is_stale: Callable[[], bool]) -> Material | None:
    """Find out everything, on a worker thread; None when nobody wants it any more.

    Raises:
        DesignError: Samples and network do not fit together.
    """
    found = None
    if wanted.asked is not None:
        found = evaluated(wanted.asked, is_stale)
        if found is None:
            return None
    findings = () if wanted.evidence is None else examine(wanted.evidence)
    fits = None if wanted.evidence is None else verdict(wanted.evidence, findings)
    steps = wanted.run.curves.steps
    view = (0.0, float(steps["step"][-1]) if len(steps) else 0.0)
    samples = None if wanted.asked is None or wanted.sizes is None else wanted.asked.dataset
    mistakes, pictures = _pictured(found)
    return Material(
        wanted,
        found,
        findings,
        fits,
        mistakes,
        pictures,
        decimated(steps["step"], steps["loss"], view),
        decimated(steps["step"], steps["accuracy"], view),
        "" if samples is None or is_stale() else data_hash(samples.train),
        versions(),
    )


def _pictured(found: Evaluated | None) -> tuple[IntArray, tuple[bytes, ...]]:
    """Return the surest mistakes, and their images."""
    if found is None:
        return np.zeros(0, np.int64), ()
    mistakes = found.answers.report.mistakes()[:N_MISTAKES]  # (≤ 48,)
    return mistakes, tuple(grey_png(one) for one in found.gallery.tiles(mistakes))
