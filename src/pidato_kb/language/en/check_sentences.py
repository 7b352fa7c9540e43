"""What a check says about a flag, in English.  `{word}` and `{other}` are words of claim or source."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

__all__ = ["SENTENCES"]

SENTENCES: Mapping[str, str] = MappingProxyType(
    {
        "negation_dropped": "the word *{word}* is missing, which may turn the meaning round",
        "negation_added": "the word *{word}* was put in, which may turn the meaning round",
        "negation_changed": "*{other}* became *{word}*, which may change the meaning",
        "condition_dropped": "the condition *{word}* is missing",
        "condition_added": "the condition *{word}* was put in",
        "condition_changed": "the condition *{other}* became *{word}*",
        "hedge_dropped": "the word *{word}* is missing, which makes the statement stronger",
        "hedge_added": "the word *{word}* was put in, which makes the statement weaker",
        "hedge_changed": "*{other}* became *{word}*",
        "number_dropped": "the number *{word}* is missing",
        "number_added": "the number *{word}* was put in",
        "number_changed": "the number *{other}* became *{word}*",
        "date_dropped": "the time *{word}* is missing",
        "date_added": "the time *{word}* was put in",
        "date_changed": "the time *{other}* became *{word}*",
        "name_dropped": "the name *{word}* is missing",
        "name_added": "the name *{word}* was put in",
        "name_changed": "the name *{other}* became *{word}*",
        "spelling": "only the spelling differs: *{other}* became *{word}*",
        "ellipsis": "words were left out where the claim has an ellipsis",
        "insertion": "the words in brackets are not the speaker's",
        "joined": "these words were put together from several quotes",
        "indirect": "this is the reporter's paraphrase, not direct speech",
        "outside_quotes": "these words stand in an article, but in no quote that is known",
        "speaker_unsure": "it is not sure who said it; on record: {word}",
        "speaker_unknown": "nobody on record is called {word}",
        "other_speaker": "it was {word} who said something like it",
        "several_speakers": "several people said these words: {word}",
        "older": "these words appeared as early as {word}",
        "later": "these words appear only from {word}",
        "misattributed": "{word} said it, not {other}",
    }
)
