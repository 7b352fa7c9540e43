"""The same utterance in several articles as one answer: which of the best rows are printings of one another.

Printings of one quote have nearly the same vector and the same words, so they stand close in every ranking:
they are looked for among the rows that were ranked, and nothing has to be kept for it in the database.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import TYPE_CHECKING, TypeAlias

from pidato_kb.language.id.wordings import DENIALS
from pidato_kb.search.wordings import IsSlip, Wording, same_wording, wording

if TYPE_CHECKING:
    from pidato_kb.models import Sighting
    from pidato_kb.store import Store
    from pidato_kb.store.sighted import Utterance

__all__ = ["LOOK_AHEAD", "Group", "answers", "fold", "in_time"]

LOOK_AHEAD = 30
"""Rows behind those that were asked for, among which sightings of these are looked for."""

HEAD = 100
"""Characters that hold the first six words of all but a few quotes."""

SEEN_OFTEN = 20
"""Articles that must have a word before a word that none else has can be a slip for it."""

Group: TypeAlias = tuple[int, ...]
Words: TypeAlias = tuple[str, ...]


def answers(store: Store, rank: Callable[[int], Sequence[int]], limit: int, *, folded: bool) -> list[Group]:
    """Return the best `limit` different things, each as its rows, the best-ranked first.

    `rank` gives the best so many rows, best first.  There are as many answers as can be: where one press release
    fills the first rows, more of the ranking is asked for.
    """
    if not folded:
        return [(row,) for row in rank(limit)[:limit]]
    depth = limit + LOOK_AHEAD
    while True:
        ranking = rank(depth)[:depth]
        places = {row: place for place, row in enumerate(ranking)}
        found = fold(store.utterances(ranking), _judge(store))
        groups = [tuple(sorted(group, key=places.__getitem__)) for group in found]
        if len(groups) >= limit or len(ranking) < depth:
            return sorted(groups, key=lambda group: places[group[0]])[:limit]
        depth *= 4


def fold(utterances: Iterable[Utterance], is_slip: IsSlip) -> list[Group]:
    """Return the rows of each utterance, in whatever order they came: every row is in exactly one group.

    Nobody's words are folded with another's.  Words whose speaker is unknown join the only known speaker who
    has the same; where two have, they stay by themselves.  Reported speech is folded under the same cue alone.
    """
    companions: defaultdict[tuple[Hashable, Words], list[Utterance]] = defaultdict(list)
    rows: list[int] = []
    for one in utterances:
        rows.append(one.row)
        for beginning in _beginnings(wording(one.text[:HEAD])):
            companions[_voice(one), beginning].append(one)
    # Most quotes have no like among those that were ranked, and their words need not be looked at any further.
    by_voice: defaultdict[Hashable, dict[int, Utterance]] = defaultdict(dict)
    for (voice, _), said in companions.items():
        if len(said) > 1:
            by_voice[voice].update((one.row, one) for one in said)
    groups = [group for said in by_voice.values() for group in _of_one_voice(list(said.values()), is_slip)]
    folded = {row for group in groups for row in group}
    return groups + [(row,) for row in rows if row not in folded]


def in_time(sightings: Iterable[Sighting]) -> tuple[Sighting, ...]:
    """Return the sightings of one utterance, the earliest first; those without a date come last."""
    return tuple(sorted(sightings, key=lambda s: (s.date is None, s.date or "", s.outlet or "", s.quote)))


def _voice(utterance: Utterance) -> Hashable:
    """Return what two printings of one utterance have in common beside speaker and words."""
    cue = (utterance.cue or "").casefold().split()
    if utterance.kind == "indirect":
        return utterance.kind, tuple(cue)
    return utterance.kind, not DENIALS.isdisjoint(cue)


class _Cluster:
    """Printings that are the same as the leader, the longest of them."""

    def __init__(self, number: int, leader: Wording, speaker: str | None) -> None:
        self.number = number
        self.leader = leader
        self.speaker = speaker
        self.rows: list[int] = []


def _of_one_voice(said: Sequence[Utterance], is_slip: IsSlip) -> list[Group]:
    """Known speakers first, long quotes before short ones, each joins the first leader that says the same.

    A leader for each group, no chains: what is folded differs from the leader by what `same_wording` allows.
    """
    # Sorted by the values themselves, so that the order in which they came decides nothing.
    ordered = sorted(
        ((wording(one.text), one) for one in said),
        key=lambda pair: (pair[1].speaker is None, -len(pair[0].words), pair[0].words, pair[1].row),
    )
    clusters: list[_Cluster] = []
    by_beginning: defaultdict[Words, list[_Cluster]] = defaultdict(list)
    for words, one in ordered:
        near = {c.number: c for key in _beginnings(words) for c in by_beginning[key]}
        cluster = _home(one.speaker, [c for _, c in sorted(near.items()) if same_wording(c.leader, words, is_slip)])
        if cluster is None:
            cluster = _Cluster(len(clusters), words, one.speaker)
            clusters.append(cluster)
            for key in _beginnings(words):
                by_beginning[key].append(cluster)
        cluster.rows.append(one.row)
    return [tuple(cluster.rows) for cluster in clusters]


def _home(speaker: str | None, same: Sequence[_Cluster]) -> _Cluster | None:
    """Return which of the clusters that say the same may take in words of this speaker."""
    if speaker is None and len({cluster.speaker for cluster in same} - {None}) == 1:
        return same[0]
    return next((cluster for cluster in same if cluster.speaker == speaker), None)


def _beginnings(words: Wording) -> tuple[Words, Words]:
    """Return the first three words and the three behind: one of both is alike where printings differ once."""
    return words.words[:3], ("", *words.words[3:6])


def _judge(store: Store) -> IsSlip:
    """Judge by the articles: a slip is a word that no other article has, for one that many have.

    Source: the prior of the noisy channel (Kernighan, Church & Gale 1990, A spelling correction program based
    on a noisy channel model).  In a small knowledge base no word is seen often, and nothing is called a slip.
    """

    def is_slip(a: str, b: str) -> bool:
        rare, common = sorted((store.articles_with(a, SEEN_OFTEN), store.articles_with(b, SEEN_OFTEN)))
        return rare <= 1 and common >= SEEN_OFTEN

    return is_slip
