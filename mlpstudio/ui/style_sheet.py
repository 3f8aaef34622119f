"""The style sheet that turns Fusion into the program's own look."""

from collections.abc import Callable
from typing import Any

from mlpstudio.paths import resource


def style_sheet(colors: Any, pixels: Callable[[int], int]) -> str:
    """Return the style sheet.

    Args:
        colors: A `theme.Colors`.
        pixels: Scales a size in pixels to the chosen type scale.
    """
    c, small, body = colors, pixels(11), pixels(13)
    check = resource("icons", "check-light.svg" if c.on_accent == "#ffffff" else "check-dark.svg")
    arrow = resource("icons", "arrow-light.svg" if c.on_accent == "#ffffff" else "arrow-dark.svg")
    return f"""
* {{ font-size: {body}px; }}
QMainWindow, QDialog {{ background: {c.window}; }}
QDialog {{ border: 1px solid {c.border}; }}
QMainWindow::separator {{ background: {c.window}; width: 6px; height: 6px; }}
QMainWindow::separator:hover {{ background: {c.accent}; }}
QDialogButtonBox {{ dialogbuttonbox-buttons-have-icons: 0; }}
QToolTip {{ background: {c.raised}; color: {c.text}; border: 1px solid {c.border};
            padding: 5px 7px; }}
QMenuBar {{ background: {c.window}; padding: 2px 4px; }}
QMenuBar::item {{ padding: 4px 9px; border-radius: 4px; background: transparent; }}
QMenuBar::item:selected {{ background: {c.hover}; }}
QMenu {{ background: {c.surface}; border: 1px solid {c.border}; padding: 5px; }}
QMenu::item {{ padding: 5px 26px 5px 24px; border-radius: 4px; }}
QMenu::item:selected {{ background: {c.selection}; color: {c.text}; }}
QMenu::item:disabled {{ color: {c.muted}; }}
QMenu::separator {{ height: 1px; background: {c.border}; margin: 5px 8px; }}
QMenu::icon {{ padding-left: 6px; }}
QToolBar {{ background: {c.window}; border: none; spacing: 4px; }}
QToolBar::separator {{ background: {c.border}; width: 1px; margin: 5px 6px; }}
QStatusBar {{ background: {c.window}; color: {c.muted}; }}
QStatusBar::item {{ border: none; }}
QStatusBar QLabel {{ color: {c.muted}; }}

QDockWidget {{ color: {c.muted}; titlebar-close-icon: none; }}
#PanelTitle {{ background: {c.surface}; border-top-left-radius: 8px;
               border-top-right-radius: 8px; }}
#PanelTitle QLabel {{ font-weight: 600; color: {c.text}; }}
#Panel {{ background: {c.surface}; border-bottom-left-radius: 8px;
          border-bottom-right-radius: 8px; }}
#Card {{ background: {c.raised}; border: 1px solid {c.border}; border-radius: 8px; }}
QPushButton#Card {{ outline: none; }}
QPushButton#Card:hover {{ background: {c.hover}; }}
QPushButton#Card:pressed {{ background: {c.selection}; }}
QPushButton#Card:focus {{ border-color: {c.accent}; }}
QPushButton#Card[role="first"] {{ background: {c.selection}; border: 2px solid {c.accent}; }}
QPushButton#Card[role="first"]:hover {{ background: {c.hover}; }}
QPushButton#Card[role="first"]:focus {{ border-color: {c.text}; }}
LabPlot {{ border: 1px solid {c.surface}; border-radius: 4px; }}
LabPlot:focus {{ border-color: {c.accent}; }}
QLabel {{ background: transparent; }}
QLabel[role="muted"] {{ color: {c.muted}; }}
QLabel[role="small"] {{ color: {c.muted}; font-size: {small}px; }}
QLabel[role="title"] {{ font-size: {pixels(15)}px; font-weight: 600; }}
QLabel[role="heading"] {{ font-size: {pixels(22)}px; font-weight: 600; }}
QLabel[role="huge"] {{ font-size: {pixels(44)}px; font-weight: 600; }}
QLabel[role="accent"] {{ color: {c.accent}; }}
QLabel[role="warning"] {{ color: {c.warning}; }}
QLabel[role="error"] {{ color: {c.error}; }}
QLabel[role="good"] {{ color: {c.good}; }}

QPushButton, QToolButton {{ background: {c.raised}; color: {c.text};
    border: 1px solid {c.border}; border-radius: 6px; padding: 4px 10px; min-height: 18px; }}
QToolButton {{ padding: 4px 6px; }}
QPushButton:hover, QToolButton:hover {{ background: {c.hover}; }}
QPushButton:pressed, QToolButton:pressed {{ background: {c.selection}; }}
QPushButton:disabled, QToolButton:disabled {{ color: {c.muted}; background: transparent; }}
QPushButton:focus, QToolButton:focus {{ border: 1px solid {c.accent}; }}
QPushButton:checked, QToolButton:checked {{ background: {c.selection};
    border-color: {c.accent}; }}
QPushButton:checked:focus, QToolButton:checked:focus {{ border-color: {c.text}; }}
QPushButton[role="primary"], QToolButton[role="primary"] {{ background: {c.accent};
    color: {c.on_accent}; border-color: {c.accent}; font-weight: 600; }}
QPushButton[role="primary"]:hover, QToolButton[role="primary"]:hover {{
    background: {c.positive}; }}
QPushButton[role="primary"]:focus, QToolButton[role="primary"]:focus {{
    border: 2px solid {c.text}; padding: 3px 9px; }}
QPushButton[role="primary"]:disabled, QToolButton[role="primary"]:disabled {{
    color: {c.muted}; background: {c.raised}; border-color: {c.border}; }}
QToolButton[role="flat"], QPushButton[role="flat"] {{ background: transparent;
    border-color: transparent; }}
QToolButton[role="flat"]:hover, QPushButton[role="flat"]:hover {{ background: {c.hover}; }}
QToolButton[role="flat"]:focus, QPushButton[role="flat"]:focus {{ border-color: {c.accent}; }}
QToolButton[role="flat"]:checked {{ background: {c.selection}; border-color: transparent; }}
QToolButton[role="flat"]:checked:focus {{ border-color: {c.accent}; }}
QToolButton[role="workspace"] {{ background: transparent; border: none; padding: 5px 9px;
    margin: 4px 0 8px 0; border-radius: 6px; color: {c.muted}; font-weight: 600; }}
QToolButton[role="workspace"]:hover {{ background: {c.hover}; color: {c.text}; }}
QToolButton[role="workspace"]:checked {{ background: {c.surface}; color: {c.accent}; }}
QToolButton[role="workspace"]:focus {{ border: 1px solid {c.accent}; padding: 4px 8px; }}
QToolButton::menu-indicator {{ image: none; }}
QToolButton[popupMode="1"] {{ padding-right: 20px; }}
QToolButton::menu-button {{ border: none; width: 16px; }}
QToolButton::menu-arrow {{ image: url("{arrow.as_posix()}"); width: 10px; height: 10px; }}

QLineEdit, QSpinBox, QDoubleSpinBox, QComboBox, QPlainTextEdit {{ background: {c.raised};
    color: {c.text}; border: 1px solid {c.border}; border-radius: 6px; padding: 3px 7px;
    min-height: 20px; selection-background-color: {c.accent};
    selection-color: {c.on_accent}; }}
QLineEdit:hover, QSpinBox:hover, QDoubleSpinBox:hover, QComboBox:hover {{
    border-color: {c.muted}; }}
QLineEdit:focus, QSpinBox:focus, QDoubleSpinBox:focus, QComboBox:focus,
QPlainTextEdit:focus {{ border: 1px solid {c.accent}; }}
QLineEdit:disabled, QSpinBox:disabled, QDoubleSpinBox:disabled, QComboBox:disabled {{
    color: {c.muted}; background: transparent; }}
QSpinBox::up-button, QSpinBox::down-button, QDoubleSpinBox::up-button,
QDoubleSpinBox::down-button {{ width: 0; border: none; }}
QComboBox::drop-down {{ border: none; width: 20px; }}
QComboBox::down-arrow {{ image: url("{arrow.as_posix()}"); width: 10px; height: 10px; }}
QComboBox QAbstractItemView {{ background: {c.surface}; border: 1px solid {c.border};
    selection-background-color: {c.selection}; selection-color: {c.text}; padding: 4px;
    outline: none; }}
QCheckBox, QRadioButton {{ spacing: 7px; }}
QCheckBox::indicator {{ width: 15px; height: 15px; border: 1px solid {c.muted};
    border-radius: 4px; background: {c.raised}; }}
QCheckBox::indicator:hover {{ border-color: {c.accent}; }}
QCheckBox::indicator:focus {{ border: 2px solid {c.accent}; }}
QCheckBox::indicator:checked {{ background: {c.accent}; border-color: {c.accent};
    image: url("{check.as_posix()}"); }}

QSlider {{ min-height: 22px; }}
QSlider::groove:horizontal {{ height: 4px; background: {c.border}; border-radius: 2px; }}
QSlider::sub-page:horizontal {{ background: {c.accent}; border-radius: 2px; }}
QSlider::handle:horizontal {{ width: 14px; height: 14px; margin: -5px 0; border-radius: 7px;
    background: {c.surface}; border: 2px solid {c.accent}; }}
QSlider::handle:horizontal:focus, QSlider::handle:horizontal:hover {{
    background: {c.accent}; }}
QProgressBar {{ background: {c.border}; border: none; border-radius: 2px; max-height: 4px;
    min-height: 4px; }}
QProgressBar::chunk {{ background: {c.accent}; border-radius: 2px; }}

QTabBar {{ background: transparent; }}
QTabBar::tab {{ background: transparent; color: {c.muted}; padding: 6px 10px; border: none;
    border-bottom: 2px solid transparent; }}
QTabBar::tab:hover {{ color: {c.text}; }}
QTabBar::tab:selected {{ color: {c.text}; border-bottom: 2px solid {c.accent}; }}
QTabBar::tab:focus {{ background: {c.selection}; color: {c.accent}; }}
QTabWidget::pane {{ border: none; }}
QAbstractItemView {{ background: {c.surface}; alternate-background-color: {c.raised};
    border: none; outline: none; gridline-color: {c.grid}; }}
QAbstractItemView::item:selected {{ background: {c.selection}; color: {c.text}; }}
QAbstractItemView::item:hover:!selected {{ background: {c.hover}; }}
QListWidget::item:selected:focus {{ border: 1px solid {c.accent}; border-radius: 4px; }}
QHeaderView {{ background: {c.surface}; }}
QHeaderView::section {{ background: {c.surface}; color: {c.muted}; border: none;
    border-bottom: 1px solid {c.border}; padding: 5px 6px; font-size: {small}px; }}
QScrollArea, QScrollArea > QWidget > QWidget {{ background: transparent; border: none; }}
QScrollBar:vertical {{ background: transparent; width: 10px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 10px; margin: 0; }}
QScrollBar::handle {{ background: {c.border}; border-radius: 4px; margin: 1px;
    min-height: 24px; min-width: 24px; }}
QScrollBar::handle:hover {{ background: {c.muted}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QSplitter::handle {{ background: transparent; }}
QSplitter::handle:hover {{ background: {c.accent}; }}
#time_bar {{ padding-bottom: 4px; }}
#TimeLine {{ background: {c.window}; border: 1px solid transparent; border-radius: 8px; }}
#TimeLine[past="true"] {{ background: {c.selection}; border-color: {c.accent}; }}
#TimeLine QPushButton {{ min-height: 14px; padding: 2px 10px; }}
#TimeLine QPushButton[role="primary"]:focus {{ padding: 1px 9px; }}
#TimeLine QPushButton[role="flat"] {{ color: {c.muted}; }}
#TimeLine QPushButton[role="flat"]:hover {{ color: {c.text}; }}
#TimeLine QToolButton {{ padding: 2px 4px; }}
#MessageBar {{ border-radius: 6px; border: 1px solid {c.border}; background: {c.raised}; }}
#MessageBar[level="warning"] {{ border-color: {c.warning}; }}
#MessageBar[level="error"] {{ border-color: {c.error}; }}
#MessageBar[level="good"] {{ border-color: {c.good}; }}
"""
