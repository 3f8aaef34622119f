"""Where everything stands in the picture of a network, and how strong each drawn line is."""

from dataclasses import dataclass, replace

import numpy as np

from mlpstudio.engine import shapes
from mlpstudio.engine.arrays import FloatArray, IntArray
from mlpstudio.engine.shapes import LayerShape
from mlpstudio.engine.spec import ActivationSpec, DenseSpec, NetworkSpec

INPUT = -1
"""The position of the input, which is no layer."""

MARGIN_LEFT, MARGIN_RIGHT = 30.0, 52.0
SMALLEST_GAP, LARGEST_GAP = 38.0, 240.0
MARKER_GAP = 0.3
"""Of an ordinary gap, added for each layer without weights that stands in it."""
TAIL_GAP = 0.5
"""Of an ordinary gap, for each of them that stands behind the last column."""

LARGEST_BADGE = 9.0
"""Pixels of the radius of the badge on a marker."""

NEURON_SPACING = 15.0
FEWEST_SLOTS, MOST_SLOTS = 6, 16
ALWAYS_WHOLE = 10
"""An output layer of so many classes is drawn whole, however low the picture is."""


@dataclass(frozen=True, slots=True)
class Column:
    """The input or a dense layer.

    Attributes:
        position: In the layers of the design; `INPUT` for the input.
        shape: What the layer does; None for the input.
        units: Neurons, drawn or not.
        x: Middle of the column.
        neurons: (n,) numbers of those that are drawn.
        ys: (n,) middles of those.
        ellipsis: Middle of the dots, or None when all neurons are drawn.
    """

    position: int
    shape: LayerShape | None
    units: int
    x: float
    neurons: IntArray
    ys: FloatArray
    ellipsis: float | None


@dataclass(frozen=True, slots=True)
class Marker:
    """A layer without neurons of its own, between two columns.

    Attributes:
        position: In the layers of the design.
        shape: What the layer is and does.
        x: Its middle.
        room: Pixels to what stands next to it on either side.
    """

    position: int
    shape: LayerShape
    x: float
    room: float


@dataclass(frozen=True, slots=True)
class Picture:
    """A network arranged.

    Attributes:
        columns: The input and the dense layers, left to right.
        markers: All other layers, left to right.
        gap: Ordinary distance of two columns.
        radius: Of a neuron.
        top: Where neurons begin.
        bottom: Where they end.
    """

    columns: tuple[Column, ...]
    markers: tuple[Marker, ...]
    gap: float
    radius: float
    top: float
    bottom: float

    def has_output(self) -> bool:
        """Return whether the last layer gives the outputs: it is dense, or their activation."""
        last = self.columns[-1]
        if last.shape is None:
            return False
        behind = [marker for marker in self.markers if marker.x > last.x]
        return not behind or isinstance(behind[-1].shape.layer, ActivationSpec)

    @property
    def end(self) -> float:
        """Where the last of its columns and markers ends, on the right."""
        last = self.columns[-1].x + self.radius
        return max([last, *(marker.x + LARGEST_BADGE for marker in self.markers)])

    def position_at(self, x: float) -> int | None:
        """Return the position of the layer nearest to `x`; None far from all."""
        places = [(abs(item.x - x), item.position) for item in (*self.columns, *self.markers)]
        distance, position = min(places)
        return position if distance <= max(self.gap / 2, self.radius * 2) else None

    def neuron_at(self, x: float, y: float) -> tuple[int, int] | None:
        """Return (column, index among its drawn neurons) of the neuron at a point."""
        reach = self.radius + 3.0
        for i, column in enumerate(self.columns):
            if abs(column.x - x) > reach:
                continue
            distances = np.hypot(column.ys - y, column.x - x)  # (n,)
            nearest = int(distances.argmin())
            if distances[nearest] <= reach:
                return i, nearest
        return None


@dataclass(frozen=True, slots=True)
class _Frame:
    """What all columns have in common."""

    spec: NetworkSpec
    n_slots: int
    spacing: float
    middle: float


def layer_shapes(spec: NetworkSpec) -> tuple[LayerShape, ...]:
    """Return the shapes of all layers, also of a design that has no output yet."""
    return shapes.infer(replace(spec, layers=(*spec.layers, DenseSpec(1))))[:-1]


def needed_width(spec: NetworkSpec) -> float:
    """Return the width below which the picture would be too cramped to read."""
    return MARGIN_LEFT + MARGIN_RIGHT + SMALLEST_GAP * _offsets(spec)[-1]


def gap_width(spec: NetworkSpec, width: float) -> float:
    """Return the ordinary distance of two columns in a picture of some width."""
    room = width - MARGIN_LEFT - MARGIN_RIGHT
    return float(np.clip(room / max(_offsets(spec)[-1], 0.5), 1.0, LARGEST_GAP))


def arrange(spec: NetworkSpec, width: float, top: float, bottom: float) -> Picture:
    """Place the columns between two edges and the neurons between two heights."""
    offsets, gap = _offsets(spec), gap_width(spec, width)
    start = MARGIN_LEFT + (width - MARGIN_LEFT - MARGIN_RIGHT - gap * offsets[-1]) / 2
    height = bottom - top
    all_shapes = layer_shapes(spec)
    n_slots = _slots(height, all_shapes)
    frame = _Frame(spec, n_slots, height / n_slots, (top + bottom) / 2)
    columns = [_column(INPUT, None, start, frame)]
    markers: list[Marker] = []
    for position, (shape, offset) in enumerate(zip(all_shapes, offsets[1:], strict=True)):
        x = start + gap * offset
        if isinstance(shape.layer, DenseSpec):
            columns.append(_column(position, shape, x, frame))
        else:
            room = gap * (offset - offsets[position])
            markers.append(Marker(position, shape, x, room))
    radius = min(6.0, 0.36 * frame.spacing)
    return Picture(tuple(columns), tuple(markers), gap, radius, top, bottom)


def _offsets(spec: NetworkSpec) -> list[float]:
    """Return how many gaps from the left the input and each layer stand."""
    offsets, here, waiting = [0.0], 0.0, 0
    for layer in spec.layers:
        if not isinstance(layer, DenseSpec):
            waiting += 1
            offsets.append(0.0)  # placed when the column behind it is known
            continue
        width = 1.0 + MARKER_GAP * waiting
        for i in range(waiting):
            offsets[len(offsets) - waiting + i] = here + width * (i + 1) / (waiting + 1)
        here, waiting = here + width, 0
        offsets.append(here)
    for i in range(waiting):
        offsets[len(offsets) - waiting + i] = here + TAIL_GAP * (i + 1)
    return offsets


def _slots(height: float, all_shapes: tuple[LayerShape, ...]) -> int:
    n_slots = int(np.clip(height / NEURON_SPACING, FEWEST_SLOTS, MOST_SLOTS))
    n_outputs = all_shapes[-1].D_out if all_shapes else 0
    return max(n_slots, n_outputs) if n_outputs <= ALWAYS_WHOLE else n_slots


def _column(position: int, shape: LayerShape | None, x: float, frame: _Frame) -> Column:
    n_slots, middle = frame.n_slots, frame.middle
    if shape is None:
        units, neurons = frame.spec.n_features, drawn_inputs(frame.spec.input_shape, n_slots)
    else:
        units, neurons = shape.D_out, drawn_neurons(shape.D_out, n_slots)
    n = len(neurons)
    if n == units:
        ys = middle + frame.spacing * (np.arange(n) - (n - 1) / 2)  # (n,)
        return Column(position, shape, units, x, neurons, ys, None)
    slots = np.r_[np.arange(n // 2), np.arange(n_slots - n // 2, n_slots)]  # (n,)
    ys = middle + frame.spacing * (slots - (n_slots - 1) / 2)  # (n,)
    return Column(position, shape, units, x, neurons, ys, middle)


def drawn_neurons(units: int, n_slots: int) -> IntArray:
    """Return which neurons of a layer are drawn: all, or the first few and the last few."""
    if units <= n_slots:
        return np.arange(units)  # (units,)
    n_each = (n_slots - 2) // 2
    return np.r_[np.arange(n_each), np.arange(units - n_each, units)]  # (2 n_each,)


def drawn_inputs(input_shape: tuple[int, ...], n_slots: int) -> IntArray:
    """Return which inputs are drawn.

    Of an image these are pixels down its middle. The first few and the last few lie on its border,
    which is black in every digit, so that their weights would never be seen to learn.
    """
    units = int(np.prod(input_shape))
    n_each = (n_slots - 2) // 2
    is_image = len(input_shape) == 2 and min(input_shape) > 2 * n_each + 2
    if units <= n_slots or not is_image:
        return drawn_neurons(units, n_slots)
    n_rows, n_columns = input_shape
    rows = np.linspace(0, n_rows - 1, 2 * n_each + 2)[1:-1].round().astype(np.int64)  # (2 n_each,)
    return rows * n_columns + n_columns // 2  # (2 n_each,)


def weights_between(left: Column, right: Column, theta: FloatArray) -> FloatArray:
    """Return the weights between the drawn neurons of two columns.  # (n_left, n_right)."""
    assert right.shape is not None
    return matrix(right.shape, theta)[np.ix_(left.neurons, right.neurons)]


def matrix(shape: LayerShape, theta: FloatArray) -> FloatArray:
    """Return W of a layer, a view into θ.  # (D_in, D_out)."""
    W = theta[shape.offset : shape.offset + shape.n_weights]  # (D_in · D_out,)  # noqa: N806
    return W.reshape(shape.D_in, shape.D_out)  # (D_in, D_out)


def biases(shape: LayerShape, theta: FloatArray) -> FloatArray:
    """Return b of a dense layer, a view into θ.  # (D_out,), or (0,) when it has none."""
    return theta[shape.offset + shape.n_weights : shape.offset + shape.n_parameters]


def biases_of(column: Column, theta: FloatArray) -> FloatArray:
    """Return the biases of the drawn neurons of a column.  # (n,), or (0,) when it has none."""
    if column.shape is None or column.shape.n_biases == 0:
        return np.zeros(0)  # (0,)
    return biases(column.shape, theta)[column.neurons]  # (n,)


def strengths(weights: FloatArray) -> FloatArray:
    """Return weights relative to the strongest of them, in [−1, 1]; what is no number counts 0."""
    finite = np.nan_to_num(weights.astype(np.float64), nan=0.0, posinf=1e300, neginf=-1e300)
    largest = float(np.abs(finite).max(initial=0.0))
    return finite / largest if largest > 0.0 else finite


def strongest(weights: FloatArray, count: int) -> list[tuple[int, float]]:
    """Return (index, weight) of the strongest few of a vector, the strongest first."""
    size = np.abs(np.nan_to_num(weights))  # (n,)
    count = min(count, len(weights))
    few = np.argpartition(size, len(size) - count)[len(size) - count :]  # (count,)
    few = few[np.argsort(-size[few], kind="stable")]  # (count,)
    return [(int(i), float(weights[i])) for i in few]
