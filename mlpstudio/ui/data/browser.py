"""The page of the samples: a wall of them, filtered by class, and the chosen one closely."""

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QSplitter, QVBoxLayout, QWidget

from mlpstudio.labs.digits.sample_pictures import Gallery, chosen
from mlpstudio.ui.data.sample_detail import SampleDetail
from mlpstudio.ui.forms import describe
from mlpstudio.ui.number_fields import WholeNumber
from mlpstudio.ui.theme import SPACE_2, SPACE_3, Theme
from mlpstudio.ui.widgets.digits.class_filter import ClassFilter
from mlpstudio.ui.widgets.digits.sample_grid import SampleGrid

_WIDE = 560  # at 100 %, from which the sample stands beside the wall
_LOW = 300  # at 100 %, below which there is no room for it


class SampleBrowser(QWidget):
    """Shows the samples of one part of a data set.

    Attributes:
        go_to: The entry that goes to a sample; whoever shows the browser finds a place for it.

    Signals:
        chosen(number): A sample was chosen.
    """

    chosen = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._gallery: Gallery | None = None
        self._part = ""
        self.filter = ClassFilter()
        self.grid = SampleGrid(theme)
        describe(
            self.grid,
            self.tr("Samples"),
            self.tr("The samples with their labels; the arrow keys choose another one."),
        )
        self.grid.setToolTip("")  # each sample has one of its own
        self.detail = SampleDetail(theme)
        self.go_to = WholeNumber(0, 0)
        describe(
            self.go_to,
            self.tr("Go to sample"),
            self.tr("Go to the sample of that number; the first one is 0."),
        )
        self.go_to.setPrefix(self.tr("Go to # "))
        self.go_to.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._build()
        self.filter.changed.connect(self._show_chosen_classes)
        self.grid.chosen.connect(self._show_sample)
        self.go_to.entered.connect(self.go)

    @property
    def gallery(self) -> Gallery | None:
        """All samples of the part."""
        return self._gallery

    def show_gallery(self, gallery: Gallery | None, part: str) -> None:
        """Show other samples, of the same classes as before if they still exist.

        Args:
            gallery: What to show, None for nothing.
            part: What it is called: "Training".
        """
        self._gallery, self._part = gallery, part
        n_wrong = None
        if gallery is not None:
            self.filter.set_classes(gallery.class_names)
            with QSignalBlocker(self.go_to):
                self.go_to.setRange(0, max(0, len(gallery.labels) - 1))
                self.go_to.updateGeometry()
            if gallery.true_labels is not None:
                n_wrong = len(chosen(gallery, frozenset(), only_wrong=True))
        self.filter.offer_wrong(n_wrong)
        self._show_chosen_classes()

    def go(self, number: int) -> None:
        """Choose a sample, showing all classes again if its own is not among those shown."""
        if not self.grid.choose(number):
            self.filter.clear()
            self.grid.choose(number)
        self._show_sample(number)

    def look_at(self, number: int) -> None:
        """Show a sample if it is there, without a change of the classes that are seen."""
        if self._gallery is not None and 0 <= number < len(self._gallery.labels):
            self.grid.choose(number)
            self._show_sample(number)

    def show_class(self, chosen_class: int) -> None:
        """Show the samples of one class."""
        self.filter.choose(frozenset((chosen_class,)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange wall and sample side by side, or one above the other."""
        is_wide = self.width() >= self._theme.pixels(_WIDE)
        orientation = Qt.Orientation.Horizontal if is_wide else Qt.Orientation.Vertical
        if orientation is not self.splitter.orientation() or not event.oldSize().isValid():
            self.splitter.setOrientation(orientation)
            whole = self.width() if is_wide else self.height()
            self.splitter.setSizes([round(0.6 * whole), round(0.4 * whole)])
        self.detail.setVisible(is_wide or self.height() >= self._theme.pixels(_LOW))

    def _build(self) -> None:
        self.splitter = QSplitter(Qt.Orientation.Vertical)
        self.splitter.setHandleWidth(SPACE_3)
        self.splitter.setChildrenCollapsible(False)
        # The sample gives way to the wall before the panel asks for more room.
        self.splitter.setMinimumHeight(self.grid.minimumHeight())
        self.splitter.addWidget(self.grid)
        self.splitter.addWidget(self.detail)
        self.splitter.setStretchFactor(0, 3)
        self.splitter.setStretchFactor(1, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_2)
        column.addWidget(self.filter)
        column.addWidget(self.splitter, 1)

    def _show_chosen_classes(self) -> None:
        gallery = self._gallery
        if gallery is None:
            self.grid.show_samples(None)
            self.filter.set_count("")
            self._show_sample(None)
            return
        numbers = chosen(gallery, self.filter.classes, only_wrong=self.filter.only_wrong)
        self.grid.show_samples(gallery, numbers)
        is_all = len(numbers) == len(gallery.labels)
        text = "" if is_all else self.tr("{n:,} shown").format(n=len(numbers))
        self.filter.set_count(text)
        # The sample looked at stays, also while its class is not among those shown.
        number = self.detail.number
        if number is None or number >= len(gallery.labels):
            number = int(numbers[0]) if len(numbers) else None
        if number is not None:
            self.grid.choose(number)
        self._show_sample(number)

    def _show_sample(self, number: int | None) -> None:
        self.detail.show_sample(self._gallery, number, self._part)
        if number is not None:
            self.go_to.set_value(number)
            self.chosen.emit(number)
