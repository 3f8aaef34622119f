"""The table of all panels, and of the workspaces that arrange them."""

from dataclasses import dataclass
from importlib import import_module

from PySide6.QtCore import QCoreApplication

from mlpstudio.ui.panel import Panel, Workbench

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class PanelInfo:
    """One panel.

    Attributes:
        id: Module in `ui.panels`, also the object name of its dock.
        class_name: Class in that module.
        title: Shown on the dock and in the View menu.
        icon: Name of its icon.
        is_slow: Whether its module brings pyqtgraph, whose import takes as long as that of Qt:
            such a panel is built only after the window has been painted.
    """

    id: str
    class_name: str
    title: str
    icon: str
    is_slow: bool = False

    def create(self, bench: Workbench) -> Panel:
        """Build the panel; its module is imported only now, to keep the start quick."""
        module = import_module(f"mlpstudio.ui.panels.{self.id}")
        return getattr(module, self.class_name)(bench)


def panels() -> tuple[PanelInfo, ...]:
    """Return every panel with its title in the language in force."""
    return (
        PanelInfo(
            "network_design",
            "NetworkDesignPanel",
            translate("Panels", "Network design"),
            "network",
        ),
        PanelInfo("data", "DataPanel", translate("Panels", "Data"), "data"),
        PanelInfo("training", "TrainingPanel", translate("Panels", "Training"), "settings"),
        PanelInfo("plots", "PlotsPanel", translate("Panels", "Live plots"), "chart", is_slow=True),
        PanelInfo("runs", "RunsPanel", translate("Panels", "Runs"), "runs"),
        PanelInfo("queue", "QueuePanel", translate("Panels", "Queue"), "queue"),
        PanelInfo(
            "histograms",
            "HistogramsPanel",
            translate("Panels", "Layers over time"),
            "histograms",
        ),
        PanelInfo(
            "gradients",
            "GradientsPanel",
            translate("Panels", "Gradients and updates"),
            "gradients",
            is_slow=True,
        ),
        PanelInfo("diary", "DiaryPanel", translate("Panels", "Learning diary"), "diary"),
        PanelInfo("tensors", "TensorsPanel", translate("Panels", "Tensor shapes"), "tensor"),
        PanelInfo("console", "ConsolePanel", translate("Panels", "Console"), "console"),
        PanelInfo(
            "slow_motion",
            "SlowMotionPanel",
            translate("Panels", "Slow motion"),
            "slow-motion",
        ),
        PanelInfo("input_plane", "InputPlanePanel", translate("Panels", "Input plane"), "plane"),
        PanelInfo("doctor", "DoctorPanel", translate("Panels", "Doctor"), "doctor"),
        PanelInfo("slicing", "SlicingPanel", translate("Panels", "Slicing"), "slicing"),
        PanelInfo(
            "broadcasting",
            "BroadcastingPanel",
            translate("Panels", "Broadcasting"),
            "broadcasting",
        ),
        PanelInfo(
            "elementwise",
            "ElementwisePanel",
            translate("Panels", "Element-wise"),
            "elementwise",
        ),
        PanelInfo("dot", "DotPanel", translate("Panels", "Dot product"), "dot"),
        PanelInfo("geometry", "GeometryPanel", translate("Panels", "Geometry"), "geometry"),
        PanelInfo("reshaping", "ReshapingPanel", translate("Panels", "Reshape"), "reshape"),
        PanelInfo(
            "shape_errors",
            "ShapeErrorsPanel",
            translate("Panels", "Read an error"),
            "shape-error",
        ),
        PanelInfo("quiz", "QuizPanel", translate("Panels", "Shape quiz"), "quiz"),
        PanelInfo(
            "digit_canvas", "DigitCanvasPanel", translate("Panels", "Digit canvas"), "digit"
        ),
        PanelInfo(
            "digit_xray",
            "DigitXrayPanel",
            translate("Panels", "Digit X-ray"),
            "xray",
            is_slow=True,
        ),
        PanelInfo(
            "own_digits", "OwnDigitsPanel", translate("Panels", "Your digits"), "own-digits"
        ),
        PanelInfo(
            "evaluation", "EvaluationPanel", translate("Panels", "Evaluation"), "evaluation"
        ),
        PanelInfo("units", "UnitsPanel", translate("Panels", "Hidden units"), "units"),
        PanelInfo(
            "descent_1d",
            "Descent1DPanel",
            translate("Panels", "Descent on a curve"),
            "descent-1d",
            is_slow=True,
        ),
        PanelInfo(
            "descent_2d",
            "Descent2DPanel",
            translate("Panels", "Descent on a surface"),
            "descent-2d",
            is_slow=True,
        ),
        PanelInfo(
            "mini_batches",
            "MiniBatchesPanel",
            translate("Panels", "Mini-batches"),
            "mini-batches",
            is_slow=True,
        ),
        PanelInfo(
            "landscape",
            "LandscapePanel",
            translate("Panels", "Loss landscape"),
            "landscape",
            is_slow=True,
        ),
    )


@dataclass(frozen=True, slots=True)
class Row:
    """Panels side by side, with their relative widths."""

    parts: tuple["Layout", ...]
    sizes: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """Panels one above the other, with their relative heights."""

    parts: tuple["Layout", ...]
    sizes: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Tabs:
    """Panels one behind the other; the first is in front."""

    parts: tuple[str, ...]


Layout = Row | Column | Tabs | str


@dataclass(frozen=True, slots=True)
class Workspace:
    """A named arrangement of panels.

    Attributes:
        id: Identifier.
        title: Shown on its button.
        tip: One sentence that says what it is for.
        layout: The designed arrangement.
    """

    id: str
    title: str
    tip: str
    layout: Layout


def workspaces() -> tuple[Workspace, ...]:
    """Return the workspaces in the order of their buttons and shortcuts."""
    return (
        Workspace(
            "studio",
            translate("Workspaces", "Studio"),
            translate("Workspaces", "Design a network, train it live, draw a digit."),
            Row(
                (
                    "network_design",
                    Column(("plots", Tabs(("tensors", "input_plane", "doctor"))), (60, 40)),
                    Column(("digit_canvas", "training"), (62, 38)),
                ),
                (31, 40, 29),
            ),
        ),
        Workspace(
            "tensors",
            translate("Workspaces", "Tensors"),
            translate("Workspaces", "Look into every tensor of a pass."),
            Row(
                (
                    "network_design",
                    Tabs(
                        (
                            "tensors",
                            "slicing",
                            "broadcasting",
                            "elementwise",
                            "dot",
                            "geometry",
                            "reshaping",
                            "shape_errors",
                            "console",
                            "quiz",
                        )
                    ),
                ),
                (28, 72),
            ),
        ),
        Workspace(
            "descent",
            translate("Workspaces", "Descent"),
            translate("Workspaces", "Walk down a curve and a surface, step by step."),
            Row(
                (
                    "descent_1d",
                    Tabs(("descent_2d", "mini_batches", "landscape", "slow_motion")),
                ),
                (46, 54),
            ),
        ),
        Workspace(
            "data",
            translate("Workspaces", "Data"),
            translate("Workspaces", "Look at the samples and decide what is learnt from."),
            Row(("data", "plots"), (64, 36)),
        ),
        Workspace(
            "digits",
            translate("Workspaces", "Digits"),
            translate("Workspaces", "Draw digits, see through them, keep and teach your own."),
            Row(
                ("digit_canvas", Column(("digit_xray", "own_digits"), (56, 44))),
                (36, 64),
            ),
        ),
        Workspace(
            "evaluation",
            translate("Workspaces", "Evaluation"),
            translate(
                "Workspaces", "See what a trained network gets wrong, and operate on its units."
            ),
            Tabs(("evaluation", "units", "input_plane")),
        ),
        Workspace(
            "story",
            translate("Workspaces", "Story"),
            translate("Workspaces", "Go back in time: how layers changed, what was learnt when."),
            Row(
                (Column(("plots", Tabs(("histograms", "gradients"))), (42, 58)), "diary"), (50, 50)
            ),
        ),
        Workspace(
            "runs",
            translate("Workspaces", "Runs"),
            translate("Workspaces", "Compare trainings: their curves together, and their list."),
            Column(("plots", Tabs(("runs", "queue"))), (54, 46)),
        ),
    )


def first_panel(layout: Layout) -> str:
    """Return the panel in the top left corner of a layout."""
    return layout if isinstance(layout, str) else first_panel(layout.parts[0])


def panels_in(layout: Layout) -> list[str]:
    """Return the panels of a layout."""
    if isinstance(layout, str):
        return [layout]
    return [panel for part in layout.parts for panel in panels_in(part)]
