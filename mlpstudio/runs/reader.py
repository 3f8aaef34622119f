"""The ready-trained reader: a network that reads drawn digits from the first start on.

`tools/train_reader.py` trains it and writes the file that is shipped. Its weights are kept with
half the usual digits, float16, which costs no accuracy and half the room.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, cast

import numpy as np
from safetensors import SafetensorError
from safetensors.numpy import load, save

from mlpstudio.document import codec
from mlpstudio.engine import shapes
from mlpstudio.engine.arrays import FloatArray, aligned_zeros
from mlpstudio.engine.network import Network
from mlpstudio.engine.spec import NetworkSpec
from mlpstudio.errors import DataError, DesignError, ProjectFileError
from mlpstudio.paths import resource, write_atomically

FILE = ("models", "reader.safetensors")
_DESIGN, _FACTS = "network", "facts"
_DAMAGED = (SafetensorError, ValueError, KeyError, TypeError, RecursionError)
"""What reading other bytes than a reader's may raise."""


@dataclass(frozen=True, slots=True, eq=False)
class Reader:
    """A trained network.

    Attributes:
        network: Its design: dense layers only.
        weights: (P,) float32, read-only; θ as `Network` takes it.
        facts: What it was trained on and what it reads, by name.
    """

    network: NetworkSpec
    weights: FloatArray
    facts: Mapping[str, str] = field(default_factory=dict[str, str])

    def build(self) -> Network:
        """Return a network of its own, which may be changed."""
        return Network(self.network, self.weights.copy())


def load_reader(path: Path | None = None) -> Reader:
    """Read the shipped reader; it takes some milliseconds, so nothing is kept.

    Args:
        path: Of another file that `save_reader` wrote.

    Raises:
        DataError: The file is missing or damaged; the message says what to do.
    """
    path = path or resource(*FILE)
    try:
        content = path.read_bytes()
        arrays = load(content)
        metadata = _metadata(content)
        spec = codec.decode(NetworkSpec, json.loads(metadata[_DESIGN]), _DESIGN)
        return Reader(spec, _joined(spec, arrays), _facts(metadata[_FACTS]))
    except OSError as error:
        problem = f"cannot be read: {error.strerror or error}"
    except (ProjectFileError, DesignError) as error:
        problem = f"is damaged: {str(error).rstrip('.')}"
    except _DAMAGED as error:
        problem = f"is damaged: {error}"
    raise DataError(
        f"The ready-trained reader {path} {problem}. Install MLP Studio again to get it back; "
        "until then, train a network of your own."
    )


def save_reader(path: Path, reader: Reader) -> None:
    """Write a reader with weights W1, b1, W2, ... in float16.

    Raises:
        OSError: The file cannot be written; what was there is untouched.
    """
    arrays: dict[str, FloatArray] = {}
    for shape, (kernel, bias) in _places(reader.network):
        matrix = reader.weights[kernel].reshape(shape.D_in, shape.D_out)  # (D_in, D_out)
        arrays[f"W{shape.number}"] = matrix.astype(np.float16)
        arrays[f"b{shape.number}"] = reader.weights[bias].astype(np.float16)  # (D_out,)
    metadata = {
        _DESIGN: json.dumps(codec.encode(reader.network)),
        _FACTS: json.dumps(dict(reader.facts)),
    }
    write_atomically(path, save(arrays, metadata))


def _places(spec: NetworkSpec) -> list[tuple[shapes.LayerShape, tuple[slice, slice]]]:
    """Return each layer with the places of its W and b in θ.

    Raises:
        DesignError: It has other layers than dense ones with a bias.
    """
    places: list[tuple[shapes.LayerShape, tuple[slice, slice]]] = []
    for shape in shapes.infer(spec):
        if not shape.n_biases:
            raise DesignError("A reader consists of dense layers with biases only.")
        start, end = shape.parameters.start, shape.parameters.stop
        middle = start + shape.n_weights
        places.append((shape, (slice(start, middle), slice(middle, end))))
    return places


def _joined(spec: NetworkSpec, arrays: Mapping[str, FloatArray]) -> FloatArray:
    """Return θ (P,) float32 of weights by name.

    Raises:
        ValueError: They are not those of the design.
    """
    weights = aligned_zeros(shapes.parameter_count(spec), np.float32)  # (P,)
    places = _places(spec)
    if len(arrays) != 2 * len(places):
        raise ValueError(f"{len(places)} layers have {2 * len(places)} arrays, not {len(arrays)}")
    for shape, (kernel, bias) in places:
        matrix, biases = arrays[f"W{shape.number}"], arrays[f"b{shape.number}"]
        if matrix.shape != (shape.D_in, shape.D_out) or biases.shape != (shape.D_out,):
            raise ValueError(
                f"layer {shape.number} needs weights of shape {(shape.D_in, shape.D_out)}, but "
                f"there are {matrix.shape} and {biases.shape}"
            )
        weights[kernel], weights[bias] = matrix.ravel(), biases
    if not np.isfinite(weights).all():
        raise ValueError("not all of its weights are numbers")
    weights.flags.writeable = False
    return weights


def _facts(text: str) -> dict[str, str]:
    """Return facts from their JSON.

    Raises:
        ValueError: They are no texts by name.
    """
    facts: object = json.loads(text)
    if not isinstance(facts, dict):
        raise ValueError(f"the facts are no texts by name, but {text[:40]}")
    found: dict[str, str] = {}
    for name, fact in cast(dict[str, object], facts).items():
        if not isinstance(fact, str):
            raise ValueError(f"the fact {name!r} is no text, but {fact!r}")
        found[name] = fact
    return found


def _metadata(content: bytes) -> dict[str, str]:
    """Return the texts in the header of a safetensors file that `load` has found sound."""
    end = 8 + int.from_bytes(content[:8], "little")
    header: dict[str, Any] = json.loads(content[8:end])
    return header["__metadata__"]
