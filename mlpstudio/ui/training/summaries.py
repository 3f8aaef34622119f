"""What is set in each section of the training panel, in the few words of its closed header."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from mlpstudio.document.project import Project
from mlpstudio.engine.optimizers import OPTIMIZERS
from mlpstudio.engine.options import Option, Options
from mlpstudio.ui import names

translate = QCoreApplication.translate


def optimizer(project: Project) -> str:
    """Return the numbers that are not the usual ones."""
    training = project.training
    declared = OPTIMIZERS[training.optimizer].options
    return _joined(_unusual(declared, training.optimizer_options)) or translate(
        "Summaries", "usual"
    )


def schedule(project: Project) -> str:
    """Return which schedule it is."""
    return names.schedule(project.training.schedule)


def clipping(project: Project) -> str:
    """Return the limits."""
    training, parts = project.training, list[str]()
    if training.clip_norm is not None:
        parts.append(
            translate("Summaries", "norm {limit}").format(limit=f"{training.clip_norm:g}")
        )
    if training.clip_value is not None:
        text = translate("Summaries", "entries {limit}")
        parts.append(text.format(limit=f"{training.clip_value:g}"))
    return _joined(parts) or _off()


def loss(project: Project) -> str:
    """Return what the loss has beside its name."""
    training, parts = project.training, list[str]()
    if training.from_logits:
        parts.append(translate("Summaries", "scores"))
    if training.label_smoothing:
        text = translate("Summaries", "smoothing {share}")
        parts.append(text.format(share=f"{training.label_smoothing:g}"))
    if training.class_weights:
        parts.append(translate("Summaries", "weighted"))
    return _joined(parts) or translate("Summaries", "usual")


def stopping(project: Project) -> str:
    """Return the rules."""
    rules, parts = project.training.stopping, list[str]()
    if rules.patience is not None:
        text = translate("Summaries", "patience {epochs}")
        parts.append(text.format(epochs=rules.patience))
    if rules.restore_best:
        parts.append(translate("Summaries", "best weights"))
    if rules.target_accuracy is not None:
        parts.append(f"{100 * rules.target_accuracy:g} %")
    if rules.max_seconds is not None:
        parts.append(f"{rules.max_seconds:g} s")
    return _joined(parts) or _off()


def measuring(project: Project) -> str:
    """Return what is measured besides."""
    return translate("Summaries", "re-measured") if project.training.remeasure else _off()


def seeds(project: Project) -> str:
    """Return the seeds."""
    training, parts = project.training, [f"{project.training.seed}"]
    if training.shuffle_seed is not None:
        text = translate("Summaries", "shuffling {seed}")
        parts.append(text.format(seed=training.shuffle_seed))
    return _joined(parts)


def _unusual(declared: Iterable[Option], options: Options) -> Iterable[str]:
    given = dict(options)
    for option in declared:
        value = given.get(option.name, option.default)
        if value == option.default:
            continue
        name = names.option(option.name)
        if not option.is_switch:
            yield f"{name} {value:g}"
        elif value:
            yield name
        else:
            yield translate("Summaries", "{name} off").format(name=name)


def _joined(parts: Iterable[str]) -> str:
    return " · ".join(parts)


def _off() -> str:
    return translate("Summaries", "off")
