"""What people say when they correct, checked, and put into words that mean the same after every reading again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pidato_kb.corrections import Condition, CorrectionKind, QuoteWords, SpeakerWords
from pidato_kb.errors import NotFoundError, UsageError
from pidato_kb.models import SpeakerKind
from pidato_kb.speakers import identity, is_shared

if TYPE_CHECKING:
    from pidato_kb.models import StoredQuote
    from pidato_kb.store import Store
    from pidato_kb.store.correcting import Correcting

__all__ = ["check_meant", "of_record", "proper_name", "spaced", "speaker_of", "usable"]


def check_meant(said: QuoteWords) -> None:
    """Raise UsageError where what is said of a quote says nothing or contradicts itself."""
    if said.unknown and said.speaker is not None:
        raise UsageError("a quote's speaker is known by name or unknown: say one of them")
    spoken = said.unknown or any(words is not None for words in (said.speaker, said.role, said.affiliation))
    if said.reject and spoken:
        raise UsageError("words that are no quote have no speaker: reject them, or say who spoke them")
    if said.note is not None and not said.note.strip():
        raise UsageError("the note is empty: give it words, or leave it out")
    if not (spoken or said.reject or said.note is not None):
        raise UsageError("nothing is said of the quote: give a speaker, a role, an affiliation, a note, or reject it")


def speaker_of(
    store: Store, desk: Correcting, stored: StoredQuote, name: str, kind: SpeakerKind
) -> tuple[SpeakerWords, bool]:
    """Return whom a name means, and whether nobody had it before."""
    try:
        record = store.get_speaker(name)
    except NotFoundError:
        return _of_new(proper_name(name), kind, stored.article.id), True
    return of_record(desk, record.id, record.name, record.kind), False


def spaced(words: str | None) -> str | None:
    """Return a role, an affiliation or a note with single spaces."""
    return None if words is None else " ".join(words.split())


def of_record(desk: Correcting, id_: str, name: str, kind: SpeakerKind) -> SpeakerWords:
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


def _of_new(name: str, kind: SpeakerKind, article: str) -> SpeakerWords:
    meant = identity(kind, name)
    return SpeakerWords(name, kind, (article,) if meant is not None and is_shared(meant) else ())


def proper_name(words: str) -> str:
    """Return a name with single spaces.  Raises UsageError where there is nothing in it to be called by."""
    name = " ".join(words.split())
    if identity(SpeakerKind.PERSON, name) is None:
        raise UsageError(f"{words!r} is no name: give one with a letter or a number in it")
    return name


def usable(store: Store, condition: Condition) -> Condition:
    """Return a split's condition with the article's own id.  Raises UsageError, NotFoundError."""
    given = [words for words in (condition.role, condition.outlet, condition.article) if words is not None]
    if len(given) != 1 or not given[0].strip():
        raise UsageError("a split needs one condition: words of a role, words of an outlet, or an article's id")
    if condition.article is None:
        return condition
    return Condition(article=store.get_article(condition.article).id)
