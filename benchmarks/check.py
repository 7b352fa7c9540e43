"""How often a check is right, on cases made from hand-judged articles, and how long one takes.

    python -m benchmarks.check --home DIR --gold GOLD.jsonl [--absent OTHER.jsonl] [--seeds N] [--per N]
                               [--without-speakers] [--show N]

The knowledge base must have the articles of GOLD and not those of OTHER.  The cases are those of the shared texts'
`score_check.py`, made by its own functions.  Where that altered nothing (it puts another number in place of "12", which
is not in the text that says "1,2"), the claim is a verbatim one and counts as such; the table says how many these are.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from statistics import median, quantiles
from typing import Any

from benchmarks.common import Limit, shared, table
from pidato_kb import KnowledgeBase
from pidato_kb.claims import Claim, Flag, Verdict

ACCURACY = Limit(0.98, at_least=True)
ACCURACY_OF_WORDS = Limit(0.995, at_least=True)
ACCUSED = Limit(0.01)
NEGATION = Limit(0.99, at_least=True)
PASSED = Limit(0)
P95_MILLISECONDS = Limit(60.0)


@dataclass(frozen=True, slots=True)
class Answered:
    """A case, what became of it, and how long that took, on the clock and of all cores' work."""

    case: dict[str, Any]
    verdict: Verdict
    flags: tuple[Flag, ...]
    milliseconds: float
    processor: float

    @property
    def right(self) -> bool:
        """Whether the verdict is the expected one."""
        return bool(self.verdict == self.case["expect"])


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the tables and return the exit code."""
    parser = argparse.ArgumentParser(description="Measure checks.")
    parser.add_argument("--home", type=Path, required=True, metavar="DIR")
    parser.add_argument("--gold", type=Path, required=True, metavar="FILE")
    parser.add_argument("--absent", type=Path, metavar="FILE")
    parser.add_argument("--seeds", type=int, default=5, metavar="N")
    parser.add_argument("--per", type=int, default=150, metavar="N")
    parser.add_argument("--without-speakers", action="store_true")
    parser.add_argument("--show", type=int, default=0, metavar="N", help="print this many wrong answers")
    asked = parser.parse_args(arguments)
    folder = shared()
    if folder is None:
        return 0
    made = list(cases(folder / "bench" / "score_check.py", asked.gold, asked.absent, asked.seeds, asked.per))
    if asked.without_speakers:
        made = [{k: v for k, v in case.items() if k != "speaker"} for case in made if case["kind"] != "other-speaker"]
    with KnowledgeBase.open(asked.home) as knowledge_base:
        answers = list(answered(knowledge_base, made))
    print_tables(answers, speakers=not asked.without_speakers)
    for answer in [answer for answer in answers if not answer.right][: asked.show]:
        print(answer.case["kind"], answer.verdict, *answer.flags, answer.case.get("speaker"), answer.case["text"][:110])
    return 0


def cases(scorer: Path, gold: Path, absent: Path | None, seeds: int, per: int) -> Iterator[dict[str, Any]]:
    """Yield the cases of every seed; `unaltered` marks those whose words are the source's after all."""
    spec = spec_from_file_location("score_check", scorer)
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    for seed in range(1, seeds + 1):
        for case in module.build(str(gold), absent and str(absent), seed, per):
            same = case["kind"] == "one-word" and case["text"].split() == case["source"][1].split()
            yield {**case, "expect": "exact", "kind": "unaltered"} if same else case


def answered(knowledge_base: KnowledgeBase, made: Iterable[dict[str, Any]]) -> Iterator[Answered]:
    """Check every case in one go, as `pidato check -` does, and time each."""
    kept = list(made)
    claims = (Claim(case["text"], case.get("speaker")) for case in kept)
    checks = knowledge_base.check_many(claims)
    for case in kept:
        begun, worked = time.perf_counter(), time.process_time()
        check = next(checks)
        spent, work = time.perf_counter() - begun, time.process_time() - worked
        yield Answered(case, check.verdict, check.flags, 1_000 * spent, 1_000 * work)


def print_tables(answers: Sequence[Answered], *, speakers: bool) -> None:
    """Print how often which kind of case is right, and what counts over all of them."""
    kinds: defaultdict[str, list[Answered]] = defaultdict(list)
    for answer in answers:
        kinds[answer.case["kind"]].append(answer)
    print("\n### Verdicts by kind of claim\n\n| kind | claims | right | verdicts |\n| --- | ---: | ---: | --- |")
    for kind, group in sorted(kinds.items()):
        verdicts = ", ".join(f"{v} {n}" for v, n in Counter(str(a.verdict) for a in group).most_common())
        print(f"| {kind} | {len(group)} | {share(group):.4f} | {verdicts} |")
    named = [a for a in answers if a.case["expect"] in ("exact", "partial") and "speaker" in a.case]
    wrong = [a for a in answers if a.case["expect"] in ("altered", "misattributed") and a.verdict == "exact"]
    cuts = [a for a in kinds["cut"] if a.verdict is Verdict.PARTIAL]
    flagged = [a for a in cuts if (Flag.NEGATION_DROPPED in a.flags) == bool(a.case["flag"])]
    times = [answer.milliseconds for answer in answers]
    table(
        "What counts",
        [
            ("altered or misattributed passed as exact", len(wrong), PASSED),
            (
                "right speaker called wrong",
                sum(a.verdict is Verdict.MISATTRIBUTED for a in named) / max(1, len(named)),
                ACCUSED,
            ),
            ("negation flag right", len(flagged) / max(1, len(cuts)), NEGATION),
            ("accuracy", share(answers), ACCURACY if speakers else ACCURACY_OF_WORDS),
            ("a warm check, median, milliseconds", median(times), None),
            ("a warm check, 95%, milliseconds", quantiles(times, n=20)[-1], P95_MILLISECONDS),
            ("the same in processor time", quantiles([answer.processor for answer in answers], n=20)[-1], None),
        ],
    )


def share(answers: Sequence[Answered]) -> float:
    """Return the share that is right."""
    return sum(answer.right for answer in answers) / max(1, len(answers))


if __name__ == "__main__":
    sys.exit(main())
