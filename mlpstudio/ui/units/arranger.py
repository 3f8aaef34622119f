"""Putting the points of a hidden layer in a plane: the one of PCA, or places found by t-SNE."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QWidget

from mlpstudio.engine.arrays import FloatArray, IntArray
from mlpstudio.labs.networks.answering import evenly
from mlpstudio.labs.networks.tsne import (
    MOST,
    Arrangement,
    TsneSettings,
    arrange,
    largest_perplexity,
)
from mlpstudio.ui.background import Background
from mlpstudio.ui.sliced import run_sliced
from mlpstudio.ui.units.look import UnitLook
from mlpstudio.ui.units.plane_page import TSNE, PlanePage
from mlpstudio.ui.widgets.controls.number_text import number_text

translate = QCoreApplication.translate

ARRANGING = "unit arrangement"
_FEWEST = 4
"""Points that can have neighbours at all."""


@dataclass(slots=True, eq=False)
class _Map:
    """Points on their way to their places.

    Attributes:
        found: The look that they are of.
        A: (N, D) their activations.
        labels: (N,) class numbers.
        settings: How they are arranged.
        latest: Where they are; None before the first step.
    """

    found: UnitLook
    A: FloatArray
    labels: IntArray
    settings: TsneSettings
    latest: Arrangement | None = None


class Arranger(QObject):
    """Leads the page of the plane."""

    def __init__(self, background: Background, viewer: QWidget, page: PlanePage) -> None:
        super().__init__(viewer)
        self._background, self._page = background, page
        self._found: UnitLook | None = None
        self._map: _Map | None = None
        page.changed.connect(self._change)
        page.started.connect(self._start_or_stop)

    @property
    def is_running(self) -> bool:
        """Whether points are still on their way."""
        return self._background.is_busy(ARRANGING)

    def show_found(self, found: UnitLook) -> None:
        """Follow the plane of PCA; places found by t-SNE stay until they are asked for anew."""
        self._found = found
        if self._page.way.value() != TSNE:
            self._page.show_plane(found)
        elif self._map is None:
            self.look()
        else:
            self._show()

    def look(self) -> None:
        """Arrange the points if somebody looks and they never were."""
        is_wanted = self._page.way.value() == TSNE and self._page.isVisible()
        if is_wanted and self._map is None and self._found is not None:
            self._start(self._found)

    def forget(self) -> None:
        """Begin anew, as for another layer."""
        self.end()
        self._found, self._map = None, None

    def end(self) -> None:
        """Arrange no further; the points stay where they are."""
        self._background.cancel(ARRANGING)
        self._page.show_running(is_running=False)

    def _change(self) -> None:
        """Another way is wanted, or another perplexity."""
        self.end()
        found = self._found
        if found is None:
            return
        if self._page.way.value() == TSNE:
            self._start(found)
        else:
            self._page.show_plane(found)

    def _start_or_stop(self) -> None:
        if self.is_running:
            self.end()
            self._show()
        elif self._found is not None:
            self._start(self._found)

    def _start(self, found: UnitLook) -> None:
        numbers = evenly(len(found.A), MOST)  # (N,)
        settings = TsneSettings(perplexity=self._page.perplexity.value())
        map_ = self._map = _Map(found, found.A[numbers], found.labels[numbers], settings)
        if len(numbers) < _FEWEST:
            self._show()
            return

        def receive(latest: Arrangement | None, is_over: bool) -> None:
            map_.latest = latest or map_.latest
            if is_over:
                self._page.show_running(is_running=False)
            self._show()

        self._page.show_running(is_running=True)
        self._show()
        pieces = arrange(map_.A, settings)
        run_sliced(self._background, ARRANGING, pieces, receive, owner=self)

    def _show(self) -> None:
        map_ = self._map
        if map_ is None or self._page.way.value() != TSNE:
            return
        names = map_.found.gallery.class_names
        places = None if map_.latest is None else map_.latest.Y
        self._page.show_places(places, map_.labels, names, self._text(map_))

    def _text(self, map_: _Map) -> str:
        if len(map_.A) < _FEWEST:
            return translate("Plane", "So few samples have no neighbours to stay with.")
        if map_.latest is None:
            return translate("Plane", "Looking for the neighbours of {n:,} images…").format(
                n=len(map_.A)
            )
        text = translate(
            "Plane",
            "{n:,} training images, step {step} of {n_steps} of t-SNE, cost {cost}, weights of "
            "step {trained:,}. Who is near whom means something; how large a heap is, and how far "
            "two heaps are apart, does not.",
        )
        said = text.format(
            n=len(map_.A),
            step=map_.latest.step,
            n_steps=map_.settings.n_steps,
            cost=number_text(map_.latest.cost),
            trained=map_.found.wanted.weights.step,
        )
        if map_.settings.perplexity > largest_perplexity(len(map_.A)):
            more = translate("Plane", "The perplexity is cut to {largest}.")
            largest = number_text(largest_perplexity(len(map_.A)))
            said = translate("Plane", "{first} {second}").format(
                first=said, second=more.format(largest=largest)
            )
        return said
