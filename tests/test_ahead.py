"""Work that is under way in a second thread."""

from __future__ import annotations

import threading

import pytest

from pidato_kb.ahead import Ahead


def test_the_function_runs_while_the_first_thread_goes_on() -> None:
    gone_on = threading.Event()

    def wait() -> str:
        assert gone_on.wait(timeout=60)
        return "done"

    ahead = Ahead(wait)
    gone_on.set()
    assert ahead.result() == "done"
    assert ahead.result() == "done"


def test_what_the_function_raises_is_raised_where_its_result_is_asked_for() -> None:
    def fail() -> None:
        raise OSError("the disk is gone")

    with pytest.raises(OSError, match="the disk is gone"):
        Ahead(fail).result()
