"""Encodes texts and does nothing else: what an ingest is measured against.

    python -m benchmarks.encoding FILE

FILE is a JSON list of lists of texts; each list is encoded in one call, as an ingest encodes a batch.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from pidato_kb.encoders import open_encoder


def main() -> int:
    """Encode the texts of the file and return the exit code."""
    encoder = open_encoder()
    for texts in json.loads(Path(sys.argv[1]).read_text(encoding="utf-8")):
        encoder.encode_document(texts)
    return 0


if __name__ == "__main__":
    sys.exit(main())
