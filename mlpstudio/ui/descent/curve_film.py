"""A descent for a file: its steps one after another, or one of them, on white ground."""

from collections.abc import Callable
from math import ceil

import numpy as np
from PySide6.QtCore import QCoreApplication, QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QTextDocument

from mlpstudio.ui import names
from mlpstudio.ui.animation_export import Film
from mlpstudio.ui.descent.curve_picture import show_curve
from mlpstudio.ui.descent.curve_walk import CurveWalk
from mlpstudio.ui.export import Picture
from mlpstudio.ui.theme import LIGHT, SPACE_2, TEXT_SMALL, Theme
from mlpstudio.ui.widgets.descent.curve_scene import CurveScene
from mlpstudio.ui.widgets.descent.secant_items import SecantState
from mlpstudio.ui.widgets.descent.update_text import number, plain

MOST_FRAMES = 120
"""Longer walks skip steps."""

REST = 10
"""Steps that are shown after nothing moves any more."""

STILL = 1e-3
"""Of the picture's width: nearer to the end than this nothing is seen to move."""

CAPTION = 22
"""Height of the line above the picture."""

SMALLEST = QSize(480, 260)


def shown_steps(walk: CurveWalk) -> list[int]:
    """Return the steps that are worth a frame."""
    low, high = walk.curve.x_range
    last = 0
    for path in (walk.path, walk.ball):
        if path is not None:
            end = min(path.n_steps, walk.last)
            xs = path.positions[: end + 1, 0]  # (n + 1,)
            moving = np.flatnonzero(np.abs(xs - xs[-1]) > STILL * (high - low))  # (m,)
            last = max(last, int(moving[-1]) + 1 if moving.size else 0)
    last = min(last + REST, walk.last)
    stride = max(ceil(last / MOST_FRAMES), 1)
    return sorted({*range(0, last + 1, stride), last})


def curve_film(walk: CurveWalk, size: QSize) -> Film:
    """Return the film of a walk."""
    paint, scene = _painter(walk, size)
    steps = shown_steps(walk)

    def paint_frame(painter: QPainter, frame: int) -> None:
        step = steps[frame]
        scene.show_state(walk.state_at(step))
        paint(painter, _caption(walk, step))

    # The last step stays in view for a while.
    whole = scene.size() + QSize(0, CAPTION)
    return Film(whole, len(steps), paint_frame, interval_ms=80, last_ms=1500, close=scene.close)


def curve_still(walk: CurveWalk, size: QSize, shown: int | SecantState) -> Picture:
    """Return the picture of a step, or of a secant."""
    paint, scene = _painter(walk, size)
    if isinstance(shown, SecantState):
        scene.show_secant(shown)
    else:
        scene.show_state(walk.state_at(shown))
    words = "" if isinstance(shown, SecantState) else _caption(walk, shown)
    return Picture(scene.size() + QSize(0, CAPTION), lambda painter: paint(painter, words))


def _painter(walk: CurveWalk, size: QSize) -> tuple[Callable[[QPainter, str], None], CurveScene]:
    """Return what paints a scene with a caption, and the scene, which nobody sees otherwise."""
    theme = Theme("light")
    scene = CurveScene(theme)
    scene.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    scene.resize(size.expandedTo(SMALLEST))
    scene.show()
    show_curve(scene, walk.curve, walk.problem)

    def paint(painter: QPainter, caption: str) -> None:
        _paint_caption(painter, theme, caption)
        target = QRectF(QPointF(0, CAPTION), scene.size().toSizeF())
        scene.render(painter, target, QRect(QPoint(0, 0), scene.size()))

    return paint, scene


def _caption(walk: CurveWalk, step: int) -> str:
    settings, path = walk.settings, walk.path
    here = min(step, path.n_steps)
    words = QCoreApplication.translate(
        "CurveFilm", "{optimizer} · η = {rate} · step {step} · loss {loss}"
    )
    return words.format(
        optimizer=names.optimizer(settings.optimizer),
        rate=plain(settings.learning_rate),
        step=step,
        loss=number(float(path.losses[here])),
    )


def _paint_caption(painter: QPainter, theme: Theme, html: str) -> None:
    document = QTextDocument()
    document.setDocumentMargin(0.0)
    document.setDefaultFont(theme.font(TEXT_SMALL))
    document.setHtml(f'<span style="color:{LIGHT.text}">{html}</span>')
    painter.save()
    painter.translate(QPointF(SPACE_2, (CAPTION - document.size().height()) / 2.0))
    document.drawContents(painter)
    painter.restore()
