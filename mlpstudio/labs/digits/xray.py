"""The stages between a drawing and the network's input, each with its picture and numbers."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

import numpy as np

from mlpstudio.datasets.pictures import CONTRAST, GREY, PAPER, PICTURE_STAGES, Reading
from mlpstudio.datasets.preprocessing import (
    BRIGHTEN,
    CENTRE_BY_MASS,
    CROP,
    DRAWING_STAGES,
    FIT,
    Prepared,
    normalise,
)
from mlpstudio.engine.arrays import ByteArray, FloatArray
from mlpstudio.labs.digits.digit_facts import facts_of

RAW = "raw"
SWITCHES = (*PICTURE_STAGES, *DRAWING_STAGES)
"""The stages that can be left out, in order."""


@dataclass(frozen=True, slots=True, eq=False)
class Stage:
    """One stage.

    Attributes:
        name: `RAW` or one of `SWITCHES`.
        picture: (h, w), or (h, w, 3) for colours, float32 in [0, 1]: what the stage leads to.
        is_on: Whether it was gone through; `RAW` always is.
        numbers: What it did, by name; see `drawing_stages` and `picture_stages`.
    """

    name: str
    picture: FloatArray
    is_on: bool = True
    numbers: Mapping[str, float] = field(default_factory=dict[str, float])


def check_switches(names: Iterable[str]) -> frozenset[str]:
    """Return names of stages to leave out as a set.

    Raises:
        ValueError: There is no such stage, or it cannot be left out.
    """
    off = frozenset(names)
    if unknown := off.difference(SWITCHES):
        raise ValueError(f"no stages to leave out: {sorted(unknown)}")
    return off


def picture_stages(reading: Reading) -> tuple[Stage, ...]:
    """Return how a picture became ink.

    Numbers of raw: height, width, channels; of grey: darkest, brightest; of paper:
    is_dark_on_light; of contrast: paper, ink (the levels that become 0 and 1).
    """
    raw, off = reading.raw, reading.off
    shown = raw[:, :, :3] if raw.shape[2] >= 3 else raw[:, :, 0]  # (H, W, 3) or (H, W)
    height, width, channels = (float(n) for n in raw.shape)
    paper_level, ink_level = reading.levels
    return (
        Stage(RAW, shown, numbers={"height": height, "width": width, "channels": channels}),
        Stage(
            GREY,
            reading.grey,
            GREY not in off,
            {"darkest": float(reading.grey.min()), "brightest": float(reading.grey.max())},
        ),
        Stage(
            PAPER,
            reading.from_paper,
            PAPER not in off,
            {"is_dark_on_light": float(reading.is_dark_on_light)},
        ),
        Stage(
            CONTRAST,
            reading.ink,
            CONTRAST not in off,
            {"paper": paper_level, "ink": ink_level},
        ),
    )


def drawing_stages(ink: FloatArray, prepared: Prepared) -> tuple[Stage, ...]:
    """Return how ink became the network's image; the last stage's picture is that image.

    Numbers of raw: height, width; of crop: top, left, height, width, and share, which part of the
    field the longer side takes up; of fit: height, width, scale; of brighten: strongest (what
    becomes 1); of centre: down, right (how far it was moved out of the middle, in pixels),
    mass_down, mass_right (how far the centre of mass is from the middle now), ink (mean of the
    image).

    Args:
        ink: (H, W) what `normalise` was given.
        prepared: What it returned.
    """
    off, (top, left, height, width) = prepared.off, prepared.box
    longest, image = max(ink.shape), prepared.image * np.float32(1 / 255)  # (28, 28)
    h, w = prepared.resampled.shape
    crop = {"top": top, "left": left, "height": height, "width": width}
    down, right = prepared.shift
    facts = facts_of(prepared.image) or {"down": 0.0, "right": 0.0}  # nothing left of faint ink
    return (
        Stage(RAW, ink, numbers={"height": float(ink.shape[0]), "width": float(ink.shape[1])}),
        Stage(
            CROP,
            prepared.crop,
            CROP not in off,
            {
                **{name: float(value) for name, value in crop.items()},
                "share": max(height, width) / longest,
            },
        ),
        Stage(
            FIT,
            np.clip(prepared.resampled, 0, 1),  # (h, w)
            FIT not in off,
            {"height": float(h), "width": float(w), "scale": prepared.scale},
        ),
        Stage(
            BRIGHTEN,
            prepared.fitted,
            BRIGHTEN not in off,
            {"strongest": float(prepared.resampled.max())},
        ),
        Stage(
            CENTRE_BY_MASS,
            image,
            CENTRE_BY_MASS not in off,
            {
                "down": float(down),
                "right": float(right),
                "mass_down": facts["down"],
                "mass_right": facts["right"],
                "ink": float(image.mean()),
            },
        ),
    )


def without_each(ink: FloatArray, off: frozenset[str] = frozenset()) -> dict[str, ByteArray]:
    """Return the image that each stage's absence alone leads to, beside what is off already.

    Args:
        ink: (H, W) in [0, 1].
        off: Stages that are left out in any case.

    Returns:
        (28, 28) uint8 for each of `DRAWING_STAGES` that is not off; nothing when there is no ink.
    """
    images: dict[str, ByteArray] = {}
    for name in DRAWING_STAGES:
        prepared = None if name in off else normalise(ink, off | {name})
        if prepared is not None:
            images[name] = prepared.image
    return images
