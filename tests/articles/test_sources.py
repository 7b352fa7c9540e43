"""Every kind of source through the public entry, on real files."""

from __future__ import annotations

import io
import json
import os
import string
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pidato_kb.articles import read_sources
from pidato_kb.articles.base import LIMIT
from pidato_kb.articles.sources import READERS
from pidato_kb.errors import SourceError, UsageError
from pidato_kb.models import Article

BODY = "Sagara - Wali kota membuka pasar, Kamis (29/8/2019).\n“Pasar ini milik warga,” kata Rano.\n"


def write(path: Path, content: str | bytes) -> str:
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return str(path)


def articles(*sources: str, **options: object) -> list[Article]:
    found = list(read_sources(sources, **options))  # type: ignore[arg-type]
    assert all(isinstance(item, Article) for item in found), found
    return [item for item in found if isinstance(item, Article)]


def problem(*sources: str, **options: object) -> str:
    (found,) = read_sources(sources, **options)  # type: ignore[arg-type]
    assert isinstance(found, SourceError)
    return str(found)


class TestPlainText:
    def test_the_first_line_is_the_title_and_stays_in_the_text(self, tmp_path: Path) -> None:
        source = write(tmp_path / "a.txt", "Pasar Baru Dibuka\n\n" + BODY)
        (article,) = articles(source)
        assert article.text == "Pasar Baru Dibuka\n\n" + BODY
        assert (article.title, article.place, article.date) == ("Pasar Baru Dibuka", "Sagara", "2019-08-29")
        assert article.source == (tmp_path / "a.txt").resolve().as_posix()
        assert article.cleaning == ()

    @pytest.mark.parametrize("first", ["Wali kota membuka pasar.", '"Ya," kata Rano', "Kata " * 40])
    def test_a_sentence_a_quote_or_a_long_line_is_no_title(self, tmp_path: Path, first: str) -> None:
        (article,) = articles(write(tmp_path / "a.txt", f"{first}\n{BODY}"))
        assert article.title is None

    def test_front_matter_is_cut_off_and_gives_the_fields(self, tmp_path: Path) -> None:
        head = '---\ntitle: "Pasar: Dibuka"\ndate: 30 Agustus 2019\noutlet: Kabar Fiktif\nid: 7\nx: y\n---\n\n'
        (article,) = articles(write(tmp_path / "a.md", head + BODY))
        assert article.text == BODY
        assert (article.title, article.date, article.outlet) == (
            "Pasar: Dibuka",
            "2019-08-30",
            "Kabar Fiktif",
        )
        assert (article.source_id, article.place) == ("7", "Sagara")

    def test_a_rule_of_hyphens_is_no_front_matter(self, tmp_path: Path) -> None:
        (article,) = articles(write(tmp_path / "a.md", "---\nWarga datang.\n---\n" + BODY))
        assert article.text.startswith("---\n")

    def test_a_markdown_heading_is_the_title(self, tmp_path: Path) -> None:
        (article,) = articles(write(tmp_path / "a.md", "# Pasar Dibuka.\n\n" + BODY))
        assert (article.title, article.place) == ("Pasar Dibuka.", "Sagara")

    def test_the_url_of_the_front_matter_is_the_source(self, tmp_path: Path) -> None:
        (article,) = articles(write(tmp_path / "a.md", "---\nurl: https://kabar.example/1\n---\n" + BODY))
        assert article.source == article.url == "https://kabar.example/1"

    def test_line_ends_become_newlines(self, tmp_path: Path) -> None:
        (article,) = articles(write(tmp_path / "a.txt", "Satu.\r\nDua.\rTiga.\n"))
        assert (article.text, article.cleaning) == ("Satu.\nDua.\nTiga.\n", ())

    def test_mojibake_is_mended_unless_told_not_to(self, tmp_path: Path) -> None:
        source = write(tmp_path / "a.txt", "Rano ke kafÃ© itu.\n")
        (mended,), (kept,) = articles(source), articles(source, mend=False)
        assert (mended.text, mended.cleaning) == ("Rano ke kafé itu.\n", ("mojibake",))
        assert (kept.text, kept.cleaning) == ("Rano ke kafÃ© itu.\n", ())


class TestJsonLines:
    def test_fields_and_ids_are_kept(self, tmp_path: Path) -> None:
        line = {"id": 12, "text": BODY, "title": "Pasar", "date": "2019-08-30", "outlet": "Kabar Fiktif"}
        source = write(tmp_path / "a.jsonl", json.dumps(line) + "\n\n" + json.dumps({"text": "Dua."}))
        first, second = articles(source)
        assert (first.source_id, first.label, first.title) == ("12", "12", "Pasar")
        assert (first.date, first.outlet, first.text) == ("2019-08-30", "Kabar Fiktif", BODY)
        path = (tmp_path / "a.jsonl").resolve().as_posix()
        assert (first.source, second.source) == (f"{path}#12", f"{path}#3")

    def test_the_url_is_the_source(self, tmp_path: Path) -> None:
        (article,) = articles(write(tmp_path / "a.jsonl", '{"text": "Satu.", "url": "https://kabar.example/1"}'))
        assert article.source == "https://kabar.example/1"

    def test_columns_name_other_keys(self, tmp_path: Path) -> None:
        source = write(tmp_path / "a.jsonl", '{"isi": "Satu.", "judul": "Pasar"}')
        (article,) = articles(source, columns={"text": "isi", "title": "judul"})
        assert (article.text, article.title) == ("Satu.", "Pasar")

    @pytest.mark.parametrize(
        ("line", "reason"),
        [
            ("{bad", "line 2 is not JSON"),
            ("[1]", "line 2 is a list, not an object"),
            ('{"isi": "x"}', 'line 2 has no field "text" (found: isi)'),
            ('{"text": 3}', 'the field "text" is a number'),
            ('{"text": null}', 'the field "text" is empty'),
            ('{"text": " "}', 'the field "text" is empty'),
            ("[" * 100_000, "nested too deeply"),
        ],
    )
    def test_a_bad_line_is_one_error_and_the_next_goes_on(self, tmp_path: Path, line: str, reason: str) -> None:
        source = write(tmp_path / "a.jsonl", f'{{"text": "Satu."}}\n{line}\n{{"text": "Tiga."}}\n')
        first, error, third = read_sources([source])
        assert isinstance(error, SourceError)
        assert reason in str(error)
        assert str(tmp_path / "a.jsonl") in str(error)
        assert [item.text for item in (first, third) if isinstance(item, Article)] == ["Satu.", "Tiga."]

    def test_an_endless_line_is_one_error_and_the_next_goes_on(self, tmp_path: Path) -> None:
        long = b'{"text": "' + b"a" * LIMIT + b'"}\n'
        source = write(tmp_path / "a.jsonl", long + b'{"text": "Dua."}\n')
        error, second = read_sources([source])
        assert "line 1 is longer than 32 MB" in str(error)
        assert isinstance(second, Article)

    def test_lone_surrogates_and_nul_are_mended(self, tmp_path: Path) -> None:
        source = write(tmp_path / "a.jsonl", '{"text": "a\\u0000b\\ud800c", "id": "\\ud800"}')
        (article,) = articles(source)
        assert (article.text, article.cleaning, article.source_id) == (
            "a\ufffdb\ufffdc",
            ("characters",),
            "\ufffd",
        )
        article.source.encode()

    def test_a_json_list_is_read_like_lines(self, tmp_path: Path) -> None:
        source = write(tmp_path / "a.json", '[{"text": "Satu."}, {"text": "Dua.", "id": "b"}]')
        path = (tmp_path / "a.json").resolve().as_posix()
        assert [item.source for item in articles(source)] == [f"{path}#1", f"{path}#b"]

    @given(st.lists(st.text(min_size=1).filter(str.strip), min_size=1, max_size=5))
    def test_texts_come_back_as_they_were_sent(self, texts: list[str]) -> None:
        lines = "\n".join(json.dumps({"text": text}) for text in texts)
        assert [item.text for item in articles("-", stdin=io.BytesIO(lines.encode()), mend=False)] == texts


class TestTables:
    @pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
    def test_the_delimiter_is_found(self, tmp_path: Path, delimiter: str) -> None:
        rows = [["id", "Text", "title"], ["1", '"Satu, dua; tiga\nempat."', "Pasar"]]
        source = write(tmp_path / "a.csv", "\n".join(map(delimiter.join, rows)))
        (article,) = articles(source)
        assert (article.text, article.title, article.source_id) == ("Satu, dua; tiga\nempat.", "Pasar", "1")

    def test_rows_are_named_by_their_first_line(self, tmp_path: Path) -> None:
        source = write(tmp_path / "a.csv", '\ntext,title\n"Satu.\nDua.",A\n,B\nTiga.,C\n')
        first, error, third = read_sources([source])
        assert isinstance(first, Article)
        assert isinstance(third, Article)
        assert (first.source[-2:], third.source[-2:]) == ("#3", "#6")
        assert "line 5" in str(error)

    def test_a_missing_column_lists_those_that_are_there(self, tmp_path: Path) -> None:
        source = write(tmp_path / "a.csv", "isi,judul\nSatu.,A\nDua.,B\n")
        reason = problem(source)
        assert 'no column "text" (columns: isi, judul)' in reason
        assert "--column text=NAME" in reason
        assert 'no column "tgl"' in problem(source, columns={"text": "isi", "date": "tgl"})

    def test_windows_files_of_excel_are_read(self, tmp_path: Path) -> None:
        for encoding, cleaning in (("cp1252", ("encoding",)), ("utf-16", ()), ("utf-8-sig", ())):
            source = write(tmp_path / "a.csv", "text;title\r\n“Ya”;Pasar\r\n".encode(encoding))
            (article,) = articles(source)
            assert (article.text, article.title, article.cleaning) == ("“Ya”", "Pasar", cleaning)

    def test_an_open_quotation_mark_never_joins_two_articles(self, tmp_path: Path) -> None:
        source = write(tmp_path / "a.csv", 'text,title\nSatu.,A\n"Dua.,B\nTiga.,C\n')
        first, error = read_sources([source])
        assert isinstance(first, Article)
        assert "line 3 is no table row" in str(error)

    def test_a_text_cut_at_its_comma_is_not_taken(self, tmp_path: Path) -> None:
        assert "line 2 has 3 cells" in problem(write(tmp_path / "a.csv", "text,title\nYa, katanya.,Pasar\n"))


PAGE = """<!doctype html><html lang="id"><head><title>Pasar Baru Dibuka</title>
<meta property="og:site_name" content="Kabar Fiktif"><meta property="og:title" content="Pasar Baru Dibuka">
<meta property="article:published_time" content="2024-03-05T10:00:00+07:00">{head}</head><body>
<nav>Beranda</nav><article><h1>Pasar Baru Dibuka</h1>
<p>Sagara - Wali Kota Sagara, Rano Tirta, membuka pasar baru di pusat kota. Pasar itu dibangun dua tahun.</p>
<p>“Pasar ini milik warga, dan warga pula yang harus menjaganya,” kata Rano kepada para pedagang.</p>
<p><strong>Baca juga: <a href="/x">Pasar Lama Ditutup</a></strong></p><p>ADVERTISEMENT</p>
<p>Ia menambahkan, pedagang tidak dipungut sewa selama enam bulan pertama agar usaha mereka tumbuh.</p>
<p>Penulis: Dian Laras</p></article></body></html>"""


class TestPages:
    def test_the_article_without_the_leftovers(self, tmp_path: Path) -> None:
        (article,) = articles(write(tmp_path / "a.html", PAGE.format(head="")))
        assert "“Pasar ini milik warga, dan warga pula yang harus menjaganya,” kata Rano" in article.text
        assert not any(word in article.text for word in ("Baca juga", "ADVERTISEMENT", "Penulis", "Beranda"))
        assert (article.title, article.date, article.outlet) == (
            "Pasar Baru Dibuka",
            "2024-03-05",
            "Kabar Fiktif",
        )
        assert (article.place, article.cleaning) == ("Sagara", ("boilerplate",))
        assert article.source.endswith("/a.html")

    def test_the_canonical_url_is_the_source(self, tmp_path: Path) -> None:
        head = '<link rel="canonical" href="https://kabar.example/2024/pasar">'
        (article,) = articles(write(tmp_path / "a.htm", PAGE.format(head=head)))
        assert article.source == article.url == "https://kabar.example/2024/pasar"

    def test_the_pages_own_charset_is_used(self, tmp_path: Path) -> None:
        page = PAGE.format(head='<meta charset="windows-1252">').encode("cp1252")
        (article,) = articles(write(tmp_path / "a.html", page))
        assert "“Pasar ini milik warga" in article.text

    def test_a_date_to_come_is_not_believed(self, tmp_path: Path) -> None:
        (article,) = articles(write(tmp_path / "a.html", PAGE.format(head="").replace("2024-03-05", "2999-03-05")))
        assert article.date is None

    def test_a_page_without_an_article_is_an_error(self, tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
        assert "holds no article" in problem(write(tmp_path / "a.html", "<html><body></body></html>"))
        assert not caplog.records


class TestPlaces:
    def test_a_folder_is_read_sorted_and_below(self, tmp_path: Path) -> None:
        (tmp_path / "b").mkdir()
        for name in ("c.txt", "b/a.md", "a.txt"):
            write(tmp_path / name, f"Berkas {name} ini.")
        for name in (".tersembunyi.txt", "README.md", "gambar.bin"):
            write(tmp_path / name, "Bukan artikel.")
        found = [Path(item.source).name for item in articles(str(tmp_path))]
        assert found == ["a.txt", "a.md", "c.txt"]
        assert len(articles(str(tmp_path / "README.md"))) == 1

    def test_globs_are_expanded_and_sorted(self, tmp_path: Path) -> None:
        for name in ("b.txt", "a.txt", "c.md"):
            write(tmp_path / name, "Satu.")
        assert [Path(item.source).name for item in articles(str(tmp_path / "*.txt"))] == ["a.txt", "b.txt"]
        assert "matches no file" in problem(str(tmp_path / "*.csv"))

    def test_a_file_without_a_known_suffix_is_read_by_its_content(self, tmp_path: Path) -> None:
        assert articles(write(tmp_path / "a.dat", '{"text": "Satu."}'))[0].text == "Satu."
        assert articles(write(tmp_path / "b", "Dua."))[0].text == "Dua."
        assert articles(write(tmp_path / "c", PAGE.format(head="")))[0].title == "Pasar Baru Dibuka"

    @pytest.mark.parametrize(
        ("name", "content", "reason"),
        [
            ("a.txt", b"", "is empty"),
            ("a.txt", b" \n ", "holds no text"),
            ("a.md", b"---\ntitle: Pasar\n---\n", "holds no text"),
            ("a.txt", b"%PDF-1.7 ...", "is not text"),
            ("a.jsonl", b"ab\0cd", "is not text"),
            ("a.json", b'{"text":', "is not JSON"),
            ("a.txt", b"a" * (LIMIT + 1), "is larger than 32 MB"),
        ],
    )
    def test_what_cannot_be_read_says_why(self, tmp_path: Path, name: str, content: bytes, reason: str) -> None:
        assert reason in problem(write(tmp_path / name, content))

    def test_missing_paths_urls_and_empty_folders(self, tmp_path: Path) -> None:
        assert "does not exist" in problem(str(tmp_path / "a.txt"))
        assert "not read yet" in problem("https://kabar.example/1")
        assert "holds no file" in problem(str(tmp_path))
        assert "\0" in problem("a\0b") or "cannot be read" in problem("a\0b")

    def test_one_bad_source_does_not_stop_the_others(self, tmp_path: Path) -> None:
        good = write(tmp_path / "a.txt", "Satu.")
        bad, article = read_sources([str(tmp_path / "x.txt"), good])
        assert isinstance(bad, SourceError)
        assert isinstance(article, Article)

    def test_a_link_to_itself_is_an_error(self, tmp_path: Path) -> None:
        (tmp_path / "a.txt").symlink_to(tmp_path / "a.txt")
        assert "cannot be read" in problem(str(tmp_path))

    def test_a_name_with_brackets_is_a_file_before_it_is_a_pattern(self, tmp_path: Path) -> None:
        write(tmp_path / "a1.txt", "Satu.")
        source = write(tmp_path / "a[1].txt", "Dua.")
        assert articles(source)[0].text == "Dua."

    @pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
    def test_what_may_not_be_read_is_an_error(self, tmp_path: Path) -> None:
        shut = tmp_path / "b"
        shut.mkdir()
        write(shut / "a.txt", "Satu.")
        (tmp_path / "a.txt").touch(mode=0)
        write(tmp_path / "c.txt", "Tiga.")
        shut.chmod(0)
        try:
            first, second, third = read_sources([str(tmp_path)])
        finally:
            shut.chmod(0o700)
        assert "cannot be read" in str(first)
        assert "cannot be read" in str(second)
        assert isinstance(third, Article)

    def test_an_unknown_field_is_the_callers_mistake(self) -> None:
        with pytest.raises(UsageError, match="isi"):
            read_sources([], columns={"isi": "x"})


class TestStandardInput:
    def test_json_lines_and_plain_text_are_told_apart(self) -> None:
        first, second = articles("-", stdin=io.BytesIO(b'\n {"text": "Satu.", "id": "a"}\n{"text": "Dua."}\n'))
        assert (first.source, second.source) == ("-#a", "-#3")
        (article,) = articles("-", stdin=io.BytesIO(BODY.encode()))
        assert (article.source, article.text) == ("-", BODY)

    def test_the_stream_stays_open_for_its_owner(self) -> None:
        stdin = io.BytesIO(b'{"text": "Satu."}')
        assert len(articles("-", stdin=stdin)) == 1
        assert not stdin.closed

    def test_nothing_sent_is_an_error(self) -> None:
        assert "is empty" in problem("-", stdin=io.BytesIO())

    def test_lines_are_read_as_they_come(self) -> None:
        reading, writing = os.pipe()
        with os.fdopen(reading, "rb") as stdin, os.fdopen(writing, "wb", buffering=0) as sender:
            found: Iterator[Article | SourceError] = read_sources(["-"], stdin=stdin)
            for number in (1, 2):
                sender.write(b'{"text": "Baris."}\n')
                article = next(found)
                assert isinstance(article, Article)
                assert article.source == f"-#{number}"


TEXTS = st.one_of(
    st.binary(max_size=200),
    st.text(max_size=200).map(lambda text: text.encode("utf-8", "surrogatepass")),
    st.text('{}[]":,text\\u0d8\n;"<html>p/-#é“', max_size=80).map(str.encode),
)


@pytest.mark.parametrize("suffix", sorted(READERS))
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(data=TEXTS)
def test_any_bytes_give_values_that_can_be_stored(tmp_path: Path, suffix: str, data: bytes) -> None:
    found = list(read_sources([write(tmp_path / f"a{suffix}", data)]))
    for item in found:
        assert isinstance(item, Article | SourceError)
        if isinstance(item, Article):
            item.text.encode("utf-8")
            assert item.text.strip()
            assert len(item.id) == 12


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(text=st.text(string.ascii_letters + " .,\"'“”‘’–—é\n", min_size=1).filter(str.strip))
def test_a_clean_text_file_comes_back_unchanged(tmp_path: Path, text: str) -> None:
    (article,) = articles(write(tmp_path / "a.txt", text))
    assert (article.text, article.cleaning) == (text, ())
