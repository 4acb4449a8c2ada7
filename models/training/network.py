"""A network that says where 26 keypoints of the person in a picture lie, and how likely each is right."""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from genes import Genes

KEYPOINTS = 26
#: What counts as right: within so much of the body's height.
RIGHT_WITHIN = 0.05


def conv(inputs: int, outputs: int, kernel: int = 1, stride: int = 1, act: bool = True) -> nn.Sequential:
    layers: list[nn.Module] = [nn.Conv2d(inputs, outputs, kernel, stride, kernel // 2, bias=False), nn.BatchNorm2d(outputs)]
    if act:
        layers.append(nn.ReLU(inplace=True))
    return nn.Sequential(*layers)


class Block(nn.Module):
    """What is seen, and something added to it (He et al. 2016). Whole convolutions: without a GPU, those by channel take longer to learn than to save."""

    def __init__(self, width: int, kernel: int, narrowing: float) -> None:
        super().__init__()
        inner = max(8, int(width * narrowing))
        self.body = nn.Sequential(conv(width, inner, kernel), conv(inner, width, 3, act=False))

    def forward(self, x: Tensor) -> Tensor:
        return F.relu(x + self.body(x))


class Trunk(nn.Module):
    """From a picture to what is seen at strides 4, 8, 16 and 32, the coarse told to the fine (Lin et al. 2017)."""

    def __init__(self, stem: int, widths: tuple[int, ...], depths: tuple[int, ...], kernel: int, narrowing: float, finest: int, out: int) -> None:
        super().__init__()
        self.stem = conv(3, stem, 3, 2)
        stages, inputs = [], stem
        for width, depth in zip(widths, depths):
            stages.append(nn.Sequential(conv(inputs, width, 3, 2), *(Block(width, kernel, narrowing) for _ in range(depth))))
            inputs = width
        self.stages = nn.ModuleList(stages)
        self.finest = {4: 0, 8: 1}[finest]
        self.across = nn.ModuleList(nn.Conv2d(width, out, 1) for width in widths[self.finest :])
        self.joined = conv(out, out, 3)

    def forward(self, x: Tensor) -> tuple[Tensor, Tensor]:
        """The finest map that heads look at, and the coarsest."""
        x = self.stem(x)
        seen = []
        for stage in self.stages:
            x = stage(x)
            seen.append(x)
        told = self.across[-1](x)
        for level in range(len(seen) - 2, self.finest - 1, -1):
            told = F.relu(self.across[level - self.finest](seen[level]) + F.interpolate(told, scale_factor=2.0, mode="nearest"))
        return self.joined(told), x


#: Where a map has two hills (left or right?), the mean between them is wrong for sure: places are means of the map to this power …
SHARPER = 2.0
#: … within so much of its height around where most of it lies.
AROUND_HIGHEST = 1 / 12
#: For what is not to count.
NEVER = -1e4


def shares_of(maps: Tensor) -> Tensor:
    """Logits to chances."""
    return maps.flatten(2).softmax(2).view_as(maps)


def highest_hill(maps: Tensor, shares: Tensor) -> Tensor:
    """The maps with nothing but the hill that is highest, over three cells by three."""
    rows, columns = (int(side) for side in maps.shape[2:])
    reach = round(AROUND_HIGHEST * rows)
    highest = F.avg_pool2d(shares.detach(), 3, 1, 1).flatten(2).argmax(2, keepdim=True)
    far_row = (torch.arange(rows, device=maps.device) - highest // columns).abs() > reach
    far_column = (torch.arange(columns, device=maps.device) - highest % columns).abs() > reach
    return maps.masked_fill(far_row.unsqueeze(3) | far_column.unsqueeze(2), NEVER)


class KeypointNetwork(nn.Module):
    def __init__(self, genes: Genes) -> None:
        super().__init__()
        self.genes = genes
        self.trunk = Trunk(genes.stem, genes.widths, genes.depths, genes.kernel, genes.narrowing, genes.head_stride, genes.head_width)
        self.maps = nn.Conv2d(genes.head_width, KEYPOINTS, 1)
        #: How likely each keypoint is right: from what is seen as a whole, and from how its map is spread.
        self.trust = nn.Sequential(nn.Linear(genes.widths[3], 64), nn.ReLU(inplace=True), nn.Linear(64, KEYPOINTS))
        self.trust_of_spread = nn.Parameter(torch.tensor([[-1.0], [0.0]]).repeat(1, KEYPOINTS))

    def forward(self, x: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """Places in pixels of the input (n x 26 x 2), logits of trust (n x 26), logits of maps."""
        fine, coarse = self.trunk(x)
        maps = self.maps(fine)
        rows, columns = maps.shape[2:]
        stride = self.genes.head_stride
        # A cell's middle, in pixels whose first has its centre at 0.
        xs = (torch.arange(columns, device=x.device, dtype=torch.float32) + 0.5) * stride - 0.5
        ys = (torch.arange(rows, device=x.device, dtype=torch.float32) + 0.5) * stride - 0.5
        shares = shares_of(maps)
        along_x, along_y = shares.sum(2), shares.sum(3)
        x_mean, y_mean = (along_x * xs).sum(2, keepdim=True), (along_y * ys).sum(2, keepdim=True)
        spread = (along_x * (xs - x_mean) ** 2).sum(2) + (along_y * (ys - y_mean) ** 2).sum(2)
        hill = shares_of(highest_hill(maps * SHARPER, shares))
        along_x, along_y = hill.sum(2), hill.sum(3)
        x_at, y_at = (along_x * xs).sum(2, keepdim=True), (along_y * ys).sum(2, keepdim=True)
        # As a share of what is right, so that it means the same at every resolution.
        spread = torch.log(spread / (RIGHT_WITHIN * rows * stride) ** 2 + 0.01)
        # Learnt beside the places, never against them.
        slope, offset = self.trust_of_spread[0], self.trust_of_spread[1]
        trust = self.trust(coarse.mean((2, 3)).detach()) + slope * spread.detach() + offset
        return torch.cat([x_at, y_at], 2), trust, maps


class Exported(nn.Module):
    """As the program asks it: `points`, x, y and score of every keypoint. `slope`, `offset`: fitted on people not trained on."""

    def __init__(self, network: KeypointNetwork, slope: float = 1.0, offset: float = 0.0) -> None:
        super().__init__()
        self.network, self.slope, self.offset = network, slope, offset

    def forward(self, picture: Tensor) -> Tensor:
        places, trust, _ = self.network(picture)
        score = torch.sigmoid(trust * self.slope + self.offset)
        return torch.cat([places, score.unsqueeze(2)], 2)
