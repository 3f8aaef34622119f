"""Measures off the GUI thread how large a learning rate the loss of the network at hand bears."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal

from mlpstudio.engine.batching import Samples
from mlpstudio.engine.evaluation import check_samples
from mlpstudio.engine.losses import LossSpec
from mlpstudio.engine.spec import NetworkSpec
from mlpstudio.errors import MLPStudioError
from mlpstudio.labs.landscapes.curvature import Curvature, Hessian, largest_curvature
from mlpstudio.labs.landscapes.landscape import draw_sample
from mlpstudio.ui.background import Background
from mlpstudio.ui.sliced import run_sliced
from mlpstudio.ui.weights import Weights

N_SAMPLES = 1_000
"""On which the curvature is measured: enough for two digits of it."""

_PURPOSE = "safe rate"


@dataclass(frozen=True, slots=True)
class MeasuredRate:
    """What was measured, or is being measured.

    Attributes:
        spec: The design it was measured for.
        step: Updates made by then.
        n_samples: On how many samples.
        curvature: The estimate so far.
        is_over: Whether nothing more is coming.
    """

    spec: NetworkSpec
    step: int
    n_samples: int
    curvature: Curvature
    is_over: bool


class RateMeter(QObject):
    """One measurement at a time, shared by all who show it.

    Attributes:
        result: The latest estimate; None before the first.
        error: Why nothing could be measured; None when all is well.

    Signals:
        changed: `result` or `is_busy` is different now.
    """

    changed = Signal()

    def __init__(self, background: Background) -> None:
        super().__init__()
        self._background = background
        self.result: MeasuredRate | None = None
        self.error: str | None = None
        self.is_busy = False

    def measure(self, weights: Weights, samples: Samples, loss: LossSpec) -> None:
        """Begin a measurement; one under way is given up.

        Args:
            weights: Where.
            samples: Some of them are used.
            loss: Whose curvature is measured.
        """
        self.is_busy, self.error = True, None
        count = min(N_SAMPLES, len(samples))

        def estimates() -> Iterator[Curvature]:
            check_samples(weights.network(), samples, loss, "measure")
            sample = draw_sample(samples, count, loss)
            yield from largest_curvature(Hessian(weights.spec, weights.values, sample))

        def take(latest: Curvature | None, is_over: bool) -> None:
            self.is_busy = not is_over
            if latest is not None:
                self.result = MeasuredRate(weights.spec, weights.step, count, latest, is_over)
            elif is_over and self.result is not None:
                self.result = replace(self.result, is_over=True)
            self.changed.emit()

        def refuse(error: BaseException) -> None:
            if not isinstance(error, MLPStudioError):
                raise error
            self.is_busy, self.error = False, str(error)
            self.changed.emit()

        self.changed.emit()
        run_sliced(self._background, _PURPOSE, estimates(), take, refuse, self)

    def cancel(self) -> None:
        """Give up what is under way."""
        self._background.cancel(_PURPOSE)
        self.is_busy = False
        self.changed.emit()
