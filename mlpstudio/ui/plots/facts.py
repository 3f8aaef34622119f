"""What surrounds the curves of a run: its plan, guessing, test set, other run, the doctor."""

from dataclasses import dataclass

from mlpstudio.engine.settings import TrainingSettings
from mlpstudio.runs.curves import Curves
from mlpstudio.runs.measuring import TEST
from mlpstudio.ui.doctor import words
from mlpstudio.ui.panel import Workbench
from mlpstudio.ui.plots.x_axis import Plan

Band = tuple[int, int, str]
"""Updates that are lit, from and to, and what they show."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What surrounds the curves.

    Attributes:
        training: Settings of the run, or of the project before there is one.
        target_epochs: Epochs after which the run completes.
        is_active: Whether more points are to come.
        n_train: Training samples, None when they are not loaded.
        n_classes: K, None when the data are not loaded.
        test: Step, loss and accuracy of the evaluation on the test set, if there was one.
        reference: Curves of the run that this one is a twin of, if it is one.
        band: What the doctor lights.
        reach: How far along x the curves of other runs come.
        snapshots: Updates after which the weights were kept.
    """

    training: TrainingSettings
    target_epochs: int
    is_active: bool
    n_train: int | None
    n_classes: int | None
    test: tuple[int, float, float] | None
    reference: Curves | None = None
    band: Band | None = None
    reach: float = 0.0
    snapshots: tuple[int, ...] = ()

    @property
    def plan(self) -> Plan:
        """How far the run is to go."""
        return Plan(self.training.batch_size, self.target_epochs, self.is_active, self.n_train)


def facts_of(bench: Workbench, reach: float = 0.0) -> Facts:
    """Return what is known now of the run shown, or of the project before there is one.

    Args:
        bench: Of the panel that draws.
        reach: How far along x the curves of other runs come.
    """
    runs, dataset = bench.runs, bench.data.dataset
    result = runs.test_result if runs.test_part == TEST else None
    return Facts(
        training=bench.session.project.training if runs.run is None else runs.run.training,
        target_epochs=runs.target_epochs,
        is_active=runs.is_active,
        n_train=None if dataset is None else len(dataset.train),
        n_classes=None if dataset is None else dataset.n_classes,
        test=None if result is None else (runs.test_step, result.loss, result.accuracy),
        reach=reach,
        snapshots=tuple(kept.step for kept in runs.snapshots.all() if kept.step > 0),
        reference=reference_of(bench),
        band=_band(bench),
    )


def reference_of(bench: Workbench) -> Curves | None:
    """Return the curves of the run that the one shown is a twin of."""
    reference = bench.twins.reference
    return None if reference is None else reference.run.curves


def _band(bench: Workbench) -> Band | None:
    band = bench.doctor.band
    return None if band is None else (band[0], band[1], words.title(band[2]))
