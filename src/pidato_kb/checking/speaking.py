"""Whether the one who is claimed to have said it is the one whom the source names, and how sure that is."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from pidato_kb.checking.judging import Standing
from pidato_kb.checking.names import Likeness, is_short_for, likeness
from pidato_kb.checking.trigrams import shared_trigrams
from pidato_kb.models import Speaker, SpeakerKind
from pidato_kb.speakers import key
from pidato_kb.store import plain
from pidato_kb.words import words_of

if TYPE_CHECKING:
    from pidato_kb.models import StoredQuote
    from pidato_kb.store import Store

__all__ = ["Speakers"]

_NAMED = frozenset(["name", "short-name", "respelt", "corrected"])
"""The rules of attribution by which the source itself names the speaker beside the quote."""

_LEAST = 0.7
"""Confidence below which somebody else of the article may have been meant."""

REMEMBERED = 10_000
"""Answers of the database that are kept, for each kind of question."""

_SUGGESTIONS = 3
_SIMILAR = 0.35
_SHORTEST = 3


class Speakers:
    """Compares claimed speakers with those of stored quotes; remembers names and roles."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._names = lru_cache(maxsize=REMEMBERED)(store.matching.names)
        self._roles = lru_cache(maxsize=REMEMBERED)(store.matching.roles_of)
        self.ids = lru_cache(maxsize=REMEMBERED)(store.matching.called)
        self.known = lru_cache(maxsize=REMEMBERED)(self._known)
        self.suggestions = lru_cache(maxsize=REMEMBERED)(self._suggestions)

    def standing(self, claimed: str, stored: StoredQuote) -> Standing:
        """Tell whether the claimed speaker said a quote.

        Unsure is where the evidence is weak: nobody is named, somebody is without a name, the program's second
        candidate is the claimed one or who tells it second-hand, or the speaker was inferred while the claimed one
        stands nearer to the quote.
        """
        near = self._likeness(claimed, stored)
        second = stored.quote.attribution.second
        if near is Likeness.LIKE and second and likeness(claimed, second) is Likeness.SAME:
            near = Likeness.SAME  # a slip of the pen, and the program had thought of the right spelling
        if near is Likeness.SAME or self._by_office(claimed, stored):
            return Standing.SAME
        if near is Likeness.LIKE or self._doubtful(claimed, stored):
            return Standing.UNSURE
        return Standing.OTHER

    def same_voice(self, one: StoredQuote, other: StoredQuote) -> bool:
        """Return whether two quotes may be one speaker's; a quote of nobody known is everybody's."""
        if one.speaker_id is not None and one.speaker_id == other.speaker_id:
            return True
        first, second = one.quote.speaker.name, other.quote.speaker.name
        return first is None or second is None or likeness(first, second) is not Likeness.OTHER

    def _likeness(self, claimed: str, stored: StoredQuote) -> Likeness:
        name = stored.quote.speaker.name
        best = likeness(claimed, name) if name else Likeness.OTHER
        if name and best is Likeness.SAME and is_short_for(name, claimed):
            # "Salim" is short for anybody called so: the article itself has to have the rest of the name.
            rest = set(key(claimed).split()) - set(key(name).split())
            best = Likeness.SAME if rest <= set(words_of(stored.article.text).forms) else Likeness.LIKE
        if best is not Likeness.SAME and stored.speaker_id is not None:
            aliases = [alias for alias in self._names(stored.speaker_id) if not is_short_for(alias, claimed)]
            best = max([best, *(likeness(claimed, alias) for alias in aliases)])
        return best

    def _by_office(self, claimed: str, stored: StoredQuote) -> bool:
        """Return whether the office that is claimed is the speaker's, or the speaker's that of who is claimed."""
        from pidato_kb.checking.offices import names_office, office_held, roles_on

        speaker, day = stored.quote.speaker, stored.article.date
        if names_office(claimed):
            roles = self._roles(stored.speaker_id) if stored.speaker_id else []
            return office_held(claimed, speaker, roles_on(roles, day), speaker.name)
        if speaker.kind is not SpeakerKind.ROLE or not speaker.name:
            return False
        office = " ".join(filter(None, (speaker.role, speaker.affiliation))) or speaker.name
        roles = [role for id_ in self.ids(claimed) for role in roles_on(self._roles(id_), day)]
        return any(office_held(office, Speaker(role=role.role, affiliation=role.affiliation)) for role in roles)

    def _doubtful(self, claimed: str, stored: StoredQuote) -> bool:
        attribution = stored.quote.attribution
        speaker = attribution.speaker
        if speaker.name is None:
            return True
        if stored.corrected is not None:
            return False  # somebody knows better than the program
        others = (attribution.second, attribution.via)
        if any(name and likeness(claimed, name) is not Likeness.OTHER for name in others):
            return True
        mentions = _mentions(claimed, stored)
        if not mentions:
            # Somebody in an office whom nobody names may be called so, unless the name is another's.
            return speaker.kind is SpeakerKind.ROLE and not self.ids(claimed)
        if speaker.kind is not SpeakerKind.PERSON or attribution.confidence < _LEAST:
            return True
        if attribution.rule in _NAMED:
            return False
        # Whoever a "-nya" means was mentioned last: the rule went past the claimed one.
        own = _mentions(speaker.name, stored)
        start = stored.quote.start
        return max((at for at in mentions if at < start), default=-1) > max(
            (at for at in own if at < start), default=-1
        )

    def _known(self, claimed: str) -> bool:
        """Return whether any speaker of the knowledge base may be meant."""
        from pidato_kb.checking.offices import names_office

        if self.ids(claimed) or names_office(claimed):
            return True
        words = [word for word in plain(claimed).split() if len(word) >= _SHORTEST]
        return any(likeness(claimed, alias) is Likeness.SAME for alias in self._store.matching.called_partly(words))

    def _suggestions(self, claimed: str) -> tuple[str, ...]:
        """Return the names of the speakers whose name looks most like this one."""
        wanted = plain(key(claimed))
        scored: dict[str, float] = {}
        for form, name in self._store.matching.everybody():
            share = shared_trigrams(wanted, form)
            if share >= max(_SIMILAR, scored.get(name, 0.0)):
                scored[name] = share
        return tuple(sorted(scored, key=lambda name: (-scored[name], name))[:_SUGGESTIONS])


def _mentions(name: str, stored: StoredQuote) -> list[int]:
    """Return where words of a name stand in the article, titles aside."""
    wanted = {word for word in words_of(key(name)).forms if len(word) >= _SHORTEST}
    words = words_of(stored.article.text)
    return [at for form, at in zip(words.forms, words.starts, strict=True) if form in wanted]
