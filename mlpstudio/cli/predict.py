"""The command `predict`: digits read from pictures."""

import argparse
from pathlib import Path
from typing import Any

import numpy as np

from mlpstudio.cli.output import STANDARD_OUTPUT, check_targets, write_json
from mlpstudio.cli.parser import add_json_option
from mlpstudio.cli.trained import add_network_options, open_network
from mlpstudio.datasets.preprocessing import FIELD, from_picture, normalise
from mlpstudio.datasets.readers.picture_files import read_picture
from mlpstudio.document import files
from mlpstudio.engine.arrays import ByteArray
from mlpstudio.errors import DataError, ProjectFileError
from mlpstudio.runs.blas import TRAINING_THREADS, set_blas_threads


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add what is read."""
    add_network_options(parser)
    parser.add_argument(
        "images", type=Path, nargs="+", metavar="IMAGE", help="such as a PNG or JPEG file"
    )
    add_json_option(parser)


def act(arguments: argparse.Namespace) -> int:
    """Read the pictures and report."""
    check_targets(arguments.json)
    set_blas_threads(TRAINING_THREADS)
    project, images = arguments.project, arguments.images
    if arguments.reader and project is not None:  # what stands first is a picture then
        project, images = None, [project, *images]
    if project is None and not arguments.reader and images[0].suffix == files.SUFFIX:
        raise ProjectFileError(f"Expected a picture to read after {images[0]}; none was named.")
    run, network = open_network(project, is_reader=arguments.reader)
    if network.spec.n_features != FIELD * FIELD:
        raise DataError(
            f"The network expects {network.spec.n_features} numbers, but a prepared picture has "
            f"{FIELD * FIELD}. Use a network trained on digits."
        )
    pictures = np.stack([_read_digit(path) for path in images])  # (N, 784)
    scale = np.float32(run.ink_scale)  # as in its training
    outputs = network.predict(pictures * scale)  # (N, C)
    predictions: list[dict[str, Any]] = []
    for path, output in zip(images, outputs, strict=True):
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
