"""A quote's speaker while corrections are followed, and which quotes a split takes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pidato_kb.corrections import Condition, SpeakerWords, ToldQuote
from pidato_kb.models import Speaker, SpeakerKind

__all__ = ["Draft", "matching"]


class Draft:
    """The speaker of one quote: as told at first, then as the corrections so far have it."""

    __slots__ = ("by", "called", "holder", "kind", "named", "office", "office_given", "told")

    def __init__(self, told: ToldQuote) -> None:
        self.told = told
        self.holder = told.speaker_id
        self.called = told.speaker.name
        self.kind = told.speaker.kind
        self.office = (told.speaker.role, told.speaker.affiliation)
        self.office_given = False
        self.by: int | None = None
        self.named = False

    @property
    def moved(self) -> bool:
        """Whether the speaker is another than the one whom the article tells."""
        return self.holder != self.told.speaker_id or (self.named and self.holder is None)

    def give(self, holder: str, correction: int) -> None:
        """Give the quote to a record."""
        self.holder = holder
        self.by = correction

    def name(self, holder: str | None, words: SpeakerWords | None, correction: int) -> None:
        """Give the quote to a record (None: nobody), because somebody said so of this very quote."""
        if holder is None or holder != self.holder:
            # The office was told of the other one: under the new name it would be untrue.
            self.office, self.office_given = (None, None), False
        self.called, self.kind = (None, SpeakerKind.UNKNOWN) if words is None else (words.name, words.kind)
        self.holder = holder
        self.by = correction
        self.named = True

    def hold_office(self, role: str | None, affiliation: str | None, correction: int) -> None:
        """Give the speaker of this very quote a role, an affiliation; "" takes one away, None leaves it."""
        role_before, affiliation_before = self.office
        self.office = (
            role_before if role is None else role or None,
            affiliation_before if affiliation is None else affiliation or None,
        )
        self.office_given = True
        self.by = correction

    def speaker(self, record: tuple[str, SpeakerKind] | None) -> Speaker:
        """Return the speaker; `record` is the (name, kind) of the one that a moved quote has now, None for nobody."""
        if not self.moved:
            if not self.office_given:
                return self.told.speaker
            role, affiliation = self.office
            return replace(self.told.speaker, role=role, affiliation=affiliation)
        name, kind = record or (None, SpeakerKind.UNKNOWN)
        return Speaker(name, kind, *self.office)


def matching(drafts: Sequence[Draft], condition: Condition, everything: Sequence[Draft]) -> list[Draft]:
    """Return those that meet the condition.

    Within an article one name is one speaker: a role told beside one quote holds for the others of that name.
    """
    newest = {draft.told.article: draft.told.newest for draft in everything}
    met = {_place(draft) for draft in drafts if _meets(draft, condition, newest)}
    return [draft for draft in drafts if _place(draft) in met]


def _place(draft: Draft) -> tuple[str, str | None, int]:
    return draft.told.article, draft.told.speaker_id, draft.told.row if draft.named else 0


def _meets(draft: Draft, condition: Condition, newest: dict[str, str]) -> bool:
    told = draft.told
    if condition.role is not None:
        return _within(condition.role, " ".join(part or "" for part in draft.office))
    if condition.outlet is not None:
        return _within(condition.outlet, told.outlet or "")
    wanted = condition.article or ""
    return told.newest == newest.get(wanted, wanted)


def _within(words: str, text: str) -> bool:
    return " ".join(words.casefold().split()) in " ".join(text.casefold().split())
