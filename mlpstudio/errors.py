"""The exceptions that a person, not a programmer, can cause; each message says what to do."""


class MLPStudioError(Exception):
    """Root of every error whose text may be shown to a person as it stands."""


class DesignError(MLPStudioError):
    """The network, its loss or its settings do not fit together."""


class DataError(MLPStudioError):
    """A data file is missing, damaged or not what it should be."""


class ProjectFileError(MLPStudioError):
    """A project file cannot be read or written."""
