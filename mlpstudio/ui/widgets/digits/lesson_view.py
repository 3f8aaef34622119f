"""What one training step changed: the answer before and after it, and the weights that moved."""

import numpy as np
from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from mlpstudio.engine.arrays import FloatArray
from mlpstudio.labs.digits.teaching import Lesson
from mlpstudio.ui.forms import describe, label
from mlpstudio.ui.theme import SPACE_1, SPACE_2, SPACE_3, Theme
from mlpstudio.ui.widgets.controls.number_text import output_text
from mlpstudio.ui.widgets.digits.probability_bars import ProbabilityBars

_NARROWEST_BARS = 90
_PICTURE = 84
_FILL = Qt.AlignmentFlag(0)


class SignedPicture(QWidget):
    """A square of numbers in the colours of positive and negative ones."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._values: FloatArray | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._restyle)

    @property
    def values(self) -> FloatArray | None:
        """(h, w) what is shown."""
        return self._values

    def show_values(self, values: FloatArray | None) -> None:
        """Show other numbers (h, w), or none."""
        self._values = values
        self.update()

    def sizeHint(self) -> QSize:
        """Return three pixels for each of 28."""
        side = self._theme.pixels(_PICTURE) + 2
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the numbers and a frame."""
        painter = QPainter(self)
        if self._values is not None:
            largest = float(np.abs(self._values).max()) or 1.0
            places = np.rint(127.5 + 127.5 * self._values / largest).astype(np.int64)  # (h, w)
            pixels = np.ascontiguousarray(self._theme.colors.diverging[places])  # (h, w, 4)
            height, width = self._values.shape
            image = QImage(pixels.data, width, height, 4 * width, QImage.Format.Format_RGBA8888)
            painter.drawImage(QRect(1, 1, self.width() - 2, self.height() - 2), image)
        painter.setPen(QPen(self._theme.color("border"), 1))
        painter.drawRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))
        painter.end()

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()


class LessonView(QWidget):
    """Bars before and after, one sentence, and which weights moved."""

    def __init__(
        self, theme: Theme, names: tuple[str, ...], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._names = names
        self.before = ProbabilityBars(theme, names)
        self.after = ProbabilityBars(theme, names)
        self.sentence = label("")
        self.moved = label("", "muted")
        self.picture = SignedPicture(theme)
        for bars, name, tip in (
            (self.before, self.tr("Before"), self.tr("What the network said before the step.")),
            (self.after, self.tr("After"), self.tr("What the network says after the step.")),
        ):
            bars.setFixedHeight(theme.pixels(_PICTURE))
            bars.setMinimumWidth(theme.pixels(_NARROWEST_BARS))
            describe(bars, name, tip)
        describe(
            self.picture,
            self.tr("Weights that moved"),
            self.tr("How the weights from each pixel to the unit that moved most changed."),
        )
        for text in (self.sentence, self.moved):
            text.setWordWrap(True)
            text.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._build()
        self.show_lesson(None, 0, percent=True)

    def _build(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(SPACE_3)
        for part, title, stretch in (
            (self.before, self.tr("Before"), 1),
            (self.after, self.tr("After"), 1),
            (self.picture, self.tr("ΔW"), 0),
        ):
            column = QVBoxLayout()
            column.setSpacing(SPACE_1)
            column.addWidget(label(title, "small"))
            column.addWidget(part, 1, Qt.AlignmentFlag.AlignTop if part is self.picture else _FILL)
            row.addLayout(column, stretch)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_2)
        column.addWidget(self.sentence)
        column.addLayout(row)
        column.addWidget(self.moved)
        column.addStretch(1)

    def show_lesson(
        self,
        lesson: Lesson | None,
        class_: int,
        change: tuple[int, FloatArray] | None = None,
        *,
        percent: bool,
    ) -> None:
        """Show what a step changed, or nothing.

        Args:
            lesson: The step.
            class_: What was taught.
            change: A unit of the first layer, and the change (h, w) of its weights.
            percent: Whether the outputs are probabilities.
        """
        self.setVisible(lesson is not None)
        if lesson is None:
            self.picture.show_values(None)
            return
        for bars, values in ((self.before, lesson.before), (self.after, lesson.after)):
            is_finite = bool(np.isfinite(values).all())
            bars.set_values(values if is_finite else None, percent=percent)
        figures = (
            output_text(float(v[class_]), percent=percent) for v in (lesson.before, lesson.after)
        )
        before, after = figures
        self.sentence.setText(
            self.tr(
                "{name}: {before} → {after}, loss {loss_before:.3f} → {loss_after:.3f}"
            ).format(
                name=self._names[class_],
                before=before,
                after=after,
                loss_before=lesson.loss_before,
                loss_after=lesson.loss_after,
            )
        )
        self.picture.setVisible(change is not None)
        self.picture.show_values(None if change is None else change[1])
        self.moved.setText("\n".join(self._lines(lesson, change)))

    def _lines(self, lesson: Lesson, change: tuple[int, FloatArray] | None) -> list[str]:
        lines = [
            self.tr("Layer {number}: ‖ΔW‖ = {weights:.4f}, {share:.2%} of its length").format(
                number=number, weights=layer.weights, share=layer.relative
            )
            for number, layer in enumerate(lesson.layers, start=1)
        ]
        if lesson.most_moved:
            weight = lesson.most_moved[0]
            text = (
                self.tr("Farthest: b{layer} of unit {unit}, {before:.4f} → {after:.4f}")
                if weight.row is None
                else self.tr(
                    "Farthest: W{layer} from {row} to unit {unit}, {before:.4f} → {after:.4f}"
                )
            )
            lines.append(
                text.format(
                    layer=weight.layer + 1,
                    row=weight.row,
                    unit=weight.column,
                    before=weight.before,
                    after=weight.after,
                )
            )
        if change is not None:
            lines.append(
                self.tr("ΔW is shown for unit {unit} of layer 1, which moved most.").format(
                    unit=change[0]
                )
            )
        return lines
