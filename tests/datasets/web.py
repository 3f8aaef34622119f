"""A web server on this computer that misbehaves as it is told to, for tests of downloads."""

import re
import ssl
import subprocess
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

Answer = Callable[["Handler"], None]


def make_certificate(path: Path) -> None:
    """Write a certificate of 127.0.0.1, signed by itself, with its key."""
    made = ("-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-x509")
    names = ("-subj", "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1")
    command = ["openssl", "req", *made, *names, "-days", "2", "-out", path]
    key = path.with_suffix(".key")
    subprocess.run([*command, "-keyout", key], check=True, capture_output=True)
    path.write_bytes(path.read_bytes() + key.read_bytes())


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: "Server"

    def do_GET(self):
        self.close_connection = True
        self.server.asked.append((self.path, self.headers.get("Range")))
        self.server.answers.get(self.path, status(404))(self)

    def log_message(self, *arguments):
        """Stay quiet: what was asked for is noted."""

    def start(self, code=200, **headers):
        self.send_response(code)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), str(value))
        self.send_header("Connection", "close")
        self.end_headers()


class Server(ThreadingHTTPServer):
    """Answers each path as `answers` says, and notes in `asked` what was asked for."""

    daemon_threads = False

    def __init__(self):
        super().__init__(("127.0.0.1", 0), Handler)
        self.answers: dict[str, Answer] = {}
        self.asked: list[tuple[str, str | None]] = []
        self.is_closing = threading.Event()
        self.scheme = "http"

    @property
    def url(self):
        return f"{self.scheme}://127.0.0.1:{self.server_port}/"

    def handle_error(self, request, client_address):
        """Stay quiet: clients that hang up are what the tests are about."""


@contextmanager
def serving(certificate: Path | None = None) -> Iterator[Server]:
    """Run a server until the end of the context; all its threads have ended then.

    Args:
        certificate: Makes it a secure one.
    """
    server = Server()
    if certificate is not None:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate)
        # The handshake on the thread that answers: a client may break it off.
        server.socket = context.wrap_socket(
            server.socket, server_side=True, do_handshake_on_connect=False
        )
        server.scheme = "https"
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    try:
        yield server
    finally:
        server.is_closing.set()
        server.shutdown()
        thread.join()
        server.server_close()


def ranged(content: bytes) -> Answer:
    """Send what is asked for."""

    def answer(handler):
        asked = re.fullmatch(r"bytes=(\d+)-", handler.headers.get("Range", ""))
        start = int(asked[1]) if asked else 0
        if start and start >= len(content):
            handler.start(416, Content_Range=f"bytes */{len(content)}", Content_Length=0)
            return
        headers = {"Content_Length": len(content) - start}
        if asked:
            headers["Content_Range"] = f"bytes {start}-{len(content) - 1}/{len(content)}"
        handler.start(206 if asked else 200, **headers)
        handler.wfile.write(content[start:])

    return answer


def whole(content: bytes, **headers) -> Answer:
    """Send everything, whatever part is asked for."""
    headers.setdefault("Content_Length", len(content))

    def answer(handler):
        handler.start(200, **headers)
        handler.wfile.write(content)

    return answer


def without_length(content: bytes) -> Answer:
    """Send everything and hang up."""

    def answer(handler):
        handler.start(200)
        handler.wfile.write(content)

    return answer


def chunked(content: bytes, ending: bytes = b"0\r\n\r\n") -> Answer:
    """Send everything in chunks."""

    def answer(handler):
        handler.start(200, Transfer_Encoding="chunked")
        handler.wfile.write(b"%x\r\n%s\r\n%s" % (len(content), content, ending))

    return answer


def stalling(content: bytes, n_sent: int) -> Answer:
    """Send the beginning of what is asked for, then nothing more."""

    def answer(handler):
        handler.start(200, Content_Length=len(content))
        handler.wfile.write(content[:n_sent])
        handler.wfile.flush()
        handler.server.is_closing.wait(10)

    return answer


def trickling(content: bytes) -> Answer:
    """Send a byte at a time, often enough that no single one is waited for long."""

    def answer(handler):
        handler.start(200, Content_Length=len(content))
        for byte in content:
            handler.wfile.write(bytes([byte]))
            if handler.server.is_closing.wait(0.02):
                return

    return answer


def silent(handler) -> None:
    """Accept the connection and say nothing."""
    handler.server.is_closing.wait(10)


def babbling(handler) -> None:
    """Answer in another language."""
    handler.wfile.write(b"hello\r\n\r\n")


def status(code: int) -> Answer:
    return lambda handler: handler.start(code, Content_Length=0)


def redirect(target: str, content: bytes = b"") -> Answer:
    def answer(handler):
        handler.start(302, Location=target, Content_Length=len(content))
        handler.wfile.write(content)

    return answer


def in_turn(*answers: Answer) -> Answer:
    """Answer differently each time; the last answer stays."""
    left = list(answers)
    return lambda handler: (left.pop(0) if len(left) > 1 else left[0])(handler)
