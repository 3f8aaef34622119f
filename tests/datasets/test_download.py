import errno
import gzip
import hashlib
import socket
import time

import numpy as np
import pytest

from mlpstudio.datasets import download as module
from mlpstudio.datasets.download import DownloadError, download
from mlpstudio.datasets.mirrors import MNIST, RemoteFile, Source
from mlpstudio.datasets.mnist import find_mnist
from mlpstudio.datasets.transfer_guard import Patience
from mlpstudio.datasets.watch import CancelledError
from mlpstudio.errors import DataError
from mlpstudio.paths import user_data
from tests.datasets import web

PATIENCE = Patience(connect_seconds=2, stall_seconds=0.25, least_bytes=64)
CONTENT = np.random.default_rng(0).integers(0, 256, 20_000, np.uint8).tobytes()
PACKED = gzip.compress(CONTENT)
OTHER = b"labels" * 30
NAME = "numbers-idx1-ubyte"


def remote(name, content):
    return RemoteFile(name, len(content), hashlib.sha256(content).hexdigest())


@pytest.fixture(autouse=True)
def _no_proxy(monkeypatch):
    monkeypatch.setenv("no_proxy", "*")


@pytest.fixture
def first():
    with web.serving() as server:
        yield server


@pytest.fixture
def second():
    with web.serving() as server:
        server.answers[f"/{NAME}.gz"] = web.ranged(PACKED)
        yield server


def answer(server, how):
    server.answers[f"/{NAME}.gz"] = how


def source(*servers):
    return Source((remote(NAME, CONTENT),), tuple(server.url for server in servers))


def get(folder, *servers, **options):
    return download(folder, source=source(*servers), patience=PATIENCE, **options)


def placed(folder):
    return sorted(path.name for path in folder.iterdir())


def test_a_file_is_unpacked_and_put_in_its_place(tmp_path, first):
    answer(first, web.ranged(PACKED))
    folder = tmp_path / "new" / "folder"
    assert get(folder, first) == folder
    assert (folder / NAME).read_bytes() == CONTENT
    assert placed(folder) == [NAME]
    assert first.asked == [(f"/{NAME}.gz", None)]


def test_progress_is_told_by_file_to_the_end(tmp_path, first):
    answer(first, web.ranged(PACKED))
    told = []
    get(tmp_path, first, progress=lambda *values: told.append(values))
    assert told[0] == (NAME, 0, len(PACKED))
    assert told[-1] == (NAME, len(PACKED), len(PACKED))
    dones = [done for _, done, _ in told]
    assert dones == sorted(dones)


@pytest.mark.parametrize("packed", [False, True])
@pytest.mark.parametrize("name", [NAME, NAME.replace("-idx", ".idx")])
def test_what_is_there_and_right_is_not_fetched_again(tmp_path, first, name, packed):
    path = tmp_path / (name + (".gz" if packed else ""))
    path.write_bytes(PACKED if packed else CONTENT)
    told = []
    get(tmp_path, first, progress=lambda *values: told.append(values))
    assert first.asked == []
    assert placed(tmp_path) == [path.name]
    assert told == [(NAME, len(CONTENT), len(CONTENT))]


@pytest.mark.parametrize("wrong", [b"", CONTENT[:-1], CONTENT + b"x", PACKED[:-20], b"\x1f\x8bx"])
def test_a_wrong_file_is_replaced(tmp_path, first, wrong):
    answer(first, web.ranged(PACKED))
    (tmp_path / NAME).write_bytes(wrong)
    get(tmp_path, first)
    assert (tmp_path / NAME).read_bytes() == CONTENT


def test_a_file_that_the_server_has_unpacked_on_the_way_is_taken(tmp_path, first):
    answer(first, web.whole(CONTENT))
    get(tmp_path, first)
    assert (tmp_path / NAME).read_bytes() == CONTENT


@pytest.mark.parametrize("how", [web.without_length(PACKED), web.chunked(PACKED)])
def test_a_server_that_names_no_length_will_do(tmp_path, first, how):
    answer(first, how)
    told = []
    get(tmp_path, first, progress=lambda *values: told.append(values))
    assert (tmp_path / NAME).read_bytes() == CONTENT
    assert told[-1] == (NAME, len(PACKED), 0)


def test_a_redirect_is_followed(tmp_path, first, second):
    answer(first, web.redirect(f"{second.url}{NAME}.gz", b"x" * 100_000))
    get(tmp_path, first)
    assert (tmp_path / NAME).read_bytes() == CONTENT


# The next mirror


@pytest.mark.parametrize(
    "how",
    [
        pytest.param(web.status(403), id="forbidden"),
        pytest.param(web.status(404), id="not found"),
        pytest.param(web.status(500), id="broken"),
        pytest.param(web.status(204), id="no content"),
        pytest.param(web.redirect(f"/{NAME}.gz"), id="redirect loop"),
        pytest.param(web.redirect("ftp://127.0.0.1/x"), id="another protocol"),
        pytest.param(web.redirect("file:///etc/hostname"), id="a file"),
        pytest.param(web.whole(gzip.compress(CONTENT[:-1] + b"!")), id="wrong bytes"),
        pytest.param(web.whole(b"<html>Log in</html>"), id="a page to log in"),
        pytest.param(web.whole(PACKED[:-9]), id="cut off, and the length with it"),
        pytest.param(web.whole(PACKED, Content_Length=len(PACKED) - 9), id="length too short"),
        pytest.param(web.whole(PACKED, Content_Length=len(PACKED) + 9), id="length too long"),
        pytest.param(web.whole(PACKED, Content_Length=10**12), id="length absurd"),
        pytest.param(web.without_length(bytes(60_000)), id="more than it can be"),
        pytest.param(web.whole(gzip.compress(bytes(10_000_000))), id="gzip bomb"),
        pytest.param(web.chunked(PACKED[:500], b"zz"), id="broken chunks"),
        pytest.param(web.stalling(PACKED, 0), id="stalls at once"),
        pytest.param(web.stalling(PACKED, 9000), id="stalls in the middle"),
        pytest.param(web.trickling(PACKED), id="trickles"),
        pytest.param(web.silent, id="silent"),
        pytest.param(web.babbling, id="no HTTP"),
    ],
)
def test_after_a_failure_the_next_mirror_is_tried(tmp_path, first, second, how):
    answer(first, how)
    get(tmp_path, first, second)
    assert placed(tmp_path) == [NAME]
    assert (tmp_path / NAME).read_bytes() == CONTENT


def test_a_bomb_is_not_unpacked_further_than_the_file_is_long(tmp_path, first, monkeypatch):
    answer(first, web.whole(gzip.compress(bytes(10_000_000))))
    unpacked = 0
    genuine = gzip.GzipFile.read

    def counting(self, size=-1):
        nonlocal unpacked
        piece = genuine(self, size)
        unpacked += len(piece)
        return piece

    monkeypatch.setattr(gzip.GzipFile, "read", counting)
    with pytest.raises(DownloadError, match="not the one that was expected"):
        get(tmp_path, first)
    assert unpacked == len(CONTENT) + 1
    assert placed(tmp_path) == []


def test_when_all_mirrors_fail_each_is_named_with_its_reason(tmp_path, first, second):
    answer(first, web.status(404))
    answer(second, web.whole(b"something else"))
    with pytest.raises(DownloadError) as caught:
        get(tmp_path, first, second)
    assert isinstance(caught.value, DataError)
    assert not caught.value.is_offline
    message = str(caught.value)
    assert f"{NAME} cannot be downloaded" in message
    assert "127.0.0.1: it answered 404 Not Found" in message
    assert "its file is not the one that was expected" in message
    assert "Try again later" in message
    assert placed(tmp_path) == []


# Continuing


def test_what_arrived_before_a_stall_is_continued_on_the_same_server(tmp_path, first):
    answer(first, web.in_turn(web.stalling(PACKED, 9000), web.ranged(PACKED)))
    get(tmp_path, first)
    assert (tmp_path / NAME).read_bytes() == CONTENT
    assert [asked for _, asked in first.asked] == [None, "bytes=9000-"]


def test_a_server_that_closes_in_the_middle_is_asked_for_the_rest(tmp_path, first):
    cut = web.whole(PACKED[:5000], Content_Length=len(PACKED))
    answer(first, web.in_turn(cut, web.ranged(PACKED)))
    get(tmp_path, first)
    assert [asked for _, asked in first.asked] == [None, "bytes=5000-"]


def test_the_rest_may_come_from_another_mirror(tmp_path, first, second):
    answer(first, web.in_turn(web.stalling(PACKED, 9000), web.status(500)))
    get(tmp_path, first, second)
    assert (tmp_path / NAME).read_bytes() == CONTENT
    assert [asked for _, asked in second.asked] == ["bytes=9000-"]


def test_a_server_that_never_sends_more_is_given_up(tmp_path, first):
    answer(first, web.whole(PACKED[:5000], Content_Length=len(PACKED)))
    with pytest.raises(DownloadError, match=f"it sent 5,000 of {len(PACKED):,} bytes"):
        get(tmp_path, first)
    assert len(first.asked) == 2


def test_a_server_without_ranges_starts_again(tmp_path, first):
    (tmp_path / f"{NAME}.gz.part").write_bytes(b"x" * 500)
    answer(first, web.whole(PACKED))
    get(tmp_path, first)
    assert first.asked == [(f"/{NAME}.gz", "bytes=500-")]
    assert placed(tmp_path) == [NAME]


def test_a_part_that_was_already_whole_is_used(tmp_path, first):
    (tmp_path / f"{NAME}.gz.part").write_bytes(PACKED)
    answer(first, web.ranged(PACKED))
    get(tmp_path, first)
    assert placed(tmp_path) == [NAME]
    assert len(first.asked) == 1


@pytest.mark.parametrize(
    "part",
    [
        pytest.param(b"x" * 500, id="other bytes"),
        pytest.param(PACKED + b"x", id="longer than the file"),
        pytest.param(bytes(100_000), id="longer than the file can be"),
    ],
)
def test_a_part_of_something_else_is_thrown_away(tmp_path, first, part):
    (tmp_path / f"{NAME}.gz.part").write_bytes(part)
    answer(first, web.ranged(PACKED))
    get(tmp_path, first)
    assert (tmp_path / NAME).read_bytes() == CONTENT
    assert first.asked[-1] == (f"/{NAME}.gz", None)


def test_another_part_than_was_asked_for_is_not_appended(tmp_path, first):
    (tmp_path / f"{NAME}.gz.part").write_bytes(PACKED[:500])

    def wrong(handler):
        handler.start(206, Content_Range="bytes 400-999/1000", Content_Length=600)
        handler.wfile.write(bytes(600))

    answer(first, web.in_turn(wrong, web.ranged(PACKED)))
    get(tmp_path, first)
    assert [asked for _, asked in first.asked] == ["bytes=500-", None]


# Cancelling


def test_cancelling_in_the_middle_leaves_a_part_that_is_continued(tmp_path, first):
    answer(first, web.in_turn(web.stalling(PACKED, 9000), web.ranged(PACKED)))
    arrived = 0

    def progress(name, done, total):
        nonlocal arrived
        arrived = done

    with pytest.raises(CancelledError):
        get(tmp_path, first, progress=progress, cancelled=lambda: arrived == 9000)
    assert placed(tmp_path) == [f"{NAME}.gz.part"]
    assert (tmp_path / f"{NAME}.gz.part").read_bytes() == PACKED[:9000]
    get(tmp_path, first)
    assert placed(tmp_path) == [NAME]
    assert first.asked[-1] == (f"/{NAME}.gz", "bytes=9000-")


@pytest.mark.parametrize("how", [web.silent, web.stalling(PACKED, 100)])
def test_cancelling_does_not_wait_for_a_server_that_says_nothing(tmp_path, first, how):
    answer(first, how)
    patience = Patience(connect_seconds=60, stall_seconds=60)
    start = time.monotonic()
    with pytest.raises(CancelledError):
        download(
            tmp_path,
            source=source(first),
            patience=patience,
            cancelled=lambda: time.monotonic() > start + 0.2,
        )
    assert time.monotonic() - start < 30


def test_a_callback_that_raises_ends_the_download(tmp_path, first):
    answer(first, web.ranged(PACKED))

    class StaleError(Exception):
        pass

    def progress(name, done, total):
        raise StaleError

    with pytest.raises(StaleError):
        get(tmp_path, first, progress=progress)
    assert NAME not in placed(tmp_path)


def test_a_cancelled_download_asks_nobody(tmp_path, first):
    with pytest.raises(CancelledError):
        get(tmp_path, first, cancelled=lambda: True)
    assert first.asked == []


# No network


def closed_port():
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        return unused.getsockname()[1]


def test_without_a_network_it_says_so_at_once_and_once(tmp_path):
    mirrors = (f"http://127.0.0.1:{closed_port()}/", f"http://localhost:{closed_port()}/")
    files = (remote(NAME, CONTENT), remote("other", OTHER))
    start = time.monotonic()
    patience = Patience(connect_seconds=60, stall_seconds=60)
    with pytest.raises(DownloadError, match="no connection to the network") as caught:
        download(tmp_path, source=Source(files, mirrors), patience=patience)
    assert caught.value.is_offline
    assert "127.0.0.1, localhost" in str(caught.value)
    assert time.monotonic() - start < 30


def test_a_name_that_cannot_be_looked_up_means_no_network(tmp_path, monkeypatch):
    def fail(*arguments, **options):
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", fail)
    with pytest.raises(DownloadError) as caught:
        download(tmp_path, source=MNIST, patience=PATIENCE)
    assert caught.value.is_offline
    assert "storage.googleapis.com, ossci-datasets.s3.amazonaws.com" in str(caught.value)


def test_a_mirror_that_answers_badly_is_no_missing_network(tmp_path, first):
    answer(first, web.status(500))
    mirrors = (f"http://127.0.0.1:{closed_port()}/", first.url)
    with pytest.raises(DownloadError, match=r"Connection refused|refused it") as caught:
        download(tmp_path, source=Source((remote(NAME, CONTENT),), mirrors), patience=PATIENCE)
    assert not caught.value.is_offline


# The folder


def test_a_full_disk_is_refused_before_anything_is_asked_for(tmp_path, first, monkeypatch):
    usage = module.shutil.disk_usage(tmp_path)._replace(free=1000)
    monkeypatch.setattr(module.shutil, "disk_usage", lambda path: usage)
    with pytest.raises(DownloadError, match="of free space, found 1,000"):
        get(tmp_path, first)
    assert first.asked == []


def test_a_disk_that_fills_up_leaves_no_half_file(tmp_path, first, monkeypatch):
    answer(first, web.ranged(PACKED))

    def full(path, content):
        raise OSError(errno.ENOSPC, "No space left on device", str(path))

    monkeypatch.setattr(module, "write_atomically", full)
    with pytest.raises(DownloadError, match=f"{NAME} cannot be written: No space left"):
        get(tmp_path, first)
    assert placed(tmp_path) == [f"{NAME}.gz.part"]


def test_a_folder_that_cannot_be_made_is_reported(tmp_path, first):
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(DownloadError, match="cannot be written"):
        get(tmp_path / "file", first)


def test_the_usual_folder_is_where_mnist_is_looked_for(first):
    answer(first, web.ranged(PACKED))
    folder = download(source=source(first), patience=PATIENCE)
    try:
        assert folder == user_data() / "mnist"
    finally:
        (folder / NAME).unlink()
        folder.rmdir()


def test_the_real_files_are_those_that_would_be_downloaded(mnist_folder, monkeypatch):
    monkeypatch.setattr(module, "fetch", lambda *_: pytest.fail("nothing is missing"))
    assert download(mnist_folder) == mnist_folder
    assert find_mnist([mnist_folder]) == mnist_folder
