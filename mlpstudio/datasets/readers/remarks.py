"""What a person should know about data that can be used all the same."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Any


class RemarkKind(Enum):
    """Everything that is remarked; the value is the sentence, with places for figures."""

    NOT_CANVAS_SIZE = (
        "A sample has the shape {shape}. A network for it cannot read the drawing canvas, which "
        "needs 28 × 28."
    )
    UNIT_RANGE = "The values already lie between 0 and 1; they are used as they are."
    WIDE_RANGE = (
        "The values run from {lowest:g} to {highest:g}. Networks learn better from values near 0; "
        "scale the columns."
    )
    TEXT_LABELS = "The labels are text: each different text becomes a class."
    ONE_HOT_LABELS = "The labels are rows with a single 1; they are read as class numbers."
    LABELS_RENUMBERED = (
        "The labels are not 0, 1, 2 … but {lowest} to {highest}; the classes keep these names."
    )
    LEFT_OUT_COLUMN = "{name} only counts the lines and is left out."
    IGNORED_ARRAYS = "Not used: {names}."
    IGNORED_FOLDERS = "Not used: the folders {names}."
    EMPTY_FOLDERS = "There is no picture in {names}."
    IGNORED_FILES = "{count} files are not pictures by their names; they are left out."
    UNREADABLE_PICTURES = "{count} pictures were not readable and are left out, such as {first}."
    BLANK_PICTURES = "{count} pictures show nothing and are left out, such as {first}."
    DRAWINGS = (
        "The pictures are prepared as drawings are: cropped to the ink, fitted into 20 × 20 and "
        "centred in 28 × 28."
    )
    INVERTED = "The pictures are dark on light; they are inverted, because MNIST is light on dark."


@dataclass(frozen=True, slots=True)
class Remark:
    """Something about data that a person should know.

    Attributes:
        kind: What it is.
        values: The figures and names in its sentence.
    """

    kind: RemarkKind
    values: Mapping[str, Any] = field(default_factory=dict[str, Any])

    @property
    def text(self) -> str:
        """The sentence in English."""
        return self.kind.value.format(**self.values)


def listed(names: list[str], most: int = 4) -> str:
    """Return names as they stand in a sentence, shortened when there are many."""
    shown = ", ".join(shortened(name, 40) for name in names[:most])
    return shown if len(names) <= most else f"{shown} and {len(names) - most} more"


def shortened(value: object, most: int = 120) -> str:
    """Return what stands in a file in a form that fits into a sentence."""
    text = " ".join(str(value).split())
    return text if len(text) <= most else text[:most] + "…"
