import pytest

from mlpstudio.datasets.readers import csv_lines as module
from mlpstudio.datasets.readers.csv_lines import Block, blocks, survey
from mlpstudio.datasets.watch import UNWATCHED, CancelledError, Watch
from mlpstudio.errors import DataError
from tests.datasets.readers.builders import put

KOREAN = "길이,품종\n1.5,붓꽃\n2.5,장미\n"


def file(folder, content):
    return put(folder / "table.csv", content)


@pytest.fixture(params=[2, 5, 2**20])
def _pieces(request, monkeypatch):
    """Bytes that are read at once, so that characters and lines are cut in their middle."""
    monkeypatch.setattr(module, "_PIECE", request.param)


@pytest.mark.usefixtures("_pieces")
@pytest.mark.parametrize(
    ("content", "encoding", "n_lines"),
    [
        (b"a,b\n1,2\n", "utf-8-sig", 2),
        (b"a,b\n1,2", "utf-8-sig", 2),
        (b"a,b\r\n1,2\r\n", "utf-8-sig", 2),
        (b"a,b\r1,2\r", "utf-8-sig", 2),
        (KOREAN.encode(), "utf-8-sig", 3),
        (KOREAN.encode("utf-8-sig"), "utf-8-sig", 3),
        (KOREAN.encode("cp949"), "cp949", 3),
        (KOREAN.encode("euc-kr"), "cp949", 3),
    ],
)
def test_encoding_and_lines_are_known(tmp_path, content, encoding, n_lines):
    surveyed = survey(file(tmp_path, content), UNWATCHED)
    assert (surveyed.encoding, surveyed.n_lines) == (encoding, n_lines)


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        (b"1,2\n3,4\n5,\xff\xfe\n", "in UTF-8 or CP949, found other bytes in line 3"),
        ("1,a\n".encode("utf-16"), "found UTF-16"),
        (b"1,2\n\0\0\n", "bytes that are no text"),
        (b"1,2\n3,\xea", "other bytes in line 2"),
    ],
)
def test_what_is_no_known_text_is_refused(tmp_path, content, complaint):
    with pytest.raises(DataError, match=complaint):
        survey(file(tmp_path, content), UNWATCHED)


@pytest.mark.parametrize("piece", [1, 3, 7, 2**20])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("ending", [b"\n", b"\r\n"])
def test_blocks_are_whole_lines_with_their_numbers(tmp_path, monkeypatch, piece, mark, ending):
    lines = [b"first,1", b"", b"third,33", b"4"]
    monkeypatch.setattr(module, "_PIECE", max(piece, len(mark)) or 1)
    path = file(tmp_path, mark + ending.join(lines))
    found = list(blocks(path, UNWATCHED))
    assert b"".join(block.content for block in found) == b"\n".join(lines) + b"\n"
    n_before = 0
    for block in found:
        assert block.first_line == n_before + 1
        assert block.content.endswith(b"\n")
        n_before += block.content.count(b"\n")


def test_lines_of_an_old_mac_are_lines(tmp_path):
    (block,) = blocks(file(tmp_path, b"a\rb\r"), UNWATCHED)
    assert block.content == b"a\nb\n"


def test_progress_counts_bytes_and_cancelling_ends_it(tmp_path, monkeypatch):
    monkeypatch.setattr(module, "_PIECE", 4)
    path = file(tmp_path, b"1,2\n3,4\n")
    told = []
    list(blocks(path, Watch(lambda done, total: told.append((done, total)))))
    assert told == [(4, 8), (8, 8)]
    for work in (lambda watch: list(blocks(path, watch)), lambda watch: survey(path, watch)):
        with pytest.raises(CancelledError):
            work(Watch(cancelled=lambda: True))


def test_an_endless_line_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(module, "_PIECE", 10)
    monkeypatch.setattr(module, "_LONGEST_LINE", 30)
    with pytest.raises(DataError, match="line 3 is longer than 30 bytes"):
        list(blocks(file(tmp_path, b"1\n2\n" + b"3" * 100), UNWATCHED))


@pytest.mark.parametrize(
    ("content", "rest"),
    [
        (b"a\nb\n", Block(6, b"b\n")),
        (b"\n  \na\nb\n", Block(8, b"b\n")),
        (b"a\n", Block(6, b"")),
        (b"\n", Block(6, b"")),
    ],
)
def test_the_header_is_taken_away_with_blank_lines_before_it(content, rest):
    assert Block(5, content).without_first_line() == rest
