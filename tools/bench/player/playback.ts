import { figure, type Figure } from '../figure.ts'
import type { AnalyseWindow } from './analyse-window.ts'
import { FOUR } from './films.ts'
import type { Recorded, Watch } from './watch.ts'
import { within } from './within.ts'

const ROUNDS = 3
const FRAME_RATE_HZ = 60
const FRAMES = 100
/** Two of the film's frames, or of the screen's pictures. */
const LATE_MS = 2_000 / FRAME_RATE_HZ

/** The wall clock is the judge: a player that waits for its decoder is late from then on. */
export async function measurePlayback(window: AnalyseWindow): Promise<Figure[]> {
  const rounds: Shown[][] = []
  for (let round = 0; round < ROUNDS; round++) {
    await window.reopen()
    rounds.push(await played(window))
  }
  const what = `playback ×1, ${FOUR}, 60 fps`
  return [
    figure(`${what}: frames shown on time ÷ due`, '', rounds.map((all) => onTime(all) / (window.cameras * (FRAMES - 1)))),
    figure(`${what}: speed reached`, '×', rounds.map(speedReached)),
    figure(`${what}: from the key to the first new frame`, 'ms', rounds.map(([first]) => first?.atMs ?? Number.NaN)),
  ]
}

/** Plays to the end of the trial. */
export async function played({ page }: AnalyseWindow): Promise<Shown[]> {
  await page.evaluate(() => (globalThis as unknown as { watch: Watch }).watch.record())
  await page.keyboard.press('Space')
  return firstShown(await within('Playing to the end', page.evaluate(() => (globalThis as unknown as { watch: Watch }).watch.recorded)))
}

/** A frame of a camera, and when it was first on the screen. */
export interface Shown {
  camera: number
  frame: number
  atMs: number
}

/** In the order of time; the frame that was there before does not count. */
function firstShown(all: readonly Recorded[]): Shown[] {
  const seen = new Set<string>()
  return all.flatMap(({ atMs, frames }) =>
    frames.flatMap((frame, camera) => {
      const name = `${camera}:${frame}`
      if (frame === null || frame === 0 || seen.has(name)) return []
      seen.add(name)
      return [{ camera, frame, atMs }]
    }),
  )
}

const dueMs = (frame: number) => (frame * 1_000) / FRAME_RATE_HZ

/** Frame by frame against a clock that started with the first one that was shown. */
function onTime(all: readonly Shown[]): number {
  const [first] = all
  return first ? all.filter(({ frame, atMs }) => atMs - first.atMs <= dueMs(frame) - dueMs(first.frame) + LATE_MS).length : 0
}

function speedReached(all: readonly Shown[]): number {
  const [first, last] = [all.at(0), all.at(-1)]
  return first && last ? (dueMs(last.frame) - dueMs(first.frame)) / (last.atMs - first.atMs) : Number.NaN
}
