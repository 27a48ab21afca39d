"""How much a file from outside may ask of us; what is beyond is refused, never cut.

The figures leave more than ten times the room of the largest dossier we know of.
"""

MAX_DESCRIPTOR_BYTES = 4 * 2**20
"""Of datapackage.json."""

MAX_TABLE_BYTES = 512 * 2**20
"""Of one CSV file."""

MAX_ROWS = 250_000
"""Of one table, without the header."""

MAX_ROW_BYTES = 2**20
"""Of one row. Reading stops here, so this bounds memory whatever the file's size."""

MAX_CELL_CHARACTERS = 131_072
"""Code points of one cell: what the csv module itself reads unless it is told otherwise."""

MAX_FAULTS_PER_FILE = 50_000
"""Faults listed for one file; a last line says how many more there are."""
