"""Print what the ready-trained reader reads: MNIST's test set, and pens replayed on the canvas.

Usage: python benchmarks/reader.py [--mnist DIR] [--model FILE] [--forms apart digits]
       [--manners usual small ...] [--repeats 2] [--seed 0] [--sheet FILE.png]

The pens are digits set down by hand as strokes (`benchmarks/pens`), each drawn again in every
manner: small or large, aside, slanted, with a thin or thick brush, shaky, in a few quick moves.
The moves of the pen go through the canvas's own code. Nothing of it comes from the built-in
handwriting, and of the forms in `apart.txt` nothing was looked at while the reader was made.

Ends with 1 below 99 % of MNIST's test set, or below 95 % of the pens of one file.
"""

import argparse
import os
import sys
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))  # the project this script lies in

import numpy as np
from PIL import Image
from threadpoolctl import threadpool_limits

from benchmarks.pens.forms import Form, load_forms
from benchmarks.pens.manners import MANNERS, drawn
from mlpstudio.datasets.mnist import SCALE, load_mnist
from mlpstudio.engine.arrays import AnyArray, ByteArray, IntArray
from mlpstudio.engine.evaluation import evaluate
from mlpstudio.engine.network import Network
from mlpstudio.runs.reader import load_reader

FOLDER = Path(__file__).with_name("pens")
FILES = ("apart", "digits")
LEAST_OF_MNIST, LEAST_OF_PENS = 0.99, 0.95
SHEET_COLUMNS, SHEET_ZOOM = 20, 2


class Drawn(NamedTuple):
    """A set of drawn digits.

    Attributes:
        images: (N, 28, 28) as the network gets them.
        forms: (N,) number of the form of each.
        labels: (N,) what was written.
    """

    images: ByteArray
    forms: IntArray
    labels: IntArray


def replayed(forms: list[Form], manner: str, repeats: int, seed: int) -> Drawn:
    """Draw every form some times in a manner."""
    numbers = np.repeat(np.arange(len(forms)), repeats)  # (N,)
    name = list(MANNERS).index(manner)
    images = [
        drawn(forms[k], MANNERS[manner], np.random.default_rng((seed, name, i)))
        for i, k in enumerate(numbers.tolist())
    ]
    labels = np.array([form.digit for form in forms])[numbers]  # (N,)
    return Drawn(np.stack(images), numbers, labels)


def read(network: Network, images: ByteArray) -> IntArray:
    """Return the (N,) digits that a network reads."""
    X = images.reshape(len(images), -1) * np.float32(SCALE)  # (N, 784)
    return network.predict(X).argmax(axis=1)


def print_confusion(labels: IntArray, answers: IntArray) -> None:
    """Print what was read as what, and the share of each digit that was read rightly."""
    counts = np.bincount(labels * 10 + answers, minlength=100).reshape(10, 10)  # (10, 10)
    print("\n    written (rows) and read (columns)")
    print("      " + "".join(f"{digit:6}" for digit in range(10)) + "    right")
    for digit, row in enumerate(counts):
        cells = "".join(f"{count:6}" for count in row)
        print(f"    {digit} {cells}  {row[digit] / max(row.sum(), 1):7.1%}")


def print_worst_forms(forms: list[Form], numbers: IntArray, is_right: AnyArray) -> None:
    """Print the forms that are misread most often."""
    n_drawn = np.bincount(numbers, minlength=len(forms))  # (forms,)
    shares = np.bincount(numbers, is_right, len(forms)) / np.maximum(n_drawn, 1)  # (forms,)
    print("\n    the forms that are read worst")
    for k in np.argsort(shares, kind="stable")[:8].tolist():
        print(f"    {shares[k]:6.1%}  {forms[k].digit} {forms[k].name}")


def save_sheet(pictures: list[ByteArray], path: Path) -> None:
    """Write the misread digits in rows, a line of manners after the other."""
    rows = -(-len(pictures) // SHEET_COLUMNS)
    sheet = np.zeros((max(rows, 1) * SHEET_COLUMNS, 28, 28), np.uint8)  # (rows · columns, 28, 28)
    for k, picture in enumerate(pictures):
        sheet[k] = picture
    tall = sheet.reshape(-1, SHEET_COLUMNS, 28, 28).transpose(0, 2, 1, 3)
    picture = Image.fromarray(tall.reshape(-1, SHEET_COLUMNS * 28))
    picture.resize((picture.width * SHEET_ZOOM, picture.height * SHEET_ZOOM)).save(path)


def judge_pens(network: Network, file: str, options: argparse.Namespace) -> float:
    """Print what is read of the forms in a file, manner by manner; return the share of all."""
    forms = load_forms(FOLDER / f"{file}.txt")
    sets: list[Drawn] = []
    print(f"\n{len(forms)} forms of {file}.txt, each drawn {options.repeats} times a manner")
    for manner in options.manners:
        made = replayed(forms, manner, options.repeats, options.seed)
        is_right = read(network, made.images) == made.labels  # (N,)
        print(f"    {manner:20}{is_right.mean():8.2%}", flush=True)
        sets.append(made)
    images, numbers, labels = (np.concatenate(parts) for parts in zip(*sets, strict=True))
    answers = read(network, images)  # (N,)
    is_right = answers == labels  # (N,)
    print_confusion(labels, answers)
    print_worst_forms(forms, numbers, is_right)
    print(f"\n    all of {file}.txt {is_right.mean():.2%} of {len(labels):,}")
    if options.sheet is not None:
        target = options.sheet.with_stem(f"{options.sheet.stem}-{file}")
        save_sheet(list(images[~is_right]), target)
        print(f"    the misread ones: {target}, as {answers[~is_right].tolist()}")
    return float(is_right.mean())


def judge_mnist(network: Network, folder: str | None) -> bool:
    """Print what is read of MNIST's test set; return whether that is too little."""
    if not folder:
        print("MNIST was left out: name the folder with its files with --mnist DIR.")
        return False
    test = load_mnist(Path(folder)).test
    accuracy = evaluate(network, test, "sparse_categorical_crossentropy").accuracy
    print(f"MNIST's test set {accuracy:.2%}")
    return accuracy < LEAST_OF_MNIST


def main() -> int:
    """Print all figures; return 1 when one is missed."""
    parser = argparse.ArgumentParser(description="Judge the ready-trained reader.")
    parser.add_argument("--mnist", default=os.environ.get("MLPSTUDIO_MNIST"), metavar="DIR")
    parser.add_argument("--model", type=Path, help="another file than the shipped one")
    parser.add_argument("--forms", nargs="+", choices=FILES, default=FILES)
    parser.add_argument("--manners", nargs="+", choices=list(MANNERS), default=list(MANNERS))
    parser.add_argument("--repeats", type=int, default=2)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--sheet", type=Path, help="where to draw the misread ones")
    options, _ = parser.parse_known_args()  # what is meant for another benchmark is let through
    threadpool_limits(1, user_api="blas")
    network = load_reader(options.model).build()
    has_missed = judge_mnist(network, options.mnist)
    for file in options.forms:
        has_missed |= judge_pens(network, file, options) < LEAST_OF_PENS
    return int(has_missed)


if __name__ == "__main__":
    sys.exit(main())
