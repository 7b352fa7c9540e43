"""How sure an attribution is: whom the mention means, times how sure that person's name is.

The shares are how often each kind was right on articles judged by hand, rounded down: those articles were also
tuned on, and unseen outlets are harder.
"""

from __future__ import annotations

from pidato_kb.extraction.candidates import Candidate
from pidato_kb.models import Attribution, Span, Speaker, SpeakerKind

__all__ = ["THRESHOLD", "attribution"]

THRESHOLD = 0.5
"""Below this confidence the name is withheld and only the mention is shown."""

# How often a mention means the person that the rule says.
MEANT = {
    "name": 1.0,
    "short-name": 0.99,
    "respelt": 0.95,
    "office": 0.98,
    "office-unnamed": 0.9,
    "pronoun": 0.99,
    "pronoun-far": 0.93,
    "pronoun-introduced": 0.95,
    "pronoun-only": 0.85,
    "epithet": 0.97,
    "organisation": 1.0,
    "description": 1.0,
    "inherited-near": 0.95,
    "inherited": 0.7,
    "told-after": 0.9,
    "runs-on": 0.95,
}

# Where somebody else may be meant: the other one spoke shortly before, or was named since.
_RIVAL = {"pronoun": 0.975, "pronoun-far": 0.93, "pronoun-introduced": 0.92, "epithet": 0.95}
_NAMED_BETWEEN = 0.85
_NAMED_RIVAL = 0.8  # an office, a body or a description is meant, though somebody with a name may be
_FAR = 0.98  # the person meant has not spoken in the sentence before


def attribution(
    rule: str,
    candidate: Candidate,
    mention: Span | None,
    second: str | None,
    *,
    named_between: bool = False,
    far: bool = False,
) -> Attribution:
    """Make an attribution by a rule of `MEANT`; `second` is who else may be meant.

    `named_between` says that somebody else was named since the candidate spoke, `far` that the candidate did not
    speak right before.
    """
    confidence = MEANT[rule] * candidate.naming
    if second is not None:
        confidence *= _RIVAL.get(rule, 1.0)
        confidence *= _NAMED_BETWEEN if named_between else 1.0
        confidence *= _FAR if far else 1.0
        confidence *= _NAMED_RIVAL if candidate.speaker.kind is not SpeakerKind.PERSON else 1.0
    confidence = round(confidence, 2)
    speaker = candidate.speaker if confidence >= THRESHOLD else Speaker(None, SpeakerKind.UNKNOWN)
    antecedent = candidate.span if candidate.span != mention else None
    via = candidate.via if speaker.name is not None else None
    return Attribution(speaker, rule, confidence, mention, antecedent, second, via)
