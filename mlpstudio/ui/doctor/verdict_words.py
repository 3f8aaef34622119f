"""Whether a run fits, in one line."""

import math

from PySide6.QtCore import QCoreApplication

from mlpstudio.runs.doctor.verdict import ENOUGH_EPOCHS, Fit, Verdict
from mlpstudio.ui.doctor import words
from mlpstudio.ui.widgets.controls.number_text import share_text

translate = QCoreApplication.translate


def line(verdict: Verdict) -> str:
    """Return both accuracies and what they say: it fits, over- or underfits, or is ill."""
    training, validation = share_text(verdict.training), share_text(verdict.validation)
    if math.isnan(verdict.validation):
        return _without_validation(verdict, training)
    gap = f"{round(100.0 * verdict.gap, 1) + 0.0:.1f}".replace("-", "−")  # no −0.0
    figures = translate(
        "Verdict", "Training {training} %, validation {validation} %, gap {gap} points"
    )
    said = figures.format(training=training, validation=validation, gap=gap)
    return translate("Verdict", "{figures}: {judgement}").format(
        figures=said, judgement=_judgement(verdict)
    )


def tip() -> str:
    """Return how the line comes about."""
    return translate(
        "Verdict",
        "Accuracies after the last epoch; the gap is in percentage points. Training is the mean "
        "over the epoch unless it is measured again at rest. The verdict is the doctor’s.",
    )


def _without_validation(verdict: Verdict, training: str) -> str:
    """Return the line where nothing is held out."""
    if verdict.fit is Fit.ILL:
        text = translate("Verdict", "Training {training} %: {judgement}")
        return text.format(training=training, judgement=_judgement(verdict))
    text = translate(
        "Verdict",
        "Training {training} %; nothing is held out, so nobody can see whether it overfits.",
    )
    if verdict.fit is Fit.UNDERFIT:
        text = translate(
            "Verdict",
            "Training {training} %: underfits, it stays low and nothing improves any more.",
        )
    return text.format(training=training)


def _judgement(verdict: Verdict) -> str:
    finding = verdict.finding
    if verdict.fit is Fit.OVERFIT and finding is not None:
        text = translate(
            "Verdict", "overfits, the validation loss was lowest after epoch {epoch}."
        )
        return text.format(epoch=int(finding.figures["epoch"]))
    if verdict.fit is Fit.UNDERFIT:
        return translate("Verdict", "underfits, both stay low and nothing improves any more.")
    if verdict.fit is Fit.ILL and finding is not None:
        text = translate("Verdict", "first look at what the doctor found, “{illness}”.")
        return text.format(illness=words.title(finding.illness))
    if verdict.fit is Fit.GAP:
        return translate(
            "Verdict",
            "better on its training samples than on new ones, the first sign of overfitting.",
        )
    if verdict.fit is Fit.LEARNING:
        return translate(
            "Verdict", "not there yet, train on; neither over- nor underfitting shows so far."
        )
    if verdict.fit is Fit.EARLY:
        text = translate("Verdict", "too early for a verdict, wait for {n} epochs.")
        return text.format(n=ENOUGH_EPOCHS)
    return translate("Verdict", "fits well, neither over- nor underfitting shows.")
