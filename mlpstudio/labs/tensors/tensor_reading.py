"""One pass on the first training samples, with everything that is shown of its tensors."""

from dataclasses import dataclass

import numpy as np

from mlpstudio.engine.arrays import AnyArray
from mlpstudio.engine.batching import Samples
from mlpstudio.engine.evaluation import check_samples
from mlpstudio.engine.losses import LossSpec
from mlpstudio.engine.network import Network
from mlpstudio.engine.spec import NetworkSpec
from mlpstudio.engine.trace import Tensor, trace
from mlpstudio.labs.tensors.tensor_facts import Facts, Fold, Picture, facts, picture


@dataclass(frozen=True, slots=True, eq=False)
class Wish:
    """What a reading is made of.

    Attributes:
        spec: The design.
        batch_size: B.
        loss: The loss of the pass.
        samples: The training set, the first B samples of which are the batch.
    """

    spec: NetworkSpec
    batch_size: int
    loss: LossSpec
    samples: Samples

    def is_also(self, other: "Wish | None") -> bool:
        """Return whether another wish is for the same, so that one reading serves both."""
        return (
            other is not None
            and self.spec == other.spec
            and (self.batch_size, self.loss) == (other.batch_size, other.loss)
            and self.samples is other.samples
        )


@dataclass(frozen=True, slots=True)
class View:
    """Which tensor is looked at closely, and how.

    Attributes:
        name: Name of the tensor; "" for none.
        fold: The vector of it that is seen as an image, or None for the whole tensor.
        room: Cells that there is room for, downwards and across.
    """

    name: str
    fold: Fold | None
    room: tuple[int, int]


@dataclass(frozen=True, slots=True, eq=False)
class Reading:
    """The values of one pass.

    Attributes:
        wish: What it was made of.
        n_samples: Samples in the batch; fewer than wished for when there are no more.
        tensors: All tensors of the pass, with values.
        facts: Their statistics.
        picture: Of the tensor of the view; None when that is a scalar or not there.
    """

    wish: Wish
    n_samples: int
    tensors: tuple[Tensor, ...]
    facts: tuple[Facts, ...]
    picture: Picture | None


def read(wish: Wish, network: Network, view: View) -> Reading:
    """Run the pass.

    Args:
        wish: What to make it of.
        network: Built from the wish's design; its buffers are overwritten.
        view: What to make a picture of.

    Raises:
        DesignError: There is no sample, or network, samples and loss do not fit together.
    """
    tensors = traced(wish, network)
    statistics = tuple(facts(values_of(tensor)) for tensor in tensors)
    seen: Picture | None = None
    for tensor, found in zip(tensors, statistics, strict=True):
        if tensor.name == view.name and tensor.shape:
            seen = picture(values_of(tensor), found, view.fold, view.room)
    n = min(wish.batch_size, len(wish.samples))
    return Reading(wish, n, tensors, statistics, seen)


def traced(wish: Wish, network: Network) -> tuple[Tensor, ...]:
    """Return all tensors of the pass, with values.

    Args:
        wish: What to make it of.
        network: Built from the wish's design; its buffers are overwritten.

    Raises:
        DesignError: There is no sample, or network, samples and loss do not fit together.
    """
    samples = wish.samples
    check_samples(network, samples, wish.loss, "make a pass")
    n = min(wish.batch_size, len(samples))
    batch = np.empty((n, wish.spec.n_features), network.dtype)  # (B, D)
    samples.gather(slice(0, n), batch)
    return trace(network, batch, samples.labels[:n], wish.loss)


def values_of(tensor: Tensor) -> AnyArray:
    """Return the values of a tensor that has been traced."""
    if tensor.values is None:
        raise ValueError(f"{tensor.name} is known by its shape alone; trace the network first")
    return tensor.values
