"""Corrections as a pure function: quotes as told in, what changes out."""

from __future__ import annotations

from pidato_kb.corrections import Condition, Correction, CorrectionKind, Outcome, SpeakerWords, ToldQuote
from pidato_kb.models import Speaker, SpeakerKind
from pidato_kb.speakers import KnownSpeaker, concerned, correct

SALIM = KnownSpeaker("salim-karto", "Salim Karto", SpeakerKind.PERSON, ("Bupati Salim", "Salim"))
KARTA = KnownSpeaker("salim-karta", "Salim Karta", SpeakerKind.PERSON)
RATNA = KnownSpeaker("ratna", "Ratna", SpeakerKind.PERSON)
OTHER_RATNA = KnownSpeaker("ratna-3f0c9a", "Ratna", SpeakerKind.PERSON)
KNOWN = (SALIM, KARTA, RATNA, OTHER_RATNA)


def told(
    row: int, record: KnownSpeaker | None, role: str | None = None, *, article: str = "", name: str = "", form: str = ""
) -> ToldQuote:
    article = article or f"a{row}"
    if record is None:
        speaker = Speaker(name, SpeakerKind.ROLE, role)
        return ToldQuote(row, f"q{row}", article, article, "Harian Wanareja", None, speaker, (name,))
    speaker = Speaker(record.name, record.kind, role)
    forms = (record.name, *([form] if form else []))
    return ToldQuote(row, f"q{row}", article, article, "Harian Wanareja", record.id, speaker, forms)


QUOTES = (
    told(1, SALIM, "Bupati", form="Bupati Salim"),
    told(2, SALIM, "petani", article="a2", form="Salim,"),
    told(3, SALIM, article="a2"),
    told(4, KARTA, "Bupati"),
    told(5, RATNA, "petani"),
    told(6, OTHER_RATNA, "Kepala Dinas"),
    told(7, None, name="seorang warga"),
)


def words(record: KnownSpeaker, *articles: str) -> SpeakerWords:
    return SpeakerWords(record.name, record.kind, articles)


def merge(number: int, kept: SpeakerWords, gone: SpeakerWords) -> Correction:
    return Correction(CorrectionKind.MERGE, kept, other=gone, id=number)


def split(number: int, whole: SpeakerWords, **condition: str) -> Correction:
    return Correction(CorrectionKind.SPLIT, whole, condition=Condition(**condition), id=number)


def alias(number: int, speaker: SpeakerWords, name: str) -> Correction:
    return Correction(CorrectionKind.ALIAS, speaker, name=name, id=number)


def by(number: int, quote: str, speaker: SpeakerWords | None) -> Correction:
    return Correction(CorrectionKind.SPEAKER, speaker, quote=quote, id=number)


def corrected(*corrections: Correction, quotes: tuple[ToldQuote, ...] = QUOTES) -> Outcome:
    return correct(corrections, concerned(corrections, KNOWN), quotes, {record.id for record in KNOWN})


def moved(outcome: Outcome) -> dict[int, str | None]:
    return {quote.row: quote.speaker_id for quote in outcome.quotes}


def test_no_correction_changes_nothing() -> None:
    assert corrected() == Outcome()


def test_a_merge_moves_quotes_and_names() -> None:
    outcome = corrected(merge(1, words(SALIM), words(KARTA)))
    assert moved(outcome) == {4: "salim-karto"}
    assert outcome.quotes[0].speaker == Speaker("Salim Karto", SpeakerKind.PERSON, "Bupati")
    assert outcome.aliases == (("salim-karto", "Salim Karta", 1),)
    assert outcome.merged == (("salim-karta", "salim-karto"),)


def test_of_namesakes_the_one_of_those_articles_is_meant() -> None:
    assert moved(corrected(merge(1, words(SALIM), words(RATNA, "a6")))) == {6: "salim-karto"}


def test_a_merge_rests_while_nobody_is_there_to_be_merged() -> None:
    assert corrected(merge(1, words(SALIM), words(RATNA, "gone"))) == Outcome()


def test_a_role_beside_one_quote_of_an_article_holds_for_the_others_of_that_name() -> None:
    outcome = corrected(split(7, words(SALIM), role="PETANI"))
    assert moved(outcome) == {2: "salim-karto.7", 3: "salim-karto.7"}
    assert [(new.id, new.name) for new in outcome.speakers] == [("salim-karto.7", "Salim Karto")]


def test_each_part_of_a_split_has_the_names_that_its_quotes_use() -> None:
    outcome = corrected(split(7, words(SALIM), role="petani"))
    assert {alias for record, alias, _ in outcome.aliases if record == "salim-karto.7"} == {"Salim Karto", "Salim"}
    assert outcome.hidden == (("salim-karto", "Salim"),)


def test_a_split_by_article_holds_for_its_newer_version() -> None:
    old = told(1, SALIM, article="old")
    versions = (
        ToldQuote(1, "q1", "old", "new", None, old.speaker_id, old.speaker, old.forms),
        ToldQuote(2, "q2", "new", "new", None, old.speaker_id, old.speaker, old.forms),
        told(3, SALIM),
    )
    assert moved(corrected(split(1, words(SALIM), article="old"), quotes=versions)) == {
        1: "salim-karto.1",
        2: "salim-karto.1",
    }


def test_an_alias_gives_a_described_speaker_a_record() -> None:
    outcome = corrected(alias(1, words(KARTA), "Seorang  warga"))
    assert moved(outcome) == {7: "salim-karta"}
    assert outcome.quotes[0].speaker == Speaker("Salim Karta", SpeakerKind.PERSON)


def test_a_single_quote_takes_no_name_and_no_role_along() -> None:
    outcome = corrected(by(1, "q4", words(SALIM)))
    assert moved(outcome) == {4: "salim-karto"}
    assert outcome.quotes[0].speaker == Speaker("Salim Karto", SpeakerKind.PERSON)
    assert (outcome.aliases, outcome.hidden, outcome.merged) == ((), (), ())


def test_who_is_confirmed_keeps_the_role() -> None:
    (confirmed,) = corrected(by(1, "q4", words(KARTA))).quotes
    assert confirmed.speaker == Speaker("Salim Karta", SpeakerKind.PERSON, "Bupati")
    assert confirmed.named


def test_what_is_said_of_one_quote_outlives_what_is_said_of_its_name() -> None:
    outcome = corrected(by(1, "q4", words(SALIM)), alias(2, words(RATNA, "a5"), "Salim Karta"))
    assert moved(outcome) == {4: "salim-karto"}


def test_nobody_knows_who_said_it() -> None:
    (unknown,) = corrected(by(1, "q1", None)).quotes
    assert (unknown.speaker_id, unknown.speaker) == (None, Speaker())


def test_a_later_correction_builds_on_the_earlier_ones() -> None:
    log = (
        merge(1, words(SALIM), words(KARTA)),
        split(2, words(SALIM), role="Bupati"),
        merge(3, words(RATNA, "a5"), SpeakerWords("Salim Karto", SpeakerKind.PERSON, split=2)),
    )
    assert moved(corrected(*log)) == {1: "ratna", 4: "ratna"}
    # Without the split there is nobody for the third one to move.
    assert moved(corrected(log[0], log[2])) == {4: "salim-karto"}


def test_a_new_speaker_has_an_id_that_linking_would_give_only_where_the_name_is_nobody_elses() -> None:
    full, short = SpeakerWords("Dewi Melati", SpeakerKind.PERSON), SpeakerWords("Dewi", SpeakerKind.PERSON, ("a1",))
    assert moved(corrected(by(4, "q1", full))) == {1: "dewi-melati"}
    assert moved(corrected(by(4, "q1", short))) == {1: "dewi.4"}


def test_only_the_records_that_are_spoken_of_are_concerned() -> None:
    assert concerned([alias(1, words(SALIM), "Ratna")], KNOWN) == [SALIM, RATNA, OTHER_RATNA]


def office(number: int, quote: str, role: str | None, affiliation: str | None = None) -> Correction:
    return Correction(CorrectionKind.ROLE, quote=quote, role=role, affiliation=affiliation, id=number)


def spoken(outcome: Outcome, row: int) -> Speaker:
    (found,) = [quote.speaker for quote in outcome.quotes if quote.row == row]
    return found


def test_a_role_is_given_to_one_quote_alone() -> None:
    outcome = corrected(office(1, "q1", "Wakil Bupati", "Wanareja"))
    assert spoken(outcome, 1) == Speaker("Salim Karto", SpeakerKind.PERSON, "Wakil Bupati", "Wanareja")
    assert (moved(outcome), outcome.quotes[0].named) == ({1: "salim-karto"}, False)
    assert (outcome.aliases, outcome.hidden, outcome.merged) == ((), (), ())


def test_what_is_not_said_of_a_role_stays_and_nothing_takes_it_away() -> None:
    assert spoken(corrected(office(1, "q1", None, "Wanareja")), 1).role == "Bupati"
    assert spoken(corrected(office(1, "q1", "")), 1).role is None


def test_a_described_speaker_may_have_a_role() -> None:
    assert spoken(corrected(office(1, "q7", "Ketua RT")), 7) == Speaker("seorang warga", SpeakerKind.ROLE, "Ketua RT")


def test_a_role_goes_with_the_speaker_of_whom_it_was_said() -> None:
    assert spoken(corrected(office(1, "q1", "Camat"), by(2, "q1", words(KARTA))), 1).role is None
    assert spoken(corrected(by(1, "q1", words(KARTA)), office(2, "q1", "Camat")), 1).role == "Camat"
    # A merge says that they are one person.
    assert spoken(corrected(office(1, "q4", "Camat"), merge(2, words(SALIM), words(KARTA))), 4).role == "Camat"


def test_a_split_by_role_sees_the_corrected_role() -> None:
    outcome = corrected(office(1, "q1", "Camat"), split(2, words(SALIM), role="Camat"))
    assert moved(outcome) == {1: "salim-karto.2"}


def test_rejecting_moves_nobody() -> None:
    outcome = corrected(Correction(CorrectionKind.REJECT, quote="q1", id=3))
    assert outcome == Outcome(rejected=((1, 3),))


def test_a_note_changes_nothing() -> None:
    assert corrected(Correction(CorrectionKind.NOTE, quote="q1", note="?", id=3)) == Outcome()
