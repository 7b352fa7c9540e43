"""`python -m pidato_kb` is `pidato`."""

from __future__ import annotations

import sys

from pidato_kb.cli import run

if __name__ == "__main__":
    sys.exit(run())
