"""The ways to begin that the page of the first start offers."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from mlpstudio.ui.dialogs.welcome import Welcome
from mlpstudio.ui.documents import Documents

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Ways:
    """What the window does for some of them.

    Attributes:
        draw: Lets a person draw, and a ready-trained network read.
        train: Trains a network.
        descend: Shows the labs of gradient descent.
    """

    draw: Callable[[], object]
    train: Callable[[], object]
    descend: Callable[[], object]


def offer_ways(page: Welcome, recent: list[Path], documents: Documents, ways: Ways) -> None:
    """Put the ways to begin on the page, the simplest first.

    Args:
        page: Without any so far.
        recent: Projects that were open last.
        documents: Opens projects and begins new ones.
        ways: What the window does.
    """
    page.offer_first(
        "draw",
        "own-digits",
        translate("MainWindow", "Draw now"),
        translate(
            "MainWindow",
            "Draw a digit with mouse or pen: a network that has learnt already reads it.",
        ),
        ways.draw,
    )
    page.offer_recent(recent, documents.open)
    page.offer(
        "train",
        "play",
        translate("MainWindow", "Train a network"),
        translate(
            "MainWindow", "It learns built-in handwriting in seconds; then it reads your digit."
        ),
        ways.train,
    )
    page.offer(
        "course",
        "digit",
        translate("MainWindow", "The course's experiment"),
        translate(
            "MainWindow", "784-512-10 on the 60,000 digits of MNIST, five epochs of 469 steps."
        ),
        lambda: documents.new_experiment("course"),
    )
    page.offer(
        "descent",
        "descent-1d",
        translate("MainWindow", "Walk down a loss curve"),
        translate("MainWindow", "Gradient descent step by step, on a curve and on a surface."),
        ways.descend,
    )
    page.offer(
        "open",
        "open",
        translate("MainWindow", "Open a project…"),
        translate("MainWindow", "Design, weights and curves from a file."),
        documents.open,
    )
