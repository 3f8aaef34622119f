"""The export menu of the live plots: pictures on white, figures, and the clipboard."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QPointF, QSize, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QGuiApplication, QPainter
from PySide6.QtWidgets import QMenu, QWidget

from mlpstudio.runs.curves import Curves
from mlpstudio.ui import export
from mlpstudio.ui.plots.curve_feed import STYLES
from mlpstudio.ui.plots.curve_legend import CurveLegend
from mlpstudio.ui.theme import LIGHT, SPACE_1, SPACE_2, SPACE_4, TEXT_SMALL, Theme
from mlpstudio.ui.widgets.plots.curve_style import SAMPLE_WIDTH, paint_sample
from mlpstudio.ui.widgets.plots.plot_pair import PlotPair

_LEGEND_HEIGHT = 28


class PlotExport(QObject):
    """Makes files of what the plots show, and of the whole record.

    Signals:
        saved(path): A file is written.
        failed(path, reason): It could not be written.
    """

    saved = Signal(object)
    failed = Signal(object, str)

    def __init__(
        self,
        parent: QWidget,
        theme: Theme,
        pair: PlotPair,
        legend: CurveLegend,
        curves: Callable[[], Curves],
    ) -> None:
        super().__init__(parent)
        self._theme, self._pair, self._legend, self._curves = theme, pair, legend, curves
        self.dialog = export.SaveDialog(parent)
        self.dialog.saved.connect(self.saved)
        self.dialog.failed.connect(self.failed)
        self.menu = QMenu(parent)
        self.menu.addAction(self.tr("Picture (PNG)…"), self.save_png)
        self.menu.addAction(self.tr("Vector picture (SVG)…"), self.save_svg)
        self.menu.addAction(self.tr("Figures of every step (CSV)…"), self.save_steps)
        self.menu.addAction(self.tr("Figures of every epoch (CSV)…"), self.save_epochs)
        self.menu.addSeparator()
        self.menu.addAction(self.tr("Copy picture"), self.copy)

    def picture(self) -> export.Picture:
        """Return both plots with a legend."""
        size = self._pair.size()
        return export.Picture(
            QSize(size.width() + 2 * SPACE_2, size.height() + _LEGEND_HEIGHT + SPACE_2),
            self._paint,
        )

    def save_png(self) -> None:
        """Ask for a file and write the picture as pixels."""
        self.dialog.ask(
            self.tr("Save the plots"),
            "curves.png",
            self.tr("PNG picture"),
            lambda: export.png(self.picture()),
        )

    def save_svg(self) -> None:
        """Ask for a file and write the picture as lines and text."""
        self.dialog.ask(
            self.tr("Save the plots"),
            "curves.svg",
            self.tr("SVG picture"),
            lambda: export.svg(self.picture(), self.tr("Loss and accuracy")),
        )

    def save_steps(self) -> None:
        """Ask for a file and write a row for each update."""
        self.dialog.ask(
            self.tr("Save the figures of every step"),
            "steps.csv",
            self.tr("Comma-separated values"),
            lambda: export.csv(self._curves().steps),
        )

    def save_epochs(self) -> None:
        """Ask for a file and write a row for each epoch."""
        self.dialog.ask(
            self.tr("Save the figures of every epoch"),
            "epochs.csv",
            self.tr("Comma-separated values"),
            lambda: export.csv(self._curves().epochs),
        )

    def copy(self) -> None:
        """Put the picture on the clipboard."""
        QGuiApplication.clipboard().setImage(export.image(self.picture()))

    def _paint(self, painter: QPainter) -> None:
        painter.save()
        font = self._theme.font(TEXT_SMALL)
        painter.setFont(font)
        metrics = QFontMetricsF(font)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        x, middle = float(SPACE_4), _LEGEND_HEIGHT / 2
        entries = self._legend.shown()
        if len(self._pair.loss.data("test")[0]):
            entries.append((STYLES["test"], self.tr("Test set")))
        for style, name in entries:
            paint_sample(painter, style, LIGHT, QPointF(x, middle))
            x += SAMPLE_WIDTH + SPACE_1
            painter.setPen(QColor(LIGHT.text))
            painter.drawText(QPointF(x, middle + metrics.ascent() / 2 - 1), name)
            x += metrics.horizontalAdvance(name) + SPACE_4
        painter.restore()
        self._pair.paint_light(painter, QPointF(SPACE_2, _LEGEND_HEIGHT))
