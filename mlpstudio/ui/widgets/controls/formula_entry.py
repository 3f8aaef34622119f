"""An entry for a function that says how it reads it, or what is wrong and where."""

from PySide6.QtCore import QEvent, QPointF, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from mlpstudio.labs.functions.expression import LINE, MAX_LENGTH, ExpressionError, Variables, read
from mlpstudio.labs.functions.expression_tree import Node
from mlpstudio.ui.forms import describe, label, set_role
from mlpstudio.ui.theme import SPACE_1, SPACE_2, Theme
from mlpstudio.ui.widgets.controls.expression_words import fault_text, markup

CARET_HEIGHT = 6


class FormulaLine(QLineEdit):
    """The line itself; undo and redo go to the project unless what is typed is half a formula.

    Attributes:
        is_settled: The project knows the formula as it stands.
    """

    def __init__(self) -> None:
        super().__init__()
        self.is_settled = True
        # Some more than may be read: what is too long is to be seen, not cut off.
        self.setMaxLength(2 * MAX_LENGTH)

    def x_of(self, position: int) -> int:
        """Return where a character begins, in pixels from the left edge."""
        metrics, text = self.fontMetrics(), self.text()
        cursor = metrics.horizontalAdvance(text[: self.cursorPosition()])
        there = metrics.horizontalAdvance(text[:position])
        # The line scrolls when it is full: count from where the cursor is drawn.
        return self.cursorRect().center().x() + there - cursor

    def event(self, event: QEvent) -> bool:
        """Leave undo and redo of a complete formula to the project."""
        keys = QKeySequence.StandardKey
        if (
            self.is_settled
            and event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and (event.matches(keys.Undo) or event.matches(keys.Redo))
        ):
            event.ignore()
            return False
        return super().event(event)


class Caret(QWidget):
    """A mark below the line that points at a character; it takes its room even when hidden."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._x: int | None = None
        self.setFixedHeight(CARET_HEIGHT)
        theme.changed.connect(self.update)

    @property
    def x_shown(self) -> int | None:
        """Where it points, None when it does not."""
        return self._x

    def point_at(self, x: int | None) -> None:
        """Point at a place, or at none."""
        self._x = None if x is None else min(max(x, CARET_HEIGHT), self.width() - CARET_HEIGHT)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw a triangle that points upwards."""
        if self._x is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("error"))
        tip, half = float(self._x), CARET_HEIGHT * 0.75
        corners = [
            QPointF(tip, 0.5),
            QPointF(tip + half, CARET_HEIGHT),
            QPointF(tip - half, CARET_HEIGHT),
        ]
        painter.drawPolygon(QPolygonF(corners))
        painter.end()


class FormulaEntry(QWidget):
    """The line, the caret below it, and how the function is read or why it cannot be.

    Signals:
        typed(formula): A person typed, and it is another formula now that can be read.
        settled: Return was pressed, or the focus left.
    """

    typed = Signal(str)
    settled = Signal()

    def __init__(
        self, theme: Theme, variables: Variables = LINE, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._variables, self._formula = variables, ""
        self._error: ExpressionError | None = None
        self.line = FormulaLine()
        self._describe_line()
        self.caret = Caret(theme)
        self.reading = QLabel()
        self.reading.setProperty("role", "small")
        self.reading.setWordWrap(True)
        self.reading.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self.setFocusProxy(self.line)
        self._build()
        self.line.textEdited.connect(self._edited)
        self.line.editingFinished.connect(self.settled)
        self.line.cursorPositionChanged.connect(self._point)

    def _describe_line(self) -> None:
        if self._variables == LINE:
            name = self.tr("Function of x")
            tooltip = self.tr(
                "Numbers, x, + − * / ^, brackets, pi, e and functions such as sin, exp, log, "
                "sqrt, abs, tanh, sigmoid, relu, min and max."
            )
        else:
            name = self.tr("Function of x and y")
            tooltip = self.tr(
                "Numbers, x, y, + − * / ^, brackets, pi, e and functions such as sin, exp, log, "
                "sqrt, abs, tanh, sigmoid, relu, min and max."
            )
        describe(self.line, name, tooltip)

    def _build(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(SPACE_2)
        of = ", ".join(f"<i>{name}</i>" for name in self._variables)
        caption = label(f"<i>f</i>({of})&nbsp;=")
        caption.setBuddy(self.line)
        caption.setFixedHeight(self.line.sizeHint().height())
        row.addWidget(caption, 0, Qt.AlignmentFlag.AlignTop)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.line)
        right.addWidget(self.caret)
        right.addWidget(self.reading)
        row.addLayout(right, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, SPACE_1)
        column.addLayout(row)

    @property
    def formula(self) -> str:
        """The last formula that could be read."""
        return self._formula

    @property
    def error(self) -> ExpressionError | None:
        """What is wrong with what is typed, None when nothing is."""
        return self._error

    def set_formula(self, formula: str, *, drops_error: bool = False) -> None:
        """Show a formula without telling anybody.

        Args:
            formula: What to show. If it is the last one that could be read, what is being typed
                stays as it is,
            drops_error: unless a formula that cannot be read is to go.
        """
        if formula == self._formula and not (drops_error and self._error):
            return
        with QSignalBlocker(self.line):
            self.line.setText(formula)
        self._take(formula)

    def _edited(self, text: str) -> None:
        before = self._formula
        self._take(text)
        if self._error is None and text != before:
            self.typed.emit(text)

    def _take(self, text: str) -> None:
        """Read what is typed, and show how or why not."""
        try:
            tree = read(text, self._variables)
        except ExpressionError as error:
            self._error = error
        else:
            self._error, self._formula = None, text
            self._show_reading(tree)
        self.line.is_settled = self._error is None
        if self._error is not None:
            self.reading.setTextFormat(Qt.TextFormat.PlainText)
            self.reading.setText(fault_text(self._error))
        set_role(self.reading, "small" if self._error is None else "error")
        self.line.setAccessibleDescription(self.reading.text() if self._error else "")
        self._point()

    def _show_reading(self, tree: Node) -> None:
        self.reading.setTextFormat(Qt.TextFormat.RichText)
        words = self.tr("Read as {formula}")
        self.reading.setText(words.format(formula=markup(tree)))

    def _point(self) -> None:
        """Point at the place of the error; where a piece is missing, at the end."""
        error = self._error
        self.caret.point_at(None if error is None else self.line.x_of(error.position) + 3)

    def resizeEvent(self, event: object) -> None:
        """Keep pointing at the same character."""
        super().resizeEvent(event)  # type: ignore[arg-type]  # a QResizeEvent
        self._point()
