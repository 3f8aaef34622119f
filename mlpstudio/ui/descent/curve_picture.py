"""A curve with the names of its minima in a scene."""

from PySide6.QtCore import QCoreApplication

from mlpstudio.labs.descents.curves import Curve
from mlpstudio.labs.descents.descent import Minimum, Problem
from mlpstudio.labs.functions import own_curve
from mlpstudio.ui.descent.curve_walk import N_CURVE_POINTS
from mlpstudio.ui.widgets.descent.curve_scene import CurveScene

MOST_LABELS = 6
"""With more minima than these in the picture only the global one has a label."""


def show_curve(scene: CurveScene, curve: Curve, problem: Problem) -> None:
    """Show another curve."""
    xs, ys = own_curve.picture(curve, N_CURVE_POINTS)
    low, high = curve.x_range
    seen: list[tuple[float, Minimum]] = []
    for minimum in problem.minima:
        middle, reach = minimum.position[0], minimum.reach
        left, right = max(middle - reach, low), min(middle + reach, high)
        if left <= right:
            seen.append(((left + right) / 2.0, minimum))
    if len(seen) > MOST_LABELS:
        lowest = [place for place in seen if place[1].is_global]
        seen = lowest if len(lowest) <= MOST_LABELS else []
    is_only = len(problem.minima) == 1
    labels = [(x, m.value, _label(m, is_only=is_only)) for x, m in seen]
    scene.set_curve(xs, ys, own_curve.value_range(curve), labels)


def _label(minimum: Minimum, *, is_only: bool) -> str:
    translate = QCoreApplication.translate
    if is_only and minimum.is_global:
        return translate("CurvePicture", "minimum")
    if minimum.is_global:
        return translate("CurvePicture", "global minimum")
    return translate("CurvePicture", "local minimum")
