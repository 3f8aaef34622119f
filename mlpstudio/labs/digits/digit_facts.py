"""What can be measured of a written digit, and how a drawn one compares with those learnt from."""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from mlpstudio.datasets.preprocessing import CENTRE, FIELD
from mlpstudio.engine.arrays import ByteArray, FloatArray, IntArray

FACTS = ("stroke_width", "ink", "slant", "aspect", "height", "width", "down", "right")
"""Stroke width in pixels; ink, the mean of all pixels in [0, 1]; slant in degrees, above 0 when
the top leans to the right; aspect, width by height; height and width of the box in pixels; how far
the centre of mass lies below and to the right of pixel 14."""

MOST = 10_000
"""Images that a survey looks at; more change nothing that can be seen."""

UNUSUAL = 3.0
"""Percentiles below this, or as far from 100, are worth a remark."""

BoolArray = NDArray[np.bool_]

# What can be seen: a difference from the usual value below this is not worth a remark.
_NOTICEABLE = {
    "stroke_width": 0.3,
    "ink": 0.02,
    "slant": 8.0,
    "aspect": 0.1,
    "height": 2.0,
    "width": 2.0,
    "down": 1.0,
    "right": 1.0,
}
_BLOCK = 250
# Of the brightest pixel, as where a drawing is cropped.
_INK_SHARE = 0.35


def measure(images: ByteArray) -> dict[str, FloatArray]:
    """Return the facts of images.

    Args:
        images: (N, 28, 28) bright ink on black.

    Returns:
        (N,) float64 for each of `FACTS`; nan for an image without ink.
    """
    facts: dict[str, FloatArray] = {name: np.empty(len(images)) for name in FACTS}  # (N,) each
    with np.errstate(divide="ignore", invalid="ignore"):
        for start in range(0, len(images), _BLOCK):
            block = slice(start, start + _BLOCK)
            for name, values in _measure_block(images[block]).items():
                facts[name][block] = values
    return facts


def facts_of(image: ByteArray) -> dict[str, float] | None:
    """Return the facts of one image (28, 28), None when there is no ink on it."""
    if not image.any():
        return None
    return {name: float(values[0]) for name, values in measure(image[None]).items()}


def _measure_block(images: ByteArray) -> dict[str, FloatArray]:
    ink = images * np.float32(1 / 255)  # (B, 28, 28)
    at = np.arange(FIELD, dtype=np.float32) - np.float32(CENTRE)  # (28,)
    by_row, by_column = ink.sum(axis=2), ink.sum(axis=1)  # (B, 28)
    mass = by_row.sum(axis=1)  # (B,)
    down, right = by_row @ at / mass, by_column @ at / mass  # (B,)
    variance = by_row @ (at * at) / mass - down * down  # (B,) downwards
    covariance = (ink @ at * at).sum(axis=1) / mass - down * right  # (B,)
    box = ink >= _INK_SHARE * ink.max(axis=(1, 2), keepdims=True)  # (B, 28, 28)
    height, width = (
        np.where(mass > 0, _extent(box.any(axis=axis)), np.nan)  # (B,)
        for axis in (2, 1)
    )
    return {
        "stroke_width": _stroke_width(ink, mass),
        "ink": mass / (FIELD * FIELD),
        # How far rows move aside per row upwards; a flat line has no slant.
        "slant": np.degrees(np.arctan(-covariance / np.maximum(variance, 0.1))),
        "aspect": width / height,
        "height": height,
        "width": width,
        "down": down,
        "right": right,
    }


def _extent(is_inked: BoolArray) -> IntArray:
    """Return how far it is from the first to the last inked place.  # (B, 28) → (B,)."""
    first = is_inked.argmax(axis=1)  # (B,)
    last = is_inked.shape[1] - 1 - is_inked[:, ::-1].argmax(axis=1)  # (B,)
    return last - first + 1


def _stroke_width(ink: FloatArray, area: FloatArray) -> FloatArray:
    """Return the width of the stroke, with round ends, that has this area and outline.

    Area A and outline P of a stroke of length l and width w are l·w + πw²/4 and 2l + πw; without l
    that is πw²/4 − wP/2 + A = 0. The outline of a grey shape is the sum of its slopes (its total
    variation), of which the mean over the four corners of a pixel is taken: any one of them
    measures diagonals too short or too long.

    Args:
        ink: (B, 28, 28).
        area: (B,).
    """
    across = np.square(np.diff(ink, axis=2, prepend=0, append=0))  # (B, 28, 29)
    along = np.square(np.diff(ink, axis=1, prepend=0, append=0))  # (B, 29, 28)
    outline = np.zeros(len(ink))  # (B,)
    for horizontal in (across[:, :, :-1], across[:, :, 1:]):
        for vertical in (along[:, :-1], along[:, 1:]):
            outline += np.sqrt(horizontal + vertical).sum(axis=(1, 2)) / 4
    rest = np.sqrt(np.maximum(outline * outline / 4 - math.pi * area, 0))  # (B,)
    return np.where(area > 0, (outline / 2 - rest) / (math.pi / 2), np.nan)


class Density(NamedTuple):
    """A curve of how frequent values are.

    Attributes:
        places: (n,) ascending values.
        heights: (n,) from 0 to 1 at the most frequent.
    """

    places: FloatArray
    heights: FloatArray


@dataclass(frozen=True, slots=True, eq=False)
class Distribution:
    """How a fact is distributed.

    Attributes:
        values: (n,) ascending, at least one.
    """

    values: FloatArray

    def position(self, value: float) -> float:
        """Return which percentage lies below a value; of those equal to it, half do."""
        below = np.searchsorted(self.values, value, "left")
        up_to = np.searchsorted(self.values, value, "right")
        return 50.0 * float(below + up_to) / len(self.values)

    def quantile(self, share: float) -> float:
        """Return the value below which a share in [0, 1] lies."""
        return float(np.quantile(self.values, share))

    def density(self, n_places: int = 96) -> Density:
        """Return the curve for all but the outermost values.

        It is a histogram smoothed by a Gaussian twice as wide as Silverman's rule says (Density
        estimation, 1986, equation 3.31), and at least as wide as half the typical step between
        values, so that even whole numbers make a hill and not a comb.
        """
        low, high = (self.quantile(share) for share in (0.002, 0.998))
        quarters = self.quantile(0.75) - self.quantile(0.25)
        spread = min(float(self.values.std()), quarters / 1.34) or float(self.values.std())
        width = max(1.8 * spread * len(self.values) ** -0.2, self._half_step())
        low, high = low - 3 * width, high + 3 * width
        counts, edges = np.histogram(self.values, n_places, (low, high))  # (n,), (n + 1,)
        places = (edges[:-1] + edges[1:]) / 2  # (n,)
        apart = (places[:, None] - places) / width  # (n, n)
        heights = np.exp(-0.5 * np.square(apart)) @ counts  # (n,)
        return Density(places, heights / heights.max())

    def _half_step(self) -> float:
        """Return half the typical distance of neighbouring values that differ, above 0."""
        steps = np.diff(np.unique(self.values))  # (different values − 1,)
        usual = float(np.median(steps)) if steps.size else 0.0
        return usual / 2 or max(abs(float(self.values[0])) * 0.05, 1e-6)


@dataclass(frozen=True, slots=True, eq=False)
class Survey:
    """The facts of the digits that a network learns from.

    Attributes:
        facts: (n,) for each of `FACTS`, without images that are blank.
        labels: (n,) their classes.
        lit: (28, 28) in which share of the images each pixel holds ink: where handwriting goes.
    """

    facts: Mapping[str, FloatArray]
    labels: IntArray
    lit: FloatArray

    def distributions(self, class_: int | None = None) -> dict[str, Distribution]:
        """Return the distribution of each fact, of all digits or of one class.

        Returns:
            Nothing when there is no such digit.
        """
        chosen = slice(None) if class_ is None else self.labels == class_
        found = {name: np.sort(values[chosen]) for name, values in self.facts.items()}  # (m,)
        return {name: Distribution(values) for name, values in found.items() if values.size}


def survey(images: ByteArray, labels: IntArray, most: int = MOST) -> Survey:
    """Return the facts of evenly chosen images.

    Args:
        images: (N, 28, 28).
        labels: (N,) class numbers.
        most: Images to look at.
    """
    count = min(len(images), most)
    chosen = np.arange(count) * len(images) // max(count, 1)  # (n,)
    pictures = images[chosen]  # (n, 28, 28)
    holds_ink = pictures.any(axis=(1, 2))  # (n,)
    pictures, classes = pictures[holds_ink], labels[chosen][holds_ink]  # (n, 28, 28), (n,)
    is_lit = pictures > 127  # (n, 28, 28)
    lit = is_lit.mean(axis=0) if len(pictures) else np.zeros((FIELD, FIELD))  # (28, 28)
    return Survey(measure(pictures), classes, lit)


class Remark(NamedTuple):
    """Something about a drawing that is unusual.

    Attributes:
        fact: One of `FACTS`.
        percentile: Share of the digits whose value is smaller, in percent.
    """

    fact: str
    percentile: float


def remark_on(fact: str, value: float, distribution: Distribution) -> Remark | None:
    """Return what is unusual about a value, None when it is not or cannot be seen to be.

    Args:
        fact: One of `FACTS`.
        value: Of a drawing; of nan, which is no measurement, nothing is said.
        distribution: Of the same fact.
    """
    percentile = distribution.position(value)
    is_usual = UNUSUAL <= percentile <= 100.0 - UNUSUAL
    # A comparison with nan is false.
    is_noticeable = abs(value - distribution.quantile(0.5)) >= _NOTICEABLE[fact]
    return Remark(fact, percentile) if is_noticeable and not is_usual else None


def remarks(facts: Mapping[str, float], distributions: Mapping[str, Distribution]) -> list[Remark]:
    """Return what is outside the usual range and can be seen to be, the most unusual first.

    Args:
        facts: Of a drawing.
        distributions: Of the same facts; those that are absent are not looked at.
    """
    found = [remark_on(name, facts[name], values) for name, values in distributions.items()]
    said = [remark for remark in found if remark is not None]
    return sorted(said, key=lambda remark: min(remark.percentile, 100.0 - remark.percentile))
