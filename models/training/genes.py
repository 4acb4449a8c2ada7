"""What the architecture search may change of a keypoint network."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, replace
from random import Random

#: The coarsest stage's pixels: pictures are as many of these wide and high as is whole.
COARSEST = 32


@dataclass(frozen=True)
class Genes:
    """Widths and depths by stage, at strides 4, 8, 16 and 32. As it stands here: the network that comes with the program."""

    #: Of the picture; it is about 3/4 as wide.
    height: int = 256
    stem: int = 16
    widths: tuple[int, int, int, int] = (16, 48, 128, 192)
    depths: tuple[int, int, int, int] = (0, 3, 4, 3)
    kernel: int = 3
    #: A block's inner width as a share of its outer.
    narrowing: float = 0.5
    #: Of the maps in which keypoints are looked for: pixels a cell, and channels before them.
    head_stride: int = 4
    head_width: int = 64
    #: How weights are stored: as halves, or as bytes with which is also reckoned.
    storage: str = "fp16"

    @property
    def work(self) -> float:
        """Millions of multiplications for one picture, about."""
        pixels, channels, sum_ = self.height * self.width / 4, self.stem, 0.0
        sum_ += pixels * 9 * 3 * self.stem
        for stage, (width, depth) in enumerate(zip(self.widths, self.depths)):
            pixels /= 4
            inner = max(8, int(width * self.narrowing))
            sum_ += pixels * (9 * channels * width + depth * width * inner * (self.kernel**2 + 9))
            if 4 * 2**stage >= self.head_stride:
                sum_ += pixels * width * self.head_width
            channels = width
        cells = self.height * self.width / self.head_stride**2
        return (sum_ + cells * self.head_width * (9 * self.head_width + 26)) / 1e6

    @property
    def width(self) -> int:
        return round(self.height * 0.75 / COARSEST) * COARSEST

    def to_json(self) -> dict:
        return asdict(self)

    @staticmethod
    def from_json(values: dict) -> "Genes":
        return Genes(**{**values, "widths": tuple(values["widths"]), "depths": tuple(values["depths"])})

    @staticmethod
    def differing(text: str) -> "Genes":
        """As given on a command line: what differs from the network that comes with the program."""
        return Genes.from_json({**Genes().to_json(), **json.loads(text)})

    def __str__(self) -> str:
        return json.dumps(self.to_json(), separators=(",", ":"))


CHOICES = {
    "height": (160, 192, 224, 256),
    "stem": (8, 12, 16, 24),
    "kernel": (3, 5),
    "narrowing": (0.25, 0.5, 1.0),
    "head_stride": (4, 8),
    "head_width": (32, 48, 64, 96),
    "storage": ("fp16", "int8"),
}
WIDTHS = ((16, 24, 32), (32, 48, 64, 96), (64, 96, 128, 160), (96, 128, 192, 256))
DEPTHS = ((0, 1, 2), (1, 2, 3), (1, 2, 3, 4), (1, 2, 3))


#: What two cores can teach within hours, and one core answers in less than 10 ms.
MOST_WORK = 220


def random_genes(random: Random) -> Genes:
    while True:
        genes = Genes(
            **{name: random.choice(values) for name, values in CHOICES.items()},
            widths=tuple(random.choice(values) for values in WIDTHS),
            depths=tuple(random.choice(values) for values in DEPTHS),
        )
        if genes.work <= MOST_WORK:
            return genes


def mutated(genes: Genes, random: Random) -> Genes:
    """One gene takes another of its values."""
    while True:
        name = random.choice([*CHOICES, "widths", "depths"])
        if name in CHOICES:
            child = replace(genes, **{name: random.choice(CHOICES[name])})
        else:
            stage, choices = random.randrange(4), WIDTHS if name == "widths" else DEPTHS
            values = list(getattr(genes, name))
            values[stage] = random.choice(choices[stage])
            child = replace(genes, **{name: tuple(values)})
        if child != genes and child.work <= MOST_WORK:
            return child
