"""The bytes of a table: how they are encoded, and their lines in blocks that fit the memory."""

import codecs
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from mlpstudio.datasets.watch import Watch
from mlpstudio.errors import DataError

ENCODINGS = ("utf-8-sig", "cp949")
"""Tried in this order; Korean Windows writes the second, which contains EUC-KR."""

_PIECE = 2**20
_LONGEST_LINE = 16 * 2**20
_BYTE_ORDER_MARK = codecs.BOM_UTF8
_WIDE_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


@dataclass(frozen=True, slots=True)
class Survey:
    """What one pass over the bytes tells."""

    encoding: str
    n_lines: int


@dataclass(frozen=True, slots=True)
class Block:
    """Whole lines.

    Attributes:
        first_line: Number of the first one, counted from 1.
        content: Each line ends with a line feed.
    """

    first_line: int
    content: bytes

    def without_first_line(self) -> "Block":
        """Return the block without the blank lines at its start and the line after these."""
        start, line = 0, self.first_line
        while start < len(self.content):
            end = self.content.index(b"\n", start)
            is_blank = not self.content[start:end].strip()
            start, line = end + 1, line + 1
            if not is_blank:
                break
        return Block(line, self.content[start:])


def survey(path: Path, watch: Watch) -> Survey:
    """Return the encoding and the number of lines at most.

    Raises:
        DataError: The file is no text, or in an encoding that is not known.
    """
    line = 0
    for encoding in ENCODINGS:
        n_feeds, n_returns, last = 0, 0, b""
        decoder = codecs.getincrementaldecoder(encoding)()
        is_within = False  # a character that goes on in the next piece
        try:
            for piece in _pieces(path):
                watch.check()
                if not piece.isascii() or is_within:
                    decoder.decode(piece)
                    is_within = bool(decoder.getstate()[0])
                n_feeds += piece.count(b"\n")
                n_returns += piece.count(b"\r")
                last = piece[-1:]
            decoder.decode(b"", final=True)
        except UnicodeDecodeError as error:
            line = n_feeds + bytes(error.object)[: error.start].count(b"\n") + 1
            continue
        return Survey(encoding, max(n_feeds, n_returns) + (last not in (b"\n", b"\r")))
    raise DataError(
        f"{path}: expected text in UTF-8 or CP949, found other bytes in line {line}. Save the "
        "table as CSV UTF-8."
    )


def _pieces(path: Path) -> Iterator[bytes]:
    """Yield the bytes of a text file."""
    with path.open("rb") as file:
        is_first = True
        while piece := file.read(_PIECE):
            if is_first and piece.startswith(_WIDE_MARKS):
                raise DataError(
                    f"{path}: expected text in UTF-8 or CP949, found UTF-16. Save the table as "
                    "CSV UTF-8."
                )
            if b"\0" in piece:
                raise DataError(
                    f"{path}: expected a table as text, found bytes that are no text. Choose a "
                    "CSV, npz or IDX file, a picture, or a folder of pictures."
                )
            is_first = False
            yield piece


def blocks(path: Path, watch: Watch) -> Iterator[Block]:
    """Yield the lines of a file in blocks of about a mebibyte, without its byte order mark.

    Raises:
        DataError: A line is too long for a table.
    """
    total = path.stat().st_size
    n_done, line, rest = 0, 1, b""
    for piece in _pieces(path):
        content = rest + (piece.removeprefix(_BYTE_ORDER_MARK) if n_done == 0 else piece)
        n_done += len(piece)
        end = content.rfind(b"\n") + 1
        content, rest = content[:end], content[end:]
        if len(rest) > _LONGEST_LINE:
            n_before = content.count(b"\n")
            raise DataError(
                f"{path}: line {line + n_before} is longer than "
                f"{_LONGEST_LINE:,} bytes. Choose a table with one sample in each line."
            )
        if content:
            block = Block(line, _with_line_feeds(content))
            line += block.content.count(b"\n")
            yield block
        watch.tell(n_done, total)
    if rest:
        yield Block(line, _with_line_feeds(rest + b"\n"))


def _with_line_feeds(content: bytes) -> bytes:
    """Return lines that end with a line feed and nothing else."""
    if b"\r" not in content:
        return content
    return content.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
