"""Tooltips that show data as it stands."""

from PySide6.QtWidgets import QWidget


def set_plain_tooltip(widget: QWidget, text: str) -> None:
    """Show a tooltip as it stands: Qt takes what looks like markup for markup."""
    if not text:
        widget.setToolTip("")
        return
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    lines = escaped.replace("\n", "<br>")
    widget.setToolTip(f"<div>{lines}</div>")
