"""People's corrections of speakers: made, listed and undone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from pidato_kb.corrections import Condition, Correction, CorrectionKind, SpeakerWords
from pidato_kb.errors import NotFoundError, UsageError
from pidato_kb.models import SpeakerKind
from pidato_kb.settling import settle
from pidato_kb.speakers import identity, is_shared

if TYPE_CHECKING:
    from pidato_kb.store import Store
    from pidato_kb.store.correcting import Correcting

__all__ = ["Change", "Corrections"]


@dataclass(frozen=True, slots=True)
class Change:
    """A correction that was made or undone, and of how many quotes of current articles the speaker changed."""

    correction: Correction
    quotes: int
    new_speaker: bool = False


class Corrections:
    """The corrections of a knowledge base; `reader` and `writer` open its database."""

    def __init__(self, reader: Callable[[], Store], writer: Callable[[], Store]) -> None:
        self._reader = reader
        self._writer = writer

    def log(self) -> list[tuple[Correction, int]]:
        """Return each correction, the undone ones too, with how many quotes it was the last to move."""
        store = self._reader()
        return [(made, store.moved_by(made.id)) for made in store.corrections()]

    def merge(self, kept: str, gone: str) -> Change:
        """Say that two records are one speaker: the first keeps its name and gets all quotes of the other.

        Raises NotFoundError, UsageError where a name means several or both are one already.
        """
        store = self._writer()
        with store.correcting() as desk:
            target, source = store.get_speaker(kept), store.get_speaker(gone)
            if target.id == source.id:
                raise UsageError(f"{kept!r} and {gone!r} are one speaker already ({target.id})")
            words = _words(desk, target.id, target.name, target.kind)
            other = _words(desk, source.id, source.name, source.kind)
            return _made(desk, Correction(CorrectionKind.MERGE, words, other=other))

    def split(self, speaker: str, condition: Condition) -> Change:
        """Say that the quotes of a speaker that meet the condition are those of another one of that name.

        Raises NotFoundError where no quote meets it, UsageError where all do, or without one condition.
        """
        store = self._writer()
        with store.correcting() as desk:
            whole = store.get_speaker(speaker)
            given = _checked(store, condition)
            words = _words(desk, whole.id, whole.name, whole.kind)
            change = _made(desk, Correction(CorrectionKind.SPLIT, words, condition=given))
            if not desk.moved_by(change.correction.id):
                raise NotFoundError(
                    f"no quote of {whole.name} ({whole.id}) is so: `pidato speaker {whole.id}` shows them"
                )
            if not desk.quotes_of(whole.id):
                raise UsageError(f"all quotes of {whole.name} ({whole.id}) are so: there is nothing to split")
            return change

    def alias(self, speaker: str, name: str) -> Change:
        """Say that quotes under this name are those of the speaker.  Raises NotFoundError, UsageError."""
        store = self._writer()
        with store.correcting() as desk:
            record = store.get_speaker(speaker)
            name = _name(name)
            words = _words(desk, record.id, record.name, record.kind)
            return _made(desk, Correction(CorrectionKind.ALIAS, words, name=name))

    def speaker(self, quote: str, name: str | None, *, kind: SpeakerKind = SpeakerKind.PERSON) -> Change:
        """Say who said one quote, or with None that nobody knows.

        A name that nobody has gets a record of this kind.  Raises NotFoundError for the quote, UsageError for a
        name that several have.
        """
        store = self._writer()
        with store.correcting() as desk:
            stored = store.get_quote(quote)
            words, new = None, False
            if name is not None:
                try:
                    record = store.get_speaker(name)
                    words = _words(desk, record.id, record.name, record.kind)
                except NotFoundError:
                    words, new = _new_words(_name(name), kind, stored.article.id), True
            change = _made(desk, Correction(CorrectionKind.SPEAKER, words, quote=stored.id))
            return replace(change, new_speaker=new)

    def undo(self, number: int) -> Change:
        """Put a correction out of force, in any order.  Raises NotFoundError, UsageError where it was already."""
        with self._writer().correcting() as desk:
            made = desk.undo(number)
            return Change(made, settle(desk))


def _made(desk: Correcting, correction: Correction) -> Change:
    number = desk.append(correction)
    return Change(replace(correction, id=number), settle(desk))


def _words(desk: Correcting, id_: str, name: str, kind: SpeakerKind) -> SpeakerWords:
    """Return a record in words that mean the same one after its articles were read again."""
    origin = desk.origin(id_)
    if origin is not None:
        (made,) = [made for made in desk.in_force() if made.id == origin]
        if made.kind is not CorrectionKind.SPLIT and made.speaker is not None:
            return made.speaker
        return SpeakerWords(name, kind, split=origin)
    meant = identity(kind, name)
    shared = meant is not None and is_shared(meant)
    return SpeakerWords(name, kind, tuple(desk.articles_of(id_)) if shared else ())


def _new_words(name: str, kind: SpeakerKind, article: str) -> SpeakerWords:
    meant = identity(kind, name)
    return SpeakerWords(name, kind, (article,) if meant is not None and is_shared(meant) else ())


def _name(words: str) -> str:
    name = " ".join(words.split())
    if identity(SpeakerKind.PERSON, name) is None:
        raise UsageError(f"{words!r} is no name: give one with a letter or a number in it")
    return name


def _checked(store: Store, condition: Condition) -> Condition:
    given = [words for words in (condition.role, condition.outlet, condition.article) if words is not None]
    if len(given) != 1 or not given[0].strip():
        raise UsageError("a split needs one condition: words of a role, words of an outlet, or an article's id")
    if condition.article is None:
        return condition
    return Condition(article=store.get_article(condition.article).id)
