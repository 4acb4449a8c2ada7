import type { FilmFrame } from '../clocks/film-clock.ts'
import type { Motion, Pose, SynthCamera } from '../model.ts'
import type { AskedFrame } from '../page/frame-numbers.ts'
import type { Draughtsman } from './draughtsman.ts'

/** A film to be, by a camera that has this place on the stage. */
export interface Unmade {
  camera: SynthCamera
  place: number
  frames: readonly FilmFrame[]
}

interface Drawn {
  /** Which of the films. */
  film: number
  planes: Buffer
}

/** Frames asked for before the first comes back: so many keep page and encoder busy. */
const UNDER_WAY = 3

/** The frames of all films in order of time. */
export async function* drawnFrames(draughtsman: Draughtsman, films: readonly Unmade[], motion: Motion, blur: number): AsyncGenerator<Drawn> {
  const underWay: { film: number; coming: Promise<Buffer> }[] = []
  for (const { film, frame } of inOrderOfTime(films)) {
    const coming = draughtsman.draw(askedFrame(motion, frame, films[film]!, blur))
    // whoever waits for it hears of it
    coming.catch(() => undefined)
    underWay.push({ film, coming })
    if (underWay.length === UNDER_WAY) yield arrived(underWay.shift()!)
  }
  for (const one of underWay) yield arrived(one)
}

const arrived = async ({ film, coming }: { film: number; coming: Promise<Buffer> }): Promise<Drawn> => ({ film, planes: await coming })

function inOrderOfTime(films: readonly Unmade[]): { film: number; frame: FilmFrame }[] {
  return films.flatMap(({ frames }, film) => frames.map((frame) => ({ film, frame }))).toSorted((a, b) => a.frame.timeS - b.frame.timeS || a.film - b.film)
}

function askedFrame(motion: Motion, { index, timeS }: FilmFrame, { camera, place }: Unmade, blur: number): AskedFrame {
  return { camera: place, index, beltOffsetM: motion.beltSpeedMps * timeS, poses: exposedPoses(motion, timeS, camera.exposureS, blur) }
}

/** Spread evenly over the exposure, whose middle is the frame's time. */
function exposedPoses(motion: Motion, timeS: number, exposureS: number, blur: number): Pose[] {
  return Array.from({ length: blur }, (_, index) => motion.poseAt(timeS + ((index + 0.5) / blur - 0.5) * exposureS))
}
