"""What the README shows is what its commands print, and its piece of Python runs."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

from pidato_kb import KnowledgeBase, read_sources

ROOT = Path(__file__).resolve().parent.parent


def test_the_commands_of_the_readme_print_what_it_shows() -> None:
    script = ROOT / "docs" / "generate_readme.py"

    ran = subprocess.run([sys.executable, script, "--check"], capture_output=True, text=True, check=False)

    assert (ran.returncode, ran.stderr) == (0, "")


def test_the_python_of_the_readme_runs(tmp_path: Path) -> None:
    (script,) = re.findall(r"```python\n(.*?)```", (ROOT / "README.md").read_text(encoding="utf-8"), re.DOTALL)
    shutil.copy(ROOT / "corpus" / "kalbar-gerakan-kompetensi-asn.md", tmp_path)
    with KnowledgeBase.open(tmp_path, create=True) as knowledge_base:
        knowledge_base.ingest(read_sources([str(tmp_path)]))

    ran = subprocess.run([sys.executable, "-c", script], cwd=tmp_path, capture_output=True, text=True, check=False)

    assert ran.stderr == ""
    assert ran.stdout.startswith("Sutarmidji Tata kelola pemerintah yang baik\n")
