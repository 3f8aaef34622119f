"""Long computations off the GUI thread in short slices, so that nobody waits behind them."""

import time
from collections.abc import Callable, Iterator
from typing import TypeVar

from PySide6.QtCore import QObject

from mlpstudio.ui.background import Background, Ticket

T = TypeVar("T")

SLICE = 0.12
"""Seconds: what a short request may have to wait for one of the two threads."""


def run_sliced(  # noqa: PLR0913
    background: Background,
    purpose: str,
    pieces: Iterator[T | None],
    on_slice: Callable[[T | None, bool], None],
    on_error: Callable[[BaseException], None] | None = None,
    owner: QObject | None = None,
    *,
    rests: bool = False,
) -> None:
    """Pull a generator on a worker thread, and tell of its latest value after every slice.

    A new request for the purpose, or cancelling it, ends this one between two values.

    Args:
        background: Whose threads are used.
        purpose: What it is for; only the latest request for a purpose is delivered.
        pieces: The computation; touches nothing of Qt. None only lets it be interrupted.
        on_slice: Gets the latest value (None if there was none in this slice) and whether it was
            the last.
        on_error: Gets the exception that ended it.
        owner: Whom it is for; once that is destroyed, nobody is called.
        rests: Whether to rest after each slice while a network trains: nobody waits for it.
    """
    is_awaited = [True]  # the first value is handed over at once
    took = [0.0]

    def work(ticket: Ticket) -> tuple[T | None, bool]:
        latest: T | None = None
        begun = time.perf_counter()
        until = begun + (SLICE / 3 if rests and background.is_gentle else SLICE)
        for value in pieces:
            latest = latest if value is None else value
            is_first = is_awaited[0] and latest is not None
            if is_first or ticket.is_stale or time.perf_counter() >= until:
                is_awaited[0] = is_awaited[0] and not is_first
                took[0] = time.perf_counter() - begun
                return latest, False
        return latest, True

    def receive(result: tuple[T | None, bool]) -> None:
        latest, is_over = result
        if not is_over:  # first, so that the worker goes on while the window draws
            submit()
        on_slice(latest, is_over)

    def submit() -> None:
        delay = background.rest_after(took[0]) if rests else 0.0
        background.run(purpose, work, receive, on_error, owner, delay=delay)

    submit()
