"""The whole report in the language in force."""

from PySide6.QtCore import QCoreApplication

from mlpstudio.ui.report import answers, design, markup, sections
from mlpstudio.ui.report.material import Material

translate = QCoreApplication.translate


def document(material: Material) -> str:
    """Return the report as one HTML file that needs nothing else."""
    # Each translation says here which language it is in: "en", "ko".
    language = translate("Report", "en")
    title = translate("Report", "{name} – MLP Studio report").format(name=material.case.title)
    return markup.page(
        language,
        title,
        (
            sections.head(material),
            sections.figures(material),
            answers.answers(material),
            sections.doctor(material),
            design.network(material),
            design.data(material),
            design.settings(material),
            sections.origin(material),
        ),
    )
