"""What is wrong with a figure, in a line of the reader's language."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QLocale

from app.figures.findings import Finding, FindingKind
from app.ui.wording import legend_label
from app.ui.wording_marks import QT_TRANSLATE_NOOP

translate = QCoreApplication.translate

_VISIONS: dict[str, str] = {
    "common": QT_TRANSLATE_NOOP("Findings", "common vision"),
    "protanopia": QT_TRANSLATE_NOOP("Findings", "red blindness"),
    "deuteranopia": QT_TRANSLATE_NOOP("Findings", "green blindness"),
    "tritanopia": QT_TRANSLATE_NOOP("Findings", "blue blindness"),
}
_SCRIPTS: dict[str, str] = {
    "Latn": QT_TRANSLATE_NOOP("Findings", "Latin"),
    "Grek": QT_TRANSLATE_NOOP("Findings", "Greek"),
    "Cyrl": QT_TRANSLATE_NOOP("Findings", "Cyrillic"),
    "Armn": QT_TRANSLATE_NOOP("Findings", "Armenian"),
    "Geor": QT_TRANSLATE_NOOP("Findings", "Georgian"),
    "Hebr": QT_TRANSLATE_NOOP("Findings", "Hebrew"),
    "Arab": QT_TRANSLATE_NOOP("Findings", "Arabic"),
    "Deva": QT_TRANSLATE_NOOP("Findings", "Devanagari"),
    "Thai": QT_TRANSLATE_NOOP("Findings", "Thai"),
    "Hani": QT_TRANSLATE_NOOP("Findings", "Chinese"),
    "Kana": QT_TRANSLATE_NOOP("Findings", "Japanese"),
    "Hang": QT_TRANSLATE_NOOP("Findings", "Korean"),
    "Zyyy": QT_TRANSLATE_NOOP("Findings", "other signs"),
}


def finding_text(finding: Finding) -> str:
    """What is wrong, and of what."""
    return _TEXTS[finding.kind](finding)


def script_label(script: str) -> str:
    """What a script (ISO 15924) is called; those that have no name here, by their code."""
    return translate("Findings", _SCRIPTS[script]) if script in _SCRIPTS else script


def _number(value: float) -> str:
    return QLocale().toString(float(value), "f", 1)


def _count(value: float) -> str:
    return QLocale().toString(int(value))


def _too_small(finding: Finding) -> str:
    (text,), (size, least, count) = finding.names, finding.numbers
    one = translate("Findings", "“{text}” is set in {size} pt; the smallest size is {least} pt")
    many = translate(
        "Findings", "{n} texts are smaller than {least} pt, “{text}” among them: {size} pt"
    )
    told = one if count == 1 else many
    return told.format(n=_count(count), text=text, size=_number(size), least=_number(least))


def _overlap(finding: Finding) -> str:
    one, other = finding.names
    return translate("Findings", "“{one}” and “{other}” overlap").format(one=one, other=other)


def _over_actor(finding: Finding) -> str:
    label, actor = finding.names
    told = translate("Findings", "“{label}” lies over {actor}")
    return told.format(label=label, actor=actor)


def _cut_off(finding: Finding) -> str:
    (label,) = finding.names
    return translate("Findings", "“{label}” is cut off by the edge of the page").format(label=label)


def _unnamed(finding: Finding) -> str:
    if len(finding.names) > 1:
        told = translate("Findings", "there is no room for the names of {n} actors: {actors}")
        return told.format(n=_count(len(finding.names)), actors=", ".join(finding.names))
    (actor,) = finding.names
    return translate("Findings", "there is no room for the name of {actor}").format(actor=actor)


def _under_actor(finding: Finding) -> str:
    actor, *ties = finding.names
    one = translate("Findings", "a tie of others passes under {actor}: {ties}")
    many = translate("Findings", "{n} ties of others pass under {actor}: {ties}")
    told = one if len(ties) == 1 else many
    return told.format(n=_count(len(ties)), actor=actor, ties="; ".join(ties))


def _text_contrast(finding: Finding) -> str:
    (text,), (found, needed, count) = finding.names, finding.numbers
    one = translate("Findings", "“{text}” has a contrast of {found}:1; {needed}:1 is needed")
    many = translate(
        "Findings",
        "{n} texts have too little contrast, “{text}” among them: {found}:1 where {needed}:1"
        " is needed",
    )
    told = one if count == 1 else many
    return told.format(n=_count(count), text=text, found=_number(found), needed=_number(needed))


def _sign_contrast(finding: Finding) -> str:
    (entry,), (found, needed) = finding.entries, finding.numbers
    told = translate(
        "Findings", "“{sign}” has a contrast of {found}:1 with its ground; {needed}:1 is needed"
    )
    return told.format(sign=legend_label(entry), found=_number(found), needed=_number(needed))


def _alike(finding: Finding) -> str:
    (one, other), visions = finding.entries, finding.names
    told = translate("Findings", "“{one}” and “{other}” look alike with {visions}")
    return told.format(
        one=legend_label(one),
        other=legend_label(other),
        visions=", ".join(translate("Findings", _VISIONS[vision]) for vision in visions),
    )


def _missing(finding: Finding) -> str:
    script, signs, text = finding.names
    told = translate("Findings", "no font has {signs} ({script}) of “{text}”")
    return told.format(signs=" ".join(signs), script=script_label(script), text=text)


def _no_font(finding: Finding) -> str:
    script, _, text = finding.names
    told = translate(
        "Findings",
        "there is no font for {script} on this computer, and “{text}” cannot be written: install"
        " one, Noto Sans say, or choose another language for the names",
    )
    return told.format(script=script_label(script), text=text)


_TEXTS: dict[FindingKind, Callable[[Finding], str]] = {
    FindingKind.TEXT_TOO_SMALL: _too_small,
    FindingKind.LABELS_OVERLAP: _overlap,
    FindingKind.LABEL_OVER_ACTOR: _over_actor,
    FindingKind.LABEL_CUT_OFF: _cut_off,
    FindingKind.NAME_LEFT_OUT: _unnamed,
    FindingKind.TIE_UNDER_ACTOR: _under_actor,
    FindingKind.LOW_TEXT_CONTRAST: _text_contrast,
    FindingKind.LOW_SIGN_CONTRAST: _sign_contrast,
    FindingKind.COLOURS_ALIKE: _alike,
    FindingKind.MISSING_GLYPHS: _missing,
    FindingKind.SCRIPT_WITHOUT_FONT: _no_font,
}
