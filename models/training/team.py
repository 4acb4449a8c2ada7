"""Processes that teach one network together, each from a share of every batch: on a few cores they wait less than threads of one process do."""

from __future__ import annotations

import ctypes
import os
import signal
import sys
from collections.abc import Callable
from dataclasses import dataclass

import torch
from torch import Tensor, distributed, multiprocessing


@dataclass(frozen=True)
class Team:
    rank: int = 0
    size: int = 1

    @torch.no_grad()
    def sum(self, tensors: list[Tensor]) -> None:
        """Of what each process has, in place."""
        if self.size == 1:
            return
        flat = torch.cat([tensor.reshape(-1) for tensor in tensors])
        distributed.all_reduce(flat)
        for tensor, part in zip(tensors, flat.split([tensor.numel() for tensor in tensors])):
            tensor.copy_(part.view(tensor.shape))

    @torch.no_grad()
    def mean(self, tensors: list[Tensor]) -> None:
        self.sum(tensors)
        for tensor in tensors:
            tensor.div_(self.size)


def together(work: Callable[..., None], size: int, *arguments: object) -> None:
    """`work(team, *arguments)` in each of so many processes."""
    if size == 1:
        work(Team(), *arguments)
        return
    os.environ.setdefault("MASTER_ADDR", "127.0.0.1")
    os.environ.setdefault("MASTER_PORT", "29511")
    multiprocessing.spawn(_one_of, (size, work, arguments), nprocs=size)


def _one_of(rank: int, size: int, work: Callable[..., None], arguments: tuple) -> None:
    if sys.platform == "linux":
        # Who is killed takes its team with it: PR_SET_PDEATHSIG.
        ctypes.CDLL(None).prctl(1, signal.SIGTERM)
    torch.set_num_threads(1)
    distributed.init_process_group("gloo", rank=rank, world_size=size)
    work(Team(rank, size), *arguments)
    distributed.destroy_process_group()
