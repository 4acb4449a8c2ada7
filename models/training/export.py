"""From learnt weights to the files that the program runs: batch norms folded, weights stored as halves, reckoned with as floats."""

from __future__ import annotations

import copy
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper
from torch import nn

OPSET = 17


def folded(module: nn.Module) -> nn.Module:
    """Convolutions that do what they and the batch norm after them did."""
    module = copy.deepcopy(module).eval()
    for parent in list(module.modules()):
        if not isinstance(parent, nn.Sequential):
            continue
        layers, at = list(parent), 0
        fresh = []
        while at < len(layers):
            layer = layers[at]
            if isinstance(layer, nn.Conv2d) and at + 1 < len(layers) and isinstance(layers[at + 1], nn.BatchNorm2d):
                fresh.append(torch.nn.utils.fuse_conv_bn_eval(layer, layers[at + 1]))
                at += 2
            else:
                fresh.append(layer)
                at += 1
        while len(parent) > 0:
            del parent[-1]
        for layer in fresh:
            parent.append(layer)
    return module


def export(module: nn.Module, size: tuple[int, int], outputs: list[str], file: Path) -> None:
    """`size`: width and height of the picture."""
    module = folded(module).to(memory_format=torch.contiguous_format)
    torch.onnx.export(module, torch.zeros(1, 3, size[1], size[0]), str(file), input_names=["picture"], output_names=outputs, opset_version=OPSET, dynamo=False)
    model = onnx.load(str(file))
    stored_as_halves(model)
    # Whoever opens the file reads what it is; nothing in it says where it was made.
    model.producer_name, model.producer_version, model.doc_string = "stridescope", "", ""
    onnx.checker.check_model(model)
    onnx.save(model, str(file))


def stored_as_halves(model: onnx.ModelProto, least: int = 256) -> None:
    """Each large table of weights as halves, and a cast to floats before its use, which ONNX Runtime does once when it opens the file."""
    graph = model.graph
    casts = []
    for tensor in list(graph.initializer):
        if tensor.data_type != TensorProto.FLOAT or int(np.prod(tensor.dims)) < least:
            continue
        half = numpy_helper.from_array(numpy_helper.to_array(tensor).astype(np.float16), f"{tensor.name}_half")
        casts.append(helper.make_node("Cast", [half.name], [tensor.name], to=TensorProto.FLOAT))
        graph.initializer.remove(tensor)
        graph.initializer.append(half)
    nodes = [*casts, *graph.node]
    del graph.node[:]
    graph.node.extend(nodes)


def quantised(file: Path, pictures: list[np.ndarray]) -> None:
    """Weights and what flows between layers as bytes, the ranges taken from some pictures (Jacob et al. 2018). In place."""
    from onnxruntime.quantization import CalibrationDataReader, QuantFormat, QuantType, quantize_static

    class Pictures(CalibrationDataReader):
        def __init__(self) -> None:
            self.left = iter(pictures)

        def get_next(self) -> dict | None:
            picture = next(self.left, None)
            return None if picture is None else {"picture": picture}

    # Weights have to be plain tables for it.
    model = onnx.load(str(file))
    as_floats(model)
    onnx.save(model, str(file))
    quantize_static(
        str(file), str(file), Pictures(), quant_format=QuantFormat.QDQ, per_channel=True, weight_type=QuantType.QInt8, activation_type=QuantType.QUInt8, op_types_to_quantize=["Conv"]
    )


def as_floats(model: onnx.ModelProto) -> None:
    """What `stored_as_halves` did, taken back."""
    graph = model.graph
    halves = {tensor.name: tensor for tensor in graph.initializer}
    for node in [node for node in graph.node if node.op_type == "Cast" and node.input[0] in halves]:
        tensor = halves[node.input[0]]
        graph.initializer.append(numpy_helper.from_array(numpy_helper.to_array(tensor).astype(np.float32), node.output[0]))
        graph.initializer.remove(tensor)
        graph.node.remove(node)
