"""Halpe-26, as in app/core/body/halpe26.ts."""

NAMES = (
    "nose left-eye right-eye left-ear right-ear left-shoulder right-shoulder left-elbow right-elbow left-wrist right-wrist "
    "left-hip right-hip left-knee right-knee left-ankle right-ankle head neck mid-hip "
    "left-big-toe right-big-toe left-small-toe right-small-toe left-heel right-heel"
).split()


def mirror_of(name: str) -> str:
    if name.startswith("left-"):
        return "right-" + name[5:]
    return "left-" + name[6:] if name.startswith("right-") else name


MIRROR = [NAMES.index(mirror_of(name)) for name in NAMES]
