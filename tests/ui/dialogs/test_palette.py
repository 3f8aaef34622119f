import pytest

from mlpstudio.ui.dialogs.palette import matches


@pytest.mark.parametrize(
    ("text", "typed", "fits"),
    [
        ("Reset layout", "", True),
        ("Reset layout", "lay res", True),
        ("Reset layout", "LAYOUT", True),
        ("Reset layout", "play", False),
        ("실행 취소", "취소", True),
    ],
)
def test_every_typed_word_must_occur(text: str, typed: str, fits: bool) -> None:
    assert matches(text, typed) is fits
