import { figure, type Figure } from '../figure.ts'
import { heldMb } from '../held-memory.ts'
import { NotMeasured } from '../not-measured.ts'
import type { AnalyseWindow } from './analyse-window.ts'
import { within } from './within.ts'

/** An hour of looking closely: two steps a second. */
const STEPS = 7_200
const STEPS_A_TURN = 90
/** By then every cache is as full as it gets. */
const WARM_UP_TURNS = 8

/** Back and forth through the whole film. */
export async function measureMemory({ page, browserPid, cameras, reopen }: AnalyseWindow): Promise<(Figure | NotMeasured)[]> {
  if (process.platform !== 'linux') return [new NotMeasured('only Linux tells how much memory several processes hold together', 'window’s memory')]
  await reopen()
  const held: number[] = []
  for (let turn = 0; turn < WARM_UP_TURNS + STEPS / STEPS_A_TURN; turn++) {
    await within(`${STEPS_A_TURN} steps`, page.evaluate(stepThrough, { key: turn % 2 === 0 ? 'ArrowRight' : 'ArrowLeft', steps: STEPS_A_TURN, cameras }))
    if (turn >= WARM_UP_TURNS) held.push(heldMb(browserPid))
  }
  const tenth = Math.ceil(held.length / 10)
  const growth = mean(held.slice(-tenth)) - mean(held.slice(0, tenth))
  return [
    figure(`window’s memory over ${STEPS} steps (an hour at 2 a second)`, 'MB', held),
    figure(`its growth from the first tenth of them to the last`, 'MB', [growth]),
  ]
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

interface Turn {
  key: string
  steps: number
  cameras: number
}
declare const document: { body: { dispatchEvent(event: object): void }; querySelectorAll(selector: string): { length: number } }
declare function requestAnimationFrame(then: () => void): void
declare const KeyboardEvent: new (type: string, init: { key: string; bubbles: boolean }) => object

/** In the page: each step as soon as the one before is on the screen. */
function stepThrough({ key, steps, cameras }: Turn): Promise<void> {
  return new Promise((resolve) => {
    let left = steps
    const next = () => {
      if (document.querySelectorAll('[role=group][data-state=frame]').length === cameras) {
        if (left === 0) return resolve()
        left -= 1
        document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))
      }
      requestAnimationFrame(next)
    }
    next()
  })
}
