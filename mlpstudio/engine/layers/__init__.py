"""The pieces a pass runs through: each forward returns its output and its own way back.

A dense layer of a spec is two pieces here, the affine map and the activation, so that a trace can
name Z and A. Outputs live in buffers that the next pass overwrites.
"""

from mlpstudio.engine.layers.activate import Activate
from mlpstudio.engine.layers.affine import Affine
from mlpstudio.engine.layers.batch_norm import BatchNorm
from mlpstudio.engine.layers.dropout import Dropout
from mlpstudio.engine.layers.flatten import Flatten
from mlpstudio.engine.layers.noise import Noise
from mlpstudio.engine.layers.passing import Backward, Buffer, TrainingPass

Layer = Affine | Activate | BatchNorm | Dropout | Flatten | Noise

__all__ = [
    "Activate",
    "Affine",
    "Backward",
    "BatchNorm",
    "Buffer",
    "Dropout",
    "Flatten",
    "Layer",
    "Noise",
    "TrainingPass",
]
