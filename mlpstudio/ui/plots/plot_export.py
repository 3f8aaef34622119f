"""The export menu of plots: pictures on white, figures, and the clipboard."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QPointF, QSize, Signal
from PySide6.QtGui import QAction, QColor, QFontMetricsF, QGuiApplication, QPainter
from PySide6.QtWidgets import QMenu, QWidget

from mlpstudio.runs.curves import Table
from mlpstudio.ui import export
from mlpstudio.ui.theme import LIGHT, SPACE_1, SPACE_2, SPACE_4, TEXT_SMALL, Theme
from mlpstudio.ui.widgets.plots.curve_style import SAMPLE_WIDTH, CurveStyle, paint_sample
from mlpstudio.ui.widgets.plots.plot_group import PlotGroup

_LEGEND_HEIGHT = 28


class PlotExport(QObject):
    """Makes files of what plots show, and of the whole record.

    Attributes:
        menu: What can be exported.
        tables: The actions that write figures, by the file's name.

    Signals:
        saved(path): A file is written.
        failed(path, reason): It could not be written.
    """

    saved = Signal(object)
    failed = Signal(object, str)

    def __init__(  # noqa: PLR0913
        self,
        parent: QWidget,
        theme: Theme,
        plots: PlotGroup,
        entries: Callable[[], list[tuple[CurveStyle, str]]],
        title: str,
        name: str = "curves",
    ) -> None:
        """Make the menu.

        Args:
            parent: The window of the dialogs.
            theme: For its type; pictures are light in every theme.
            plots: What is exported.
            entries: Returns what the legend of a picture says.
            title: Of a picture.
            name: Of a picture's file, without its suffix.
        """
        super().__init__(parent)
        self._theme, self._plots, self._entries = theme, plots, entries
        self._title, self._name = title, name
        self.dialog = export.SaveDialog(parent)
        self.dialog.saved.connect(self.saved)
        self.dialog.failed.connect(self.failed)
        self.menu, self.tables = QMenu(parent), dict[str, QAction]()
        self.menu.addAction(self.tr("Picture (PNG)…"), self.save_png)
        self.menu.addAction(self.tr("Vector picture (SVG)…"), self.save_svg)
        self._end_of_tables = self.menu.addSeparator()
        self.menu.addAction(self.tr("Copy picture"), self.copy)

    def add_table(self, text: str, title: str, name: str, table: Callable[[], Table]) -> None:
        """Offer figures as comma-separated values.

        Args:
            text: Of the entry in the menu.
            title: Of the dialog.
            name: Of the file.
            table: Returns the figures.
        """
        action = QAction(text, self.menu)
        kind = self.tr("Comma-separated values")
        action.triggered.connect(
            lambda: self.dialog.ask(title, name, kind, lambda: export.csv(table()))
        )
        self.menu.insertAction(self._end_of_tables, action)
        self.tables[name] = action

    def picture(self) -> export.Picture:
        """Return the plots with a legend."""
        size = self._plots.size()
        return export.Picture(
            QSize(size.width() + 2 * SPACE_2, size.height() + _LEGEND_HEIGHT + SPACE_2),
            self._paint,
        )

    def save_png(self) -> None:
        """Ask for a file and write the picture as pixels."""
        self.dialog.ask(
            self.tr("Save the plots"),
            f"{self._name}.png",
            self.tr("PNG picture"),
            lambda: export.png(self.picture()),
        )

    def save_svg(self) -> None:
        """Ask for a file and write the picture as lines and text."""
        self.dialog.ask(
            self.tr("Save the plots"),
            f"{self._name}.svg",
            self.tr("SVG picture"),
            lambda: export.svg(self.picture(), self._title),
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
        for style, name in self._entries():
            paint_sample(painter, style, LIGHT, QPointF(x, middle))
            x += SAMPLE_WIDTH + SPACE_1
            painter.setPen(QColor(LIGHT.text))
            painter.drawText(QPointF(x, middle + metrics.ascent() / 2 - 1), name)
            x += metrics.horizontalAdvance(name) + SPACE_4
        painter.restore()
        self._plots.paint_light(painter, QPointF(SPACE_2, _LEGEND_HEIGHT))
