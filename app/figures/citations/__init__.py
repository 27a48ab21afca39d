"""Sources as they are cited: as CSL-JSON, and set by a citation style."""
