"""The run on screen and the one beside it, and the memory that their snapshots share."""

from mlpstudio.runs.snapshots import DEFAULT_BUDGET, SnapshotStore
from mlpstudio.ui.library.run_writing import Kinship
from mlpstudio.ui.running.trainee import Trainee


class RunPair:
    """Two places for runs.

    Attributes:
        kinship: How the one on screen comes from the one beside; None when that stands alone.
    """

    def __init__(self) -> None:
        self.kinship: Kinship | None = None
        self._shown: Trainee | None = None
        self._beside: Trainee | None = None
        self._nothing = SnapshotStore()
        self._budget = DEFAULT_BUDGET

    @property
    def shown(self) -> Trainee | None:
        """The run on screen."""
        return self._shown

    @shown.setter
    def shown(self, trainee: Trainee | None) -> None:
        self._shown = trainee
        self._share()

    @property
    def beside(self) -> Trainee | None:
        """The run that it is compared with."""
        return self._beside

    def put_beside(self, trainee: Trainee, kinship: Kinship) -> None:
        """Compare what comes on screen with a run."""
        self._beside, self.kinship = trainee, kinship
        self._share()

    def take_beside(self) -> Trainee | None:
        """Return the run beside, which is none any more."""
        trainee, self._beside, self.kinship = self._beside, None, None
        self._share()
        return trainee

    @property
    def snapshots(self) -> SnapshotStore:
        """Those of the run on screen; an empty store while there is none."""
        return self._nothing if self._shown is None else self._shown.snapshots

    @property
    def budget(self) -> int:
        """Bytes that the snapshots of both may take together."""
        return self._budget

    def set_budget(self, n_bytes: int) -> None:
        """Change what they may take together; what no longer fits is thinned out at once."""
        self._budget = n_bytes
        self._share()

    def _share(self) -> None:
        """Give each half of it where there are two, or will be: the one on screen comes later."""
        n_bytes = self._budget // (1 if self._beside is None else 2)
        self._nothing.set_budget(n_bytes)
        for trainee in (self._shown, self._beside):
            if trainee is not None:
                trainee.snapshots.set_budget(n_bytes)
