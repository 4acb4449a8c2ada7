"""What all training here has in common: batches, a schedule, a mean of the weights, a place to go on from."""

from __future__ import annotations

import copy
import math
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import torch
from torch import Tensor, nn

from optimisers import optimisers
from team import Team


class Batches(torch.utils.data.IterableDataset):
    """`make(number)` gives one batch. Which one depends on its number alone, so that a run that goes on sees what it would have seen."""

    def __init__(self, make: Callable[[int], tuple], first: int, last: int) -> None:
        self.make, self.first, self.last = make, first, last

    def __iter__(self) -> Iterator[tuple]:
        worker = torch.utils.data.get_worker_info()
        share, of = (worker.id, worker.num_workers) if worker else (0, 1)
        for number in range(self.first + share, self.last, of):
            yield self.make(number)


def batches(make: Callable[[int], tuple], first: int, last: int, workers: int = 1) -> torch.utils.data.DataLoader:
    return torch.utils.data.DataLoader(Batches(make, first, last), batch_size=None, num_workers=workers, prefetch_factor=4 if workers else None)


def rate_at(step: int, steps: int, highest: float, falling: float = 0.25) -> float:
    """Up in a line, level, and in the last quarter down in a line (Hu et al. 2024): a run can be made longer before it falls."""
    left = (steps - step) / max(1, falling * steps)
    return highest * min(1.0, (step + 1) / min(200, max(1, steps / 10)), max(0.01, left))


class MeanWeights:
    """A running mean over about the last thousand steps: less noisy than any one of them (Polyak & Juditsky 1992)."""

    def __init__(self, network: nn.Module) -> None:
        self.network = copy.deepcopy(network).eval()

    @torch.no_grad()
    def add(self, network: nn.Module, step: int) -> None:
        keep = min(0.999, (step + 1) / (step + 20))
        for mean, now in zip(self.network.state_dict().values(), network.state_dict().values()):
            if mean.dtype.is_floating_point:
                mean.mul_(keep).add_(now, alpha=1 - keep)
            else:
                mean.copy_(now)


def normalised(pictures: Tensor) -> Tensor:
    """From bytes (n, height, width, blue green red) to what RTMPose's family takes: red, green, blue around 0."""
    rgb = pictures.flip(3).permute(0, 3, 1, 2).float()
    mean = torch.tensor([123.675, 116.28, 103.53]).view(1, 3, 1, 1)
    deviation = torch.tensor([58.395, 57.12, 57.375]).view(1, 3, 1, 1)
    return ((rgb - mean) / deviation).contiguous(memory_format=torch.channels_last)


def learn(
    network: nn.Module,
    make: Callable[[int], tuple],
    loss_of: Callable[[nn.Module, tuple], tuple[Tensor, dict[str, float]]],
    *,
    steps: int,
    rate: float,
    checkpoint: Path | None = None,
    every: int = 500,
    judge: Callable[[nn.Module], str] | None = None,
    until: float = math.inf,
    say: Callable[[str], None] = print,
    team: Team = Team(),
) -> nn.Module:
    """The mean of the weights after `steps`. Goes on from `checkpoint` where one lies; stops early, resumable, after the time `until`."""
    network = network.to(memory_format=torch.channels_last).train()
    movers = optimisers(network, rate, team)
    parameters = list(network.parameters())
    is_speaker = team.rank == 0
    mean = MeanWeights(network)
    first = 0
    if checkpoint is not None and checkpoint.exists():
        kept = torch.load(checkpoint, weights_only=True)
        network.load_state_dict(kept["network"])
        mean.network.load_state_dict(kept["mean"])
        for mover, state in zip(movers, kept["movers"]):
            mover.load_state_dict(state)
        first = kept["step"]
        if is_speaker:
            say(f"goes on after {first} steps")

    def keep(step: int) -> None:
        if checkpoint is None:
            return
        part = checkpoint.with_suffix(".part")
        torch.save({"network": network.state_dict(), "mean": mean.network.state_dict(), "movers": [mover.state_dict() for mover in movers], "step": step}, part)
        part.replace(checkpoint)

    started, told = time.time(), {}
    for step, batch in enumerate(batches(make, first, steps, workers=1 if team.size == 1 else 0), first):
        for group in [group for mover in movers for group in mover.param_groups]:
            group["lr"] = rate_at(step, steps, rate)
        loss, parts = loss_of(network, batch)
        network.zero_grad(set_to_none=True)
        loss.backward()
        team.mean([parameter.grad for parameter in parameters])
        nn.utils.clip_grad_norm_(parameters, 5.0)
        for mover in movers:
            mover.step()
        if is_speaker:
            mean.add(network, step)
            told = {name: 0.98 * told.get(name, value) + 0.02 * value for name, value in parts.items()}
            if (step + 1) % 100 == 0:
                took = (time.time() - started) / (step + 1 - first)
                say(f"step {step + 1}/{steps}  {1000 * took:.0f} ms  " + "  ".join(f"{name} {value:.4f}" for name, value in told.items()))
        if (step + 1) % every == 0 or step + 1 == steps:
            late = torch.tensor([float(time.time() > until)])
            # All of a team stop, or none.
            team.sum([late])
            if is_speaker:
                keep(step + 1)
                if judge is not None:
                    say(f"step {step + 1}  {judge(mean.network)}")
            if late.item() > 0:
                break
    return mean.network
