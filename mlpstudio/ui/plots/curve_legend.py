"""The legend of the live plots: one switch for each curve."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mlpstudio.ui.library.run_toggles import RunToggles
from mlpstudio.ui.plots.curve_feed import STYLES
from mlpstudio.ui.theme import Theme
from mlpstudio.ui.widgets.controls.flow_layout import FlowLayout
from mlpstudio.ui.widgets.plots.curve_style import CurveStyle
from mlpstudio.ui.widgets.plots.difference_strip import DIFFERENCE_STYLE
from mlpstudio.ui.widgets.plots.legend_toggle import LegendToggle

GUESSING, DIFFERENCE = "guessing", "difference"
_STYLES = {
    **STYLES,
    DIFFERENCE: DIFFERENCE_STYLE,
    GUESSING: CurveStyle("muted", is_dashed=True),
}


class CurveLegend(QWidget):
    """Switches in the order in which one learns to read the curves.

    Signals:
        curve_shown(name, is_shown): A person shows or hides a curve.
        run_hidden(number): A person hides the curves of another run.
    """

    curve_shown = Signal(str, bool)
    run_hidden = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.flow = FlowLayout(self)
        self.toggles: dict[str, LegendToggle] = {}
        self._runs = RunToggles(theme, self.flow, self)
        self._runs.hidden.connect(self.run_hidden)
        self._tips: dict[str, str] = {}
        self._absent: set[str] = set()
        for name, text, tooltip in self._texts():
            toggle = LegendToggle(theme, _STYLES[name])
            toggle.set_text(text, tooltip)
            toggle.toggled.connect(lambda on, name=name: self.curve_shown.emit(name, on))
            self.toggles[name], self._tips[name] = toggle, tooltip
            self.flow.addWidget(toggle)

    def offer(self, name: str, is_there: bool, detail: str = "") -> None:
        """Have a switch for a curve that not every run has, or leave it out.

        Args:
            name: Of the curve.
            is_there: Whether the run has it.
            detail: What its tooltip says besides.
        """
        toggle, tip = self.toggles[name], self._tips[name]
        toggle.setToolTip(f"{tip}\n{detail}" if detail else tip)
        (self._absent.discard if is_there else self._absent.add)(name)
        toggle.setVisible(is_there)

    def set_shown(self, name: str, is_shown: bool) -> None:
        """Have a switch tell whether its curve is shown; nobody is told of it."""
        toggle = self.toggles[name]
        toggle.blockSignals(True)
        toggle.setChecked(is_shown)
        toggle.blockSignals(False)

    def set_runs(self, runs: Mapping[int, tuple[CurveStyle, str]]) -> None:
        """Have a switch for each other run, with its style and name, by its number."""
        tip = self.tr("Another run: hide its curves; the list of runs shows them again.")
        self._runs.set_runs(runs, tip)

    def fit(self, width: int, most: int) -> None:
        """Leave the other runs out where it would become higher than `most` in such a width."""
        self._runs.fit(width, most)

    @property
    def runs(self) -> dict[int, LegendToggle]:
        """The switch of each other run, by its number."""
        return self._runs.toggles

    @property
    def names(self) -> dict[str, str]:
        """What each curve is called."""
        return {name: toggle.text() for name, toggle in self.toggles.items()}

    @property
    def hidden_curves(self) -> list[str]:
        """Curves that are switched off."""
        return [name for name, toggle in self.toggles.items() if not toggle.isChecked()]

    def shown(self) -> list[tuple[CurveStyle, str]]:
        """Return style and name of the curves that are switched on."""
        own = [
            (_STYLES[name], toggle.text())
            for name, toggle in self.toggles.items()
            if toggle.isChecked() and name not in self._absent
        ]
        return own + self._runs.shown()

    def _texts(self) -> tuple[tuple[str, str, str], ...]:
        return (
            (
                "batch",
                self.tr("Each batch"),
                self.tr("Every mini-batch, measured just before it changed the weights."),
            ),
            (
                "smoothed",
                self.tr("Smoothed"),
                self.tr("The batches, averaged as far as the slider says."),
            ),
            (
                "training",
                self.tr("Training"),
                self.tr("Mean over an epoch's batches, taken while the weights were moving."),
            ),
            (
                "remeasured",
                self.tr("Training, re-measured"),
                self.tr(
                    "All training samples after each epoch: weights at rest, without dropout "
                    "and penalty."
                ),
            ),
            (
                "validation",
                self.tr("Validation"),
                self.tr("Samples held out of training, measured after each epoch."),
            ),
            (
                "reference",
                self.tr("Before"),
                self.tr(
                    "The run before the experiment: its smoothed batches, and dashed its "
                    "validation samples."
                ),
            ),
            (
                DIFFERENCE,
                self.tr("Difference"),
                self.tr(
                    "Below the plots: the smoothed curve of this run minus that of the run "
                    "before, at the steps both have made."
                ),
            ),
            (
                GUESSING,
                self.tr("Guessing"),
                self.tr("What answering without looking at the image gets."),
            ),
        )
