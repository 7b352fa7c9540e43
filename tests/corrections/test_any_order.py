"""Corrections, undoing, taking articles out and reading them again: in any order it comes out the same."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeAlias

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.corrections.correcting_examples import ARTICLES, Home

from pidato_kb.corrections import Condition, QuoteWords
from pidato_kb.errors import PidatoError
from pidato_kb.settling import is_settled

Step: TypeAlias = tuple[str, int, int]

NAMES = ("Salim", "Dewi Lestari", "seorang warga", "Ratna", "Salim Karta", "Pak Lurah", "?")
CONDITIONS = (
    *(Condition(role=words) for words in ("petani", "Bupati")),
    *(Condition(outlet=words) for words in ("Kabar", "Harian")),
    *(Condition(article=ARTICLES[number].id) for number in (0, 4)),
    Condition(),
)
OFFICES = (("Camat", None), (None, "Sukamukti"), ("", ""), ("Bupati", "Wanareja"))
KINDS = ["merge", "split", "alias", "speaker", "unknown", "role", "reject", "note"]
correcting = st.tuples(st.sampled_from(KINDS), st.integers(0, 20), st.integers(0, 20))
undoing = st.tuples(st.just("undo"), st.integers(0, 8), st.just(0))
moving = st.tuples(st.sampled_from(["remove", "ingest"]), st.integers(0, len(ARTICLES) - 1), st.just(0))
steps = st.lists(st.one_of(correcting, correcting, undoing, moving), max_size=9)


@contextmanager
def homes(count: int) -> Iterator[list[Home]]:
    with tempfile.TemporaryDirectory() as folder:
        opened = [Home(Path(folder) / f"{number}.db") for number in range(count)]
        for home in opened:
            home.ingest(ARTICLES)
        yield opened
        for home in opened:
            home.close()


def take(home: Home, step: Step) -> bool:
    """Take a step and return whether it was taken; one that is refused must change nothing."""
    what, first, second = step
    before = home.picture()
    try:
        if what in ("ingest", "remove"):
            move(home, step)
        elif what == "undo":
            home.corrections.undo(first % (len(home.log()) + 1))
        else:
            correct(home, what, first, second)
    except PidatoError:
        assert home.picture() == before
        return False
    return True


def move(home: Home, step: Step) -> None:
    article = ARTICLES[step[1]]
    if step[0] == "ingest":
        home.ingest([article])
    else:
        home.remove(article)


def correct(home: Home, what: str, first: int, second: int) -> None:
    speakers = [record.id for record in home.store.speakers()]
    quotes = [row[1] for row in home.picture()["quotes"]]
    if not speakers:
        return
    speaker = speakers[first % len(speakers)]
    if what == "merge":
        home.corrections.merge(speaker, speakers[second % len(speakers)])
    elif what == "split":
        home.corrections.split(speaker, CONDITIONS[second % len(CONDITIONS)])
    elif what == "alias":
        home.corrections.alias(speaker, NAMES[second % len(NAMES)])
    elif what in ("role", "reject", "note"):
        role, affiliation = OFFICES[second % len(OFFICES)] if what == "role" else (None, None)
        said = QuoteWords(
            role=role, affiliation=affiliation, reject=what == "reject", note="!" if what == "note" else None
        )
        home.corrections.quote(quotes[first % len(quotes)], said)
    else:
        name = None if what == "unknown" else (*speakers, *NAMES)[second % (len(speakers) + len(NAMES))]
        home.corrections.speaker(quotes[first % len(quotes)], name)


def undo_all(home: Home, order: list[int]) -> None:
    standing = [made.id for made in home.log() if made.undone_at is None]
    for place in order:
        if standing:
            home.corrections.undo(standing.pop(place % len(standing)))
    for number in standing:
        home.corrections.undo(number)


@settings(deadline=None, max_examples=40)
@given(steps, st.lists(st.integers(0, 20), max_size=6))
def test_with_all_undone_it_is_as_if_nobody_had_corrected_anything(taken: list[Step], order: list[int]) -> None:
    with homes(2) as (corrected, plain):
        for step in taken:
            take(corrected, step)
            if step[0] in ("ingest", "remove"):
                take(plain, step)
        undo_all(corrected, order)
        assert corrected.picture() == plain.picture()
        assert corrected.store.integrity_check() == []
        assert corrected.store.full_text_is_sound()


@settings(deadline=None, max_examples=40)
@given(steps, correcting)
def test_undoing_the_last_one_brings_back_what_was_before(taken: list[Step], last: Step) -> None:
    with homes(1) as (home,):
        for step in taken:
            take(home, step)
        before = home.picture()
        if take(home, last) and (log := home.log()):
            number = log[-1].id
            if log[-1].undone_at is None and home.picture() != before:
                home.corrections.undo(number)
                assert home.picture() == before


@settings(deadline=None, max_examples=40)
@given(steps, st.permutations(range(len(ARTICLES))), st.booleans())
def test_what_is_corrected_survives_every_reading_again(taken: list[Step], order: list[int], at_once: bool) -> None:
    with homes(1) as (home,):
        for step in taken:
            take(home, step)
        home.ingest(ARTICLES)
        before, records, generation = home.who(), home.picture(), home.store.generation
        home.ingest(ARTICLES)
        assert home.picture() == records
        assert home.store.generation == generation
        if at_once:
            for article in ARTICLES:
                home.remove(article)
            home.ingest([ARTICLES[place] for place in order])
        else:
            for place in order:
                home.remove(ARTICLES[place])
                home.ingest([ARTICLES[place]])
        assert home.who() == before
        assert home.store.full_text_is_sound()
        assert is_settled(home.store, fix=False)


@settings(deadline=None, max_examples=40)
@given(steps)
def test_undoing_says_of_how_many_quotes_the_speaker_changed(taken: list[Step]) -> None:
    with homes(1) as (home,):
        for step in taken:
            before = spoken(home)
            if step[0] != "undo":
                take(home, step)
                continue
            try:
                change = home.corrections.undo(step[1] % (len(home.log()) + 1))
            except PidatoError:
                continue
            after = spoken(home)
            both = before.keys() & after.keys()
            assert change.quotes == sum(before[quote] != after[quote] for quote in both)


def spoken(home: Home) -> dict[str, list[object]]:
    """Record, name and office of each quote that nobody rejected."""
    picture = home.picture()
    rejected = {row for row, _ in picture["rejected"]}
    return {row[1]: row[2:4] + row[6:8] for row in picture["quotes"] if row[0] not in rejected}
