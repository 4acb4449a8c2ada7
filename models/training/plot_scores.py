"""The picture of what scores mean: `python plot_scores.py OURS.json OUT.png`, of what `evaluate.ts` wrote."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import matplotlib

matplotlib.use("Agg")
from matplotlib import pyplot  # noqa: E402


def main() -> None:
    report, out = Path(sys.argv[1]), Path(sys.argv[2])
    bins = [one for one in json.loads(report.read_text())["takes"]["reliability"] if one["count"] > 0]
    scores, shares = [one["meanScore"] for one in bins], [one["rightShare"] for one in bins]
    # Of so many points, how far their share may be from the chance by luck: one standard deviation.
    lucks = [(share * (1 - share) / one["count"]) ** 0.5 for share, one in zip(shares, bins)]
    figure, axes = pyplot.subplots(figsize=(5.2, 4.6), dpi=130)
    axes.plot([0, 1], [0, 1], color="#868e96", linewidth=0.8, linestyle="--")
    axes.errorbar(scores, shares, yerr=lucks, color="#1864ab", fmt="o", markersize=4, capsize=2)
    for score, share, one in zip(scores, shares, bins):
        axes.annotate(f"{one['count']}", (score, share), textcoords="offset points", xytext=(6, -10), fontsize=8)
    axes.set(xlim=(0, 1.1), ylim=(0, 1.03), xlabel="mean score", ylabel="share right within 5 % of body height")
    axes.set_title("dashed: as it should be · numbers: points · bars: ± 1 SD of luck", fontsize=9)
    axes.grid(alpha=0.3)
    figure.tight_layout()
    figure.savefig(out)


if __name__ == "__main__":
    main()
