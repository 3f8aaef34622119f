"""The panel of a person's own digits: kept, measured with, and used to teach the network."""

import numpy as np
from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from mlpstudio.document import edits, personal_export
from mlpstudio.document.personal import PersonalSet
from mlpstudio.document.project import Project
from mlpstudio.engine.arrays import IntArray
from mlpstudio.ui.background import Ticket
from mlpstudio.ui.digit_reader import (
    DIGITS,
    DigitReader,
    class_names,
    reading_weights,
    scale_for,
)
from mlpstudio.ui.drawing_board import Origin
from mlpstudio.ui.export import SaveDialog
from mlpstudio.ui.forms import describe, icon_button, label
from mlpstudio.ui.own_digits.teaching_form import TeachingForm
from mlpstudio.ui.panel import Panel, Workbench
from mlpstudio.ui.theme import SPACE_1, SPACE_2, SPACE_3
from mlpstudio.ui.widgets.digits.class_buttons import ClassButtons
from mlpstudio.ui.widgets.digits.own_digit_grid import OwnDigitGrid

READING = "own digits"
REST_MS = 300
"""Time from one reading of all digits to the next, while a network is trained."""

_ROOMY = 560


class OwnDigitsPanel(Panel):
    """Grid, what the chosen digit is, how many are read rightly, and one step of teaching."""

    def __init__(self, bench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(bench, parent)
        theme = bench.theme
        self._is_due = True
        self._readings: tuple[PersonalSet, IntArray] | None = None
        self._rest = QTimer(self, interval=REST_MS, singleShot=True)
        self._save = SaveDialog(self)
        self.count = label("")
        self.grid = OwnDigitGrid(theme)
        self.empty = label(
            self.tr(
                "Draw a digit and say what it really is: it is kept here, with the project. Then "
                "see how many of your own the network reads rightly, and teach it one."
            ),
            "muted",
        )
        self.classes = ClassButtons(theme, DIGITS)
        self.remove = icon_button(
            theme, "trash", self.tr("Remove"), self.tr("Remove the chosen digit (Delete).")
        )
        self.sheet = QPushButton("PNG")
        self.archive = QPushButton("npz")
        self.teaching = TeachingForm(bench)
        self._describe()
        self._build()
        self._connect()
        self.refresh(None, self.project)

    # Building

    def _describe(self) -> None:
        describe(
            self.grid,
            self.tr("Your digits"),
            self.tr("Click a digit to put it on the canvas; 7 → 1 is a 7 that is read as 1."),
        )
        self.grid.setToolTip("")  # the digits have tooltips of their own
        describe(
            self.sheet,
            self.tr("Export as a picture"),
            self.tr("Save all your digits by class as one PNG picture."),
        )
        describe(
            self.archive,
            self.tr("Export as numbers"),
            self.tr("Save images and labels as an npz file for NumPy."),
        )

    def _build(self) -> None:
        for text in (self.empty, self.count):
            text.setWordWrap(True)
        self._digits = QWidget()
        self._build_digits(QVBoxLayout(self._digits))
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(SPACE_3, SPACE_3, SPACE_3, SPACE_3)
        self._box.setSpacing(SPACE_3)
        self._box.addWidget(self._digits, 1)
        self._box.addWidget(self.teaching, 1)

    def _build_digits(self, column: QVBoxLayout) -> None:
        head, foot = QHBoxLayout(), QHBoxLayout()
        for row in (head, foot):
            row.setSpacing(SPACE_1)
        head.addWidget(self.count, 1)
        head.addWidget(self.sheet)
        head.addWidget(self.archive)
        foot.addWidget(self.classes, 1)
        foot.addWidget(self.remove)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_2)
        column.addLayout(head)
        column.addWidget(self.empty)
        column.addWidget(self.grid, 1)
        column.addLayout(foot)
        column.addStretch()

    def _connect(self) -> None:
        runs = self.bench.runs
        self.grid.chosen.connect(self._show_choice)
        self.grid.opened.connect(self._open)
        self.grid.removal_wanted.connect(self._remove)
        self.remove.clicked.connect(self._remove_chosen)
        self.classes.chosen.connect(self._relabel)
        self.sheet.clicked.connect(self._export_sheet)
        self.archive.clicked.connect(self._export_archive)
        runs.weights_changed.connect(self._weights_changed)
        self.bench.data.changed.connect(self._show_digits)
        self._rest.timeout.connect(self._read_if_due)
        self._save.failed.connect(self._tell_failure)

    # What a panel does

    def refresh(self, old: Project | None, new: Project) -> None:
        """Follow the person's own digits."""
        if old is not None and old.personal is new.personal:
            return
        has_grown = old is not None and len(new.personal) > len(old.personal)
        self._show_digits()
        if has_grown:
            self.grid.choose(len(new.personal) - 1)
        self._show_choice()
        self._want_readings()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what happened while nobody looked."""
        super().showEvent(event)
        self._read_if_due()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put teaching beside the digits, or below them, by the room there is."""
        super().resizeEvent(event)
        is_roomy = self.width() >= self.bench.theme.pixels(_ROOMY)
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._box.setDirection(across if is_roomy else down)

    @property
    def _personal(self) -> PersonalSet:
        return self.project.personal

    @property
    def _names(self) -> tuple[str, ...]:
        return class_names(self.bench.data.dataset)

    # The digits

    def _show_digits(self) -> None:
        """Show the digits, with what they are read as where that is known of them as they are."""
        personal, names = self._personal, self._names
        known = self._readings
        readings = known[1] if known is not None and known[0] is personal else None
        labels = np.minimum(personal.labels, len(names) - 1)  # (N,)
        self.grid.show_digits(personal.images, labels, readings, names)
        has_some = len(personal) > 0
        self.empty.setVisible(not has_some)
        for part in (
            self.count,
            self.grid,
            self.classes,
            self.remove,
            self.sheet,
            self.archive,
        ):
            part.setVisible(has_some)
        self.classes.set_names(names, self.tr("Say that the chosen digit is {name}."))
        self._count(readings)
        self._show_choice()

    def _count(self, readings: IntArray | None) -> None:
        n = len(self._personal)
        if not n:
            self.count.setText("")
        elif readings is None:
            self.count.setText(self.tr("{n} of your own").format(n=n))
        else:
            right = int((readings == self._personal.labels).sum())
            text = self.tr("{right} of {n} read rightly ({share:.0%})")
            self.count.setText(text.format(right=right, n=n, share=right / n))

    def _show_choice(self, *_: object) -> None:
        number = self.grid.current
        digits = self._personal.digits
        digit = None if number is None or number >= len(digits) else digits[number]
        self.classes.setEnabled(digit is not None)
        self.remove.setEnabled(digit is not None)
        self.classes.mark(None if digit is None else digit.label)
        self.teaching.choose(digit)
        self.teaching.setVisible(bool(len(self._personal)))

    def _open(self, number: int) -> None:
        """Put a digit on the canvas."""
        digit = self._personal.digits[number]
        self.bench.board.load(digit.page, Origin(label=digit.label))

    def _relabel(self, class_: int) -> None:
        number = self.grid.current
        if number is not None:
            self._edit(self.tr("relabel your digit"), self._personal.relabel(number, class_))

    def _remove_chosen(self) -> None:
        number = self.grid.current
        if number is not None:
            self._remove(number)

    def _remove(self, number: int) -> None:
        self._edit(self.tr("remove your digit"), self._personal.remove(number))
        if len(self._personal):
            self.grid.choose(min(number, len(self._personal) - 1))

    def _edit(self, name: str, personal: PersonalSet) -> None:
        session = self.bench.session
        session.apply(name, edits.set_personal(session.project, personal))

    # Reading them

    def _weights_changed(self) -> None:
        self._readings = None
        self._want_readings()

    def _want_readings(self) -> None:
        self._is_due = True
        self._read_if_due()

    def _read_if_due(self) -> None:
        """Read all digits with the weights at hand, unless nobody sees it."""
        if not self._is_due or not self.isVisible() or self._rest.isActive():
            return
        self._is_due = False
        weights, personal = reading_weights(self.bench.runs), self._personal
        is_trained = self.bench.runs.trained is not None
        if weights is None or not is_trained or not len(personal):
            self._readings = None
            self._show_digits()
            return
        scale = scale_for(self.bench.runs, self.project)

        def work(ticket: Ticket) -> IntArray:
            outputs = DigitReader(weights, scale).read_all(personal.images)  # (N, C)
            return np.nan_to_num(outputs, nan=-np.inf).argmax(axis=1)  # (N,)

        def receive(readings: IntArray) -> None:
            if personal is self._personal:
                self._readings = (personal, readings)
                self._show_digits()

        self._rest.start()
        self.bench.background.run(READING, work, receive, owner=self)

    # Leaving the program

    def _export_sheet(self) -> None:
        self._save.ask(
            self.tr("Export your digits"),
            "digits.png",
            self.tr("PNG picture"),
            lambda: personal_export.to_sheet(self._personal, self._names),
        )

    def _export_archive(self) -> None:
        self._save.ask(
            self.tr("Export your digits"),
            "digits.npz",
            self.tr("NumPy archive"),
            lambda: personal_export.to_npz(self._personal),
        )

    def _tell_failure(self, path: object, reason: str) -> None:
        self.teaching.say(
            self.tr("{path} could not be written: {reason}.").format(path=path, reason=reason)
        )
