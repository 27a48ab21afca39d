"""The tables: what stands in their cells, and how it is edited there."""
