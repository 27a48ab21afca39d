"""What an edit is about, as the log keeps it: a JSON object of its parts.

Files made before the parts were kept hold words there. Those are read as they stand, and so is
whatever else says nothing to us: no label is worth a dossier that cannot be opened.
"""

from typing import Any

from app.domain.edit_subject import EditSubject, NamedActor
from app.store.value_codecs import read_json, write_json


def write_subject(subject: EditSubject) -> str:
    """A subject as text; parts that it does not have are left out."""
    return write_json(_object_of(subject))


def read_subject(text: str) -> EditSubject:
    """The subject that a text says; what is no JSON object of ours is plain words."""
    try:
        return _subject(read_json(text))
    except (TypeError, ValueError):
        return EditSubject(words=text)


def _object_of(subject: EditSubject) -> dict[str, Any]:
    parts = {
        "table": subject.table,
        "words": subject.words,
        "sides": [[[actor.id, actor.name] for actor in side] for side in subject.sides],
        "number": subject.number,
        "of": None if subject.of is None else _object_of(subject.of),
        "into": None if subject.into is None else _object_of(subject.into),
        "reason": subject.reason,
        "actors": list(subject.actors),
    }
    return {name: part for name, part in parts.items() if part not in ("", [], None)}


def _subject(parts: Any) -> EditSubject:
    if type(parts) is not dict:
        raise TypeError("no object")
    subject = EditSubject(
        table=_text(parts.pop("table", "")),
        words=_text(parts.pop("words", "")),
        sides=tuple(
            tuple(_actor(*_list(actor)) for actor in _list(side))
            for side in _list(parts.pop("sides", []))
        ),
        number=_number(parts.pop("number", None)),
        of=_part(parts.pop("of", None)),
        into=_part(parts.pop("into", None)),
        reason=_text(parts.pop("reason", "")),
        actors=tuple(_text(actor) for actor in _list(parts.pop("actors", []))),
    )
    if parts:
        raise ValueError("parts that are unknown")
    return subject


def _part(value: Any) -> EditSubject | None:
    return None if value is None else _subject(value)


def _actor(id_: Any, name: Any) -> NamedActor:
    return NamedActor(_text(id_), _text(name))


def _number(value: Any) -> int | None:
    if value is not None and type(value) is not int:
        raise TypeError("no number")
    return value


def _list(value: Any) -> list[Any]:
    if type(value) is not list:
        raise TypeError("no list")
    return value


def _text(value: Any) -> str:
    if type(value) is not str:
        raise TypeError("no text")
    return value
