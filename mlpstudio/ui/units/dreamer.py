"""Seeking what would excite a unit or a class most: in the background, shown step by step."""

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
from PySide6.QtCore import QCoreApplication, QObject, QTimer
from PySide6.QtWidgets import QWidget

from mlpstudio.labs.networks.dreams import Aim, Dream, Moment, ascent, start_of
from mlpstudio.ui.background import Background
from mlpstudio.ui.drawing_board import DrawingBoard
from mlpstudio.ui.sliced import run_sliced
from mlpstudio.ui.units import dream_words
from mlpstudio.ui.units.dream_page import UNIT, DreamPage, Frame
from mlpstudio.ui.units.dream_words import Way
from mlpstudio.ui.units.look import UnitLook

translate = QCoreApplication.translate

DREAMING = "unit dream"
FRAME_MS = 40
SEED = 0

MOST_NUMBERS = 20_000_000
"""Numbers of all steps together that are kept to go back through."""


class Dreamer(QObject):
    """Leads the page. The network is a copy: nothing of the run is touched."""

    def __init__(
        self, background: Background, board: DrawingBoard, viewer: QWidget, page: DreamPage
    ) -> None:
        super().__init__(viewer)
        self._background, self._board, self._page = background, board, page
        self._found: UnitLook | None = None
        self._unit: int | None = None
        self._way: Way | None = None
        self._place = 0
        self._frames = QTimer(self, interval=FRAME_MS)
        self._frames.timeout.connect(self._advance)
        page.started.connect(self._start_or_stop)
        page.changed.connect(self._drop)
        page.scrubbed.connect(self._scrub)
        board.stroke_finished.connect(self._show_offer)
        board.loaded.connect(self._show_offer)

    @property
    def is_running(self) -> bool:
        """Whether steps are being shown one after the other."""
        return self._frames.isActive()

    def show_found(self, found: UnitLook) -> None:
        """Seek with these weights from now on; what was found stays until then."""
        self._found = found
        self._show_offer()
        self._show()

    def show_unit(self, unit: int | None) -> None:
        """Let a unit be the one that is sought for."""
        if unit == self._unit:
            return
        self._unit = unit
        self._show_offer()
        if self._page.aim.value() == UNIT:
            self._drop()

    def forget(self) -> None:
        """Begin anew, as for another layer."""
        self._found = None
        self._drop()

    def end(self) -> None:
        """Compute and show nothing more; what was found stays."""
        self._background.cancel(DREAMING)
        self._frames.stop()
        if self._way is not None:
            self._way.is_over = True
        self._page.show_running(is_running=False)

    # What can be sought

    def _show_offer(self) -> None:
        found = self._found
        if found is None:
            return
        unit_text = (
            translate("Dream", "The chosen unit")
            if self._unit is None
            else translate("Dream", "Unit {unit}").format(unit=self._unit)
        )
        text = translate("Dream", "Class {name}")
        names = found.gallery.class_names
        classes = [(str(i), text.format(name=name)) for i, name in enumerate(names)]
        prepared = self._board.prepared
        takes_digits = found.wanted.weights.spec.input_shape == (28, 28)
        why_not = (
            translate("Dream", "Draw a digit on the canvas first.")
            if takes_digits
            else translate("Dream", "This network does not take drawings.")
        )
        has_drawing = takes_digits and prepared is not None
        self._page.offer([(UNIT, unit_text), *classes], has_drawing=has_drawing, why_not=why_not)
        self._page.run.setEnabled(self._aim() is not None)

    def _aim(self) -> Aim | None:
        found, value = self._found, self._page.aim.value()
        if found is None or not value:
            return None
        if value != UNIT:
            return Aim(None, int(value))
        return None if self._unit is None else Aim(found.wanted.layer, self._unit)

    # Seeking

    def _start_or_stop(self) -> None:
        if self.is_running:
            self.end()
            return
        found, aim = self._found, self._aim()
        if found is None or aim is None:
            return
        self.end()
        way = self._way = Way(found, aim, self._page.settings.blur, [])
        self._place = 0
        run_sliced(
            self._background,
            DREAMING,
            self._pieces(way),
            lambda _, is_over: self._received(way, is_over=is_over),
            owner=self,
        )
        self._page.show_running(is_running=True)
        self._frames.start()

    def _pieces(self, way: Way) -> Iterator[Moment]:
        """Return the steps of a way, each noted as it is made.

        What belongs to the window is read here and now; the rest runs on a worker thread.
        """
        found, start = way.found, self._page.start.value()
        samples, shading = found.gallery.samples, found.gallery.shading
        low, high = shading.low * samples.scale, shading.high * samples.scale
        n_steps = max(20, min(200, MOST_NUMBERS // samples.n_features))
        settings = replace(self._page.settings, n_steps=n_steps)
        prepared = self._board.prepared
        drawn = None if prepared is None else prepared.image.ravel() / np.float32(255.0)  # (784,)

        def made() -> Iterator[Moment]:
            network = found.wanted.weights.network()
            dream = Dream(network, way.aim, low, high, settings)
            for moment in ascent(dream, start_of(dream, start, SEED, drawn), settings):
                way.moments.append(moment)
                yield moment

        return made()

    def _received(self, way: Way, *, is_over: bool) -> None:
        way.is_over = is_over
        if way is self._way and way.moments and self._place == 0:
            self._show()

    def _advance(self) -> None:
        """Show the next step, if it was made; at the last one, stop."""
        way = self._way
        if way is None:
            self._frames.stop()
        elif self._place + 1 < len(way.moments):
            self._place += 1
            self._show()
        elif way.is_over:
            self.end()
            self._show()

    def _scrub(self, place: int) -> None:
        if self._way is not None and 0 <= place < len(self._way.moments):
            self.end()
            self._place = place
            self._show()

    def _drop(self) -> None:
        """What was found does not hold any more."""
        self.end()
        self._way = None
        self._show_offer()
        self._show()

    # Showing

    def _show(self) -> None:
        way = self._way
        if way is None or not way.moments:
            self._page.show_frame(None)
            self._page.say(
                dream_words.invitation(has_aim=self._aim() is not None) if way is None else "",
                "",
                "",
            )
            return
        moment = way.moments[self._place]
        gallery, scale = way.found.gallery, way.found.gallery.samples.scale
        pixels = gallery.grey_pictures(moment.X[None] / scale)[0]  # (h, w)
        high = float(np.max(gallery.shading.high))
        n = len(way.moments)
        self._page.show_frame(Frame(pixels, high * scale / 255.0, self._place, n))
        self._page.say(
            dream_words.result(way, moment),
            dream_words.compared(way, moment),
            dream_words.note(way),
        )
