"""What the keypoint network learns from: people before any background, or frames as filmed, seen anew every time."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

import cv2
import numpy as np

from keypoints import MIRROR
from sources import Frames, Labelled, Snapshots, backgrounds


#: Drawn once: its parts are as good as new.
NOISE = np.random.default_rng(0).standard_normal((512, 512, 3), np.float32)


@dataclass
class Mixture:
    snapshots: Snapshots
    backgrounds: list[np.ndarray]
    #: Sets of frames with the share of pictures that come from each.
    frames: list[tuple[Frames, float]] = field(default_factory=list)


@dataclass
class Example:
    picture: np.ndarray  # height x width x 3, blue green red
    keypoints: np.ndarray  # 26 x 2, in its pixels
    known: np.ndarray
    height_px: float


def example(mixture: Mixture, size: tuple[int, int], random: np.random.Generator) -> Example:
    """`size`: width and height."""
    drawn = random.random()
    for frames, share in mixture.frames:
        if len(frames) > 0 and drawn < share:
            return from_frame(frames.at(int(random.integers(len(frames)))), mixture, size, random)
        drawn -= share
    return composed(mixture, size, random)


def crop(labelled: Labelled, size: tuple[int, int], random: np.random.Generator, steady: bool = False) -> np.ndarray:
    """From the source's pixels to the network's: about as the program cuts people out, which is 1.25 to 1.6 times what keypoints reach over."""
    points = labelled.keypoints[labelled.known]
    if not steady and random.random() < 0.12:
        # A part of the person: somebody stands half outside, or behind something.
        order = np.argsort(points[:, 1])
        keep = max(8, int(len(order) * random.uniform(0.4, 0.8)))
        points = points[order[:keep] if random.random() < 0.5 else order[-keep:]]
    low, high = points.min(0), points.max(0)
    middle, extent = (low + high) / 2, np.maximum(high - low, 8)
    width, height = size
    padding = 1.45 if steady else float(np.clip(random.lognormal(np.log(1.42), 0.15), 1.12, 2.1))
    scale = 1 / (padding * max(extent[0] / width, extent[1] / height, 0.3 * labelled.height_px / height))
    turn = 0.0 if steady or random.random() < 0.4 else np.radians(float(np.clip(random.normal(0, 14), -40, 40)))
    shift = np.zeros(2) if steady else random.normal(0, 0.045, 2) * size
    cos, sin = scale * np.cos(turn), scale * np.sin(turn)
    linear = np.array([[cos, -sin], [sin, cos]])
    if not steady and random.random() < 0.3:
        linear = linear @ np.diag([random.uniform(0.88, 1.12), 1.0])
    offset = np.array([(width - 1) / 2, (height - 1) / 2]) + shift - linear @ middle
    return np.hstack([linear, offset[:, None]]).astype(np.float32)


def warped(picture: np.ndarray, matrix: np.ndarray, size: tuple[int, int], random: np.random.Generator, border: int) -> np.ndarray:
    """The program does not smooth what gets smaller; films are scaled beforehand now and then."""
    scale = np.sqrt(abs(np.linalg.det(matrix[:, :2])))
    if scale < 0.7 and random.random() < 0.6:
        picture = cv2.GaussianBlur(picture, (0, 0), 0.35 / scale)
    return cv2.warpAffine(picture, matrix, size, flags=cv2.INTER_LINEAR, borderMode=border)


def anybody(mixture: Mixture, size: tuple[int, int], random: np.random.Generator) -> Labelled:
    """Somebody cut out, about half as large again as the picture will show them: more pixels only take time."""
    person = mixture.snapshots.any(random)
    scale = 1.1 * size[1] / person.picture.shape[0]
    if scale >= 0.9:
        return person
    picture = cv2.resize(person.picture, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    return Labelled(picture, (person.keypoints + 0.5) * scale - 0.5, person.known, person.height_px * scale)


def composed(mixture: Mixture, size: tuple[int, int], random: np.random.Generator) -> Example:
    person = anybody(mixture, size, random)
    matrix = crop(person, size, random)
    picture = background(mixture.backgrounds, size, random)
    keypoints = person.keypoints @ matrix[:, :2].T + matrix[:, 2]
    height_px = person.height_px * np.sqrt(abs(np.linalg.det(matrix[:, :2])))
    if random.random() < 0.5:
        picture = with_shadow(picture, keypoints, random)
    if random.random() < 0.2:
        picture = with_somebody(picture, mixture, size, keypoints, height_px, random, behind=True)
    picture = laid_over(picture, toned(person.picture, random), matrix, size, random)
    if random.random() < 0.12:
        picture = with_somebody(picture, mixture, size, keypoints, height_px, random, behind=False)
    return finished(picture, keypoints, person.known, height_px, random)


def from_frame(frame: Labelled, mixture: Mixture, size: tuple[int, int], random: np.random.Generator) -> Example:
    matrix = crop(frame, size, random)
    border = cv2.BORDER_CONSTANT if random.random() < 0.7 else cv2.BORDER_REPLICATE
    picture = warped(frame.picture, matrix, size, random, border)
    keypoints = frame.keypoints @ matrix[:, :2].T + matrix[:, 2]
    return finished(picture, keypoints, frame.known, frame.height_px * np.sqrt(abs(np.linalg.det(matrix[:, :2]))), random)


def finished(picture: np.ndarray, keypoints: np.ndarray, known: np.ndarray, height_px: float, random: np.random.Generator) -> Example:
    if random.random() < 0.25:
        picture = hidden_in_part(picture, random)
    return Example(filmed(picture, random), keypoints.astype(np.float32), known, float(height_px))


def seen_anew(one: Example, random: np.random.Generator) -> Example:
    """The same moment again, cut out and lit a little otherwise, mirrored as often as not: what costs next to nothing."""
    height, width = one.picture.shape[:2]
    scale = random.uniform(0.93, 1.07)
    middle = np.array([width - 1, height - 1]) / 2
    offset = middle + random.uniform(-0.025, 0.025, 2) * [width, height] - scale * middle
    matrix = np.array([[scale, 0, offset[0]], [0, scale, offset[1]]])
    keypoints, known = one.keypoints * scale + offset, one.known
    if random.random() < 0.5:
        matrix[0] = [-scale, 0, width - 1 - offset[0]]
        keypoints = np.stack([width - 1 - keypoints[:, 0], keypoints[:, 1]], 1)[MIRROR]
        known = known[MIRROR]
    picture = cv2.warpAffine(one.picture, matrix, (width, height), flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    picture = np.clip(picture * np.float32(random.uniform(0.85, 1.15)) + np.float32(random.uniform(-12, 12)), 0, 255).astype(np.uint8)
    return Example(picture, keypoints.astype(np.float32), known, one.height_px * scale)


def laid_over(below: np.ndarray, cut_out: np.ndarray, matrix: np.ndarray, size: tuple[int, int], random: np.random.Generator) -> np.ndarray:
    # Colours times coverage: else what is not covered would darken the edges.
    cover = cut_out[..., 3]
    covered = cv2.multiply(cut_out, cv2.merge([cover, cover, cover, np.full_like(cover, 255)]), scale=1 / 255)
    above = warped(covered, matrix, size, random, cv2.BORDER_CONSTANT)
    return cv2.add(above[..., :3], cv2.multiply(below, cv2.merge([255 - above[..., 3]] * 3), scale=1 / 255))


def toned(cut_out: np.ndarray, random: np.random.Generator) -> np.ndarray:
    """People are lit otherwise than what is behind them, and cloth is not smooth."""
    gain = random.uniform(0.6, 1.3) * random.normal(1, 0.05, 3)
    colours = np.multiply(cut_out, np.append(gain, 1).astype(np.float32))
    if random.random() < 0.4:
        fine = random.integers(0, 255, (max(2, cut_out.shape[0] // random.integers(3, 12)), max(2, cut_out.shape[1] // random.integers(3, 12))), np.uint8)
        grain = cv2.resize(fine, (cut_out.shape[1], cut_out.shape[0]), interpolation=cv2.INTER_CUBIC).astype(np.float32) / 255 - 0.5
        colours[..., :3] *= 1 + np.float32(random.uniform(0.1, 0.7)) * grain[..., None]
    return cv2.convertScaleAbs(np.maximum(colours, 0))


def background(bank: list[np.ndarray], size: tuple[int, int], random: np.random.Generator) -> np.ndarray:
    width, height = size
    if not bank or random.random() < 0.15:
        return invented(size, random)
    source = bank[int(random.integers(len(bank)))]
    share = random.uniform(0.2, 1.0)
    h = max(16, int(source.shape[0] * share))
    w = max(16, min(source.shape[1], int(h * width / height * random.uniform(0.7, 1.4))))
    top, left = int(random.integers(source.shape[0] - h + 1)), int(random.integers(source.shape[1] - w + 1))
    picture = cv2.resize(source[top : top + h, left : left + w], size, interpolation=cv2.INTER_AREA if h > height else cv2.INTER_LINEAR)
    if random.random() < 0.5:
        picture = picture[:, ::-1]
    return (picture.astype(np.float32) * random.uniform(0.5, 1.3) + random.uniform(-25, 25)).clip(0, 255).astype(np.uint8)


def invented(size: tuple[int, int], random: np.random.Generator) -> np.ndarray:
    """Blotches, and boards across them."""
    width, height = size
    coarse = random.integers(0, 255, (int(random.integers(1, 8)), int(random.integers(1, 8)), 3), np.uint8)
    picture = cv2.resize(coarse, size, interpolation=cv2.INTER_CUBIC)
    for _ in range(int(random.integers(0, 9))):
        colour = [int(value) for value in random.integers(0, 255, 3)]
        one, two = (tuple(int(value) for value in random.integers(-20, max(size) + 20, 2)) for _ in range(2))
        if random.random() < 0.5:
            cv2.line(picture, one, two, colour, int(random.integers(1, 14)), cv2.LINE_AA)
        else:
            cv2.rectangle(picture, one, two, colour, -1)
    return picture


def with_shadow(picture: np.ndarray, keypoints: np.ndarray, random: np.random.Generator) -> np.ndarray:
    feet = keypoints[20:26]
    low = feet[np.argmax(feet[:, 1])]
    mask = np.zeros(picture.shape[:2], np.float32)
    axes = (int(random.uniform(0.06, 0.25) * picture.shape[1]), int(random.uniform(0.01, 0.05) * picture.shape[0]))
    cv2.ellipse(mask, (int(np.clip(low[0], -500, 500)), int(np.clip(low[1], -500, 500))), axes, random.uniform(-20, 20), 0, 360, 1.0, -1)
    mask = cv2.GaussianBlur(mask, (0, 0), random.uniform(1, 5))
    return (picture * (1 - random.uniform(0.2, 0.7) * mask[..., None])).astype(np.uint8)


def with_somebody(picture: np.ndarray, mixture: Mixture, size: tuple[int, int], keypoints: np.ndarray, height_px: float, random: np.random.Generator, behind: bool) -> np.ndarray:
    """Another person beside: further away behind, or reaching into the picture before."""
    other = anybody(mixture, size, random)
    scale = height_px / other.height_px * (random.uniform(0.35, 0.95) if behind else random.uniform(0.8, 1.3))
    side = -1 if random.random() < 0.5 else 1
    apart = (random.uniform(0.12, 0.5) if behind else random.uniform(0.35, 0.6)) * height_px
    at = keypoints[19] + [side * apart, random.normal(0, 0.08) * height_px]
    matrix = np.array([[scale, 0, at[0] - scale * other.keypoints[19, 0]], [0, scale, at[1] - scale * other.keypoints[19, 1]]], np.float32)
    return laid_over(picture, toned(other.picture, random), matrix, size, random)


def hidden_in_part(picture: np.ndarray, random: np.random.Generator) -> np.ndarray:
    picture = picture.copy()
    height, width = picture.shape[:2]
    for _ in range(int(random.integers(1, 4))):
        colour = [int(value) for value in random.integers(0, 255, 3)]
        if random.random() < 0.6:
            one, two = (tuple(int(value) for value in random.integers(-10, max(width, height), 2)) for _ in range(2))
            cv2.line(picture, one, two, colour, int(random.integers(2, max(3, height // 18))), cv2.LINE_AA)
        else:
            w, h = int(random.uniform(0.05, 0.3) * width), int(random.uniform(0.05, 0.3) * height)
            x, y = int(random.integers(0, width)), int(random.integers(0, height))
            cv2.rectangle(picture, (x, y), (x + w, y + h), colour, -1)
    return picture


def filmed(picture: np.ndarray, random: np.random.Generator) -> np.ndarray:
    """What lenses, sensors and codecs do to it."""
    if random.random() < 0.15:
        length = int(random.integers(3, 9))
        kernel = np.zeros((length, length), np.float32)
        cv2.line(kernel, (0, int(random.integers(length))), (length - 1, int(random.integers(length))), 1.0, 1)
        picture = cv2.filter2D(picture, -1, kernel / kernel.sum())
    elif random.random() < 0.25:
        picture = cv2.GaussianBlur(picture, (0, 0), random.uniform(0.4, 1.6))
    if random.random() < 0.15:
        size = picture.shape[1::-1]
        share = random.uniform(0.35, 0.8)
        small = cv2.resize(picture, None, fx=share, fy=share, interpolation=cv2.INTER_AREA)
        picture = cv2.resize(small, size, interpolation=cv2.INTER_LINEAR)
    values = picture.astype(np.float32)
    if random.random() < 0.8:
        gain = random.uniform(0.65, 1.35) * random.normal(1, 0.06, 3)
        values = (values - 128) * random.uniform(0.65, 1.25) + 128
        values = values * gain + random.uniform(-22, 22)
    if random.random() < 0.15:
        grey = values @ np.array([0.114, 0.587, 0.299], np.float32)
        values = values + (grey[..., None] - values) * random.uniform(0.3, 1)
    if random.random() < 0.5:
        top, left = (int(random.integers(NOISE.shape[axis] - values.shape[axis] + 1)) for axis in (0, 1))
        values = values + np.float32(random.uniform(1, 11)) * NOISE[top : top + values.shape[0], left : left + values.shape[1]]
    picture = values.clip(0, 255).astype(np.uint8)
    if random.random() < 0.4:
        coded = cv2.imencode(".jpg", picture, [cv2.IMWRITE_JPEG_QUALITY, int(random.integers(25, 90))])[1]
        picture = cv2.imdecode(coded, cv2.IMREAD_COLOR)
    return picture


def open_mixture(data: Path) -> Mixture:
    return Mixture(Snapshots(data / "train"), backgrounds(data / "backgrounds"), [(Frames(data / "filmed"), 0.15), (Frames(data / "real"), 0.1)])
