"""What every panel is: a widget that shows the project and turns gestures into edits."""

from dataclasses import dataclass, field

from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QWidget

from mlpstudio.document.project import Project
from mlpstudio.ui.background import Background
from mlpstudio.ui.data_controller import DataController
from mlpstudio.ui.doctor.examiner import Doctor
from mlpstudio.ui.drawing_board import DrawingBoard
from mlpstudio.ui.plots.plot_link import PlotLink
from mlpstudio.ui.preferences import Preferences
from mlpstudio.ui.running.run_controller import RunController
from mlpstudio.ui.running.run_queue import RunQueue
from mlpstudio.ui.running.twins import Twins
from mlpstudio.ui.session import Session
from mlpstudio.ui.theme import Theme


@dataclass(frozen=True, slots=True)
class Workbench:
    """What the program hands to each panel.

    Attributes:
        session: The project, and the way to edit it.
        data: The data set that the project chose.
        runs: The current run.
        background: Short computations off the GUI thread.
        theme: Colours and type.
        preferences: What is remembered about a person's wishes.
        board: The digit that is being drawn.
        doctor: What ails the current run.
        twins: The run that the current one is a twin of.
        queue: The trainings that are lined up.
        plot_link: The crosshair and the x axis that the plots of the run share.
    """

    session: Session
    data: DataController
    runs: RunController
    background: Background
    theme: Theme
    preferences: Preferences
    board: DrawingBoard = field(default_factory=DrawingBoard)
    plot_link: PlotLink = field(default_factory=PlotLink)
    doctor: Doctor = field(init=False)
    twins: Twins = field(init=False)
    queue: RunQueue = field(init=False)

    def __post_init__(self) -> None:
        doctor = Doctor(self.session, self.data, self.runs, self.background)
        object.__setattr__(self, "doctor", doctor)  # frozen for everybody else
        object.__setattr__(self, "twins", Twins(self.session, self.runs))
        object.__setattr__(self, "queue", RunQueue(self.session, self.runs, self.twins))


class Panel(QWidget):
    """Base of the panels.

    A subclass builds its widgets in its constructor, connects to the signals it needs and fills
    itself by `refresh`. It never imports another panel.

    Attributes:
        first_control: What gets the focus that the panel is given; None for the panel itself. A
            focus proxy would not do: Tab would jump to it past whatever stands before it.
    """

    first_control: QWidget | None = None

    def __init__(self, bench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("Panel")
        self.bench = bench
        bench.session.project_changed.connect(self.refresh)

    @property
    def project(self) -> Project:
        """The project as it is now."""
        return self.bench.session.project

    def refresh(self, old: Project | None, new: Project) -> None:
        """Show what differs between two projects; `old` is None the first time."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the focus on."""
        super().focusInEvent(event)
        if self.first_control is not None:
            self.first_control.setFocus(event.reason())

    def keep(self) -> dict[str, object]:
        """Return what a person would miss if the panel were built anew, such as a drawing."""
        return {}

    def restore(self, kept: dict[str, object]) -> None:
        """Take back what `keep` returned."""
