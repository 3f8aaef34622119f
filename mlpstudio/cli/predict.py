"""The command `predict`: digits read from pictures."""

import argparse
from pathlib import Path
from typing import Any

import numpy as np

from mlpstudio.cli.output import STANDARD_OUTPUT, check_targets, write_json
from mlpstudio.cli.parser import add_json_option
from mlpstudio.cli.trained import open_trained
from mlpstudio.datasets.mnist import SCALE
from mlpstudio.datasets.preprocessing import FIELD, from_picture, normalise
from mlpstudio.datasets.readers.picture_files import read_picture
from mlpstudio.engine.arrays import ByteArray
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
    run, network = open_trained(arguments.project)
    if network.spec.n_features != FIELD * FIELD:
        raise DataError(
            f"The network expects {network.spec.n_features} numbers, but a prepared picture has "
            f"{FIELD * FIELD}. Use a network trained on digits."
        )
    pictures = np.stack([_read_digit(path) for path in arguments.images])  # (N, 784)
    scale = np.float32(SCALE if run.data.scaling else 1.0)  # as in its training
    outputs = network.predict(pictures * scale)  # (N, C)
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


def _read_digit(path: Path) -> ByteArray:
    """Return a picture prepared like MNIST's.  # (784,)."""
    picture = read_picture(path)  # (H, W) or (H, W, 3 or 4)
    try:
        prepared = normalise(from_picture(picture))
    except DataError as error:
        raise DataError(f"{path}: {error}") from error
    if prepared is None:
        raise DataError(f"{path} shows nothing: there is no ink on it.")
    return prepared.image.reshape(-1)  # (784,)
