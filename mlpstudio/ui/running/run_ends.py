"""How a run ended, in sentences: early, with the best weights put back, or by a bad number."""

from PySide6.QtCore import QCoreApplication

from mlpstudio.engine.events import BadNumber, EndReason
from mlpstudio.engine.settings import StopRules
from mlpstudio.runs.record import Run
from mlpstudio.ui import names
from mlpstudio.ui.widgets.controls.number_text import number_text

translate = QCoreApplication.translate


def ended(run: Run) -> str:
    """Return why a run ended early and whose weights it has; "" when there is nothing to say."""
    reason, restored = _reason(run), _restored(run)
    if reason and restored:
        return translate("RunEnds", "{reason} {weights}").format(reason=reason, weights=restored)
    return reason or restored


def diverged(run: Run, loss: str | None) -> str:
    """Return where a run diverged and what is left of it.

    Args:
        run: Its outcome is "diverged".
        loss: The loss that was not finite, for runs that know no more of it.
    """
    advice = translate("RunEnds", "The learning rate is probably too large: try a tenth.")
    if run.bad_number is None:
        steps = run.curves.steps["step"]  # (n,)
        step = int(steps[-1]) + 1 if len(steps) else 1
        text = translate("RunEnds", "The loss became {value} at step {step}. {advice}")
        return text.format(value=_bad(loss != "inf"), step=f"{step:,}", advice=advice)
    text = translate("RunEnds", "{what} at step {step}{before}. {weights} {advice}")
    bad = run.bad_number
    return text.format(
        what=_what(bad),
        step=f"{bad.step:,}",
        before=_before(bad),
        weights=_restored(run)
        or translate("RunEnds", "The weights from before that step are kept."),
        advice=advice,
    )


# Early ends


def _reason(run: Run) -> str:
    rules, n = run.training.stopping, len(run.curves.epochs)
    if run.outcome == EndReason.NO_IMPROVEMENT.value:
        text = translate(
            "RunEnds", "Ended after epoch {epoch}: no better {what} since epoch {best}."
        )
        best = run.checkpoint.best if run.checkpoint is not None else None
        since = n - (rules.patience or 0) if best is None else best.epoch
        return text.format(epoch=n, what=_watched(run, rules).lower(), best=since)
    if run.outcome == EndReason.TARGET_REACHED.value:
        text = translate(
            "RunEnds", "Ended after epoch {epoch}: the target of {target} is reached."
        )
        target = "" if rules.target_accuracy is None else f"{100 * rules.target_accuracy:g}%"
        return text.format(epoch=n, target=target)
    if run.outcome == EndReason.OUT_OF_TIME.value:
        text = translate(
            "RunEnds", "Ended after epoch {epoch}: the {seconds} s that were allowed are over."
        )
        return text.format(epoch=n, seconds=f"{rules.max_seconds or 0.0:g}")
    return ""


def _watched(run: Run, rules: StopRules) -> str:
    """Return the name of the curve that was watched."""
    name = rules.monitor
    measured = run.curves.epochs["validation_loss"]  # (epochs,)
    if not (len(measured) and measured[-1] == measured[-1]):  # nan is unlike itself
        name = name.removeprefix("validation_")
    return names.monitor(name)


def _restored(run: Run) -> str:
    """Return whose weights were put back, "" when the network has its last ones."""
    checkpoint = run.checkpoint
    if checkpoint is None or checkpoint.best is None or checkpoint.last_weights is None:
        return ""
    if checkpoint.best.step == checkpoint.counters.step:  # the last ones are the best
        return ""
    text = translate("RunEnds", "The weights of epoch {epoch}, the best one, are back.")
    return text.format(epoch=checkpoint.best.epoch)


# Bad numbers


def _what(bad: BadNumber) -> str:
    value = _bad(bad.is_nan)
    if bad.tensor == "L":
        return translate("RunEnds", "The loss became {value}").format(value=value)
    if bad.layer is not None:
        text = translate("RunEnds", "{tensor} of layer {layer} became {value}")
        return text.format(tensor=bad.tensor, layer=bad.layer + 1, value=value)
    if bad.tensor == "X":
        return translate("RunEnds", "An input became {value}").format(value=value)
    text = translate("RunEnds", "The optimizer’s {name} became {value}")
    return text.format(name=names.optimizer_state(bad.tensor), value=value)


def _bad(is_nan: bool) -> str:
    if is_nan:
        return translate("RunEnds", "“not a number”")
    return translate("RunEnds", "infinite")


def _before(bad: BadNumber) -> str:
    """Return how large the tensor was a step earlier, in brackets."""
    if bad.largest_before is None:
        return ""
    text = translate("RunEnds", " (before: up to {largest})")
    return text.format(largest=number_text(bad.largest_before))
