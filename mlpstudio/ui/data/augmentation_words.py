"""How the options of the augmentation are called, explained, and shown in their units."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Words:
    """How an option of the augmentation is shown.

    Attributes:
        name: Its label.
        tip: What it does.
        unit: Stands behind the number.
        factor: What the number is multiplied by to be shown: 100 for percent.
        step: How far the slider moves at a time, as it is shown.
    """

    name: str
    tip: str
    unit: str
    factor: float
    step: float


def words(name: str) -> Words:
    """Return how an option is shown."""
    pixels, percent = translate("Augmentation", " px"), translate("Augmentation", " %")
    return {
        "shift": Words(
            translate("Augmentation", "Shift"),
            translate(
                "Augmentation", "Pixels by which an image is moved at most, along each axis."
            ),
            pixels,
            1.0,
            0.5,
        ),
        "rotation": Words(
            translate("Augmentation", "Rotation"),
            translate("Augmentation", "Degrees by which an image is turned at most, either way."),
            "°",
            1.0,
            1.0,
        ),
        "scale": Words(
            translate("Augmentation", "Size"),
            translate("Augmentation", "Share by which height and width grow or shrink at most."),
            percent,
            100.0,
            1.0,
        ),
        "shear": Words(
            translate("Augmentation", "Slant"),
            translate("Augmentation", "Slant either way at most, as a share of the height."),
            percent,
            100.0,
            1.0,
        ),
        "elastic": Words(
            translate("Augmentation", "Elastic"),
            translate("Augmentation", "Pixels by which the paper is wobbled, on average."),
            pixels,
            1.0,
            0.1,
        ),
        "elastic_smoothness": Words(
            translate("Augmentation", "Smoothness"),
            translate("Augmentation", "How smooth the wobble is: a small number crumples."),
            pixels,
            1.0,
            0.5,
        ),
        "thickness": Words(
            translate("Augmentation", "Pen"),
            translate(
                "Augmentation", "Pixels by which strokes become thicker or thinner at most."
            ),
            pixels,
            1.0,
            0.05,
        ),
        "noise": Words(
            translate("Augmentation", "Noise"),
            translate("Augmentation", "Strength of random grey values, as a share of white."),
            percent,
            100.0,
            1.0,
        ),
        "share": Words(
            translate("Augmentation", "Share"),
            translate("Augmentation", "Share of the images that are changed at all."),
            percent,
            100.0,
            5.0,
        ),
    }[name]
