"""Tiny networks whose answers are known: `python make-models.py` (onnx 1.23.1, numpy) writes those in models/.

They see coloured dots on black. Keypoint k is the dot of colour k % 6; a person is whatever is coloured, at most one in each half of
the picture. Inputs and outputs are those of RTMPose (SimCC), of a heat-map network, of one that gives points, and of RTMDet with MMDetection's end.
"""

from pathlib import Path

import numpy as np
from onnx import TensorProto, checker, helper, numpy_helper, save

HERE = Path(__file__).parent / "models"
MEAN = np.array([123.675, 116.28, 103.53], np.float32)
DEVIATION = np.array([58.395, 57.12, 57.375], np.float32)
# What a colour has and the others lack: red, green, blue, cyan, magenta, yellow.
WEIGHTS = np.array([[1, -1, -1], [-1, 1, -1], [-1, -1, 1], [-1, 0.5, 0.5], [0.5, -1, 0.5], [0.5, 0.5, -1]], np.float32)


def constant(name, value):
    return numpy_helper.from_array(np.asarray(value), name)


def write(name, nodes, inputs, outputs, constants):
    graph = helper.make_graph(nodes, name, inputs, outputs, constants)
    model = helper.make_model(graph, producer_name="stridescope-tests", opset_imports=[helper.make_opsetid("", 13)])
    model.ir_version = 8
    checker.check_model(model)
    save(model, HERE / f"{name}.onnx")


def likeness(keypoints):
    """Nodes and constants from the normalised input to `like` [1, keypoints, 256, 192]: 1 in the middle of the keypoint's dot."""
    weights = np.array([WEIGHTS[k % 6] for k in range(keypoints)], np.float32)
    kernel = (weights * DEVIATION / 255).reshape(keypoints, 3, 1, 1)
    bias = (weights * MEAN / 255).sum(axis=1)
    return (
        [
            helper.make_node("Conv", ["input", "kernel", "bias"], ["raw"], kernel_shape=[1, 1]),
            helper.make_node("Relu", ["raw"], ["like"]),
        ],
        [constant("kernel", kernel.astype(np.float32)), constant("bias", bias.astype(np.float32))],
    )


PICTURE = helper.make_tensor_value_info("input", TensorProto.FLOAT, ["batch", 3, 256, 192])


def simcc(keypoints):
    nodes, constants = likeness(keypoints)
    bell = np.array([1, 2, 3, 4, 5, 4, 3, 2, 1], np.float32)
    for axis, output, reduced in (("x", "simcc_x", 2), ("y", "simcc_y", 3)):
        nodes += [
            helper.make_node("ReduceMax", ["like"], [f"profile_{axis}"], axes=[reduced], keepdims=0),
            # Place k is pixel k / 2: those between two pixels lie between their values.
            helper.make_node("Resize", [f"profile_{axis}", "", "twice"], [f"fine_{axis}"], mode="linear", coordinate_transformation_mode="asymmetric"),
            helper.make_node("Conv", [f"fine_{axis}", "smooth"], [output], kernel_shape=[9], pads=[4, 4], group=keypoints),
        ]
    outputs = [helper.make_tensor_value_info(name, TensorProto.FLOAT, ["batch", keypoints, length]) for name, length in (("simcc_x", 384), ("simcc_y", 512))]
    write(f"dots-simcc-{keypoints}", nodes, [PICTURE], outputs, [*constants, constant("twice", np.array([1, 1, 2], np.float32)), constant("smooth", np.broadcast_to(bell / bell.sum(), (keypoints, 1, 9)).astype(np.float32))])


def heat_map(keypoints):
    nodes, constants = likeness(keypoints)
    smooth = np.outer(*[np.array([1, 2, 3, 4, 3, 2, 1], np.float32)] * 2)
    kernel = np.broadcast_to(smooth / smooth.sum(), (keypoints, 1, 7, 7))
    # Cell i stands for pixel 4 i.
    nodes.append(helper.make_node("Conv", ["like", "smooth"], ["output"], kernel_shape=[7, 7], strides=[4, 4], pads=[3, 3, 2, 2], group=keypoints))
    output = helper.make_tensor_value_info("output", TensorProto.FLOAT, ["batch", keypoints, 64, 48])
    write(f"dots-heat-map-{keypoints}", nodes, [PICTURE], [output], [*constants, constant("smooth", np.ascontiguousarray(kernel, np.float32))])


def points(keypoints):
    nodes, constants = likeness(keypoints)
    nodes += [
        helper.make_node("ReduceMax", ["like"], ["score"], axes=[2, 3], keepdims=1),
        helper.make_node("Mul", ["score", "nearly"], ["least"]),
        helper.make_node("Sub", ["like", "least"], ["above"]),
        # The middle of what is almost as bright as the brightest.
        helper.make_node("Relu", ["above"], ["top"]),
        helper.make_node("ReduceSum", ["top", "plane"], ["weight"], keepdims=1),
        helper.make_node("Max", ["weight", "little"], ["some"]),
    ]
    for axis, length, shape in (("x", 192, (1, 1, 1, 192)), ("y", 256, (1, 1, 256, 1))):
        constants.append(constant(f"along_{axis}", np.arange(length, dtype=np.float32).reshape(shape)))
        nodes += [
            helper.make_node("Mul", ["top", f"along_{axis}"], [f"leant_{axis}"]),
            helper.make_node("ReduceSum", [f"leant_{axis}", "plane"], [f"sum_{axis}"], keepdims=1),
            helper.make_node("Div", [f"sum_{axis}", "some"], [f"mean_{axis}"]),
        ]
    nodes += [
        helper.make_node("Concat", ["mean_x", "mean_y", "score"], ["stacked"], axis=2),
        helper.make_node("Squeeze", ["stacked", "last"], ["points"]),
    ]
    constants += [constant("nearly", np.float32(0.8)), constant("little", np.float32(1e-6)), constant("plane", np.array([2, 3], np.int64)), constant("last", np.array([3], np.int64))]
    output = helper.make_tensor_value_info("points", TensorProto.FLOAT, ["batch", keypoints, 3])
    write(f"dots-points-{keypoints}", nodes, [PICTURE], [output], constants)


def people():
    size = 320
    picture = helper.make_tensor_value_info("input", TensorProto.FLOAT, ["batch", 3, size, size])
    along = np.arange(size, dtype=np.float32)
    constants = [
        constant("colourful", np.float32(1.0)),
        constant("none_low", np.float32(size)),
        constant("none_high", np.float32(-1)),
        constant("one", np.float32(1)),
        constant("sure", np.float32(0.9)),
        constant("nought", np.float32(0)),
        constant("along_x", along.reshape(1, 1, 1, size)),
        constant("along_y", along.reshape(1, 1, size, 1)),
        constant("left", (along < size / 2).reshape(1, 1, 1, size)),
        constant("right", (along >= size / 2).reshape(1, 1, 1, size)),
        constant("labels", np.zeros((1, 2), np.int64)),
    ]
    nodes = [
        helper.make_node("ReduceMax", ["input"], ["strongest"], axes=[1], keepdims=1),
        helper.make_node("ReduceMin", ["input"], ["weakest"], axes=[1], keepdims=1),
        helper.make_node("Sub", ["strongest", "weakest"], ["spread"]),
        helper.make_node("Greater", ["spread", "colourful"], ["coloured"]),
    ]
    boxes = []
    for half in ("left", "right"):
        nodes.append(helper.make_node("And", ["coloured", half], [f"{half}_mask"]))
        edges = []
        for axis, along_axis in (("x", "along_x"), ("y", "along_y")):
            for end, reduce, none in (("low", "ReduceMin", "none_low"), ("high", "ReduceMax", "none_high")):
                edge = f"{half}_{axis}_{end}"
                nodes += [
                    helper.make_node("Where", [f"{half}_mask", along_axis, none], [f"{edge}_all"]),
                    helper.make_node(reduce, [f"{edge}_all"], [f"{edge}_flat"], axes=[2, 3], keepdims=0),
                ]
                edges.append(f"{edge}_flat")
        nodes += [
            helper.make_node("GreaterOrEqual", [edges[1], edges[0]], [f"{half}_some"]),
            helper.make_node("Where", [f"{half}_some", "sure", "nought"], [f"{half}_score"]),
            helper.make_node("Concat", [edges[0], edges[2], edges[1], edges[3], f"{half}_score"], [f"{half}_row"], axis=1),
            helper.make_node("Unsqueeze", [f"{half}_row", "first"], [f"{half}_box"]),
        ]
        boxes.append(f"{half}_box")
    constants.append(constant("first", np.array([1], np.int64)))
    nodes += [helper.make_node("Concat", boxes, ["dets"], axis=1), helper.make_node("Identity", ["labels"], ["classes"])]
    outputs = [helper.make_tensor_value_info("dets", TensorProto.FLOAT, ["batch", "people", 5]), helper.make_tensor_value_info("classes", TensorProto.INT64, ["batch", "people"])]
    constants = [one for one in constants if one.name != "one"]
    write("dots-people", nodes, [picture], outputs, constants)


if __name__ == "__main__":
    HERE.mkdir(exist_ok=True)
    simcc(26)
    simcc(17)
    heat_map(17)
    points(26)
    people()
    for path in sorted(HERE.iterdir()):
        print(path.name, path.stat().st_size)
