"""How sure a network may say it is: fitted on people and takes that it has not learnt from."""

from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np
import torch
from torch import Tensor
from torch.nn import functional as F

from genes import Genes
from learning import normalised
from network import RIGHT_WITHIN, KeypointNetwork
from pictures import Mixture, example
from sources import Frames, Snapshots, backgrounds
from train_keypoints import stacked

EXAMPLES = 1600


@torch.no_grad()
def asked(network: KeypointNetwork, genes: Genes, data: Path) -> tuple[Tensor, Tensor]:
    """Logits of trust, and whether each keypoint was right: half of the examples people before backgrounds, half takes of the sample lab."""
    cv2.setNumThreads(0)
    mixture = Mixture(Snapshots(data / "validation"), backgrounds(data / "backgrounds")[::4], [(Frames(data / "validation-filmed"), 0.5)])
    logits, rights = [], []
    for start in range(0, EXAMPLES, 40):
        random = np.random.default_rng([99, start])
        pictures, truth, known, height_px = stacked([example(mixture, (genes.width, genes.height), random) for _ in range(40)])
        places, trust, _ = network(normalised(pictures))
        inside = ((truth > -0.5) & (truth < torch.tensor([genes.width, genes.height]) - 0.5)).all(2)
        error = (places - truth).norm(dim=2) / height_px.view(-1, 1)
        logits.append(trust[known])
        rights.append(((error < RIGHT_WITHIN) & inside)[known])
    return torch.cat(logits), torch.cat(rights).float()


def fitted(logits: Tensor, right: Tensor) -> tuple[float, float]:
    """Slope and offset (Platt 1999)."""
    slope, offset = torch.ones(1, requires_grad=True), torch.zeros(1, requires_grad=True)
    optimiser = torch.optim.LBFGS([slope, offset], max_iter=100)

    def step() -> Tensor:
        optimiser.zero_grad()
        loss = F.binary_cross_entropy_with_logits(logits * slope + offset, right)
        loss.backward()
        return loss

    optimiser.step(step)
    return slope.item(), offset.item()


def calibrated(network: KeypointNetwork, genes: Genes, data: Path) -> tuple[float, float]:
    return fitted(*asked(network, genes, data))
