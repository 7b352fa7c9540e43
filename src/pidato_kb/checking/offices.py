"""Whether an office that is claimed is one that somebody held on the day."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from pidato_kb.extraction.offices import office_words
from pidato_kb.language.id.roles import FORMER, ROLE_WORDS
from pidato_kb.models import RoleSighting, Speaker

__all__ = ["names_office", "office_held", "roles_on"]

# How long before and after its sightings an office is taken as held.
_NEAR = timedelta(days=400)
_RANKED = FORMER | {"wakil", "deputi", "asisten", "calon", "staf", "istri", "suami", "ajudan"}


def names_office(words: str) -> bool:
    """Return whether the words begin with an office: "Gubernur Tirtasari", "Menkes", "Plt Bupati"."""
    return bool(office_words(words) & ROLE_WORDS)


def office_held(claimed: str, speaker: Speaker, roles: Iterable[RoleSighting] = (), name: str | None = None) -> bool:
    """Return whether a claimed office, with a name or not, is the speaker's own or one of these roles.

    "Wakil Gubernur" is no "Gubernur", and a former one is none of today's.
    """
    wanted = office_words(claimed) - office_words(name)
    if not wanted & ROLE_WORDS:
        return False
    held = [(speaker.role, speaker.affiliation), *((role.role, role.affiliation) for role in roles)]
    if speaker.role is None and speaker.name is not None:
        held.append((speaker.name, None))  # an office in place of a name
    return any(_covers(office_words(*office), wanted) for office in held)


def roles_on(roles: Iterable[RoleSighting], day: str | None) -> list[RoleSighting]:
    """Return the roles that were seen about this day; all where the day or their dates are not known."""
    if day is None:
        return list(roles)
    return [role for role in roles if _near(role, day)]


def _covers(held: frozenset[str], wanted: frozenset[str]) -> bool:
    return bool(held) and wanted <= held and wanted & _RANKED == held & _RANKED


def _near(role: RoleSighting, day: str) -> bool:
    try:
        first, last, asked = (date.fromisoformat(text or "") for text in (role.first, role.last, day))
    except ValueError:
        return True
    return first - _NEAR <= asked <= last + _NEAR
