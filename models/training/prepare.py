"""From films to labelled frames: `python prepare.py taken TAKES OUT` for those of the sample lab, `python prepare.py real LABELS OUT FILM…` for real ones."""

from __future__ import annotations

import argparse
import csv
import json
from pathlib import Path

import cv2
import numpy as np

from keypoints import NAMES

#: People are kept so tall, and so much of the room around them.
KEPT_HEIGHT_PX = 340
AROUND = 2.2
#: What segments are of stature (Drillis & Contini 1966), to guess a body's height in a picture from those that are seen at their longest.
SEGMENTS = (("hip", "knee", 0.245), ("knee", "ankle", 0.246), ("shoulder", "elbow", 0.186), ("elbow", "wrist", 0.146))


def frames_of(film: Path) -> list[np.ndarray]:
    capture, found = cv2.VideoCapture(str(film)), []
    while True:
        there, picture = capture.read()
        if not there:
            return found
        found.append(picture)


def kept(picture: np.ndarray, keypoints: np.ndarray, known: np.ndarray, height_px: float) -> tuple[np.ndarray, np.ndarray, float]:
    """The part around the person, made smaller where it is large."""
    seen = keypoints[known]
    low, high = seen.min(0), seen.max(0)
    middle, reach = (low + high) / 2, AROUND / 2 * max(*(high - low), 0.5 * height_px)
    left, top = np.maximum(np.floor(middle - reach), 0).astype(int)
    right, bottom = np.minimum(np.ceil(middle + reach), picture.shape[1::-1]).astype(int)
    scale = min(1.0, KEPT_HEIGHT_PX / height_px)
    part = picture[top:bottom, left:right]
    part = cv2.resize(part, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA) if scale < 1 else part
    return part, (keypoints - [left, top] + 0.5) * scale - 0.5, height_px * scale


def guessed_height(keypoints: np.ndarray, known: np.ndarray) -> float:
    """Foreshortened segments are too short: the largest guess is the nearest."""
    at = {name: point for name, point, there in zip(NAMES, keypoints, known) if there}
    guesses = [
        np.linalg.norm(at[f"{side}-{one}"] - at[f"{side}-{other}"]) / share
        for side in ("left", "right")
        for one, other, share in SEGMENTS
        if f"{side}-{one}" in at and f"{side}-{other}" in at
    ]
    return float(np.quantile(guesses, 0.85)) if guesses else float("nan")


def of_takes(folder: Path, out: Path) -> None:
    out.mkdir(parents=True, exist_ok=True)
    labels = []
    for take in sorted(path.parent for path in folder.glob("take*/take.json")):
        about = json.loads((take / "take.json").read_text())
        for camera in about["cameras"]:
            name = camera["name"]
            rotation, translation = np.array(camera["rotation"]).reshape(3, 3), np.array(camera["translationM"])
            rows = list(csv.DictReader((take / f"{name}.csv").open()))
            for picture, row in zip(frames_of(take / f"{name}.mp4"), rows):
                cell = lambda point, part: float(row[f"{point}_{part}"] or "nan")  # noqa: E731
                keypoints = np.array([[cell(point, "x"), cell(point, "y")] for point in NAMES], np.float32)
                visibility = [int(row[f"{point}_visibility"]) for point in NAMES]
                known = np.isfinite(keypoints).all(1)
                # The person stands about where the cameras meet: 1 m over the origin.
                depth = float((rotation @ np.array([0, 0, 1]) + translation)[2])
                height_px = about["person"]["heightM"] * camera["focalYPx"] / depth
                part, points, scaled = kept(picture, keypoints, known, height_px)
                labels.append(save(out, f"{take.name}-{name}-{row['frame']}", part, points, known, scaled, {"visibility": visibility, "take": take.name}))
    (out / "labels.json").write_text(json.dumps(labels))
    print(f"{len(labels)} frames of takes")


def of_real(file: Path, out: Path, films: dict[str, Path], every: int) -> None:
    out.mkdir(parents=True, exist_ok=True)
    known_labels = json.loads((out / "labels.json").read_text()) if (out / "labels.json").exists() else []
    for name, film in films.items():
        pictures = frames_of(film)
        own = [label for label in json.loads(file.read_text()) if label["film"] == name and label["frame"] % every == 0]
        heights = []
        for label in own:
            keypoints = np.array([[np.nan if value is None else value for value in point] for point in label["keypoints"]], np.float32)
            heights.append(guessed_height(keypoints, np.array(label["known"])))
        for label, height_px in zip(own, heights):
            keypoints = np.array([[np.nan if value is None else value for value in point] for point in label["keypoints"]], np.float32)
            known = np.array(label["known"]) & np.isfinite(keypoints).all(1)
            if known.sum() < 10 or not np.isfinite(height_px):
                continue
            part, points, scaled = kept(pictures[label["frame"]], keypoints, known, height_px)
            known_labels.append(save(out, f"{name}-{label['frame']}", part, points, known, scaled, {"film": name, "frame": label["frame"]}))
    (out / "labels.json").write_text(json.dumps(known_labels))
    print(f"{len(known_labels)} real frames")


def save(out: Path, name: str, picture: np.ndarray, keypoints: np.ndarray, known: np.ndarray, height_px: float, more: dict) -> dict:
    cv2.imwrite(str(out / f"{name}.jpg"), picture, [cv2.IMWRITE_JPEG_QUALITY, 95])
    return {"picture": f"{name}.jpg", "keypoints": np.nan_to_num(keypoints, nan=-1e4).round(2).tolist(), "known": known.tolist(), "heightPx": round(height_px, 2), **more}


def main() -> None:
    arguments = argparse.ArgumentParser()
    arguments.add_argument("kind", choices=("taken", "real"))
    arguments.add_argument("source", type=Path)
    arguments.add_argument("out", type=Path)
    arguments.add_argument("films", nargs="*", help="NAME=FILE")
    arguments.add_argument("--every", type=int, default=2)
    given = arguments.parse_args()
    if given.kind == "taken":
        of_takes(given.source, given.out)
    else:
        of_real(given.source, given.out, {name: Path(file) for name, file in (one.split("=") for one in given.films)}, given.every)


if __name__ == "__main__":
    main()
