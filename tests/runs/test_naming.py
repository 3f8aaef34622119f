"""Names and notes of any kind become such as can be listed and written."""

import pytest

from mlpstudio.runs.naming import LONGEST_NAME, LONGEST_NOTE, tidy_name, tidy_note


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  Best  so far ", "Best so far"),
        ("\u05e9\u05dc\u05d5\u05dd", "\u05e9\u05dc\u05d5\u05dd"),  # Hebrew
        ("\U0001f469\u200d\U0001f467 fam", "\U0001f469\u200d\U0001f467 fam"),  # joined emoji
        ("rate\u202e 0.1", "rate 0.1"),  # would turn the text around it
        ("two\nlines\tof\x00text\u2028here", "two lines of text here"),
        ("cut \ud83d", "cut \ufffd"),  # half of an emoji cannot be written
        ("x" * 10_000, "x" * LONGEST_NAME),
        (" \n ", ""),
    ],
)
def test_a_name_is_one_line_of_whole_characters(typed, kept):
    assert tidy_name(typed) == kept
    assert tidy_name(kept) == kept
    kept.encode()


def test_a_note_keeps_its_lines_and_ends_somewhere():
    assert tidy_note("two\nlines \ud83d") == "two\nlines \ufffd"
    assert len(tidy_note("x" * 100_000)) == LONGEST_NOTE
