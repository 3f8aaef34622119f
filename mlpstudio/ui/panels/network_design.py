"""The network design: a live picture of the network above the list of its layers."""

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QMenu,
    QScrollArea,
    QSizePolicy,
    QSplitter,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from mlpstudio.document import cost, design_check, edits, fitting, presets
from mlpstudio.document.design_check import USUAL_CLASSES, Problem, Severity
from mlpstudio.document.project import Project
from mlpstudio.ui import design_messages, forms, names
from mlpstudio.ui.documents import Documents
from mlpstudio.ui.message_bar import MessageBar
from mlpstudio.ui.network.live_values import LiveValues, Values
from mlpstudio.ui.network.neuron_page import NeuronPage
from mlpstudio.ui.panel import Panel, Workbench
from mlpstudio.ui.theme import SPACE_1, SPACE_2, SPACE_3
from mlpstudio.ui.widgets.network import layer_glyph
from mlpstudio.ui.widgets.network.layer_list import LayerList
from mlpstudio.ui.widgets.network.network_size import NetworkSize
from mlpstudio.ui.widgets.network.network_view import NetworkView

PICTURE_MS = 125
"""The picture follows the training eight times a second: enough for the eye."""

USUAL_SHAPE = (28, 28)
_NUMBERS = (
    *("units", "l1", "l2", "initializer_options", "learning_rate_factor"),
    *("rate", "stddev", "momentum", "epsilon"),
)
"""Fields whose entries change by many small steps, which together are one edit."""

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.HINT: "info"}
_MOST_MESSAGES = 2
_ROOMY = 520
"""Pixels of height from which messages need not scroll with the list."""


class NetworkDesignPanel(Panel):
    """Shows the design and turns gestures on its picture and its list into edits."""

    def __init__(self, bench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(bench, parent)
        self.view = NetworkView(bench.theme)
        self.layer_list = LayerList(bench.theme)
        self.messages = [MessageBar() for _ in range(_MOST_MESSAGES)]
        self._problems: tuple[Problem, ...] = ()
        self._has_news = False
        self._picture_timer = QTimer(self, interval=PICTURE_MS, singleShot=True)
        self._picture_timer.timeout.connect(self._show_news)
        self.setMinimumSize(280, 220)
        self._build()
        self._connect()
        self.refresh(None, self.project)

    # Building

    def _build(self) -> None:
        picture = _scroll_area(self.view)
        picture.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        bar = picture.horizontalScrollBar().sizeHint().height()
        picture.setMinimumHeight(self.view.minimumHeight() + bar)
        self.splitter = QSplitter(Qt.Orientation.Vertical)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(SPACE_2)
        self.splitter.addWidget(picture)
        self.neuron_page = NeuronPage(self.bench.theme)
        self.pages = QStackedWidget()
        self.pages.addWidget(self._editor())
        self.pages.addWidget(self.neuron_page)
        self.splitter.addWidget(self.pages)
        self.splitter.setStretchFactor(0, 2)
        self.splitter.setStretchFactor(1, 3)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_3, SPACE_1, SPACE_3, SPACE_3)
        column.addWidget(self.splitter)

    def _editor(self) -> QWidget:
        self._notices = QWidget()
        bars = QVBoxLayout(self._notices)
        bars.setContentsMargins(0, 0, 0, 0)
        bars.setSpacing(SPACE_2)
        for bar in self.messages:
            bars.addWidget(bar)
        self.more_label = forms.label("", "small")
        bars.addWidget(self.more_label)
        content, editor = QWidget(), QWidget()
        self._rows = QVBoxLayout(content)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(SPACE_2)
        self._rows.addWidget(self._notices)
        self._rows.addWidget(self.layer_list)
        self._rows.addWidget(self._batch_axis())
        self._rows.addStretch(1)
        self._scroll = _scroll_area(content)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._column = QVBoxLayout(editor)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SPACE_2)
        self.size_line = NetworkSize()
        self._column.addWidget(self.size_line)
        self._column.addLayout(self._buttons())
        self._column.addWidget(self._scroll, 1)
        return editor

    def _buttons(self) -> QHBoxLayout:
        self.add_button = self._menu_button(
            self.tr("Add layer"),
            self.tr("Add a layer after the chosen one (Insert adds a dense layer)."),
        )
        menu = self.add_button.menu()
        menu.setToolTipsVisible(True)
        self.add_actions = {name: menu.addAction(names.layer(name)) for name in presets.NEW_LAYERS}
        for name, tooltip in self._about_layers().items():
            self.add_actions[name].setToolTip(tooltip)
            self.add_actions[name].triggered.connect(lambda _=False, name=name: self._add(name))
        self.presets_button = self._menu_button(
            self.tr("Presets"), self.tr("Start from a ready-made design.")
        )
        menu = self.presets_button.menu()
        self.preset_actions = {
            name: menu.addAction(names.preset(name))
            for name in (*presets.NETWORKS, *presets.PLANE_NETWORKS)
        }
        for name, action in self.preset_actions.items():
            action.triggered.connect(lambda _=False, name=name: self._choose_preset(name))
        menu.aboutToShow.connect(self._offer_presets)
        menu.setToolTipsVisible(True)
        menu.addSeparator()
        self.reader_action = menu.addAction(self.tr("Ready-trained digit reader"))
        self.reader_action.setToolTip(
            self.tr("Open a network with its trained weights, as a project of its own.")
        )
        self.reader_action.triggered.connect(self._open_reader)
        row = QHBoxLayout()
        row.setSpacing(SPACE_2)
        row.addWidget(self.add_button)
        row.addStretch(1)
        row.addWidget(self.presets_button)
        return row

    def _about_layers(self) -> dict[str, str]:
        return {
            "dense": self.tr("Neurons that weigh all inputs: A = f(X @ W + b)."),
            "batch_norm": self.tr(
                "Brings every value to mean β and standard deviation γ over the batch."
            ),
            "activation": self.tr("An activation by itself, such as after batch normalisation."),
            "dropout": self.tr("Silences a random share of the values in each training step."),
            "noise": self.tr("Adds random numbers to the values in each training step."),
            "flatten": self.tr("Makes one row of numbers of each sample, at the very beginning."),
        }

    def _menu_button(self, text: str, tooltip: str) -> QToolButton:
        button = QToolButton()
        button.setText(text)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        forms.describe(button, text, tooltip)
        button.setIconSize(QSize(14, 14))
        button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # icon behind text
        menu = QMenu(button)
        menu.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        button.setMenu(menu)
        return button

    def _paint_icons(self) -> None:
        theme = self.bench.theme
        for button in (self.add_button, self.presets_button):
            button.setIcon(theme.icon("chevron-down"))
        for name, action in self.add_actions.items():
            action.setIcon(layer_glyph.icon(presets.NEW_LAYERS[name], theme.color("text")))

    def _batch_axis(self) -> QWidget:
        self.batch_line = forms.label("", "small")
        self.batch_line.setWordWrap(True)
        self.batch_line.setToolTip(
            self.tr(
                "The first axis of every array that flows through the network counts the samples "
                "of a batch; no weight depends on it, so any number of samples fits."
            )
        )
        return self.batch_line

    def _connect(self) -> None:
        self.bench.theme.changed.connect(self._paint_icons)
        self._paint_icons()
        layers = self.layer_list
        layers.layer_changed.connect(self._change)
        layers.settled.connect(self.bench.session.settle)
        layers.layer_moved.connect(self._move)
        layers.layer_removed.connect(self._remove)
        layers.layer_added.connect(lambda _: self._add("dense"))
        layers.layer_selected.connect(self.view.select)
        layers.reveal_requested.connect(self._reveal)
        self.view.layer_selected.connect(layers.select)
        self.values = LiveValues(self.bench, self.view)
        self.values.changed.connect(self._show_values)
        self.view.neuron_chosen.connect(self._choose_neuron)
        self.view.emptied.connect(self._choose_no_neuron)
        self.neuron_page.chosen.connect(self._choose_neuron)
        self.neuron_page.pointed.connect(self._point_at_input)
        self.neuron_page.closed.connect(self._choose_no_neuron)
        for number, bar in enumerate(self.messages):
            bar.fix_requested.connect(lambda number=number: self._fix(number))
        self.bench.data.changed.connect(self._data_changed)
        self.bench.runs.weights_changed.connect(self._weights_changed)

    # Showing

    def refresh(self, old: Project | None, new: Project) -> None:
        """Show the design and what is wrong with it."""
        if old is None or old.network is not new.network:
            self._show_network(new)
        if old is None or old.training.batch_size != new.training.batch_size:
            self.view.set_batch_size(new.training.batch_size)
        parts = ("network", "training", "data")
        if old is None or any(getattr(old, p) is not getattr(new, p) for p in parts):
            self._check()

    def _show_network(self, project: Project) -> None:
        network = project.network
        text = self.tr("(B, {n}): B samples at once – the batch axis. Keras prints it as None.")
        self.batch_line.setText(text.format(n=network.n_features))
        self.layer_list.set_network(network)
        self.view.set_network(network, self._class_names())
        self.view.select(self.layer_list.selected)
        self.size_line.show_counts(
            cost.count_parameters(network),
            cost.count_frozen(network),
            cost.count_statistics(network),
            cost.weight_bytes(network),
        )
        self._choose_no_neuron()
        self._has_news = True
        self._show_news()

    def _check(self) -> None:
        dataset = self.bench.data.dataset
        n_classes = USUAL_CLASSES if dataset is None else dataset.n_classes
        input_shape = USUAL_SHAPE if dataset is None else dataset.input_shape
        self._problems = design_check.check(self.project, n_classes, input_shape)
        for i, bar in enumerate(self.messages):
            if i < len(self._problems):
                problem = self._problems[i]
                bar.show_message(
                    design_messages.message(problem),
                    _LEVELS[problem.severity],
                    design_messages.fix_label(problem),
                )
            else:
                bar.show_message("")
        hidden = self._problems[_MOST_MESSAGES:]
        self._notices.setVisible(bool(self._problems))
        self.more_label.setVisible(bool(hidden))
        self.more_label.setText(self.tr("… and {count} more").format(count=len(hidden)))
        self.more_label.setToolTip("\n".join(map(design_messages.message, hidden)))

    def _class_names(self) -> tuple[str, ...]:
        dataset = self.bench.data.dataset
        digits = tuple(map(str, range(USUAL_CLASSES)))
        return digits if dataset is None else dataset.class_names

    def _data_changed(self) -> None:
        self.view.set_class_names(self._class_names())
        self._check()

    def _weights_changed(self) -> None:
        self._has_news = True
        if not self._picture_timer.isActive():
            self._show_news()

    def _show_news(self) -> None:
        """Show the newest weights, unless nobody would see them."""
        if not self._has_news or not self.isVisible():
            return
        if self.view.spec is not self.project.network:
            return  # the run hears of an edit first; `refresh` follows and shows both
        if self.view.activity is not None and self.values.is_busy:
            return  # what the neurons give with these weights is about to come: painted together
        self._has_news = False
        weights = self.bench.runs.weights
        fits = weights is not None and weights.spec == self.project.network
        self.view.set_weights(weights.values if weights is not None and fits else None)
        self._picture_timer.start()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what happened while the panel was hidden."""
        super().showEvent(event)
        self._show_news()
        self.values.look_again()

    # One neuron

    def _choose_neuron(self, layer: int, unit: int) -> None:
        """Show the equation of a neuron where the layers are edited otherwise."""
        place = layer, unit
        self.layer_list.select(layer)
        self.view.select(layer)
        self.view.choose_neuron(place)
        self.neuron_page.show_place(self.project.network, self._class_names(), place)
        self.pages.setCurrentWidget(self.neuron_page)
        self.values.choose(place)

    def _choose_no_neuron(self) -> None:
        had_focus = self.neuron_page.isAncestorOf(self.focusWidget() or self)
        self.pages.setCurrentIndex(0)
        self.view.choose_neuron(None)
        self.values.choose(None)
        if had_focus:
            self.view.setFocus()

    def _show_values(self, values: Values | None) -> None:
        self.view.set_values(None if values is None else values.outputs)
        self.neuron_page.show_values(values)
        self._show_news()

    def _point_at_input(self, source: int) -> None:
        self.view.light_input(None if source < 0 else source)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the messages in sight, or let them scroll where there is no room for that."""
        super().resizeEvent(event)
        is_roomy = self.height() >= _ROOMY
        home = self._column if is_roomy else self._rows
        self._scroll.setMinimumHeight(80 if is_roomy else 32)
        if home.indexOf(self._notices) < 0:
            home.insertWidget(2 if home is self._column else 0, self._notices)

    def _reveal(self, y: int) -> None:
        self._scroll.ensureVisible(0, self.layer_list.y() + y, 0, 40)

    def keep(self) -> dict[str, object]:
        """Return the chosen layer and how picture and list share the panel."""
        return {"selected": self.layer_list.selected, "sizes": self.splitter.sizes()}

    def restore(self, kept: dict[str, object]) -> None:
        """Take back what `keep` returned."""
        selected, sizes = kept.get("selected"), kept.get("sizes")
        if isinstance(selected, int):
            self.layer_list.select(selected)
            self.view.select(self.layer_list.selected)
        if isinstance(sizes, list):
            self.splitter.setSizes(sizes)

    # Editing

    def _change(self, position: int, field: str, value: object) -> None:
        merge_key = f"{field} {position}" if field in _NUMBERS else None
        if field == "initializer":
            project = edits.change_initializer(self.project, position, str(value))
        else:
            project = edits.change_layer(self.project, position, **{field: value})
        self.bench.session.apply(self._edit_name(field, value), project, merge_key)

    def _edit_name(self, field: str, value: object) -> str:
        """Return what the menu calls the edit of a field."""
        if field == "use_bias":
            return self.tr("Add bias") if value else self.tr("Leave out bias")
        if field == "trainable":
            return self.tr("Unfreeze layer") if value else self.tr("Freeze layer")
        return {
            "units": self.tr("Change units"),
            "activation": self.tr("Change activation"),
            "initializer": self.tr("Change initialiser"),
            "initializer_options": self.tr("Change initial weights"),
            "l1": self.tr("Change L1 penalty"),
            "l2": self.tr("Change L2 penalty"),
            "learning_rate_factor": self.tr("Change rate of layer"),
            "rate": self.tr("Change dropout rate"),
            "classical": self.tr("Change form of dropout"),
            "stddev": self.tr("Change noise"),
            "momentum": self.tr("Change momentum"),
            "epsilon": self.tr("Change epsilon"),
        }[field]

    def _move(self, position: int, target: int) -> None:
        project = edits.move_layer(self.project, position, target)
        self.bench.session.apply(self.tr("Move layer"), project)
        self._focus(target)

    def _remove(self, position: int) -> None:
        project = edits.remove_layer(self.project, position)
        self.bench.session.apply(self.tr("Remove layer"), project)
        self._focus(min(position, len(project.network.layers) - 1))

    def _add(self, name: str) -> None:
        """Add a layer of a kind where it is most likely meant to be."""
        n_classes, chosen = len(self._class_names()), self.layer_list.selected
        project, position = edits.add_layer(
            self.project, presets.NEW_LAYERS[name], chosen, n_classes
        )
        self.bench.session.apply(self.tr("Add layer"), project)
        self._focus(position, edits_it=True)

    def _focus(self, position: int, *, edits_it: bool = False) -> None:
        self.layer_list.select(position)
        self.view.select(position)
        self.layer_list.focus_layer(position, edits=edits_it)

    def _open_reader(self) -> None:
        documents = Documents(self.bench, self)
        documents.open_reader()
        documents.deleteLater()

    def _offer_presets(self) -> None:
        """Offer designs for points of the plane, or those for pictures."""
        dataset = self.bench.data.dataset
        are_points = dataset is not None and dataset.train.n_features == 2
        for name, action in self.preset_actions.items():
            action.setVisible((name in presets.PLANE_NETWORKS) == are_points)

    def _choose_preset(self, name: str) -> None:
        network, dataset = {**presets.NETWORKS, **presets.PLANE_NETWORKS}[name], None
        project = edits.set_network(self.project, network)
        if name in presets.PLANE_NETWORKS:
            dataset = self.bench.data.dataset
        if dataset is not None:  # there may be three classes
            project = fitting.fitted(project, dataset.n_classes, dataset.input_shape)
        self.bench.session.apply(self.tr("Choose preset"), project)

    def _fix(self, number: int) -> None:
        fix = self._problems[number].fix
        if fix is not None:
            self.bench.session.apply(self.tr("Mend design"), fix)


def _scroll_area(content: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(content)
    return area
