"""What every test gets: no screen, no real user folders, no network, no thread left behind."""

import gc
import os
import shutil
import socket
import tempfile
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

# Before NumPy and Qt are imported, because they read these once.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import pytest
from hypothesis import settings

# The same examples in every run, and as much time for each as it takes: whether a change is good
# must not depend on luck or on what else the computer does. Others: --hypothesis-profile=default.
settings.register_profile("mlpstudio", settings.get_profile("ci"), database=None)
settings.load_profile("mlpstudio")

TESTS_BETWEEN_COLLECTIONS = 40
WINDOW_TESTS_BETWEEN_COLLECTIONS = 8  # they leave much behind
THREAD_SECONDS = 2.0  # how long a closing job may take, as for the app itself
USER_FOLDERS = {
    "HOME": "",
    "USERPROFILE": "",
    "XDG_CONFIG_HOME": ".config",
    "XDG_DATA_HOME": ".local/share",
    "XDG_STATE_HOME": ".local/state",
    "XDG_CACHE_HOME": ".cache",
    "XDG_RUNTIME_DIR": ".run",
    # What platformdirs asks on Windows, where it does not look at the home folder.
    "WIN_PD_OVERRIDE_APPDATA": "AppData/Roaming",
    "WIN_PD_OVERRIDE_LOCAL_APPDATA": "AppData/Local",
}


def pytest_configure(config: pytest.Config) -> None:
    """Point every folder of the user into a temporary one, for this process and its children."""
    home = Path(tempfile.mkdtemp(prefix="mlpstudio-tests-"))
    config.add_cleanup(lambda: shutil.rmtree(home, ignore_errors=True))
    for name, folder in USER_FOLDERS.items():
        path = home / folder
        path.mkdir(mode=0o700, parents=True, exist_ok=True)
        os.environ[name] = str(path)


@pytest.fixture(scope="session")
def mnist_folder() -> Path:
    """The folder with the four MNIST files."""
    named = os.environ.get("MLPSTUDIO_MNIST")
    if not named:
        pytest.skip("MLPSTUDIO_MNIST does not name the folder with the MNIST files")
    folder = Path(named)
    if not folder.is_dir():
        pytest.skip(f"MLPSTUDIO_MNIST names {folder}, which is not a folder")
    return folder


@pytest.fixture(autouse=True)
def _threads_end() -> Iterator[None]:
    """Fail a test that leaves a Python thread running."""
    before = set(threading.enumerate())
    yield
    deadline = time.monotonic() + THREAD_SECONDS
    for thread in set(threading.enumerate()) - before:
        # Qt's own threads get a stand-in on their first Python call and keep it for good.
        if not isinstance(thread, threading._DummyThread):
            thread.join(max(0.0, deadline - time.monotonic()))
            assert not thread.is_alive(), f"the test left the thread {thread.name!r} running"


def is_local(address: Any) -> bool:
    """Say whether a socket address stays on this computer."""
    if not isinstance(address, tuple):  # the path of a Unix socket
        return True
    host = address[0]
    return host is None or host in {"", "localhost", "::1"} or str(host).startswith("127.")


@pytest.fixture(autouse=True, scope="session")
def _no_network() -> Iterator[None]:
    """Fail a test that looks up or connects to another computer."""
    connect, connect_ex, lookup = (
        socket.socket.connect,
        socket.socket.connect_ex,
        socket.getaddrinfo,
    )

    def guard(address: Any) -> None:
        # Not an exception that code under test could take for a broken network.
        if not is_local(address):
            pytest.fail(f"the test wanted to reach {address} over the network")

    def guarded_connect(self: socket.socket, address: Any) -> None:
        guard(address)
        connect(self, address)

    def guarded_connect_ex(self: socket.socket, address: Any) -> int:
        guard(address)
        return connect_ex(self, address)

    def guarded_lookup(host: Any, *arguments: Any, **options: Any) -> Any:
        guard((host,))
        return lookup(host, *arguments, **options)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", guarded_connect)
        patch.setattr(socket.socket, "connect_ex", guarded_connect_ex)
        patch.setattr(socket, "getaddrinfo", guarded_lookup)
        yield


@pytest.fixture(scope="session", autouse=True)
def _collect_garbage_between_tests_only() -> Iterator[None]:
    """See that no worker thread collects garbage: it might destroy objects of Qt there."""
    gc.collect()
    gc.freeze()  # what has been imported stays: that makes collections quick
    gc.disable()
    yield
    gc.enable()


@pytest.fixture(autouse=True)
def _collect_garbage(request: pytest.FixtureRequest) -> Iterator[None]:
    yield
    count = getattr(request.config, "tests_since_collection", 0) + 1
    is_of_window = "ui" in request.node.path.parts
    is_due = count >= (
        WINDOW_TESTS_BETWEEN_COLLECTIONS if is_of_window else TESTS_BETWEEN_COLLECTIONS
    )
    if is_due:
        gc.collect()
        gc.freeze()  # what is alive now, reports of tests above all, need not be gone over again
    request.config.tests_since_collection = 0 if is_due else count  # type: ignore[attr-defined]
