"""What each layer of the network makes of the drawing."""

import numpy as np
from PySide6.QtWidgets import QVBoxLayout

from mlpstudio.labs.networks.layer_outputs import LayerOutput, layer_outputs
from mlpstudio.ui.forms import label
from mlpstudio.ui.panel import Workbench
from mlpstudio.ui.theme import SPACE_2, SPACE_3
from mlpstudio.ui.widgets.network.activation_strip import ActivationStrip
from mlpstudio.ui.xray.page import Look, Subject, XrayPage


class LayersPage(XrayPage):
    """A strip of units for each layer."""

    def __init__(self, bench: Workbench) -> None:
        super().__init__(bench)
        self.strips: list[ActivationStrip] = []
        self.note = label("", "muted")
        self.note.setWordWrap(True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SPACE_3)
        self._column.addWidget(self.note)
        self._strips_at = 1
        self._column.addStretch(1)
        self._column.setSpacing(SPACE_2)
        self.show_nothing()

    def look(self, subject: Subject) -> Look:
        """Run the drawing through the layers."""

        def work() -> tuple[LayerOutput, ...]:
            reader = subject.reader()
            if reader is None:
                return ()
            outputs = layer_outputs(reader.network, reader.inputs(subject.prepared.image[None])[0])
            return outputs if all(np.isfinite(o.values).all() for o in outputs) else ()

        return work

    def show_found(self, subject: Subject, found: object) -> None:
        """Show the units of each layer."""
        assert isinstance(found, tuple)
        self._make_strips(len(found))
        for strip, output in zip(self.strips, found, strict=True):
            is_last = output is found[-1]
            strip.show_values(output.name, output.values, subject.names if is_last else ())
        if found:
            text = self.tr("Each cell is a unit; point at one to read it.")
        else:
            text = self.tr("There are no finite weights that read digits.")
        self.note.setText(text)

    def show_nothing(self) -> None:
        """Show that nothing is drawn."""
        self._make_strips(0)
        self.note.setText(self.tr("Draw a digit to see which units it makes active."))

    def _make_strips(self, count: int) -> None:
        while len(self.strips) > count:
            strip = self.strips.pop()
            self._column.removeWidget(strip)
            strip.hide()
            strip.deleteLater()
        while len(self.strips) < count:
            strip = ActivationStrip(self.bench.theme)
            self._column.insertWidget(self._strips_at + len(self.strips), strip)
            self.strips.append(strip)
