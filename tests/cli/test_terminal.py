"""What a search looks like on a terminal, narrow and wide, and that a pipe gets none of it."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.conftest import Run

pty = pytest.importorskip("pty", reason="terminals of this kind are a Unix thing")
ESCAPE = re.compile(r"\x1b\[[0-9;]*m")


def on_terminal(columns: int, home: Path, *arguments: str) -> str:
    """Return what the program writes to a terminal of so many columns."""
    ours, its = pty.openpty()
    import fcntl
    import struct
    import termios

    fcntl.ioctl(its, termios.TIOCSWINSZ, struct.pack("HHHH", 40, columns, 0, 0))
    environment = {k: v for k, v in os.environ.items() if k not in ("COLUMNS", "NO_COLOR")}
    environment |= {"TERM": "xterm-256color", "PIDATO_HOME": str(home)}
    ran = subprocess.Popen(
        [sys.executable, "-m", "pidato_kb", *arguments], stdin=its, stdout=its, stderr=subprocess.PIPE, env=environment
    )
    os.close(its)
    written = b""
    try:
        while piece := os.read(ours, 1 << 16):
            written += piece
    except OSError:
        pass  # Linux says so when the other end is closed
    os.close(ours)
    _, errors = ran.communicate()
    assert ran.returncode == 0, errors
    return written.decode().replace("\r\n", "\n")


@pytest.mark.parametrize("columns", [80, 200])
@pytest.mark.parametrize("options", [(), ("--context", "1"), ("--group", "speaker")])
def test_a_table_fits_its_terminal_and_shows_everything(
    ingested: Run, home: Path, columns: int, options: tuple[str, ...]
) -> None:
    out = on_terminal(columns, home, "search", "harga beras", "--mode", "lexical", *options)
    plain = ESCAPE.sub("", out)
    assert max(map(len, plain.split("\n"))) <= columns
    together = re.sub(r"\s+", " ", plain)
    for words in ("Ratna Wulandari", "Kabar Sukamukti", "2022-05-06", "Beras Turun"):
        assert words in together
    assert "\x1b[1;33mHarga" in out


def test_a_pipe_gets_no_colours(ingested: Run) -> None:
    for form in ("table", "md", "jsonl"):
        assert "\x1b" not in ingested("search", "harga beras", "--format", form).out
