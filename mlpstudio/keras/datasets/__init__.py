"""Data sets under Keras's names."""

from mlpstudio.keras.datasets import mnist
from mlpstudio.keras.known import module_getattr

__all__ = ["mnist"]

__getattr__ = module_getattr(__name__, __all__)
