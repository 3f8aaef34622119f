"""What every page of the X-ray is, and what it looks at."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mlpstudio.datasets.preprocessing import Prepared
from mlpstudio.engine.arrays import FloatArray
from mlpstudio.labs.digits.digit_facts import Survey
from mlpstudio.labs.digits.drawing import Page
from mlpstudio.ui.digit_reader import DigitReader
from mlpstudio.ui.drawing_board import Origin
from mlpstudio.ui.panel import Workbench
from mlpstudio.ui.weights import Weights


@dataclass(frozen=True, slots=True, eq=False)
class Subject:
    """A drawing and the network that reads it, as they were at one moment: for any thread.

    Attributes:
        ink: (280, 280) the drawing.
        page: Its strokes and what lies beneath.
        origin: Where the ink beneath comes from.
        prepared: What the network receives.
        off: Stages of preparation that are left out.
        weights: Of the network; None when none can read digits.
        scale: What bytes are multiplied by.
        names: Of the classes.
        survey: The facts of the training digits, once they are known.
    """

    ink: FloatArray
    page: Page
    origin: Origin | None
    prepared: Prepared
    off: frozenset[str]
    weights: Weights | None
    scale: float
    names: tuple[str, ...]
    survey: Survey | None

    def reader(self) -> DigitReader | None:
        """Return a reader of one's own; None when no network can read digits."""
        return None if self.weights is None else DigitReader(self.weights, self.scale)


Look = Callable[[], object]
"""Computes what a page shows; called on another thread, it touches nothing of Qt."""


class XrayPage(QWidget):
    """One page: it says what to compute, and shows what was found.

    Signals:
        look_wanted: A person chose something, so that the page has to look again.
    """

    look_wanted = Signal()

    def __init__(self, bench: Workbench) -> None:
        super().__init__()
        self.bench = bench

    def look(self, subject: Subject) -> Look:
        """Return what is to be computed for a drawing."""
        raise NotImplementedError

    def show_found(self, subject: Subject, found: object) -> None:
        """Show what was computed; the drawing is still the same."""
        raise NotImplementedError

    def show_nothing(self) -> None:
        """Show that nothing is drawn."""
        raise NotImplementedError

    def leave(self) -> None:
        """Take back what the page shows outside of itself: another one is looked at now."""

    def keep(self) -> dict[str, object]:
        """Return what a person chose here."""
        return {}

    def restore(self, kept: dict[str, object]) -> None:
        """Take back what `keep` returned."""
