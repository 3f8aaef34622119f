"""Time what augmentation adds to every batch, beside Pillow, which changes image after image.

Usage: python benchmarks/augmentation.py [--mnist DIR] [--batch 128] [--rounds 5] [--threads 1]
       [--goal 2] [--sheet FILE.png]

The contenders take turns. Printed are median and best of the rounds, in milliseconds of processor
time for a batch, so that a busy machine matters little. A sheet shows digits beside what the usual
augmentation makes of them.
"""

import argparse
import os
import statistics
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))  # the project this script lies in

import numpy as np
from PIL import Image
from threadpoolctl import threadpool_limits

from mlpstudio.datasets.augmentation import USUAL, Augmentation, augment
from mlpstudio.datasets.handwriting import generate
from mlpstudio.datasets.mnist import load_mnist
from mlpstudio.engine.arrays import ByteArray

BATCHES = 50
AFFINE = replace(USUAL, elastic=0.0)
SETTINGS = {
    "shift": Augmentation(shift=USUAL.shift),
    "affine": AFFINE,
    "affine and elastic (usual)": USUAL,
    "thickness": Augmentation(thickness=0.5),
    "noise": Augmentation(noise=0.1),
    "everything": replace(USUAL, thickness=0.5, noise=0.1),
}
USUAL_NAME = "affine and elastic (usual)"
PILLOW_NAME = "affine, Pillow"
SHEET_ROWS, SHEET_COLUMNS, SHEET_ZOOM = 10, 20, 2

Work = Callable[[ByteArray, np.random.Generator], object]


def affine_by_pillow(images: ByteArray, rng: np.random.Generator) -> object:
    """Turn, stretch, slant and shift each image with Pillow, and return an array of them."""
    n = len(images)
    amounts = rng.uniform(-1, 1, (n, 6))  # (B, 6)
    angles = np.radians(AFFINE.rotation) * amounts[:, 0]  # (B,)
    a, b = np.cos(angles) * (1 + AFFINE.scale * amounts[:, 1]), np.sin(angles)  # (B,)
    d, e = AFFINE.shear * amounts[:, 2] - b, np.cos(angles) * (1 + AFFINE.scale * amounts[:, 3])
    shift = AFFINE.shift * amounts[:, 4:]  # (B, 2)
    c = 14 - 14 * a - 14 * b + shift[:, 0]  # (B,)
    f = 14 - 14 * d - 14 * e + shift[:, 1]  # (B,)
    maps = np.stack([a, b, c, d, e, f], axis=1).tolist()
    changed = np.empty_like(images)  # (B, 28, 28)
    for image, numbers, out in zip(images, maps, changed, strict=True):
        picture = Image.fromarray(image)
        out[...] = picture.transform(
            picture.size, Image.Transform.AFFINE, numbers, Image.Resampling.BILINEAR
        )
    return changed


def augmenting(settings: Augmentation) -> Work:
    """Return the function that augments as the settings say."""
    return lambda images, rng: augment(images, settings, rng)


def milliseconds(work: Work, images: ByteArray, batch: int) -> float:
    """Return the mean processor time for a batch, gathering it not included."""
    rng, spent = np.random.default_rng(0), 0.0
    for _ in range(BATCHES):
        chosen = images[rng.integers(0, len(images), batch)]  # (B, 28, 28)
        started = time.thread_time()
        work(chosen, rng)
        spent += time.thread_time() - started
    return 1000 * spent / BATCHES


def save_sheet(images: ByteArray, path: Path) -> None:
    """Write a picture: a digit at the left of each line, and what can become of it."""
    digits = np.repeat(images[:SHEET_ROWS], SHEET_COLUMNS, axis=0)  # (200, 28, 28)
    changed = augment(digits, USUAL, np.random.default_rng(0))  # (200, 28, 28)
    cells = np.rint(changed).astype(np.uint8).reshape(SHEET_ROWS, SHEET_COLUMNS, 28, 28)
    cells[:, 0] = images[:SHEET_ROWS]
    framed = np.pad(cells, ((0, 0), (0, 0), (0, 1), (0, 1)), constant_values=60)
    height, width = SHEET_ROWS * 29, SHEET_COLUMNS * 29
    sheet = Image.fromarray(framed.transpose(0, 2, 1, 3).reshape(height, width))
    size = (width * SHEET_ZOOM, height * SHEET_ZOOM)
    sheet.resize(size, Image.Resampling.NEAREST).save(path)


def main() -> int:
    """Print a line for each contender; return 1 when the usual augmentation is too slow."""
    parser = argparse.ArgumentParser(description="Time the augmentation of batches.")
    parser.add_argument("--mnist", default=os.environ.get("MLPSTUDIO_MNIST"), metavar="DIR")
    parser.add_argument("--batch", type=int, default=128)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--threads", type=int, default=1, help="of the matrix products")
    parser.add_argument("--goal", type=float, default=2.0, help="ms for the usual augmentation")
    parser.add_argument("--sheet", type=Path, metavar="FILE.png")
    options, _ = parser.parse_known_args()  # what is meant for another benchmark is let through
    threadpool_limits(options.threads, user_api="blas")
    images = (
        load_mnist(Path(options.mnist)).train.inputs if options.mnist else generate(5000, 0)[0]
    )
    if options.sheet is not None:
        save_sheet(images, options.sheet)
    contenders = {name: augmenting(settings) for name, settings in SETTINGS.items()}
    contenders[PILLOW_NAME] = affine_by_pillow
    found: dict[str, list[float]] = {name: [] for name in contenders}
    for work in contenders.values():
        milliseconds(work, images, options.batch)  # warms up
    for _ in range(options.rounds):
        for name, work in contenders.items():
            found[name].append(milliseconds(work, images, options.batch))
    print(f"Milliseconds for a batch of {options.batch}:        median    best")
    for name, times in found.items():
        print(f"{name:36}  {statistics.median(times):8.2f}  {min(times):6.2f}")
    ratio = min(found[PILLOW_NAME]) / min(found["affine"])
    print(f"{ratio:.1f} times as fast as Pillow where both do the same.")
    has_missed = min(found[USUAL_NAME]) > options.goal
    if has_missed:
        print(f"Missed: {options.goal:g} ms for {USUAL_NAME}.")
    return int(has_missed)


if __name__ == "__main__":
    sys.exit(main())
