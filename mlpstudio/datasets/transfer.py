"""One file over HTTP into a partial file that a later attempt continues."""

import contextlib
import http.client
import re
import urllib.error
import urllib.request
from collections.abc import Generator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mlpstudio import __version__
from mlpstudio.datasets.http_opening import is_unreachable, opener, reason
from mlpstudio.datasets.transfer_guard import Guard, Patience, TransferError
from mlpstudio.datasets.watch import Watch

_PIECE = 64 * 1024
_CONTENT_RANGE = re.compile(r"bytes (?:(\d+)-\d+|\*)/(\d+|\*)")
_OK, _PARTIAL, _NOTHING_LEFT = 200, 206, 416


@dataclass(frozen=True, slots=True)
class Request:
    """What is to be fetched.

    Attributes:
        url: Of the file.
        target: The partial file; what it holds already is not fetched again.
        most_bytes: A longer file is refused.
        patience: How long the server is waited for.
    """

    url: str
    target: Path
    most_bytes: int
    patience: Patience

    @property
    def n_there(self) -> int:
        """The bytes that have arrived."""
        return self.target.stat().st_size if self.target.exists() else 0


def fetch(request: Request, watch: Watch) -> None:
    """Fetch the rest of a file.

    A cancelled transfer ends within a tenth of a second; while a connection is being made, within
    the time that is waited for one.

    Raises:
        TransferError: It did not arrive whole; what arrived is kept, unless it is of no use.
        CancelledError: The watch ended it; what arrived is kept.
        OSError: The partial file cannot be written.
    """
    watch.check()
    if request.n_there > request.most_bytes:
        request.target.unlink()
    with Guard(request.patience, watch.cancelled) as guard:
        response = _respond(request, guard)
        if response is not None:
            with response:
                _receive(request, response, guard, watch)


def _respond(request: Request, guard: Guard) -> Any:
    """Send the request; return the response, or None when nothing is left to be fetched."""
    headers = {"User-Agent": f"mlpstudio/{__version__}", "Accept-Encoding": "identity"}
    if n_there := request.n_there:
        headers["Range"] = f"bytes={n_there}-"
    asked = urllib.request.Request(request.url, headers=headers)
    try:
        return opener(guard.connected).open(asked, timeout=request.patience.connect_seconds)
    except urllib.error.HTTPError as error:
        with contextlib.closing(error):
            guard.check()
            if error.code == _NOTHING_LEFT:
                return _nothing_left(request, error)
            is_redirect = 300 <= error.code < 400
            told = "and leads nowhere" if is_redirect else error.reason
            raise TransferError(f"it answered {error.code} {told}") from error
    # What urllib raises depends on how far it came.
    except (urllib.error.URLError, http.client.HTTPException, OSError, ValueError) as error:
        guard.check()
        cause = getattr(error, "reason", error)
        raise TransferError(reason(cause), is_unreachable=is_unreachable(cause)) from error


def _nothing_left(request: Request, error: urllib.error.HTTPError) -> None:
    """Accept that all has arrived, if the length says so; otherwise begin again."""
    found = _CONTENT_RANGE.fullmatch(error.headers.get("Content-Range", ""))
    if found is None or found[2] != str(request.n_there):
        request.target.unlink()
        raise TransferError("it has another file than has arrived so far") from error


def _receive(request: Request, response: Any, guard: Guard, watch: Watch) -> None:
    """Append what a response brings to the partial file."""
    start = _start(request, response)
    length = response.headers.get("Content-Length", "")
    total = start + int(length) if length.isdecimal() else 0
    if total > request.most_bytes:
        raise TransferError(f"it offers {total:,} bytes, more than the file can have")
    n_done = start
    with request.target.open("r+b" if start else "wb") as file:
        file.seek(start)
        watch.tell(n_done, total)
        for piece in _pieces(response, guard):
            file.write(piece)
            n_done += len(piece)
            if n_done > request.most_bytes:
                break
            watch.tell(n_done, total)
    if n_done > request.most_bytes:
        request.target.unlink()
        raise TransferError("it sends more than the file can have")
    if n_done < total:
        raise TransferError(f"it sent {n_done:,} of {total:,} bytes")


def _start(request: Request, response: Any) -> int:
    """Return where the content of a response belongs in the file."""
    if response.status == _OK:
        return 0
    found = _CONTENT_RANGE.fullmatch(response.headers.get("Content-Range", ""))
    if response.status == _PARTIAL and found is not None and found[1] == str(request.n_there):
        return request.n_there
    request.target.unlink(missing_ok=True)
    raise TransferError(f"it answered {response.status} with another part than was asked for")


def _pieces(response: Any, guard: Guard) -> Generator[bytes, None, None]:
    """Yield what a response brings until it ends or is ended."""
    try:
        while piece := response.read1(_PIECE):
            guard.arrived(len(piece))
            yield piece
    except (http.client.HTTPException, OSError, ValueError) as error:
        guard.check()
        raise TransferError(reason(error)) from error
    guard.check()
