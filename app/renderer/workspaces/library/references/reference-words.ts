/** What a reference is, in words. */
import type { ReferenceSummary } from '../../../../contract/gait/references.ts'
import { asItIs, type TitleOf } from '../../../../core/norms/gate/method-words.ts'
import { ANGLES_IN_WORDS, eventsInWords } from '../../../../core/notes/english/gate.ts'
import { speedOf } from '../../../../core/norms/gate/measurement.ts'
import { number } from '../../../format/measured.ts'

type Facts = Pick<ReferenceSummary, 'speed' | 'method' | 'population' | 'surface' | 'movement'>

export const KINDS: Readonly<Record<ReferenceSummary['kind'], string>> = { norm: 'norm', cohort: 'cohort' }
export const SURFACE_WORDS: Readonly<Record<ReferenceSummary['surface'], string>> = { overground: 'overground', treadmill: 'on a treadmill' }

/** `v* 0.36 to 0.50`, `v* at most 0.22`, `v* 0.44 ± 0.03`: speed in units of √(g·leg length). */
export function speedWords({ speed }: Pick<Facts, 'speed'>): string {
  if (speed.kind === 'mean') return `v* ${number(speed.mean, 2)} ± ${number(speed.sd, 2)}`
  const { from, to } = speed
  return from === null && to === null ? 'any speed' : `v* ${boundsWords(from, to, (value) => number(value, 2))}`
}

/** What that is in metres a second for legs that long; null where any speed will do. */
export function speedForLegs({ speed }: Pick<Facts, 'speed'>, legLengthM: number): string | null {
  const inMps = (value: number) => number(speedOf(value, legLengthM), 2)
  const words = speed.kind === 'mean' ? [...new Set([inMps(speed.least), inMps(speed.most)])].join(' to ') : speed.from === null && speed.to === null ? null : boundsWords(speed.from, speed.to, inMps)
  return words && `${words} m/s with legs of ${number(legLengthM, 2)} m`
}

function boundsWords(from: number | null, to: number | null, show: (value: number) => string): string {
  if (from === null) return `at most ${show(to!)}`
  return to === null ? `at least ${show(from)}` : `${show(from)} to ${show(to)}`
}

export function agesWords({ ages }: Pick<Facts['population'], 'ages'>): string {
  if (ages === null) return 'not known of everybody'
  return ages.from === ages.to ? `${ages.from} years` : `${ages.from} to ${ages.to} years`
}

/** How its angles and steps came about: what a measurement has in common with it, or counts for its shape only. */
export function methodFacts({ angles, model, topology, events, correction, zero }: Facts['method'], titleOf: TitleOf = asItIs): { label: string; value: string }[] {
  return [
    { label: 'Angles', value: `of ${ANGLES_IN_WORDS[angles]}` },
    { label: 'Model', value: [model === null ? 'not said' : titleOf(model), topology].filter(Boolean).join(', ') },
    { label: 'Steps', value: `${events === null ? 'nobody said how they were found' : `by ${eventsInWords(events)}`}${correction === null ? '' : `, corrected by ${correction}`}` },
    ...(zero ? [{ label: 'Lengths and 0°', value: 'from a standing trial' }] : []),
  ]
}
