"""Pieces of HTML; whatever is put into them is escaped."""

from base64 import b64encode
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape

STYLE = """
:root { color-scheme: light dark; --ground: #ffffff; --raised: #f4f6f9; --text: #1c2230;
  --muted: #5a6375; --line: #d9dde5; --accent: #2463d6; --second: #c2410c; }
@media (prefers-color-scheme: dark) { :root { --ground: #14171f; --raised: #1d212c;
  --text: #e6e9f0; --muted: #9aa3b5; --line: #343a48; --accent: #7aa7ff; --second: #fb923c; } }
@media print { :root { color-scheme: light; --ground: #ffffff; --raised: #f4f6f9;
  --text: #000000; --muted: #444444; --line: #bbbbbb; --accent: #2463d6; --second: #c2410c; }
  section, figure, tr { break-inside: avoid; } h2 { break-after: avoid; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 32px 24px 64px; max-width: 960px; background: var(--ground);
  color: var(--text); font: 15px/1.5 system-ui, "Noto Sans KR", "Malgun Gothic", sans-serif;
  -webkit-print-color-adjust: exact; print-color-adjust: exact; }
h1 { margin: 0; font-size: 28px; line-height: 1.2; }
h2 { margin: 40px 0 12px; font-size: 19px; border-bottom: 1px solid var(--line);
  padding-bottom: 4px; }
h3 { margin: 24px 0 8px; font-size: 15px; }
p { margin: 4px 0 12px; max-width: 72ch; }
.muted, figcaption { color: var(--muted); }
.lead { font-size: 17px; }
.cards { display: flex; flex-wrap: wrap; gap: 12px; margin: 20px 0; }
.card { flex: 1 1 140px; background: var(--raised); border-radius: 8px; padding: 12px 16px; }
.card b { display: block; font-size: 24px; font-variant-numeric: tabular-nums; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
th, td { padding: 4px 12px; text-align: left; border-bottom: 1px solid var(--line);
  vertical-align: top; }
th { font-weight: 600; }
td.number, th.number { text-align: right; }
.matrix td, .matrix th { text-align: center; min-width: 40px; padding: 6px 4px; }
.charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(320px, 1fr)); gap: 20px; }
figure { margin: 0; }
.charts figure { max-width: 480px; }
figure > svg { width: 100%; height: auto; display: block; }
svg text { fill: var(--muted); font-size: 12px; }
svg .grid { stroke: var(--line); stroke-width: 1; }
svg .curve { fill: none; stroke-width: 2; stroke-linejoin: round; }
svg .faint { stroke-width: 1; opacity: 0.35; }
.first { stroke: var(--accent); } .second { stroke: var(--second); }
svg .dot { stroke-width: 2; fill: var(--ground); }
svg .bar { fill: var(--accent); opacity: 0.75; }
svg .mark { stroke: var(--text); stroke-width: 2; }
.key { display: inline-block; width: 20px; border-top: 3px solid; vertical-align: middle;
  margin-right: 6px; }
.key.first { border-color: var(--accent); } .key.second { border-color: var(--second); }
.legend span { margin-right: 20px; }
.wall { display: grid; grid-template-columns: repeat(auto-fill, minmax(84px, 1fr)); gap: 12px; }
.wall figure { text-align: center; font-size: 13px; }
.wall img { width: 100%; image-rendering: pixelated; border: 1px solid var(--line); }
.finding { border-left: 3px solid var(--second); padding-left: 16px; margin: 16px 0; }
"""

_POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'"
"""The page may load nothing from anywhere."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table that is more than text.

    Attributes:
        text: What stands in it.
        style: Its CSS, made here of numbers alone.
    """

    text: str
    style: str = ""


def page(language: str, title: str, body: Iterable[str]) -> str:
    """Return a whole document.

    Args:
        language: Code of the language it is in.
        title: Of the window, unescaped.
        body: Its parts, as HTML.
    """
    return "\n".join(
        (
            "<!doctype html>",
            f'<html lang="{escape(language)}"><head><meta charset="utf-8">',
            f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            f"<title>{escape(title)}</title><style>{STYLE}</style></head><body>",
            *body,
            "</body></html>\n",
        )
    )


def section(title: str, *parts: str) -> str:
    """Return a heading with what belongs to it; nothing where that is nothing."""
    inside = "\n".join(part for part in parts if part)
    return f"<section><h2>{escape(title)}</h2>\n{inside}</section>" if inside else ""


def heading(text: str) -> str:
    """Return a heading within a section."""
    return f"<h3>{escape(text)}</h3>"


def paragraph(text: str, style: str = "") -> str:
    """Return a paragraph; nothing for no text."""
    lines = escape(text).replace("\n", "<br>")
    kind = f' class="{style}"' if style else ""
    return f"<p{kind}>{lines}</p>" if text else ""


def cards(figures: Sequence[tuple[str, str]]) -> str:
    """Return captions and the large figures above them."""
    inside = "".join(
        f'<div class="card"><b>{escape(value)}</b><span class="muted">{escape(name)}</span></div>'
        for name, value in figures
    )
    return f'<div class="cards">{inside}</div>'


def table(
    head: Sequence[str], rows: Sequence[Sequence[str | Cell]], *, numbers_from: int | None = None
) -> str:
    """Return a table.

    Args:
        head: Titles of the columns; none for a table without a head.
        rows: The first cell of each is its title.
        numbers_from: Number of the first column that is aligned to the right; None for none.
    """

    def kind(column: int) -> str:
        return ' class="number"' if numbers_from is not None and column >= numbers_from else ""

    titles = "".join(
        f'<th scope="col"{kind(i)}>{escape(text)}</th>' for i, text in enumerate(head)
    )
    body = "".join(
        "<tr>" + "".join(_cell(cell, i, kind(i)) for i, cell in enumerate(row)) + "</tr>"
        for row in rows
    )
    first = f"<thead><tr>{titles}</tr></thead>" if head else ""
    return f'<div class="wide"><table>{first}<tbody>{body}</tbody></table></div>'


def _cell(cell: str | Cell, column: int, kind: str) -> str:
    found = cell if isinstance(cell, Cell) else Cell(cell)
    style = f' style="{found.style}"' if found.style else ""
    if column == 0:
        return f'<th scope="row"{kind}{style}>{escape(found.text)}</th>'
    return f"<td{kind}{style}>{escape(found.text)}</td>"


def matrix(table_: str) -> str:
    """Return a table with narrow cells in the middle of which figures stand."""
    return table_.replace("<table>", '<table class="matrix">')


def picture(png: bytes, text: str, caption: str) -> str:
    """Return an image that is part of the page.

    Args:
        png: Its file.
        text: Said in its place to whoever cannot see it.
        caption: Below it.
    """
    data = b64encode(png).decode()
    return (
        f'<figure><img alt="{escape(text)}" src="data:image/png;base64,{data}">'
        f"<figcaption>{escape(caption)}</figcaption></figure>"
    )


def wall(pictures: Iterable[str]) -> str:
    """Return pictures in rows."""
    return f'<div class="wall">{"".join(pictures)}</div>'


def charts(figures: Sequence[str]) -> str:
    """Return figures beside each other where there is room."""
    return f'<div class="charts">{"".join(figures)}</div>' if figures else ""


def legend(entries: Sequence[tuple[str, str]]) -> str:
    """Return what the curves mean: the class of each, and its name."""
    inside = "".join(
        f'<span><i class="key {style}"></i>{escape(name)}</span>' for style, name in entries
    )
    return f'<p class="legend">{inside}</p>'
