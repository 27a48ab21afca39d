"""A field for millimetres or points that shows no more decimals than there are."""

from PySide6.QtWidgets import QAbstractSpinBox, QDoubleSpinBox, QWidget

_DECIMALS = 2


_INDENT_PX = 8


def indent(field: QAbstractSpinBox) -> None:
    """Begin the text of a field of numbers where that of the other fields begins.

    A style sheet's padding does not reach it.
    """
    field.lineEdit().setTextMargins(_INDENT_PX, 0, 0, 0)


class LengthField(QDoubleSpinBox):
    """A length within limits; with `unset`, words for none at all stand below the least.

    What is set is kept as exactly as it was given, until something else is typed: the width of
    a slide is no multiple of a hundredth of a millimetre.
    """

    def __init__(
        self,
        limits: tuple[float, float],
        unit: str,
        *,
        step: float = 1.0,
        unset: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._exact: float | None = None
        least, most = limits
        self._may_be_unset = bool(unset)
        self.setDecimals(_DECIMALS)
        self.setSingleStep(step)
        self.setRange(least - step if unset else least, most)
        self.setSpecialValueText(unset)
        self.setSuffix(unit)
        self._least = least
        indent(self)

    @property
    def length(self) -> float | None:
        """What stands there; None for none."""
        value = self.value()
        if self._may_be_unset and value < self._least:
            return None
        exact = self._exact
        return exact if exact is not None and round(exact, _DECIMALS) == value else value

    @length.setter
    def length(self, length: float | None) -> None:
        self._exact = length
        self.setValue(self.minimum() if length is None else length)

    def fixup(self, text: str) -> str:
        """An emptied field means none, where there can be none."""
        is_emptied = not text.removesuffix(self.suffix()).strip()
        if self._may_be_unset and is_emptied:
            # The words themselves are no number: what stands for none is the least.
            return f"{self.textFromValue(self.minimum())}{self.suffix()}"
        return super().fixup(text)

    def textFromValue(self, value: float) -> str:
        """As few decimals as there are."""
        text = super().textFromValue(value)
        point = self.locale().decimalPoint()
        return text.rstrip("0").rstrip(point) if point in text else text
