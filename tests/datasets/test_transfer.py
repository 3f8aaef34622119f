import pytest

from mlpstudio import __version__
from mlpstudio.datasets.transfer import Request, fetch
from mlpstudio.datasets.transfer_guard import Patience, TransferError
from mlpstudio.datasets.watch import UNWATCHED, CancelledError, Watch
from tests.datasets import web

CONTENT = bytes(range(256)) * 20
PATIENCE = Patience(connect_seconds=2, stall_seconds=0.25, least_bytes=64)


@pytest.fixture
def server(monkeypatch):
    monkeypatch.setenv("no_proxy", "*")
    with web.serving() as running:
        yield running


@pytest.fixture
def request_(server, tmp_path):
    return Request(f"{server.url}file", tmp_path / "file.part", 6000, PATIENCE)


def test_a_file_arrives_whole_with_its_progress(server, request_):
    server.answers["/file"] = web.ranged(CONTENT)
    told = []
    fetch(request_, Watch(lambda done, total: told.append((done, total))))
    assert request_.target.read_bytes() == CONTENT
    assert told[0] == (0, len(CONTENT))
    assert told[-1] == (len(CONTENT), len(CONTENT))


def test_only_the_rest_is_asked_for(server, request_):
    server.answers["/file"] = web.ranged(CONTENT)
    request_.target.write_bytes(CONTENT[:1000])
    told = []
    fetch(request_, Watch(lambda done, total: told.append(done)))
    assert request_.target.read_bytes() == CONTENT
    assert told[0] == 1000
    assert server.asked == [("/file", "bytes=1000-")]


def test_the_program_names_itself_and_wants_the_file_as_it_is(server, request_):
    seen = {}

    def answer(handler):
        seen.update(handler.headers)
        web.ranged(CONTENT)(handler)

    server.answers["/file"] = answer
    fetch(request_, UNWATCHED)
    assert seen["User-Agent"] == f"mlpstudio/{__version__}"
    assert seen["Accept-Encoding"] == "identity"


def test_what_arrived_before_a_failure_is_kept(server, request_):
    server.answers["/file"] = web.stalling(CONTENT, 3000)
    with pytest.raises(TransferError, match="it stopped sending"):
        fetch(request_, UNWATCHED)
    assert request_.target.read_bytes() == CONTENT[:3000]


@pytest.mark.parametrize(
    ("how", "complaint"),
    [
        (web.whole(bytes(7000)), "offers 7,000 bytes, more than the file can have"),
        (web.without_length(bytes(7000)), "sends more than the file can have"),
        (web.status(404), "answered 404 Not Found"),
        (web.status(204), "answered 204 with another part"),
        (web.redirect("/file"), "answered 302 and leads nowhere"),
        (web.babbling, "hello"),
    ],
)
def test_what_is_of_no_use_is_not_kept(server, request_, how, complaint):
    server.answers["/file"] = how
    with pytest.raises(TransferError, match=complaint) as caught:
        fetch(request_, UNWATCHED)
    assert not caught.value.is_unreachable
    assert not request_.target.exists()


def test_a_cancelled_watch_connects_to_nobody(server, request_):
    with pytest.raises(CancelledError):
        fetch(request_, Watch(cancelled=lambda: True))
    assert server.asked == []


def test_a_part_that_cannot_be_written_is_the_callers_concern(server, request_):
    server.answers["/file"] = web.ranged(CONTENT)
    request_.target.mkdir()
    with pytest.raises(OSError, match=r"file\.part"):
        fetch(request_, UNWATCHED)
