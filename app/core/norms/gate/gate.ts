/** Whether two gaits are measured enough alike to be compared in numbers, or in shape only; why, and what would mend it. */
import type { Reference } from '../references/reference.ts'
import { calledInEnglish, ON } from '../../notes/english/gate.ts'
import { type Against, type EarlierSession, type GateReason, gateReason, type GateVerdict, type Remedy, type Sentence, sentence } from './gate-verdict.ts'
import { dimensionlessSpeedOf, type Measurement } from './measurement.ts'
import { methodReasons } from './method-reasons.ts'
import { asItIs, type TitleOf } from './method-words.ts'
import { ageReason, memberNotes, memberReasons, peopleReasons } from './people-reasons.ts'
import { SAME_SPEED, speedReasons, unknownSpeed } from './speed-reasons.ts'

/** One person's legs: a length that only one of the two days knows holds for both. */
export function gateToSession(today: Measurement, then: EarlierSession, titleOf: TitleOf = asItIs): GateVerdict {
  const now = { ...today, legLength: today.legLength ?? then.measurement.legLength }
  const against: Against = { ...then.measurement, called: then.called ?? { kind: 'session', name: then.name }, session: then }
  const earlier = dimensionlessSpeedOf({ ...then.measurement, legLength: then.measurement.legLength ?? now.legLength })
  const speed = now.speedMps !== null && earlier === null ? [unknownSpeed(against.called, then.measurement.speedMps === null ? 'speed' : 'leg-length')] : speedReasons(now, earlier === null ? null : { from: earlier - SAME_SPEED, to: earlier + SAME_SPEED }, against)
  const untold: GateReason[] = then.untold === undefined ? [] : [gateReason('method', 'gate-no-angle', { called: against.called, because: then.untold }, { kind: 'other-reference', words: `Put right what ${calledInEnglish(against.called)} was measured from, or leave it out.` })]
  return verdictOf([...untold, ...methodReasons(now.method, against, titleOf), ...kindReasons(now, against), ...speed], legNotes(now))
}

/** Whoever tells it names the reference. `ownHashes`: of this person's trials and their files. */
export function gateToReference(now: Measurement, reference: Reference, ownHashes: ReadonlySet<string> = new Set(), titleOf: TitleOf = asItIs): GateVerdict {
  const { kind, population, speed, unverified } = reference
  const against: Against = { ...reference, called: { kind }, session: null }
  const allowed = speed.kind === 'range' ? speed : { from: speed.mean - SAME_SPEED, to: speed.mean + SAME_SPEED }
  const age = ageReason(now.ageYears, population.ages, kind)
  return verdictOf([...methodReasons(now.method, against, titleOf), ...kindReasons(now, against), ...speedReasons(now, allowed, against), ...(age.reason ? [age.reason] : []), ...peopleReasons(reference), ...memberReasons(reference, ownHashes)], [...legNotes(now), ...age.notes, ...memberNotes(reference), ...uncheckedNotes(kind, unverified)])
}

/** In one sentence: the reference's own page has them all. */
function uncheckedNotes(kind: Reference['kind'], unverified: readonly string[]): Sentence[] {
  if (kind !== 'norm') return unverified.map((words) => ({ words: `Not known: ${words}`, ...agesUnsaid(words) }))
  return unverified.length > 0 ? [sentence('norm-unchecked', {})] : []
}

/** Of what a cohort that was made here says of itself; it keeps the sentence alone. */
function agesUnsaid(words: string): Pick<Sentence, 'said'> {
  const [, unsaid, all] = /^how old (\d+) of these (\d+) people /.exec(words) ?? []
  return unsaid === undefined ? {} : { said: sentence('cohort-ages-unsaid', { unsaid: Number(unsaid), all: Number(all) }).said }
}

function verdictOf(reasons: GateReason[], notes: Sentence[]): GateVerdict {
  return { verdict: reasons.length === 0 ? 'same' : 'shape-only', reasons, notes }
}

function kindReasons(now: Measurement, { called, session, movement, surface }: Against): GateReason[] {
  const reasons: GateReason[] = []
  const other: Remedy = { kind: 'other-reference', words: session ? 'Compare with a session of the same movement.' : 'Choose a reference of the same movement.' }
  if (now.movement !== movement) reasons.push(gateReason('movement', 'gate-movement', { now: now.movement, theirs: movement, called }, other))
  if (now.surface === null) reasons.push(gateReason('surface', 'gate-own-surface-unsaid', {}, { kind: 'enter', field: 'surface', words: 'Say whether it was overground or on a treadmill.' }))
  else if (surface === null) reasons.push(gateReason('surface', 'gate-surface-unsaid', { called }, { kind: 'enter', field: 'surface', words: `Say whether ${calledInEnglish(called)} was overground or on a treadmill.` }))
  else if (now.surface !== surface) reasons.push(gateReason('surface', 'gate-surface', { now: now.surface, theirs: surface, called }, { kind: 'walk-on', surface, words: `Measure again ${ON[surface]}, or choose a reference that was measured ${ON[now.surface]}.` }))
  return reasons
}

function legNotes({ legLength }: Measurement): Sentence[] {
  return legLength?.from === 'skeleton' ? [sentence('leg-of-skeleton', { legM: legLength.metres })] : []
}
