"""When the doctor looks at the run, and what is known of it since."""

import copy
import time
from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np
from PySide6.QtCore import QObject, Signal

from mlpstudio.document.project import Project
from mlpstudio.engine.arrays import FloatArray
from mlpstudio.engine.batching import Samples
from mlpstudio.engine.network import initialized
from mlpstudio.engine.state import initial_weights_seed
from mlpstudio.runs.curves import Curves
from mlpstudio.runs.doctor import PROBED, Evidence, Finding, Illness, Probe, examine, probe
from mlpstudio.runs.record import Run
from mlpstudio.ui.background import Background, Ticket
from mlpstudio.ui.data_controller import DataController
from mlpstudio.ui.running.run_controller import RunController
from mlpstudio.ui.session import Session
from mlpstudio.ui.weights import Weights

EVERY = 2.0
"""Seconds between two looks at a run under way."""

SHARE = 0.04
"""Of the time that looking may take at most: a large network is looked at less often."""

_PURPOSE = "doctor"


@dataclass(frozen=True, slots=True)
class _Case:
    """All that a look needs, none of which changes while it is looked at."""

    project: Project
    run: Run
    weights: Weights | None
    samples: Samples
    n_classes: int
    start: FloatArray | None  # (P,) the initial θ, once it is known


@dataclass(frozen=True, slots=True)
class _Result:
    evidence: Evidence
    findings: tuple[Finding, ...]
    start: FloatArray | None  # (P,)
    seconds: float


class Doctor(QObject):
    """Looks at the run in the background, and remembers what was dismissed.

    Attributes:
        evidence: Of the latest look; None before the first one of a run.
        band: The updates of the finding that is lit on the curves, and its illness.

    Signals:
        changed: `findings` or `evidence` is different now.
        band_changed: `band` is.
        watched_changed: `is_watched` is.
    """

    changed = Signal()
    band_changed = Signal()
    watched_changed = Signal()

    def __init__(
        self,
        session: Session,
        data: DataController,
        runs: RunController,
        background: Background,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__()
        self._session, self._data, self._runs = session, data, runs
        self._background, self._clock = background, clock
        self.evidence: Evidence | None = None
        self.band: tuple[int, int, Illness] | None = None
        self.is_watched = False
        self._found: tuple[Finding, ...] = ()
        self._dismissed: set[Illness] = set()
        self._lit: Illness | None = None
        self._is_dark = False  # a person wants nothing lit
        self._start: FloatArray | None = None  # (P,)
        self._due = 0.0
        runs.run_changed.connect(self._forget)
        runs.curves_changed.connect(self._look_if_due)
        runs.state_changed.connect(self._look_at_rest)
        data.changed.connect(self._look_at_rest)  # a run that was opened waits for its data

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What ails the run and was not dismissed, the most urgent first."""
        return tuple(one for one in self._found if one.illness not in self._dismissed)

    @property
    def n_dismissed(self) -> int:
        """How much of what ails the run was dismissed."""
        return len(self._found) - len(self.findings)

    @property
    def lit(self) -> Illness | None:
        """The illness whose place is lit on the curves."""
        return None if self.band is None else self.band[2]

    def dismiss(self, illness: Illness) -> None:
        """Say no more about an illness while this run goes on."""
        self._dismissed.add(illness)
        self._changed()

    def recall(self) -> None:
        """Say again what was dismissed."""
        self._dismissed.clear()
        self._changed()

    def light(self, illness: Illness | None) -> None:
        """Light the place of a finding on the curves, or none."""
        self._lit, self._is_dark = illness, illness is None
        self._choose_band()

    def set_watched(self, is_watched: bool) -> None:
        """Note whether the findings are on screen."""
        if is_watched != self.is_watched:
            self.is_watched = is_watched
            self.watched_changed.emit()

    def look(self) -> None:
        """Look at the run now; what comes out is told by `changed`."""
        case = self._case()
        if case is None:
            return
        self._due = self._clock() + EVERY
        self._background.run(
            _PURPOSE,
            lambda ticket: _examined(case, ticket),
            self._receive,
            owner=self,
        )

    # How it works

    def _look_if_due(self) -> None:
        is_due = self._clock() >= self._due and not self._background.is_busy(_PURPOSE)
        if is_due and self._runs.is_active:
            self.look()

    def _look_at_rest(self) -> None:
        """Look once more when a run has ended, unless it was seen like this already."""
        run, evidence = self._runs.run, self.evidence
        if run is None or self._runs.is_active or not len(run.curves.steps):
            return
        facts = (len(run.curves.steps), run.outcome)
        if evidence is None or (evidence.n_steps, evidence.run.outcome) != facts:
            self.look()

    def _case(self) -> _Case | None:
        """Return what can be looked at; None without a run or the data it learns from."""
        run, dataset, project = self._runs.run, self._data.dataset, self._session.project
        if run is None or dataset is None or self._data.is_loading or not len(run.curves.steps):
            return None
        if run.data != project.data:
            return None
        # Copies of a table share its numbers, and do not grow with it.
        curves = Curves(
            copy.copy(run.curves.steps), copy.copy(run.curves.epochs), list(run.curves.marks)
        )
        seen = replace(run, curves=curves, checkpoint=None)
        n_classes = max(dataset.n_classes, 1)
        return _Case(project, seen, self._runs.newest, dataset.train, n_classes, self._start)

    def _receive(self, result: _Result | None) -> None:
        if result is None:
            return
        self._start = result.start
        self._due = max(self._due, self._clock() + result.seconds / SHARE)
        self.evidence, self._found = result.evidence, result.findings
        self._changed()

    def _forget(self) -> None:
        self._background.cancel(_PURPOSE)
        self.evidence, self._found, self._start = None, (), None
        self._dismissed.clear()
        self._lit, self._is_dark, self._due = None, False, self._clock() + EVERY / 2
        self._changed()

    def _changed(self) -> None:
        self._choose_band()
        self.changed.emit()

    def _choose_band(self) -> None:
        """Light the finding that was chosen, or else the most urgent one that has a place."""
        placed = [one for one in self.findings if one.steps is not None]
        chosen = next((one for one in placed if one.illness is self._lit), None)
        if chosen is None and placed and not self._is_dark:
            chosen = placed[0]
        band = None
        if chosen is not None and chosen.steps is not None:
            band = (*chosen.steps, chosen.illness)
        if band != self.band:
            self.band = band
            self.band_changed.emit()


def _examined(case: _Case, ticket: Ticket) -> _Result | None:
    """Look at a run; called on a worker thread."""
    began = time.thread_time()
    looked, start = _probed(case)
    if ticket.is_stale:
        return None
    evidence = Evidence(case.project, case.run, case.n_classes, len(case.samples), looked)
    findings = examine(evidence)
    return _Result(evidence, findings, start, time.thread_time() - began)


def _probed(case: _Case) -> tuple[Probe | None, FloatArray | None]:
    """Look into the network; None when there is none yet, or the samples are not for it."""
    weights, run, few = case.weights, case.run, case.samples.take(PROBED)
    if weights is None or weights.spec != run.network:
        return None, case.start
    if few.n_features != run.network.n_features:
        return None, case.start
    start = case.start
    if start is None and not run.origin:
        seed = initial_weights_seed(run.training.seed)
        start = initialized(run.network, seed).theta  # (P,)
    inputs = np.empty((len(few), few.n_features), weights.values.dtype)  # (B, D_in)
    few.gather(slice(None), inputs)
    network = weights.network()
    return probe(network, inputs, few.labels, run.training.loss_spec, start), start
