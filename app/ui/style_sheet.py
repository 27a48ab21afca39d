"""The style sheet, made from the tokens of the look and from nothing else.

Widgets say what they are by the property ``role`` (``setProperty("role", "muted")``);
the sheet says how that looks. Two sizes of type and one for titles, three weights,
distances in steps of 4 pixels on a rhythm of 8.
"""

from app.bundle import bundled_resource
from app.drawing.look import Theme, blend, to_hex

BODY_PX = 13
SMALL_PX = 12
TITLE_PX = 19


def build_style_sheet(theme: Theme) -> str:
    """The style sheet of a theme."""
    return _SHEET.format(**_colours(theme), small=SMALL_PX, title=TITLE_PX)


def _colours(theme: Theme) -> dict[str, str]:
    """The tokens, and the shades between them that surfaces need."""
    is_dark = sum(theme.panel) < sum(theme.text)
    return {
        "background": to_hex(theme.background),
        "panel": to_hex(theme.panel),
        "line": to_hex(theme.line),
        "text": to_hex(theme.text),
        "muted": to_hex(theme.muted),
        "accent": to_hex(theme.accent),
        "on_accent": to_hex(theme.background if is_dark else theme.panel),
        "accent_hover": to_hex(blend(theme.text, theme.accent, 0.14)),
        "accent_wash": to_hex(blend(theme.accent, theme.panel, 0.14)),
        "field": to_hex(blend(theme.text, theme.panel, 0.055)),
        "hover": to_hex(blend(theme.text, theme.panel, 0.075)),
        "pressed": to_hex(blend(theme.text, theme.panel, 0.13)),
        "card": to_hex(blend(theme.text, theme.panel, 0.022)),
        "strong": to_hex(blend(theme.text, theme.panel, 0.42)),
        "cooperative": to_hex(theme.cooperative),
        "conflictual": to_hex(theme.conflictual),
        "conflictual_text": to_hex(
            theme.conflictual if is_dark else blend(theme.conflictual, (0, 0, 0), 0.84)
        ),
        "neutral": to_hex(theme.neutral),
        "added": to_hex(theme.added),
        "ended": to_hex(theme.ended),
        "changed": to_hex(theme.changed),
        "check": _icon_path("check_on", theme),
        "arrow_down": _icon_path("arrow_down", theme),
        "arrow_up": _icon_path("arrow_up", theme),
        "disabled": to_hex(blend(theme.text, theme.panel, 0.38)),
    }


def _icon_path(name: str, theme: Theme) -> str:
    """Style sheets cannot tint: what they show is there in the colours of each theme."""
    return bundled_resource("icons", f"{name}_{theme.name}.svg").as_posix()


_SHEET = """
QMainWindow, QDialog {{ background: {panel}; }}
QMainWindow::separator {{ background: {line}; width: 1px; height: 1px; }}
QMainWindow::separator:hover {{ background: {accent}; }}
QToolTip {{ background: {panel}; color: {text}; border: 1px solid {strong}; padding: 1px 3px; }}

[role="surface"] {{ background: {panel}; }}
[role="topBar"] {{ background: {panel}; border-bottom: 1px solid {line}; }}
[role="dateBar"] {{ background: {panel}; }}
[role="dockTitle"] {{ background: {panel}; }}
[role="mapHead"] {{ background: {panel}; border-bottom: 1px solid {line}; }}

QLabel {{ background: transparent; }}
QLabel:disabled {{ color: {disabled}; }}
[role="wordmark"] {{ font-weight: 600; }}
[role="title"] {{ font-size: {title}px; font-weight: 600; }}
[role="strong"] {{ font-weight: 500; }}
[role="heading"] {{ font-weight: 600; }}
[role="muted"] {{ color: {muted}; font-size: {small}px; }}
[role="mutedBody"] {{ color: {muted}; }}
[role="faint"] {{ color: {muted}; }}
[role="section"] {{
    color: {muted}; font-size: 11px; font-weight: 600; letter-spacing: 1px;
}}
[role="count"] {{ color: {muted}; }}
[role="warning"] {{ color: {conflictual_text}; font-size: {small}px; }}
[role="mixed"] {{ color: {conflictual_text}; font-size: {small}px; font-weight: 500; }}
[role="chip"] {{
    background: {field}; color: {text}; font-size: {small}px; border-radius: 8px;
    padding: 1px 8px;
}}
[role="tag"], [role="warningTag"] {{
    color: {muted}; font-size: {small}px; border: 1px solid {strong}; border-radius: 8px;
    padding: 0px 7px;
}}
[role="warningTag"] {{ color: {conflictual_text}; border-color: {conflictual}; }}
[role="rule"] {{ background: {line}; border: none; }}

[role="card"] {{
    background: {card}; border: 1px solid {line}; border-left: 3px solid {neutral};
    border-radius: 6px;
}}
[role="card"][tone="cooperative"] {{ border-left-color: {cooperative}; }}
[role="card"][tone="conflictual"] {{ border-left-color: {conflictual}; }}
[role="card"]:focus {{
    border-top-color: {accent}; border-right-color: {accent}; border-bottom-color: {accent};
}}
[role="reference"]:focus {{ background: {field}; }}
[role="card"][past="true"] QLabel {{ color: {muted}; }}
[role="card"][lit="true"] {{ background: {accent_wash}; }}
[role="reference"] {{
    background: transparent; border: none; border-left: 3px solid {neutral};
    border-radius: 0px;
}}
[role="reference"][tone="cooperative"] {{ border-left-color: {cooperative}; }}
[role="reference"][tone="conflictual"] {{ border-left-color: {conflictual}; }}
[role="reference"][past="true"] QLabel {{ color: {muted}; }}
[role="reference"][lit="true"] {{ background: {accent_wash}; }}
[role="change"] {{ background: transparent; border: 1px solid transparent; border-radius: 6px; }}
[role="change"]:focus {{ border-color: {accent}; }}
[role="changeHead"] {{ background: transparent; border-radius: 6px; }}
[role="changeHead"]:hover {{ background: {field}; }}
[role="changeHead"][chosen="true"] {{ background: {accent_wash}; }}
[role="changeMark"] {{ color: {muted}; font-weight: 600; }}
[role="changeMark"][tone="added"] {{ color: {added}; }}
[role="changeMark"][tone="ended"] {{ color: {ended}; }}
[role="changeMark"][tone="changed"] {{ color: {changed}; }}
[role="changeQuote"] {{ border-left: 2px solid {strong}; padding-left: 8px; }}

QPushButton, QToolButton {{
    background: {field}; border: 1px solid transparent; border-radius: 6px; padding: 5px 10px;
}}
QPushButton:hover, QToolButton:hover {{ background: {hover}; }}
QPushButton:pressed, QToolButton:pressed {{ background: {pressed}; }}
QPushButton:focus, QToolButton:focus {{ border-color: {accent}; }}
QPushButton:disabled, QToolButton:disabled {{ color: {disabled}; }}
QToolButton::menu-indicator {{ image: none; }}
QPushButton[role="primary"] {{ background: {accent}; color: {on_accent}; font-weight: 600; }}
QPushButton[role="primary"]:hover {{ background: {accent_hover}; }}
QPushButton[role="primary"]:focus {{ border-color: {text}; }}
QPushButton[role="primary"]:disabled {{ background: {field}; color: {disabled}; }}
QPushButton[role="link"] {{
    background: transparent; color: {accent}; padding: 1px 0px; font-size: {small}px;
    font-weight: 500; text-align: left; border: none;
}}
QPushButton[role="link"]:hover {{ color: {accent_hover}; text-decoration: underline; }}
QPushButton[role="link"]:focus {{ text-decoration: underline; }}
QPushButton[role="quiet"], QToolButton[role="quiet"] {{ background: transparent; }}
QPushButton[role="quiet"]:hover, QToolButton[role="quiet"]:hover {{ background: {hover}; }}
QToolButton[role="icon"] {{ background: transparent; padding: 0px; border-radius: 5px; }}
QToolButton[role="icon"]:hover {{ background: {hover}; }}
QToolButton[role="quiet"]:checked {{ background: {accent_wash}; color: {accent}; }}
QPushButton[role="row"] {{
    background: transparent; text-align: left; padding: 5px 8px; border-radius: 6px;
}}
QPushButton[role="row"]:hover {{ background: {hover}; }}
QPushButton[role="row"]:focus {{ border-color: {accent}; }}
QPushButton[role="segment"] {{
    background: transparent; color: {muted}; font-size: {small}px; padding: 3px 6px;
    border-radius: 5px; font-weight: 500;
}}
QPushButton[role="segment"]:hover {{ color: {text}; }}
QPushButton[role="segment"]:checked {{ background: {panel}; color: {text}; }}
QPushButton[role="segment"]:focus {{ border-color: {accent}; }}
[role="segments"] {{ background: {field}; border-radius: 7px; }}
QPushButton[role="closableChip"] {{
    background: {accent_wash}; color: {text}; font-size: {small}px; border-radius: 10px;
    padding: 2px 9px;
}}
QPushButton[role="closableChip"]:hover {{ background: {hover}; }}
QPushButton[role="closableChip"]:focus {{ border-color: {accent}; }}
QPushButton[role="kindChip"] {{
    background: transparent; color: {muted}; font-size: {small}px; border: 1px solid {line};
    border-radius: 10px; padding: 2px 9px;
}}
QPushButton[role="kindChip"]:hover {{ background: {hover}; }}
QPushButton[role="kindChip"]:checked {{
    background: {accent_wash}; color: {text}; border-color: transparent;
}}
QPushButton[role="kindChip"]:focus {{ border-color: {accent}; }}

QLineEdit, QAbstractSpinBox, QComboBox {{
    background: {field}; border: 1px solid transparent; border-radius: 6px; padding: 5px 9px;
    selection-background-color: {accent}; selection-color: {on_accent};
    placeholder-text-color: {muted};
}}
QLineEdit:hover, QAbstractSpinBox:hover, QComboBox:hover {{ background: {hover}; }}
QLineEdit:focus, QAbstractSpinBox:focus, QComboBox:focus {{
    background: {panel}; border-color: {accent};
}}
QLineEdit[faulty="true"] {{ border-color: {conflictual}; }}
QComboBox::drop-down {{ border: none; width: 24px; }}
QComboBox::down-arrow, QAbstractSpinBox::down-arrow {{
    image: url("{arrow_down}"); width: 12px; height: 12px;
}}
QAbstractSpinBox::up-arrow {{ image: url("{arrow_up}"); width: 12px; height: 12px; }}
QComboBox QAbstractItemView {{
    background: {panel}; border: 1px solid {line}; selection-background-color: {accent_wash};
    selection-color: {text};
}}
QAbstractSpinBox {{ padding-right: 20px; padding-left: 9px; }}
QAbstractSpinBox QLineEdit, QComboBox QLineEdit {{
    background: transparent; border: none; padding: 0px;
}}
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {{
    border: none; width: 20px; background: none;
}}

QProgressBar {{
    background: {field}; border: none; border-radius: 3px; min-height: 6px; max-height: 6px;
}}
QProgressBar::chunk {{ background: {accent}; border-radius: 3px; }}

QCheckBox, QRadioButton {{ spacing: 8px; background: transparent; padding: 1px; }}
QCheckBox:focus, QRadioButton:focus {{ color: {accent}; }}
QCheckBox::indicator {{
    width: 13px; height: 13px; border: 1px solid {strong}; border-radius: 4px;
    background: {panel};
}}
QCheckBox::indicator:hover {{ border-color: {accent}; }}
QCheckBox::indicator:checked {{
    background: {accent}; border-color: {accent}; image: url("{check}");
}}
QPlainTextEdit[role="document"] {{
    background: {panel}; border: none; selection-background-color: {accent};
    selection-color: {on_accent};
}}
[role="quoteForm"] {{ background: {card}; border: none; border-top: 1px solid {line}; }}
QPlainTextEdit[role="reading"] {{ background: {field}; border: none; padding: 8px; }}
QScrollArea {{ background: transparent; border: none; }}
QRadioButton::indicator {{
    width: 12px; height: 12px; border: 1px solid {strong}; border-radius: 7px;
    background: {panel};
}}
QRadioButton::indicator:checked {{
    width: 6px; height: 6px; border: 4px solid {accent}; border-radius: 7px;
}}
QRadioButton:focus {{ color: {accent}; }}

QScrollBar:vertical {{ background: transparent; width: 10px; margin: 2px; }}
QScrollBar:horizontal {{ background: transparent; height: 10px; margin: 2px; }}
QScrollBar::handle {{
    background: {pressed}; border-radius: 3px; min-height: 32px; min-width: 32px;
}}
QScrollBar::handle:hover {{ background: {strong}; }}
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page {{
    background: transparent; border: none; width: 0; height: 0;
}}
QDialogButtonBox {{ dialogbuttonbox-buttons-have-icons: 0; }}

QMenu {{
    background: {panel}; border: 1px solid {line}; border-radius: 8px; padding: 6px;
}}
QMenu::item {{ padding: 6px 28px 6px 26px; border-radius: 5px; }}
QMenu::item:selected {{ background: {hover}; }}
QMenu::item:disabled {{ color: {disabled}; }}
QMenu::separator {{ height: 1px; background: {line}; margin: 6px 8px; }}
QMenu::indicator {{ width: 14px; height: 14px; left: 7px; }}

QStatusBar {{ background: {panel}; border-top: 1px solid {line}; }}
QStatusBar::item {{ border: none; }}
QStatusBar QLabel {{ color: {muted}; font-size: {small}px; padding: 0 4px; }}

QTableView, QListView, QTreeView {{
    background: {panel}; alternate-background-color: {card}; border: none;
    gridline-color: transparent; selection-background-color: {accent_wash};
    selection-color: {text};
}}
QTableView {{ outline: 0; }}
QTableView::item {{ padding: 3px 5px; }}
QTreeView::item {{ padding: 4px 5px; }}
QTableView::item:focus {{ border: 1px solid {accent}; }}
QHeaderView {{ background: {panel}; }}
QHeaderView::section {{
    background: {panel}; color: {muted}; font-size: {small}px; font-weight: 500; border: none;
    border-bottom: 1px solid {line}; padding: 5px 8px; text-align: left;
}}
QHeaderView::up-arrow, QHeaderView::down-arrow {{
    width: 10px; height: 10px; subcontrol-position: top center;
}}
QHeaderView::up-arrow {{ image: url("{arrow_up}"); }}
QHeaderView::down-arrow {{ image: url("{arrow_down}"); }}
QTabBar::tab {{
    background: {panel}; color: {muted}; padding: 6px 12px; border: none;
    border-bottom: 2px solid transparent;
}}
QTabBar::tab:selected {{ color: {text}; border-bottom-color: {accent}; }}
QTabBar {{ qproperty-drawBase: 0; }}
QTabWidget::pane {{ border: none; border-top: 1px solid {line}; }}
QDockWidget {{ color: {text}; titlebar-close-icon: none; }}

[role="note"] {{
    background: {panel}; color: {conflictual_text}; border: 1px solid {conflictual};
    border-radius: 6px; padding: 6px 10px;
}}
[role="popup"] {{ background: {panel}; border: 1px solid {line}; border-radius: 8px; }}
[role="overlay"] {{ background: {panel}; border: 1px solid {line}; border-radius: 8px; }}

QPlainTextEdit[role="entry"] {{
    background: {field}; border: 1px solid transparent; border-radius: 6px; padding: 5px 7px;
    selection-background-color: {accent}; selection-color: {on_accent};
    placeholder-text-color: {muted};
}}
QPlainTextEdit[role="entry"]:hover {{ background: {hover}; }}
QPlainTextEdit[role="entry"]:focus {{ background: {panel}; border-color: {accent}; }}
[role="piece"] {{ background: {card}; border: 1px solid {line}; border-radius: 8px; }}
"""
