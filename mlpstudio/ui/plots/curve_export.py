"""What the live plots export: their picture, and the figures of every step and epoch."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from mlpstudio.runs.curves import Curves
from mlpstudio.ui.plots.curve_feed import STYLES
from mlpstudio.ui.plots.curve_legend import CurveLegend
from mlpstudio.ui.plots.plot_export import PlotExport
from mlpstudio.ui.theme import Theme
from mlpstudio.ui.widgets.plots.curve_style import CurveStyle
from mlpstudio.ui.widgets.plots.plot_pair import PlotPair

translate = QCoreApplication.translate


def curve_export(
    parent: QWidget,
    theme: Theme,
    pair: PlotPair,
    legend: CurveLegend,
    curves: Callable[[], Curves],
) -> PlotExport:
    """Return the export menu of the live plots."""

    def entries() -> list[tuple[CurveStyle, str]]:
        shown = legend.shown()
        if len(pair.loss.data("test")[0]):
            shown.append((STYLES["test"], translate("Plots", "Test set")))
        return shown

    export = PlotExport(parent, theme, pair, entries, translate("Plots", "Loss and accuracy"))
    export.add_table(
        translate("Plots", "Figures of every step (CSV)…"),
        translate("Plots", "Save the figures of every step"),
        "steps.csv",
        lambda: curves().steps,
    )
    export.add_table(
        translate("Plots", "Figures of every epoch (CSV)…"),
        translate("Plots", "Save the figures of every epoch"),
        "epochs.csv",
        lambda: curves().epochs,
    )
    return export
