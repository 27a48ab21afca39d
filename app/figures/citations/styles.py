"""The citation styles there are, by the names they are asked for with."""

HOUSE = "house"
"""The program's own wording: what is needed to find a source, in one line."""

BUNDLED = ("apa", "chicago", "chicago-de", "dgps")
"""Set by CSL; each is a file of its name, see ``resources/citations/NOTICE.txt``."""

CITATION_STYLES = (HOUSE, *BUNDLED)
