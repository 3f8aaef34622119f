"""A hidden layer in two dimensions."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from mlpstudio.ui.forms import describe, label
from mlpstudio.ui.theme import SPACE_2, Theme
from mlpstudio.ui.units.look import UnitLook
from mlpstudio.ui.widgets.controls.number_text import share_text
from mlpstudio.ui.widgets.digits.class_scatter import ClassScatter


class PlanePage(QWidget):
    """The plane of largest variance, and how much of it that is."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = label(self.tr("Looking…"), "muted")
        self.title.setWordWrap(True)
        self.scatter = ClassScatter(theme)
        describe(
            self.scatter,
            self.tr("The layer in two dimensions"),
            self.tr("Each point is a training image, coloured by its class."),
        )
        self.scatter.setToolTip("")  # the points have tooltips of their own
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SPACE_2, 0, 0)
        column.setSpacing(SPACE_2)
        column.addWidget(self.title)
        column.addWidget(self.scatter, 1)

    def show_found(self, found: UnitLook) -> None:
        """Show where the samples lie."""
        if not found.wanted.wants_plane:  # looked at before anybody turned to this page
            return
        self.scatter.setVisible(found.plane is not None)
        if found.plane is None:
            text = self.tr("The plane of a layer of {n:,} units would take too long to find.")
            self.title.setText(text.format(n=found.n_units))
            return
        first, second = found.plane.explained
        self.title.setText(
            self.tr(
                "{n:,} training images in the plane of largest variance (PCA): {first} % + "
                "{second} % of the variance of {units:,} units. What lies far apart here is easy "
                "to tell apart for the next layer."
            ).format(
                n=len(found.points),
                first=share_text(first),
                second=share_text(second),
                units=found.n_units,
            )
        )
        self.scatter.show_points(found.points, found.labels, found.gallery.class_names)
