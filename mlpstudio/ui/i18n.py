"""Languages: which one is in force, and its translations for the program and for Qt itself."""

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from mlpstudio.paths import resource

LANGUAGES = {"en": "English", "ko": "한국어"}
"""Each by its own name, which is never translated."""


def system_language() -> str:
    """Return the language of the system if it is one of ours, otherwise English."""
    name = QLocale.system().name().split("_")[0]
    return name if name in LANGUAGES else "en"


class Translations:
    """The translators of the language in force."""

    def __init__(self) -> None:
        self.language = "en"
        self._translators: list[QTranslator] = []

    def use(self, language: str) -> None:
        """Switch; windows built from now on speak that language.

        Raises:
            FileNotFoundError: The program's translation file is missing.
        """
        for translator in self._translators:
            QCoreApplication.removeTranslator(translator)
        self._translators = []
        self.language = language
        # Numbers keep the point of formulas and code in every language.
        QLocale.setDefault(QLocale.c())
        if language == "en":
            return
        ours = QTranslator()
        path = resource("translations", f"mlpstudio_{language}.qm")
        if not ours.load(str(path)):
            raise FileNotFoundError(path)
        qt = QTranslator()
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        self._translators = [ours]
        if qt.load(f"qtbase_{language}", folder):  # absent in some distributions' Qt
            self._translators.insert(0, qt)
        for translator in self._translators:
            QCoreApplication.installTranslator(translator)
