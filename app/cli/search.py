"""``multivector search``: actors, agreements and quotations by words of any language."""

import json
import sys
from dataclasses import asdict

from app.cli.arguments import Arguments
from app.cli.errors import Exit
from app.cli.opening import read_dossier
from app.cli.streams import one_line
from app.cli.texts import Texts

_MOST_HITS = 50


def run(arguments: Arguments, _texts: Texts) -> int:
    """Print what is found, best first: kind, id and the text that was met.

    Raises
    ------
    DossierError
        If the dossier cannot be read.
    """
    from app.analysis.search import SearchIndex

    hits = SearchIndex(read_dossier(arguments.dossier)).find(arguments.words, _MOST_HITS)
    if arguments.json:
        document = {"words": arguments.words, "hits": [asdict(hit) for hit in hits]}
        json.dump(document, sys.stdout, ensure_ascii=False, indent=2)
        sys.stdout.write("\n")
        return Exit.DONE
    for hit in hits:
        sys.stdout.write(f"{hit.kind}\t{hit.id}\t{one_line(hit.text)}\n")
    return Exit.DONE
