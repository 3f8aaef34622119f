"""What each state of an optimizer is for, in a sentence."""

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def state_about(state: str, parameter: str) -> str:
    """Return what an optimizer keeps a state for.

    Args:
        state: Its name in the engine.
        parameter: The part that is looked at, such as "W1"; "" for the whole vector.
    """
    gradient = f"d{parameter}" if parameter else "g"
    texts = {
        "velocity": translate(
            "Inspector",
            "What is left of the steps before: each step adds −η {g} to it, and it is added to "
            "the parameters.",
        ),
        "mean": translate(
            "Inspector",
            "The first moment m: the running average of the gradient {g}, along which the steps "
            "go.",
        ),
        "mean_square": translate(
            "Inspector",
            "The second moment: the running average of the squared gradient {g}², the root of "
            "which divides each step.",
        ),
        "largest_mean_square": translate(
            "Inspector",
            "The largest second moment so far, the root of which divides each step: it never "
            "shrinks.",
        ),
        "sum_of_squares": translate(
            "Inspector",
            "All squared gradients {g}² added up: it only grows, so that steps become shorter.",
        ),
        "mean_gradient": translate(
            "Inspector",
            "The running average of the gradient {g}, the square of which is taken off the "
            "average of its squares.",
        ),
        "mean_square_move": translate(
            "Inspector",
            "The running average of the squared moves: their size stands in for the learning "
            "rate.",
        ),
    }
    return texts[state].format(g=gradient)
