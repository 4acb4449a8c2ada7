import { basename } from 'node:path'
import type { Oddity } from '../../core/formats/inspection.ts'
import { analyseGait, type MovingBody } from '../../core/gait/analyse-gait.ts'
import { isBackwards } from '../../core/gait/events/backwards.ts'
import { whyElsewhere } from '../../core/gait/events/steps-elsewhere.ts'
import type { GaitEvent } from '../../core/gait/gait-event.ts'
import { moveSource } from '../../core/gait/move-source.ts'
import { readMotion } from '../convert/read-motion.ts'

/** What says that a file shows no steps of its own. */
const OWN_STEPS: ReadonlySet<string> = new Set(['no-feet', 'no-steps'])

interface OtherSteps {
  /** That lie within the movement. */
  events: readonly GaitEvent[]
  /** With those of the movement that still hold. */
  findings: readonly Oddity[]
}

/** Of another file of the same recording, which keeps the same time. */
export function stepsOfFile(path: string, { timesS, findings, seen, steps }: Pick<MovingBody, 'timesS' | 'findings' | 'seen' | 'steps'>): OtherSteps {
  const name = basename(path)
  const source = readMotion(path, {})
  const found = analyseGait(moveSource(source, 'points', {}), 0)
  const events = found.events.filter(({ timeS }) => timeS >= timesS[0]! && timeS <= timesS.at(-1)!)
  const elsewhere = whyElsewhere(events, [...seen.seen, ...seen.sure], steps, found.steps !== null && !found.steps.ofModel && isBackwards(found.steps) === true)
  if (elsewhere !== null) return { events: [], findings: [...findings, { level: 'warning', code: 'steps-of-file', message: `The steps of ${name} are not taken: ${elsewhere}, so it is no recording of this movement by the same clock.`, hint: 'Name a file of the same recording.' }] }
  const said: Oddity = events.length > 0
    ? { level: 'note', code: 'steps-of-file', message: `Steps are those of ${name}: ${events.length} strikes and offs within this movement, by the same clock.`, hint: 'Both files have to be of one recording: what they show does not speak against it, and does not prove it.' }
    : { level: 'warning', code: 'steps-of-file', message: `${name} tells no step within this movement, from ${timesS[0]!.toFixed(1)} to ${timesS.at(-1)!.toFixed(1)} s.`, hint: 'Name a file of the same recording that has points of the feet, or events.' }
  const ofSteps = [...source.findings, ...source.ofMarkers, ...found.findings].filter(({ level }) => level === 'warning')
  return { events, findings: [...findings.filter(({ code }) => events.length === 0 || !OWN_STEPS.has(code)), said, ...ofSteps.map((one) => ({ ...one, message: `${name}: ${one.message}` }))] }
}
