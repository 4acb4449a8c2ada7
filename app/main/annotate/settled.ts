/** What counts of a frame: what a third person has judged, else what two agree on, else what one says. */
import { disagreements, middleOf } from '../../core/annotation/agreement.ts'
import type { PersonLabel } from '../../core/annotation/label.ts'
import type { Sigma } from '../../core/annotation/oks.ts'
import { doublesOf, type FrameLabels } from './doubles.ts'

export type Settled = { people: PersonLabel[]; by: 'one' | 'two' | 'third' } | { people: null; why: 'disagree' | 'awaits-second' }

export function settled(frame: FrameLabels, sigmas: readonly Sigma[]): Settled {
  const [one, other] = frame.done
  if (frame.adjudicated) return { people: frame.adjudicated.people, by: 'third' }
  if (!other) return frame.annotators === 2 ? { people: null, why: 'awaits-second' } : { people: one?.people ?? [], by: 'one' }
  const doubles = doublesOf(frame)
  const isWhole = doubles.length === one!.people.length && doubles.length === other.people.length
  if (!isWhole || doubles.some((double) => disagreements(double, sigmas).length > 0)) return { people: null, why: 'disagree' }
  return { people: doubles.map(middleOf), by: 'two' }
}
