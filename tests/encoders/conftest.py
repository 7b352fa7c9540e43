from __future__ import annotations

import os

# Read when huggingface_hub is imported: no test asks a hub for anything.
os.environ["HF_HUB_OFFLINE"] = "1"
