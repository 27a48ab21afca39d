"""The person's folders, where each platform wants them."""

from pathlib import Path


def backup_folder() -> Path:
    """The platform's folder for what a program keeps for a person."""
    from platformdirs import user_data_path

    return user_data_path("multivector", appauthor=False) / "backups"
