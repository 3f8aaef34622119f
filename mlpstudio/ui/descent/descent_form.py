"""The settings of a descent on a curve: curve, optimizer, learning rate, the second ball."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QResizeEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from mlpstudio.document.lab_settings import Descent1DSettings
from mlpstudio.engine.optimizers import OPTIMIZERS
from mlpstudio.labs.descents import curves
from mlpstudio.labs.functions import own_curve
from mlpstudio.ui import names
from mlpstudio.ui.descent import regime_words
from mlpstudio.ui.descent.curve_walk import CurveWalk
from mlpstudio.ui.forms import Choice, describe, label
from mlpstudio.ui.theme import SPACE_1, SPACE_2, Theme
from mlpstudio.ui.widgets.controls.number_slider import NumberSlider
from mlpstudio.ui.widgets.descent.descent_items import COMPANION
from mlpstudio.ui.widgets.descent.rate_ruler import RateRuler

SMALLEST_RATE, LARGEST_RATE = 1e-3, 100.0
MOST_MOMENTUM = 0.99


class DescentForm(QWidget):
    """Choices and sliders.

    Signals:
        momentum_changing(value): Its slider is being dragged.
        momentum_changed(value): A momentum was settled on.
    """

    momentum_changing = Signal(float)
    momentum_changed = Signal(float)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.curve, self.optimizer = Choice(), Choice()
        self.curve.set_choices(names.choices(names.curve, [*curves.CURVES, own_curve.NAME]))
        self.optimizer.set_choices(names.choices(names.optimizer, OPTIMIZERS))
        self.rate = RateRuler(theme, SMALLEST_RATE, LARGEST_RATE)
        self.compares = QCheckBox(self.tr("Beside it a ball with momentum μ"))
        describe(
            self.compares,
            self.tr("Compare with momentum"),
            self.tr("Let a ball with momentum roll from the same start at the same rate."),
        )
        self.momentum = NumberSlider(0.0, MOST_MOMENTUM, 0.01)
        describe(
            self.momentum,
            self.tr("Momentum μ of the second ball"),
            self.tr("What share of its speed the ball keeps at each update."),
        )
        self.note = label("", "small")
        self.note.setWordWrap(True)
        self.note.setTextFormat(Qt.TextFormat.RichText)
        self.note.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self._arrange()
        self.momentum.changing.connect(self.momentum_changing)
        self.momentum.changed.connect(self.momentum_changed)
        theme.changed.connect(self._restyle)
        self._restyle()

    def _arrange(self) -> None:
        choices = QHBoxLayout()
        choices.setSpacing(SPACE_2)
        self.optimizer_field = captioned(
            self.tr("Optimizer"), self.optimizer, self.tr("How a slope becomes a step.")
        )
        choices.addWidget(
            captioned(self.tr("Curve"), self.curve, self.tr("The loss to descend on.")), 4
        )
        choices.addWidget(self.optimizer_field, 3)
        self._dot = QLabel()
        self._dot.setFixedSize(10, 10)
        ball = QHBoxLayout()
        ball.setSpacing(SPACE_2)
        for widget in (self._dot, self.compares):
            ball.addWidget(widget)
        ball.addWidget(self.momentum, 1)
        self.descent_only = QWidget()
        below = QVBoxLayout(self.descent_only)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(SPACE_1)
        below.addWidget(
            captioned(
                self.tr("Learning rate η"),
                self.rate,
                self.tr("How long a step is for a slope of one."),
            )
        )
        below.addWidget(self.note)
        below.addLayout(ball)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_1)
        column.addLayout(choices)
        column.addWidget(self.descent_only)

    def show_settings(self, settings: Descent1DSettings) -> None:
        """Show settings without telling anybody."""
        self.curve.set_value(settings.curve)
        self.optimizer.set_value(settings.optimizer)
        self.rate.set_value(settings.learning_rate)
        self.compares.setChecked(settings.compares)
        self.momentum.set_value(settings.momentum)
        self.momentum.setVisible(settings.compares)

    def show_regimes(self, walk: CurveWalk) -> None:
        """Show what learning rates do on this curve."""
        found, optimizer = walk.regimes, walk.settings.optimizer
        self.rate.set_zones(regime_words.zones(found), regime_words.marks(found, optimizer))
        bend = float(walk.curve.second_derivative(walk.start))
        self.note.setText(regime_words.note(found, optimizer, walk.settings.learning_rate, bend))

    def show_descent(self, is_descent: bool) -> None:
        """Show or hide what only a descent needs."""
        self.optimizer_field.setVisible(is_descent)
        self.descent_only.setVisible(is_descent)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shorten the text of the second ball where there is little room."""
        super().resizeEvent(event)
        is_wide = self.width() >= self._theme.pixels(420)
        self.compares.setText(
            self.tr("Beside it a ball with momentum μ") if is_wide else self.tr("Momentum μ")
        )

    def _restyle(self) -> None:
        color: QColor = self._theme.category(COMPANION)
        self._dot.setStyleSheet(f"background: {color.name()}; border-radius: 5px;")


def captioned(caption: str, field: QWidget, tooltip: str) -> QWidget:
    """Return a field below its name."""
    describe(field, caption, tooltip)
    title = label(caption, "small")
    title.setBuddy(field)
    both = QWidget()
    column = QVBoxLayout(both)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(2)
    column.addWidget(title)
    column.addWidget(field)
    column.addStretch(1)
    return both
