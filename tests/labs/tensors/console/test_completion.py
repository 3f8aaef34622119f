"""Tab offers what may stand where the cursor is."""

import pytest

from mlpstudio.labs.tensors.console.completion import complete

NAMES = ("X", "W1", "W2", "Z1", "labels")


@pytest.mark.parametrize(
    ("text", "names", "rest"),
    [
        ("X @ W", ("W1", "W2"), ""),
        ("la", ("labels",), "bels"),
        ("np.argm", ("argmax(", "argmin("), ""),
        ("np.maxi", ("maximum(",), "mum("),
        ("np.linalg.", ("norm(",), "norm("),
        ("X.res", ("reshape(",), "hape("),
        ("(X @ W1).argso", ("argsort(",), "rt("),
        ("X[0].stri", ("strides",), "des"),
        ("X", (), ""),
        ("X + ", (), ""),
        ("", (), ""),
        ("3.", (), ""),
        ("foo", (), ""),
    ],
)
def test_what_may_follow(text: str, names: tuple[str, ...], rest: str):
    found = complete(text, NAMES)
    assert (found.names, found.rest) == (names, rest)
