"""The loss landscape: the loss of the network at hand on a plane through its weights."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QSize
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from mlpstudio.document import edits
from mlpstudio.document.lab_settings import (
    FARTHEST,
    LARGEST_SPAN,
    SMALLEST_SPAN,
    LandscapeSettings,
)
from mlpstudio.document.project import Project
from mlpstudio.engine import shapes
from mlpstudio.errors import MLPStudioError
from mlpstudio.labs.landscapes.loss_map import LossMap, TrueLosses, draw
from mlpstudio.labs.landscapes.loss_scale import LossScale
from mlpstudio.ui.export import Picture
from mlpstudio.ui.forms import describe, label
from mlpstudio.ui.lab_export import LabExport
from mlpstudio.ui.landscape import words
from mlpstudio.ui.landscape.asked import Asked, KeptPath
from mlpstudio.ui.landscape.controls import LandscapeControls
from mlpstudio.ui.landscape.rate_section import RateSection
from mlpstudio.ui.landscape.subject import Subject
from mlpstudio.ui.landscape.view import MOST_TRACKS, LandscapeView
from mlpstudio.ui.message_bar import MessageBar
from mlpstudio.ui.panel import Panel, Workbench
from mlpstudio.ui.running.run_controller import RunState
from mlpstudio.ui.scrolling import scroll
from mlpstudio.ui.sliced import run_sliced
from mlpstudio.ui.theme import SPACE_2, SPACE_3
from mlpstudio.ui.widgets.controls.flow_layout import FlowLayout
from mlpstudio.ui.widgets.controls.section import Section

_PURPOSE = "landscape"


def _ground(project: Project) -> tuple[object, ...]:
    """Return what of a project, besides its data, decides what the loss is."""
    return (project.network, project.training.loss_spec)


class LandscapePanel(Panel):
    """The loss landscape of the network at hand."""

    def __init__(self, bench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(bench, parent)
        self.kept: tuple[KeptPath, ...] = ()
        self._asked: Asked | None = None
        self._known, self._has_picture = TrueLosses(), False
        self._shown_scale: tuple[float, float] | None = None
        self._subject = Subject(bench)
        self._step = 0
        self._build()
        self._lay_out()
        self._connect()
        self.refresh(None, self.project)

    def _build(self) -> None:
        theme = self.bench.theme
        self.controls = LandscapeControls(theme)
        self.message = MessageBar()
        self.view = LandscapeView(theme)
        self.status = label("", "small")
        self.status.setWordWrap(True)
        self.honesty = label("", "muted")
        self.honesty.setWordWrap(True)
        self.keep_button = QPushButton(self.tr("Keep this path"))
        describe(
            self.keep_button,
            self.tr("Keep this path"),
            self.tr("Show this run's path beside those of the runs to come."),
        )
        self.forget_button = QPushButton(self.tr("Forget kept paths"))
        describe(
            self.forget_button,
            self.tr("Forget kept paths"),
            self.tr("Show the path of the run at hand alone."),
        )
        picture = partial(Picture.of, self.view)
        self.export = LabExport(self, self.bench, "landscape", picture)
        self.rates = Section(
            theme,
            self.tr("How large may the learning rate be?"),
            self.tr("The safe rate 2/λ, and a test with a rising rate."),
            lambda: RateSection(self.bench),
        )

    def _lay_out(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(SPACE_3, SPACE_3, SPACE_3, SPACE_3)
        column.setSpacing(SPACE_2)
        buttons = FlowLayout()
        buttons.addWidget(self.keep_button)
        buttons.addWidget(self.forget_button)
        buttons.addWidget(self.export.button)
        buttons.addWidget(self.export.bar)
        for part in (self.controls, self.message):
            column.addWidget(part)
        column.addWidget(self.view, 1)
        column.addWidget(self.status)
        column.addWidget(self.honesty)
        column.addLayout(buttons)
        column.addWidget(self.rates)
        scroll(self, inside)

    def minimumSizeHint(self) -> QSize:
        """Return a width in which the picture is easily read."""
        return QSize(self.bench.theme.pixels(500), super().minimumSizeHint().height())

    def sizeHint(self) -> QSize:
        """Return a size in which everything can be seen."""
        theme = self.bench.theme
        return QSize(theme.pixels(680), theme.pixels(620))

    def _connect(self) -> None:
        session, runs, scene = self.bench.session, self.bench.runs, self.view.scene
        self.controls.changed.connect(self._change)
        self.controls.settled.connect(session.settle)
        self.controls.home_requested.connect(self._go_home)
        scene.home_requested.connect(self._go_home)
        scene.moved.connect(self._move)
        scene.zoomed.connect(self._zoom)
        self.view.advice_taken.connect(self._choose_random)
        self.message.fix_requested.connect(self._update_now)
        self.keep_button.clicked.connect(self._keep)
        self.forget_button.clicked.connect(self._forget)
        self.bench.data.changed.connect(self._follow)
        runs.weights_changed.connect(self._follow)
        runs.state_changed.connect(self._follow)

    # Gestures become edits

    @property
    def settings(self) -> LandscapeSettings:
        """What the landscape is set to."""
        return self.project.labs.landscape

    def _change(self, settings: LandscapeSettings, what: str) -> None:
        text = {
            "plane": self.tr("Choose plane"),
            "seed": self.tr("Draw new directions"),
            "part": self.tr("Choose samples"),
            "resolution": self.tr("Change resolution"),
            "scale": self.tr("Fix colours"),
        }.get(what, self.tr("Move the landscape"))
        merge_key = "landscape.view" if what == "span" else None
        project = edits.set_lab(self.project, settings)
        self.bench.session.apply(text, project, merge_key)

    def _go_home(self) -> None:
        self._change(replace(self.settings, span=1.0, center=(0.0, 0.0)), "home")

    def _move(self, da: float, db: float) -> None:
        picture = self.view.picture
        if picture is not None:
            shifts = (da / picture.plane.unit[0], db / picture.plane.unit[1])
            center = tuple(
                min(max(place + shift, -FARTHEST), FARTHEST)
                for place, shift in zip(self.settings.center, shifts, strict=True)
            )
            self._change(replace(self.settings, center=center), "span")

    def _zoom(self, factor: float) -> None:
        span = min(max(self.settings.span * factor, SMALLEST_SPAN), LARGEST_SPAN)
        self._change(replace(self.settings, span=float(f"{span:.3g}")), "span")

    def _choose_random(self) -> None:
        settings = replace(self.settings, plane="random", span=1.0, center=(0.0, 0.0))
        self._change(settings, "plane")

    def _keep(self) -> None:
        trail = self._subject.trail()
        if trail is not None:
            kept = (KeptPath(self.project.network, trail), *self.kept)
            self.kept = kept[: MOST_TRACKS - 1]
            self._request()

    def _forget(self) -> None:
        self.kept = ()
        self._request()

    # The project becomes a picture

    def refresh(self, old: Project | None, new: Project) -> None:
        """Show the settings, and ask for another picture where something of it differs."""
        is_same = old is not None and old.labs.landscape is new.labs.landscape
        if not is_same:
            self.controls.show_settings(self.settings)
        if old is None or not is_same or _ground(old) != _ground(new):
            self._request()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up."""
        super().showEvent(event)
        self._request()

    def _follow(self) -> None:
        """Ask anew when the weights are others; while they move, only say that they do."""
        is_moving = self.bench.runs.state in (RunState.RUNNING, RunState.WAITING)
        weights = self._subject.weights
        self._mark_moment()
        if weights is not None and weights is not self.bench.runs.newest:
            is_moving = False  # those of a moment stand still
        picture = self.view.picture
        if not is_moving or picture is None or weights is None or weights.step <= self._step:
            self.message.show_message("")
            self._request()
        elif self.isVisible():
            text = self.tr("The picture is of step {then}; the training goes on.")
            self.message.show_message(text.format(then=f"{self._step:,}"), fix=self.tr("Update"))

    def _mark_moment(self) -> None:
        moment = self.bench.runs.time.moment
        self.view.mark_moment(None if moment is None else moment.step)

    def _update_now(self) -> None:
        self.message.show_message("")
        self._request()

    def _request(self) -> None:
        """Ask for the picture of how things are, unless it is the one that was asked for."""
        self._show_buttons()
        if not self.isVisible():
            return
        subject, before = self._subject, self._asked
        weights, samples = subject.weights, subject.samples()
        if weights is None or samples is None:
            self._asked = None
            self.bench.background.cancel(_PURPOSE)
            self._advise(subject.missing())
            return
        settings, loss = replace(self.settings, scale=None), self.project.training.loss_spec
        asked = Asked(settings, weights, samples, loss, self.kept)
        if before is not None and asked.is_same(before):
            if self._has_picture and self.settings.scale != self._shown_scale:
                self._show(self.view.picture)  # in other colours
            return
        self._asked, self._step = asked, weights.step
        wish = subject.wish(weights, self.kept)
        if before is not None and asked.is_same_plane(before):
            self.view.look_at(wish)  # what is known of it, until more is measured
        if before is None or before.samples is not samples or before.loss != loss:
            self._known = TrueLosses()
        if self.view.picture is None:
            self._advise(self.tr("Measuring the loss around the weights…"))
        pieces = draw(wish, samples, loss, self._known)
        self._has_picture = False
        run_sliced(self.bench.background, _PURPOSE, pieces, self._take, self._refuse, self)

    def _take(self, picture: LossMap | None, is_over: bool) -> None:
        if picture is not None:
            self._has_picture = True
            self._show(picture)
        elif is_over and not self._has_picture:
            self._advise(words.needs_path(self.settings.plane), offers_random=True)

    def _refuse(self, error: BaseException) -> None:
        if not isinstance(error, MLPStudioError):
            raise error
        self._advise(str(error))

    def _show(self, picture: LossMap | None) -> None:
        if picture is None or picture.progress is None:
            return
        settings = self.settings
        self._shown_scale = settings.scale
        fixed = None if settings.scale is None else LossScale(*settings.scale)
        self.view.show_picture(picture, fixed)
        if self.view.scale is not None:
            self.controls.set_ends(self.view.scale.low, self.view.scale.high)
        n_parameters = shapes.parameter_count(self.project.network)
        self.honesty.setText(words.honesty(settings.plane, picture, n_parameters))
        self.status.setText(words.measured_on(picture, settings.part, picture.progress.n_done))

    def _advise(self, text: str, *, offers_random: bool = False) -> None:
        self.view.advise(text, offers_random=offers_random)
        self.honesty.setText("")
        self.status.setText("")

    def _show_buttons(self) -> None:
        self.keep_button.setEnabled(self._subject.trail() is not None)
        self.forget_button.setVisible(bool(self.kept))

    # What is kept when the panel is built anew

    def keep(self) -> dict[str, object]:
        """Return the kept paths."""
        return {"kept": self.kept, "rates": self.rates.is_open}

    def restore(self, kept: dict[str, object]) -> None:
        """Show them again."""
        paths = kept.get("kept")
        if isinstance(paths, tuple):
            self.kept = tuple(path for path in paths if isinstance(path, KeptPath))
        self.rates.set_open(kept.get("rates") is True)
        self._request()
