"""An update as formula, numbers and NumPy; what is pointed at lights up in all of them."""

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from mlpstudio.labs.descents.descent import Path
from mlpstudio.labs.descents.update import Update
from mlpstudio.labs.descents.update_code import CODE
from mlpstudio.ui.forms import icon_button, label
from mlpstudio.ui.theme import SPACE_1, SPACE_2, SPACE_3, TEXT_BODY, TEXT_SMALL, Theme
from mlpstudio.ui.widgets.controls.part_text import PartText
from mlpstudio.ui.widgets.descent.update_text import code_html, update_html

LAYOUTS = ((False, TEXT_BODY), (True, TEXT_BODY), (True, TEXT_SMALL))
"""Whether the numbers stand below the formula, and the size of type, from roomy to tight."""


def part_words(part: str) -> str:
    """Return what a part of an update is, in a sentence."""
    translate = QCoreApplication.translate
    return {
        "rate": translate("UpdateView", "Learning rate: how long the step is for a slope of one."),
        "gradient": translate("UpdateView", "Gradient: the slope of the tangent at the point."),
        "parameter": translate("UpdateView", "Parameter: where the point is now."),
        "momentum": translate("UpdateView", "Momentum: what is kept of the steps before."),
        "scale": translate(
            "UpdateView", "Scale: how large the gradients have been; it divides the step."
        ),
        "next": translate("UpdateView", "Next point: where this update leads."),
    }.get(part, translate("UpdateView", "Point at a part: it lights up everywhere."))


class _Strip(QScrollArea):
    """As high as its content; what is wider is scrolled to."""

    def __init__(self, content: PartText) -> None:
        super().__init__()
        self._content = content
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.setWidget(content)
        content.setAutoFillBackground(False)

    def fit(self) -> None:
        """Take the height of the content, and of a scroll bar if one is needed."""
        size = self._content.sizeHint()
        is_wider = size.width() > self.width()
        bar = self.horizontalScrollBar().sizeHint().height() if is_wider else 0
        self.setFixedHeight(size.height() + bar)

    def minimumSizeHint(self) -> QSize:
        """Return a width that any panel has."""
        return QSize(60, self._content.sizeHint().height())

    def sizeHint(self) -> QSize:
        """Return the same: what else there is comes by stretching."""
        return self.minimumSizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Make room for a scroll bar as it comes and goes."""
        super().resizeEvent(event)
        self.fit()


class UpdateView(QFrame):
    """The card of an update.

    Signals:
        part_lit(part): This part is lit up now, or none ("").
    """

    part_lit = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("Card")
        self._theme = theme
        self._shown: tuple[Update, Path] | None = None
        self._lit, self._layout_index, self._layout_key = "", 0, ("", 0)
        self.formula, self.code = PartText(theme), PartText(theme)
        self.formula.setAccessibleName(self.tr("This update in numbers"))
        self.code.setAccessibleName(self.tr("This update in NumPy"))
        self.caption = label(part_words(""), "small")
        self.caption.setWordWrap(True)
        self.copy_button = icon_button(
            theme, "copy", self.tr("Copy NumPy"), self.tr("Copy the lines of NumPy.")
        )
        self._strips = (_Strip(self.formula), _Strip(self.code))
        self._build()
        self.formula.part_pointed.connect(self.light)
        self.code.part_pointed.connect(self.light)
        self.copy_button.clicked.connect(self._copy)
        theme.changed.connect(self._write)

    def _build(self) -> None:
        below = QHBoxLayout()
        below.setSpacing(SPACE_2)
        below.addWidget(self._strips[1], 1)
        below.addWidget(self.copy_button, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_3, SPACE_2, SPACE_2, SPACE_2)
        column.setSpacing(SPACE_1)
        column.addWidget(self._strips[0])
        column.addLayout(below)
        column.addWidget(self.caption)

    def show_update(self, update: Update, path: Path) -> None:
        """Show an update of a walk in one variable."""
        self._shown = (update, path)
        self._write()

    @property
    def lit(self) -> str:
        """The part that is lit up, or ""."""
        return self._lit

    def light(self, part: str) -> None:
        """Light up a part, or none for ""."""
        if part != self._lit:
            self._lit = part
            self.caption.setText(part_words(part))
            self._write()
            self.part_lit.emit(part)

    def text(self) -> str:
        """Return formula and numbers as rich text."""
        return self.formula.text()

    def _copy(self) -> None:
        if self._shown is not None:
            QGuiApplication.clipboard().setText("\n".join(CODE[self._shown[1].optimizer]))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Write the numbers beside or below the formula, as there is room."""
        super().resizeEvent(event)
        self._write()

    def _write(self) -> None:
        if self._shown is None:
            return
        update, path = self._shown
        colors = self._theme.colors
        room = self.width() - SPACE_3 - SPACE_2 - 2
        key = (path.optimizer, room)
        if key != self._layout_key:
            self._layout_key, self._layout_index = key, 0
        # Once a number has needed a tighter layout the next ones keep it: nothing jumps about.
        for index in range(self._layout_index, len(LAYOUTS)):
            is_narrow, size = LAYOUTS[index]
            html = update_html(update, path, colors, is_narrow=is_narrow, lit=self._lit)
            self.formula.set_text(html, size)
            self._layout_index = index
            if self.formula.sizeHint().width() <= room:
                break
        families = ", ".join(f"'{name}'" for name in self._theme.font(mono=True).families())
        code = code_html(path.optimizer, colors, self._lit)
        self.code.set_text(f'<div style="font-family:{families}">{code}</div>', TEXT_SMALL)
        for strip in self._strips:
            strip.fit()
