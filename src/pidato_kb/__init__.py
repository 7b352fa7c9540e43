"""pidato: a knowledge base of what people said.

>>> from pidato_kb import KnowledgeBase, extract

Names are imported when they are first used, so that `import pidato_kb` itself costs nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pidato_kb.articles import read_draft, read_sources
    from pidato_kb.claims import Check, Claim, Verdict
    from pidato_kb.corrections import Condition, Correction, CorrectionKind, QuoteWords, Signature
    from pidato_kb.encoders import open_encoder
    from pidato_kb.encoders.base import Encoder
    from pidato_kb.errors import (
        EncoderError,
        ExportError,
        HomeError,
        ModelMismatch,
        NotFoundError,
        PidatoError,
        SchemaError,
        SourceError,
        StoreError,
        UsageError,
        VectorIndexError,
    )
    from pidato_kb.extraction import extract
    from pidato_kb.knowledge_base import KnowledgeBase
    from pidato_kb.models import (
        Article,
        Attribution,
        CorrectedSpeaker,
        Filters,
        Hit,
        Quote,
        QuoteKind,
        Rejection,
        RoleSighting,
        SearchMode,
        Span,
        Speaker,
        SpeakerKind,
        SpeakerRecord,
        StoredQuote,
    )

__all__ = [
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
    "ModelMismatch",
    "NotFoundError",
    "PidatoError",
    "Quote",
    "QuoteKind",
    "QuoteWords",
    "Rejection",
    "RoleSighting",
    "SchemaError",
    "SearchMode",
    "Signature",
    "SourceError",
    "Span",
    "Speaker",
    "SpeakerKind",
    "SpeakerRecord",
    "StoreError",
    "StoredQuote",
    "UsageError",
    "VectorIndexError",
    "Verdict",
    "__version__",
    "extract",
    "open_encoder",
    "read_draft",
    "read_sources",
]
__version__ = "0.1.0"

_MODULES = {
    "Check": "claims",
    "Claim": "claims",
    "Condition": "corrections",
    "Correction": "corrections",
    "CorrectionKind": "corrections",
    "Encoder": "encoders.base",
    "KnowledgeBase": "knowledge_base",
    "Verdict": "claims",
    "extract": "extraction",
    "open_encoder": "encoders",
    "QuoteWords": "corrections",
    "Signature": "corrections",
    "read_draft": "articles",
    "read_sources": "articles",
}


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    for module in (_MODULES.get(name), "errors", "models"):
        if module is not None and hasattr(loaded := import_module(f"{__name__}.{module}"), name):
            return getattr(loaded, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted(__all__)
