"""One place for colours, spacing and type: for Qt's widgets, our painted ones and pyqtgraph."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from PySide6.QtCore import QByteArray, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from mlpstudio.engine.arrays import ByteArray
from mlpstudio.paths import resource
from mlpstudio.ui.style_sheet import style_sheet

MODES = ("system", "light", "dark")

SPACE_1, SPACE_2, SPACE_3, SPACE_4 = 4, 8, 12, 16
"""The only distances, in pixels at 100 %."""

TEXT_SMALL, TEXT_BODY, TEXT_TITLE, TEXT_LARGE, TEXT_HUGE = 11, 13, 15, 22, 44
"""The only type sizes, in pixels at 100 %."""

FAMILIES = (
    "Inter",
    "Segoe UI",
    "SF Pro Text",
    "Noto Sans",
    "NanumSquare",
    "NanumGothic",
    "Malgun Gothic",
    "Apple SD Gothic Neo",
    "Noto Sans CJK KR",
    "DejaVu Sans",
)
MONOSPACE = ("JetBrains Mono", "Cascadia Mono", "Menlo", "DejaVu Sans Mono", "monospace")

CATEGORIES = (
    "#0072B2",
    "#D55E00",
    "#009E73",
    "#CC79A7",
    "#E69F00",
    "#56B4E9",
    "#F0E442",
    "#000000",
    "#6A1FC8",
    "#7A3B12",
)
"""Okabe & Ito 2008, and two more as far from all of these: told apart with every common kind of
colour blindness."""


@dataclass(frozen=True)
class Colors:
    """The colours of one theme, as #rrggbb.

    Attributes:
        window: Behind and between panels.
        surface: Panels.
        raised: Inputs and buttons.
        hover: Under the pointer.
        border: Thin lines between things.
        grid: Thinner still: lines in plots.
        text: Ordinary text.
        muted: Labels, units, hints.
        accent: What can be acted on, and what is chosen.
        on_accent: Text on accent.
        selection: Background of chosen rows.
        good: Success.
        warning: Caution.
        error: Failure.
        positive: Positive weights and values.
        zero: The middle of the diverging map.
        negative: Negative weights and values.
        training: Curves of the training set.
        validation: Curves of the validation set.
        categories: For classes and optimizers, in order.
    """

    window: str
    surface: str
    raised: str
    hover: str
    border: str
    grid: str
    text: str
    muted: str
    accent: str
    on_accent: str
    selection: str
    good: str
    warning: str
    error: str
    positive: str
    zero: str
    negative: str
    training: str
    validation: str
    categories: tuple[str, ...]

    @cached_property
    def diverging(self) -> ByteArray:
        """Colours from the most negative over zero to the most positive.  # (256, 4) RGBA."""
        return _gradient((self.negative, self.zero, self.positive))

    @cached_property
    def sequential(self) -> ByteArray:
        """Colours from nothing to the most.  # (256, 4) RGBA."""
        return _gradient((self.zero, self.positive, self.text))


LIGHT = Colors(
    window="#eef0f4",
    surface="#ffffff",
    raised="#f6f7f9",
    hover="#e9edf5",
    border="#d9dde5",
    grid="#eceef2",
    text="#1b2130",
    muted="#5f6879",
    accent="#2463d6",
    on_accent="#ffffff",
    selection="#dde8fb",
    good="#07714f",
    warning="#965100",
    error="#c0352b",
    positive="#0b63b0",
    zero="#f4f5f7",
    negative="#d9660a",
    training="#0072B2",
    validation="#D55E00",
    categories=CATEGORIES,
)
DARK = Colors(
    window="#121419",
    surface="#1b1e25",
    raised="#252932",
    hover="#2e333e",
    border="#333844",
    grid="#272b34",
    text="#e7e9ee",
    muted="#98a1b1",
    accent="#6ba4ff",
    on_accent="#0e1420",
    selection="#263c60",
    good="#4cc79b",
    warning="#f0b35a",
    error="#ff7b70",
    positive="#5aaef5",
    zero="#23262e",
    negative="#f2994a",
    training="#56B4E9",
    validation="#F08A3C",
    categories=(
        "#4FA6E0",
        "#F08A3C",
        "#2DC298",
        "#E39AC4",
        "#EDB53A",
        "#8CCBF2",
        "#F0E442",
        "#D6DAE2",
        "#8A63F2",
        "#A9744A",
    ),
)


def _gradient(stops: tuple[str, ...]) -> ByteArray:
    colors = np.array([QColor(stop).getRgb() for stop in stops], np.float64)  # (stops, 4)
    places = np.linspace(0.0, 1.0, len(stops))  # (stops,)
    at = np.linspace(0.0, 1.0, 256)  # (256,)
    channels = [np.interp(at, places, colors[:, c]) for c in range(4)]
    return np.rint(np.stack(channels, axis=1)).astype(np.uint8)  # (256, 4)


class Theme(QObject):
    """The look in force; widgets that paint themselves listen to `changed`.

    Signals:
        changed: Colours or type size are different now.
    """

    changed = Signal()

    def __init__(self, mode: str = "system", scale: float = 1.0) -> None:
        super().__init__()
        self.mode = mode
        self.scale = scale
        self._icons: dict[tuple[str, str], QIcon] = {}
        hints = QGuiApplication.styleHints()
        self._system_is_dark = hints.colorScheme() == Qt.ColorScheme.Dark
        hints.colorSchemeChanged.connect(self._follow_system)

    @property
    def is_dark(self) -> bool:
        """Whether the dark colours are in force."""
        return self.mode == "dark" or (self.mode == "system" and self._system_is_dark)

    @property
    def colors(self) -> Colors:
        """The colours in force."""
        return DARK if self.is_dark else LIGHT

    def color(self, name: str) -> QColor:
        """Return one of the fields of `Colors` as a QColor."""
        return QColor(getattr(self.colors, name))

    def category(self, index: int) -> QColor:
        """Return the colour of a class, an optimizer or another category."""
        return QColor(self.colors.categories[index % len(self.colors.categories)])

    def pixels(self, size: int) -> int:
        """Return a size in pixels at the chosen type scale."""
        return round(size * self.scale)

    def font(self, size: int = TEXT_BODY, *, bold: bool = False, mono: bool = False) -> QFont:
        """Return the program's font in one of the type sizes.

        Figures are tabular in both families: columns of numbers line up and do not jitter.
        """
        font = QFont()
        font.setFamilies(list(MONOSPACE if mono else FAMILIES))
        font.setPixelSize(self.pixels(size))
        if bold:
            font.setWeight(QFont.Weight.DemiBold)
        font.setFeature(QFont.Tag("tnum"), 1)
        return font

    def icon(self, name: str, color: str = "text") -> QIcon:
        """Return the icon of `resources/icons/NAME.svg` in one of the theme's colours."""
        key = (name, getattr(self.colors, color))
        if key not in self._icons:
            self._icons[key] = _icon(name, key[1], self.colors.muted)
        return self._icons[key]

    def set_mode(self, mode: str) -> None:
        """Switch to "system", "light" or "dark"."""
        self.mode = mode
        self.apply()

    def set_scale(self, scale: float) -> None:
        """Make all type larger or smaller; 1.0 is the designed size."""
        self.scale = scale
        self.apply()

    def apply(self) -> None:
        """Give palette, font and style sheet to the application and tell everybody."""
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        sheet = style_sheet(self.colors, self.pixels)
        # All follows from colours and sizes, as the sheet does: another window finds it done.
        if app.styleSheet() != sheet:
            app.setStyle("Fusion")
            app.setFont(self.font())
            app.setPalette(self._palette())
            app.setStyleSheet(sheet)
        self.changed.emit()

    def _follow_system(self, scheme: Qt.ColorScheme) -> None:
        is_dark = scheme == Qt.ColorScheme.Dark
        if is_dark != self._system_is_dark:
            self._system_is_dark = is_dark
            if self.mode == "system":
                self.apply()

    def _palette(self) -> QPalette:
        c, palette, role = self.colors, QPalette(), QPalette.ColorRole
        for target, value in (
            (role.Window, c.window),
            (role.WindowText, c.text),
            (role.Base, c.surface),
            (role.AlternateBase, c.raised),
            (role.Text, c.text),
            (role.Button, c.raised),
            (role.ButtonText, c.text),
            (role.BrightText, c.error),
            (role.ToolTipBase, c.raised),
            (role.ToolTipText, c.text),
            (role.Highlight, c.accent),
            (role.HighlightedText, c.on_accent),
            (role.Accent, c.accent),
            (role.Link, c.accent),
            (role.LinkVisited, c.accent),
            (role.PlaceholderText, c.muted),
            (role.Light, c.hover),
            (role.Midlight, c.hover),
            (role.Mid, c.border),
            (role.Dark, c.border),
            (role.Shadow, c.border),
        ):
            palette.setColor(target, QColor(value))
        for target in (role.WindowText, role.Text, role.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, target, QColor(c.muted))
        return palette


def _icon(name: str, color: str, disabled: str) -> QIcon:
    svg = resource("icons", f"{name}.svg").read_text("utf-8")
    icon = QIcon()
    for mode, shade in ((QIcon.Mode.Normal, color), (QIcon.Mode.Disabled, disabled)):
        renderer = QSvgRenderer(QByteArray(svg.replace("currentColor", shade).encode()))
        for size in (16, 32, 64) if name == "app" else (16, 32):
            pixmap = QPixmap(size, size)
            pixmap.fill(Qt.GlobalColor.transparent)
            painter = QPainter(pixmap)
            if mode == QIcon.Mode.Disabled:
                painter.setOpacity(0.5)
            renderer.render(painter, QRectF(0, 0, size, size))
            painter.end()
            icon.addPixmap(pixmap, mode)
    return icon
