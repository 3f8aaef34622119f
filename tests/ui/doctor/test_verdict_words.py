import math

import pytest

from mlpstudio.runs.doctor import Finding, Illness
from mlpstudio.runs.doctor.verdict import Fit, Verdict
from mlpstudio.ui.doctor import verdict_words

OVERFIT = Finding(Illness.OVERFIT, {"epoch": 3.0})
STUCK = Finding(Illness.STUCK_AT_CHANCE)


@pytest.mark.parametrize(
    ("verdict", "said"),
    [
        (
            Verdict(Fit.GOOD, 0.991, 0.978),
            "Training 99.1 %, validation 97.8 %, gap 1.3 points: fits well, neither over- nor "
            "underfitting shows.",
        ),
        (
            Verdict(Fit.OVERFIT, 1.0, 0.9, OVERFIT),
            "Training 100 %, validation 90.0 %, gap 10.0 points: "
            "overfits, the validation loss was "
            "lowest after epoch 3.",
        ),
        (
            Verdict(Fit.UNDERFIT, 0.5, 0.52),
            "Training 50.0 %, validation 52.0 %, gap −2.0 points: "
            "underfits, both stay low and nothing "
            "improves any more.",
        ),
        (
            Verdict(Fit.ILL, 0.1, 0.1, STUCK),
            "Training 10.0 %, validation 10.0 %, gap 0.0 points: "
            "first look at what the doctor found, "
            "“Stuck at guessing”.",
        ),
        (
            Verdict(Fit.EARLY, 0.9, 0.9),
            "Training 90.0 %, validation 90.0 %, gap 0.0 points: "
            "too early for a verdict, wait for 4 "
            "epochs.",
        ),
        (
            Verdict(Fit.GOOD, 0.9, math.nan),
            "Training 90.0 %; nothing is held out, so nobody can see whether it overfits.",
        ),
        (
            Verdict(Fit.ILL, 0.1, math.nan, STUCK),
            "Training 10.0 %: first look at what the doctor found, “Stuck at guessing”.",
        ),
        (
            Verdict(Fit.UNDERFIT, 0.5, math.nan),
            "Training 50.0 %: underfits, it stays low and nothing improves any more.",
        ),
        (
            Verdict(Fit.GAP, 1.0, 0.88),
            "Training 100 %, validation 88.0 %, gap 12.0 points: better on its training samples "
            "than on new ones, the first sign of overfitting.",
        ),
        (
            Verdict(Fit.LEARNING, 0.6, 0.6004),
            "Training 60.0 %, validation 60.0 %, gap 0.0 points: not there yet, train on; neither "
            "over- nor underfitting shows so far.",
        ),
    ],
)
def test_the_line_says_figures_and_judgement(verdict: Verdict, said: str) -> None:
    assert verdict_words.line(verdict) == said
    assert verdict_words.tip().endswith(".")
