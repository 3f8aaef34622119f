"""The only code that knows where files live: resources inside the program, data of the user."""

import os
from pathlib import Path

import platformdirs

_PACKAGE = Path(__file__).resolve().parent
APP_NAME = "mlpstudio"


def resource(*parts: str) -> Path:
    """Return the path of a file shipped with the program.

    An installed wheel carries `resources/` inside the package; a source checkout beside it.
    """
    inside = _PACKAGE / "resources"
    root = inside if inside.is_dir() else _PACKAGE.parent / "resources"
    return root.joinpath(*parts)


def user_data() -> Path:
    """Return the folder for files the user would miss (data sets, recovered projects)."""
    return Path(platformdirs.user_data_dir(APP_NAME, appauthor=False))


def user_config() -> Path:
    """Return the folder for preferences."""
    return Path(platformdirs.user_config_dir(APP_NAME, appauthor=False))


def user_cache() -> Path:
    """Return the folder for files that can be made again."""
    return Path(platformdirs.user_cache_dir(APP_NAME, appauthor=False))


def mnist_folders(asked: Path | None = None) -> list[Path]:
    """Return the folders in which MNIST is looked for, the first choice first.

    Args:
        asked: The folder named on the command line, if any. When it is given, no other folder
            is looked at: a person who names a folder wants that one or an error.
    """
    if asked is not None:
        return [asked]
    folders: list[Path] = []
    if from_environment := os.environ.get("MLPSTUDIO_MNIST"):
        folders.append(Path(from_environment))
    folders.append(user_data() / "mnist")
    return folders


def write_atomically(path: Path, content: bytes) -> None:
    """Write a file so that a crash leaves either the old content or the new, never a mixture.

    Raises:
        OSError: The folder does not exist or cannot be written; the old file is untouched.
    """
    temporary = path.with_name(f"{path.name}.{os.getpid()}.tmp")
    try:
        with temporary.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
