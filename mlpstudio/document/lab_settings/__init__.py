"""What each lab is set to: a frozen value for each, with its own check."""

from dataclasses import dataclass, field, fields, replace

from mlpstudio.document.lab_settings.descents import (
    FARTHEST,
    LANDSCAPE_PARTS,
    LANDSCAPE_PLANES,
    LARGEST_RESOLUTION,
    LARGEST_SPAN,
    MOST_NOISE,
    SMALLEST_SPAN,
    Descent1DSettings,
    Descent2DSettings,
    LandscapeSettings,
    MiniBatchSettings,
    Point,
)
from mlpstudio.document.lab_settings.tensors import (
    INSPECTED,
    SLICING_SOURCES,
    BroadcastingSettings,
    DotSettings,
    ElementwiseSettings,
    GeometrySettings,
    InspectorSettings,
    QuizSettings,
    ReshapingSettings,
    ShapeErrorSettings,
    SlicingSettings,
)

__all__ = [
    "FARTHEST",
    "INSPECTED",
    "LANDSCAPE_PARTS",
    "LANDSCAPE_PLANES",
    "LARGEST_RESOLUTION",
    "LARGEST_SPAN",
    "MOST_NOISE",
    "SLICING_SOURCES",
    "SMALLEST_SPAN",
    "AnyLabSettings",
    "BroadcastingSettings",
    "Descent1DSettings",
    "Descent2DSettings",
    "DotSettings",
    "ElementwiseSettings",
    "GeometrySettings",
    "InspectorSettings",
    "LabSettings",
    "LandscapeSettings",
    "MiniBatchSettings",
    "Point",
    "QuizSettings",
    "ReshapingSettings",
    "ShapeErrorSettings",
    "SlicingSettings",
]


AnyLabSettings = (
    Descent1DSettings
    | Descent2DSettings
    | SlicingSettings
    | BroadcastingSettings
    | ElementwiseSettings
    | DotSettings
    | ReshapingSettings
    | ShapeErrorSettings
    | GeometrySettings
    | MiniBatchSettings
    | LandscapeSettings
    | QuizSettings
    | InspectorSettings
)


@dataclass(frozen=True, slots=True)
class LabSettings:
    """The settings of the labs."""

    descent_1d: Descent1DSettings = field(default_factory=Descent1DSettings)
    descent_2d: Descent2DSettings = field(default_factory=Descent2DSettings)
    slicing: SlicingSettings = field(default_factory=SlicingSettings)
    broadcasting: BroadcastingSettings = field(default_factory=BroadcastingSettings)
    elementwise: ElementwiseSettings = field(default_factory=ElementwiseSettings)
    dot: DotSettings = field(default_factory=DotSettings)
    reshaping: ReshapingSettings = field(default_factory=ReshapingSettings)
    shape_errors: ShapeErrorSettings = field(default_factory=ShapeErrorSettings)
    geometry: GeometrySettings = field(default_factory=GeometrySettings)
    mini_batches: MiniBatchSettings = field(default_factory=MiniBatchSettings)
    landscape: LandscapeSettings = field(default_factory=LandscapeSettings)
    quiz: QuizSettings = field(default_factory=QuizSettings)
    inspector: InspectorSettings = field(default_factory=InspectorSettings)

    def check(self) -> None:
        """Raise DesignError when a value of any lab makes no sense."""
        for part in fields(self):
            getattr(self, part.name).check()

    def replaced(self, settings: AnyLabSettings) -> "LabSettings":
        """Return the same with other settings for one lab; which, their type tells."""
        name = next(x.name for x in fields(self) if type(getattr(self, x.name)) is type(settings))
        return replace(self, **{name: settings})
