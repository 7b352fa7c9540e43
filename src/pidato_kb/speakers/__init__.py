"""The mentions of many articles and the one speaker that they mean."""

from __future__ import annotations

from pidato_kb.speakers.book import SpeakerBook
from pidato_kb.speakers.corrected import concerned, correct
from pidato_kb.speakers.keys import key
from pidato_kb.speakers.linking import KnownSpeaker, identity, is_shared, link

__all__ = ["KnownSpeaker", "SpeakerBook", "concerned", "correct", "identity", "is_shared", "key", "link"]
