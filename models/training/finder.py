"""A network that finds people in a picture of 320 x 320 pixels: how likely each cell is a person's middle, and how far their box reaches from it."""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from network import Trunk

SIZE = 320
STRIDE = 8
#: People whom the program hears of at most.
MOST = 50


class Finder(nn.Module):
    def __init__(self, stem: int = 8, widths: tuple[int, ...] = (16, 32, 64, 128), depths: tuple[int, ...] = (0, 1, 2, 2), out: int = 48) -> None:
        super().__init__()
        self.trunk = Trunk(stem, widths, depths, 3, 0.5, STRIDE, out)
        self.middle = nn.Conv2d(out, 1, 1)
        nn.init.constant_(self.middle.bias, -4.0)
        self.reach = nn.Conv2d(out, 4, 1)

    def forward(self, x: Tensor) -> tuple[Tensor, Tensor]:
        """Logits of middles (n x rows x columns) and what boxes reach left, up, right and down, in pixels (n x 4 x rows x columns)."""
        fine, _ = self.trunk(x)
        return self.middle(fine).squeeze(1), torch.exp(self.reach(fine).clamp(-4, 3)) * 4 * STRIDE


class ExportedFinder(nn.Module):
    """As MMDetection's end gives it: boxes with scores (1 x MOST x 5) and which class each is of: 0, a person. Colours blue, green, red."""

    def __init__(self, finder: Finder) -> None:
        super().__init__()
        self.finder = finder

    def forward(self, picture: Tensor) -> tuple[Tensor, Tensor]:
        middles, reach = self.finder(picture.flip(1))
        scores = torch.sigmoid(middles)
        # A person's middle is the likeliest of its neighbourhood.
        best = F.max_pool2d(scores.unsqueeze(1), 3, 1, 1).squeeze(1)
        scores = torch.where(scores == best, scores, torch.zeros_like(scores)).flatten(1)
        top, at = scores.topk(MOST, 1)
        columns = SIZE // STRIDE
        x = ((at % columns).float() + 0.5) * STRIDE - 0.5
        y = (torch.div(at, columns, rounding_mode="floor").float() + 0.5) * STRIDE - 0.5
        sides = reach.flatten(2).gather(2, at.unsqueeze(1).expand(-1, 4, -1))
        boxes = torch.stack([x - sides[:, 0], y - sides[:, 1], x + sides[:, 2], y + sides[:, 3], top], 2)
        return boxes, torch.zeros_like(at)
