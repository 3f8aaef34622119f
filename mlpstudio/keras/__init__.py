"""Keras's face on the engine of MLP Studio: the first chapter's code runs as it stands.

    from mlpstudio import keras
    from mlpstudio.keras import layers, models
    from mlpstudio.keras.datasets import mnist

It is a thin face: layers are specs, `fit` pulls the same training loop as the window.
"""

from mlpstudio.keras import (
    callbacks,
    datasets,
    initializers,
    layers,
    losses,
    models,
    optimizers,
    regularizers,
    utils,
)
from mlpstudio.keras.known import module_getattr
from mlpstudio.keras.layers import Input
from mlpstudio.keras.models import Sequential

__all__ = [
    "Input",
    "Sequential",
    "callbacks",
    "datasets",
    "initializers",
    "layers",
    "losses",
    "models",
    "optimizers",
    "regularizers",
    "utils",
]

__getattr__ = module_getattr(__name__, __all__)
