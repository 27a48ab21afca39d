"""Faults as they are found in the files of one package, and the one report made of them."""

from collections import Counter
from collections.abc import Sequence

from app.domain.faults import DossierError, Fault
from app.formats.limits import MAX_FAULTS_PER_FILE


class FaultReport:
    """Collects faults by file.

    Of a file with more than :data:`MAX_FAULTS_PER_FILE` faults the rest are counted only:
    a hostile file must not fill the memory with what is wrong with it.
    """

    def __init__(self) -> None:
        self._listed: dict[str, list[Fault]] = {}
        self._n_left_out: Counter[str] = Counter()
        self._faulty_rows: dict[str, set[int]] = {}

    def __len__(self) -> int:
        """Every fault, those left out of the listing too."""
        return sum(map(len, self._listed.values())) + self._n_left_out.total()

    def add(self, place: str, row: int | None, reason: str) -> None:
        """Take down one fault."""
        if row is not None:
            self._faulty_rows.setdefault(place, set()).add(row)
        listed = self._listed.setdefault(place, [])
        if len(listed) < MAX_FAULTS_PER_FILE:
            listed.append(Fault(place, row, reason))
        else:
            self._n_left_out[place] += 1

    def faulty_rows(self, place: str) -> set[int]:
        """The rows of a file in which anything is wrong."""
        return self._faulty_rows.get(place, set())

    def faults(self, files: Sequence[str] = ()) -> list[Fault]:
        """By file in the order of `files`, others behind as found; then by row.

        What is wrong with a file as a whole comes before its rows.
        """
        order = {place: number for number, place in enumerate(files)}
        faults: list[Fault] = []
        for place in sorted(self._listed, key=lambda place: order.get(place, len(order))):
            faults += sorted(self._listed[place], key=lambda fault: fault.row or 0)
            if self._n_left_out[place]:
                faults.append(Fault(place, None, f"and {self._n_left_out[place]:,} faults more"))
        return faults

    def error(self, what: str, files: Sequence[str] = ()) -> DossierError:
        """The error that carries them all; `what` is the sentence's beginning."""
        n_files = len(self._listed)
        n_faults = "1 fault" if len(self) == 1 else f"{len(self):,} faults"
        in_files = "1 file" if n_files == 1 else f"{n_files} files"
        return DossierError(f"{what}: {n_faults} in {in_files}", self.faults(files))
