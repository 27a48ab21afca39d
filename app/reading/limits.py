"""How much a document from outside may ask of us; what is beyond is refused, never cut."""

MAX_FILE_BYTES = 256 * 2**20
"""Of any file. The longest treaties with all annexes have some 20 MB as PDF."""

MAX_TEXT_BYTES = 64 * 2**20
"""Of a file that is text, marked up or plain: about thirty thousand pages."""

MAX_PAGE_BYTES = 24 * 2**20
"""Of a web page; its parts are weighed against each other, which takes seconds per megabyte."""

MAX_CHARACTERS = 64 * 2**20
"""Code points of a document's text, whatever it was read from."""

MAX_PDF_PAGES = 20_000

MAX_PACKAGE_PARTS = 10_000
"""Files packed into one word-processor document."""

MAX_PART_BYTES = 128 * 2**20
"""Of one part of such a document that holds text, unpacked."""

MAX_PACKAGE_BYTES = 1024 * 2**20
"""Of all parts together as they say they are, pictures included."""

MAX_PACKING = 500
"""How many times larger than packed a part of more than a megabyte may be. Text with its
markup packs to a thirtieth, at the very best to a hundredth."""

MAX_MARKUP_DEPTH = 200
"""Elements within elements of a word-processor document; tables in tables need about 30."""
