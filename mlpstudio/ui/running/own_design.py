"""What a person had at hand before something else took its place, and the way back to it."""

from dataclasses import dataclass, replace

from mlpstudio.document.project import Project
from mlpstudio.runs.record import Run
from mlpstudio.runs.snapshots import SnapshotStore
from mlpstudio.ui.running.run_controller import RunController
from mlpstudio.ui.session import Session


@dataclass(frozen=True, slots=True, eq=False)
class OwnDesign:
    """A design with its run, as they were left.

    Attributes:
        project: The person's design and settings.
        run: Its run; None when there was none.
        number: The run's number where runs are kept.
        snapshots: Its weights along its way.
        was_modified: Whether there was something that no file held.
    """

    project: Project
    run: Run | None
    number: int | None
    snapshots: SnapshotStore
    was_modified: bool

    @classmethod
    def at_hand(cls, session: Session, runs: RunController) -> "OwnDesign":
        """Return what is at hand; nothing must be under way."""
        number, snapshots = runs.library.current, runs.snapshots
        return cls(session.project, runs.run, number, snapshots, session.is_modified)

    def put_back(self, label: str, session: Session, runs: RunController) -> None:
        """Put it at hand again; drawings, labs and notes stay as they are now.

        Args:
            label: Name of the edit.
            session: Of the window.
            runs: Likewise.
        """
        put_at_hand(session, label, self.project)
        session.settle()
        runs.show(self.run, self.number, self.snapshots)
        if self.was_modified:
            session.mark_run_changed()
        else:
            session.mark_run_discarded()


def put_at_hand(
    session: Session, label: str, project: Project, merge_key: str | None = None
) -> None:
    """Edit the project so that it trains like another one; drawings, labs and notes stay."""
    wanted = replace(
        session.project, data=project.data, network=project.network, training=project.training
    )
    session.apply(label, wanted, merge_key)


def trains_alike(one: Project, other: Project) -> bool:
    """Return whether two projects are trained in the same way."""
    return (one.data, one.network, one.training) == (other.data, other.network, other.training)
