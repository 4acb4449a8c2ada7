"""
Regularised evolution with ageing (Real et al. 2019): the best of a few drawn from the living has a child that differs in one gene; the oldest
dies, however good it is. With several objectives each contest weighs them anew, so that the living spread along the front. It knows nothing
of what genes are: the same searcher searches whatever has `random`, `mutated` and a judge.
"""

from __future__ import annotations

import json
import math
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from random import Random
from statistics import pstdev
from typing import Generic, Protocol, TypeVar

G = TypeVar("G")


class Space(Protocol[G]):
    def random(self, random: Random) -> G: ...
    def mutated(self, genes: G, random: Random) -> G: ...
    def to_json(self, genes: G) -> dict: ...
    def from_json(self, values: dict) -> G: ...


@dataclass
class Candidate(Generic[G]):
    genes: G
    #: Each the smaller the better, and above 0.
    costs: dict[str, float]


def evolve(
    space: Space[G],
    judge: Callable[[G], dict[str, float]],
    *,
    first: list[G],
    living: int,
    contest: int,
    total: int,
    kept: Path,
    seed: int,
    say: Callable[[str], None] = print,
) -> list[Candidate[G]]:
    """Everybody who was judged, in order. `kept`: a line each, from which a search that was stopped goes on as if it had not been."""
    done = [Candidate(space.from_json(line["genes"]), line["costs"]) for line in map(json.loads, kept.read_text().splitlines())] if kept.exists() else []
    everybody: list[Candidate[G]] = []
    alive: deque[Candidate[G]] = deque(maxlen=living)
    known: dict[str, dict[str, float]] = {}
    for number in range(total):
        # Each draw by its number alone: what is done already need not be drawn again.
        random = Random(f"{seed}/{number}")
        if number < len(first):
            genes = first[number]
        elif number < living:
            genes = space.random(random)
        else:
            genes = space.mutated(winner(random.sample(list(alive), contest), list(alive), random).genes, random)
        key = json.dumps(space.to_json(genes))
        if number < len(done):
            costs = done[number].costs
            if json.dumps(space.to_json(done[number].genes)) != key:
                raise ValueError(f"{kept} was kept by a search that drew otherwise: begin anew with another folder")
        else:
            costs = known.get(key) or judge(genes)
            with kept.open("a") as file:
                file.write(json.dumps({"genes": space.to_json(genes), "costs": costs}) + "\n")
            say(f"{number + 1}/{total}  {'  '.join(f'{name} {value:.4g}' for name, value in costs.items())}  {key}")
        known[key] = costs
        candidate = Candidate(genes, costs)
        everybody.append(candidate)
        alive.append(candidate)
    return everybody


def winner(few: list[Candidate[G]], living: list[Candidate[G]], random: Random) -> Candidate[G]:
    """
    By a product of powers of the costs, the powers drawn anew: what counts most changes from contest to contest, what is worse in all never wins. Measured by
    how the living differ, so that a cost which varies tenfold does not always decide against one that varies by tenths.
    """
    names = sorted(few[0].costs)
    spreads = {name: pstdev(math.log(one.costs[name]) for one in living) for name in names}
    powers = {name: random.random() / spreads[name] if spreads[name] > 0 else 0.0 for name in names}
    return min(few, key=lambda one: sum(powers[name] * math.log(one.costs[name]) for name in names))


def front(candidates: list[Candidate[G]]) -> list[Candidate[G]]:
    """Those than whom nobody is better in one thing and as good in all."""

    def beats(one: Candidate[G], other: Candidate[G]) -> bool:
        pairs = [(one.costs[name], other.costs[name]) for name in one.costs]
        return all(a <= b for a, b in pairs) and any(a < b for a, b in pairs)

    return [one for one in candidates if not any(beats(other, one) for other in candidates)]
