"""The content of an indirect quote: which part of a sentence is what was said, without cue and speaker."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from pidato_kb.extraction.cues import Cue, CueKind
from pidato_kb.extraction.document import Document, Sentence
from pidato_kb.extraction.marks import Quotation
from pidato_kb.language.id.cues import (
    ACT_ONLY,
    AUXILIARIES,
    BARE_VERBS,
    CLAUSE_OPENERS,
    CONDITIONAL_OPENERS,
    CREDITS,
    HANDED_VERBS,
    HOPES,
    MANNERS,
    NOMINAL_CLAUSES,
    POINTING,
    REQUESTS,
    STATES,
    TOWARDS,
    WEAK_VERBS,
)
from pidato_kb.language.id.dates import DAYS
from pidato_kb.language.id.function_words import PRONOUNS

__all__ = ["content_after", "content_before"]

_AFTER_CUE = re.compile(r"\s*(?:\([^)]*\)\s*)?(?:,\s*)?")
_CIRCUMSTANCE = re.compile(
    r"\s*(?:kepada|saat|ketika|dalam|di|usai|seusai|melalui|lewat|pada|sambil|seraya)\b[^,\"”“]{0,120},\s*(?=\S)",
    re.IGNORECASE,
)
_ADDRESSEE = re.compile(  # who was told, and where; the clause follows a comma or its opener
    r"\s*(?:kepada|saat|ketika|usai|seusai|melalui|lewat|dalam keterangan|dalam siaran|di hadapan)\s[^,.\"”“]{1,80}?"
    r"(?:,\s*|\s(?=(?:bahwa|agar|supaya|jika|kalau)\b))"
)
_BESIDE_SPEAKER = re.compile(r"\s+(?:dan|serta|bersama)\s+[A-Z][^,.\"”“]{1,60}(?=,)")  # Menurut Made dan Ayu, …
_CARRIER = re.compile(r"\s*(?:[\w-]+\s+){1,6}?(?=bahwa\s)")
_ASKED = re.compile(r"\s*(?:kepada|pada)\s+")  # whom a request is for belongs to it
_RELATIVE = re.compile(r"\s*,?\s+yang\s[^,.\"”“]{3,160}(?=,)")  # Menurut keterangan dinas yang diterima hari ini, …
_CALLED = re.compile(
    r"\s*,\s*begitu [^,.]{2,60} (?:disapa|dipanggil|dikenal)\s*(?=,)"
)  # Menurut Made, begitu ia disapa, …
_BESIDE = re.compile(
    r"(?:seraya|sambil|sembari|saat|ketika|usai|seusai|kepada|di|dalam|pada|melalui|seperti|sebagaimana|dilansir|melansir"
    r"|dikutip|mengutip|ditemui|dihubungi|dikonfirmasi|salah|seorang|yang|lewat|menjawab|menanggapi)$",
    re.IGNORECASE,
)
_OPENER = re.compile(rf"(?:{'|'.join(sorted(CLAUSE_OPENERS, key=len, reverse=True))})\b,?\s*", re.IGNORECASE)
_SOURCE_LEAD = re.compile(  # in front of "menurut Made" this tells where it was said
    r"(?:di(?:kutip|lansir|sadur|hubungi|temui|konfirmasi)|me(?:ngutip|lansir|nyadur)|(?:seperti|sebagaimana) di"
    r"|dalam (?:siaran|keterangan|pernyataan|wawancara|unggahan|laman|akun|jumpa|konferensi))",
    re.IGNORECASE,
)
_CONTRAST = re.compile(r"\b(?:tetapi|tapi|namun|sedangkan|sementara)$")
_MIN_WORDS = 2
_AFTER_QUOTE = 6  # words; less than that behind "…," kata Made, … is who or where Made is
_PREDICATE = re.compile(
    r"me(?!reka|lalui|ngenai|nurut)[a-z]{4}|ber(?!bagai|sama)[a-z]{3}(?<!bebera)|di[a-z]{4}|adalah|akan|bisa|dapat|harus|perlu|sudah|telah|tidak|bukan|ada|masih|belum|sebagai"
)
_DOING = re.compile(r"me(?!reka|lalui|ngenai|nurut)[a-z]{4}|ber(?!bagai|sama)[a-z]{3}(?<!bebera)")
_TRANSITIVE = re.compile(r"me[a-z]{3,}(?:kan|i)|di[a-z]{3,}kan")
_SHORTEST_CLAUSE = 3  # words
_FAR = 14  # words in which a clause has its verb
# Behind these stands no verb of a main clause.
_SUBORDINATE = frozenset(["yang", "untuk", "dalam", "guna", "demi", "dengan", "dan", "serta", "soal", "kepada"])
_TERM = 3  # words
_LONGEST_MANNER = 12  # words
_SOON = 6  # words; a verb among so many makes "hal ini" the subject of a clause: "hal ini sesuai dengan …"
_FRONTED = 3  # words; a shorter scrap in front of a cue in the middle says nothing by itself


def content_after(
    document: Document, sentence: Sentence, start: int, limit: int, cue: Cue, *, touching: bool = False
) -> Iterator[tuple[int, int]]:
    """The content that follows a cue (and its mention) up to `limit` or the next quotation.

    `touching` says that the cue belongs to a quotation right before it: what follows is mostly an apposition then.
    """
    text = document.text
    end = limit
    for quotation in sentence.quotations:
        if quotation.outer_start >= start and not is_term(text, quotation):
            end = min(end, quotation.outer_start)
    if cue.kind is CueKind.SOURCE and (beside := _BESIDE_SPEAKER.match(text, start, end)):
        start = beside.end()
    if cue.kind is CueKind.SOURCE and (relative := _RELATIVE.match(text, start, end)):
        start = relative.end()
    if cue.kind is CueKind.SOURCE and (called := _CALLED.match(text, start, end)):
        start = called.end()
    gap = _AFTER_CUE.match(text, start, end)
    begin = gap.end() if gap else start
    comma = "," in text[start:begin]
    if cue.kind is CueKind.INVERTED and not comma:
        circumstance = _CIRCUMSTANCE.match(text, begin, end)
        if circumstance is not None:
            begin = circumstance.end()
        elif touching or not _goes_on(document, sentence, cue, begin, end):
            return
    if cue.kind is CueKind.VERB:
        asked = _ASKED.match(text, cue.end, end) if cue.stem in REQUESTS else None
        addressee = asked or _addressee(text, cue.end, end) or _carrier(text, cue.end, end)
        begin = addressee.end() if addressee else begin
    opener = _OPENER.match(text, begin, end)
    clause = comma or opener is not None
    if opener is not None and not _is_condition(text, opener, end):
        begin = opener.end()
    while begin < end and text[begin] in " .,;:":
        begin += 1
    end = _trim_end(text, begin, end)
    words = text[begin:end].split()
    if len(words) < _MIN_WORDS or not any(w[0].islower() for w in words):
        return
    if cue.kind is CueKind.INVERTED and words[0].lower() in CREDITS:
        return  # "…, kata Made, sebagaimana dikutip Harian Tirta"
    if cue.kind is CueKind.FEELING and words[0].lower() in STATES:
        return  # "kecewa dengan putusan itu": no clause
    if cue.stem in BARE_VERBS and _BESIDE.match(words[0]):
        return  # "Hal itu ia sampaikan dalam rapat": where and when
    if touching and (words[0].lower().strip(",") in DAYS or _DOING.match(words[0])):
        return  # "…," kata Made, merujuk pada hasil rapat
    if touching and (
        _BESIDE.match(words[0]) or len(words) < _AFTER_QUOTE or not any(_PREDICATE.match(w) for w in words)
    ):
        return
    if cue.kind is CueKind.VERB and not clause and _is_act(cue.stem, words):
        return
    yield begin, end


def _addressee(text: str, start: int, end: int) -> re.Match[str] | None:
    """Who was told: "kepada warga bahwa …"; where a clause of its own follows, "jika" is a part of that."""
    told = _ADDRESSEE.match(text, start, end)
    if told is None or told.group().rstrip().endswith(","):
        return told
    return None if _has_predicate(told.group().split()[1:]) else told


def _carrier(text: str, start: int, end: int) -> re.Match[str] | None:
    """The few words between a cue and its "bahwa": "menyampaikan pesan penting bahwa …"."""
    carrier = _CARRIER.match(text, start, end)
    if carrier is None:
        return None
    words = carrier.group().split()
    return None if _has_predicate(words[:-1]) or _has_verb_at_end(words) else carrier


def _has_verb_at_end(words: list[str]) -> bool:
    """Whether the words before "bahwa" are a clause of its own: "mengatakan hasil itu menunjukkan bahwa …"."""
    if len(words) < _SHORTEST_CLAUSE or not _TRANSITIVE.fullmatch(words[-1]):
        return False
    return not any(word in ("karena", "yang", "dengan", "untuk") for word in words)


def _is_condition(text: str, opener: re.Match[str], end: int) -> bool:
    """Whether "jika" opens a condition and no reported clause: its main clause follows a comma."""
    return opener.group().strip(" ,").lower() in CONDITIONAL_OPENERS and "," in text[opener.end() : end]


def _goes_on(document: Document, sentence: Sentence, cue: Cue, begin: int, end: int) -> bool:
    """Whether the clause goes on behind a cue in its middle though the comma is missing: "Lalu, lanjut dia enam …"."""
    text = document.text
    if text.startswith("bahwa ", begin, end):
        return True
    before = text[max(0, begin - 12) : begin].split()
    pronoun = cue.bound or (bool(before) and before[-1].lower() in PRONOUNS)
    fronted = text[sentence.start : cue.start].rstrip().endswith(",")
    first = text[begin:end].split(maxsplit=1)
    if not fronted or not first:
        return False
    return not _BESIDE.match(first[0]) if pronoun else first[0] in AUXILIARIES


def content_before(
    document: Document, sentence: Sentence, cue: Cue, limit: int | None = None
) -> Iterator[tuple[int, int]]:
    """The content in front of a cue at the end or in the middle: "…, kata Made."; a fronted scrap is none.

    It ends at the cue, or at `limit` where other words of the reporter stand in front of that.
    """
    text = document.text
    begin = sentence.start
    for quotation in sentence.quotations:
        if quotation.outer_end <= cue.start:
            begin = quotation.outer_end
    end = _trim_end(text, begin, cue.start if limit is None else limit)
    while begin < end and text[begin] in " ,.;:\n":
        begin += 1
    if _CONTRAST.search(text, begin, end):
        return  # "…, tetapi menurut Made": the clause before is the reporter's
    if len(text[begin:end].split()) > _FRONTED and not _SOURCE_LEAD.match(text, begin, end):
        yield begin, end


def is_term(text: str, quotation: Quotation) -> bool:
    """Whether a quotation is a word or two that the reporter's sentence runs through: "skill test"."""
    words = text[quotation.start : quotation.end]
    return quotation.closed and len(words.split()) <= _TERM and words[-1:].isalnum()


def _is_act(stem: str, words: list[str]) -> bool:
    first = words[0].lower().strip(",.")
    if first in NOMINAL_CLAUSES:
        return False
    if first in ACT_ONLY and stem not in HOPES:
        clause = (first in POINTING or stem not in HANDED_VERBS) and _has_predicate(words[:_SOON])
        return not clause and not _is_pointed_at(words)
    if len(words) <= 3 and words[-1].lower() in ("itu", "ini", "tersebut"):
        return True
    if first in MANNERS and len(words) <= _LONGEST_MANNER and not _has_predicate(words):
        return True  # "bercerita dengan nada kesal", "menjelaskan terkait program itu"
    return stem in WEAK_VERBS and (len(words) < _SHORTEST_CLAUSE or not _has_predicate(words, asked=stem in REQUESTS))


def _is_pointed_at(words: list[str]) -> bool:
    """Whether something is said of "hal itu", without a verb: "hal itu bagian dari …", not "hal itu usai rapat"."""
    if len(words) < _SHORTEST_CLAUSE + 1 or words[0].lower() != "hal" or words[1].lower() not in POINTING:
        return False
    return words[2][0].islower() and not _BESIDE.match(words[2]) and words[2] not in _SUBORDINATE | TOWARDS


def _has_predicate(words: list[str], *, asked: bool = False) -> bool:
    """Whether a verb of its own stands among the first words: a noun alone is the object of an act.

    `asked` says that somebody is asked for it: then "untuk" opens the clause.
    """
    if asked and any(before and word in ("untuk", "agar", "supaya") for before, word in pairwise(words[:_FAR])):
        return True
    subordinate = _SUBORDINATE - {"untuk"} if asked else _SUBORDINATE
    return any(_PREDICATE.match(word) and before not in subordinate for before, word in pairwise(["", *words[:_FAR]]))


def _trim_end(text: str, begin: int, end: int) -> int:
    while end > begin and text[end - 1] in " \t\n.,;:–—-":
        end -= 1
    return end
