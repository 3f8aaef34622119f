"""Small files of every kind that the readers read."""

import gzip
import io
import struct
import zipfile
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

IMAGES = np.random.default_rng(0).integers(0, 256, (30, 28, 28), np.uint8)
LABELS = np.arange(30, dtype=np.uint8) % 3
TEST_IMAGES = np.random.default_rng(1).integers(0, 256, (6, 28, 28), np.uint8)
TEST_LABELS = np.arange(6, dtype=np.uint8) % 3


def idx_bytes(array, code=8) -> bytes:
    header = bytes([0, 0, code, array.ndim]) + struct.pack(f">{array.ndim}I", *array.shape)
    element_type = np.uint8 if code == 8 else array.dtype.newbyteorder(">")
    return header + array.astype(element_type).tobytes()


def put(path: Path, content: bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return path


def put_idx(folder: Path, ending="", joint="-", **arrays) -> Path:
    """Write arrays by part, such as train_images; return the first file."""
    paths = []
    for name, array in arrays.items():
        part, what = name.rsplit("_", 1)
        rank = 1 if what == "labels" else 3
        content = idx_bytes(array)
        path = folder / f"{part}-{what}{joint}idx{rank}-ubyte{ending}"
        paths.append(put(path, gzip.compress(content) if ending == ".gz" else content))
    return paths[0]


def put_npz(path: Path, compressed=False, **arrays) -> Path:
    (np.savez_compressed if compressed else np.savez)(path, **arrays)
    return path


def put_zip(path: Path, members: dict[str, bytes], method=zipfile.ZIP_STORED) -> Path:
    with zipfile.ZipFile(path, "w", method) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return path


def npy_bytes(array, **options) -> bytes:
    content = io.BytesIO()
    np.lib.format.write_array(content, array, **options)
    return content.getvalue()


def put_link(path: Path, target: Path) -> Path:
    """Link to a target; skip the test where only administrators may."""
    try:
        path.symlink_to(target)
    except OSError as error:
        pytest.skip(f"no links here: {error}")
    return path


def put_csv(path: Path, *lines: str, encoding="utf-8") -> Path:
    return put(path, "".join(line + "\n" for line in lines).encode(encoding))


def drawn(height=40, width=30, pen=4, ink=0, paper=255) -> np.ndarray:
    """A box with a heavy top and left side as bytes, dark on light unless told otherwise."""
    picture = np.full((height + 20, width + 20), paper, np.uint8)
    picture[10:-10, 10:-10] = ink
    picture[10 + 2 * pen : -10 - pen, 10 + 2 * pen : -10 - pen] = paper
    return picture


def put_picture(path: Path, pixels: np.ndarray, **options) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.fromarray(pixels).save(path, **options)
    return path
