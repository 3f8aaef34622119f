"""A person's own digits: drawn, labelled, and kept to test networks with and to teach them."""

import base64
import binascii
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any, cast

import numpy as np

from mlpstudio.datasets.mnist import SCALE
from mlpstudio.datasets.preprocessing import FIELD
from mlpstudio.engine.arrays import ByteArray, IntArray
from mlpstudio.engine.batching import Samples
from mlpstudio.errors import DataError, ProjectFileError
from mlpstudio.labs.digits.drawing import Page, Strokes
from mlpstudio.labs.digits.strokes import PenPoint, Stroke

MOST = 2_000
"""Digits that one set holds: more than anybody draws, and few enough for a project file."""

_SIZE = FIELD * FIELD
_STEPS = 100_000
"""What a side of the field is divided into: strokes are kept in whole numbers of these."""

_MOST_STROKE_BYTES = 64 * 2**20
_LARGEST_CLASS = 999
_ENTRIES = {"images", "labels", "strokes"}
Json = Any  # what json.loads returns: checked here


@dataclass(frozen=True, slots=True)
class PersonalDigit:
    """One digit.

    Attributes:
        pixels: The 784 bytes of the prepared image, row by row.
        label: Number of its class.
        strokes: How it was drawn, if it was drawn on nothing; otherwise there are none.
    """

    pixels: bytes
    label: int
    strokes: Strokes = ()

    @property
    def image(self) -> ByteArray:
        """(28, 28) read-only."""
        return np.frombuffer(self.pixels, np.uint8).reshape(FIELD, FIELD)  # (28, 28)

    @property
    def page(self) -> Page:
        """What a canvas shows to go on with it: the strokes, or else the image."""
        return Page(self.strokes) if self.strokes else Page(background=self.image)


@dataclass(frozen=True, slots=True)
class PersonalSet:
    """Digits in the order in which they were added; changes make a new set."""

    digits: tuple[PersonalDigit, ...] = ()

    def __len__(self) -> int:
        return len(self.digits)

    @property
    def images(self) -> ByteArray:
        """(N, 28, 28) read-only."""
        joined = b"".join(digit.pixels for digit in self.digits)
        return np.frombuffer(joined, np.uint8).reshape(len(self), FIELD, FIELD)  # (N, 28, 28)

    @property
    def labels(self) -> IntArray:
        """(N,) class numbers."""
        return np.array([digit.label for digit in self.digits], np.int64)  # (N,)

    def add(self, image: ByteArray, label: int, page: Page | None = None) -> "PersonalSet":
        """Return the set with one more digit.

        Args:
            image: (28, 28) uint8, as it was prepared for the network.
            label: Number of its class.
            page: What was on the canvas, if it may be gone on with.

        Raises:
            DataError: The set is full.
        """
        if image.shape != (FIELD, FIELD) or image.dtype != np.uint8:
            raise ValueError(f"an image of {image.dtype} {image.shape}")
        _check_label(label)
        if len(self) >= MOST:
            raise DataError(
                f"Your own set holds {MOST:,} digits, which is as many as it can. Remove some "
                "before you add others."
            )
        strokes = page.strokes if page is not None and page.background is None else ()
        digit = PersonalDigit(image.tobytes(), label, tuple(_rounded(s) for s in strokes))
        return PersonalSet((*self.digits, digit))

    def remove(self, position: int) -> "PersonalSet":
        """Return the set without one of its digits."""
        self._check_position(position)
        return PersonalSet(self.digits[:position] + self.digits[position + 1 :])

    def relabel(self, position: int, label: int) -> "PersonalSet":
        """Return the set with one of its digits in another class."""
        self._check_position(position)
        _check_label(label)
        changed = replace(self.digits[position], label=label)
        return PersonalSet((*self.digits[:position], changed, *self.digits[position + 1 :]))

    def samples(self) -> Samples:
        """Return the digits as samples to measure a network with."""
        return Samples(self.images, self.labels, SCALE)

    def _check_position(self, position: int) -> None:
        if not 0 <= position < len(self):
            raise IndexError(f"digit {position} of {len(self)}")


def _check_label(label: int) -> None:
    if not 0 <= label <= _LARGEST_CLASS:
        raise ValueError(f"class {label}")


def _rounded(stroke: Stroke) -> Stroke:
    """Return a stroke whose numbers are those that a file holds."""
    return _stroke(iter(list(_whole_numbers(stroke))))


# The form in a project file


def encode(personal: PersonalSet) -> Json:
    """Return the JSON form of a set: labels as they are, pixels and strokes packed."""
    numbers: list[int] = []
    for digit in personal.digits:
        numbers.append(len(digit.strokes))
        for stroke in digit.strokes:
            numbers.extend(_whole_numbers(stroke))
    return {
        "labels": [digit.label for digit in personal.digits],
        "images": _packed(b"".join(digit.pixels for digit in personal.digits)),
        "strokes": _packed(np.array(numbers, "<i4").tobytes()),
    }


def decode(data: Json, where: str) -> PersonalSet:
    """Return the set that a JSON value describes.

    Args:
        data: From `json.loads`.
        where: Its name for messages, such as "project.personal".

    Raises:
        ProjectFileError: The data is not of that form; the message says where and why.
    """
    if not isinstance(data, dict) or set(cast(dict[str, Json], data)) != _ENTRIES:
        raise ProjectFileError(f"{where}: expected an object with {sorted(_ENTRIES)}.")
    entries = cast(dict[str, Json], data)
    labels = _decoded_labels(entries["labels"], f"{where}.labels")
    pixels = _unpacked(entries["images"], len(labels) * _SIZE, f"{where}.images")
    if len(pixels) != len(labels) * _SIZE:
        raise ProjectFileError(
            f"{where}.images: expected {_SIZE} pixels for each of {len(labels)} labels, found "
            f"{len(pixels)}."
        )
    packed = _unpacked(entries["strokes"], _MOST_STROKE_BYTES, f"{where}.strokes")
    strokes = _decoded_strokes(packed, len(labels), f"{where}.strokes")
    return PersonalSet(
        tuple(
            PersonalDigit(pixels[k * _SIZE : (k + 1) * _SIZE], label, strokes[k])
            for k, label in enumerate(labels)
        )
    )


def _decoded_labels(data: Json, where: str) -> list[int]:
    if not isinstance(data, list) or len(cast(list[Json], data)) > MOST:
        raise ProjectFileError(f"{where}: expected a list of at most {MOST:,} labels.")
    labels = cast(list[Json], data)
    for label in labels:
        if type(label) is not int or not 0 <= label <= _LARGEST_CLASS:
            raise ProjectFileError(f"{where}: expected class numbers, found {label!r:.80}.")
    return labels


def _packed(content: bytes) -> str:
    return base64.b64encode(zlib.compress(content, 6)).decode("ascii")


def _unpacked(data: Json, most: int, where: str) -> bytes:
    """Return what was packed, or the first bytes beyond `most` of it if it is longer."""
    if not isinstance(data, str):
        raise ProjectFileError(f"{where}: expected a text, found {data!r:.80}.")
    try:
        stream = zlib.decompressobj()
        content = stream.decompress(base64.b64decode(data, validate=True), most + 1)
    except (binascii.Error, zlib.error, ValueError) as error:
        raise ProjectFileError(f"{where}: it is damaged ({error}).") from error
    if len(content) > most or not stream.eof:
        raise ProjectFileError(f"{where}: expected at most {most:,} bytes, found more or no end.")
    return content


def _whole_numbers(stroke: Stroke) -> Iterator[int]:
    yield len(stroke.points)
    yield int(stroke.erases)
    yield round(stroke.softness * _STEPS)
    for point in stroke.points:
        yield from (round(value * _STEPS) for value in point)


def _decoded_strokes(content: bytes, n_digits: int, where: str) -> list[Strokes]:
    try:
        numbers = iter(np.frombuffer(content, "<i4").tolist())
        found = [_strokes_of_digit(numbers) for _ in range(n_digits)]
        if next(numbers, None) is not None:
            raise ValueError("there is more than that")
    except ValueError as error:
        raise ProjectFileError(
            f"{where}: its numbers do not describe the strokes of {n_digits} digits ({error})."
        ) from error
    return found


def _strokes_of_digit(numbers: Iterator[int]) -> Strokes:
    count = _next(numbers)
    if count < 0:
        raise ValueError(f"{count} strokes")
    return tuple(_stroke(numbers) for _ in range(count))


def _stroke(numbers: Iterator[int]) -> Stroke:
    n_points, erases, softness = (_next(numbers) for _ in range(3))
    if n_points < 1 or erases not in (0, 1) or not 0 <= softness <= _STEPS:
        raise ValueError(f"a stroke of {n_points} points")
    points = (PenPoint(*(_next(numbers) / _STEPS for _ in range(3))) for _ in range(n_points))
    return Stroke(tuple(points), bool(erases), softness / _STEPS)


def _next(numbers: Iterator[int]) -> int:
    number = next(numbers, None)
    if number is None:
        raise ValueError("there are too few")
    return number
