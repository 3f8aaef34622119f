import errno
import shutil
import socket

import pytest

from mlpstudio.datasets.http_opening import is_unreachable, reason
from mlpstudio.datasets.transfer import Request, fetch
from mlpstudio.datasets.transfer_guard import Patience, TransferError
from mlpstudio.datasets.watch import UNWATCHED, CancelledError, Watch
from tests.datasets import web

PATIENCE = Patience(connect_seconds=2, stall_seconds=0.3, least_bytes=64)


@pytest.fixture(scope="module")
def certificate(tmp_path_factory):
    if shutil.which("openssl") is None:
        pytest.skip("there is no openssl to make a certificate with")
    path = tmp_path_factory.mktemp("certificate") / "localhost.pem"
    web.make_certificate(path)
    return path


@pytest.fixture
def server(certificate, monkeypatch):
    monkeypatch.setenv("no_proxy", "*")
    with web.serving(certificate) as running:
        yield running


@pytest.fixture
def trusted(server, certificate, monkeypatch):
    """The secure server, with its certificate among those that are trusted."""
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    return server


def get(server, path, watch=UNWATCHED):
    fetch(Request(f"{server.url}file", path, 10_000, PATIENCE), watch)


def test_a_secure_address_is_opened(tmp_path, trusted):
    trusted.answers["/file"] = web.ranged(b"content")
    get(trusted, tmp_path / "file")
    assert (tmp_path / "file").read_bytes() == b"content"


def test_a_server_that_is_not_trusted_is_not_read(tmp_path, server):
    with pytest.raises(TransferError, match=r"its certificate is not trusted \(self.signed") as it:
        get(server, tmp_path / "file")
    assert not it.value.is_unreachable
    assert server.asked == []


def test_a_secure_address_does_not_lead_to_an_open_one(tmp_path, trusted):
    with web.serving() as plain:
        plain.answers["/file"] = web.ranged(b"content")
        trusted.answers["/file"] = web.redirect(f"{plain.url}file")
        with pytest.raises(TransferError, match="not secure"):
            get(trusted, tmp_path / "file")
        assert plain.asked == []


def test_a_secure_transfer_that_stalls_is_ended(tmp_path, trusted):
    trusted.answers["/file"] = web.stalling(b"x" * 9000, 5000)
    with pytest.raises(TransferError, match="it stopped sending"):
        get(trusted, tmp_path / "file")
    assert (tmp_path / "file").read_bytes() == b"x" * 5000


def test_a_secure_transfer_is_cancelled_in_the_middle(tmp_path, trusted):
    trusted.answers["/file"] = web.stalling(b"x" * 9000, 5000)
    done = 0

    def progress(arrived, total):
        nonlocal done
        done = arrived

    with pytest.raises(CancelledError):
        get(trusted, tmp_path / "file", Watch(progress, lambda: done == 5000))
    assert (tmp_path / "file").read_bytes() == b"x" * 5000


def test_a_proxy_is_asked_where_there_is_one(tmp_path, monkeypatch):
    with web.serving() as proxy:
        monkeypatch.delenv("no_proxy", raising=False)
        monkeypatch.setenv("http_proxy", proxy.url)
        proxy.answers["http://mirror.example/file"] = web.ranged(b"content")
        request = Request("http://mirror.example/file", tmp_path / "file", 10_000, PATIENCE)
        fetch(request, UNWATCHED)
    assert (tmp_path / "file").read_bytes() == b"content"


def test_only_addresses_of_the_web_are_opened(tmp_path):
    path = tmp_path / "secret"
    path.write_bytes(b"content")
    with pytest.raises(TransferError, match="unknown url type: file"):
        fetch(Request(path.as_uri(), tmp_path / "file", 10_000, PATIENCE), UNWATCHED)


@pytest.mark.parametrize(
    ("cause", "unreachable", "told"),
    [
        (socket.gaierror(socket.EAI_NONAME, "Name not known"), True, "Name not known"),
        (ConnectionRefusedError(errno.ECONNREFUSED, "Connection refused"), True, "refused"),
        (OSError(errno.ENETUNREACH, "Network is unreachable"), True, "unreachable"),
        (TimeoutError("timed out"), True, "it did not answer"),
        (ConnectionResetError(errno.ECONNRESET, "Connection reset."), False, "Connection reset"),
        (ValueError(), False, "ValueError"),
        ("unknown url type: x", False, "unknown url type: x"),
    ],
)
def test_failures_are_told_and_sorted(cause, unreachable, told):
    assert is_unreachable(cause) is unreachable
    assert reason(cause).endswith(told)
