"""What tells a run from one that only looks the same: a hash of its data, and who computed it."""

import hashlib
import platform

import numpy as np

from mlpstudio import __version__
from mlpstudio.engine.batching import Samples


def data_hash(samples: Samples) -> str:
    """Return the SHA-256 of samples: of their values, kinds, shapes and scale.

    Python's lock is let go while the arrays are read, so another thread may train meanwhile.
    """
    digest = hashlib.sha256()
    for array in (samples.inputs, samples.labels):
        digest.update(f"{array.dtype.str} {array.shape} ".encode())
        digest.update(np.ascontiguousarray(array).data)
    digest.update(repr(float(samples.scale)).encode())
    return digest.hexdigest()


def versions() -> str:
    """Return the programs and libraries on which the last bits of a run depend."""
    blas = np.show_config(mode="dicts")["Build Dependencies"]["blas"]  # type: ignore[index]
    return (
        f"MLP Studio {__version__}, Python {platform.python_version()}, NumPy {np.__version__}, "
        f"{blas['name']} {blas['version']}"
    )
