"""The chosen sample: large, with its label, its number, and its values in cells on request."""

import numpy as np
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from mlpstudio.labs.digits.sample_pictures import Gallery
from mlpstudio.ui.forms import describe, icon_button, label, set_role
from mlpstudio.ui.theme import SPACE_1, SPACE_2, Theme
from mlpstudio.ui.widgets.digits.sample_pixels import Pixels, SamplePixels

_WORDS = 168  # at 100 %, width of the words beside the picture
_UNLIMITED = 16_777_215


class SampleDetail(QWidget):
    """Shows one sample of a gallery."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._gallery: Gallery | None = None
        self._number: int | None = None
        self.pixels = SamplePixels(theme)
        describe(
            self.pixels,
            self.tr("Chosen sample"),
            self.tr("Point at a pixel, or move with the arrow keys, to read its value."),
        )
        self.pixels.setToolTip("")  # it would cover the pixels; the reading says the same
        self.pixels.pointed.connect(self._read_out)
        self._build_words()
        self._layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(SPACE_2)
        self._layout.addWidget(self.pixels, 1)
        self._layout.addWidget(self._words)
        self._layout.setSizeConstraint(QBoxLayout.SizeConstraint.SetNoConstraint)
        self.setMinimumSize(120, 96)
        theme.changed.connect(self._arrange)

    @property
    def number(self) -> int | None:
        """Number of the sample that is shown."""
        return self._number

    def show_sample(self, gallery: Gallery | None, number: int | None, part: str) -> None:
        """Show a sample.

        Args:
            gallery: What it belongs to, None when there is nothing.
            number: Which one, None for none.
            part: What the gallery is called: "Training".
        """
        self._gallery, self._number = gallery, number
        has_sample = gallery is not None and number is not None
        self.copy_button.setEnabled(has_sample)
        if gallery is None or number is None:
            self.pixels.show_pixels(None)
            self.title.setText("")
            self.place.setText(self.tr("Click a sample to see it large."))
            self.wrong.hide()
            return
        values = gallery.values(number)  # (h, w)
        grey = gallery.pictures(np.array([number]))[0]  # (h, w)
        self.pixels.show_pixels(Pixels(values, grey, gallery.samples.scale))
        name = gallery.class_names[gallery.labels[number]]
        self.title.setText(self.tr("Label {name}").format(name=name))
        self.place.setText(
            self.tr("{part}, sample {number:,} of {count:,}, counted from 0").format(
                part=part, number=number, count=len(gallery.labels)
            )
        )
        self._tell_wrong(gallery, number)
        self._offer_scaled()
        self._read_out()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the words beside the picture, or below it."""
        self._arrange()

    def _build_words(self) -> None:
        self.title = label("", "title")
        self.title.setWordWrap(True)
        self.place, self.wrong, self.reading = label("", "small"), label("", "warning"), label("")
        for text in (self.place, self.wrong, self.reading):
            text.setWordWrap(True)
        self.wrong.hide()
        self.numbers_button = self._switch(
            self.tr("Numbers"), self.tr("Write the value of every pixel into its cell.")
        )
        self.numbers_button.toggled.connect(self._show_numbers)
        self.scaled_button = self._switch(
            self.tr("Scaled"), self.tr("Write the numbers that the network gets.")
        )
        self.scaled_button.toggled.connect(self.pixels.set_scales)
        self.scaled_button.hide()
        self.copy_button = icon_button(
            self._theme,
            "copy",
            self.tr("Copy the number"),
            self.tr("Copy the number of the sample to the clipboard."),
        )
        self.copy_button.clicked.connect(self._copy)
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE_1)
        for button in (self.numbers_button, self.scaled_button, self.copy_button):
            buttons.addWidget(button)
        buttons.addStretch(1)
        texts = QVBoxLayout()
        texts.setSpacing(SPACE_1)
        for widget in (self.title, self.place, self.wrong, self.reading):
            texts.addWidget(widget)
        texts.addStretch(1)
        self._words = QWidget()
        self._words_layout = QBoxLayout(QBoxLayout.Direction.TopToBottom, self._words)
        self._words_layout.setContentsMargins(0, 0, 0, 0)
        self._words_layout.setSpacing(SPACE_2)
        self._words_layout.addLayout(texts)
        self._words_layout.addLayout(buttons)
        self._words_layout.addStretch()

    def _switch(self, text: str, tooltip: str) -> QToolButton:
        button = QToolButton()
        button.setText(text)
        button.setCheckable(True)
        describe(button, text, tooltip)
        return button

    def _arrange(self) -> None:
        """Put the words beside a picture, or above a tall one; numbers get the whole width."""
        is_above = self.pixels.shows_numbers or self.height() > self.width()
        direction, policy = QBoxLayout.Direction, QSizePolicy.Policy
        self._layout.setDirection(direction.BottomToTop if is_above else direction.LeftToRight)
        self._words_layout.setDirection(
            direction.LeftToRight if is_above else direction.TopToBottom
        )
        self._words_layout.setStretch(0, int(is_above))
        self._words_layout.setStretch(2, int(not is_above))
        beside = min(self._theme.pixels(_WORDS), self.width() // 2)
        self._words.setMinimumWidth(0 if is_above else beside)
        self._words.setMaximumWidth(_UNLIMITED if is_above else beside)
        self._words.setSizePolicy(
            policy.Preferred, policy.Maximum if is_above else policy.Preferred
        )
        self.place.setHidden(self.pixels.shows_numbers)

    def _tell_wrong(self, gallery: Gallery, number: int) -> None:
        is_wrong = gallery.is_wrong(number)
        self.wrong.setVisible(is_wrong)
        if is_wrong and gallery.true_labels is not None:
            true = gallery.class_names[gallery.true_labels[number]]
            self.wrong.setText(self.tr("Made wrong on purpose: it is {true}.").format(true=true))

    def _read_out(self) -> None:
        text = self.pixels.reading()
        if not text and self._number is not None:
            text = self.tr("Point at a pixel to read its value.")
        self.reading.setText(text)
        set_role(self.reading, "body" if self.pixels.reading() else "muted")

    def _offer_scaled(self) -> None:
        is_scaled = self._gallery is not None and self._gallery.samples.scale != 1.0
        self.scaled_button.setVisible(self.numbers_button.isChecked() and is_scaled)

    def _show_numbers(self, shows: bool) -> None:
        self._offer_scaled()
        self.pixels.set_shows_numbers(shows)
        self._arrange()

    def _copy(self) -> None:
        if self._number is not None:
            QGuiApplication.clipboard().setText(str(self._number))
