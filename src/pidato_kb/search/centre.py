"""Hub centring: what all queries have in common is taken off each, and quotes that are near to everything fall back.

The mean query vector belongs to a model; for a model that is not here the step does nothing.  `benchmarks.centre`
makes it from general questions (source of the idea: Suzuki et al. 2013, Centering Similarity Measures to Reduce Hubs).
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

__all__ = ["CENTRES", "centred"]

CENTRES = {
    "multilingual-e5-small-q4": (
        "bf29caa6cdaad1adaa2a20a88e26f8277e2981263d2b5327a52979a96aa8c726a02cdfa937a75ea9d1254da567aad92cc52a"
        "6b2b1fa89528f3262cab14ab08ab5629ccaab92bc72a9caaeda8262d7caa35a7b0270f2b112e122876287baaaf2914a646a8"
        "5cabfe2abb226b286c2a34ac40aba1ac72ad1825b12cbaa7be1e83287f2bea29ed29a92855ab7ea64baa29254b23aea44724"
        "6a281f2726aa1e29c3a92da9d6a953a8d72832abda2bd82a14acf42b86a6c42add2900ac4daba5a98fab92aacd28682d87a9"
        "2c2a85ac8e2b0fae45a74420032ad5aad52c2bac0ca919294a2b592b5faa04a6c1a737aba32849a7a52beba835ad03aad1a9"
        "2ea81a28fb237126be23882b9223761cba27532c7a2a19a91a9a22a4bba610a9cc29c2aabb2a2e290d2c522db0a4e42c20a7"
        "da2882a55a2888235f2bb7a67dab02aacb2bb729c2a6a5aa37ac1ca0d5a994aad12a882b5aab96aa59aa6c2743a9142bf49b"
        "322ce5a6122a582cf327b3a6e8a4dbaa97abf7acdbabd2ab8f251c2444a79b1e9e2776a831acafaa3d2755abf62af12a5c26"
        "22149ea8cf29ce27b628022866abcc28ffabe32a5d2a62aab9a95b2ba0a46da5851c282967aa9125462beca7162872acfba4"
        "6229702a43a8ffaa892a6ea8b6a918abdfaa4ea579ab720c9529b7266cac43a9caa6432a2fac572ac3a9f1a2bf29b8a49d29"
        "a0287aadf2a878acb9a80425502c9929bcabe326c324cb9e092d0c250529bf27daab21a677accda78aac271d7d2a55a7e2a6"
        "36aa161c0d2e1da9f0a8ba2bd727e829042d972ab7a816a8172c8fa9d5a91ea95faaf92801aca32c32289a0cad2cbba5702a"
        "71994aa9dc244a297faade29d822c422f322e42b432a002b27ab75a76a27782b5f0a1b1e14ab12ac10ace2a989a4c3aa2f2a"
        "a0241aa9a0a814299a20e42648aa1aabe22a0eab71aae8a48f2bb4a7e5aa7c299a293fab472a06a9daaa052adca7f7ace226"
        "e5271aaeda2497250fa82e2423aa1ca2e0277c2948a98fa8b6271c28562a1129baa5daa4932699a9c829b62b49a876257da0"
        "a8a9c3aa902b45a892a9552c982dea28c929"
    ),
}
"""Model → mean query vector: float16, little endian, in hexadecimal."""


def centred(vector: npt.NDArray[np.float32], model: str, share: float) -> npt.NDArray[np.float32]:
    """Return a query's vector less this share of the model's mean query vector; shape (dimension,)."""
    if not share or model not in CENTRES:
        return vector
    import numpy as np

    return np.asarray(vector - np.float32(share) * _mean(model), dtype=np.float32)


@lru_cache(maxsize=1)
def _mean(model: str) -> npt.NDArray[np.float32]:
    import numpy as np

    return np.frombuffer(bytes.fromhex(CENTRES[model]), dtype="<f2").astype(np.float32)
