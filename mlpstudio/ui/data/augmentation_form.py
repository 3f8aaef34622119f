"""How training images are changed each time they are read, with a look at what becomes of some."""

from dataclasses import replace

import numpy as np
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from mlpstudio.datasets.augmentation import OPTIONS, USUAL, Augmentation, augment
from mlpstudio.document.project import Project
from mlpstudio.engine.arrays import ByteArray
from mlpstudio.engine.options import Option
from mlpstudio.errors import MLPStudioError
from mlpstudio.labs.digits.sample_pictures import Gallery
from mlpstudio.ui.background import Ticket
from mlpstudio.ui.data.augmentation_words import words
from mlpstudio.ui.forms import add_row, describe, form_layout, label
from mlpstudio.ui.panel import Workbench
from mlpstudio.ui.theme import SPACE_1, SPACE_2
from mlpstudio.ui.training.settings_form import SettingsForm
from mlpstudio.ui.widgets.controls.number_slider import NumberSlider
from mlpstudio.ui.widgets.digits.before_after import BeforeAfter

PURPOSE = "augmentation preview"

N_SHOWN = 8
"""Samples in the preview."""


class AugmentationForm(SettingsForm):
    """A switch, a slider for each option, and samples before and after."""

    def __init__(self, bench: Workbench) -> None:
        super().__init__(bench)
        self._gallery: Gallery | None = None
        self._last = USUAL  # what it is switched on with
        self._chance = 0
        self._is_due = False
        self._is_sliding = False
        self.is_on = self.add_check(
            self.tr("Change training images at random"),
            self.tr("Change every training image a little each time it is read."),
        )
        self.note = self.add_note(
            self.tr(
                "No image is then seen twice: the network cannot learn the images by heart, and "
                "reads digits that are shifted, turned or written differently."
            )
        )
        self._build_buttons()
        self._build_sliders()
        self._build_preview()
        self.is_on.clicked.connect(self._switch)
        self.show_settings(self.project)

    def show_settings(self, project: Project) -> None:
        """Show the augmentation."""
        settings = project.data.augmentation
        # A slider that is moved to 0 must not vanish under the hand.
        is_on = self._is_sliding or not settings.is_identity
        if not settings.is_identity:
            self._last = settings
        self.is_on.setChecked(is_on)
        for option in OPTIONS:
            factor = words(option.name).factor
            self.sliders[option.name].set_value(factor * getattr(settings, option.name))
        self.usual_button.setEnabled(settings != USUAL)
        for part in (self._rows, self._preview):
            part.setVisible(is_on)
        self.note.setVisible(not is_on)
        self._want_preview()

    def show_gallery(self, gallery: Gallery | None) -> None:
        """Try the changes on the first of other samples."""
        if gallery is not self._gallery:
            self._gallery = gallery
            self._want_preview()

    def showEvent(self, event: QShowEvent) -> None:
        """Make the preview that was asked for while nobody could see it."""
        super().showEvent(event)
        self._make_preview()

    # Building

    def _build_buttons(self) -> None:
        self.usual_button = QPushButton(self.tr("Usual strength"))
        describe(
            self.usual_button,
            self.usual_button.text(),
            self.tr("Change images as much as suits handwritten digits."),
        )
        self.usual_button.clicked.connect(lambda: self._change(USUAL))
        self.again_button = QPushButton(self.tr("Again"))
        describe(
            self.again_button,
            self.again_button.text(),
            self.tr("Show what other random numbers make of the same images."),
        )
        self.again_button.clicked.connect(self._again)
        row = QHBoxLayout()
        row.setSpacing(SPACE_2)
        row.addWidget(self.usual_button)
        row.addStretch(1)
        self.column.addLayout(row)

    def _build_sliders(self) -> None:
        self._rows = QWidget()
        form = form_layout(self._rows)
        form.setVerticalSpacing(SPACE_1)
        self.sliders = {option.name: self._slider(option) for option in OPTIONS}
        for name, slider in self.sliders.items():
            shown = words(name)
            add_row(form, shown.name, slider, shown.tip)
        self.column.addWidget(self._rows)

    def _slider(self, option: Option) -> NumberSlider:
        shown, name = words(option.name), option.name
        slider = NumberSlider(
            option.minimum * shown.factor, option.maximum * shown.factor, shown.step
        )
        slider.entry.setSuffix(shown.unit)
        slider.changing.connect(lambda value: self._slide(name, value))
        slider.changed.connect(lambda value: self._settle(name, value))
        return slider

    def _build_preview(self) -> None:
        self.pictures = BeforeAfter(self.bench.theme)
        describe(
            self.pictures,
            self.tr("Before and after"),
            self.tr("Training images, and what may become of them."),
        )
        self.refusal = label("", "warning")
        self.refusal.setWordWrap(True)
        self.refusal.hide()
        head = QHBoxLayout()
        head.addWidget(label(self.tr("Before and after"), "muted"), 1)
        head.addWidget(self.again_button)
        self._preview = QWidget()
        column = QVBoxLayout(self._preview)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_1)
        column.addLayout(head)
        column.addWidget(self.refusal)
        column.addWidget(self.pictures)
        self.column.addWidget(self._preview)

    # Editing

    def _switch(self, is_on: bool) -> None:
        self._change(self._last if is_on else Augmentation())

    def _change(self, settings: Augmentation) -> None:
        self.change_data(self.tr("Change augmentation"), augmentation=settings)
        self.bench.session.settle()

    def _slide(self, name: str, shown: float) -> None:
        value = round(shown / words(name).factor, 9)
        settings = replace(self.project.data.augmentation, **{name: value})
        self._is_sliding = True
        self.change_data(self.tr("Change augmentation"), augmentation=settings)
        self._is_sliding = False

    def _settle(self, name: str, shown: float) -> None:
        self._slide(name, shown)
        self.bench.session.settle()

    # Preview

    def _again(self) -> None:
        self._chance += 1
        self._want_preview()

    def _want_preview(self) -> None:
        self._is_due = True
        self._make_preview()

    def _make_preview(self) -> None:
        gallery, background = self._gallery, self.bench.background
        settings = self.project.data.augmentation
        if not self._is_due or gallery is None or not self._preview.isVisible():
            return
        if background.is_busy(PURPOSE):
            return  # it is made anew when this one is there
        self._is_due = False
        chance = self._chance

        def work(ticket: Ticket) -> tuple[ByteArray, ByteArray]:
            return preview(gallery, settings, chance)

        background.run(PURPOSE, work, self._receive, self._refuse, owner=self)

    def _receive(self, pictures: tuple[ByteArray, ByteArray]) -> None:
        self.refusal.hide()
        self.pictures.show()
        self.pictures.set_pictures(*pictures)
        self._make_preview()

    def _refuse(self, error: Exception) -> None:
        if not isinstance(error, MLPStudioError):
            raise error
        self.pictures.hide()
        self.refusal.setText(str(error))
        self.refusal.show()
        self._make_preview()


def preview(gallery: Gallery, settings: Augmentation, chance: int) -> tuple[ByteArray, ByteArray]:
    """Return the pictures of the first samples, and of what becomes of them.

    Args:
        gallery: The samples.
        settings: How they are changed.
        chance: Seed of the random numbers.

    Raises:
        DataError: The samples are no grey images.
    """
    n = min(N_SHOWN, len(gallery.labels))
    inputs = augment(gallery.samples.inputs[:n], settings, np.random.default_rng(chance))
    changed = gallery.grey_pictures(inputs.reshape(n, -1))  # (n, h, w)
    return gallery.pictures(np.arange(n)), changed
