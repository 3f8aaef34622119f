"""The plot that the labs draw on: its owner decides what is visible, the mouse does not."""

import pyqtgraph as pg
from PySide6.QtWidgets import QWidget

from mlpstudio.ui.theme import TEXT_SMALL, Theme
from mlpstudio.ui.widgets.plots.plot_grid import PlotAxis, PlotGrid


class LabPlot(pg.PlotWidget):
    """A plot in the theme's look, without dragging, zooming or menus."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        self._axes = {side: PlotAxis(side) for side in ("left", "bottom")}
        super().__init__(parent, axisItems=dict(self._axes))
        self.theme = theme
        plot_item = self.getPlotItem()
        assert plot_item is not None
        self.plot_item: pg.PlotItem = plot_item
        self.view: pg.ViewBox = plot_item.getViewBox()
        self.view.setMouseEnabled(x=False, y=False)
        self.view.setDefaultPadding(0.0)
        plot_item.setMenuEnabled(False)
        plot_item.hideButtons()
        plot_item.setContentsMargins(0, 4, 8, 0)
        self.grid = PlotGrid(plot_item)
        theme.changed.connect(self.restyle)

    def restyle(self) -> None:
        """Take the colours and the type of the theme; subclasses go on with their items."""
        colors, font = self.theme.colors, self.theme.font(TEXT_SMALL)
        self.setBackground(colors.surface)
        self.grid.set_look(colors)
        for axis in self._axes.values():
            axis.set_look(colors, font)

    def pixels_per_unit(self) -> tuple[float, float]:
        """Return how many pixels a step of one along x and along y is."""
        width, height = self.view.viewPixelSize()
        return 1.0 / (width or 1.0), 1.0 / (height or 1.0)
