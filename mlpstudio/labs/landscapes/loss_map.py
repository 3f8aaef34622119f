"""One picture of a loss landscape with the paths of runs on it, made piece by piece."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from mlpstudio.engine.arrays import FloatArray
from mlpstudio.engine.batching import Samples
from mlpstudio.engine.evaluation import check_samples
from mlpstudio.engine.losses import LossSpec
from mlpstudio.engine.network import Network
from mlpstudio.engine.spec import NetworkSpec
from mlpstudio.labs.landscapes import landscape, planes
from mlpstudio.labs.landscapes.landscape import Exploration, Grid, Progress, Sample
from mlpstudio.labs.landscapes.planes import Plane

Array = NDArray[np.float64]

N_SAMPLES = 2_000
"""Samples whose mean loss is shown."""

LONGEST = 40
"""Points of a path that are shown; of more, so many are chosen."""


@dataclass(frozen=True, slots=True, eq=False)
class Trail:
    """The weights of a run along its way.

    Attributes:
        steps: Of each point, rising.
        weights: (P + S,) of each.
    """

    steps: tuple[int, ...]
    weights: tuple[FloatArray, ...]

    def thinned(self, most: int = LONGEST) -> "Trail":
        """Return at most so many points, among them both ends."""
        if len(self.steps) <= most:
            return self
        last = len(self.steps) - 1
        chosen = sorted({round(k * last / (most - 1)) for k in range(most)})
        return Trail(tuple(self.steps[i] for i in chosen), tuple(self.weights[i] for i in chosen))

    def finite(self) -> "Trail":
        """Return the points whose weights are numbers."""
        chosen = [i for i, w in enumerate(self.weights) if np.isfinite(w).all()]
        return Trail(tuple(self.steps[i] for i in chosen), tuple(self.weights[i] for i in chosen))


@dataclass(frozen=True, slots=True, eq=False)
class Shadow:
    """A trail as it is seen on a plane.

    Attributes:
        steps: (k,).
        places: (k, 2) the nearest points of the plane.
        distances: (k,) how far from the plane the weights really are.
        losses: (k,) their true losses, nan while they are not measured.
    """

    steps: tuple[int, ...]
    places: Array
    distances: Array
    losses: Array


@dataclass(frozen=True, slots=True, eq=False)
class Wish:
    """What is to be shown.

    Attributes:
        spec: The design.
        here: (P + S,) weights through which the plane goes.
        plane: "random", "line" or "path".
        seed: Of random directions.
        span: Half the width, in the plane's units.
        center: Of the picture, in the plane's units from its usual middle.
        resolution: Points along each side.
        trails: Paths to show; the first is that of the run.
    """

    spec: NetworkSpec
    here: FloatArray
    plane: str
    seed: int
    span: float
    center: tuple[float, float]
    resolution: int
    trails: tuple[Trail, ...]


@dataclass(frozen=True, slots=True, eq=False)
class LossMap:
    """A picture so far.

    Attributes:
        plane: What it shows.
        grid: Where its values are.
        progress: The values; None before the first.
        shadows: The trails of the wish, in their order.
        n_samples: On how many samples it is measured.
    """

    plane: Plane
    grid: Grid
    progress: Progress | None
    shadows: tuple[Shadow, ...]
    n_samples: int

    def nearest(self, a: float, b: float) -> tuple[float, tuple[float, float]]:
        """Return the loss at the nearest point of the grid, and where that is."""
        assert self.progress is not None
        column = int(np.abs(self.grid.xs - a).argmin())
        row = int(np.abs(self.grid.ys - b).argmin())
        place = (float(self.grid.xs[column]), float(self.grid.ys[row]))
        return float(self.progress.values[row, column]), place


class TrueLosses:
    """The losses of weights themselves, remembered: they are the same in every picture."""

    def __init__(self) -> None:
        self._known: dict[int, tuple[FloatArray, float]] = {}

    def of(self, spec: NetworkSpec, weights: FloatArray, sample: Sample) -> float:
        """Return the loss on the sample, which must always be the same."""
        known = self._known.get(id(weights))
        if known is None or known[0] is not weights:
            loss = landscape.loss_of(Network(spec, weights.copy()), sample)
            known = self._known[id(weights)] = (weights, loss)
        return known[1]

    def keep_only(self, trails: Sequence[Trail]) -> None:
        """Forget weights that are on none of these trails, so that their memory is let go."""
        wanted = {id(weights) for trail in trails for weights in trail.weights}
        for key in self._known.keys() - wanted:
            del self._known[key]


def make_plane(wish: Wish) -> Plane | None:
    """Return the plane that is wished for; None where the run's way does not span it."""
    if wish.plane == "random":
        return planes.random_plane(wish.spec, wish.here, wish.seed)
    own = wish.trails[0].finite() if wish.trails else Trail((), ())
    if wish.plane == "line":
        has_moved = len(own.steps) > 1 and (own.weights[0] != own.weights[-1]).any()
        return planes.line(own.weights[0], own.weights[-1]) if has_moved else None
    others = [weights for trail in wish.trails[1:] for weights in trail.finite().weights]
    return planes.path_plane(wish.spec, [*others, *own.weights])


def grid_of(wish: Wish, plane: Plane) -> Grid:
    """Return the points of the picture."""
    middle = tuple(
        m + c * u for m, c, u in zip(plane.middle, wish.center, plane.unit, strict=True)
    )
    half = (wish.span * plane.unit[0], wish.span * plane.unit[1])
    is_line = plane.second is None
    n = 2 * wish.resolution - 1 if is_line else wish.resolution  # a line has points to spare
    return landscape.grid_around((middle[0], middle[1]), half, n, is_line=is_line)


def draw(
    wish: Wish, samples: Samples, loss: LossSpec, known: TrueLosses, count: int = N_SAMPLES
) -> Iterator[LossMap | None]:
    """Make the picture: coarse, then the true losses of the paths, then ever finer.

    Args:
        wish: What is to be shown.
        samples: On some of which the loss is measured.
        loss: What is measured.
        known: True losses on these samples.
        count: How many samples.

    Yields:
        The picture so far after each level and now and then between; None only lets go of the
        thread. Nothing but None when the plane does not exist.

    Raises:
        DesignError: Design, samples and loss do not fit together.
    """
    check_samples(Network(wish.spec, wish.here.copy()), samples, loss, "measure")
    sample = landscape.draw_sample(samples, count, loss)
    plane = make_plane(wish)
    if plane is None:
        return
    yield None
    picture = LossMap(plane, grid_of(wish, plane), None, (), len(sample.X))
    exploration = Exploration(picture.grid, landscape.loss_on(wish.spec, plane, sample))
    points = exploration.points()
    for is_level in points:
        yield None
        if is_level:
            break
    picture = replace(picture, progress=exploration.progress)
    yield picture
    for shadows in _shadows(wish, plane, sample, known):
        picture = replace(picture, shadows=shadows)
        yield picture
    for is_level in points:
        if is_level or exploration.n_done % len(picture.grid.xs) == 0:
            yield replace(picture, progress=exploration.progress)
        else:
            yield None


def _shadows(
    wish: Wish, plane: Plane, sample: Sample, known: TrueLosses
) -> Iterator[tuple[Shadow, ...]]:
    """Yield where the trails are seen, then with them what their points really cost."""
    shadows: list[Shadow] = []
    trails = [trail.finite() for trail in wish.trails]
    for trail in trails:
        seen = [planes.project(wish.spec, plane, weights) for weights in trail.weights]
        places = np.array([one.place for one in seen]).reshape(-1, 2)  # (k, 2)
        distances = np.array([one.distance for one in seen])  # (k,)
        shadows.append(Shadow(trail.steps, places, distances, np.full(len(seen), np.nan)))
        yield tuple(shadows)
    known.keep_only(trails)
    for position, trail in enumerate(trails):
        for i, weights in enumerate(trail.weights):
            losses = shadows[position].losses.copy()  # (k,): the one before is being drawn
            losses[i] = known.of(wish.spec, weights, sample)
            shadows[position] = replace(shadows[position], losses=losses)
            yield tuple(shadows)
