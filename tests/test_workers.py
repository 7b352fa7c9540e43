"""Articles are extracted by several processes as by one; what goes wrong with one article stays with it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from pidato_kb import Article, extract
from pidato_kb.workers import Workers

SPEECH = '"Jembatan itu kami perbaiki bulan depan," kata Salim Karto.'


def articles(count: int) -> list[Article]:
    return [Article(f"{SPEECH} Ini berita ke-{number}.", f"{number}.txt") for number in range(count)]


def test_many_articles_are_extracted_by_processes_as_in_this_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pidato_kb.workers._FROM", 2)
    some = articles(8)
    with Workers(2) as workers:
        waiting = [workers.begin(article) for article in some]
        assert workers.parallel
        outcomes = [wait() for wait in waiting]
    assert [outcome.quotes for outcome in outcomes] == [tuple(extract(article)) for article in some]
    assert {outcome.trouble for outcome in outcomes} == {None}


def test_few_articles_start_no_process() -> None:
    with Workers(2) as workers:
        for article in articles(3):
            assert workers.begin(article)().quotes
        assert not workers.parallel


@pytest.mark.skipif(os.name != "posix", reason="signals")
def test_an_article_that_kills_its_process_fails_alone(tmp_path: Path) -> None:
    # The processes import the script that started them: there extraction dies over one article.
    script = tmp_path / "fragile.py"
    script.write_text(
        "import os, signal\n"
        "import pidato_kb.extraction as extraction\n"
        "from pidato_kb import Article\n"
        "from pidato_kb import workers\n"
        "real = extraction.extract\n"
        "def fragile(article):\n"
        "    if article.source == '5':\n"
        "        os.kill(os.getpid(), signal.SIGKILL)\n"
        "    return real(article)\n"
        "extraction.extract = fragile\n"
        "if __name__ == '__main__':\n"
        "    workers._FROM = 0\n"
        f"    some = [Article({SPEECH!r}, str(number)) for number in range(12)]\n"
        "    with workers.Workers(2) as two:\n"
        "        waiting = [two.begin(article) for article in some]\n"
        "        outcomes = [wait() for wait in waiting]\n"
        "        later = two.begin(some[0])()\n"
        "    print([n for n, outcome in enumerate(outcomes) if outcome.trouble], len(later.quotes))\n",
        encoding="utf-8",
    )
    ran = subprocess.run([sys.executable, script], capture_output=True, text=True, check=True, timeout=120)
    assert ran.stdout == "[5] 1\n"


@pytest.mark.skipif(os.name != "posix", reason="signals")
def test_processes_end_with_the_one_that_started_them(tmp_path: Path) -> None:
    script = tmp_path / "killed.py"
    script.write_text(
        "import os, signal\n"
        "from pidato_kb import Article, workers\n"
        "if __name__ == '__main__':\n"
        "    workers._FROM = 0\n"
        "    two = workers.Workers(2)\n"
        f"    two.begin(Article({SPEECH!r}, 'a'))()\n"
        "    os.kill(os.getpid(), signal.SIGKILL)\n",
        encoding="utf-8",
    )
    # The pipes close when the last process that holds them is gone.
    ran = subprocess.run([sys.executable, script], capture_output=True, text=True, timeout=60)
    assert ran.returncode == -signal.SIGKILL
    assert "Traceback" not in ran.stderr


@pytest.mark.skipif(not hasattr(os, "nice"), reason="there are no such priorities here")
@pytest.mark.parametrize(("before", "after"), [(0, 19), (4, 19), (19, 19)])
def test_who_gives_way_goes_behind_others_and_never_forward(before: int, after: int) -> None:
    script = (
        f"import os; from pidato_kb.workers import give_way; os.nice({before} - os.nice(0)); "
        "give_way(); give_way(); print(os.nice(0))"
    )
    if os.nice(0) > before:
        pytest.skip("the tests themselves have given way")
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert int(ran.stdout) == after
