"""What a descent goes through: a learning rate that changes, and gradients with noise."""

from dataclasses import dataclass
from functools import cached_property
from math import isfinite

from mlpstudio.engine import schedules
from mlpstudio.engine.options import Options, resolve
from mlpstudio.engine.schedules import Plateau
from mlpstudio.errors import DesignError

N_STEPS = 500
"""Updates over which the schedules are planned."""

EPOCH = 50
"""Updates that stand for an epoch: a surface has no samples to count."""


@dataclass(frozen=True)
class Conditions:
    """What is the same for all who race.

    Attributes:
        schedule: Name in `engine.schedules.SCHEDULES`, the engine's own.
        schedule_options: Those that differ from their default.
        noise: σ of the normal numbers that are added to each partial derivative.
        seed: Decides which; all who start with the same one meet the same noise.
    """

    schedule: str = "constant"
    schedule_options: Options = ()
    noise: float = 0.0
    seed: int = 0

    def check(self) -> None:
        """Raise DesignError when a name is unknown or a number makes no sense."""
        self.values  # noqa: B018  # reads the options
        if not (isfinite(self.noise) and self.noise >= 0.0):
            raise DesignError(f"The noise must be 0 or more, not {self.noise}.")
        if self.seed < 0:
            raise DesignError(f"The seed of the noise must be 0 or more, not {self.seed}.")

    @cached_property
    def values(self) -> dict[str, float]:
        """The schedule's options, all of them."""
        declared = schedules.get(self.schedule).options
        return resolve(self.schedule_options, declared, f"schedule {self.schedule}")


STEADY = Conditions()
"""One rate, no noise."""


class Pace:
    """Tells the learning rate of each update as the engine's training does."""

    def __init__(self, conditions: Conditions, learning_rate: float) -> None:
        conditions.check()
        self._schedule = schedules.get(conditions.schedule)
        self._values, self._learning_rate = conditions.values, learning_rate
        self._plateau = Plateau()
        self._step = 0

    def next(self, loss: float) -> float:
        """Return η of the next update.

        Args:
            loss: Where that update begins, which `reduce_on_plateau` watches once an epoch.
        """
        step = self._step
        self._step += 1
        if self._schedule.name == "constant":
            return self._learning_rate
        if self._schedule.is_adaptive and step and step % EPOCH == 0:
            self._plateau = self._plateau.after(loss, self._values)
        factor = self._schedule.factor(self._values, step, N_STEPS, EPOCH)
        return self._learning_rate * factor * self._plateau.factor
