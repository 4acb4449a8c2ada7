"""
Which keypoint network: `python search_keypoints.py --data DIR --out FOLDER [--total N]`. Every candidate learns from the same examples for as long,
is exported as it would be shipped, and judged as that file: middle error on people it has not seen, milliseconds on one core, bytes.
"""

from __future__ import annotations

import argparse
import json
import time
from dataclasses import replace
from functools import cache
from multiprocessing import Pool
from pathlib import Path

import cv2
import numpy as np
import onnxruntime
import torch

from evolution import evolve, front
from export import export, quantised
from genes import CHOICES, MOST_WORK, Genes, mutated, random_genes
from keypoints import NAMES
from learning import learn, normalised
from network import Exported, KeypointNetwork
from pictures import Example, example, open_mixture
from sources import Snapshots
from train_keypoints import judged_looks, loss_of

#: What was thought good before anything was searched.
BY_HAND = Genes(height=192, stem=12, widths=(24, 64, 128, 192), depths=(1, 2, 2, 2), kernel=3, narrowing=0.5, head_stride=4, head_width=48, storage="fp16")
#: Judged beside those that are drawn: what was taught first, the same with larger pictures, and what it grew into.
SMALL = Genes(height=192, stem=16, widths=(16, 48, 128, 192), depths=(0, 2, 2, 2), kernel=3, narrowing=0.5, head_stride=4, head_width=32, storage="fp16")
ALSO_BY_HAND = (SMALL, replace(SMALL, height=256), Genes())
#: Examples are made once, as large as the largest candidate sees them.
LARGEST = Genes(height=max(CHOICES["height"]))
BATCH = 32
RATE = 5e-3


class Space:
    random = staticmethod(random_genes)
    mutated = staticmethod(mutated)
    from_json = staticmethod(Genes.from_json)

    @staticmethod
    def to_json(genes: Genes) -> dict:
        return genes.to_json()


def open_in_process(data: Path) -> None:
    global mixture
    cv2.setNumThreads(0)
    mixture = open_mixture(data)


def one_example(number: int) -> Example:
    return example(mixture, (LARGEST.width, LARGEST.height), np.random.default_rng([5, number]))


class Examples:
    def __init__(self, data: Path, count: int) -> None:
        with Pool(initializer=open_in_process, initargs=(data,)) as pool:
            made = pool.map(one_example, range(count), chunksize=64)
        self.pictures = [one.picture for one in made]
        self.keypoints = np.stack([one.keypoints for one in made])
        self.known = np.stack([one.known for one in made])
        self.height_px = np.array([one.height_px for one in made], np.float32)

    def batch(self, number: int, genes: Genes) -> tuple:
        chosen = np.random.default_rng([6, number]).integers(len(self.pictures), size=BATCH)
        across, down = genes.width / LARGEST.width, genes.height / LARGEST.height
        pictures = np.stack([cv2.resize(self.pictures[at], (genes.width, genes.height), interpolation=cv2.INTER_AREA) for at in chosen])
        keypoints = (self.keypoints[chosen] + 0.5) * [across, down] - 0.5
        return torch.from_numpy(pictures), torch.from_numpy(keypoints.astype(np.float32)), torch.from_numpy(self.known[chosen]), torch.from_numpy(self.height_px[chosen] * np.float32(down))


def told(genes: Genes) -> dict[str, str | float]:
    return {name.replace("_", "-"): "-".join(map(str, value)) if isinstance(value, tuple) else value for name, value in genes.to_json().items()}


def judge_of(data: Path, count: int, steps: int, folder: Path):
    validation = Snapshots(data / "validation")
    examples = cache(lambda: Examples(data, count))

    def judge(genes: Genes) -> dict[str, float]:
        torch.manual_seed(1)
        # Made here, not where batches are: a worker may have no workers of its own.
        learnt_from = examples()
        network = learn(KeypointNetwork(genes), lambda number: learnt_from.batch(number, genes), loss_of, steps=steps, rate=RATE, say=lambda _: None)
        file = folder / "candidate.onnx"
        export(Exported(network), (genes.width, genes.height), ["points"], file)
        looks = judged_looks(validation, genes, 320)
        pictures = [normalised(torch.from_numpy(one.picture[None])).contiguous().numpy() for one in looks]
        if genes.storage == "int8":
            quantised(file, pictures[:64])
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        session = onnxruntime.InferenceSession(str(file), options, providers=["CPUExecutionProvider"])
        errors, times = [], []
        for picture, one in zip(pictures, looks):
            start = time.perf_counter()
            (points,) = session.run(None, {"picture": picture})
            times.append(time.perf_counter() - start)
            errors.append(np.linalg.norm(points[0, :, :2] - one.keypoints, axis=1) / one.height_px)
        # The quick ones among the looks: what else this machine does at the time is none of the network's.
        return {"errorPercent": float(100 * np.median(errors)), "latencyMs": float(1000 * np.quantile(times, 0.2)), "bytes": float(file.stat().st_size)}

    return judge


def main() -> None:
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--data", type=Path, required=True)
    arguments.add_argument("--out", type=Path, required=True)
    arguments.add_argument("--examples", type=int, default=5120)
    arguments.add_argument("--steps", type=int, default=160)
    arguments.add_argument("--living", type=int, default=5)
    arguments.add_argument("--contest", type=int, default=3)
    arguments.add_argument("--total", type=int, default=19)
    arguments.add_argument("--seed", type=int, default=1)
    given = arguments.parse_args()
    given.out.mkdir(parents=True, exist_ok=True)
    started = time.time()
    judge = judge_of(given.data, given.examples, given.steps, given.out)
    found = evolve(
        Space(),
        judge,
        first=[BY_HAND],
        living=given.living,
        contest=given.contest,
        total=given.total,
        kept=given.out / "candidates.jsonl",
        seed=given.seed,
        say=lambda text: print(text, flush=True),
    )
    found += evolve(Space(), judge, first=list(ALSO_BY_HAND), living=1, contest=1, total=len(ALSO_BY_HAND), kept=given.out / "by-hand.jsonl", seed=given.seed)
    # The same network may be drawn twice: it is judged once.
    found = list({str(one.genes): one for one in reversed(found)}.values())[::-1]
    best = {id(one) for one in front(found)}
    points = [
        {"name": f"#{number + 1}", **one.costs, "bytes": int(one.costs["bytes"]), "front": id(one) in best, "chosen": one.genes == Genes(), "genes": told(one.genes)}
        for number, one in enumerate(found)
    ]
    search = {
        "budget": f"{len(found)} networks, {len(ALSO_BY_HAND) + 1} of them drawn by hand, each taught {given.steps} batches of {BATCH} out of {given.examples} examples; those that were drawn by chance have at most {MOST_WORK} million multiplications a picture",
        "axes": {"errorPercent": f"median error of {len(NAMES)} keypoints on 320 pictures of 12 people not learnt from, % of body height", "latencyMs": "milliseconds a picture of the network alone, on one core of the machine that searched", "bytes": "the file as it would be shipped"},
        "points": points,
    }
    (given.out / "search.json").write_text(json.dumps(search, indent=1))
    print(f"{(time.time() - started) / 60:.0f} min, {len(best)} on the front")


if __name__ == "__main__":
    main()
