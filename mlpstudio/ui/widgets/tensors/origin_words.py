"""Where a number comes from, in words and as a page with a link for every number."""

import re
from collections.abc import Sequence
from html import escape
from urllib.parse import quote, unquote

import numpy as np
from PySide6.QtCore import QCoreApplication

from mlpstudio.engine.batching import Samples
from mlpstudio.labs.tensors.origins import Cell, Origin, Reduction, Term
from mlpstudio.ui.theme import Theme
from mlpstudio.ui.widgets.controls.number_text import number_text

translate = QCoreApplication.translate

MOST_TERMS = 16
"""Terms that are listed at once; of the others the sum is told."""

_MINUS = re.compile(r"(?<!\de)-")
"""Every minus but that of an exponent, as in 1e-07."""

_TERMS = "terms|"
"""How the target of a link begins that leads to other terms of the same number."""


def address(cell: Cell) -> str:
    """Return a cell as the target of a link."""
    return quote(f"{cell.name}|{','.join(map(str, cell.index))}", safe="")


def cell_at(address: str) -> Cell:
    """Return the cell that a link leads to."""
    name, _, index = unquote(address).rpartition("|")
    return Cell(name, tuple(map(int, index.split(","))) if index else ())


def terms_at(address: str) -> int | None:
    """Return from which term on a link lists them; None for a link to a cell."""
    bare = unquote(address)
    return int(bare.removeprefix(_TERMS)) if bare.startswith(_TERMS) else None


def shown(formula: str) -> str:
    """Return a formula as it is written in mathematics."""
    return _MINUS.sub("−", formula.replace("**", "^").replace(" * ", " · "))


def title(origin: Origin) -> str:
    """Return the cell with its number."""
    return translate("Origins", "{cell} = {value}").format(
        cell=origin.cell.text, value=number_text(origin.value, 5)
    )


def pixel(cell: Cell, samples: Samples, input_shape: tuple[int, ...]) -> str:
    """Return which stored number of the training set an input is."""
    sample, *place = cell.index
    flat = place[0] if len(place) == 1 else int(np.ravel_multi_index(place, input_shape))
    stored = float(samples.flat[sample, flat])
    values = {
        "sample": sample,
        "stored": number_text(stored, 6),
        "scale": number_text(samples.scale, 4),
        "value": number_text(stored * samples.scale, 5),
    }
    if len(input_shape) >= 2:
        row, column, *_ = np.unravel_index(flat, input_shape)
        text = translate(
            "Origins",
            "A pixel: row {row}, column {column} of training sample {sample}. It is stored as "
            "{stored}, and {stored} · {scale} = {value}.",
        )
        return text.format(row=int(row), column=int(column), **values)
    text = translate(
        "Origins",
        "Feature {feature} of training sample {sample}. It is stored as {stored}, and "
        "{stored} · {scale} = {value}.",
    )
    return text.format(feature=flat, **values)


def given(cell: Cell) -> str:
    """Return what a number is that no formula gives."""
    texts = {
        "Y": translate("Origins", "The label of training sample {first}: it comes with the data."),
        "W": translate(
            "Origins",
            "A weight, from input {first} to unit {second}: drawn at random at first, then moved "
            "by every step of training.",
        ),
        "b": translate(
            "Origins",
            "The bias of unit {first}: 0 at first, then moved by every step of training.",
        ),
        "γ": translate("Origins", "A scale: 1 at first, then moved by every step of training."),
        "β": translate("Origins", "A shift: 0 at first, then moved by every step of training."),
        "μ": translate("Origins", "The layer is frozen: its running average, which stays."),
        "v": translate("Origins", "The layer is frozen: its running average, which stays."),
        "m": translate(
            "Origins", "Drawn at random for this pass: 0 silences the number, 1 keeps it."
        ),
        "n": translate("Origins", "Drawn at random for this pass from the standard normal."),
        "w": translate("Origins", "The weight of this sample's class, as the loss is set."),
        "Σ": translate("Origins", "Of all weights of the layer, added up."),
    }
    first, second = (*cell.index, "", "")[:2]
    return texts.get(cell.name[0], "").format(first=first, second=second)


def note(cell: Cell) -> str:
    """Return what a quantity is that is no tensor of the pass, "" for a tensor."""
    whole = {
        "T": translate("Origins", "The label, as one number for each output."),
        "losses": translate("Origins", "The loss of one sample."),
        "losses before weights": translate("Origins", "The loss of one sample."),
        "P": translate("Origins", "The probability that the loss makes of the scores."),
        "ΣT": translate("Origins", "The labels of one sample, added up."),
        "margins": translate("Origins", "How far a class is from being beaten by the right one."),
        "Σ sign(margins)": translate("Origins", "How many classes are not yet beaten."),
        "right": translate("Origins", "The output of the right class."),
    }
    of_rows = {
        "max": translate(
            "Origins", "The largest of the row; taken away so that no exponential overflows."
        ),
        "total": translate("Origins", "The exponentials of the row, added up."),
        "mean": translate(
            "Origins", "A mean over the batch, which batch normalisation sends back."
        ),
        "inner": translate("Origins", "The row's gradient, weighted by its probabilities."),
    }
    word, _, rest = cell.name.partition(" ")
    return whole.get(cell.name, of_rows.get(word, "") if rest else "")


class OriginPage:
    """Writes the page of an origin."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme

    def html(self, origin: Origin, sentence: str, first: int = 0) -> str:
        """Return formula, numbers and terms, each number a link to where it comes from.

        Args:
            origin: What to explain.
            sentence: What to say beside the formula, "" for nothing.
            first: How many of the largest terms are passed over.
        """
        parts: list[str] = []
        if sentence:
            parts.append(f"<p>{escape(sentence)}</p>")
        if origin.reduction is not Reduction.GIVEN:
            formula = f"{origin.cell.text} = {shown(origin.symbols())}"
            parts.append(f"<p><b>{escape(formula)}</b></p>")
        if origin.reduction is Reduction.SINGLE:
            parts += self._single(origin)
        elif origin.reduction is not Reduction.GIVEN:
            parts += self._many(origin, first)
        return "".join(parts)

    def trail(self, path: Sequence[Cell], most: int) -> str:
        """Return the way to a cell, each earlier one a link that leads back to it.

        Args:
            path: From the first cell to the one that is explained.
            most: Cells that are named; of a longer path the last.
        """
        first = max(0, len(path) - most)
        steps = [
            self._anchor(str(place), path[place].text) for place in range(first, len(path) - 1)
        ]
        if first:
            steps.insert(0, "…")
        return " › ".join([*steps, f"<b>{escape(path[-1].text)}</b>"])

    def _link(self, cell: Cell, text: str) -> str:
        return self._anchor(address(cell), text)

    def _anchor(self, target: str, text: str) -> str:
        color = self._theme.colors.accent
        return (
            f'<a href="{escape(target)}" style="color:{color}; text-decoration:none">'
            f"{escape(text)}</a>"
        )

    def _numbers(self, term: Term) -> str:
        """Return a term with its numbers, each of them a link."""
        links = [self._link(part.cell, _in_brackets(part.value, 4)) for part in term.parts]
        return escape(shown(term.template)).format(*links)

    def _row(self, term: Term) -> str:
        symbols = escape(shown(term.symbols()))
        value = "" if term.template == "{0}" else f"= {escape(number_text(term.value, 4))}"
        muted = self._theme.colors.muted
        return (
            f'<tr><td style="color:{muted}; padding-right:12px">{symbols}</td>'
            f'<td style="padding-right:8px">{self._numbers(term)}</td>'
            f'<td align="right">{value}</td></tr>'
        )

    def _single(self, origin: Origin) -> list[str]:
        term = origin.term(0)
        rows = "".join(
            f'<tr><td style="padding-right:12px">{self._link(part.cell, part.cell.text)}</td>'
            f'<td align="right">{escape(number_text(part.value, 5))}</td></tr>'
            for part in {part.cell: part for part in term.parts}.values()
        )
        value = escape(number_text(origin.value, 5))
        return [f"<p>= {self._numbers(term)}<br>= {value}</p>", f"<table>{rows}</table>"]

    def _many(self, origin: Origin, first: int) -> list[str]:
        told = origin.strongest(first + MOST_TERMS)
        terms = [origin.term(number) for number in told[first:]]
        extras = () if first else origin.extras
        rows = "".join(self._row(term) for term in (*extras, *terms))
        rows += self._rest(origin, told)
        head = f"<p>{escape(self._head(origin))}</p>"
        if first:
            text = translate("Origins", "Terms {first} to {last}; back to the largest.")
            words = text.format(first=f"{first + 1:,}", last=f"{len(told):,}")
            head += f"<p>{self._anchor(quote(f'{_TERMS}0', safe=''), words)}</p>"
        return [head, f"<table>{rows}</table>"]

    def _head(self, origin: Origin) -> str:
        assert origin.results is not None
        text = {
            Reduction.SUM: translate(
                "Origins", "{n} terms, the largest first, add up to {value}."
            ),
            Reduction.MEAN: translate("Origins", "{n} terms, the largest first, average {value}."),
            Reduction.MAX: translate("Origins", "The largest of {n} is {value}."),
        }[origin.reduction]
        if origin.extras:
            text = translate(
                "Origins", "What is added, then {n} terms, the largest first: {value} in all."
            )
        elif origin.n_terms == 1 and origin.reduction is Reduction.SUM:
            text = translate("Origins", "One term: {value}.")
        n_silent = int(np.count_nonzero(origin.results == 0.0))
        if n_silent and origin.reduction is not Reduction.MAX:
            more = translate("Origins", "{text} {silent} of them are 0.")
            text = more.format(text=text, silent=f"{n_silent:,}")
        return text.format(n=f"{origin.n_terms:,}", value=number_text(origin.value, 5))

    def _rest(self, origin: Origin, told: Sequence[int]) -> str:
        """Return how many terms are smaller, as a link to them, and their sum."""
        n_more = origin.n_terms - len(told)
        if not n_more:
            return ""
        assert origin.results is not None
        text = translate("Origins", "and {n} more").format(n=f"{n_more:,}")
        link = self._anchor(quote(f"{_TERMS}{len(told)}", safe=""), text)
        rest = float(origin.results.sum()) - float(origin.results[list(told)].sum())
        value = "" if origin.reduction is Reduction.MAX else f"= {number_text(rest, 4)}"
        return f'<tr><td>{link}</td><td></td><td align="right">{escape(value)}</td></tr>'


def _in_brackets(value: float, digits: int) -> str:
    text = number_text(value, digits)
    return f"({text})" if text.startswith("−") else text
