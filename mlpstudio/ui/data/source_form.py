"""Where the data come from, how many are used, and how they are divided."""

import random

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from mlpstudio.datasets.plane.generator import MOST_NOISE, MOST_SIZE, USUAL_SIZE
from mlpstudio.datasets.sources import is_plane
from mlpstudio.document.project import Project
from mlpstudio.ui.data.source_choice import show_source
from mlpstudio.ui.forms import Choice, add_row, describe, icon_button
from mlpstudio.ui.number_fields import WholeNumber
from mlpstudio.ui.panel import Workbench
from mlpstudio.ui.theme import SPACE_1, SPACE_2
from mlpstudio.ui.training.settings_form import SettingsForm, apply_source
from mlpstudio.ui.widgets.controls.flow_layout import FlowLayout
from mlpstudio.ui.widgets.controls.number_slider import NumberSlider
from mlpstudio.ui.widgets.controls.subset_slider import SubsetSlider

LARGEST_SEED = 2**31 - 1
_MOST_VALIDATION = 90.0
_SEEDS_OF_CHANCE = 10_000
_FEWEST_POINTS = 10.0


class SourceForm(SettingsForm):
    """Edits source, size, validation share and seed.

    Signals:
        open_requested: A person wants to open data of their own.
        mnist_requested: A person wants MNIST from the network.
    """

    open_requested = Signal()
    mnist_requested = Signal()

    def __init__(self, bench: Workbench) -> None:
        super().__init__(bench)
        self.source = Choice()
        self.n_samples = SubsetSlider()
        self.validation = NumberSlider(0.0, _MOST_VALIDATION, 1.0)
        self.validation.entry.setSuffix(self.tr(" %"))
        self.n_points = NumberSlider(_FEWEST_POINTS, float(MOST_SIZE), 10.0)
        self.noise = NumberSlider(0.0, 100 * MOST_NOISE, 1.0)
        self.noise.entry.setSuffix(self.tr(" %"))
        self.seed = WholeNumber(0, LARGEST_SEED)
        self.path = self.add_note()
        self._build()
        self._connect()
        self.show_settings(self.project)

    def show_settings(self, project: Project) -> None:
        """Show the data choice."""
        data = project.data
        show_source(self.source, data)
        self.n_samples.set_value(data.train_size)
        self.validation.set_value(100 * data.validation_fraction)
        self.noise.set_value(100 * data.point_noise)
        self.n_points.set_value(float(data.train_size or USUAL_SIZE))
        for row in (self.n_points, self.noise):
            self.form.setRowVisible(row, is_plane(data.source))
        self.form.setRowVisible(self.n_samples, not is_plane(data.source))
        self.seed.set_value(data.seed)
        self.path.setVisible(data.source == "file")
        self.path.setText(_breakable(data.path))

    def _build(self) -> None:
        self.open_button = QPushButton(self.tr("Open data…"))
        describe(
            self.open_button,
            self.open_button.text(),
            self.tr("Open a file or a folder with data of your own."),
        )
        self.mnist_button = QPushButton(self.tr("Get MNIST…"))
        describe(
            self.mnist_button,
            self.mnist_button.text(),
            self.tr("Download the 70,000 digits of MNIST, once."),
        )
        self.another_button = icon_button(
            self.bench.theme,
            "shuffle",
            self.tr("Another seed"),
            self.tr("Take another seed: other samples are held out, or made anew."),
        )
        add_row(
            self.form,
            self.tr("Source"),
            self.source,
            self.tr("The samples to learn from: written by the program itself, or from files."),
        )
        buttons = QWidget()
        flow = FlowLayout(buttons, SPACE_2)
        flow.addWidget(self.open_button)
        flow.addWidget(self.mnist_button)
        self.form.addRow(buttons)
        self.column.removeWidget(self.path)
        self.form.addRow(self.path)
        add_row(
            self.form,
            self.tr("Samples"),
            self.n_samples,
            self.tr("Training samples to use, those held out included; few overfit sooner."),
        )
        add_row(
            self.form,
            self.tr("Points"),
            self.n_points,
            self.tr("Points to learn from, those held out included; few overfit sooner."),
        )
        add_row(
            self.form,
            self.tr("Noise"),
            self.noise,
            self.tr(
                "By how much the points are moved about: a standard deviation, in per cent of "
                "the way from the middle to the edge."
            ),
        )
        add_row(
            self.form,
            self.tr("Validation"),
            self.validation,
            self.tr("Share of the training samples held out to compare settings on."),
        )
        add_row(
            self.form,
            self.tr("Seed"),
            self._seed_row(),
            self.tr("Decides which samples are held out, and how digits and points are made."),
        )

    def _seed_row(self) -> QWidget:
        place = QWidget()
        row = QHBoxLayout(place)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_1)
        row.addWidget(self.seed, 1)
        row.addWidget(self.another_button)
        place.setFocusProxy(self.seed)
        describe(
            self.seed,
            self.tr("Seed"),
            self.tr("Decides which samples are held out, and how digits and points are made."),
        )
        return place

    def _connect(self) -> None:
        self.source.chosen.connect(
            lambda value: apply_source(self.bench, self.tr("Change data"), value)
        )
        self.open_button.clicked.connect(self.open_requested)
        self.mnist_button.clicked.connect(self.mnist_requested)
        self.n_samples.changed.connect(
            lambda count: self.change_data(self.tr("Change number of samples"), train_size=count)
        )
        self.n_points.changed.connect(
            lambda value: self.change_data(
                self.tr("Change number of points"), train_size=round(value)
            )
        )
        self.noise.changed.connect(
            lambda value: self.change_data(
                self.tr("Change noise of the points"), point_noise=value / 100
            )
        )
        self.validation.changed.connect(
            lambda value: self.change_data(
                self.tr("Change validation share"), validation_fraction=value / 100
            )
        )
        self.seed.entered.connect(self._change_seed)
        self.another_button.clicked.connect(
            lambda: self._change_seed(random.randrange(_SEEDS_OF_CHANCE))
        )

    def _change_seed(self, seed: int) -> None:
        self.change_data(self.tr("Change seed of the data"), seed=seed)
        self.bench.session.settle()


def _breakable(path: str) -> str:
    """Return a path that may be broken into lines after each folder."""
    return path.replace("/", "/\u200b").replace("\\", "\\\u200b")
