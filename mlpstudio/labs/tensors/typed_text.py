"""What people type: signs of other keyboards, characters that nobody sees, endless numbers."""

_PLAIN = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0x3000: 0x20}
"""Digits, brackets and signs as wide as a Hangul syllable, and the plain ones."""

_MOST_DIGITS = 16


def plain(text: str) -> str:
    """Return a text with plain digits, brackets and signs; each character keeps its place."""
    return text.translate(_PLAIN)


def shown(character: str) -> str:
    """Return a character, or its number where nobody could see it."""
    return character if character.isprintable() else f"U+{ord(character):04X}"


def short(number: int) -> str:
    """Return a whole number, with its leading digits alone where there are many."""
    return f"{number:,}" if abs(number) < 10**_MOST_DIGITS else f"{number:.2e}"
