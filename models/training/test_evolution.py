"""`python -m unittest` in this folder. The searcher on a problem whose answer is known."""

import tempfile
import unittest
from pathlib import Path
from random import Random

from evolution import Candidate, evolve, front, winner


class Line:
    """Numbers from 0 to 99; neighbours are children."""

    def random(self, random: Random) -> int:
        return random.randrange(100)

    def mutated(self, genes: int, random: Random) -> int:
        return min(99, max(0, genes + random.choice((-3, -1, 1, 3))))

    def to_json(self, genes: int) -> dict:
        return {"at": genes}

    def from_json(self, values: dict) -> int:
        return values["at"]


def search(kept: Path, judge, total: int = 120) -> list[Candidate[int]]:
    return evolve(Line(), judge, first=[99], living=8, contest=3, total=total, kept=kept, seed=1, say=lambda _: None)


class TestEvolution(unittest.TestCase):
    def setUp(self) -> None:
        self.folder = tempfile.TemporaryDirectory()
        self.kept = Path(self.folder.name) / "kept.jsonl"

    def tearDown(self) -> None:
        self.folder.cleanup()

    def test_walks_to_the_optimum(self) -> None:
        found = search(self.kept, lambda at: {"error": 1 + abs(at - 20)})
        self.assertEqual(min(found, key=lambda one: one.costs["error"]).genes, 20)

    def test_goes_on_as_if_it_had_not_been_stopped(self) -> None:
        whole = search(self.kept, lambda at: {"error": 1 + abs(at - 20)})
        other = self.kept.with_name("other.jsonl")
        search(other, lambda at: {"error": 1 + abs(at - 20)}, total=40)
        asked: list[int] = []

        def judge(at: int) -> dict[str, float]:
            asked.append(at)
            return {"error": 1 + abs(at - 20)}

        self.assertEqual([one.genes for one in search(other, judge)], [one.genes for one in whole])
        self.assertLessEqual(len(asked), 80)

    def test_spreads_along_a_front(self) -> None:
        found = search(self.kept, lambda at: {"error": 1.0 + at, "size": 100.0 - at})
        self.assertGreater(len({one.genes for one in front(found)}), 15)

    def test_what_is_worse_in_all_never_wins(self) -> None:
        good, bad = Candidate(1, {"error": 1.0, "size": 1.0}), Candidate(2, {"error": 2.0, "size": 3.0})
        self.assertTrue(all(winner([bad, good], [bad, good], Random(seed)) is good for seed in range(50)))

    def test_a_cost_that_varies_little_decides_as_often_as_one_that_varies_much(self) -> None:
        right, small = Candidate(1, {"error": 1.00, "size": 100.0}), Candidate(2, {"error": 1.01, "size": 1.0})
        self.assertAlmostEqual(sum(winner([right, small], [right, small], Random(seed)) is right for seed in range(400)) / 400, 0.5, delta=0.1)

    def test_does_not_go_on_with_what_was_drawn_otherwise(self) -> None:
        search(self.kept, lambda at: {"error": 1.0 + at}, total=10)
        self.kept.write_text(self.kept.read_text().replace('"at": 99', '"at": 98', 1))
        with self.assertRaises(ValueError):
            search(self.kept, lambda at: {"error": 1.0 + at}, total=10)

    def test_the_front_is_of_those_nobody_beats(self) -> None:
        points = [Candidate(n, {"error": e, "size": s}) for n, (e, s) in enumerate([(1, 4), (2, 2), (4, 1), (3, 3), (2, 2.5)])]
        self.assertEqual([one.genes for one in front(points)], [0, 1, 2])


if __name__ == "__main__":
    unittest.main()
