"""The stages of preparing a drawing in words: names, sizes, and what each one did."""

from PySide6.QtCore import QCoreApplication

from mlpstudio.datasets.pictures import CONTRAST, GREY, PAPER
from mlpstudio.datasets.preprocessing import BRIGHTEN, CENTRE_BY_MASS, CROP, FIT
from mlpstudio.labs.digits.xray import RAW, Stage


def stage_name(name: str) -> str:
    """Return what a stage is called."""
    translate = QCoreApplication.translate
    names = {
        RAW: translate("Stages", "Raw"),
        GREY: translate("Stages", "Grey"),
        PAPER: translate("Stages", "Ink"),
        CONTRAST: translate("Stages", "Contrast"),
        CROP: translate("Stages", "Crop"),
        FIT: translate("Stages", "20 × 20"),
        BRIGHTEN: translate("Stages", "Brighten"),
        CENTRE_BY_MASS: translate("Stages", "Centre"),
    }
    return names[name]


def size_text(stage: Stage) -> str:
    """Return the size of a stage's picture: 280 × 280."""
    height, width = stage.picture.shape[:2]
    return f"{height} × {width}"


def stage_text(stage: Stage) -> str:
    """Return what a stage did to the drawing, or what is different without it."""
    translate = QCoreApplication.translate
    if not stage.is_on:
        return _without(stage)
    texts = {
        RAW: translate(
            "Stages", "This is what was drawn or opened: {height:.0f} × {width:.0f} pixels."
        ),
        GREY: translate(
            "Stages", "Colours become brightness, as the eye weighs red, green and blue."
        ),
        PAPER: translate(
            "Stages", "The brightness of the paper, told by its border, is taken off: ink is left."
        ),
        CONTRAST: translate(
            "Stages",
            "Ink of {ink:.0%} becomes 100%; paper and its grain, {paper:.0%}, become 0%.",
        ),
        CROP: translate(
            "Stages",
            "Only the box with ink is kept, {share:.0%} of the field: where you drew no longer "
            "matters.",
        ),
        FIT: translate(
            "Stages",
            "Scaled by {scale:.2f} so that the longer side is 20 pixels, as in MNIST: how large "
            "you drew no longer matters.",
        ),
        BRIGHTEN: translate(
            "Stages", "The strongest pixel, {strongest:.0%}, is brought to 100%, as in MNIST."
        ),
        CENTRE_BY_MASS: _centring(stage),
    }
    if stage.name == PAPER and stage.numbers["is_dark_on_light"]:
        return translate(
            "Stages",
            "Dark on light is inverted: the paper, told by its border, becomes 0 and ink is left.",
        )
    return texts[stage.name].format(**stage.numbers)


def _centring(stage: Stage) -> str:
    """Return where the drawing was moved."""
    translate = QCoreApplication.translate
    down, right = stage.numbers.get("down", 0.0), stage.numbers.get("right", 0.0)
    if down == 0 and right == 0:
        return translate("Stages", "The centre of mass lies in the middle of 28 × 28 already.")
    moves: list[str] = []
    if down:
        text = (
            translate("Stages", "{n:.0f} px down")
            if down > 0
            else translate("Stages", "{n:.0f} px up")
        )
        moves.append(text.format(n=abs(down)))
    if right:
        text = (
            translate("Stages", "{n:.0f} px right")
            if right > 0
            else translate("Stages", "{n:.0f} px left")
        )
        moves.append(text.format(n=abs(right)))
    return translate(
        "Stages", "Moved {moves}, so that the centre of mass is in the middle of 28 × 28."
    ).format(moves=", ".join(moves))


def _without(stage: Stage) -> str:
    translate = QCoreApplication.translate
    texts = {
        GREY: translate(
            "Stages", "Off: only the red channel is read, so that red ink on white is lost."
        ),
        PAPER: translate(
            "Stages",
            "Off: whatever is bright is taken for ink, so that white paper is one great blot.",
        ),
        CONTRAST: translate(
            "Stages", "Off: ink stays at {ink:.0%}, and the grain of the paper stays with it."
        ),
        CROP: translate(
            "Stages", "Off: the whole field is shrunk, and the digit with its empty margins."
        ),
        FIT: translate(
            "Stages",
            "Off: the digit keeps its own size, {height:.0f} × {width:.0f} pixels, where MNIST's "
            "longer side is always 20.",
        ),
        BRIGHTEN: translate("Stages", "Off: thin lines stay as faint as shrinking made them."),
        CENTRE_BY_MASS: translate(
            "Stages",
            "Off: the box is in the middle, and the centre of mass {distance:.1f} px from there.",
        ),
    }
    down, right = stage.numbers.get("mass_down", 0.0), stage.numbers.get("mass_right", 0.0)
    distance = (down * down + right * right) ** 0.5
    return texts[stage.name].format(**{**stage.numbers, "distance": distance})
