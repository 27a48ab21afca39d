"""Tooltips that show data as it stands."""

from PySide6.QtWidgets import QWidget


def plain_tooltip(text: str) -> str:
    """The tooltip that shows a text as it stands: Qt takes what looks like markup for markup."""
    if not text:
        return ""
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    lines = escaped.replace("\n", "<br>")
    return f"<div>{lines}</div>"


def set_plain_tooltip(widget: QWidget, text: str) -> None:
    """Give a widget a tooltip that shows a text as it stands."""
    widget.setToolTip(plain_tooltip(text))
