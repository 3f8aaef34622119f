"""The page of what is decided about the data, in sections."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from mlpstudio.datasets.augmentation import OPTIONS
from mlpstudio.datasets.plane.generator import USUAL_SIZE
from mlpstudio.datasets.sources import is_plane
from mlpstudio.document.project import Project
from mlpstudio.labs.digits.sample_pictures import Gallery
from mlpstudio.ui import names
from mlpstudio.ui.data.augmentation_form import AugmentationForm
from mlpstudio.ui.data.label_form import LabelForm, ScalingForm
from mlpstudio.ui.data.source_form import SourceForm
from mlpstudio.ui.panel import Workbench
from mlpstudio.ui.theme import SPACE_2, SPACE_3
from mlpstudio.ui.widgets.controls.section import Section

translate = QCoreApplication.translate

Form = SourceForm | LabelForm | ScalingForm | AugmentationForm


@dataclass(frozen=True, slots=True)
class SectionInfo:
    """One section.

    Attributes:
        id: Under which it is remembered that it is closed.
        title: In its header.
        tip: What it is for.
        form: Makes its body.
        summary: Says what is set in it.
    """

    id: str
    title: str
    tip: str
    form: Callable[[Workbench], Form]
    summary: Callable[[Project], str]


class Choices(QScrollArea):
    """Sections that are open unless they were closed.

    Signals:
        open_requested: A person wants to open data of their own.
        mnist_requested: A person wants MNIST from the network.
    """

    open_requested = Signal()
    mnist_requested = Signal()

    def __init__(self, bench: Workbench) -> None:
        super().__init__()
        self._table = {info.id: info for info in sections()}
        self.forms: dict[str, Form] = {}
        self.sections = {
            info.id: Section(bench.theme, info.title, info.tip, self._builder(info, bench))
            for info in self._table.values()
        }
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, SPACE_2, SPACE_3)
        column.setSpacing(0)
        for section in self.sections.values():
            column.addWidget(section)
            section.set_open(True)
        column.addStretch(1)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # what is in it takes the keys
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(content)
        source = self.forms["source"]
        assert isinstance(source, SourceForm)
        source.open_requested.connect(self.open_requested)
        source.mnist_requested.connect(self.mnist_requested)

    @property
    def closed(self) -> tuple[str, ...]:
        """Names of the sections that are closed."""
        return tuple(name for name, section in self.sections.items() if not section.is_open)

    def close_sections(self, closed: Iterable[str]) -> None:
        """Close some sections."""
        for name in closed:
            self.sections[name].set_open(False)

    def show_settings(self, project: Project) -> None:
        """Show the data choice; what changes pixels is hidden where there are none."""
        are_points = is_plane(project.data.source)
        is_identity = project.data.augmentation.is_identity
        self.sections["scaling"].setHidden(are_points)
        self.sections["augmentation"].setHidden(are_points and is_identity)
        for name, form in self.forms.items():
            self.sections[name].header.set_summary(self._table[name].summary(project))
            form.show_settings(project)

    def show_gallery(self, gallery: Gallery | None) -> None:
        """Take other training samples for what is told of them."""
        for form in self.forms.values():
            if not isinstance(form, SourceForm):
                form.show_gallery(gallery)

    def _builder(self, info: SectionInfo, bench: Workbench) -> Callable[[], QWidget]:
        def build() -> QWidget:
            form = self.forms[info.id] = info.form(bench)
            return form

        return build


def sections() -> tuple[SectionInfo, ...]:
    """Return every section with its title in the language in force."""
    return (
        SectionInfo(
            "source",
            translate("DataSections", "Source and division"),
            translate("DataSections", "Where samples come from, and how they are divided."),
            SourceForm,
            _source,
        ),
        SectionInfo(
            "labels",
            translate("DataSections", "Labels"),
            translate("DataSections", "How labels are written, and how many are wrong."),
            LabelForm,
            _labels,
        ),
        SectionInfo(
            "scaling",
            translate("DataSections", "Scaling"),
            translate("DataSections", "What the network gets for a pixel."),
            ScalingForm,
            lambda project: _on_or_off(project.data.scaling),
        ),
        SectionInfo(
            "augmentation",
            translate("DataSections", "Augmentation"),
            translate("DataSections", "Change training images at random, again and again."),
            AugmentationForm,
            _augmentation,
        ),
    )


def _source(project: Project) -> str:
    data = project.data
    if is_plane(data.source):
        points = translate("DataSections", "{n:,} points").format(n=data.train_size or USUAL_SIZE)
        return _joined((names.source(data.source), points))
    size = (
        translate("DataSections", "all samples")
        if data.train_size is None
        else translate("DataSections", "{n:,} samples").format(n=data.train_size)
    )
    return _joined((names.source(data.source), size))


def _labels(project: Project) -> str:
    data = project.data
    form = (
        translate("DataSections", "one-hot")
        if data.label_encoding == "one_hot"
        else translate("DataSections", "class numbers")
    )
    if not data.label_noise:
        return form
    noise = translate("DataSections", "{share} % wrong").format(
        share=f"{100 * data.label_noise:g}"
    )
    return _joined((form, noise))


def _augmentation(project: Project) -> str:
    settings = project.data.augmentation
    if settings.is_identity:
        return _on_or_off(False)
    changes = [o.name for o in OPTIONS if o.name not in ("share", "elastic_smoothness")]
    n = sum(getattr(settings, name) > 0.0 for name in changes)
    return translate("DataSections", "{n} kinds of change").format(n=n)


def _on_or_off(is_on: bool) -> str:
    return translate("DataSections", "on") if is_on else translate("DataSections", "off")


def _joined(parts: Iterable[str]) -> str:
    return " · ".join(parts)
