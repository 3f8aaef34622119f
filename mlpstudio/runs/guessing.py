"""What an answer that never looks at the sample gets: the level a training must leave behind."""

import math


def guessing_loss(loss_name: str, n_classes: int) -> float | None:
    """Return the cross-entropy of always answering 1/K for each of K balanced classes.

    For a softmax over the classes that is ln K. Binary cross-entropy is a mean over K yes-or-no
    outputs, each of which is right to say 1/K: −(1/K) ln(1/K) − (1 − 1/K) ln(1 − 1/K).

    Args:
        loss_name: Name in `engine.losses.LOSSES`.
        n_classes: K, 2 or more.

    Returns:
        The loss, or None when it is no cross-entropy.
    """
    if loss_name in ("sparse_categorical_crossentropy", "categorical_crossentropy"):
        return math.log(n_classes)
    if loss_name == "binary_crossentropy":
        share = 1.0 / n_classes
        return -share * math.log(share) - (1.0 - share) * math.log1p(-share)
    return None


def guessing_accuracy(n_classes: int) -> float:
    """Return 1/K, the share that a guess among K balanced classes gets right."""
    return 1.0 / n_classes
