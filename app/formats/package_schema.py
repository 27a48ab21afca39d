"""The tables as Table Schemas, for ``datapackage.json``.

What the reader demands and what the package says of itself come from one definition.
A Table Schema knows keys in whole cells only, so for lists of ids it gives their form;
that each of them exists is for our own checks.
"""

from typing import Any

from app.formats.tables import TABLES, Column, Table


def package_resources() -> list[dict[str, Any]]:
    """The resources of a package whose files are named after their tables, in order."""
    return [
        {
            "name": table.name,
            "path": f"{table.name}.csv",
            "type": "table",
            "format": "csv",
            "mediatype": "text/csv",
            "encoding": "utf-8",
            "schema": table_schema(table),
        }
        for table in TABLES
    ]


def table_schema(table: Table) -> dict[str, Any]:
    """The Table Schema of a table: fields, primary key and foreign keys."""
    schema: dict[str, Any] = {"fields": [_field(column) for column in table.columns]}
    if table.has_id:
        schema["primaryKey"] = ["id"]
    foreign_keys = [
        {
            "fields": [column.name],
            "reference": {"resource": column.refers_to, "fields": ["id"]},
        }
        for column in table.columns
        if column.refers_to is not None
    ]
    return {**schema, "foreignKeys": foreign_keys} if foreign_keys else schema


def _field(column: Column) -> dict[str, Any]:
    described = {"name": column.name, **column.kind.schema}
    constraints = dict(column.kind.schema.get("constraints", {}))
    if column.required:
        constraints["required"] = True
    if column.name == "id":
        constraints["unique"] = True
    return {**described, "constraints": constraints} if constraints else described
