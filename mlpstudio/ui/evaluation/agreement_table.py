"""Where two networks are right and wrong together: four cells, of which one is divided."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QGridLayout,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from mlpstudio.labs.networks.report import Agreement
from mlpstudio.ui.forms import describe, label
from mlpstudio.ui.theme import SPACE_1, SPACE_2, Theme
from mlpstudio.ui.widgets.controls.color_dot import color_dot
from mlpstudio.ui.widgets.controls.number_text import share_text

BOTH_RIGHT, ONLY_FIRST, ONLY_SECOND = "both_right", "only_first", "only_second"
ALIKE, APART = "alike", "apart"
GROUPS = (BOTH_RIGHT, ONLY_FIRST, ONLY_SECOND, ALIKE, APART)
"""Fields of `report.Agreement`."""

_COLORS: dict[str, str] = {
    BOTH_RIGHT: "good",
    ONLY_FIRST: "accent",
    ONLY_SECOND: "warning",
    ALIKE: "muted",
    APART: "error",
}


class AgreementTable(QWidget):
    """A button with a count for each group; rows are the one network, columns the other.

    Signals:
        picked(group): One of `GROUPS` was chosen.
    """

    picked = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.buttons: dict[str, QPushButton] = {}
        self._group = QButtonGroup(self)
        self._counts: dict[str, int] = dict.fromkeys(GROUPS, 0)
        for name in GROUPS:
            button = QPushButton()
            button.setCheckable(True)
            button.clicked.connect(lambda _=False, name=name: self.picked.emit(name))
            self._group.addButton(button)
            self.buttons[name] = button
        self.right, self.wrong = label("", "muted"), label("", "muted")
        self.this_right = label(self.tr("This network right"), "muted")
        self.this_wrong = label(self.tr("This network wrong"), "muted")
        self._lay_out()
        theme.changed.connect(self._paint_dots)
        self._paint_dots()

    @property
    def chosen(self) -> str:
        """The group that is chosen, "" for none."""
        checked = self._group.checkedButton()
        return next((name for name, button in self.buttons.items() if button is checked), "")

    def choose(self, group: str) -> None:
        """Mark a group without telling anybody."""
        self.buttons[group].setChecked(True)

    def count(self, group: str) -> int:
        """Return how many samples are in a group."""
        return self._counts[group]

    def show_groups(self, groups: Agreement, other: str) -> None:
        """Show the counts of a comparison.

        Args:
            groups: Of it.
            other: What the other network is called.
        """
        self._counts = {name: len(getattr(groups, name)) for name in GROUPS}
        n_all = max(1, sum(self._counts.values()))
        self.right.setText(self.tr("“{name}” right").format(name=other))
        self.wrong.setText(self.tr("“{name}” wrong").format(name=other))
        for name, button in self.buttons.items():
            n = self._counts[name]
            share = share_text(n / n_all)
            button.setText(self._text(name).format(n=n, share=share))
            meaning = self._meaning(name).format(name=other)
            describe(button, f"{meaning} {n:,}", self._tip(meaning, n, share))

    def _lay_out(self) -> None:
        for button in self.buttons.values():
            button.setMinimumWidth(1)
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(SPACE_2)
        for caption, row, column in (
            (self.right, 0, 1),
            (self.wrong, 0, 2),
            (self.this_right, 1, 0),
            (self.this_wrong, 2, 0),
        ):
            caption.setTextFormat(Qt.TextFormat.PlainText)  # it names the run
            caption.setWordWrap(True)
            caption.setMinimumWidth(1)
            if row == 0:
                caption.setAlignment(Qt.AlignmentFlag.AlignCenter)
            grid.addWidget(caption, row, column)
        both_wrong = QWidget()
        halves = QVBoxLayout(both_wrong)
        halves.setContentsMargins(0, 0, 0, 0)
        halves.setSpacing(SPACE_1)
        halves.addWidget(self.buttons[ALIKE], 1)
        halves.addWidget(self.buttons[APART], 1)
        grid.addWidget(self.buttons[BOTH_RIGHT], 1, 1)
        grid.addWidget(self.buttons[ONLY_FIRST], 1, 2)
        grid.addWidget(self.buttons[ONLY_SECOND], 2, 1)
        grid.addWidget(both_wrong, 2, 2)
        for column, share in enumerate((2, 3, 3)):
            grid.setColumnStretch(column, share)

    def _text(self, group: str) -> str:
        if group == ALIKE:
            return self.tr("{n:,} alike")
        if group == APART:
            return self.tr("{n:,} apart")
        return self.tr("{n:,}\n{share} %")

    def _meaning(self, group: str) -> str:
        return {
            BOTH_RIGHT: self.tr("Both are right."),
            ONLY_FIRST: self.tr("Only this network is right."),
            ONLY_SECOND: self.tr("Only “{name}” is right."),
            ALIKE: self.tr("Both are wrong, with the same answer."),
            APART: self.tr("Both are wrong, with different answers."),
        }[group]

    def _tip(self, meaning: str, n: int, share: str) -> str:
        text = self.tr("{meaning} {n:,} samples, {share} %; click to see them.")
        return text.format(meaning=meaning, n=n, share=share)

    def _paint_dots(self) -> None:
        for name, button in self.buttons.items():
            button.setIcon(color_dot(self._theme.color(_COLORS[name])))
