"""The legend of the plots of gradients: switches of layers, other runs, and the usual update."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mlpstudio.engine.shapes import LayerShape
from mlpstudio.ui.gradients import words
from mlpstudio.ui.gradients.norm_feed import (
    BEFORE_STYLE,
    GUIDE_STYLE,
    RATE_STYLE,
    layer_style,
)
from mlpstudio.ui.library.run_toggles import RunToggles
from mlpstudio.ui.theme import Theme
from mlpstudio.ui.widgets.controls.flow_layout import FlowLayout
from mlpstudio.ui.widgets.plots.curve_style import CurveStyle
from mlpstudio.ui.widgets.plots.legend_toggle import LegendToggle


class LayerLegend(QWidget):
    """Switches of the layers from the input to the output, then that of the guide.

    Attributes:
        toggles: Of the layers, by their number, 1 for the first.
        before: That of the run that the one on screen is a twin of.
        guide: That of the line at the usual size of an update.

    Signals:
        layer_shown(number, is_shown): A person shows or hides a layer.
        before_shown(is_shown): Likewise the run before.
        guide_shown(is_shown): Likewise the guide.
        run_hidden(number): A person hides the curves of another run.
    """

    layer_shown = Signal(int, bool)
    before_shown = Signal(bool)
    guide_shown = Signal(bool)
    run_hidden = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._layers: tuple[LayerShape, ...] = ()
        self.toggles: dict[int, LegendToggle] = {}
        self._flow = FlowLayout(self)
        self.before = LegendToggle(theme, BEFORE_STYLE)
        self.before.set_text(words.before_title(), words.before_tip())
        self.before.toggled.connect(self.before_shown)
        self.before.hide()
        self.guide = LegendToggle(theme, GUIDE_STYLE)
        self.guide.set_text(words.guide_name(), words.guide_tip())
        self.guide.toggled.connect(self.guide_shown)
        self._last = (self.before, self.guide)  # after the layers
        for toggle in self._last:
            self._flow.addWidget(toggle)
        self._runs = RunToggles(theme, self._flow, self)
        self._runs.hidden.connect(self.run_hidden)

    def fit(self, width: int, most: int) -> None:
        """Leave the other runs out where it would become higher than `most` in such a width."""
        self._runs.fit(width, most)

    @property
    def runs(self) -> dict[int, LegendToggle]:
        """The switch of each other run, by its number."""
        return self._runs.toggles

    def offer_before(self, is_there: bool) -> None:
        """Have a switch for the run before, or leave it out."""
        self.before.setVisible(is_there)

    def set_runs(self, runs: Mapping[int, tuple[CurveStyle, str]]) -> None:
        """Have a switch for each other run, with its style and name, by its number."""
        self._runs.set_runs(runs, words.other_tip())

    def set_layers(self, layers: tuple[LayerShape, ...]) -> None:
        """Have a switch for each of these layers; they are all shown when they are others."""
        if layers == self._layers:
            return
        self._layers = layers
        for toggle in (*self.toggles.values(), *self._last):
            self._flow.removeWidget(toggle)
        for number, toggle in self.toggles.items():
            if not toggle.isChecked():
                self.layer_shown.emit(number, True)
            toggle.hide()
            toggle.deleteLater()
        self.toggles = {}
        for number, shape in enumerate(layers, start=1):
            toggle = LegendToggle(self._theme, layer_style(number))
            toggle.set_text(words.layer_name(shape), words.layer_tip(shape))
            toggle.toggled.connect(lambda on, number=number: self.layer_shown.emit(number, on))
            self.toggles[number] = toggle
            self._flow.addWidget(toggle)
        for toggle in self._last:
            self._flow.addWidget(toggle)

    def shown(self) -> list[tuple[CurveStyle, str]]:
        """Return style and name of what is drawn, for an exported picture."""
        layers = [(t.curve_style, t.text()) for t in self.toggles.values() if t.isChecked()]
        last = [
            (toggle.curve_style, toggle.text())
            for toggle in self._last
            if toggle.isChecked() and not toggle.isHidden()
        ]
        return [(RATE_STYLE, words.rate_name()), *layers, *last, *self._runs.shown()]
