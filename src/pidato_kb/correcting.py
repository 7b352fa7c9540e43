"""People's corrections: made, listed and undone."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from pidato_kb.corrections import Condition, Correction, CorrectionKind, QuotePlace, QuoteWords, Signature
from pidato_kb.errors import NotFoundError, UsageError
from pidato_kb.history import CorrectedArticle, Logged, corrected_articles, log
from pidato_kb.models import SpeakerKind
from pidato_kb.settling import settle
from pidato_kb.wording import check_meant, of_record, proper_name, spaced, speaker_of, usable

if TYPE_CHECKING:
    from pidato_kb.models import StoredQuote
    from pidato_kb.store import Store
    from pidato_kb.store.correcting import Correcting
    from pidato_kb.transferring import Taken

__all__ = ["Change", "Corrections"]

UNSIGNED = Signature()


@dataclass(frozen=True, slots=True)
class Change:
    """A correction that was made or undone, and of how many quotes of current articles the speaker changed."""

    correction: Correction
    quotes: int
    new_speaker: bool = False


class Corrections:
    """The corrections of a knowledge base; every one that is made or undone may be signed.

    `reader` and `writer` open its database, `refresh` brings the index up to date after quotes were rejected or came
    back.
    """

    def __init__(
        self, reader: Callable[[], Store], writer: Callable[[], Store], refresh: Callable[[], None] | None = None
    ) -> None:
        self._reader = reader
        self._writer = writer
        self._refresh = refresh

    def log(self) -> list[Logged]:
        """Return each correction, the undone ones too, and how it stands now."""
        return list(log(self._reader()))

    def articles(self) -> list[CorrectedArticle]:
        """Return the articles of whose quotes people corrected something, with all their quotes."""
        return list(corrected_articles(self._reader()))

    def merge(self, kept: str, gone: str, made: Signature = UNSIGNED) -> Change:
        """Say that two records are one speaker: the first keeps its name and gets all quotes of the other.

        Raises NotFoundError, UsageError where a name means several or both are one already.
        """
        with self._desk() as (store, desk):
            target, source = store.get_speaker(kept), store.get_speaker(gone)
            if target.id == source.id:
                raise UsageError(f"{kept!r} and {gone!r} are one speaker already ({target.id})")
            words = of_record(desk, target.id, target.name, target.kind)
            other = of_record(desk, source.id, source.name, source.kind)
            return _made(desk, Correction(CorrectionKind.MERGE, words, other=other, made=made))

    def split(self, speaker: str, condition: Condition, made: Signature = UNSIGNED) -> Change:
        """Say that the quotes of a speaker that meet the condition are those of another one of that name.

        Raises NotFoundError where no quote meets it, UsageError where all do, or without one condition.
        """
        with self._desk() as (store, desk):
            whole = store.get_speaker(speaker)
            given = usable(store, condition)
            words = of_record(desk, whole.id, whole.name, whole.kind)
            change = _made(desk, Correction(CorrectionKind.SPLIT, words, condition=given, made=made))
            if not desk.moved_by(change.correction.id):
                raise NotFoundError(
                    f"no quote of {whole.name} ({whole.id}) is so: `pidato speaker {whole.id}` shows them"
                )
            if not desk.quotes_of(whole.id):
                raise UsageError(f"all quotes of {whole.name} ({whole.id}) are so: there is nothing to split")
            return change

    def alias(self, speaker: str, name: str, made: Signature = UNSIGNED) -> Change:
        """Say that quotes under this name are those of the speaker.  Raises NotFoundError, UsageError."""
        with self._desk() as (store, desk):
            record = store.get_speaker(speaker)
            name = proper_name(name)
            words = of_record(desk, record.id, record.name, record.kind)
            return _made(desk, Correction(CorrectionKind.ALIAS, words, name=name, made=made))

    def speaker(
        self,
        quote: str,
        name: str | None,
        *,
        kind: SpeakerKind = SpeakerKind.PERSON,
        made: Signature = UNSIGNED,
    ) -> Change:
        """Say who said one quote, or with None that nobody knows: `quote` with one thing to say."""
        (change,) = self.quote(quote, QuoteWords(name, name is None, kind), made)
        return change

    def quote(self, quote: str, said: QuoteWords, made: Signature = UNSIGNED) -> list[Change]:
        """Say something of one quote, old versions' quotes too; each thing said is a correction of its own.

        A name that nobody has gets a record.  Raises NotFoundError for the quote, UsageError for a name that several
        have and for what cannot be meant; nothing is corrected then.
        """
        check_meant(said)
        with self._desk() as (store, desk):
            stored = store.get_quote(quote)
            return list(_of_quote(store, desk, stored, said, made))

    def undo(self, number: int, undone: Signature = UNSIGNED) -> Change:
        """Put a correction out of force, in any order.  Raises NotFoundError, UsageError where it was already."""
        with self._desk() as (_, desk):
            made = desk.undo(number, undone)
            return Change(made, settle(desk))

    def take_over(self, carried: list[Correction]) -> Taken:
        """Make corrections of another knowledge base here, as far as what they speak of is here."""
        from pidato_kb.transferring import take_over

        store = self._writer()
        generation = store.generation
        taken = take_over(store, carried)
        if store.generation != generation and self._refresh is not None:
            self._refresh()
        return taken

    @contextmanager
    def _desk(self) -> Iterator[tuple[Store, Correcting]]:
        store = self._writer()
        with store.correcting() as desk:
            yield store, desk
        if desk.current_changed and self._refresh is not None:
            self._refresh()


def _of_quote(
    store: Store, desk: Correcting, stored: StoredQuote, said: QuoteWords, made: Signature
) -> Iterator[Change]:
    quote = stored.quote
    place = QuotePlace(stored.article.id, quote.start, quote.end, quote.kind, quote.text)
    about = partial(Correction, quote=stored.id, place=place, made=made)
    if said.speaker is not None:
        words, new = speaker_of(store, desk, stored, said.speaker, said.kind)
        yield replace(_made(desk, about(CorrectionKind.SPEAKER, words)), new_speaker=new)
    if said.unknown:
        yield _made(desk, about(CorrectionKind.SPEAKER))
    if said.role is not None or said.affiliation is not None:
        role, affiliation = spaced(said.role), spaced(said.affiliation)
        yield _made(desk, about(CorrectionKind.ROLE, role=role, affiliation=affiliation))
    if said.reject:
        yield _made(desk, about(CorrectionKind.REJECT))
    if said.note is not None:
        yield _made(desk, about(CorrectionKind.NOTE, note=spaced(said.note)))


def _made(desk: Correcting, correction: Correction) -> Change:
    number = desk.append(correction)
    return Change(replace(correction, id=number), settle(desk))
