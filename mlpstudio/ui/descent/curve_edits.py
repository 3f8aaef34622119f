"""What is done to the settings of the descent on a curve: gestures become edits."""

from dataclasses import replace

from PySide6.QtCore import QObject

from mlpstudio.document import edits
from mlpstudio.document.lab_settings import Descent1DSettings
from mlpstudio.labs.descents.curves import Curve
from mlpstudio.labs.functions import own_curve
from mlpstudio.ui.descent.typed_curve import USUAL_RATES, TypedCurve, suited
from mlpstudio.ui.session import Session


class CurveEdits(QObject):
    """Applies edits to the session; what needs a typed function waits until it is worked out."""

    def __init__(self, session: Session, typed: TypedCurve, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._typed = session, typed
        self._rate_of_others = 0.0

    def follow(self, settings: Descent1DSettings, new_curve: Curve | None) -> None:
        """Remember the rate for optimizers that have none of their own."""
        if new_curve is not None:
            self._rate_of_others = new_curve.suggested_rate
        if settings.optimizer not in USUAL_RATES:
            self._rate_of_others = settings.learning_rate

    @property
    def settings(self) -> Descent1DSettings:
        """What the lab is set to."""
        return self._session.project.labs.descent_1d

    def _apply(self, text: str, settings: Descent1DSettings, merge_key: str | None = None) -> None:
        project = edits.set_lab(self._session.project, settings)
        self._session.apply(text, project, merge_key)

    def choose_curve(self, name: str) -> None:
        """Look at another curve."""
        if name == own_curve.NAME:
            settings = self.settings
            own = (settings.formula, settings.lower, settings.upper)
            self._descend_on(self.tr("Choose curve"), own)
        else:
            settings = suited(replace(self.settings, curve=name))
            self._apply(self.tr("Choose curve"), settings)

    def type_formula(self, formula: str) -> None:
        """Look at what is typed."""
        settings = self.settings
        text, key = self.tr("Change function"), "descent_1d.formula"
        self._descend_on(text, (formula, settings.lower, settings.upper), key)

    def look_at(self, formula: str, lower: float, upper: float) -> None:
        """Descend on an example."""
        self._descend_on(self.tr("Choose function"), (formula, lower, upper))

    def _descend_on(
        self, text: str, own: tuple[str, float, float], merge_key: str | None = None
    ) -> None:
        """Descend on a function of one's own as soon as it is worked out."""
        formula, lower, upper = own
        before = self.settings

        def wish() -> Descent1DSettings:
            return replace(
                self.settings, curve=own_curve.NAME, formula=formula, lower=lower, upper=upper
            )

        def ready(fitting: Descent1DSettings) -> None:
            # What else was changed meanwhile stays changed.
            is_same = self.settings is before
            self._apply(text, fitting if is_same else suited(wish()), merge_key)

        self._typed.prepare(wish(), ready, suits=True)

    def set_limits(self, lower: float, upper: float) -> None:
        """Look at another part; a start that is not in it is given up."""
        before = self.settings

        def wish() -> Descent1DSettings:
            start = self.settings.start
            keeps = start is not None and lower <= start <= upper
            return replace(self.settings, lower=lower, upper=upper, start=start if keeps else None)

        def ready(fitting: Descent1DSettings) -> None:
            is_same = self.settings is before
            self._apply(self.tr("Change limits of x"), fitting if is_same else wish())

        self._typed.prepare(wish(), ready, suits=False)

    def choose_optimizer(self, name: str) -> None:
        """Take another optimizer with the same rate, unless one of the two needs its own."""
        before, rate = self.settings.optimizer, self.settings.learning_rate
        if name in USUAL_RATES or before in USUAL_RATES:
            rate = USUAL_RATES.get(name, self._rate_of_others)
        settings = replace(self.settings, optimizer=name, learning_rate=rate)
        self._apply(self.tr("Choose optimizer"), settings)

    def change_rate(self, rate: float) -> None:
        """Take a rate that is being dragged."""
        settings = replace(self.settings, learning_rate=rate)
        self._apply(self.tr("Change learning rate"), settings, "descent_1d.learning_rate")

    def set_rate(self, rate: float) -> None:
        """Take a rate for good."""
        self.change_rate(rate)
        self._session.settle()

    def compare(self, compares: bool) -> None:
        """Let a second ball roll, or not."""
        settings = replace(self.settings, compares=compares)
        self._apply(self.tr("Compare with momentum"), settings)

    def change_momentum(self, momentum: float) -> None:
        """Take a momentum that is being dragged."""
        settings = replace(self.settings, momentum=momentum)
        self._apply(self.tr("Change momentum"), settings, "descent_1d.momentum")

    def set_momentum(self, momentum: float) -> None:
        """Take a momentum for good."""
        self.change_momentum(momentum)
        self._session.settle()

    def move_start(self, x: float) -> None:
        """Let the point begin elsewhere."""
        settings = replace(self.settings, start=float(f"{x:.3g}"))
        self._apply(self.tr("Choose start"), settings, "descent_1d.start")
