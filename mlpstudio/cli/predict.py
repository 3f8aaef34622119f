"""The command `predict`: digits read from pictures."""

import argparse
import warnings
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image, ImageOps

from mlpstudio.cli.output import STANDARD_OUTPUT, check_targets, write_json
from mlpstudio.cli.parser import add_json_option
from mlpstudio.cli.trained import open_trained
from mlpstudio.datasets.mnist import SCALE
from mlpstudio.datasets.preprocessing import FIELD, from_picture, normalise
from mlpstudio.engine.arrays import AnyArray, FloatArray
from mlpstudio.errors import DataError
from mlpstudio.runs.blas import TRAINING_THREADS, set_blas_threads


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add what is read."""
    parser.add_argument("project", type=Path, metavar="FILE.mlps", help="with a trained network")
    parser.add_argument(
        "images", type=Path, nargs="+", metavar="IMAGE", help="such as a PNG or JPEG file"
    )
    add_json_option(parser)


def act(arguments: argparse.Namespace) -> int:
    """Read the pictures and report."""
    check_targets(arguments.json)
    set_blas_threads(TRAINING_THREADS)
    _, network = open_trained(arguments.project)
    if network.spec.n_features != FIELD * FIELD:
        raise DataError(
            f"The network expects {network.spec.n_features} numbers, but a prepared picture has "
            f"{FIELD * FIELD}. Use a network trained on digits."
        )
    pictures = [_read_digit(path) for path in arguments.images]  # each (784,)
    outputs = network.predict(np.stack(pictures))  # (N, C)
    predictions: list[dict[str, Any]] = []
    for path, output in zip(arguments.images, outputs, strict=True):
        answer = int(output.argmax())
        predictions.append(
            {
                "image": str(path),
                "answer": answer,
                "probability": float(output[answer]),
                "outputs": [float(value) for value in output],
            }
        )
        if arguments.json != STANDARD_OUTPUT:
            print(f"{path}: {answer} ({output[answer]:.1%})")
    write_json(arguments.json, predictions)
    return 0


def _read_digit(path: Path) -> FloatArray:
    """Return a picture as the 784 numbers that a network receives."""
    try:
        prepared = normalise(from_picture(_read_pixels(path)))
    except DataError as error:
        raise DataError(f"{path}: {error}") from error
    if prepared is None:
        raise DataError(f"{path} shows nothing: there is no ink on it.")
    return prepared.image.reshape(-1) * np.float32(SCALE)  # (784,)


def _read_pixels(path: Path) -> AnyArray:
    """Return what a picture file holds, upright.  # (H, W) or (H, W, 3 or 4)."""
    try:
        with warnings.catch_warnings():
            # A picture that is suspiciously large for its file is refused like one far too large.
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(path) as image:
                return _pixels(ImageOps.exif_transpose(image))
    # Its readers raise these for files that are cut off or damaged, and MemoryError besides.
    except (
        OSError,
        ValueError,
        SyntaxError,
        EOFError,
        IndexError,
        NotImplementedError,
        Image.DecompressionBombError,
        Image.DecompressionBombWarning,
    ) as error:
        raise DataError(f"It cannot be read as a picture: {_reason(error)}.") from error


def _pixels(image: Image.Image) -> AnyArray:
    if image.mode.startswith("I;16"):  # converting it to RGB would cut it off at 255
        return np.asarray(image).astype(np.uint16)  # (H, W)
    has_alpha = "A" in image.getbands() or "transparency" in image.info
    return np.asarray(image.convert("RGBA" if has_alpha else "RGB"))  # (H, W, 3 or 4)


def _reason(error: Exception) -> str:
    return str(getattr(error, "strerror", None) or error or type(error).__name__)
