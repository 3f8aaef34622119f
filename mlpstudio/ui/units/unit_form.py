"""How the panel of the units is laid out: the wall, and the pages beside or below it."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QSplitter, QTabWidget, QVBoxLayout, QWidget

from mlpstudio.ui.forms import Choice, describe, label
from mlpstudio.ui.theme import SPACE_2, SPACE_3, Theme
from mlpstudio.ui.units.unit_tiles import NUMBER, order_choices
from mlpstudio.ui.widgets.controls.flow_layout import FlowLayout
from mlpstudio.ui.widgets.network.unit_wall import UnitWall

translate = QCoreApplication.translate

_ROOMY = 620
"""Pixels of width from which the parts stand side by side."""

_LOWEST, _LOWEST_COLUMN = 280, 900
"""Pixels of height that the parts need side by side, and one below the other."""


class UnitForm:
    """The parts that are always there, in a panel.

    Attributes:
        layer: Whose units are shown.
        order: Of the units.
        headline: What is known of the whole layer.
        note: Why there is nothing to see.
        wall: The units.
        pages: What is known and tried of one.
        parts: Wall and pages, and the handle between them.
    """

    def __init__(self, theme: Theme, panel: QWidget) -> None:
        self._theme = theme
        self.layer, self.order = Choice(), Choice()
        self.headline, self.note = label("", "muted"), label("", "muted")
        self.wall = UnitWall(theme)
        self.pages = QTabWidget()
        self.parts, self._area = QSplitter(Qt.Orientation.Horizontal), QScrollArea()
        self._describe()
        self._lay_out(panel)

    def add_pages(self, pages: Sequence[QWidget]) -> None:
        """Put in the pages: of a unit, dream, surgery, paint and plane."""
        titles = (
            (
                translate("UnitsPanel", "Unit"),
                translate("UnitsPanel", "What excites the chosen unit."),
            ),
            (
                translate("UnitsPanel", "Dream"),
                translate("UnitsPanel", "Seek what would excite it most."),
            ),
            (
                translate("UnitsPanel", "Surgery"),
                translate("UnitsPanel", "Switch units off and see what is lost."),
            ),
            (
                translate("UnitsPanel", "Paint"),
                translate("UnitsPanel", "Change the weights of a unit by hand."),
            ),
            (
                translate("UnitsPanel", "Plane"),
                translate("UnitsPanel", "The layer in two dimensions."),
            ),
        )
        for page, (title, tip) in zip(pages, titles, strict=True):
            self.pages.setTabToolTip(self.pages.addTab(page, title), tip)

    def show_state(self, note: str, *, has_some: bool) -> None:
        """Show the units, or a note on why there are none.

        Args:
            note: "" for none.
            has_some: Whether there are units to be seen.
        """
        self.note.setText(note)
        self.note.setVisible(bool(note))
        self._area.setVisible(has_some)

    def share(self, width: int) -> None:
        """Put the parts side by side, or one below the other, by the room there is."""
        is_roomy = width >= self._theme.pixels(_ROOMY)
        across, down = Qt.Orientation.Horizontal, Qt.Orientation.Vertical
        self.parts.setOrientation(across if is_roomy else down)
        lowest = _LOWEST if is_roomy else _LOWEST_COLUMN
        self.parts.setMinimumHeight(self._theme.pixels(lowest))

    def _describe(self) -> None:
        describe(
            self.layer,
            translate("UnitsPanel", "Hidden layer"),
            translate("UnitsPanel", "Whose units are shown."),
        )
        self.layer.setMinimumContentsLength(20)
        self.order.set_choices(order_choices())
        self.order.set_value(NUMBER)
        describe(
            self.order,
            translate("UnitsPanel", "Order of the units"),
            translate(
                "UnitsPanel",
                "By number, by the length of their weights, by what is lost without each, or "
                "those first that no longer learn.",
            ),
        )
        describe(
            self.wall,
            translate("UnitsPanel", "Units"),
            translate(
                "UnitsPanel",
                "Click a unit to see what excites it; Space or a double click switches it.",
            ),
        )
        self.wall.setToolTip("")  # the units have tooltips of their own
        describe(
            self.pages,
            translate("UnitsPanel", "Pages"),
            translate("UnitsPanel", "What is known and tried of the units."),
        )
        self.pages.setToolTip("")  # the pages have tooltips of their own
        self.pages.setDocumentMode(True)
        self.pages.tabBar().setDrawBase(False)

    def _lay_out(self, panel: QWidget) -> None:
        head, left = QWidget(), QWidget()
        flow = FlowLayout(head)
        flow.addWidget(self.layer)
        flow.addWidget(self.order)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_2)
        column.addWidget(head)
        column.addWidget(self.headline)
        column.addWidget(self.wall, 1)
        self.parts.setChildrenCollapsible(False)
        self.parts.setHandleWidth(SPACE_2)
        self.parts.addWidget(left)
        self.parts.addWidget(self.pages)
        self.parts.setSizes([500, 500])
        area = self._area
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setMinimumSize(0, 0)
        area.setWidget(self.parts)
        for line in (self.headline, self.note):
            line.setWordWrap(True)
        outside = QVBoxLayout(panel)
        outside.setContentsMargins(SPACE_3, SPACE_3, SPACE_3, SPACE_3)
        outside.setSpacing(SPACE_2)
        outside.addWidget(self.note)
        outside.addWidget(area, 1)
        outside.addStretch()
