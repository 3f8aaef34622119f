"""Animations written to GIF files: painted frame by frame here, encoded on another thread."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from queue import Empty, SimpleQueue

from PIL import Image
from PySide6.QtCore import QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QPainter

from mlpstudio import paths
from mlpstudio.ui.background import Background, Ticket

COLORS = 128
"""Of a frame; GIF knows 256 at most, and fewer make smaller files."""

AHEAD = 6
"""Frames that may wait for the encoder."""

TICK_MS = 4
"""Between two frames the window has this long for other things, where a film says nothing else."""

_WAIT = 0.1
"""Seconds after which the encoder looks whether it is still wanted."""


@dataclass(frozen=True, slots=True)
class Film:
    """Something that moves.

    Attributes:
        size: Of a frame, in pixels.
        n_frames: How many there are, at least one.
        paint: Paints a frame, counted from 0, on ground that is white already. It is called on
            the GUI thread, in order, and must take a few milliseconds at most.
        interval_ms: How long each frame is shown,
        last_ms: and the last one, before it all begins again.
        close: Called when no more frames are needed.
        tick_ms: Before each frame the window has this long for other things; what is painted may
            need it to become what it is.
    """

    size: QSize
    n_frames: int
    paint: Callable[[QPainter, int], None]
    interval_ms: int = 80
    last_ms: int = 1000
    close: Callable[[], object] = lambda: None
    tick_ms: int = TICK_MS


@dataclass(frozen=True, slots=True)
class _Frame:
    """Pixels of a frame as RGB, each row padded to `stride` bytes."""

    pixels: bytes
    stride: int


def frame_image(film: Film, index: int) -> QImage:
    """Return a frame of a film as pixels."""
    image = QImage(film.size, QImage.Format.Format_RGB888)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    film.paint(painter, index)
    painter.end()
    return image


class _CancelledError(Exception):
    """Nobody wants the file any more."""


def _encode(
    ticket: Ticket, frames: SimpleQueue[_Frame | None], size: tuple[int, int], film: Film
) -> bytes:
    """Return the content of a GIF file of the frames that arrive."""

    def arriving() -> Iterator[Image.Image]:
        while True:
            if ticket.is_stale:
                raise _CancelledError
            try:
                frame = frames.get(timeout=_WAIT)
            except Empty:
                continue
            if frame is None:
                return
            whole = Image.frombytes("RGB", size, frame.pixels, "raw", "RGB", frame.stride)
            yield whole.quantize(COLORS, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)

    images = arriving()
    content = BytesIO()
    durations = [film.interval_ms] * (film.n_frames - 1) + [film.last_ms]
    next(images).save(
        content,
        "GIF",
        save_all=True,
        append_images=images,
        duration=durations if film.n_frames > 1 else film.last_ms,
        loop=0,
        optimize=False,
    )
    return content.getvalue()


class AnimationExport(QObject):
    """Writes one film at a time.

    Signals:
        progressed(share): From 0 to 1.
        saved(path): The file is written.
        failed(path, reason): It could not be written; nothing there has changed.
        cancelled: The film was given up.
    """

    progressed = Signal(float)
    saved = Signal(object)
    failed = Signal(object, str)
    cancelled = Signal()

    def __init__(self, background: Background, purpose: str, parent: QObject) -> None:
        super().__init__(parent)
        self._background, self._purpose = background, f"animation.{purpose}"
        self._frames: SimpleQueue[_Frame | None] = SimpleQueue()
        self._film: Film | None = None
        self._path, self._next = Path(), 0
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._paint_next)

    @property
    def is_busy(self) -> bool:
        """Whether a film is being written."""
        return self._film is not None

    def start(self, path: Path, film: Film) -> None:
        """Write a film to a file; one that is being written is given up."""
        self.cancel()
        self._film, self._path, self._next = film, path, 0
        frames = self._frames = SimpleQueue()
        size = (film.size.width(), film.size.height())

        def work(ticket: Ticket) -> None:
            paths.write_atomically(path, _encode(ticket, frames, size, film))

        self._background.run(self._purpose, work, self._done, self._fail, owner=self)
        self.progressed.emit(0.0)
        self._timer.start(film.tick_ms)

    def cancel(self) -> None:
        """Give up the film that is being written, if there is one."""
        if self._film is not None:
            self._background.cancel(self._purpose)
            self._end()
            self.cancelled.emit()

    def _paint_next(self) -> None:
        film = self._film
        if film is None or self._frames.qsize() >= AHEAD:
            return
        image = frame_image(film, self._next)
        self._frames.put(_Frame(bytes(image.constBits()), image.bytesPerLine()))
        self._next += 1
        self.progressed.emit(self._next / film.n_frames)
        if self._next == film.n_frames:
            self._frames.put(None)
            self._timer.stop()

    def _end(self) -> None:
        self._timer.stop()
        film, self._film = self._film, None
        if film is not None:
            film.close()

    def _done(self, _: None) -> None:
        self._end()
        self.saved.emit(self._path)

    def _fail(self, error: Exception) -> None:
        self._end()
        if not isinstance(error, OSError):
            raise error
        self.failed.emit(self._path, error.strerror or str(error))
