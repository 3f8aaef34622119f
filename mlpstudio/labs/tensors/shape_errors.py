"""Errors about shapes, taken apart: what NumPy, Keras or PyTorch refused, and for which shapes."""

import re

from mlpstudio.labs.tensors.error_kinds import MAX_LENGTH, OpenShape, Reading, shape_of
from mlpstudio.labs.tensors.error_patterns import READERS


def read_error(text: str) -> Reading | None:
    """Return what an error says; of several in a text the last one. None when it is unknown."""
    found: tuple[int, Reading] | None = None
    known = cut(text)
    for pattern, reader in READERS:
        for match in pattern.finditer(known):
            if found is None or match.start() > found[0]:
                made = reader(match)
                found = (match.start(), made) if made is not None else found
    return None if found is None else found[1]


def cut(text: str) -> str:
    """Return the end of a text, where the error stands, with no number beyond all sizes."""
    return re.sub(r"(\d{15})\d+", r"\1", text[-MAX_LENGTH:])


def shapes_in(text: str) -> tuple[OpenShape, ...]:
    """Return what looks like a shape in a text, in order and each once."""
    size = r"(?:\d+|None)"
    pattern = rf"\({size},(?:\s?{size}(?:,\s?{size})*)?\)|\[\d+(?:,\s?\d+)+\]"
    shapes = [shape_of(found.group()) for found in re.finditer(pattern, cut(text))]
    return tuple(dict.fromkeys(shapes))
