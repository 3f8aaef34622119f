"""How large a learning rate may be before a descent is thrown out of a parabola."""

from collections.abc import Callable, Mapping

from mlpstudio.engine.optimizers import OPTIMIZERS
from mlpstudio.engine.options import resolve
from mlpstudio.engine.registry import look_up

# On ½ λ w² an update is linear: (w, v) is multiplied by a matrix. It is stable while no eigenvalue
# is larger than 1; at the limit one of them is −1, and the point hops from side to side.

LIMITS: Mapping[str, Callable[[float], float]] = {
    "sgd": lambda _: 2.0,
    "momentum": lambda momentum: 2.0 * (1.0 + momentum),
    "nesterov": lambda momentum: 2.0 * (1.0 + momentum) / (1.0 + 2.0 * momentum),
}
"""η λ at the limit, of the momentum. All others divide the gradient by its size: none holds."""


def limit_share(optimizer: str) -> float | None:
    """Return η λ at the limit: 2 for plain descent; None for an optimizer that has no limit.

    Raises:
        DesignError: There is no such optimizer.
    """
    declared = look_up(OPTIMIZERS, optimizer, "optimizer").options
    limit = LIMITS.get(optimizer)
    if limit is None:
        return None
    return limit(resolve((), declared, f"optimizer {optimizer}").get("momentum", 0.0))


def stability_limit(optimizer: str, curvature: float) -> float | None:
    """Return the learning rate above which a descent leaves a parabola.

    Args:
        optimizer: Name in `engine.optimizers.OPTIMIZERS`, with its usual options.
        curvature: λ, the second derivative or the largest eigenvalue of the Hessian.

    Returns:
        2/λ for plain descent; None for an optimizer without a limit, and where nothing bends
        upwards.

    Raises:
        DesignError: There is no such optimizer.
    """
    share = limit_share(optimizer)
    return share / curvature if share is not None and curvature > 0.0 else None
