"""Every error that pidato raises on purpose, each saying when it comes and what to do.

::

    PidatoError
    ├── UsageError            a wrong option, name or filter: call again, corrected
    ├── SourceError           one source cannot be read: mend or drop that source
    ├── HomeError             no knowledge base there, or a folder that cannot be written
    ├── StoreError            the database cannot be opened, read or written
    │   └── SchemaError       the database comes from a newer pidato: upgrade
    ├── VectorIndexError      the FAISS index is missing, truncated or stale: `pidato reindex`
    │   └── ModelMismatch     the index or database holds another model's vectors
    ├── ExportError           a file cannot be written, or the library for it is missing
    ├── EncoderError          the encoder cannot be loaded: install the extra, name another model
    └── NotFoundError         no such quote, article or speaker
"""

from __future__ import annotations

__all__ = [
    "EncoderError",
    "ExportError",
    "HomeError",
    "ModelMismatch",
    "NotFoundError",
    "PidatoError",
    "SchemaError",
    "SourceError",
    "StoreError",
    "UsageError",
    "VectorIndexError",
]


class PidatoError(Exception):
    """Base of all errors that pidato raises on purpose; its text says what, where and what to do."""


class UsageError(PidatoError):
    """The caller asked for something that cannot be meant; call again, corrected (exit code 2)."""


class SourceError(PidatoError):
    """One source cannot be read as articles; the others go on (exit code 4)."""

    def __init__(self, source: str, reason: str) -> None:
        super().__init__(f"{source}: {reason}")
        self.source = source
        self.reason = reason


class HomeError(PidatoError):
    """There is no knowledge base at this place, or its folder cannot be used (exit code 3)."""


class StoreError(PidatoError):
    """The database cannot be opened, read or written; nothing of the failed step was kept (exit code 3)."""


class SchemaError(StoreError):
    """The database was written by a newer pidato: upgrade pidato, or open another home (exit code 3)."""


class VectorIndexError(PidatoError):
    """The vector index is missing, truncated or stale; `pidato reindex` makes it anew (exit code 3)."""


class ModelMismatch(VectorIndexError):
    """Vectors of one model met vectors of another; use the same model, or `pidato reindex` (exit code 3)."""


class ExportError(PidatoError):
    """A file cannot be written, or the library that writes such files is not installed (exit code 3)."""


class EncoderError(PidatoError):
    """The encoder cannot be loaded or failed; the text names the package or model (exit code 3)."""


class NotFoundError(PidatoError):
    """No quote, article or speaker answers to this name (exit code 1)."""
