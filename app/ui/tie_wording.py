"""What is said of a tie in a line."""

from PySide6.QtCore import QCoreApplication

from app.analysis.network import Tie
from app.ui.translation import counted

translate = QCoreApplication.translate


def count_text(tie: Tie) -> str:
    """How many claims and agreements there are behind a tie."""
    texts = [
        counted(
            tie.n_claims,
            translate("Evidence", "1 claim"),
            translate("Evidence", "{n} claims"),
        )
    ]
    if tie.n_agreements:
        texts.append(
            counted(
                tie.n_agreements,
                translate("Evidence", "1 agreement"),
                translate("Evidence", "{n} agreements"),
            )
        )
    return ", ".join(texts)
