"""A briefing groups the quotes; every quote has a footnote of its own, in Markdown and in DOCX."""

from __future__ import annotations

import io
import re
from typing import Any

import docx
import pytest
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml
from tests.export.export_examples import NOBODY, about, items, stored

from pidato_kb.export.briefing import Briefing, briefing
from pidato_kb.export.briefing_docx import write_docx
from pidato_kb.export.briefing_markdown import write_markdown
from pidato_kb.export.exporting import Grouping, Item
from pidato_kb.models import Filters, QuoteKind, Speaker, SpeakerKind

RATNA = Speaker("Ratna Wulandari", SpeakerKind.PERSON, "Kepala Dinas Pangan", "Sukamukti")
LATE = stored("Jembatan kami perbaiki,", date="2023-07-08")
EARLY = stored("Jalan itu dibuka lagi,", date="2021-03-04")
RICE = stored("Harga beras turun,", speaker=RATNA, speaker_id="ratna", mention="Ratna Wulandari", date="2022-05-06")
UNNAMED = stored("Kami lelah,", speaker=NOBODY, mention="warga", date=None)
PARAPHRASE = stored("jalan akan dibuka", kind=QuoteKind.INDIRECT, cue="tidak menjanjikan", date="2021-04-01")
ALL = [LATE, UNNAMED, RICE, PARAPHRASE, EARLY]
NAMES = {"salim-karto": "Salim Karto", "ratna": "Ratna Wulandari"}


def made(group: Grouping = Grouping.SPEAKER, quotes: list[Item] | None = None, **asked: Any) -> Briefing:
    return briefing(items(ALL) if quotes is None else quotes, about(**asked), group, NAMES)


def outline(brief: Briefing) -> dict[str, list[str]]:
    return {section.heading: [entry.said for entry in section.entries] for section in brief.sections}


class TestGroups:
    def test_by_speaker_the_most_quoted_first_the_unnamed_last_the_oldest_first(self) -> None:
        assert outline(made()) == {
            "Salim Karto": [
                "“Jalan itu dibuka lagi,”",
                "[tidak menjanjikan] jalan akan dibuka",
                "“Jembatan kami perbaiki,”",
            ],
            "Ratna Wulandari": ["“Harga beras turun,”"],
            "Penutur tanpa nama yang pasti": ["“Kami lelah,”"],
        }

    def test_by_month_those_without_a_date_last(self) -> None:
        assert list(outline(made(Grouping.MONTH))) == [
            *("Maret 2021", "April 2021", "Mei 2022", "Juli 2023"),
            "Tanpa tanggal",
        ]

    def test_a_topic_is_a_query_and_keeps_its_ranks(self) -> None:
        found = [Item(LATE, "jembatan", 1, 1.0), Item(EARLY, "jembatan", 2, 0.5), Item(EARLY, "jalan", 1, 1.0)]
        assert outline(made(Grouping.TOPIC, found)) == {
            "jembatan": ["“Jembatan kami perbaiki,”", "“Jalan itu dibuka lagi,”"],
            "jalan": ["“Jalan itu dibuka lagi,”"],
        }

    def test_elsewhere_a_quote_of_two_queries_stands_once(self) -> None:
        found = [Item(EARLY, "jembatan", 2, 0.5), Item(EARLY, "jalan", 1, 1.0)]
        assert outline(made(Grouping.MONTH, found)) == {"Maret 2021": ["“Jalan itu dibuka lagi,”"]}

    def test_two_people_of_one_name_stay_two(self) -> None:
        budi = Speaker("Budi", SpeakerKind.PERSON)
        two = [stored("Satu,", speaker=budi, speaker_id="budi"), stored("Dua,", speaker=budi, speaker_id="budi-2")]
        brief = briefing(items(two), about(), Grouping.SPEAKER, {"budi": "Budi", "budi-2": "Budi"})
        assert [section.heading for section in brief.sections] == ["Budi", "Budi"]


def test_the_first_page_says_what_was_asked_of_what() -> None:
    filters = Filters(speaker="Salim", since="2021-01-01", kind=QuoteKind.DIRECT, min_confidence=0.5)
    facts = dict(made(queries=("jalan", "beras"), limit=5, filters=filters).facts)
    assert facts["Dibuat"].startswith("24 November 2026, 10:37 UTC")
    assert facts["Pencarian"] == "jalan; beras (paling banyak 5 kutipan per pencarian)"
    assert facts["Saringan"] == (
        "penutur: Salim; sejak 1 Januari 2021; jenis: langsung; keyakinan penutur paling sedikit 0.5"
    )
    assert facts["Isi"] == "5 kutipan dari 5 artikel"
    assert facts["Basis pengetahuan"] == "37 artikel, 332 kutipan, 102 penutur, 29 Agustus 2019 sampai 21 Januari 2026"
    assert facts["Indeks"] == "words, 42"
    assert dict(made().facts)["Saringan"] == "tanpa saringan"


class TestMarkdown:
    def text(self, brief: Briefing) -> str:
        out = io.StringIO()
        write_markdown(brief, out)
        return out.getvalue()

    def test_every_quote_has_one_footnote_and_every_footnote_one_quote(self) -> None:
        text = self.text(made())
        marks = re.findall(r"\[\^(\d+)\](?!:)", text)
        notes = re.findall(r"(?m)^\[\^(\d+)\]: (.*)$", text)
        assert marks == [number for number, _ in notes] == ["1", "2", "3", "4", "5"]
        assert "kutipan tidak langsung" in notes[1][1]

    def test_a_paraphrase_stands_without_marks_after_its_cue(self) -> None:
        assert "> \\[tidak menjanjikan\\] jalan akan dibuka\n" in self.text(made())


class TestDocx:
    def opened(self, brief: Briefing) -> Any:
        out = io.BytesIO()
        write_docx(brief, out)
        return docx.Document(out)

    def footnotes(self, document: Any) -> dict[str, str]:
        (part,) = (p for p in document.part.package.parts if p.partname == "/word/footnotes.xml")
        notes = parse_xml(part.blob).findall(qn("w:footnote"))
        return {note.get(qn("w:id")): "".join(t.text for t in note.iter(qn("w:t"))).strip() for note in notes}

    def marked(self, document: Any) -> list[tuple[str, str]]:
        """Return (words, number of the footnote) of the paragraphs with a mark."""
        found = []
        for paragraph in document.paragraphs:
            for mark in paragraph._p.iter(qn("w:footnoteReference")):
                found.append((paragraph.text, mark.get(qn("w:id"))))
        return found

    def test_every_quote_has_a_real_footnote(self) -> None:
        document = self.opened(made())
        notes = self.footnotes(document)
        marked = self.marked(document)
        assert [number for _, number in marked] == ["1", "2", "3", "4", "5"]
        assert marked[0][0] == "“Jalan itu dibuka lagi,”"
        assert notes["1"] == (
            "Salim Karto (Bupati Wanareja), dikutip dalam “Jalan Dibuka”, Harian Wanareja, 4 Maret 2021, "
            "https://harian.example/3."
        )
        assert set(notes) == {"-1", "0", "1", "2", "3", "4", "5"}

    def test_headings_and_first_page(self) -> None:
        document = self.opened(made())
        headings = [p.text for p in document.paragraphs if p.style.name == "Heading 1"]
        assert headings == ["Salim Karto", "Ratna Wulandari", "Penutur tanpa nama yang pasti"]
        (table,) = document.tables
        assert table.cell(0, 0).text == "Dibuat"
        assert document.core_properties.created.isoformat() == "2026-11-24T10:37:00+00:00"

    def test_only_direct_speech_looks_like_a_quotation(self) -> None:
        styles = {p.text: p.style.name for p in self.opened(made()).paragraphs}
        assert styles["“Jalan itu dibuka lagi,”"] == "Quote"
        assert styles["[tidak menjanjikan] jalan akan dibuka"] == "Normal"

    @pytest.mark.parametrize(("words", "shown"), [("a\x1bb\ud800", "a␛b\ufffd"), ("satu\r\ndua", "satu\ndua")])
    def test_control_characters_are_shown_and_do_not_break_the_file(self, words: str, shown: str) -> None:
        document = self.opened(made(quotes=items([stored(words, title=words)])))
        assert f"“{shown}”" in [paragraph.text for paragraph in document.paragraphs]
        assert "1" in self.footnotes(document)
