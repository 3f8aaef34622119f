"""Whether a run fits its data: the doctor's findings on over- and underfitting in one word."""

from dataclasses import dataclass
from enum import Enum

import numpy as np

from mlpstudio.runs.doctor.evidence import Evidence
from mlpstudio.runs.doctor.finding import Finding, Illness

ENOUGH_EPOCHS = 4
"""Before so many the rules for over- and underfitting say nothing."""

WIDE = 0.05
"""How much more of the training samples is right where a gap is worth a word."""

LOW = 0.9
"""Accuracy up to which a run that does not underfit is still on its way."""

_HARMLESS = {Illness.VALIDATION_EASIER}
"""What is about how it is measured, not about the network."""


class Fit(Enum):
    """How training and validation stand to each other."""

    EARLY = "early"
    LEARNING = "learning"
    GOOD = "good"
    GAP = "gap"
    OVERFIT = "overfit"
    UNDERFIT = "underfit"
    ILL = "ill"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What can be said in a line.

    Attributes:
        fit: How it fits; of an ill run something else comes first.
        training: Accuracy on the training samples after the last epoch, measured again at rest
            where that was done, else the mean over the epoch.
        validation: Accuracy on those held out; NaN without any.
        finding: What shows it; None where nothing ails the run.
    """

    fit: Fit
    training: float
    validation: float
    finding: Finding | None = None

    @property
    def gap(self) -> float:
        """How much more of the training samples is right, a share; NaN without validation."""
        return self.training - self.validation


def verdict(evidence: Evidence, findings: tuple[Finding, ...]) -> Verdict | None:
    """Return how a run fits; None before its first epoch.

    Args:
        evidence: All that is known of the run.
        findings: What `examine` made of it, the most urgent first.
    """
    epochs = evidence.run.curves.epochs
    if not len(epochs):
        return None
    at_rest, mean = float(epochs["remeasured_accuracy"][-1]), float(epochs["accuracy"][-1])
    training = mean if np.isnan(at_rest) else at_rest
    validation = float(epochs["validation_accuracy"][-1])
    serious = [one for one in findings if one.illness not in _HARMLESS]
    # Overfitting is what the line is about: it comes before what may ail the run besides.
    serious.sort(key=lambda one: one.illness is not Illness.OVERFIT)
    if not serious:
        return Verdict(_healthy(len(epochs), training, validation), training, validation)
    kinds = {Illness.OVERFIT: Fit.OVERFIT, Illness.UNDERFIT: Fit.UNDERFIT}
    first = serious[0]
    return Verdict(kinds.get(first.illness, Fit.ILL), training, validation, first)


def _healthy(n_epochs: int, training: float, validation: float) -> Fit:
    """Return how a run fits that nothing ails; without validation there is no gap."""
    if n_epochs < ENOUGH_EPOCHS:
        return Fit.EARLY
    if training - validation > WIDE:
        return Fit.GAP
    return Fit.GOOD if training > LOW else Fit.LEARNING
