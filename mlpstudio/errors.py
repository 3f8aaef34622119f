"""The exceptions that a person, not a programmer, can cause; each message says what to do."""


class MLPStudioError(Exception):
    """Root of every error whose text may be shown to a person as it stands."""


class DesignError(MLPStudioError):
    """The network, its loss or its settings do not fit together."""


class DataError(MLPStudioError):
    """A data file is missing, damaged or not what it should be."""


class MissingDataError(DataError):
    """The files of a data set are in none of the folders where they were looked for.

    Attributes:
        looked_in: Each folder, and what it lacks.
    """

    def __init__(self, message: str, looked_in: str) -> None:
        super().__init__(message)
        self.looked_in = looked_in


class ProjectFileError(MLPStudioError):
    """A project file cannot be read or written."""


class RunStoreError(MLPStudioError):
    """The store of runs cannot be used, or has not what was asked for."""
