from html.parser import HTMLParser

import pytest

from mlpstudio.ui.report import markup
from mlpstudio.ui.report.markup import Cell

VOID = {"meta", "img", "br"}


class Checker(HTMLParser):
    """Follows the elements of a page, and what they refer to."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: set[str] = set()
        self.links: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.add(tag)
        self.links += [v or "" for k, v in attrs if k in ("src", "href", "data", "srcset")]
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.add(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def checked(html: str) -> Checker:
    """Return what a page has, whose elements all end where they should."""
    checker = Checker()
    checker.feed(html)
    checker.close()
    assert not checker.open
    return checker


BAD = '<script>alert("&")</script>'


@pytest.mark.parametrize(
    "html",
    [
        markup.paragraph(BAD),
        markup.heading(BAD),
        markup.section(BAD, markup.paragraph("x")),
        markup.cards([(BAD, BAD)]),
        markup.table([BAD], [[BAD, Cell(BAD)]]),
        markup.picture(b"png", BAD, BAD),
        markup.legend([("first", BAD)]),
        markup.page("en", BAD, [markup.paragraph(BAD)]),
    ],
)
def test_what_is_put_in_is_escaped(html: str) -> None:
    assert "script" not in checked(html).seen
    assert "&lt;script&gt;" in html


def test_a_page_may_load_nothing() -> None:
    html = markup.page("ko", "t", [markup.wall([markup.picture(b"png", "a", "b")])])
    assert "default-src 'none'" in html
    assert '<html lang="ko">' in html
    assert all(link.startswith("data:image/png;base64,") for link in checked(html).links)


def test_nothing_is_left_out_without_a_trace() -> None:
    assert markup.section("title", "", "") == ""
    assert markup.paragraph("") == ""
    assert markup.charts([]) == ""
    assert markup.paragraph("a\nb") == "<p>a<br>b</p>"


def test_numbers_stand_to_the_right() -> None:
    html = markup.table(["a", "b"], [["x", "1"]], numbers_from=1)
    assert '<td class="number">1</td>' in html
    assert '<th scope="row">x</th>' in html
