import pytest

from mlpstudio.runs.doctor import Remedy
from mlpstudio.ui.doctor import remedy_words


@pytest.mark.parametrize("remedy", Remedy)
def test_every_remedy_has_a_button_and_says_what_it_does(remedy: Remedy) -> None:
    assert remedy_words.tip(remedy).endswith(".")


def test_no_two_remedies_have_the_same_words() -> None:
    for words in (remedy_words.name, remedy_words.tip):
        assert len({words(remedy) for remedy in Remedy}) == len(Remedy)
