"""How weights move. Whole tables of convolutions by orthogonal steps, all else by Adam: on two cores every step has to tell."""

from __future__ import annotations

import torch
from torch import Tensor, nn

from team import Team

#: Of a quintic that brings all singular values near to 1 (Jordan et al. 2024, "Muon").
QUINTIC = (3.4445, -4.7750, 2.0315)


def orthogonal(table: Tensor, rounds: int = 5) -> Tensor:
    """About the nearest table whose singular values are all 1, by iterations in the manner of Newton and Schulz."""
    a, b, c = QUINTIC
    wide = table if table.shape[0] <= table.shape[1] else table.T
    wide = wide / (wide.norm() + 1e-7)
    for _ in range(rounds):
        square = wide @ wide.T
        wide = a * wide + (b * square + c * square @ square) @ wide
    return wide if table.shape[0] <= table.shape[1] else wide.T


class Muon(torch.optim.Optimizer):
    """Momentum, made orthogonal; as large by element as Adam's steps are, so that both share a rate (Liu et al. 2025)."""

    def __init__(self, tables: list[nn.Parameter], lr: float, team: Team, momentum: float = 0.95, weight_decay: float = 0.02) -> None:
        self.team = team
        super().__init__(tables, {"lr": lr, "momentum": momentum, "weight_decay": weight_decay})

    @torch.no_grad()
    def step(self) -> None:
        for group in self.param_groups:
            # Each of a team reckons some of them.
            steps = [self._direction(parameter, group["momentum"], number % self.team.size == self.team.rank) for number, parameter in enumerate(group["params"])]
            self.team.sum(steps)
            for parameter, step in zip(group["params"], steps):
                parameter.mul_(1 - group["lr"] * group["weight_decay"]).add_(step, alpha=-group["lr"])

    def _direction(self, parameter: nn.Parameter, keeping: float, is_ours: bool) -> Tensor:
        state = self.state[parameter]
        if "momentum" not in state:
            state["momentum"] = torch.zeros_like(parameter)
        momentum = state["momentum"].mul_(keeping).add_(parameter.grad)
        if not is_ours:
            return torch.zeros(parameter.shape)
        table = (parameter.grad + keeping * momentum).flatten(1)
        return (orthogonal(table) * (0.2 * max(table.shape) ** 0.5)).view(parameter.shape)


def optimisers(network: nn.Module, rate: float, team: Team) -> list[torch.optim.Optimizer]:
    tables, rest = [], []
    for module in network.modules():
        for parameter in module.parameters(recurse=False):
            is_table = isinstance(module, nn.Conv2d) and parameter.ndim == 4 and min(parameter.flatten(1).shape) >= 12
            (tables if is_table else rest).append(parameter)
    adam = torch.optim.AdamW(rest, lr=rate, weight_decay=0.02)
    # So that each of a team gets as much: the largest first.
    return [Muon(sorted(tables, key=lambda table: -table.numel()), lr=rate, team=team), adam]
