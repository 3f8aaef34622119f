"""What all optimizers share: flat vectors, gone over in blocks that stay in the cache."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import ClassVar

import numpy as np

from mlpstudio.engine.arrays import FloatArray, aligned_zeros
from mlpstudio.engine.options import Option, Options, resolve

BLOCK = 32_768
"""Numbers per block. Smaller ones cost more calls; larger ones leave the processor's cache, where
θ, g, two states and scratch have to stay between the passes over them."""

TINY = 1e-30
"""Added to squares: averages of zeros would otherwise decay into subnormal numbers, which
processors compute with at a fraction of the speed. It also keeps 0 / 0 away when ε is 0."""

LOST = 1e-20
"""Averages of gradients are rounded to what this number can still hold: about 1e-27 in float32."""

ROUNDING_PERIOD = 16
"""Updates between two roundings; at a decay of 0.9 nothing becomes subnormal meanwhile."""

Decay = tuple[FloatArray, FloatArray]
"""The share of an average that is kept, and the share of what is new; arrays without axes."""


class Optimizer:
    """Moves θ against its gradient.

    A subclass is one formula: `_step`. Its constants are made once, in `_prepare`, as arrays
    without axes, because a call of NumPy takes half as long with one of those as with Python's
    float; an update of a tiny network is nothing but such calls.

    Attributes:
        state: One flat vector per name, same size and type as θ. Restoring them, by writing into
            them, and `n_updates` restores the optimizer bit for bit.
        n_updates: Updates made so far.
        values: Every option by name.
    """

    name: ClassVar[str]
    options: ClassVar[tuple[Option, ...]] = ()
    state_names: ClassVar[tuple[str, ...]] = ()
    """States kept with default options."""
    n_scratch: ClassVar[int] = 1

    def __init__(
        self,
        size: int,
        dtype: type[np.floating] = np.float32,
        options: Options = (),
        trainable: Sequence[slice] | None = None,
        *,
        rate_factors: Sequence[float] | None = None,
    ) -> None:
        """Put the optimizer at rest.

        Args:
            size: P, the number of parameters.
            dtype: Theirs.
            options: Those that differ from their default.
            trainable: The ranges of θ to move, in order; the rest is frozen. None moves all.
            rate_factors: What the learning rate is multiplied by in each of these ranges, as in
                PyTorch's parameter groups: decoupled weight decay is scaled as well. None for 1.

        Raises:
            DesignError: There is no such option, or it cannot have that value.
        """
        self.values = resolve(options, self.options, f"optimizer {self.name}")
        self._dtype = dtype
        self._tiny = self._constant(TINY)
        self.state: Mapping[str, FloatArray] = MappingProxyType(
            {
                name: aligned_zeros(size, dtype)  # (P,)
                for name in self.states_kept(self.values)
            }
        )
        self.n_updates = 0
        ranges = [slice(0, size)] if trainable is None else trainable
        self._blocks = _cut(ranges, rate_factors or [1.0] * len(ranges), size)
        largest = max((block.stop - block.start for block, _ in self._blocks), default=0)
        self._scratch = [aligned_zeros(largest, dtype) for _ in range(self.n_scratch)]  # (block,)
        self._theta: FloatArray | None = None
        self._gradient: FloatArray | None = None
        self._views: list[tuple[FloatArray, FloatArray, float, list[FloatArray]]] = []
        self._prepare()

    @classmethod
    def states_kept(cls, values: Mapping[str, float]) -> tuple[str, ...]:
        """Return the names of the states that these options need."""
        return cls.state_names

    def update(self, theta: FloatArray, gradient: FloatArray, learning_rate: float) -> None:
        """Make one update of θ in place.

        Args:
            theta: (P,) all parameters.
            gradient: (P,) of the loss by θ; it is left as it is.
            learning_rate: η, the length of a step for a gradient of 1.
        """
        self.n_updates += 1
        if theta is not self._theta or gradient is not self._gradient:
            self._look_at(theta, gradient)
        for w, g, factor, state in self._views:
            self._step(w, g, learning_rate * factor, *state)

    def _look_at(self, theta: FloatArray, gradient: FloatArray) -> None:
        """Cut blocks once for all updates of the same arrays: mostly they are the network's."""
        self._theta, self._gradient = theta, gradient
        vectors = self.state.values()
        self._views = [
            (theta[block], gradient[block], factor, [vector[block] for vector in vectors])
            for block, factor in self._blocks
        ]

    def _prepare(self) -> None:
        """Make the constants of the formula from `values`."""

    def _step(self, w: FloatArray, g: FloatArray, rate: float, *state: FloatArray) -> None:
        """Update one block at its own rate: w and the states in place, g (block,) only read."""
        raise NotImplementedError

    def _constant(self, value: float) -> FloatArray:
        return np.array(value, self._dtype)  # ()

    def _decay(self, kept: float) -> Decay:
        return self._constant(kept), self._constant(1.0 - kept)

    def _room(self, like: FloatArray, which: int = 0) -> FloatArray:
        scratch = self._scratch[which]
        return scratch if like.size == scratch.size else scratch[: like.size]  # (block,)

    def _average(self, average: FloatArray, new: FloatArray, decay: Decay) -> None:
        """Let an average follow: m ← β m + (1 − β) new. The first scratch is overwritten."""
        kept, share = decay
        step = self._room(average)
        np.multiply(new, share, out=step)
        average *= kept
        average += step
        self._round_to_zero(average)

    def _average_square(self, average: FloatArray, new: FloatArray, decay: Decay) -> None:
        """Let an average follow: v ← β v + (1 − β) new². The first scratch is overwritten."""
        kept, share = decay
        step = self._room(average)
        np.multiply(new, new, out=step)
        step += self._tiny
        step *= share
        average *= kept
        average += step

    def _round_to_zero(self, average: FloatArray) -> None:
        """Set to 0 what has decayed beyond use, before it decays into subnormal numbers.

        An average of gradients has either sign, so it cannot be held up by `TINY`, and has to be
        0 where the gradients were.
        """
        if self.n_updates % ROUNDING_PERIOD == 0:
            average += LOST
            average -= LOST


def _cut(
    ranges: Sequence[slice], factors: Sequence[float], size: int
) -> list[tuple[slice, float]]:
    """Return the ranges in blocks with their factors; those that touch and share one as one."""
    joined: list[tuple[slice, float]] = []
    end = 0
    for part, factor in zip(ranges, factors, strict=True):
        if part.step not in (None, 1) or not end <= part.start <= part.stop <= size:
            raise ValueError(
                f"Trainable ranges must lie in order in 0…{size}, without overlap. Received: "
                f"{list(ranges)}."
            )
        end = part.stop
        if joined and (joined[-1][0].stop, joined[-1][1]) == (part.start, factor):
            joined[-1] = slice(joined[-1][0].start, end), factor
        elif part.start < end:
            joined.append((slice(part.start, end), factor))
    return [
        (slice(start, min(start + BLOCK, part.stop)), factor)
        for part, factor in joined
        for start in range(part.start, part.stop, BLOCK)
    ]
