import { figure, repeat, type Figure } from '../figure.ts'
import { arrivalAfter, type AnalyseWindow } from './analyse-window.ts'
import { FOUR } from './films.ts'
import { percentile } from './percentile.ts'

const ROUNDS = 3
const STEPS = 90
const JUMPS = 40
const FAR = 0.08

/** Each key as soon as the pictures of the one before are there, from an empty cache on. */
export async function measureSteps(window: AnalyseWindow): Promise<Figure[]> {
  const { page } = window
  const on: number[][] = []
  const back: number[][] = []
  const jumps: number[][] = []
  for (let round = 0; round < ROUNDS; round++) {
    await window.reopen()
    on.push(await repeat(STEPS, () => arrivalAfter(page, () => page.keyboard.press('ArrowRight'))))
    await window.reopen()
    await arrivalAfter(page, () => page.keyboard.press('End'))
    back.push(await repeat(STEPS, () => arrivalAfter(page, () => page.keyboard.press('ArrowLeft'))))
    await window.reopen()
    jumps.push(await measureJumps(window, round))
  }
  return [
    ...both(`frame step, ${FOUR}`, on, '≤ 80 ms'),
    ...both(`frame step back, ${FOUR}`, back, '≤ 80 ms'),
    ...both(`random jump, ${FOUR}`, jumps),
    figure(`random jump, ${FOUR}, nothing decoded yet`, 'ms', jumps.map(([first]) => first!)),
  ]
}

/** To anywhere on the timeline that is not near. */
async function measureJumps({ page }: AnalyseWindow, seed: number): Promise<number[]> {
  const { x, y, width, height } = (await page.getByRole('slider', { name: 'Playhead' }).boundingBox())!
  let before = 0
  return repeat(JUMPS, (jump) => {
    const share = shares(seed * JUMPS + jump).find((one) => Math.abs(one - before) > FAR)!
    before = share
    return arrivalAfter(page, () => page.mouse.click(x + width * share, y + height / 2))
  })
}

/** Places from a low-discrepancy sequence (multiples of the golden ratio), away from both ends: the same in every run. */
const shares = (number: number) => [0, 1, 2].map((more) => 0.05 + 0.9 * (((number * 3 + more + 1) * 0.618033988749895) % 1))

function both(name: string, rounds: readonly number[][], aim?: string): Figure[] {
  const at = (share: number) => rounds.map((tries) => percentile(tries, share))
  return [figure(`${name}, p50`, 'ms', at(0.5)), figure(`${name}, p95`, 'ms', at(0.95), aim)]
}
