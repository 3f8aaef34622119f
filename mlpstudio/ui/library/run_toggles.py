"""Switches of other runs in the legends of plots."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal

from mlpstudio.ui.theme import Theme
from mlpstudio.ui.widgets.controls.flow_layout import FlowLayout
from mlpstudio.ui.widgets.plots.curve_style import CurveStyle
from mlpstudio.ui.widgets.plots.legend_toggle import LegendToggle


class RunToggles(QObject):
    """Has a switch for each other run in a legend.

    Attributes:
        toggles: By the number of the run.

    Signals:
        hidden(number): A person hides the curves of a run.
    """

    hidden = Signal(int)

    def __init__(self, theme: Theme, flow: FlowLayout, parent: QObject) -> None:
        """Make none yet.

        Args:
            theme: Colours and type.
            flow: Of the legend.
            parent: The legend.
        """
        super().__init__(parent)
        self._theme, self._flow = theme, flow
        self.toggles: dict[int, LegendToggle] = {}
        self._has_room = True

    def set_runs(self, runs: Mapping[int, tuple[CurveStyle, str]], tip: str) -> None:
        """Have a switch for each of these runs.

        Args:
            runs: Style and name, by number.
            tip: What a switch does.
        """
        for number, toggle in list(self.toggles.items()):
            if number not in runs or toggle.curve_style != runs[number][0]:
                self._flow.removeWidget(self.toggles.pop(number))
                toggle.hide()
                toggle.deleteLater()
        for number, (style, name) in runs.items():
            if number not in self.toggles:
                toggle = LegendToggle(self._theme, style)
                toggle.toggled.connect(lambda _, number=number: self.hidden.emit(number))
                toggle.setVisible(self._has_room)
                self.toggles[number] = toggle
                self._flow.addWidget(toggle)
            if self.toggles[number].text() != name:
                self.toggles[number].set_text(name, tip)

    def fit(self, width: int, most: int) -> None:
        """Be there as long as the legend stays low: runs are named where values are read too.

        Args:
            width: Of the legend.
            most: Height that it may have.
        """
        toggles = self.toggles.values()
        self._has_room = self._flow.height_with(width, toggles) <= most
        for toggle in toggles:
            if toggle.isHidden() == self._has_room:
                toggle.setVisible(self._has_room)

    def shown(self) -> list[tuple[CurveStyle, str]]:
        """Return style and name of each."""
        return [(toggle.curve_style, toggle.text()) for toggle in self.toggles.values()]
