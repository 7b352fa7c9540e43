"""What `import pidato_kb` offers, and that it costs nothing before it is used."""

from __future__ import annotations

import importlib
import subprocess
import sys

import pytest

import pidato_kb


def test_all_is_pinned() -> None:
    assert pidato_kb.__all__ == [
        *(
            "Article",
            "Attribution",
            "Check",
            "Claim",
            "Condition",
            "CorrectedSpeaker",
            "Correction",
            "CorrectionKind",
            "Encoder",
            "EncoderError",
            "ExportError",
            "Filters",
            "Hit",
            "HomeError",
            "KnowledgeBase",
        ),
        *(
            "ModelMismatch",
            "NotFoundError",
            "PidatoError",
            "Quote",
            "QuoteKind",
            "QuoteWords",
            "Rejection",
            "RoleSighting",
            "SchemaError",
        ),
        *("SearchMode", "Signature", "SourceError", "Span", "Speaker", "SpeakerKind", "SpeakerRecord", "StoreError"),
        *(
            "StoredQuote",
            "UsageError",
            "VectorIndexError",
            "Verdict",
            "__version__",
            "extract",
            "open_encoder",
            "read_draft",
            "read_sources",
        ),
    ]


@pytest.mark.parametrize("name", pidato_kb.__all__)
def test_every_public_name_is_there(name: str) -> None:
    assert getattr(pidato_kb, name) is not None
    assert name in dir(pidato_kb)


def test_every_error_a_caller_can_meet_is_public() -> None:
    errors = importlib.import_module("pidato_kb.errors")
    assert set(errors.__all__) <= set(pidato_kb.__all__)


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'Nothing'"):
        _ = pidato_kb.Nothing


def test_the_import_alone_loads_no_other_module_of_ours() -> None:
    script = "import sys, pidato_kb; sys.exit(str([m for m in sys.modules if m.startswith('pidato_kb.')]))"
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert ran.stderr.strip() == "[]"
