"""Teaches the keypoint network: `python train_keypoints.py --data DIR --out FILE [--genes JSON] [--steps N]`."""

from __future__ import annotations

import argparse
import os
import time
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path

import cv2
import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional as F

from genes import Genes
from grow import take_over
from learning import learn, normalised
from network import RIGHT_WITHIN, KeypointNetwork
from pictures import Example, Mixture, crop, example, invented, laid_over, open_mixture, seen_anew
from sources import Labelled, Snapshots
from team import Team, together

#: Of the hill that maps learn, in cells.
HILL_CELLS = 1.2
#: Making an example takes half as long as learning from it, so each is in three batches, so far apart, a little changed ("data echoing", Choi et al. 2019).
ECHOES = (0, 11, 29)


def batch_maker(mixture: Mixture, sizes: Callable[[int], tuple[int, int]], count: int, seed: int, team: Team = Team()):
    @lru_cache(2 * max(ECHOES))
    def made(number: int, size: tuple[int, int]) -> list[Example]:
        random = np.random.default_rng([seed, number, team.rank])
        return [example(mixture, size, random) for _ in range(max(1, count // team.size // len(ECHOES)))]

    def make(number: int) -> tuple[Tensor, Tensor, Tensor, Tensor]:
        cv2.setNumThreads(0)
        random = np.random.default_rng([seed, number, team.rank, 1])
        return stacked([seen_anew(one, random) for echo in ECHOES for one in made(number + echo, sizes(number))])

    return make


def growing(heights: list[int], shares: list[float], steps: int) -> Callable[[int], tuple[int, int]]:
    """Small pictures first: what people look like is learnt from many that cost little, where exactly things lie from few large ones (Karras et al. 2018)."""
    ends = np.cumsum(shares) / np.sum(shares) * steps

    def size(number: int) -> tuple[int, int]:
        height = heights[min(len(heights) - 1, int(np.searchsorted(ends, number, side="right")))]
        return Genes(height=height).width, height

    return size


def stacked(examples: list) -> tuple[Tensor, Tensor, Tensor, Tensor]:
    return (
        torch.from_numpy(np.stack([one.picture for one in examples])),
        torch.from_numpy(np.stack([one.keypoints for one in examples])),
        torch.from_numpy(np.stack([one.known for one in examples])),
        torch.tensor([one.height_px for one in examples]),
    )


def loss_of(network: nn.Module, batch: tuple) -> tuple[Tensor, dict[str, float]]:
    pictures, truth, known, height_px = batch
    places, trust, maps = network(normalised(pictures))
    rows, columns = maps.shape[2:]
    stride = pictures.shape[1] / rows
    inside = known & ((truth > -0.5) & (truth < torch.tensor([pictures.shape[2], pictures.shape[1]]) - 0.5)).all(2)
    # Maps learn a hill where the keypoint lies; whole maps are compared, as chances of places.
    cells = (truth + 0.5) / stride - 0.5
    along_x = torch.exp(-((torch.arange(columns) - cells[..., :1]) ** 2) / (2 * HILL_CELLS**2))
    along_y = torch.exp(-((torch.arange(rows) - cells[..., 1:]) ** 2) / (2 * HILL_CELLS**2))
    along_x, along_y = along_x / along_x.sum(2, keepdim=True).clamp_min(1e-6), along_y / along_y.sum(2, keepdim=True).clamp_min(1e-6)
    chances = maps.flatten(2).log_softmax(2).view_as(maps)
    hills = -torch.einsum("nkrc,nkr,nkc->nk", chances, along_y, along_x)
    weight = inside.float()
    count = weight.sum().clamp_min(1)
    hill = (hills * weight).sum() / count
    # And the mean place is right to less than a cell, as a share of the body's height.
    off = (places - truth) / height_px.view(-1, 1, 1)
    error = off.detach().norm(dim=2)
    # Of the wrong hill nothing is to be learnt but that it is wrong.
    near = weight * (error < 2 * RIGHT_WITHIN)
    place = (F.smooth_l1_loss(off, torch.zeros_like(off), reduction="none", beta=0.01).sum(2) * near).sum() / count
    right = (error < RIGHT_WITHIN) & inside
    # Outside of the picture nothing is right.
    trusts = F.binary_cross_entropy_with_logits(trust, right.float(), reduction="none")
    trusted = (trusts * known.float()).sum() / known.float().sum().clamp_min(1)
    loss = hill + 20 * place + 0.5 * trusted
    share = (right.float().sum() / count).item()
    return loss, {"hill": hill.item(), "place": place.item(), "trust": trusted.item(), "right": share}


def judged_looks(validation: Snapshots, genes: Genes, count: int, bank: list[np.ndarray] = []) -> list[Labelled]:  # noqa: B006
    """People not trained on, each before a background, cut out straight."""
    random = np.random.default_rng(7)
    size = (genes.width, genes.height)
    looks = []
    for at in range(count):
        person = validation.at(at % validation.people, (at // validation.people) % len(validation.truth[0]))
        matrix = crop(person, size, random, steady=True)
        below = cv2.resize(bank[at % len(bank)], size) if bank else invented(size, random)
        scale = np.sqrt(abs(np.linalg.det(matrix[:, :2])))
        looks.append(Labelled(laid_over(below, person.picture, matrix, size, random), person.keypoints @ matrix[:, :2].T + matrix[:, 2], person.known, person.height_px * scale))
    return looks


def judge_on(looks: list[Labelled]):
    """Right within 5 % of body height, and the middle error."""

    @torch.no_grad()
    def judge(network: nn.Module) -> str:
        errors = []
        for start in range(0, len(looks), 48):
            some = looks[start : start + 48]
            places, _, _ = network(normalised(torch.from_numpy(np.stack([one.picture for one in some]))))
            for place, one in zip(places.numpy(), some):
                errors.append(np.linalg.norm(place - one.keypoints, axis=1) / one.height_px)
        all_errors = np.array(errors)
        return f"judged: within 5 % {100 * (all_errors < 0.05).mean():.1f} %, median {100 * np.median(all_errors):.2f} %, 95th {100 * np.quantile(all_errors, 0.95):.1f} %"

    return judge


def main() -> None:
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--data", type=Path, required=True)
    arguments.add_argument("--out", type=Path, required=True)
    arguments.add_argument("--genes", default="{}")
    arguments.add_argument("--steps", type=int, default=6000)
    arguments.add_argument("--heights", default="", help="HEIGHT:SHARE,… of the pictures, in order; the last should be the network's own")
    arguments.add_argument("--start", type=Path, help="weights to begin with: what an earlier run has learnt, or one with a smaller network")
    arguments.add_argument("--batch", type=int, default=32)
    arguments.add_argument("--rate", type=float, default=5e-3)
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("--minutes", type=float, default=float("inf"))
    arguments.add_argument("--processes", type=int, default=os.cpu_count())
    given = arguments.parse_args()
    together(train, given.processes, given)


def train(team: Team, given: argparse.Namespace) -> None:
    torch.manual_seed(given.seed)
    genes = Genes.differing(given.genes)
    mixture = open_mixture(given.data)
    network = KeypointNetwork(genes)
    if given.start is not None:
        take_over(network, torch.load(given.start, weights_only=True)["mean"])
    stages = [stage.split(":") for stage in (given.heights or f"{genes.height}:1").split(",")]
    sizes = growing([int(height) for height, _ in stages], [float(share) for _, share in stages], given.steps)
    if team.rank == 0:
        print(f"{mixture.snapshots.people} people, {len(mixture.backgrounds)} backgrounds, {[len(frames) for frames, _ in mixture.frames]} frames; {genes}", flush=True)
    learn(
        network,
        batch_maker(mixture, sizes, given.batch, given.seed, team),
        loss_of,
        steps=given.steps,
        rate=given.rate,
        checkpoint=given.out,
        judge=judge_on(judged_looks(Snapshots(given.data / "validation"), genes, 480, mixture.backgrounds)) if team.rank == 0 else None,
        until=time.time() + 60 * given.minutes,
        say=lambda text: print(text, flush=True),
        team=team,
    )


if __name__ == "__main__":
    main()
