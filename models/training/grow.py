"""What a small network has learnt, in a larger one that says the same to begin with (Chen et al. 2016, "Net2Net")."""

from __future__ import annotations

import torch
from torch import Tensor, nn

from network import Block


@torch.no_grad()
def take_over(network: nn.Module, weights: dict[str, Tensor]) -> None:
    """Into a network as wide and deep or more so. Blocks that are new add nothing at first; channels that are new, nothing to old ones."""
    for name, block in network.named_modules():
        if isinstance(block, Block) and f"{name}.body.1.1.weight" not in weights:
            block.body[1][1].weight.zero_()
    for name, value in network.state_dict().items():
        if name not in weights:
            continue
        known = tuple(slice(0, length) for length in weights[name].shape)
        if value.ndim > 1:
            value[known[0]] = 0
        value[known] = weights[name].to(value.dtype)
