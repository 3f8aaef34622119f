"""What a person writes about a run, made fit for a list and a file."""

from unicodedata import category

LONGEST_NAME, LONGEST_NOTE = 120, 10_000
"""Characters; a list reads all names and notes again and again."""


_TURNS = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"


def tidy_name(text: str) -> str:
    """Return a name on one line that leaves the direction of the text around it alone."""
    words = "".join(" " if _is_unfit(one) else one for one in _sound(text)).split()
    return " ".join(words)[:LONGEST_NAME].rstrip()


def tidy_note(text: str) -> str:
    """Return a note of a length that can be read."""
    return _sound(text)[:LONGEST_NOTE]


def _is_unfit(one: str) -> bool:
    """Return whether a character is a control, or turns the direction of what comes after it."""
    return category(one) in ("Cc", "Zl", "Zp") or one in _TURNS


def _sound(text: str) -> str:
    """Return a text without halves of characters, such as of an emoji that was cut in two."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
