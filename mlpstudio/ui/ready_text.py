"""What is said about a network that was trained elsewhere: what it learnt from, what Play does."""

from PySide6.QtCore import QCoreApplication

from mlpstudio.runs.record import Run

translate = QCoreApplication.translate


def about(run: Run) -> str:
    """Return what a ready-made network learnt from, and what it reads where that still holds."""
    if _was_taught(run):
        return translate("ReadyText", "A ready-trained reader that you have taught since.")
    share = _share(run)
    if share is None:
        return translate(
            "ReadyText", "Ready-trained on MNIST and built-in handwriting; try how it reads yours."
        )
    text = translate(
        "ReadyText",
        "Ready-trained on MNIST and built-in handwriting; it reads {share:.1%} of MNIST’s test "
        "digits.",
    )
    return text.format(share=share)


def briefly(run: Run) -> str:
    """Return that it is ready-made, in a line."""
    share = _share(run)
    if share is None:
        return translate("ReadyText", "This network is ready-trained on handwritten digits.")
    return translate("ReadyText", "Ready-trained: {share:.1%} of MNIST’s test digits.").format(
        share=share
    )


def plan(run: Run) -> str:
    """Return the same, and what Play and Reset will do."""
    text = translate(
        "ReadyText",
        "{about} Play trains it further on the chosen data; Reset gives random weights.",
    )
    return text.format(about=about(run))


def _was_taught(run: Run) -> bool:
    return run.checkpoint is not None and run.checkpoint.counters.n_updates > 0


def _share(run: Run) -> float | None:
    """Return the share of MNIST's test digits that it read when it was made."""
    if _was_taught(run):
        return None
    try:
        share = float(run.origin.get("mnist_test_accuracy", ""))
    except ValueError:
        return None
    return share if 0.0 <= share <= 1.0 else None
