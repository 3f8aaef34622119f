"""One real training step, made on a copy and kept: every tensor of it, and what it brought."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from mlpstudio.engine import shapes
from mlpstudio.engine.arrays import AnyArray, FloatArray, IntArray
from mlpstudio.engine.settings import TrainingSettings
from mlpstudio.engine.spec import NetworkSpec
from mlpstudio.engine.trace import Tensor
from mlpstudio.labs.networks.step_stages import Phase, Stage
from mlpstudio.labs.networks.weight_update import Line, WeightNumbers, lines
from mlpstudio.labs.tensors.tensor_facts import Facts


@dataclass(frozen=True, slots=True, eq=False)
class Seen:
    """A tensor of the step.

    Attributes:
        tensor: What it is; without values.
        values: All of a parameter, of its gradient or of what has no sample axis; of a batch the
            first rows.
        facts: Statistics of all its numbers.
        norm: √Σx² of all of them.
    """

    tensor: Tensor
    values: AnyArray
    facts: Facts
    norm: float


@dataclass(frozen=True, slots=True, eq=False)
class Outcome:
    """How a batch is answered.

    Attributes:
        objective: What is made smaller: the mean loss, and the penalty.
        penalty: The part of it that is penalty.
        n_correct: Samples answered rightly.
        losses: (B,) the loss of each sample.
    """

    objective: float
    penalty: float
    n_correct: int
    losses: FloatArray


@dataclass(frozen=True, slots=True, eq=False)
class Update:
    """What the optimizer did.

    Attributes:
        optimizer: Its name.
        weights: (P + S,) the network's numbers before,
        next_weights: and after it.
        moves: (P + S,) how far each of them went.
        gradient: (P,) what it was given: clipped where the settings ask for it.
        before: The optimizer's states before, by name, each (P,).
        after: The same after it.
        n_updates: Number of the update, from 1.
        norm: Length of the gradient of all parameters,
        clipped_norm: and after clipping.
    """

    optimizer: str
    weights: FloatArray
    next_weights: FloatArray
    moves: FloatArray
    gradient: FloatArray
    before: Mapping[str, FloatArray]
    after: Mapping[str, FloatArray]
    n_updates: int
    norm: float
    clipped_norm: float


@dataclass(frozen=True, slots=True, eq=False)
class SlowStep:
    """A step, to be told stage by stage.

    Attributes:
        spec: The design.
        settings: How it is trained.
        number: Of the update, 1 for the first of the run.
        epoch: It belongs to, 1 for the first.
        batch: Place of its mini-batch in the epoch, 1 for the first,
        n_batches: of so many.
        first: Samples of the epoch that were read before it.
        learning_rate: η of the step, with its schedule.
        indices: (B,) the numbers of the samples.
        X: (B, D) inputs as the network gets them.
        targets: (B,) or (B, C).
        stages: What happens, in order; up to the loss when that is not finite.
        seen: Every tensor by name.
        outcome: Before the update.
        next_outcome: Of the same batch, with the same chance, after it; None without an update.
        update: None when the loss is not finite: then there is none.
        is_whole: Whether it is the batch that the run itself will take, and not one sample of it.
    """

    spec: NetworkSpec
    settings: TrainingSettings
    number: int
    epoch: int
    batch: int
    n_batches: int
    first: int
    learning_rate: float
    indices: IntArray
    X: FloatArray
    targets: AnyArray
    stages: tuple[Stage, ...]
    seen: Mapping[str, Seen]
    outcome: Outcome
    next_outcome: Outcome | None
    update: Update | None
    is_whole: bool

    def place(self, name: str, index: tuple[int, ...]) -> int:
        """Return where an entry of a parameter lies in θ."""
        layer = self.seen[name].tensor.layer
        assert layer is not None
        shape = shapes.infer(self.spec)[layer]
        is_second = name[0] in "bβ"  # b lies behind W, β behind γ
        n_first = shape.n_weights or shape.D_out
        offset = shape.offset + (n_first if is_second else 0)
        return offset + int(np.ravel_multi_index(index, self.seen[name].tensor.shape))

    def strongest(self) -> tuple[str, tuple[int, ...]] | None:
        """Return the weight with the steepest gradient; None when nothing learns."""
        best: tuple[float, str, tuple[int, ...]] | None = None
        for name in self.learning:
            gradient = np.abs(self.seen[f"d{name}"].values)
            place = int(np.argmax(gradient))
            size = float(gradient.flat[place])
            if best is None or (name[0] == "W" and (size > best[0] or best[1][0] != "W")):
                index = tuple(int(i) for i in np.unravel_index(place, gradient.shape))
                best = (size, name, index)
        return None if best is None else best[1:]

    @property
    def learning(self) -> tuple[str, ...]:
        """Names of the parameters that the step moves; none when it does not come to an update."""
        return next((s.given for s in self.stages if s.phase is Phase.UPDATE), ())

    def lines_of(self, name: str, index: tuple[int, ...]) -> tuple[Line, ...]:
        """Return the update of one entry of a parameter, line by line."""
        update = self.update
        if update is None:
            return ()
        place, layer = self.place(name, index), self.seen[name].tensor.layer
        assert layer is not None
        numbers = WeightNumbers(
            float(update.weights[place]),
            float(update.next_weights[place]),
            float(update.gradient[place]),
            {key: float(vector[place]) for key, vector in update.before.items()},
            {key: float(vector[place]) for key, vector in update.after.items()},
            self.learning_rate,
            update.n_updates,
            shapes.infer(self.spec)[layer].learning_rate_factor,
        )
        return lines(update.optimizer, self.settings.optimizer_options, numbers)
