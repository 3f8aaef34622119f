"""What the doctor looks at: a run's settings, its curves in windows, a look into its network."""

from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np

from mlpstudio.document.project import Project
from mlpstudio.engine.arrays import AnyArray, FloatArray
from mlpstudio.engine.losses import LOSSES
from mlpstudio.labs.networks.layer_probe import Probe
from mlpstudio.runs.doctor.finding import Experiment, Remedy
from mlpstudio.runs.doctor.remedies import apply
from mlpstudio.runs.record import Run

N_WINDOWS = 20
"""Parts that a curve is cut into: their means show its course without its noise."""


@dataclass(frozen=True)
class Evidence:
    """All that is known of a run.

    Attributes:
        project: The project it belongs to.
        run: The run.
        n_classes: Of the data.
        n_train: Training samples.
        probe: A look into its network; None before there was one.
    """

    project: Project
    run: Run
    n_classes: int
    n_train: int
    probe: Probe | None = None

    @property
    def n_steps(self) -> int:
        """Updates made."""
        return len(self.run.curves.steps)

    @property
    def chance_loss(self) -> float | None:
        """The loss of a network that gives every class the same probability, ln K."""
        loss = self.run.training.loss
        if not LOSSES[loss].is_crossentropy:
            return None
        if loss == "binary_crossentropy":
            return float(np.log(2.0))
        return float(np.log(self.n_classes))

    @cached_property
    def losses(self) -> FloatArray:
        """Of each update, without the penalty.  # (n,)."""
        steps = self.run.curves.steps
        return steps["loss"] - np.nan_to_num(steps["penalty"])

    @cached_property
    def windows(self) -> FloatArray:
        """Mean loss in each of `N_WINDOWS` parts of the curve; empty when it is too short."""
        return self.means(self.losses)

    @staticmethod
    def means(values: AnyArray) -> FloatArray:
        """Return means of `N_WINDOWS` parts in order; none of a curve shorter than that."""
        if len(values) < N_WINDOWS:
            return np.empty(0)
        return np.array([part.mean() for part in np.array_split(values, N_WINDOWS)])  # (20,)

    @property
    def span(self) -> tuple[int, int]:
        """The second half of the run, in steps."""
        return self.n_steps // 2 + 1, self.n_steps

    def epochs(self, column: str) -> FloatArray:
        """Return one column of the epochs.  # (n,)."""
        return self.run.curves.epochs[column]

    def experiments(self, *remedies: Remedy) -> tuple[Experiment, ...]:
        """Return those of the remedies that change anything, as projects."""
        then = self.described
        tried = ((remedy, apply(remedy, then, self.n_classes)) for remedy in remedies)
        return tuple(Experiment(remedy, new) for remedy, new in tried if new != then)

    @property
    def described(self) -> Project:
        """The project with what the run was really trained with."""
        run = self.run
        return replace(self.project, data=run.data, network=run.network, training=run.training)
