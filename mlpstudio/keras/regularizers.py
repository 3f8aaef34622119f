"""Penalties for large weights, under Keras's names."""

from dataclasses import dataclass

from mlpstudio.keras.known import module_getattr


@dataclass(frozen=True, slots=True)
class Regularizer:
    """l1·Σ|W| + l2·ΣW², added to the loss."""

    l1: float = 0.0
    l2: float = 0.0


def L1(l1: float = 0.01) -> Regularizer:
    """l1·Σ|W|."""
    return Regularizer(l1=l1)


def L2(l2: float = 0.01) -> Regularizer:
    """l2·ΣW²."""
    return Regularizer(l2=l2)


def L1L2(l1: float = 0.0, l2: float = 0.0) -> Regularizer:
    """Both: the elastic net."""
    return Regularizer(l1, l2)


def l1(l1: float = 0.01) -> Regularizer:
    """The older name of `L1`."""
    return L1(l1)


def l2(l2: float = 0.01) -> Regularizer:
    """The older name of `L2`."""
    return L2(l2)


def l1_l2(l1: float = 0.01, l2: float = 0.01) -> Regularizer:
    """The older name of `L1L2`."""
    return L1L2(l1, l2)


def get(regularizer: "Regularizer | str | None") -> Regularizer:
    """Return a penalty: itself, "l1" or "l2" at their usual strength, or none."""
    if regularizer is None:
        return Regularizer()
    if isinstance(regularizer, Regularizer):
        return regularizer
    by_name = {"l1": L1(), "l2": L2(), "l1_l2": l1_l2()}
    if regularizer not in by_name:
        raise ValueError(f"There is no regulariser {regularizer!r}. There is: l1, l2, l1_l2.")
    return by_name[regularizer]


__getattr__ = module_getattr(__name__, ("L1", "L2", "L1L2", "l1", "l2", "l1_l2"))
