"""How addresses are opened: by proxies where there are any, and with a look at the sockets."""

import errno
import functools
import http.client
import socket
import ssl
import urllib.request
from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

_UNREACHABLE = {
    errno.ECONNREFUSED,
    errno.EHOSTUNREACH,
    errno.ENETUNREACH,
    errno.ENETDOWN,
    errno.EADDRNOTAVAIL,
}
Told = Callable[[socket.socket], None]


def opener(told: Told) -> urllib.request.OpenerDirector:
    """Return what opens http and https addresses and no others.

    Args:
        told: Called with the socket of every connection.
    """
    director = urllib.request.OpenerDirector()
    for handler in (
        urllib.request.ProxyHandler(),
        _PlainHandler(told),
        _SecureHandler(told),
        _Redirects(),
        urllib.request.HTTPDefaultErrorHandler(),
        urllib.request.HTTPErrorProcessor(),
        urllib.request.UnknownHandler(),
    ):
        director.add_handler(handler)
    return director


class _PlainConnection(http.client.HTTPConnection):
    """Tells which socket it uses."""

    def __init__(self, told: Told, host: str, **options: Any) -> None:
        super().__init__(host, **options)
        self._told = told

    def connect(self) -> None:
        super().connect()
        self._told(self.sock)


class _SecureConnection(http.client.HTTPSConnection):
    """Tells which socket it uses."""

    def __init__(self, told: Told, host: str, **options: Any) -> None:
        super().__init__(host, **options)
        self._told = told

    def connect(self) -> None:
        super().connect()
        self._told(self.sock)


class _PlainHandler(urllib.request.AbstractHTTPHandler):
    http_request = urllib.request.AbstractHTTPHandler.do_request_

    def __init__(self, told: Told) -> None:
        super().__init__()
        self._open = functools.partial(_PlainConnection, told)

    def http_open(self, req: urllib.request.Request) -> http.client.HTTPResponse:
        return self.do_open(self._open, req)


class _SecureHandler(urllib.request.AbstractHTTPHandler):
    https_request = urllib.request.AbstractHTTPHandler.do_request_

    def __init__(self, told: Told) -> None:
        super().__init__()
        self._open = functools.partial(_SecureConnection, told)

    def https_open(self, req: urllib.request.Request) -> http.client.HTTPResponse:
        return self.do_open(self._open, req, context=ssl.create_default_context())


class _Redirects(urllib.request.HTTPRedirectHandler):
    """Follows a redirect, but not from a secure address to an open one."""

    def redirect_request(  # noqa: PLR0913
        self, req: urllib.request.Request, fp: Any, code: int, msg: str, headers: Any, newurl: str
    ) -> urllib.request.Request | None:
        fp.close()  # Its content would otherwise be read, however long it is.
        if req.type == "https" and urlsplit(newurl).scheme != "https":
            raise ValueError("it redirects to an address that is not secure")
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def is_unreachable(cause: object) -> bool:
    """Return whether an error means that a server could not be reached at all."""
    if isinstance(cause, socket.gaierror | TimeoutError):
        return True
    return isinstance(cause, OSError) and cause.errno in _UNREACHABLE


def reason(cause: object) -> str:
    """Return what is said about a failure."""
    if isinstance(cause, TimeoutError):
        return "it did not answer"
    if isinstance(cause, ssl.SSLCertVerificationError):
        return f"its certificate is not trusted ({cause.verify_message}); is the clock right?"
    return (str(getattr(cause, "strerror", None) or cause) or type(cause).__name__).rstrip(".")
