"""What the README shows is what its commands print."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def test_the_commands_of_the_readme_print_what_it_shows() -> None:
    script = ROOT / "docs" / "generate_readme.py"

    ran = subprocess.run([sys.executable, script, "--check"], capture_output=True, text=True, check=False)

    assert (ran.returncode, ran.stderr) == (0, "")
