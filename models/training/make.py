"""
The whole recipe, from nothing to the model that the program brings and the figures of its card: `python make.py WORK`. Each step is done once; the
same command goes on where it was stopped. With `--search` the network's shape is looked for first, and only that.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
from pathlib import Path

import cv2
import numpy as np

from prepare import frames_of

HERE = Path(__file__).resolve().parent
REPOSITORY = HERE.parents[1]
MODEL = REPOSITORY / "models" / "stridescope-pose"
#: Photographs that anybody may use, as Debian packs them (CC-BY-SA, see each package's copyright file): backgrounds without people.
PHOTO_PACKAGES = ("gnome-backgrounds", "mate-backgrounds", "ukui-wallpapers", "plasma-workspace-wallpapers")
PHOTO_PX = 768
#: Real films, taught by MediaPipe. Every frame of cam02, and of the squats, is for judging only.
BALANCING = ("cam01", "cam03", "cam04")


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("work", type=Path)
    arguments.add_argument("--reference", type=Path, default=REPOSITORY.parent / "shared" / "reference")
    arguments.add_argument("--people", type=int, default=640)
    arguments.add_argument("--takes", type=int, default=30)
    arguments.add_argument("--steps", type=int, default=15_000)
    arguments.add_argument("--heights", default="128:0.25,192:0.5,256:0.25")
    arguments.add_argument("--finder-steps", type=int, default=2500)
    arguments.add_argument("--search", action="store_true")
    given = arguments.parse_args()
    work = given.work.resolve()
    work.mkdir(parents=True, exist_ok=True)

    synth("snapshots", work / "train", "--people", str(given.people), "--each", "40", "--seed", "1")
    synth("snapshots", work / "validation", "--people", "12", "--each", "40", "--seed", "2")
    synth("takes", work / "takes", "--takes", str(given.takes), "--seed", "1")
    synth("takes", work / "validation-takes", "--takes", "6", "--seed", "2")
    once(work / "filmed" / "labels.json", lambda: python("prepare.py", "taken", work / "takes", work / "filmed"))
    once(work / "validation-filmed" / "labels.json", lambda: python("prepare.py", "taken", work / "validation-takes", work / "validation-filmed"))
    once(work / "backgrounds" / "done", lambda: gather_backgrounds(work, given.reference))
    once(work / "real" / "done", lambda: teach(work, given.reference))
    if given.search:
        python("search_keypoints.py", "--data", work, "--out", work / "search")
        shutil.copy(work / "search" / "search.json", MODEL / "search.json")
        print("Now the default genes in genes.py are to be those that are chosen; the same command again marks them.")
        return
    python("train_finder.py", "--data", work, "--out", work / "finder.pt", "--steps", given.finder_steps)
    python("train_keypoints.py", "--data", work, "--out", work / "keypoints.pt", "--steps", given.steps, "--batch", 48, "--heights", given.heights)
    python("publish.py", "--data", work, "--keypoints", work / "keypoints.pt", "--finder", work / "finder.pt", "--models", REPOSITORY / "models")
    synth("takes", work / "unseen", "--takes", "20", "--frames", "5", "--seed", "3")
    judge(work, given.reference)


def judge(work: Path, reference: Path) -> None:
    """Every figure of the card, and its pictures."""
    cards = REPOSITORY / "models" / "cards"
    pictures = cards / "stridescope-pose"
    pictures.mkdir(exist_ok=True)
    real = ("--reference", reference) if reference.exists() else ()
    run("node", HERE / "evaluate.ts", "--model", "stridescope-pose", "--alone", "--takes", work / "unseen", *real, "--json", work / "ours.json", "--failures", pictures / "failures.jpg")
    python("plot_scores.py", work / "ours.json", pictures / "scores.png")
    reports = [work / "ours.json"]
    if real:
        run("node", HERE / "evaluate.ts", "--model", "pose-landmarker-lite", *real, "--json", work / "lite.json")
        reports.append(work / "lite.json")
    run("npm", "run", "-s", "bench", "--", "own-model", "--json", work / "speed.json")
    search = MODEL / "search.json"
    if search.exists():
        python("plot_search.py", search, pictures / "search.png")
    run("node", HERE / "card.ts", cards / "stridescope-pose.md", "--speed", work / "speed.json", *(("--search", search) if search.exists() else ()), *reports)


def synth(command: str, folder: Path, *options: str) -> None:
    run("npm", "run", "-s", "synth", "--", command, folder, *options)


def python(script: str, *options: object) -> None:
    run(sys.executable, HERE / script, *options)


def stridescope(*options: object) -> None:
    run("npm", "run", "-s", "stridescope", "--", *options)


def run(*words: object) -> None:
    print("$", *words, flush=True)
    beside = {"STRIDESCOPE_MODELS": str(REPOSITORY.parent / "shared" / "models"), "PYTHONWARNINGS": "ignore"}
    subprocess.run([str(word) for word in words], cwd=REPOSITORY, check=True, env={**beside, **os.environ})


def once(made: Path, make) -> None:
    if not made.exists():
        make()
    if not made.exists():
        made.touch()


def gather_backgrounds(work: Path, reference: Path) -> None:
    """Rooms of the sample lab without anybody, photographs, and the balancing films' room: the middle of each pixel over time, in which nobody stays."""
    out = work / "backgrounds"
    out.mkdir(exist_ok=True)
    for film in sorted((work / "takes").glob("take*/*-empty.mp4")):
        cv2.imwrite(str(out / f"{film.parent.name}-{film.stem}.jpg"), frames_of(film)[0])
    for name in BALANCING:
        film = reference / "pose2sim-balancing" / "videos" / f"{name}.mp4"
        if film.exists():
            some = [cv2.resize(picture, None, fx=0.4, fy=0.4, interpolation=cv2.INTER_AREA) for picture in frames_of(film)[::4]]
            cv2.imwrite(str(out / f"{name}.jpg"), np.median(np.array(some), 0).astype(np.uint8))
    if shutil.which("apt-get") is None:
        print("Without apt-get there are no photographs among the backgrounds.")
        return
    packages = work / "packages"
    packages.mkdir(exist_ok=True)
    subprocess.run(["apt-get", "download", *PHOTO_PACKAGES], cwd=packages, check=True)
    for package in packages.glob("*.deb"):
        subprocess.run(["dpkg", "-x", package, packages / "all"], check=True)
    photos = [path for path in sorted((packages / "all").rglob("*")) if path.suffix in (".jpg", ".png") and path.stat().st_size > 60_000 and path.stem != "screenshot"]
    for number, path in enumerate(photos):
        picture = cv2.imread(str(path), cv2.IMREAD_REDUCED_COLOR_4)
        if picture is not None and 200 <= min(picture.shape[:2]) and picture.shape[0] < 1.5 * picture.shape[1]:
            scale = min(1, PHOTO_PX / max(picture.shape[:2]))
            cv2.imwrite(str(out / f"photo{number:03}.jpg"), cv2.resize(picture, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA))


def teach(work: Path, reference: Path) -> None:
    """MediaPipe lite as teacher (its file has to lie in a folder that STRIDESCOPE_MODELS names, or in ../shared/models)."""
    videos, walk = reference / "pose2sim-balancing" / "videos", reference / "clips" / "bodypose3d_cam0_test.mp4"
    if not videos.exists():
        print("Without the reference films nothing real is learnt from.")
        return
    taught = work / "taught"
    taught.mkdir(exist_ok=True)
    # MPEG-4 part 2 is no film that a browser decodes.
    subprocess.run(["ffmpeg", "-v", "error", "-y", "-i", walk, "-c:v", "libx264", "-crf", "12", taught / "walk-in.mp4"], check=True)
    films = {**{name: videos / f"{name}.mp4" for name in BALANCING}, "walk-in": taught / "walk-in.mp4"}
    for name, film in films.items():
        stridescope("pose", film, "--out", taught / f"{name}.arrow", "--model", "pose-landmarker-lite")
    node = ("node", HERE / "teacher.ts")
    run(*node, taught / "balancing.json", "--calibration", reference / "pose2sim-balancing" / "calibration" / "Calib_qualisys.toml", *(f"{name}={taught / name}.arrow" for name in BALANCING))
    run(*node, taught / "walk-in.json", f"walk-in={taught / 'walk-in.arrow'}")
    python("prepare.py", "real", taught / "balancing.json", work / "real", *(f"{name}={films[name]}" for name in BALANCING), "--every", "2")
    python("prepare.py", "real", taught / "walk-in.json", work / "real", f"walk-in={films['walk-in']}", "--every", "4")


if __name__ == "__main__":
    main()
