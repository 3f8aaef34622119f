"""How labels are written, how many of them are wrong on purpose, and how pixels are scaled."""

import numpy as np

from mlpstudio.document.project import LABEL_ENCODINGS, Project
from mlpstudio.labs.digits.sample_pictures import Gallery
from mlpstudio.ui import names
from mlpstudio.ui.forms import Choice, add_row
from mlpstudio.ui.panel import Workbench
from mlpstudio.ui.training.settings_form import SettingsForm
from mlpstudio.ui.widgets.controls.number_slider import NumberSlider
from mlpstudio.ui.widgets.controls.number_text import number_text


class LabelForm(SettingsForm):
    """Edits label form and label noise, and tells what the noise did."""

    def __init__(self, bench: Workbench) -> None:
        super().__init__(bench)
        self.label_encoding = Choice()
        self.label_encoding.set_choices(names.choices(names.label_encoding, LABEL_ENCODINGS))
        self.label_noise = NumberSlider(0.0, 100.0, 5.0)
        self.label_noise.entry.setSuffix(self.tr(" %"))
        add_row(
            self.form,
            self.tr("Labels"),
            self.label_encoding,
            self.tr("How the answers are written: class numbers, or a row with a single 1."),
        )
        add_row(
            self.form,
            self.tr("Label noise"),
            self.label_noise,
            self.tr("Share of the training labels that are made wrong, to watch overfitting."),
        )
        self.note = self.add_note()
        self.note.hide()
        self.label_encoding.chosen.connect(
            lambda value: self.change_data(self.tr("Change label form"), label_encoding=value)
        )
        self.label_noise.changed.connect(
            lambda value: self.change_data(self.tr("Change label noise"), label_noise=value / 100)
        )
        self.show_settings(self.project)

    def show_settings(self, project: Project) -> None:
        """Show the data choice."""
        self.label_encoding.set_value(project.data.label_encoding)
        self.label_noise.set_value(100 * project.data.label_noise)

    def show_gallery(self, gallery: Gallery | None) -> None:
        """Tell how many labels of the training samples are wrong."""
        true = None if gallery is None else gallery.true_labels
        self.note.setVisible(true is not None)
        if gallery is not None and true is not None:
            text = self.tr(
                "{n:,} of {all:,} training labels are wrong; they are marked among the samples. "
                "Validation and test labels stay right."
            )
            n_wrong = int(np.count_nonzero(true != gallery.labels))
            self.note.setText(text.format(n=n_wrong, all=len(true)))


class ScalingForm(SettingsForm):
    """Switches scaling, and tells what the network gets."""

    def __init__(self, bench: Workbench) -> None:
        super().__init__(bench)
        self.scaling = self.add_check(
            self.tr("Scale pixels to 0 … 1"),
            self.tr("Divide pixels by the largest value they can have, usually 255."),
        )
        self.note = self.add_note()
        self.scaling.clicked.connect(
            lambda is_on: self.change_data(self.tr("Change scaling"), scaling=is_on)
        )
        self.show_settings(self.project)

    def show_settings(self, project: Project) -> None:
        """Show the data choice."""
        self.scaling.setChecked(project.data.scaling)

    def show_gallery(self, gallery: Gallery | None) -> None:
        """Tell what values the network gets."""
        if gallery is None:
            self.note.setText("")
            return
        scale, low, high = gallery.samples.scale, gallery.shading.low, gallery.shading.high
        lowest, highest = float(low.min()), float(high.max())
        if scale != 1.0:
            text = self.tr(
                "{low} to {high} divided by {divisor}: the network gets {least} to {most}."
            )
        elif self.scaling.isChecked() or highest <= 1.0:
            text = self.tr("These values are used as they are: {low} to {high}.")
        else:
            text = self.tr(
                "The network gets {low} to {high}. The sums of its first layer and the gradients "
                "of the first weights are {high} times as large as with scaling: it needs a far "
                "smaller learning rate, or fails to learn."
            )
        self.note.setText(
            text.format(
                low=number_text(lowest),
                high=number_text(highest),
                divisor=number_text(1 / scale),
                least=number_text(lowest * scale),
                most=number_text(highest * scale),
            )
        )
