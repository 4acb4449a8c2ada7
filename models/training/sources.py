"""What pictures are made of: people cut out, backgrounds, frames of films with labels."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np

from keypoints import NAMES

#: As tools/synth/training/write-snapshots.ts writes them.
NUMBERS_A_SNAPSHOT = 4 + 2 * len(NAMES)
#: The largest side that backgrounds are kept at.
BACKGROUND_PX = 512


@dataclass
class Labelled:
    """A picture (blue, green, red; with coverage as fourth where it is cut out), its keypoints, and which of them are known."""

    picture: np.ndarray
    keypoints: np.ndarray
    known: np.ndarray
    height_px: float


class Snapshots:
    """People of `npm run synth -- snapshots`. Those that are whole when it is opened."""

    def __init__(self, folder: Path) -> None:
        files = sorted(folder.glob("person*.f32"))
        self.truth = [np.fromfile(file, np.float32).reshape(-1, NUMBERS_A_SNAPSHOT) for file in files]
        self.pictures = [np.memmap(file.with_suffix(".rgba"), np.uint8, "r") for file in files]
        self.people = len(files)

    def at(self, person: int, index: int) -> Labelled:
        numbers = self.truth[person][index]
        offset, width, height = (int(number) for number in numbers[:3])
        rgba = np.asarray(self.pictures[person][offset : offset + 4 * width * height]).reshape(height, width, 4)
        return Labelled(cv2.cvtColor(rgba, cv2.COLOR_RGBA2BGRA), numbers[4:].reshape(-1, 2), np.ones(len(NAMES), bool), float(numbers[3]))

    def any(self, random: np.random.Generator) -> Labelled:
        person = int(random.integers(self.people))
        return self.at(person, int(random.integers(len(self.truth[person]))))


def backgrounds(folder: Path) -> list[np.ndarray]:
    found = []
    for file in sorted(path for path in folder.rglob("*") if path.suffix.lower() in (".jpg", ".png", ".jpeg")):
        picture = cv2.imread(str(file), cv2.IMREAD_COLOR | cv2.IMREAD_REDUCED_COLOR_2)
        if picture is None or min(picture.shape[:2]) < 100:
            continue
        scale = BACKGROUND_PX / max(picture.shape[:2])
        found.append(cv2.resize(picture, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA) if scale < 1 else picture)
    return found


class Frames:
    """Frames with labels beside them: `labels.json` names pictures, keypoints, which are known, and body heights."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        file = folder / "labels.json"
        self.labels = json.loads(file.read_text()) if file.exists() else []
        self.pictures: dict[int, np.ndarray] = {}

    def __len__(self) -> int:
        return len(self.labels)

    def at(self, index: int) -> Labelled:
        label = self.labels[index]
        if index not in self.pictures:
            self.pictures[index] = cv2.imread(str(self.folder / label["picture"]), cv2.IMREAD_COLOR)
        keypoints = np.array(label["keypoints"], np.float32).reshape(-1, 2)
        return Labelled(self.pictures[index], keypoints, np.array(label["known"], bool), float(label["heightPx"]))
