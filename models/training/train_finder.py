"""Teaches the person finder: `python train_finder.py --data DIR --out FILE [--steps N]`."""

from __future__ import annotations

import argparse
import time
from pathlib import Path

import cv2
import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional as F

from finder import SIZE, STRIDE, Finder
from learning import learn, normalised
from pictures import Mixture, background, filmed, hidden_in_part, laid_over, open_mixture, toned
from sources import Labelled

GREY = 114
#: Keypoints lie inside of flesh, clothes and hair: so much of the body's height.
FLESH = 0.035


def scene(mixture: Mixture, random: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
    """A picture, letterboxed as the program does it, and the boxes of everybody in it."""
    frames = [frames for frames, _ in mixture.frames if len(frames) > 0]
    if frames and random.random() < 0.3:
        some = frames[int(random.integers(len(frames)))]
        picture, boxes = of_frame(some.at(int(random.integers(len(some)))), random)
    else:
        picture, boxes = composed(mixture, random)
    if random.random() < 0.2:
        picture = hidden_in_part(picture, random)
    picture = filmed(picture, random)
    if random.random() < 0.5:
        picture = picture[:, ::-1]
        boxes = boxes[:, [2, 1, 0, 3]] * [-1, 1, -1, 1] + [picture.shape[1] - 1, 0, picture.shape[1] - 1, 0]
    whole = np.full((SIZE, SIZE, 3), GREY, np.uint8)
    whole[: picture.shape[0], : picture.shape[1]] = picture
    return whole, boxes.astype(np.float32)


def shape(random: np.random.Generator) -> tuple[int, int]:
    """Portrait, square or landscape; the longer side fills the network's picture."""
    aspect = float(random.choice([9 / 16, 3 / 4, 1.0, 4 / 3, 16 / 9]))
    return (SIZE, int(SIZE / aspect)) if aspect >= 1 else (int(SIZE * aspect), SIZE)


def composed(mixture: Mixture, random: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
    width, height = size = shape(random)
    picture = background(mixture.backgrounds, size, random)
    people = int(random.choice([0, 1, 2, 3], p=[0.06, 0.6, 0.22, 0.12]))
    boxes: list[np.ndarray] = []
    # The furthest first: who is nearer hides them.
    for tall in sorted(float(np.exp(random.uniform(np.log(0.12), np.log(1.15)))) * height for _ in range(people)):
        person = mixture.snapshots.any(random)
        scale = tall / person.height_px
        box = box_of(person) * scale
        left, top = random.uniform(-0.15, 0.95) * width, random.uniform(-0.1, 0.9) * height
        if random.random() < 0.8:
            # Whole, where that fits.
            left = random.uniform(0, max(1, width - (box[2] - box[0])))
            top = random.uniform(0, max(1, height - (box[3] - box[1])))
        matrix = np.array([[scale, 0, left - box[0]], [0, scale, top - box[1]]], np.float32)
        picture = laid_over(picture, toned(person.picture, random), matrix, size, random)
        boxes = [one for one in boxes if not mostly_behind(one, box + [left - box[0], top - box[1], left - box[0], top - box[1]])]
        boxes.append(box + [left - box[0], top - box[1], left - box[0], top - box[1]])
    return picture, cut(np.array(boxes).reshape(-1, 4), size)


def mostly_behind(one: np.ndarray, nearer: np.ndarray) -> bool:
    wide, high = (min(one[2 + axis], nearer[2 + axis]) - max(one[axis], nearer[axis]) for axis in (0, 1))
    return wide > 0 and high > 0 and wide * high > 0.6 * (one[2] - one[0]) * (one[3] - one[1])


def of_frame(frame: Labelled, random: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
    picture = frame.picture
    share = min(1.0, SIZE / max(picture.shape[:2])) * random.uniform(0.55, 1.0)
    small = cv2.resize(picture, None, fx=share, fy=share, interpolation=cv2.INTER_AREA if random.random() < 0.5 else cv2.INTER_LINEAR)
    return small, cut(box_of(frame)[None] * share, small.shape[1::-1])


def box_of(labelled: Labelled) -> np.ndarray:
    if labelled.picture.shape[2] == 4:
        rows, columns = (np.flatnonzero(labelled.picture[..., 3].max(axis) > 127) for axis in (1, 0))
        return np.array([columns[0], rows[0], columns[-1], rows[-1]], float)
    points, beyond = labelled.keypoints[labelled.known], FLESH * labelled.height_px
    return np.concatenate([points.min(0) - beyond, points.max(0) + beyond])


def cut(boxes: np.ndarray, size: tuple[int, int]) -> np.ndarray:
    """What is left of boxes within the picture; those of which little is, are nobody's."""
    width, height = size
    whole = (boxes[:, 2] - boxes[:, 0]) * (boxes[:, 3] - boxes[:, 1])
    inside = np.stack([boxes[:, 0].clip(0, width - 1), boxes[:, 1].clip(0, height - 1), boxes[:, 2].clip(0, width - 1), boxes[:, 3].clip(0, height - 1)], 1)
    left = (inside[:, 2] - inside[:, 0]) * (inside[:, 3] - inside[:, 1])
    return inside[left > 0.25 * np.maximum(whole, 1)]


def targets(boxes: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Hills at the middles (Zhou et al. 2019, Objects as Points), reaches, and the cells that learn them."""
    cells = SIZE // STRIDE
    hills, reach, learns = np.zeros((cells, cells), np.float32), np.zeros((4, cells, cells), np.float32), np.zeros((cells, cells), bool)
    places = (np.arange(cells) + 0.5) * STRIDE - 0.5
    for left, top, right, bottom in boxes:
        x, y = (left + right) / 2, (top + bottom) / 2
        wide, high = max(right - left, 4) / 12 + 2, max(bottom - top, 4) / 12 + 2
        hill = np.exp(-((places[None, :] - x) ** 2) / (2 * wide**2) - ((places[:, None] - y) ** 2) / (2 * high**2)).astype(np.float32)
        row, column = (int(np.clip(round((value + 0.5) / STRIDE - 0.5), 0, cells - 1)) for value in (y, x))
        hill[row, column] = 1
        own = (hill > 0.6) & (hill >= hills)
        hills = np.maximum(hills, hill)
        learns |= own
        for side, values in enumerate((places[None, :] - left, places[:, None] - top, right - places[None, :], bottom - places[:, None])):
            reach[side][own] = np.broadcast_to(values, own.shape)[own]
    return hills, reach, learns


def batch_maker(mixture: Mixture, size: int, seed: int):
    def make(number: int) -> tuple[Tensor, Tensor, Tensor, Tensor]:
        cv2.setNumThreads(0)
        random = np.random.default_rng([seed, number])
        scenes = [scene(mixture, random) for _ in range(size)]
        hills, reach, learns = zip(*(targets(boxes) for _, boxes in scenes))
        return torch.from_numpy(np.stack([picture for picture, _ in scenes])), *(torch.from_numpy(np.stack(values)) for values in (hills, reach, learns))

    return make


def loss_of(network: nn.Module, batch: tuple) -> tuple[Tensor, dict[str, float]]:
    pictures, hills, reach, learns = batch
    middles, reached = network(normalised(pictures))
    chance = middles.sigmoid().clamp(1e-5, 1 - 1e-5)
    at = hills == 1
    # Focal loss with hills (Law & Deng 2018): near a middle is less wrong than far from any.
    found = -((1 - chance[at]) ** 2 * chance[at].log()).sum()
    false = -(((1 - hills) ** 4 * chance**2 * (1 - chance).log())[~at]).sum()
    middle = (found + false) / at.sum().clamp_min(1)
    mask = learns.unsqueeze(1)
    low, high = torch.minimum(reached, reach.clamp_min(0)), torch.maximum(reached, reach.clamp_min(0))
    shared = (low[:, 0] + low[:, 2]) * (low[:, 1] + low[:, 3])
    own, true = (reached[:, 0] + reached[:, 2]) * (reached[:, 1] + reached[:, 3]), (reach[:, 0] + reach[:, 2]) * (reach[:, 1] + reach[:, 3])
    overlap = (shared / (own + true - shared).clamp_min(1))[learns]
    box = (1 - overlap).mean() if overlap.numel() else middle * 0
    side = ((F.smooth_l1_loss(reached, reach, reduction="none", beta=4.0) / (true.sqrt().unsqueeze(1) + 8)) * mask).sum() / mask.sum().clamp_min(1)
    loss = middle + 2 * box + side
    return loss, {"middle": middle.item(), "overlap": overlap.mean().item() if overlap.numel() else 1.0}


def main() -> None:
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--data", type=Path, required=True)
    arguments.add_argument("--out", type=Path, required=True)
    arguments.add_argument("--steps", type=int, default=2500)
    arguments.add_argument("--batch", type=int, default=16)
    arguments.add_argument("--rate", type=float, default=2e-3)
    arguments.add_argument("--seed", type=int, default=2)
    arguments.add_argument("--minutes", type=float, default=float("inf"))
    given = arguments.parse_args()
    torch.manual_seed(given.seed)
    mixture = open_mixture(given.data)
    learn(
        Finder(),
        batch_maker(mixture, given.batch, given.seed),
        loss_of,
        steps=given.steps,
        rate=given.rate,
        checkpoint=given.out,
        every=500,
        until=time.time() + 60 * given.minutes,
        say=lambda text: print(text, flush=True),
    )


if __name__ == "__main__":
    main()
