"""
The mean of what several runs that follow each other have learnt: `python mean_weights.py OUT.pt RUN.pt RUN.pt …`. It lies lower than each of
them where they lie in one valley (Wortsman et al. 2022, "Model soups").
"""

from __future__ import annotations

import sys
from pathlib import Path

import torch


def main() -> None:
    out, *runs = map(Path, sys.argv[1:])
    kept = [torch.load(run, weights_only=True)["mean"] for run in runs]
    mean = {name: sum(one[name] for one in kept) / len(kept) if kept[0][name].dtype.is_floating_point else kept[-1][name] for name in kept[0]}
    torch.save({"mean": mean}, out)


if __name__ == "__main__":
    main()
