"""The data panel: the samples, what can be said of all of them, and what is decided about them."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QProgressBar,
    QSizePolicy,
    QSplitter,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from mlpstudio.datasets.dataset import Dataset
from mlpstudio.document.project import Project
from mlpstudio.engine.batching import Samples
from mlpstudio.labs.digits.sample_pictures import Gallery, gallery
from mlpstudio.ui.data import opening
from mlpstudio.ui.data.browser import SampleBrowser
from mlpstudio.ui.data.choices import Choices
from mlpstudio.ui.data.overview import Overview
from mlpstudio.ui.forms import Choice, describe, label
from mlpstudio.ui.message_bar import MessageBar
from mlpstudio.ui.panel import Panel, Workbench
from mlpstudio.ui.theme import SPACE_1, SPACE_2, SPACE_3

_WIDE = 720  # at 100 %, from which what is decided stands beside what is looked at
_CHOICES_WIDTH = 330
_N_PAGES = 3  # where there is no room beside them


class DataPanel(Panel):
    """Shows `bench.data.dataset` and edits `project.data`."""

    def __init__(self, bench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(bench, parent)
        self._dataset: Dataset | None = None
        self._galleries: dict[str, Gallery] = {}
        self._is_stale = True
        self._is_wide = False
        self._wanted: dict[str, object] = {}
        self.message = MessageBar()
        self.progress = QProgressBar()
        self.part = Choice()
        self.browser = SampleBrowser(bench.theme)
        self.overview = Overview(bench.theme, bench.background)
        self.choices = Choices(bench)
        self._build()
        self._connect()
        self.refresh(None, self.project)
        self._show_data()

    def refresh(self, old: Project | None, new: Project) -> None:
        """Show the data choice."""
        if old is None or old.data is not new.data:
            self.choices.show_settings(new)

    def keep(self) -> dict[str, object]:
        """Return what is looked at."""
        return {
            "part": self.part.value(),
            "page": self.tabs.currentIndex(),
            "classes": self.browser.filter.classes,
            "number": self.browser.detail.number,
            "closed": self.choices.closed,
        }

    def restore(self, kept: dict[str, object]) -> None:
        """Look at the same again, as soon as there is something to look at."""
        if isinstance(page := kept.get("page"), int):
            self.tabs.setCurrentIndex(page)
        if isinstance(closed := kept.get("closed"), tuple):
            self.choices.close_sections(closed)
        self._wanted = kept
        self._look_at_wanted()

    def _look_at_wanted(self) -> None:
        if not self._galleries or not self._wanted:
            return
        kept, self._wanted = self._wanted, {}
        part, number, classes = kept.get("part"), kept.get("number"), kept.get("classes")
        if isinstance(part, str) and part in self._galleries:
            self.part.set_value(part)
            self._show_part()
        if isinstance(classes, frozenset) and classes:
            self.browser.filter.choose(classes)
        if isinstance(number, int):
            self.browser.look_at(number)

    def showEvent(self, event: QShowEvent) -> None:
        """Show what changed while the panel could not be seen."""
        super().showEvent(event)
        if self._is_stale:
            self._show_data()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the page of decisions beside the others, or among them."""
        super().resizeEvent(event)
        is_wide = self.width() >= self.bench.theme.pixels(_WIDE)
        if is_wide != self._is_wide:
            self._is_wide = is_wide
            self._arrange()

    # Building

    def _build(self) -> None:
        self.progress.setRange(0, 1000)
        self.progress.setTextVisible(False)
        describe(self.progress, self.tr("Loading"), self.tr("How far the data are loaded."))
        policy = self.progress.sizePolicy()
        policy.setRetainSizeWhenHidden(True)  # so that nothing jumps when it appears
        self.progress.setSizePolicy(policy)
        self.progress.hide()
        self.empty = label("", "muted")
        self.empty.setWordWrap(True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        describe(
            self.part,
            self.tr("Part"),
            self.tr("Which part of the data is looked at: what is learnt from, or held out."),
        )
        self.tabs, self._pages = QTabBar(), QStackedWidget()
        self.tabs.setDrawBase(False)
        self.tabs.setUsesScrollButtons(False)
        self.tabs.setAccessibleName(self.tr("Pages"))
        self._add_page(self.browser, self.tr("Samples"), self.tr("Look at single samples."))
        self._add_page(
            self.overview, self.tr("Overview"), self.tr("Look at what all samples have in common.")
        )
        self._looking = QWidget()
        looking = QVBoxLayout(self._looking)
        looking.setContentsMargins(0, 0, 0, 0)
        looking.setSpacing(SPACE_2)
        looking.addWidget(self.tabs)
        looking.addWidget(self._build_head())
        looking.addWidget(self._pages, 1)
        looking.addWidget(self.empty, 1)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setHandleWidth(SPACE_3)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.addWidget(self._looking)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_3, SPACE_1, SPACE_3, SPACE_2)
        column.setSpacing(SPACE_1)
        column.addWidget(self.message)
        column.addWidget(self.progress)
        column.addWidget(self._splitter, 1)
        self._arrange()

    def _build_head(self) -> QWidget:
        """Return the row that says which samples the pages show."""
        self._head = QWidget()
        self._head.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self._head)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_2)
        row.addWidget(self.part, 1)
        row.addWidget(self.browser.go_to)
        return self._head

    def _add_page(self, page: QWidget, title: str, tip: str) -> None:
        self._pages.addWidget(page)
        self.tabs.setTabToolTip(self.tabs.addTab(title), tip)

    def _arrange(self) -> None:
        if self._is_wide:
            if self.tabs.count() == _N_PAGES:
                self.tabs.removeTab(_N_PAGES - 1)
            self._splitter.addWidget(self.choices)
            self.choices.show()
            self._splitter.setStretchFactor(0, 1)
            self._splitter.setStretchFactor(1, 0)
            width = self.bench.theme.pixels(_CHOICES_WIDTH)
            self._splitter.setSizes([max(1, self.width() - width), width])
        else:
            self._add_page(
                self.choices, self.tr("Settings"), self.tr("Decide what is learnt from.")
            )
        self._show_page(self.tabs.currentIndex())

    def _show_page(self, place: int) -> None:
        self._pages.setCurrentIndex(place)
        page = self._pages.currentWidget()
        is_empty = not self._galleries and page is not self.choices
        self.empty.setVisible(is_empty)
        self._pages.setHidden(is_empty)
        self._head.setVisible(not is_empty and page is not self.choices)
        self.browser.go_to.setVisible(page is self.browser)

    def _connect(self) -> None:
        self.tabs.currentChanged.connect(self._show_page)
        self.part.chosen.connect(lambda _: self._show_part())
        self.overview.class_chosen.connect(self._show_class)
        self.choices.open_requested.connect(self._open_data)
        self.choices.mnist_requested.connect(self._get_mnist)
        self.message.fix_requested.connect(self._mend)
        self.bench.data.changed.connect(self._show_data)
        self.bench.data.progressed.connect(self._show_progress)

    # Showing

    def _show_data(self) -> None:
        data = self.bench.data
        self._is_stale = not self.isVisible()
        if self._is_stale:
            return
        self._show_state()
        if data.dataset is self._dataset:
            return
        self._dataset = dataset = data.dataset
        self._galleries = {} if dataset is None else _galleries(dataset)
        self._offer_parts()
        self._show_page(self.tabs.currentIndex())
        self.choices.show_gallery(self._galleries.get("train"))
        self._show_part()
        self._look_at_wanted()

    def _show_state(self) -> None:
        data = self.bench.data
        fix = None
        if data.error is not None:
            is_mnist = self.project.data.source == "mnist"
            fix = self.tr("Get MNIST…") if is_mnist else self.tr("Open data…")
        self.message.show_message(data.error or "", "error", fix)
        self.progress.setVisible(data.is_loading)
        if not data.is_loading:
            self.progress.setValue(0)
        self.empty.setText(
            self.tr("The samples appear here as soon as they are loaded.")
            if data.error is None
            else self.tr("There are no samples to look at: the message above says why.")
        )

    def _show_progress(self, share: float) -> None:
        if self.isVisible():
            self.progress.setValue(round(1000 * share))

    def _offer_parts(self) -> None:
        texts = self._part_names()
        text = self.tr("{part}: {n:,} samples")
        self.part.set_choices(
            [
                (part, text.format(part=texts[part], n=len(shown.labels)))
                for part, shown in self._galleries.items()
            ]
        )
        if self.part.value() not in self._galleries:
            self.part.setCurrentIndex(0)

    def _part_names(self) -> dict[str, str]:
        return {
            "train": self.tr("Training"),
            "validation": self.tr("Validation"),
            "test": self.tr("Test"),
        }

    def _show_part(self) -> None:
        part = self.part.value()
        shown = self._galleries.get(part)
        self.browser.show_gallery(shown, self._part_names().get(part, ""))
        is_training = part == "train" and self._dataset is not None
        test = self._dataset.test if is_training and self._dataset is not None else None
        self.overview.show_gallery(shown, test)

    def _show_class(self, label: int) -> None:
        self.tabs.setCurrentIndex(0)
        self.browser.show_class(label)

    # Opening

    def _mend(self) -> None:
        if self.project.data.source == "mnist":
            self._get_mnist()
        else:
            self._open_data()

    def _open_data(self) -> None:
        opening.open_data(self.bench, self.window())

    def _get_mnist(self) -> None:
        opening.get_mnist(self.bench, self.window())


def _galleries(dataset: Dataset) -> dict[str, Gallery]:
    """Return the parts of a data set that have samples, ready to be looked at."""
    parts: dict[str, Samples | None] = {
        "train": dataset.train,
        "validation": dataset.validation,
        "test": dataset.test,
    }
    return {
        name: gallery(
            samples, dataset.class_names, dataset.true_labels if name == "train" else None
        )
        for name, samples in parts.items()
        if samples is not None and len(samples)
    }
