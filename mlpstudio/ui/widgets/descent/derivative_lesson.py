"""What a derivative is, in numbers: ε, f(x + ε) beside the tangent, and the quotient's limit."""

from math import isfinite

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from mlpstudio.labs.descents.curves import Curve
from mlpstudio.labs.functions.difference import EPSILONS, Difference, difference, has_kink, shrunk
from mlpstudio.ui.forms import describe, icon_button, label, set_role
from mlpstudio.ui.number_fields import FreeNumber
from mlpstudio.ui.theme import (
    SPACE_1,
    SPACE_2,
    SPACE_3,
    SPACE_4,
    TEXT_BODY,
    TEXT_SMALL,
    Colors,
    Theme,
)
from mlpstudio.ui.widgets.controls.flow_layout import FlowLayout
from mlpstudio.ui.widgets.descent.update_text import bracketed, figure, number, plain

FRAMES = 60
"""Of the animation from the chosen ε to the smallest."""

FRAME_MILLISECONDS = 33

NARROW = 400
"""Below this width numbers stand without what they are worked out from."""


class DerivativeLesson(QWidget):
    """Controls of ε and the numbers that follow from it.

    Signals:
        epsilon_changed(epsilon): ε is another one now.
    """

    epsilon_changed = Signal(float)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._curve: Curve | None = None
        self._x = 0.0
        self._frame, self._from = 0, 1.0
        self._timer = QTimer(self)
        self._timer.setInterval(FRAME_MILLISECONDS)
        self._timer.timeout.connect(self._advance)
        self._build()
        self._show_play()
        theme.changed.connect(self._restyle)

    def _build(self) -> None:
        self.play_button = QToolButton()
        self.play_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.play_button.setProperty("role", "primary")
        self.play_button.setMinimumWidth(84)
        self.step_button = icon_button(
            self._theme, "step", self.tr("A tenth"), self.tr("Make ε ten times smaller.")
        )
        self.entry = FreeNumber(-1e6, 1e6)
        self.entry.setMinimumWidth(60)
        self.entry.setMaximumWidth(84)
        self.entry.set_value(1.0)
        describe(self.entry, "ε", self.tr("How far the second point is from the first."))
        self.side_button = QToolButton()
        self.side_button.setText("±")
        describe(
            self.side_button,
            self.tr("Other side"),
            self.tr("Look to the other side of the point."),
        )
        row = QHBoxLayout()
        row.setSpacing(SPACE_1)
        row.addWidget(self.play_button)
        row.addWidget(self.step_button)
        row.addSpacing(SPACE_1)
        row.addWidget(label("ε ="))
        row.addWidget(self.entry)
        row.addWidget(self.side_button)
        row.addStretch(1)
        self.numbers, self.table = QLabel(), QLabel()
        self.table.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByMouse
            | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
        self.numbers.setAccessibleName(self.tr("The function and its tangent at x + ε"))
        describe(
            self.table, self.tr("Smaller and smaller ε"), self.tr("Click an ε to look at it.")
        )
        card = QFrame()
        card.setObjectName("Card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(SPACE_3, SPACE_2, SPACE_3, SPACE_2)
        for text in (self.numbers, self.table):
            text.setMinimumSize(1, 1)  # long numbers must not decide how wide the panel is
        flow = FlowLayout(gap=2 * SPACE_4)
        flow.addWidget(self.numbers)
        flow.addWidget(self.table)
        inside.addLayout(flow)
        self.status = label("")
        self.status.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_2)
        column.addLayout(row)
        column.addWidget(card)
        column.addWidget(self.status)
        self.play_button.clicked.connect(self.toggle)
        self.step_button.clicked.connect(lambda: self._choose(self.epsilon / 10.0))
        self.side_button.clicked.connect(lambda: self._choose(-self.epsilon))
        self.entry.entered.connect(self._choose)
        self.table.linkActivated.connect(lambda link: self._choose(float(link)))

    # ε

    @property
    def epsilon(self) -> float:
        """ε as it is now."""
        return self.entry.value()

    @property
    def is_playing(self) -> bool:
        """Whether ε is shrinking by itself."""
        return self._timer.isActive()

    def set_epsilon(self, epsilon: float) -> None:
        """Take an ε without telling anybody."""
        self.entry.set_value(float(f"{epsilon:.4g}"))
        self._write()

    def _choose(self, epsilon: float) -> None:
        """Take an ε that a person chose."""
        self.pause()
        self.set_epsilon(epsilon)
        self.epsilon_changed.emit(self.epsilon)

    def toggle(self) -> None:
        """Let ε shrink, or stop it; from 1 on if it is small already."""
        if self.is_playing:
            self.pause()
            return
        is_small = abs(self.epsilon) <= 1.001 * EPSILONS[-1]
        self._from = EPSILONS[0] if is_small else self.epsilon
        self._frame = 0
        self._timer.start()
        self._show_play()

    def pause(self) -> None:
        """Let ε stay as it is."""
        self._timer.stop()
        self._show_play()

    def take_key(self, event: QKeyEvent) -> bool:
        """Play at Space, make ε a tenth at a point; return whether it was one of them."""
        is_plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        is_taken = is_plain and event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Period)
        if is_taken and event.key() == Qt.Key.Key_Period:
            self._choose(self.epsilon / 10.0)
        elif is_taken and not event.isAutoRepeat():
            self.toggle()
        return is_taken

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Write as much as there is room for."""
        super().resizeEvent(event)
        self._write()

    def hideEvent(self, event: QHideEvent) -> None:
        """Do nothing behind anybody's back."""
        self.pause()
        super().hideEvent(event)

    def _advance(self) -> None:
        self._frame += 1
        self.set_epsilon(shrunk(self._from, EPSILONS[-1], self._frame / FRAMES))
        self.epsilon_changed.emit(self.epsilon)
        if self._frame >= FRAMES:
            self.pause()

    # Numbers

    def show_place(self, curve: Curve, x: float) -> None:
        """Show another point of a curve."""
        self._curve, self._x = curve, x
        self._write()

    def _write(self) -> None:
        if self._curve is None:
            return
        here = difference(self._curve, self._x, self.epsilon)
        is_narrow = self.width() < self._theme.pixels(NARROW)
        self.numbers.setText(numbers_html(here, self._theme.colors, is_narrow=is_narrow))
        side = -1.0 if self.epsilon < 0.0 else 1.0
        rows = [difference(self._curve, self._x, side * size) for size in EPSILONS]
        size = self._theme.pixels(TEXT_SMALL if is_narrow else TEXT_BODY)
        self.table.setText(table_html(rows, self._theme.colors, size))
        sentence, role = self._sentence(self._curve, here)
        self.status.setText(sentence)
        set_role(self.status, role)
        self.side_button.setEnabled(self.epsilon != 0.0)
        self.step_button.setEnabled(abs(self.epsilon) >= 1e-11)

    def _sentence(self, curve: Curve, here: Difference) -> tuple[str, str]:
        if not isfinite(here.value):
            return self.tr("The function has no value at this point: choose another."), "warning"
        if has_kink(curve, here.x):
            return self.tr(
                "A kink: from the left and from the right the secant ends up differently, so "
                "there is no derivative; descent takes {slope} here."
            ).format(slope=plain(here.slope)), "warning"
        if not isfinite(here.slope):
            return self.tr("The curve has no finite slope at this point."), "warning"
        if here.epsilon == 0.0:
            return self.tr(
                "For ε = 0 there is nothing to divide by: take an ε as small as you like."
            ), "warning"
        if not isfinite(here.there):
            return self.tr("The function has no value at x + ε: choose another ε."), "warning"
        return self.tr(
            "As ε shrinks the secant turns into the tangent, its slope into a = f′(x) = {slope}."
        ).format(slope=plain(here.slope)), "body"

    def _show_play(self) -> None:
        if self.is_playing:
            self.play_button.setText(self.tr("Pause"))
            describe(self.play_button, self.tr("Pause"), self.tr("Stop at this ε."))
        else:
            self.play_button.setText(self.tr("Shrink"))
            describe(
                self.play_button,
                self.tr("Shrink ε"),
                self.tr("Let ε shrink and watch the secant become the tangent."),
            )
        icon = "pause" if self.is_playing else "play"
        self.play_button.setIcon(self._theme.icon(icon, "on_accent"))

    def _restyle(self) -> None:
        self._show_play()
        self._write()


X_THERE = "<i>f</i>(<i>x</i> + <i>ε</i>)"
LINEAR = "<i>y</i> + <i>a</i> · <i>ε</i>"
QUOTIENT = "<i>Δf</i> / <i>ε</i>"
"""Mathematics, the same in every language."""


def numbers_html(here: Difference, colors: Colors, *, is_narrow: bool) -> str:
    """Return f(x + ε), where the tangent is there, how far they are apart, and the quotient."""
    epsilon = plain(here.epsilon)
    if here.epsilon < 0.0 or "<sup>" in epsilon:
        epsilon = f"({epsilon})"
    linear, quotient = "", ""
    if here.is_complete and not is_narrow:
        slope = f'<span style="color:{colors.negative}">{bracketed(here.slope)}</span>'
        linear = f"{figure(here.value)} + {slope} · {epsilon} = "
        quotient = f"({figure(here.there)} − {bracketed(here.value)}) / {epsilon} = "
    rows = (
        (X_THERE, "", here.there, colors.accent),
        (LINEAR, linear, here.linear, colors.negative),
        (f"{X_THERE} − ({LINEAR})", "", here.error, colors.error),
        (QUOTIENT, quotient, here.quotient, colors.accent),
    )
    lines = "".join(
        f'<tr><td style="color:{colors.muted}">{name}</td><td>&nbsp;=&nbsp;</td>'
        f'<td>{filled}<span style="color:{color}">{number(value)}</span></td></tr>'
        for name, filled, value, color in rows
    )
    return f'<table cellspacing="0" cellpadding="1">{lines}</table>'


def table_html(rows: list[Difference], colors: Colors, size: int) -> str:
    """Return quotient and error for smaller and smaller ε; each ε is a link to it."""
    cell = (
        '<td align="right" style="padding-left:{left}px;color:{color}">'
        f'<span style="font-size:{size}px">{{text}}</span></td>'
    )

    def line(texts: tuple[str, ...], tones: tuple[str, ...]) -> str:
        cells = (
            cell.format(left=SPACE_3 if place else 0, color=tone, text=text)
            for place, (text, tone) in enumerate(zip(texts, tones, strict=True))
        )
        return f"<tr>{''.join(cells)}</tr>"

    error = "<i>Δf</i> − <i>a</i> · <i>ε</i>"
    heads = ("<i>ε</i>", QUOTIENT, f"{QUOTIENT} − <i>a</i>", error)
    tones = (colors.accent, colors.accent, colors.text, colors.error)
    lines = [line(heads, (colors.muted,) * len(heads))]
    for row in rows:
        link = f'<a href="{row.epsilon!r}" style="color:{colors.accent}">{plain(row.epsilon)}</a>'
        values = (number(v) for v in (row.quotient, row.quotient_error, row.error))
        lines.append(line((link, *values), tones))
    return f'<table cellspacing="0" cellpadding="1">{"".join(lines)}</table>'
