"""The legend of the plots of gradients: a switch for each layer, and for the usual update."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mlpstudio.engine.shapes import LayerShape
from mlpstudio.ui.gradients import words
from mlpstudio.ui.gradients.norm_feed import GUIDE_STYLE, RATE_STYLE, layer_style
from mlpstudio.ui.theme import Theme
from mlpstudio.ui.widgets.controls.flow_layout import FlowLayout
from mlpstudio.ui.widgets.plots.curve_style import CurveStyle
from mlpstudio.ui.widgets.plots.legend_toggle import LegendToggle


class LayerLegend(QWidget):
    """Switches of the layers from the input to the output, then that of the guide.

    Attributes:
        toggles: Of the layers, by their number, 1 for the first.
        guide: That of the line at the usual size of an update.

    Signals:
        layer_shown(number, is_shown): A person shows or hides a layer.
        guide_shown(is_shown): Likewise the guide.
    """

    layer_shown = Signal(int, bool)
    guide_shown = Signal(bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._layers: tuple[LayerShape, ...] = ()
        self.toggles: dict[int, LegendToggle] = {}
        self._flow = FlowLayout(self)
        self.guide = LegendToggle(theme, GUIDE_STYLE)
        self.guide.set_text(words.guide_name(), words.guide_tip())
        self.guide.toggled.connect(self.guide_shown)
        self._flow.addWidget(self.guide)

    def set_layers(self, layers: tuple[LayerShape, ...]) -> None:
        """Have a switch for each of these layers; they are all shown when they are others."""
        if layers == self._layers:
            return
        self._layers = layers
        for toggle in (*self.toggles.values(), self.guide):
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
        self._flow.addWidget(self.guide)

    def shown(self) -> list[tuple[CurveStyle, str]]:
        """Return style and name of what is drawn, for an exported picture."""
        layers = [(t.curve_style, t.text()) for t in self.toggles.values() if t.isChecked()]
        guide = [(GUIDE_STYLE, self.guide.text())] if self.guide.isChecked() else []
        return [(RATE_STYLE, words.rate_name()), *layers, *guide]
