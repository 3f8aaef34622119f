"""What the two-dimensional descent lab says: how everybody fares, and which rates are stable."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from mlpstudio.document.lab_settings import Descent2DSettings
from mlpstudio.engine.optimizers import state_names_for
from mlpstudio.labs.descents.descent import Minimum, Path
from mlpstudio.labs.descents.forces import SQUARES, VELOCITIES
from mlpstudio.labs.descents.outcome import Outcome
from mlpstudio.labs.descents.stability import limit_share
from mlpstudio.labs.descents.surfaces import Surface
from mlpstudio.ui import names
from mlpstudio.ui.descent.race import Race
from mlpstudio.ui.widgets.descent.update_text import figure

translate = QCoreApplication.translate

MOST_LABELS = 6
"""With more minima than these only the global one has a label."""


def state(fate: Outcome, path: Path) -> tuple[str, str]:
    """Return a word for how somebody fares, and its role in the style sheet."""
    if fate is Outcome.DIVERGED:
        words = translate("Race", "diverged at {step}")
        return words.format(step=path.diverged_at), "error"
    if fate is Outcome.UNDEFINED:
        return translate("Race", "no value"), "error"
    if fate is Outcome.MOVING and path.n_steps == 0:
        return translate("Race", "at the start"), "muted"
    return {
        Outcome.MOVING: (translate("Race", "on the way"), "muted"),
        Outcome.ARRIVED: (translate("Race", "arrived"), "good"),
        Outcome.TRAPPED: (translate("Race", "trapped"), "warning"),
        Outcome.STALLED: (translate("Race", "stalled"), "warning"),
        Outcome.HOPPING: (translate("Race", "hopping"), "warning"),
    }[fate]


def minimum_label(minimum: Minimum, surface: Surface) -> str:
    """Return what stands beside a minimum; nothing where all are alike."""
    if all(m.is_global for m in surface.minima):
        return ""
    if minimum.is_global:
        return translate("Race", "global minimum")
    return translate("Race", "local minimum") if len(surface.minima) <= MOST_LABELS else ""


def limits(race: Race) -> str:
    """Return a sentence about the rates at which those who race stay stable; "" for none."""
    found, curvature = race.limits(race.racing), race.curvature
    if not found or curvature is None:
        return ""
    one = translate("Race", "{optimizer} below {share}/λ = {limit}")
    each = [
        one.format(optimizer=names.optimizer(name), share=_share(name), limit=_short(limit))
        for name, limit in found.items()
    ]
    words = translate("Race", "Largest curvature in the minimum λ = {curvature}. Stable: {each}.")
    return words.format(curvature=_short(curvature), each=", ".join(each))


def limit_tip(name: str, limit: float) -> str:
    """Return what the mark on a slider means."""
    words = translate("Race", "The mark is {share}/λ = {limit}: above it the minimum is left.")
    return words.format(share=_share(name), limit=_short(limit))


def _share(optimizer: str) -> str:
    return _short(limit_share(optimizer) or 0.0)


def _short(value: float) -> str:
    return f"{value:.3g}"


def plot_title(surface: Surface) -> str:
    """Return what the curves beside the picture are."""
    if surface.floor == 0.0:
        return translate("Race", "Loss by step, log scale")
    words = translate("Race", "Loss above {floor}, log scale")
    return words.format(floor=figure(surface.floor))


def forces(racing: Sequence[str], shown: Sequence[str]) -> str:
    """Return what the arrows and ellipses mean on those who have them."""
    if not shown:
        return ""
    kinds = {name: set(state_names_for(name, ())) for name in shown}
    is_one_of_many = len(racing) > len(shown)
    parts = [translate("Race", "solid arrow: downhill, −∇f")]
    if is_one_of_many:
        words = translate("Race", "Forces on {optimizer}")
        parts.insert(0, words.format(optimizer=names.optimizer(shown[0])))
    velocities = [
        names.optimizer(n) for n, states in kinds.items() if states.intersection(VELOCITIES)
    ]
    if velocities:
        words = translate(
            "Race", "dashed arrow: velocity, where earlier steps lead ({optimizers})"
        )
        parts.append(words.format(optimizers=", ".join(velocities)))
    squares = [names.optimizer(n) for n, states in kinds.items() if states.intersection(SQUARES)]
    if squares:
        words = translate(
            "Race", "ellipse: √v of the second moment, short steps along its length ({optimizers})"
        )
        parts.append(words.format(optimizers=", ".join(squares)))
    if is_one_of_many:
        parts.append(translate("Race", "point at another path or row for its forces"))
    return " · ".join(parts)


def conditions(settings: Descent2DSettings) -> str:
    """Return in a few words what all go through."""
    schedule = names.schedule(settings.schedule)
    if not settings.noise:
        return translate("Race", "{schedule}, no noise").format(schedule=schedule)
    words = translate("Race", "{schedule}, noise {noise}")
    return words.format(schedule=schedule, noise=f"{settings.noise:.3g}")
