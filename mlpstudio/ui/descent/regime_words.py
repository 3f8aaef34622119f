"""What learning rates do, as zones of a ruler and in words."""

from html import escape

from PySide6.QtCore import QCoreApplication

from mlpstudio.labs.descents.regimes import PATIENCE, Obstacle, Regime, Regimes
from mlpstudio.ui.widgets.descent.rate_ruler import RateMark, RateZone
from mlpstudio.ui.widgets.descent.update_text import figure, plain

TONES = {
    Regime.CRAWL: "muted",
    Regime.GOOD: "good",
    Regime.SWING: "positive",
    Regime.OSCILLATE: "warning",
    Regime.DIVERGE: "error",
}

SHARPER = 1.5
"""From this many times λ on a sharper bend on the way is worth a sentence."""


def zone_words(regime: Regime) -> tuple[str, str]:
    """Return what a regime is called, and one sentence about it."""
    translate = QCoreApplication.translate
    return {
        Regime.CRAWL: (
            translate("RegimeWords", "crawl"),
            translate(
                "RegimeWords",
                "More than {n} updates until a hundredth of the distance is left.",
            ).format(n=PATIENCE),
        ),
        Regime.GOOD: (
            translate("RegimeWords", "good"),
            translate("RegimeWords", "Comes down one side, and quickly."),
        ),
        Regime.SWING: (
            translate("RegimeWords", "swing"),
            translate("RegimeWords", "The ball swings to and fro, less far each time."),
        ),
        Regime.OSCILLATE: (
            translate("RegimeWords", "oscillate"),
            translate("RegimeWords", "Each update jumps across the minimum, less far each time."),
        ),
        Regime.DIVERGE: (
            translate("RegimeWords", "diverge"),
            translate("RegimeWords", "Each update jumps across the minimum, farther each time."),
        ),
    }[regime]


def zones(found: Regimes | Obstacle) -> list[RateZone]:
    """Return the zones for the ruler, none where there is no theory."""
    if isinstance(found, Obstacle):
        return []
    return [
        RateZone(zone_words(z.regime)[0], z.low, z.high, TONES[z.regime], zone_words(z.regime)[1])
        for z in found.zones
    ]


def marks(found: Regimes | Obstacle, optimizer: str) -> list[RateMark]:
    """Return the mark of the limit, none where there is none."""
    if isinstance(found, Obstacle):
        return []
    tip = QCoreApplication.translate(
        "RegimeWords", "Above {limit} no descent stays in this minimum."
    ).format(limit=f"{found.limit:.4g}")
    return [RateMark(_limit(optimizer, "λ"), found.limit, tip)]


def _limit(optimizer: str, bend: str) -> str:
    """Return the limit as a formula, the same in every language."""
    return {
        "sgd": f"2/{bend}",
        "momentum": f"2(1+μ)/{bend}",
        "nesterov": f"2(1+μ)/(1+2μ)/{bend}",
    }[optimizer]


def note(found: Regimes | Obstacle, optimizer: str, learning_rate: float, bend: float) -> str:
    """Return what is to be said below the ruler, as rich text.

    Args:
        found: The regimes, or why there are none.
        optimizer: Its name.
        learning_rate: η.
        bend: f″ at the start.
    """
    if isinstance(found, Obstacle):
        return escape(obstacle_words(found))
    translate = QCoreApplication.translate
    regime = found.at(learning_rate)
    words = escape(
        translate(
            "RegimeWords",
            "η = {rate}: {regime}. Close to the minimum λ = f″ = {curvature}; η must stay below "
            "{formula} = {limit}.",
        )
    ).format(
        rate=plain(learning_rate),
        regime=zone_words(regime)[0],
        curvature=figure(found.curvature),
        formula=_limit(optimizer, "λ"),
        limit=figure(found.limit),
    )
    return " ".join(filter(None, (words, _on_the_way(found, bend))))


def _on_the_way(found: Regimes, bend: float) -> str:
    """Return a warning where the curve is another one farther out, "" where it is not."""
    translate = QCoreApplication.translate
    if bend <= 0.0:
        words = translate(
            "RegimeWords",
            "At the start the curve does not bend upwards (f″ = {bend}): the zones say nothing "
            "about that part.",
        )
        return escape(words).format(bend=figure(bend))
    if found.sharpest < SHARPER * found.curvature:
        return ""
    words = translate(
        "RegimeWords",
        "On the way f″ reaches {bend}: steps above η = {rate} may be thrown out there.",
    )
    rate = found.limit * found.curvature / found.sharpest
    return escape(words).format(bend=figure(found.sharpest), rate=figure(rate))


def obstacle_words(obstacle: Obstacle) -> str:
    """Return why there are no zones."""
    translate = QCoreApplication.translate
    return {
        Obstacle.SLOPES_RESCALED: translate(
            "RegimeWords",
            "No zones: this optimizer divides its step by the size of the gradients, so that no "
            "curvature sets a limit to η.",
        ),
        Obstacle.NO_MINIMUM: translate(
            "RegimeWords", "No zones: downhill of the start there is no minimum in reach."
        ),
        Obstacle.KINK: translate(
            "RegimeWords",
            "No zones: the slope jumps at the minimum, so there is no curvature λ; steps of one "
            "length never settle there.",
        ),
        Obstacle.FLAT: translate(
            "RegimeWords",
            "No zones: at the minimum the curve does not bend (λ = f″ = 0), so that 2/λ has no "
            "value and descent slows down more and more.",
        ),
    }[obstacle]
