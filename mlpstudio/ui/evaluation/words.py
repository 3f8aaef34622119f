"""What the evaluation panel says: its headline, the parts of the data, and why a test waits."""

from PySide6.QtCore import QCoreApplication

from mlpstudio.runs.measuring import PERSONAL, TEST, VALIDATION
from mlpstudio.ui.evaluation.subject import TRAIN, Evaluated
from mlpstudio.ui.widgets.controls.number_text import number_text, share_text

translate = QCoreApplication.translate


def part(name: str) -> str:
    """Return what a part of the data is called."""
    return {
        TRAIN: translate("EvaluationPanel", "Training set"),
        VALIDATION: translate("EvaluationPanel", "Validation set"),
        TEST: translate("EvaluationPanel", "Test set"),
        PERSONAL: translate("EvaluationPanel", "Your digits"),
    }[name]


def headline(found: Evaluated) -> str:
    """Return what came out, in a line."""
    n, n_all = len(found.numbers), found.n_all
    text = (
        translate(
            "EvaluationPanel",
            "{accuracy} % right, loss {loss} · all {n:,} samples · step {step:,}",
        )
        if n == n_all
        else translate(
            "EvaluationPanel",
            "{accuracy} % right, loss {loss} · {n:,} of {n_all:,} · step {step:,}",
        )
    )
    return text.format(
        accuracy=share_text(found.answers.report.accuracy),
        loss=number_text(found.answers.loss, 4),
        n=n,
        n_all=n_all,
        step=found.asked.weights.step,
    )


def test_note() -> str:
    """Return why the test set waits to be asked for."""
    return translate(
        "EvaluationPanel",
        "A test set is touched once, at the very end: whoever chooses settings by it has no "
        "unseen samples left to judge by. Choose by validation; evaluate here last.",
    )
