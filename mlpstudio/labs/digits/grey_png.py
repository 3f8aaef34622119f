"""Grey pictures as the content of PNG files."""

import struct
import zlib

import numpy as np

from mlpstudio.engine.arrays import ByteArray

_SIGNATURE = b"\x89PNG\r\n\x1a\n"


def grey_png(pixels: ByteArray) -> bytes:
    """Return grey values (h, w) as the content of a PNG file of eight bits a pixel."""
    height, width = pixels.shape
    # Each row begins with the number of its filter: 0 for none.
    rows = np.pad(pixels, ((0, 0), (1, 0)))  # (h, 1 + w)
    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"".join(
        (
            _SIGNATURE,
            _chunk(b"IHDR", header),
            _chunk(b"IDAT", zlib.compress(rows.tobytes(), 9)),
            _chunk(b"IEND", b""),
        )
    )


def _chunk(kind: bytes, content: bytes) -> bytes:
    checksum = zlib.crc32(kind + content)
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", checksum)
