"""``multivector search``: actors, agreements, quotations and texts by words of any language."""

import json
import sys
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from app.cli.arguments import Arguments
from app.cli.errors import Exit
from app.cli.opening import read_dossier
from app.cli.streams import one_line
from app.cli.texts import Texts

if TYPE_CHECKING:
    from app.analysis.export_ties import Json
    from app.domain.dossier import Dossier
    from app.domain.records import Source
    from app.store.kept_document import Passage

_MOST_HITS = 50


def run(arguments: Arguments, _texts: Texts) -> int:
    """Print what is found, best first: kind, id and the text that was met; then the texts.

    Of a text a passage is shown, with its place in the text, and in the passage the places
    of the words.

    Raises
    ------
    DossierError
        If the dossier cannot be read.
    """
    from app.analysis.search import SearchIndex

    dossier = read_dossier(arguments.dossier)
    hits = SearchIndex(dossier).find(arguments.words, _MOST_HITS)
    documents = _search_texts(dossier, arguments)
    if arguments.json:
        document: dict[str, Any] = {"words": arguments.words, "hits": [asdict(hit) for hit in hits]}
        document["documents"] = documents
        json.dump(document, sys.stdout, ensure_ascii=False, indent=2)
        sys.stdout.write("\n")
        return Exit.DONE
    for hit in hits:
        sys.stdout.write(f"{hit.kind}\t{hit.id}\t{one_line(hit.text)}\n")
    for found in documents:
        sys.stdout.write(f"document\t{found['source']}\t{one_line(found['snippet'])}\n")
    return Exit.DONE


def _search_texts(dossier: "Dossier", arguments: Arguments) -> list["Json"]:
    """Passages of the texts that a dossier file has, of sources that stand in it."""
    from app.store.header import is_dossier_file

    if arguments.dossier is None or not is_dossier_file(arguments.dossier):
        return []
    from app.store.dossier_file import search_dossier_texts

    found = search_dossier_texts(arguments.dossier, arguments.words, _MOST_HITS)
    return [
        _shown(dossier.source_by_id[passage.source], passage)
        for passage in found
        if passage.source in dossier.source_by_id
    ]


def _shown(source: "Source", passage: "Passage") -> "Json":
    return {
        "source": source.id,
        "title": source.title,
        "outlet": source.outlet,
        "published": None if source.published is None else str(source.published),
        "start": passage.start,
        "end": passage.start + len(passage.text),
        "snippet": passage.text,
        "marks": [list(mark) for mark in passage.marks],
    }
