"""What an optimizer remembers of each parameter: its flat states, cut as θ is."""

from collections.abc import Iterator

import numpy as np

from mlpstudio.engine import shapes
from mlpstudio.engine.arrays import FloatArray
from mlpstudio.engine.shapes import LayerShape
from mlpstudio.engine.spec import BatchNormSpec, DenseSpec, NetworkSpec
from mlpstudio.labs.tensors.array_inspection import Held


def arrays_of_state(spec: NetworkSpec, state: str, vector: FloatArray) -> list[Held]:
    """Return a state of an optimizer as a whole, then its part for every W, b, γ and β.

    Args:
        spec: The design.
        state: Name of the state, such as "velocity"; that for W1 is then "velocity_W1".
        vector: (P,) the state.

    Returns:
        Views of `vector`, in the order of θ; their names tell the parameter after the last "_".
    """
    found = [Held.of(state, vector, ("parameters",))]
    for place, shape in enumerate(shapes.infer(spec), start=1):
        rest = vector[shape.parameters]  # (parameters of the layer,)
        for name, axes, form in _parameters(place, shape):
            size = int(np.prod(form))
            found.append(Held.of(f"{state}_{name}", rest[:size].reshape(form), axes))  # form
            rest = rest[size:]
    return found


def _parameters(
    place: int, shape: LayerShape
) -> Iterator[tuple[str, tuple[str, ...], tuple[int, ...]]]:
    """Yield name, axes and shape of what a layer learns, in the order of θ."""
    if isinstance(shape.layer, BatchNormSpec):
        yield f"γ{place}", ("units",), (shape.D_out,)
        yield f"β{place}", ("units",), (shape.D_out,)
    elif isinstance(shape.layer, DenseSpec):
        yield f"W{shape.number}", ("inputs", "units"), (shape.D_in, shape.D_out)
        if shape.layer.use_bias:
            yield f"b{shape.number}", ("units",), (shape.D_out,)
