import string

import pytest

from mlpstudio.datasets.readers.remarks import Remark, RemarkKind, listed, shortened


@pytest.mark.parametrize("kind", RemarkKind)
def test_every_sentence_can_be_filled_in(kind):
    places = [(name, form) for _, name, form, _ in string.Formatter().parse(kind.value) if name]
    values = {name: 3 if form else "three" for name, form in places}
    text = Remark(kind, values).text
    assert "{" not in text
    assert text.endswith(".")


def test_long_lists_are_shortened():
    assert listed(["a", "b"]) == "a, b"
    assert listed(list("abcdef")) == "a, b, c, d and 2 more"
    assert listed([]) == ""


def test_long_texts_are_shortened():
    assert shortened("a\n b") == "a b"
    assert shortened(ValueError("x" * 500)) == "x" * 120 + "…"
    assert listed(["y" * 50]) == "y" * 40 + "…"
