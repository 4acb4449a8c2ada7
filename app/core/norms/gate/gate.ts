/** Whether two gaits are measured enough alike to be compared in numbers, or in shape only; why, and what would mend it. */
import { KINEMATIC_SOURCES } from '../../gait/gait-event.ts'
import type { GaitKind } from '../../gait/gait-kind.ts'
import type { Reference } from '../references/reference.ts'
import { FEWEST_OTHERS } from '../references/without-own.ts'
import { ANGLES_IN_WORDS, asItIs, eventsInWords, modelsInWords, type TitleOf } from './method-words.ts'
import { dimensionlessSpeedOf, type Measurement, type MethodClass, speedOf, type Surface } from './measurement.ts'

/** |Δv*| that counts as the same speed (design §6). */
export const SAME_SPEED = 0.05
/** Of the lab's own healthy people, for a reference of one's own (design §6). */
const PEOPLE_TO_MEASURE = 20
const ADULT_YEARS = 18
/** Of a speed, in words. */
const FEWEST_DECIMALS = 2
const MOST_DECIMALS = 5

export interface GateVerdict {
  verdict: 'same' | 'shape-only'
  /** Why only the shape; empty where they are the same. */
  reasons: readonly GateReason[]
  /** What one should know where they are. */
  notes: readonly string[]
}

interface GateReason {
  about: 'method' | 'movement' | 'surface' | 'speed' | 'age' | 'people'
  words: string
  remedy: Remedy
}

/** What would mend it, in words and as what a window can offer. */
type Remedy = { words: string } & (
  | { kind: 'measure-people'; people: number }
  | { kind: 'analyse-again'; session: string; method: MethodClass }
  | { kind: 'enter'; field: 'speed' | 'leg-length' | 'birth-date' | 'surface' | 'model' }
  | { kind: 'steps-by-movement' }
  | { kind: 'walk-at'; fromMps: number | null; toMps: number | null }
  | { kind: 'walk-on'; surface: Surface }
  | { kind: 'other-reference' }
)

const TODAY = 'today’s measurement'
const enterWords = (what: string, called: string): string => `Enter the ${what} of ${called}.`

/** Remedies that are only to be said, in the words of a window: a command line has options for them. */
export const ONLY_TO_SAY = { model: 'Say which model or marker set it was.', 'birth-date': 'Enter the date of birth.', 'leg-length': enterWords('leg length', TODAY) } as const

/** Why nothing but the shape is compared, with what would mend it: each thing once, of however many measurements. */
export function shapeOnlyOf(reasons: readonly GateReason[]) {
  const once = (words: readonly string[]) => [...new Set(words)].join(' ')
  const people = reasons.flatMap(({ remedy }) => (remedy.kind === 'measure-people' ? [remedy.people] : []))[0]
  return { reason: once(reasons.map(({ words }) => words)), remedy: once(reasons.map(({ remedy }) => remedy.words)), ...asksOf(reasons), ...(people !== undefined && { people }) }
}

/** What somebody only has to say, of the trial or the person; absent where that would mend nothing. */
export function asksOf(reasons: readonly GateReason[]): { asks?: ('speed' | 'leg-length' | 'birth-date' | 'surface' | 'model')[] } {
  const asks = [...new Set(reasons.flatMap(({ remedy }) => (remedy.kind === 'enter' ? [remedy.field] : [])))]
  return asks.length > 0 ? { asks } : {}
}

/** An earlier session of the same person. */
export interface EarlierSession {
  id: string
  name: string
  /** As it stands in a sentence, where it is not the session as a whole. */
  called?: string
  measurement: Measurement
  /** Why no angle of it is told, in words. */
  untold?: string
}

interface Against {
  /** As it stands in a sentence: `the session “Baseline 1”`. */
  called: string
  /** Null: a norm or a cohort. */
  session: EarlierSession | null
  method: MethodClass
  movement: GaitKind
  surface: Surface | null
}

/** One person's legs: a length that only one of the two days knows holds for both. */
export function gateToSession(today: Measurement, then: EarlierSession, titleOf: TitleOf = asItIs): GateVerdict {
  const now = { ...today, legLength: today.legLength ?? then.measurement.legLength }
  const against: Against = { ...then.measurement, called: then.called ?? `the session “${then.name}”`, session: then }
  const earlier = dimensionlessSpeedOf({ ...then.measurement, legLength: then.measurement.legLength ?? now.legLength })
  const speed = now.speedMps !== null && earlier === null ? [unknownSpeed(against.called, then.measurement.speedMps === null ? 'speed' : 'leg-length')] : speedReasons(now, earlier === null ? null : { from: earlier - SAME_SPEED, to: earlier + SAME_SPEED }, against)
  const untold: GateReason[] = then.untold === undefined ? [] : [{ about: 'method', words: `Of ${against.called} no angle is told: ${then.untold}.`, remedy: { kind: 'other-reference', words: `Put right what ${against.called} was measured from, or leave it out.` } }]
  return verdictOf([...untold, ...methodReasons(now.method, against, titleOf), ...kindReasons(now, against), ...speed], legNotes(now))
}

/** Whoever tells it names the reference. `ownHashes`: of this person's trials and their files. */
export function gateToReference(now: Measurement, reference: Reference, ownHashes: ReadonlySet<string> = new Set(), titleOf: TitleOf = asItIs): GateVerdict {
  const { kind, population, speed, unverified } = reference
  const against: Against = { ...reference, called: `the ${kind}`, session: null }
  const allowed = speed.kind === 'range' ? speed : { from: speed.mean - SAME_SPEED, to: speed.mean + SAME_SPEED }
  const age = ageReason(now.ageYears, population.ages, against.called)
  return verdictOf([...methodReasons(now.method, against, titleOf), ...kindReasons(now, against), ...speedReasons(now, allowed, against), ...(age.reason ? [age.reason] : []), ...peopleReasons(reference), ...memberReasons(reference, ownHashes)], [...legNotes(now), ...age.notes, ...memberNotes(reference), ...unverified.map((words) => `Not looked up: ${words}`)])
}

function verdictOf(reasons: GateReason[], notes: string[]): GateVerdict {
  return { verdict: reasons.length === 0 ? 'same' : 'shape-only', reasons, notes }
}

function methodReasons(now: MethodClass, { called, session, method }: Against, titleOf: TitleOf): GateReason[] {
  const remedy: Remedy = session
    ? { kind: 'analyse-again', session: session.id, method: now, words: `Analyse ${called} again as today’s measurement was.` }
    : { kind: 'measure-people', people: PEOPLE_TO_MEASURE, words: `Measure ${PEOPLE_TO_MEASURE} healthy people with this set-up, and make a cohort of them.` }
  const reasons: GateReason[] = []
  const tell = (words: string, other: Remedy = remedy) => reasons.push({ about: 'method', words, remedy: other })
  // Nothing here moves such a model.
  const ofModel: Remedy = session && now.angles === 'opensim' ? { kind: 'other-reference', words: `Have the joint angles of ${called} worked out by the same model, from markers or films like today’s, or leave it out.` } : remedy
  if (now.angles !== method.angles) tell(`Today’s angles are those of ${ANGLES_IN_WORDS[now.angles]}, those of ${called} of ${ANGLES_IN_WORDS[method.angles]}.`, ofModel)
  if (now.model === null) tell(modelUnsaid(now, 'today’s measurement'), { kind: 'enter', field: 'model', words: ONLY_TO_SAY.model })
  else if (method.model === null) tell(modelUnsaid(method, called), session ? { kind: 'enter', field: 'model', words: `Say with the trial of ${called} which model or marker set it was.` } : remedy)
  else if (now.model !== method.model) {
    const [own, others] = modelsInWords(now.model, method.model, titleOf)
    tell(`Today’s measurement is by ${own}, ${called} by ${others}.`, ofModel)
  } else if (now.topology !== method.topology) tell(`Today’s measurement has the keypoints ${now.topology ?? 'of a marker set'}, ${called} ${method.topology ?? 'those of a marker set'}.`)
  if (now.events === null || method.events === null) tell(`Nobody knows how the steps of ${now.events === null ? 'today’s measurement' : called} were found.`)
  else if (now.events !== method.events) tell(`Today’s steps are told by ${eventsInWords(now.events)}, those of ${called} by ${eventsInWords(method.events)}.`, areByMovementFor(now.events, method.events) ? STEPS_BY_MOVEMENT : remedy)
  else if (now.correction !== method.correction) tell(`The times of today’s steps are ${corrected(now)}, those of ${called} ${corrected(method)}.`)
  if (now.zero !== method.zero) tell(`Today’s angles count from ${zeroOf(now)}, those of ${called} from ${zeroOf(method)}.`, { kind: 'other-reference', words: 'Have an accepted standing trial in both sessions, or in neither.' })
  return reasons
}

/** A model of OpenSim's follows markers or films alike, and its file does not say which. */
const modelUnsaid = ({ angles }: MethodClass, called: string): string => (angles === 'opensim' ? `Nobody said of which model, and of which markers or films, the joint angles of ${called} are.` : `Nobody said which model found the points of ${called}.`)

const STEPS_BY_MOVEMENT: Remedy = { kind: 'steps-by-movement', words: 'Have today’s steps told by how the feet move: “Steps told by”, among the trial’s conditions.' }

/** Where plates tell today’s and none the others’: nothing puts plates under those, but today’s can be told as theirs were. */
const areByMovementFor = (now: string, then: string): boolean => now.split('+').includes('force-plate') && then.split('+').every((source) => (KINEMATIC_SOURCES as readonly string[]).includes(source))

const zeroOf = ({ zero }: MethodClass) => (zero === undefined ? 'where the walk itself puts 0°' : 'a standing trial')
const corrected = ({ correction }: MethodClass) => (correction === null ? 'as they were found' : `corrected by ${correction}`)

function kindReasons(now: Measurement, { called, session, movement, surface }: Against): GateReason[] {
  const reasons: GateReason[] = []
  const other: Remedy = { kind: 'other-reference', words: session ? 'Compare with a session of the same movement.' : 'Choose a reference of the same movement.' }
  if (now.movement !== movement) reasons.push({ about: 'movement', words: `Today is a ${now.movement}, ${called} a ${movement}.`, remedy: other })
  if (now.surface === null) reasons.push({ about: 'surface', words: 'Nobody said on what surface today’s trial was.', remedy: { kind: 'enter', field: 'surface', words: 'Say whether it was overground or on a treadmill.' } })
  else if (surface === null) reasons.push({ about: 'surface', words: `Nobody said on what surface ${called} was.`, remedy: { kind: 'enter', field: 'surface', words: `Say whether ${called} was overground or on a treadmill.` } })
  else if (now.surface !== surface) reasons.push({ about: 'surface', words: `Today is ${ON[now.surface]}, ${called} ${ON[surface]}.`, remedy: { kind: 'walk-on', surface, words: `Measure again ${ON[surface]}, or choose a reference that was measured ${ON[now.surface]}.` } })
  return reasons
}

const ON = { overground: 'overground', treadmill: 'on a treadmill' } as const

interface Allowed {
  from: number | null
  to: number | null
}

function speedReasons(now: Measurement, allowed: Allowed | null, { called, session }: Against): GateReason[] {
  const speed = dimensionlessSpeedOf(now)
  if (speed === null || now.legLength === null) return [unknownSpeed(TODAY, now.speedMps === null ? 'speed' : 'leg-length')]
  if (allowed === null) return [unknownSpeed(called, 'speed')]
  const { from, to } = allowed
  const isWithin = (from === null || speed >= from) && (to === null || speed <= to)
  if (isWithin) return []
  const [fromMps, toMps] = [from, to].map((bound) => (bound === null ? null : speedOf(bound, now.legLength!.metres))) as [number | null, number | null]
  const decimals = decimalsThatTell([speed, from, to])
  const words = `Today’s speed is ${speed.toFixed(decimals)} in units of √(g·leg length); ${called} takes ${bounds(from, to, decimals)}.`
  const inMps = decimalsThatTell([now.speedMps!, fromMps, toMps])
  return [{ about: 'speed', words, remedy: { kind: 'walk-at', fromMps, toMps, words: `Walk at ${bounds(fromMps, toMps, inMps)} m/s, or choose ${session ? 'a session' : 'a reference'} at ${now.speedMps!.toFixed(inMps)} m/s.` } }]
}

/** As many as show that a value is beyond its bounds. */
function decimalsThatTell([value, ...bounds]: readonly [value: number, from: number | null, to: number | null]): number {
  const decimals = FEWEST_DECIMALS + [0, 1, 2].findIndex((more) => bounds.every((bound) => bound === null || bound.toFixed(FEWEST_DECIMALS + more) !== value.toFixed(FEWEST_DECIMALS + more)))
  return decimals < FEWEST_DECIMALS ? MOST_DECIMALS : decimals
}

function bounds(from: number | null, to: number | null, decimals: number): string {
  if (from === null) return to === null ? 'any' : `at most ${to.toFixed(decimals)}`
  return to === null ? `at least ${from.toFixed(decimals)}` : `${from.toFixed(decimals)} to ${to.toFixed(decimals)}`
}

function unknownSpeed(called: string, field: 'speed' | 'leg-length'): GateReason {
  const what = field === 'speed' ? 'speed' : 'leg length'
  return { about: 'speed', words: `Nobody knows the ${what} of ${called}, so speeds cannot be compared.`, remedy: { kind: 'enter', field, words: enterWords(what, called) } }
}

/** Who is a child, or is compared with children, has to be of their ages; of adults the ages are only said. */
function ageReason(age: number | null, ages: Reference['population']['ages'], called: string): { reason: GateReason | null; notes: string[] } {
  // Of adults too: who does not say the ages of the people may have measured children, and what is unsaid is never taken to be the same.
  if (ages === null) return { reason: { about: 'age', words: `Nobody said how old the people of ${called} are.`, remedy: { kind: 'other-reference', words: 'Say their dates of birth, or with files their ages, and make it again, or choose another reference.' } }, notes: [] }
  const range = `${ages.from} to ${ages.to} years`
  if (age === null) return { reason: { about: 'age', words: `The people of ${called} are ${range} old, and nobody said how old today’s person is.`, remedy: { kind: 'enter', field: 'birth-date', words: ONLY_TO_SAY['birth-date'] } }, notes: [] }
  if (age >= ages.from && age <= ages.to) return { reason: null, notes: [] }
  const words = `The people of ${called} are ${range} old, today’s person is ${age}.`
  if (age >= ADULT_YEARS && ages.from >= ADULT_YEARS) return { reason: null, notes: [words] }
  return { reason: { about: 'age', words, remedy: { kind: 'other-reference', words: 'Choose a reference of people of that age.' } }, notes: [] }
}

/** Of one, nobody knows how far people differ. */
function peopleReasons({ kind, population: { n } }: Reference): GateReason[] {
  return n > 1 ? [] : [{ about: 'people', words: `The ${kind} is of one person: how far people differ is not known from it.`, remedy: { kind: 'other-reference', words: 'Choose a reference of several people.' } }]
}

/** Where nobody can leave today's person out: of `n` people who are one oneself the mean is nearer by one `n`th, and the spread larger by as much as one differs. Whoever differs most, and of few, is missed most. */
function memberReasons({ kind, population: { n }, provenance, leftOut }: Reference, ownHashes: ReadonlySet<string>): GateReason[] {
  if (leftOut !== undefined || !provenance.madeFrom.some(({ sha256 }) => sha256 !== null && ownHashes.has(sha256))) return []
  const words = `Today’s person is one of the ${n} people of the ${kind}, and cannot be left out: mean and spread are theirs too, so what differs would be missed.`
  const better = n <= FEWEST_OTHERS ? `Make the ${kind} of more people` : `Make the ${kind} again, which keeps each person’s curves`
  return [{ about: 'people', words, remedy: { kind: 'other-reference', words: `${better}, or choose another reference.` } }]
}

function memberNotes({ kind, population: { n, ages }, speed, leftOut }: Reference): string[] {
  if (leftOut === undefined) return []
  const ofAll = [...(ages ? [`ages (${ages.from} to ${ages.to} years)`] : []), ...(speed.kind === 'mean' && !speed.each ? ['speed'] : [])]
  const rest = ofAll.length === 0 ? '' : `; ${ofAll.join(' and ')} are known of all ${n + leftOut} together only, today’s person among them`
  return [`Today’s person is one of the people of the ${kind}, and is left out here: mean, spread and band are those of the ${n} others${speed.kind === 'mean' && speed.each ? ', and so is the speed' : ''}${rest}.`]
}

function legNotes({ legLength }: Measurement): string[] {
  return legLength?.from === 'skeleton' ? [`The leg length is the skeleton’s (${legLength.metres.toFixed(2)} m from hip to ankle), not measured.`] : []
}
