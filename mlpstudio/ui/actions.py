"""The table of all actions: their names, shortcuts, and where they stand in the menus."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QAction, QKeySequence

from mlpstudio.ui.theme import Theme

translate = QCoreApplication.translate
Standard = QKeySequence.StandardKey


@dataclass(frozen=True, slots=True)
class ActionInfo:
    """One action.

    Attributes:
        id: Identifier, also the object name.
        menu: Menu it stands in: "file", "edit", "run", "time", "view" or "help".
        text: Shown in menus and in the palette.
        tip: One sentence that explains it.
        shortcut: Standard key or sequence, None for none.
        plain_key: Key without Ctrl or Alt that the main window handles, because a focused button
            or text field must get it first.
        icon: Name of its icon, "" for none.
        starts_group: Whether a separator stands before it.
    """

    id: str
    menu: str
    text: str
    tip: str
    shortcut: Standard | str | None = None
    icon: str = ""
    plain_key: str = ""
    starts_group: bool = False


def menus() -> list[tuple[str, str]]:
    """Return the menus with their titles, in order."""
    return [
        ("file", translate("Actions", "&File")),
        ("edit", translate("Actions", "&Edit")),
        ("run", translate("Actions", "&Run")),
        ("time", translate("Actions", "&Time")),
        ("view", translate("Actions", "&View")),
        ("help", translate("Actions", "&Help")),
    ]


def table() -> tuple[ActionInfo, ...]:
    """Return every action in the language in force."""
    return (*_file(), *_edit(), *_run(), *_time(), *_view(), *_help())


def _file() -> Iterator[ActionInfo]:
    yield ActionInfo(
        "new",
        "file",
        translate("Actions", "New project"),
        translate("Actions", "Begin with the default design and empty curves."),
        Standard.New,
        "new",
    )
    yield ActionInfo(
        "course",
        "file",
        translate("Actions", "New: the course's MNIST experiment"),
        translate("Actions", "Set up 784-512-10 on all 60,000 MNIST digits, 469 steps an epoch."),
        icon="digit",
    )
    yield ActionInfo(
        "best_plain",
        "file",
        translate("Actions", "New: the strongest plain network on MNIST"),
        translate(
            "Actions",
            "Set up batch normalisation, dropout, Adam and one cycle: over 98.6 % in 20 epochs.",
        ),
        icon="digit",
    )
    yield ActionInfo(
        "augmented",
        "file",
        translate("Actions", "New: MNIST with augmentation"),
        translate("Actions", "Set up pictures changed anew each time: over 99.2 % in 30 epochs."),
        icon="digit",
    )
    yield ActionInfo(
        "spirals",
        "file",
        translate("Actions", "New: two spirals in the plane"),
        translate(
            "Actions", "Set up 2-8-8-2 on points in two spirals; every neuron can be drawn."
        ),
        icon="plane",
    )
    yield ActionInfo(
        "xor",
        "file",
        translate("Actions", "New: exclusive or in the plane"),
        translate("Actions", "Set up 2-4-2 on what no single line can part."),
        icon="plane",
    )
    yield ActionInfo(
        "overfit",
        "file",
        translate("Actions", "New: overfitting in the plane"),
        translate("Actions", "Set up 2-32-32-2 on 60 noisy points, far more than they need."),
        icon="plane",
    )
    yield ActionInfo(
        "reader",
        "file",
        translate("Actions", "Open the ready-trained digit reader"),
        translate(
            "Actions", "Look into a network that reads digits already, or train it further."
        ),
        icon="digit",
    )
    yield ActionInfo(
        "open",
        "file",
        translate("Actions", "Open…"),
        translate("Actions", "Open a project file with its design, weights and curves."),
        Standard.Open,
        "open",
        starts_group=True,
    )
    yield ActionInfo(
        "save",
        "file",
        translate("Actions", "Save"),
        translate("Actions", "Save design, weights and curves in one file."),
        Standard.Save,
        "save",
        starts_group=True,
    )
    yield ActionInfo(
        "save_as",
        "file",
        translate("Actions", "Save as…"),
        translate("Actions", "Save under another name."),
        "Ctrl+Shift+S",
    )
    yield ActionInfo(
        "report",
        "file",
        translate("Actions", "Save a report…"),
        translate(
            "Actions", "Save figures, curves, mistakes and settings of the run as one web page."
        ),
        icon="export",
    )
    yield ActionInfo(
        "open_data",
        "file",
        translate("Actions", "Open data…"),
        translate("Actions", "Look at a file or folder of your own, and learn from it."),
        "Ctrl+Shift+O",
        "data",
        starts_group=True,
    )
    yield ActionInfo(
        "get_mnist",
        "file",
        translate("Actions", "Get MNIST…"),
        translate("Actions", "Download the 70,000 digits of MNIST, once."),
    )
    yield ActionInfo(
        "mnist",
        "file",
        translate("Actions", "Choose the MNIST folder…"),
        translate("Actions", "Show where the four MNIST files lie."),
        icon="digit",
    )
    yield ActionInfo(
        "quit",
        "file",
        translate("Actions", "Quit"),
        translate("Actions", "Close the program; unsaved work is asked about."),
        Standard.Quit,
        starts_group=True,
    )


def _edit() -> Iterator[ActionInfo]:
    yield ActionInfo(
        "undo",
        "edit",
        translate("Actions", "Undo"),
        translate("Actions", "Take back the last edit."),
        Standard.Undo,
        "undo",
    )
    yield ActionInfo(
        "redo",
        "edit",
        translate("Actions", "Redo"),
        translate("Actions", "Bring back the edit that was undone."),
        Standard.Redo,
        "redo",
    )
    yield ActionInfo(
        "palette",
        "edit",
        translate("Actions", "Find an action…"),
        translate("Actions", "Search all actions by name and run one."),
        "Ctrl+Shift+P",
        "search",
        starts_group=True,
    )


def _run() -> Iterator[ActionInfo]:
    yield ActionInfo(
        "play",
        "run",
        translate("Actions", "Play or pause"),
        translate("Actions", "Train the network, or pause the training."),
        icon="play",
        plain_key="Space",
    )
    yield ActionInfo(
        "step",
        "run",
        translate("Actions", "One step"),
        translate("Actions", "Draw one mini-batch and make one update."),
        icon="step",
        plain_key=".",
    )
    yield ActionInfo(
        "step_sample",
        "run",
        translate("Actions", "One step with a single sample"),
        translate("Actions", "Make one update with a batch of one sample; the curve marks it."),
        "Alt+,",
    )
    yield ActionInfo(
        "step_epoch",
        "run",
        translate("Actions", "To the end of the epoch"),
        translate("Actions", "Train until every sample was read, measure, and pause there."),
        "Alt+.",
    )
    yield ActionInfo(
        "slow_motion",
        "run",
        translate("Actions", "Slow motion"),
        translate("Actions", "Pause, and take the next update apart stage by stage."),
        "Ctrl+Shift+.",
        "slow-motion",
    )
    yield ActionInfo(
        "stop",
        "run",
        translate("Actions", "Stop"),
        translate("Actions", "End the run here; its weights and curves stay."),
        "Ctrl+.",
        "stop",
    )
    yield ActionInfo(
        "reset",
        "run",
        translate("Actions", "Reset"),
        translate("Actions", "Throw away the training: initial weights, empty curves."),
        "Ctrl+R",
        "reset",
    )
    yield ActionInfo(
        "twins",
        "run",
        translate("Actions", "Train twins…"),
        translate("Actions", "Train two runs side by side that differ in a single setting."),
        "Ctrl+T",
        "twins",
        starts_group=True,
    )
    yield ActionInfo(
        "test",
        "run",
        translate("Actions", "Evaluate on the test set"),
        translate("Actions", "Measure loss and accuracy on digits never used in training."),
        "Ctrl+E",
        "target",
        starts_group=True,
    )
    yield ActionInfo(
        "test_own",
        "run",
        translate("Actions", "Evaluate on your digits"),
        translate(
            "Actions", "Measure loss and accuracy on the digits that you drew and labelled."
        ),
        icon="own-digits",
    )
    yield ActionInfo(
        "queue_add",
        "run",
        translate("Actions", "Add to the queue"),
        translate("Actions", "Line up the design at hand, to be trained later."),
        "Ctrl+Shift+A",
        "queue",
        starts_group=True,
    )
    yield ActionInfo(
        "queue_start",
        "run",
        translate("Actions", "Start the queue"),
        translate("Actions", "Train what is lined up, one after another."),
        icon="queue",
    )


def _time() -> Iterator[ActionInfo]:
    yield ActionInfo(
        "time_play",
        "time",
        translate("Actions", "Play through the run"),
        translate("Actions", "Show the network moment after moment, up to now, or pause there."),
        "Alt+P",
        "play",
    )
    yield ActionInfo(
        "time_first",
        "time",
        translate("Actions", "First moment"),
        translate("Actions", "Look at the network as it was before its first step."),
        "Alt+Home",
        starts_group=True,
    )
    yield ActionInfo(
        "time_earlier",
        "time",
        translate("Actions", "Earlier moment"),
        translate("Actions", "Look at the network as it was one snapshot earlier."),
        "Alt+Left",
        "step-back",
    )
    yield ActionInfo(
        "time_later",
        "time",
        translate("Actions", "Later moment"),
        translate("Actions", "Look at the network as it was one snapshot later."),
        "Alt+Right",
        "step",
    )
    yield ActionInfo(
        "time_now",
        "time",
        translate("Actions", "Back to now"),
        translate("Actions", "Look at the newest weights again."),
        "Alt+End",
    )
    yield ActionInfo(
        "time_memory",
        "time",
        translate("Actions", "Memory for snapshots…"),
        translate("Actions", "Choose how much memory the time machine may take."),
        starts_group=True,
    )


def _view() -> Iterator[ActionInfo]:
    yield ActionInfo(
        "reset_layout",
        "view",
        translate("Actions", "Reset layout"),
        translate("Actions", "Put the panels of this workspace back where they were designed."),
        icon="panels",
        starts_group=True,
    )
    yield ActionInfo(
        "larger",
        "view",
        translate("Actions", "Larger text"),
        translate("Actions", "Make all text larger."),
        Standard.ZoomIn,
        starts_group=True,
    )
    yield ActionInfo(
        "smaller",
        "view",
        translate("Actions", "Smaller text"),
        translate("Actions", "Make all text smaller."),
        Standard.ZoomOut,
    )
    yield ActionInfo(
        "normal_size",
        "view",
        translate("Actions", "Normal text size"),
        translate("Actions", "Give text its designed size."),
        "Ctrl+0",
    )


def _help() -> Iterator[ActionInfo]:
    yield ActionInfo(
        "welcome",
        "help",
        translate("Actions", "Welcome"),
        translate("Actions", "Show the page of the first start."),
        icon="flag",
    )
    yield ActionInfo(
        "about",
        "help",
        translate("Actions", "About MLP Studio"),
        translate("Actions", "Show the version and the licence."),
        icon="info",
    )


def create(parent: QObject, theme: Theme) -> Mapping[str, QAction]:
    """Make a QAction for each row of the table."""
    made: dict[str, QAction] = {}
    for info in table():
        action = QAction(info.text, parent)
        action.setObjectName(info.id)
        if isinstance(info.shortcut, Standard):
            action.setShortcuts(QKeySequence.keyBindings(info.shortcut))
        elif info.shortcut is not None:
            action.setShortcut(QKeySequence(info.shortcut))
        if info.plain_key:
            action.setText(f"{info.text}\t{info.plain_key}")
        keys = info.plain_key or action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        action.setToolTip(f"{info.tip} ({keys})" if keys else info.tip)
        action.setStatusTip(info.tip)
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        if info.icon:
            action.setIcon(theme.icon(info.icon))
        made[info.id] = action
    return made
