"""From checkpoints to the model that the program brings: `python publish.py --data DIR --keypoints FILE --genes JSON --finder FILE --models DIR`."""

from __future__ import annotations

import argparse
import hashlib
import re
from pathlib import Path

import torch

from calibrate import calibrated
from export import export, quantised
from finder import SIZE, ExportedFinder, Finder
from genes import Genes
from learning import normalised
from network import Exported, KeypointNetwork
from sources import Snapshots
from train_keypoints import judged_looks

FOLDER = "stridescope-pose"


def main() -> None:
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--data", type=Path, required=True)
    arguments.add_argument("--keypoints", type=Path)
    arguments.add_argument("--genes", default="{}")
    arguments.add_argument("--finder", type=Path)
    arguments.add_argument("--models", type=Path, required=True)
    given = arguments.parse_args()
    folder = given.models / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    files: dict[str, Path] = {}
    if given.keypoints:
        genes = Genes.differing(given.genes)
        network = KeypointNetwork(genes)
        network.load_state_dict(torch.load(given.keypoints, weights_only=True)["mean"])
        network.eval()
        slope, offset = calibrated(network, genes, given.data)
        print(f"scores: slope {slope:.3f}, offset {offset:.3f}")
        files["keypoints"] = folder / "keypoints.onnx"
        export(Exported(network, slope, offset), (genes.width, genes.height), ["points"], files["keypoints"])
        if genes.storage == "int8":
            looks = judged_looks(Snapshots(given.data / "validation"), genes, 64)
            quantised(files["keypoints"], [normalised(torch.from_numpy(one.picture[None])).contiguous().numpy() for one in looks])
    if given.finder:
        finder = Finder()
        finder.load_state_dict(torch.load(given.finder, weights_only=True)["mean"])
        files["detector"] = folder / "people.onnx"
        export(ExportedFinder(finder), (SIZE, SIZE), ["boxes", "labels"], files["detector"])
    manifest = given.models / "manifest.json"
    text = manifest.read_text()
    for name, file in files.items():
        content = file.read_bytes()
        text = described(text, f"{FOLDER}/{file.name}", len(content), hashlib.sha256(content).hexdigest())
        print(f"{file.name}: {len(content)} bytes")
    manifest.write_text(text)


def described(manifest: str, path: str, size: int, sha256: str) -> str:
    """The manifest with what is true of that file now; the rest stays as it is written."""
    pattern = rf'("path": "{re.escape(path)}",\s+"role": "\w+",\s+"bytes": )\d+(,\s+"sha256": ")\w+'
    text, count = re.subn(pattern, rf"\g<1>{size}\g<2>{sha256}", manifest)
    assert count == 1, f"the manifest does not name {path}"
    return text


if __name__ == "__main__":
    main()
