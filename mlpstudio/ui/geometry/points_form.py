"""What is moved: a choice of points, and a pad for a drawing of one's own."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from mlpstudio.document.lab_settings import GeometrySettings
from mlpstudio.labs.digits.strokes import Stroke
from mlpstudio.labs.plane import point_sets
from mlpstudio.labs.plane.point_sets import MOST_LINES, Line
from mlpstudio.ui.drawing_board import DrawingBoard
from mlpstudio.ui.forms import Choice, add_row, describe, form_layout, label
from mlpstudio.ui.geometry import words
from mlpstudio.ui.theme import SPACE_2, Theme
from mlpstudio.ui.widgets.plane.stroke_pad import Point, StrokePad


class PointsForm(QWidget):
    """Chooses points, or makes them.

    Signals:
        chosen(name): Other points are wanted.
        drawn(drawing): The own drawing shall be another one.
    """

    chosen = Signal(str)
    drawn = Signal(tuple)

    def __init__(self, theme: Theme, board: DrawingBoard, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._board = board
        self._drawing: tuple[Line, ...] = ()
        self.points = Choice()
        self.points.set_choices(words.point_sets())
        form = form_layout()
        add_row(form, self.tr("Points"), self.points, self.tr("What the maps move."))
        self._own = QWidget()
        self.pad = StrokePad(theme)
        describe(self.pad, self.tr("Pad"), self.tr("Draw lines here with the mouse."))
        self.digit_button = QPushButton(self.tr("Use drawn digit"))
        describe(
            self.digit_button,
            self.tr("Use drawn digit"),
            self.tr("Take the strokes of the digit that is on the digit canvas."),
        )
        self.clear_button = QPushButton(self.tr("Clear"))
        describe(self.clear_button, self.tr("Clear"), self.tr("Take all lines away."))
        self.hint = label("", "small")
        self.hint.setWordWrap(True)
        beside = QVBoxLayout()
        beside.setSpacing(SPACE_2)
        for widget in (self.hint, self.digit_button, self.clear_button):
            beside.addWidget(widget)
        beside.addStretch()
        row = QHBoxLayout(self._own)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_2)
        row.addWidget(self.pad)
        row.addLayout(beside, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_2)
        column.addLayout(form)
        column.addWidget(self._own)
        self.points.chosen.connect(self.chosen)
        self.pad.drawn.connect(self._add_line)
        self.digit_button.clicked.connect(self._use_digit)
        self.clear_button.clicked.connect(lambda: self.drawn.emit(()))
        board.ink_changed.connect(self._show_digit)

    def show_settings(self, settings: GeometrySettings) -> None:
        """Show what is chosen without telling anybody."""
        self._drawing = settings.drawing
        self.points.set_value(settings.points)
        self._own.setVisible(settings.points == point_sets.OWN)
        self.pad.set_lines(
            [[((x + 2) / 4, (2 - y) / 4) for x, y in line] for line in settings.drawing]
        )
        self.clear_button.setEnabled(bool(settings.drawing))
        if len(settings.drawing) >= MOST_LINES:
            self.hint.setText(self.tr("The pad is full: clear it to draw anew."))
        elif settings.drawing:
            self.hint.setText(self.tr("Draw more lines, or clear the pad."))
        else:
            self.hint.setText(self.tr("Draw on the pad, or take the digit you drew."))
        self._show_digit()

    def _strokes(self) -> list[Stroke]:
        return [stroke for stroke in self._board.page.strokes if not stroke.erases]

    def _show_digit(self) -> None:
        self.digit_button.setEnabled(bool(self._strokes()))

    def _add_line(self, line: list[Point]) -> None:
        added = point_sets.from_field([line])
        self.drawn.emit((*self._drawing, *added)[:MOST_LINES])

    def _use_digit(self) -> None:
        lines = [[(point.x, point.y) for point in stroke.points] for stroke in self._strokes()]
        self.drawn.emit(point_sets.from_field(lines))
