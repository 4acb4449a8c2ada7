import { type EventLag, judged } from './event-lag.ts'
import { type Brightness, flashesOf } from './flashes.ts'
import { comparable, matchedLags, type Span, type StreamEvent } from './matching.ts'

/** In frames of the slower stream: so far apart the same flash may be seen. */
const APART_FRAMES = 1.2

/** When the same flashes are seen in both. Each is known to a frame at best: either may have caught it at any moment of its exposure. */
export function flashLag(one: Brightness, other: Brightness, mostLagUs = Infinity): EventLag & { flashes: readonly [StreamEvent[], StreamEvent[]] } {
  const flashes = [flashesOf(one), flashesOf(other)] as const
  const apartUs = APART_FRAMES * Math.max(intervalUs(one), intervalUs(other))
  const found = flashes[0]
    .flatMap(({ timeUs }) => flashes[1].map((flash) => timeUs - flash.timeUs))
    .filter((lagUs) => Math.abs(lagUs) <= mostLagUs)
    .map((lagUs) => matchedLags(...flashes, lagUs, apartUs))
    .sort((a, b) => b.length - a.length)
    .map((lagsUs) => ({ count: lagsUs.length, lagUs: lagsUs.reduce((sum, lagUs) => sum + lagUs / lagsUs.length, 0) }))
  const [best] = found
  const second = best && found.find(({ lagUs }) => Math.abs(lagUs - best.lagUs) > 2 * apartUs)
  const told = judged({ best: best?.count ?? 0, second: second?.count ?? 0, comparable: best ? comparable(...flashes, best.lagUs, [spanOf(one), spanOf(other)]) : 0 }, 'flash')
  const isTold = told.verdict !== 'refused' && best !== undefined
  return { offsetUs: isTold ? best.lagUs : NaN, errorUs: isTold ? Math.hypot(intervalUs(one), intervalUs(other)) / Math.sqrt(12 * best.count) : NaN, ...told, flashes }
}

const spanOf = ({ timesUs }: Brightness): Span => ({ fromUs: timesUs[0] ?? 0, toUs: timesUs[timesUs.length - 1] ?? 0 })

function intervalUs({ timesUs }: Brightness): number {
  return timesUs.length < 2 ? 0 : (timesUs[timesUs.length - 1]! - timesUs[0]!) / (timesUs.length - 1)
}
