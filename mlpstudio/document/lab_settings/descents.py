"""What the labs of gradient descent are set to."""

import math
from dataclasses import dataclass

from mlpstudio.engine import optimizers
from mlpstudio.engine.options import Options
from mlpstudio.engine.registry import look_up
from mlpstudio.engine.settings import check_learning_rate
from mlpstudio.errors import DesignError
from mlpstudio.labs.descents import (
    batch_walk,
    companion,
    curves,
    mini_batches,
    small_problems,
    surfaces,
)
from mlpstudio.labs.descents.conditions import Conditions
from mlpstudio.labs.functions import own_curve, own_surface

Point = tuple[float, float]

MOST_NOISE = 2.0
"""Largest noise of a race, as a share of the surface's typical slope."""

LANDSCAPE_PLANES = ("random", "line", "path")
LANDSCAPE_PARTS = ("train", "validation")
SMALLEST_SPAN, LARGEST_SPAN, FARTHEST, LARGEST_RESOLUTION = 0.001, 100.0, 1e6, 201


@dataclass(frozen=True, slots=True)
class Descent1DSettings:
    """What the one-dimensional descent lab is set to.

    Attributes:
        curve: Name in `labs.curves.CURVES`, or `labs.own_curve.NAME`.
        optimizer: Name in `engine.optimizers.OPTIMIZERS`.
        learning_rate: η.
        start: Where the point begins; None for the curve's own start.
        formula: Of the own curve, kept while another one is shown.
        lower: Limits of x for it: the left one
        upper: and the right one.
        compares: Whether a second ball, with momentum, rolls beside the point.
        momentum: μ of that ball.
    """

    curve: str = "double_valley"
    optimizer: str = "sgd"
    learning_rate: float = 0.05
    start: float | None = None
    formula: str = "x^4 - 3x^2 + x"
    lower: float = -3.0
    upper: float = 3.0
    compares: bool = False
    momentum: float = 0.9

    def check(self) -> None:
        """Raise DesignError when a name is unknown, or a number or the formula makes no sense."""
        if self.curve != own_curve.NAME:
            curves.get(self.curve)
        own_curve.check(self.formula, self.lower, self.upper)
        _check_walk(self.optimizer, self.learning_rate)
        companion.check(self.momentum)


@dataclass(frozen=True, slots=True)
class Descent2DSettings:
    """What the two-dimensional descent lab is set to.

    Attributes:
        surface: Name in `labs.surfaces.SURFACES`, or `labs.own_surface.NAME`.
        optimizers: Names of those that race.
        learning_rates: η for each name; a name that is absent uses the surface's suggestion.
        start: Where all of them begin; None for the surface's own start.
        condition: κ of the ravine.
        formula: Of the own surface, kept while another one is shown.
        x_range: Its limits from left to right,
        y_range: and from bottom to top.
        schedule: Name in `engine.schedules.SCHEDULES`.
        schedule_options: Those that differ from their default.
        noise: Of the gradients, as a share of the surface's typical slope, at most
            `MOST_NOISE`.
        seed: Decides the noise.
    """

    surface: str = "ravine"
    optimizers: tuple[str, ...] = ("sgd", "momentum", "rmsprop", "adam")
    learning_rates: tuple[tuple[str, float], ...] = ()
    start: Point | None = None
    condition: float = 20.0
    formula: str = "x^2 + 10y^2 + sin(3x)"
    x_range: tuple[float, float] = (-3.0, 3.0)
    y_range: tuple[float, float] = (-2.0, 2.0)
    schedule: str = "constant"
    schedule_options: Options = ()
    noise: float = 0.0
    seed: int = 0

    def check(self) -> None:
        """Raise DesignError when a name is unknown, or a number or the formula makes no sense."""
        if self.surface != own_surface.NAME:
            surfaces.get(self.surface)
        surfaces.check_condition(self.condition)
        own_surface.check(self.formula, self.x_range, self.y_range)
        Conditions(self.schedule, self.schedule_options, self.noise, self.seed).check()
        if self.noise > MOST_NOISE:
            raise DesignError(f"The noise must be at most {MOST_NOISE:g}, not {self.noise}.")
        for name in self.optimizers:
            _check_walk(name, 1.0)
        for name, learning_rate in self.learning_rates:
            _check_walk(name, learning_rate)


def _check_walk(optimizer: str, learning_rate: float) -> None:
    optimizers.create(optimizer, 0)
    check_learning_rate(learning_rate)


@dataclass(frozen=True, slots=True)
class MiniBatchSettings:
    """What the lab of mini-batches is set to.

    Attributes:
        problem: Name in `labs.small_problems.KINDS`.
        n_samples: N, the samples that are drawn.
        noise: How far they are from what fits them.
        seed: Decides the samples and the order in which they are read.
        batch_size: B of the walk by mini-batches; more than N means N.
        learning_rate: η of all walks.
        optimizer: Name in `engine.optimizers.OPTIMIZERS`.
        nudge: δ of the naive way.
        start: Where all walks begin; None for the problem's own start.
        by_samples: Whether equally many samples read are compared, not equally many steps.
        paths: Those of `labs.batch_walk.PATHS` that are shown.
        watched: The one whose batch is looked at.
    """

    problem: str = "line"
    n_samples: int = 200
    noise: float = 0.8
    seed: int = 0
    batch_size: int = 16
    learning_rate: float = 0.05
    optimizer: str = "sgd"
    nudge: float = 0.1
    start: Point | None = None
    by_samples: bool = False
    paths: tuple[str, ...] = batch_walk.PATHS
    watched: str = batch_walk.MINI

    def check(self) -> None:
        """Raise DesignError when a name is unknown or a number makes no sense."""
        small_problems.check(self.problem, self.n_samples, self.noise, self.seed)
        mini_batches.check(self.batch_size, self.nudge, self.start)
        _check_walk(self.optimizer, self.learning_rate)
        for name in (*self.paths, self.watched):
            look_up(dict.fromkeys(batch_walk.PATHS), name, "walk", DesignError)


@dataclass(frozen=True, slots=True)
class LandscapeSettings:
    """What the loss landscape is set to.

    Attributes:
        plane: "random" (directions), "line" (from start to end) or "path" (its main directions).
        seed: Decides the random directions.
        span: Half the width of the picture, 1 for what is usual of the plane.
        center: Where its middle is, in usual half widths from the usual middle.
        resolution: Points along each side.
        part: "train" or "validation": the samples whose loss is shown.
        scale: Losses at the ends of the colours, lowest first; None fits them to each picture.
    """

    plane: str = "random"
    seed: int = 0
    span: float = 1.0
    center: Point = (0.0, 0.0)
    resolution: int = 51
    part: str = "train"
    scale: Point | None = None

    def check(self) -> None:
        """Raise DesignError when a value makes no sense."""
        look_up(dict.fromkeys(LANDSCAPE_PLANES), self.plane, "plane", DesignError)
        look_up(dict.fromkeys(LANDSCAPE_PARTS), self.part, "part of the data", DesignError)
        if self.seed < 0:
            raise DesignError(f"The seed must be 0 or more, not {self.seed}.")
        if not SMALLEST_SPAN <= self.span <= LARGEST_SPAN:
            raise DesignError(
                f"The span of a landscape must be from {SMALLEST_SPAN} to {LARGEST_SPAN:g}, not "
                f"{self.span}."
            )
        if not all(math.isfinite(place) and abs(place) <= FARTHEST for place in self.center):
            raise DesignError(
                f"The middle of a landscape must be within {FARTHEST:g} of the usual one, not at "
                f"{self.center}."
            )
        if not 5 <= self.resolution <= LARGEST_RESOLUTION:
            raise DesignError(
                f"A landscape has 5 to {LARGEST_RESOLUTION} points along a side, not "
                f"{self.resolution}."
            )
        if self.scale is not None:
            low, high = self.scale
            if not (math.isfinite(high) and 0.0 <= low < high):
                raise DesignError(
                    f"The colours of a landscape go from a loss of 0 or more to a higher one, not "
                    f"from {low} to {high}."
                )
