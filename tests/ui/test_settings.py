"""What is remembered of dossiers: of each its own, of those left long ago nothing."""

from pathlib import Path

from app.ui.settings import Settings


def test_the_filter_of_each_dossier_is_remembered(tmp_path):
    path = tmp_path / "window.ini"
    settings = Settings(path)
    one, other = Path("/ä b/one.dossier"), Path("/ä b/other.dossier")
    settings.remember_filter(one, '{"blocs": ["SCO; a=b"]}')
    settings.remember_filter(other, '{"blocs": []}')
    settings.save()
    again = Settings(path)
    assert again.filter_of(one) == '{"blocs": ["SCO; a=b"]}'
    assert again.filter_of(other) == '{"blocs": []}'
    again.remember_filter(other, "")
    assert again.filter_of(other) == ""
    assert again.filter_of(Path("/ä b/third.dossier")) == ""


def test_only_so_many_are_remembered_the_last_ones_among_them(tmp_path):
    settings = Settings(tmp_path / "window.ini")
    paths = [Path(f"/{number}.dossier") for number in range(45)]
    for path in paths:
        settings.remember_filter(path, "x")
    known = [path for path in paths if settings.filter_of(path)]
    assert len(known) == 40
    assert known[-1] == paths[-1]


def test_what_is_broken_counts_as_not_said(tmp_path):
    path, dossier = tmp_path / "window.ini", Path("/a.dossier")
    settings = Settings(path)
    settings.remember_filter(dossier, "x")
    settings.save()
    for broken in ("[1]", "{", '"{\\"filter\\": 3}"'):
        text = "\n".join(
            f"{line.split('=')[0]}={broken}" if "=" in line else line
            for line in path.read_text().splitlines()
        )
        path.write_text(text)
        assert Settings(path).filter_of(dossier) == ""
