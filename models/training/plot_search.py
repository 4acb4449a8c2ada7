"""The picture of a search: `python plot_search.py SEARCH.json OUT.png`."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import matplotlib

matplotlib.use("Agg")
from matplotlib import pyplot  # noqa: E402


def main() -> None:
    search, out = Path(sys.argv[1]), Path(sys.argv[2])
    points = json.loads(search.read_text())["points"]
    figure, axes = pyplot.subplots(figsize=(7.2, 4.4), dpi=130)
    for point in points:
        colour = "#d9480f" if point["chosen"] else "#1864ab" if point["front"] else "#adb5bd"
        axes.scatter(point["latencyMs"], point["errorPercent"], s=18 + 40 * point["bytes"] / 1e6, color=colour, alpha=0.85, zorder=3 if point["chosen"] else 2)
    ahead = sorted((point for point in points if point["front"] or point["chosen"]), key=lambda point: point["latencyMs"])
    axes.plot([point["latencyMs"] for point in ahead], [point["errorPercent"] for point in ahead], color="#1864ab", linewidth=0.8, alpha=0.5)
    # By turns above and below: neighbours lie close.
    for turn, point in enumerate(ahead):
        axes.annotate(point["name"], (point["latencyMs"], point["errorPercent"]), textcoords="offset points", xytext=(6, 6) if turn % 2 else (-6, -13), fontsize=8)
    axes.set_xlabel("milliseconds a picture, one core")
    axes.set_ylabel("median error, % of body height")
    axes.set_title("orange: chosen · blue: nobody is better in all · size of a dot: size of the file", fontsize=9)
    axes.margins(0.08)
    axes.grid(alpha=0.3)
    figure.tight_layout()
    figure.savefig(out)


if __name__ == "__main__":
    main()
