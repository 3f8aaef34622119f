"""The doctor: rules that look at a run and say what ails it, with the evidence.

Every rule is a function of the evidence, and quiet when it is not sure. Consequences of an illness
are not told beside it.
"""

from mlpstudio.labs.networks.layer_probe import PROBED, LayerProbe, Probe, probe
from mlpstudio.runs.doctor import curve_rules, network_rules
from mlpstudio.runs.doctor.evidence import Evidence
from mlpstudio.runs.doctor.finding import Experiment, Finding, Illness, Remedy

__all__ = [
    "PROBED",
    "Evidence",
    "Experiment",
    "Finding",
    "Illness",
    "LayerProbe",
    "Probe",
    "Remedy",
    "examine",
    "probe",
]

_RULES = (
    network_rules.labels_do_not_fit,
    network_rules.identical_units,
    network_rules.dead_units,
    network_rules.saturated_units,
    network_rules.vanishing_gradient,
    network_rules.exploding_gradient,
    network_rules.unscaled_input,
    curve_rules.bad_number,
    curve_rules.stuck_at_chance,
    curve_rules.diverging,
    curve_rules.restless,
    curve_rules.crawling,
    curve_rules.batch_too_large,
    curve_rules.overfit,
    curve_rules.underfit,
    curve_rules.validation_easier,
)


_CONSEQUENCES = {
    Illness.STUCK_AT_CHANCE: {
        Illness.LABELS_DO_NOT_FIT,
        Illness.IDENTICAL_UNITS,
        Illness.DEAD_UNITS,
        Illness.VANISHING_GRADIENT,
        Illness.RATE_TOO_SMALL,
    },
    Illness.DEAD_UNITS: {Illness.IDENTICAL_UNITS},
    Illness.VANISHING_GRADIENT: {Illness.IDENTICAL_UNITS, Illness.DEAD_UNITS},
    Illness.UNDERFIT: {Illness.DEAD_UNITS, Illness.RATE_TOO_SMALL, Illness.STUCK_AT_CHANCE},
    Illness.RATE_TOO_SMALL: {Illness.IDENTICAL_UNITS},
    Illness.OSCILLATING: {Illness.RATE_TOO_LARGE, Illness.DIVERGING},
    Illness.RATE_TOO_LARGE: {Illness.DIVERGING},
}
"""What is not worth a word of its own beside its cause."""


def examine(evidence: Evidence) -> tuple[Finding, ...]:
    """Return what ails a run, the most urgent first; nothing when all is well."""
    order = list(Illness)
    found = [finding for rule in _RULES for finding in rule(evidence)]
    illnesses = {finding.illness for finding in found}
    told = [
        finding
        for finding in found
        if not illnesses & _CONSEQUENCES.get(finding.illness, set[Illness]())
    ]
    return tuple(sorted(told, key=lambda finding: order.index(finding.illness)))
