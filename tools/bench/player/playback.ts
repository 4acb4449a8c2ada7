import { figure, type Figure } from '../figure.ts'
import type { AnalyseWindow } from './analyse-window.ts'
import type { Recorded, Watch } from './watch.ts'

const ROUNDS = 3
const FRAME_RATE_HZ = 60
const FRAMES = 100
/** Two of the film's frames, or of the screen's pictures. */
const LATE_MS = 2_000 / FRAME_RATE_HZ

/** The wall clock is the judge: a player that waits for its decoder is late from then on. */
export async function measurePlayback(window: AnalyseWindow): Promise<Figure[]> {
  const rounds: Recorded[][] = []
  for (let round = 0; round < ROUNDS; round++) {
    await window.reopen()
    await window.page.evaluate(() => (globalThis as unknown as { watch: Watch }).watch.record())
    await window.page.keyboard.press('Space')
    rounds.push(await window.page.evaluate(() => (globalThis as unknown as { watch: Watch }).watch.recorded))
  }
  return [
    figure('playback ×1, 4 × 1088×1920, 60 fps: frames shown on time ÷ due', '', rounds.map((all) => onTime(all, window.cameras))),
    figure('playback ×1, 4 × 1088×1920, 60 fps: speed reached', '×', rounds.map(speedReached)),
  ]
}

function onTime(all: readonly Recorded[], cameras: number): number {
  let shown = 0
  for (let camera = 0; camera < cameras; camera++)
    for (let frame = 1; frame < FRAMES; frame++) {
      const first = all.find(({ frames }) => frames[camera] === frame)
      const dueMs = (frame * 1_000) / FRAME_RATE_HZ
      if (first && first.atMs <= dueMs + LATE_MS) shown += 1
    }
  return shown / (cameras * (FRAMES - 1))
}

function speedReached(all: readonly Recorded[]): number {
  const last = all.findLast(({ frames }) => frames[0] !== null)
  const arrived = all.find(({ frames }) => frames[0] === last?.frames[0])
  return arrived ? ((arrived.frames[0]! * 1_000) / FRAME_RATE_HZ) / arrived.atMs : Number.NaN
}
