"""What a network is evaluated on: which samples, why not, and the answers to them."""

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np
from PySide6.QtCore import QCoreApplication

from mlpstudio.datasets.dataset import Dataset
from mlpstudio.document.personal import PersonalSet
from mlpstudio.engine.arrays import IntArray
from mlpstudio.engine.batching import Samples
from mlpstudio.engine.spec import NetworkSpec
from mlpstudio.labs.digits.sample_pictures import Gallery, shading
from mlpstudio.labs.networks.answering import Answers, answer, evenly
from mlpstudio.runs.measuring import PERSONAL, TEST, VALIDATION, personal_samples, samples_for
from mlpstudio.runs.record import Run
from mlpstudio.ui.panel import Workbench
from mlpstudio.ui.running.run_controller import RunState
from mlpstudio.ui.weights import Weights

translate = QCoreApplication.translate

TRAIN = "train"
PARTS = (TRAIN, VALIDATION, TEST, PERSONAL)
"""What may be evaluated on."""

LIVE = 1_000
"""Samples that are evaluated while a network trains, or time is gone through: 40 ms of
a core at 784-512-10."""

AT_REST = 10_000
"""Samples at most while none does."""


@dataclass(frozen=True, slots=True, eq=False)
class Asked:
    """What is to be evaluated.

    Attributes:
        part: One of `PARTS`.
        run: Whose loss and scaling hold.
        weights: With which it answers.
        dataset: The data at hand; None where only the person's own digits are.
        personal: The person's own digits.
        most: Samples at most.
    """

    part: str
    run: Run
    weights: Weights
    dataset: Dataset | None
    personal: PersonalSet
    most: int

    def samples(self) -> Samples:
        """Return all samples of the part, with labels as the run's loss takes them.

        Raises:
            DesignError: The person's own digits do not fit the network.
        """
        if self.part == PERSONAL or self.dataset is None:
            return personal_samples(self.run, self.personal)
        parts = {TRAIN: self.dataset.train, TEST: self.dataset.test}
        if self.dataset.validation is not None:
            parts[VALIDATION] = self.dataset.validation
        return samples_for(self.run, parts[self.part])


@dataclass(frozen=True, slots=True, eq=False)
class Evaluated:
    """What came out.

    Attributes:
        asked: For what.
        numbers: (N,) which samples of the part, ascending.
        n_all: Samples of the part.
        samples: Those evaluated.
        answers: To them.
        gallery: Them, with answers as labels and what they are as the true ones.
    """

    asked: Asked
    numbers: IntArray
    n_all: int
    samples: Samples
    answers: Answers
    gallery: Gallery

    @property
    def spec(self) -> NetworkSpec:
        """The design evaluated."""
        return self.asked.weights.spec


def asked(bench: Workbench, part: str) -> Asked | None:
    """Return what is to be evaluated now; None when `obstacle` says why it cannot be."""
    runs = bench.runs
    if runs.run is None or runs.trained is None or obstacle(bench, part):
        return None
    is_moving = runs.state is RunState.RUNNING or not runs.time.is_now
    most = LIVE if is_moving else AT_REST
    dataset = bench.data.dataset
    return Asked(part, runs.run, runs.trained, dataset, bench.session.project.personal, most)


def obstacle(bench: Workbench, part: str) -> str:
    """Return why nothing can be evaluated on a part, "" when it can."""
    runs, project = bench.runs, bench.session.project
    if runs.trained is None and not runs.time.is_now:
        return translate("Evaluation", "At this moment nothing was learnt yet: go on in time.")
    if runs.run is None or runs.trained is None:
        return translate(
            "Evaluation",
            "Train a network first (Play): here you see what it gets right and wrong.",
        )
    if part == PERSONAL:
        if len(project.personal):
            return ""
        return translate(
            "Evaluation", "You have no digits of your own yet: draw one and say what it is."
        )
    can_measure = runs.can_measure(TEST if part == TRAIN else part)
    if part == TRAIN and can_measure and runs.run.data != project.data:
        can_measure = False
    if can_measure:
        return ""
    if part == VALIDATION and runs.can_test and _holds_nothing_out(bench):
        return translate(
            "Evaluation", "No validation samples are held out: set their share in the Data panel."
        )
    return translate(
        "Evaluation", "The data at hand are not those that this network learnt, or still loading."
    )


def _holds_nothing_out(bench: Workbench) -> bool:
    return bench.data.dataset is None or bench.data.dataset.validation is None


def evaluated(wanted: Asked, is_stale: Callable[[], bool]) -> Evaluated | None:
    """Evaluate, on a worker thread; None when nobody wants it any more.

    Raises:
        DesignError: Samples and network do not fit together.
    """
    every = wanted.samples()
    numbers = evenly(len(every), wanted.most)  # (N,)
    is_whole = len(numbers) == len(every)
    samples = (
        every
        if is_whole
        else replace(every, inputs=every.inputs[numbers], labels=every.labels[numbers])
    )
    loss = wanted.run.training.evaluation_loss
    answers = answer(wanted.weights.network(), samples, loss, is_stale)
    if answers is None:
        return None
    report = answers.report
    names = class_names(wanted.dataset, report.n_classes)
    shown = Gallery(samples, report.answers, report.labels, names, shading(samples))
    return Evaluated(wanted, numbers, len(every), samples, answers, shown)


def class_names(dataset: Dataset | None, n_classes: int) -> tuple[str, ...]:
    """Return what so many classes are called: by number, where the data do not fit."""
    if dataset is not None and dataset.n_classes == n_classes:
        return dataset.class_names
    return tuple(str(number) for number in range(n_classes))


def place_of(found: Evaluated, number: int) -> int | None:
    """Return where the sample of that number among all is among those evaluated."""
    place = int(np.searchsorted(found.numbers, number))
    is_there = place < len(found.numbers) and int(found.numbers[place]) == number
    return place if is_there else None
