"""What the loss landscape says: what is shown, what it cannot show, what to do first."""

from PySide6.QtCore import QCoreApplication

from mlpstudio.labs.landscapes.loss_map import LossMap
from mlpstudio.ui.widgets.controls.number_text import number_text

translate = QCoreApplication.translate


def plane(name: str) -> str:
    """Return what a kind of plane is called."""
    return {
        "random": translate("Landscape", "Random directions"),
        "line": translate("Landscape", "Line from start to end"),
        "path": translate("Landscape", "Main directions of the path"),
    }[name]


def part(name: str) -> str:
    """Return what a part of the data is called."""
    return {
        "train": translate("Landscape", "Training samples"),
        "validation": translate("Landscape", "Validation samples"),
    }[name]


def needs_path(name: str) -> str:
    """Return what to do before a plane of that kind exists."""
    if name == "line":
        return translate(
            "Landscape",
            "The line leads from where a run started to where it is. Train first, or look around "
            "the weights in random directions.",
        )
    return translate(
        "Landscape",
        "The main directions are those of a run's own path. Train for a few steps first, or look "
        "around the weights in random directions.",
    )


def measured_on(picture: LossMap, name: str, n_done: int) -> str:
    """Return on what the loss is measured, and how far that is."""
    text = translate(
        "Landscape", "{n} {samples}, dropout off, batch normalisation by its running averages."
    ).format(n=f"{picture.n_samples:,}", samples=part(name).lower())
    if n_done < picture.grid.size:
        progress = translate("Landscape", "{done} of {all} points")
        return f"{progress.format(done=f'{n_done:,}', all=f'{picture.grid.size:,}')} · {text}"
    return text


def honesty(name: str, picture: LossMap, n_parameters: int) -> str:
    """Return what the picture cannot show."""
    n = f"{n_parameters:,}"
    if name == "random":
        return translate(
            "Landscape",
            "Two random directions out of {n}. A step of 1 changes the weights into each unit by "
            "as much as they are long. What looks like a bowl here may be a saddle in directions "
            "that the slice leaves out, and another seed may look different.",
        ).format(n=n)
    if name == "line":
        return translate(
            "Landscape",
            "One direction out of {n}: the straight way, which the run did not take. A hill on it "
            "is no hill that training had to climb. Points are the run itself, at their true "
            "loss.",
        ).format(n=n)
    first, second = (f"{100 * share:.0f}" for share in picture.plane.explained)
    return translate(
        "Landscape",
        "Of the path's variance, {first} % lies along a and {second} % along b; all the rest is "
        "out of sight. The points of the path are coloured by their true loss: where a point "
        "differs from the ground below it, it lies off the plane. Even a random walk looks as "
        "smooth as this in its own main directions.",
    ).format(first=first, second=second)


def ground(a: float, b: float, loss: float, *, is_line: bool) -> str:
    """Return what lies under the pointer."""
    if is_line:
        return translate("Landscape", "a {a} · loss {loss}").format(
            a=number_text(a), loss=number_text(loss)
        )
    return translate("Landscape", "a {a} · b {b} · loss {loss}").format(
        a=number_text(a), b=number_text(b), loss=number_text(loss)
    )


def path_point(step: int, loss: float, ground_loss: float, distance: float) -> str:
    """Return what a point of a path really is."""
    return translate(
        "Landscape",
        "Step {step}: true loss {loss}, here on the plane {ground}; it lies {distance} beside the "
        "plane.",
    ).format(
        step=f"{step:,}",
        loss=number_text(loss),
        ground=number_text(ground_loss),
        distance=number_text(distance),
    )
