import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { seenFeetOf } from '../../core/body/fit/seen-feet.ts'
import { bySide, SIDES } from '../../core/body/joints.ts'
import { modelIn } from '../../core/pose/made-by.ts'
import { MOTION_ENDINGS, type SourceMotion } from '../../core/formats/motion/source-motion.ts'
import { analyseGait } from '../../core/gait/analyse-gait.ts'
import { countingStrides } from '../../core/gait/cycles/counting-strides.ts'
import { areSidesExchanged } from '../../core/gait/exchanged-sides.ts'
import { WHOSE_SIDE } from '../../core/notes/english/words.ts'
import { moveSource } from '../../core/gait/move-source.ts'
import type { AngleSource } from '../../core/gait/angles/trial-angles.ts'
import { type CohortMember, type CohortTrial, makeCohort, meansOfTrial } from '../../core/norms/references/make-cohort.ts'
import { peopleWords } from '../../core/norms/references/people-words.ts'
import type { Reference } from '../../core/norms/references/reference.ts'
import { ProblemError, problemOf } from '../../core/problem.ts'
import { localDay } from '../../core/time/day.ts'
import { measurementOfFile } from '../../core/norms/gate/measurement-of-file.ts'
import { makeAgain, startCohort } from '../cohorts/cohort-job.ts'
import { idOf } from '../references/reference-id.ts'
import { referenceText } from '../references/reference-file.ts'
import { getReference, keepReference, summaryOf } from '../references/references.ts'
import { madeBy } from '../references/stale-cohort.ts'
import { readMotion } from '../convert/read-motion.ts'
import type { Library } from '../store/library.ts'
import { refuseForbidden } from '../system/file-there.ts'
import { CODE_VERSION } from '../version.ts'
import { noteSession } from './note-session.ts'
import { ANGLES_OPTION, anglesOption } from './options/angles-option.ts'
import { WrongUse, type Command } from './command.ts'
import { existingLibrary, follow, numberOption, printable, printJson, readArgs, withEngine } from './common.ts'
import { fileToWrite } from './options/file-to-write.ts'
import { sessionNamed } from './options/of-session.ts'
import { idOfReference } from './options/reference-named.ts'
import { untoldIn } from './words/untold-in.ts'

export const makeReference: Command = {
  use: 'reference make PERSON…|--session S… --name NAME [--ages FROM-TO] [--belt M/S] [--angles vendor|opensim|markers|fit|points] [--model NAME] [--about TEXT] [--licence L] [--out F.json]',
  about: 'a cohort of people: of each a file of one trial, or a folder of several; or sessions of the library',
  options: [
    ['PERSON', 'a file of one trial of this person, or a folder of their trials: not a name'],
    ['--session S', 'a session of the library, by name or id, in place of files; as often as there are sessions'],
    ['--name NAME', 'how it is called'],
    ['--ages FROM-TO', 'of these people, in years: 20-35'],
    ['--belt M/S', 'how fast the treadmill’s belt ran under all of them; without it they walked overground'],
    ANGLES_OPTION,
    ['--model NAME', 'which pose model, or set of markers, the points are from, where the files do not say it'],
    ['--about TEXT', 'who these people are'],
    ['--licence L', 'under which others may use it'],
    ['--out F.json', 'a file to write; without it the library keeps it'],
  ],
  async run(args) {
    const { values, positionals } = readArgs(args, { session: { type: 'string', multiple: true }, name: { type: 'string' }, ages: { type: 'string' }, belt: { type: 'string' }, angles: { type: 'string' }, model: { type: 'string' }, about: { type: 'string' }, licence: { type: 'string' }, out: { type: 'string' } })
    const { name, ages, belt, model, about, licence } = values
    if (name === undefined || name.trim() === '') throw new WrongUse('Say with --name how it shall be called.')
    if (values.session !== undefined) {
      const refused = positionals.length > 0 ? 'files' : (['ages', 'belt', 'angles', 'model', 'out'] as const).find((option) => values[option] !== undefined)
      if (refused !== undefined) throw new WrongUse(`Sessions of the library say it themselves: no ${refused === 'files' ? refused : `--${refused}`} beside --session.`)
      return ofSessions(values.session, { name, description: about, licence }, values)
    }
    if (positionals.length === 0) throw new WrongUse('Name people: of each the file of a trial, or a folder of such files; or with --session sessions of the library.')
    const out = values.out === undefined ? undefined : fileToWrite(values.out, { what: 'reference', endings: ['.json'] }, { reads: positionals })
    const beltSpeedMps = numberOption(belt, '--belt', { least: 0, most: 15, isWhole: false }) ?? 0
    const wanted = anglesOption(values.angles)
    const span = ages === undefined ? null : spanOf(ages)
    const read = positionals.map((path) => memberOf(path, { beltSpeedMps, wanted, model }))
    const cohort = makeCohort(read.map(({ member }) => member), { id: idOf(name), name, description: about ?? 'Not described', licence: licence ?? 'not stated', madeOn: localDay(new Date()), codeVersion: CODE_VERSION, ...madeBy() })
    const reference = { ...cohort, population: { ...cohort.population, ages: span } }
    if (out === undefined) await withEngine(values.library, async ({ library }) => keepReference(library, reference))
    else writeFileSync(out, referenceText(reference))
    tell(null, reference, values.json)
    return read.some(({ leftOut }) => leftOut > 0) ? 3 : 0
  },
}

async function ofSessions(sessions: readonly string[], facts: { name: string; description: string | undefined; licence: string | undefined }, { library: folder, json }: { library?: string | undefined; json: boolean }): Promise<number> {
  return withEngine(existingLibrary(folder), async (engine) => {
    const { library, scheduler } = engine
    const sessionIds = sessions.map((one) => sessionNamed(library, one))
    for (const sessionId of sessionIds) noteSession(library, 'analysis', 'reference make', sessionId)
    await follow(engine, startCohort(library, scheduler, { ...facts, sessionIds }).jobId)
    return tell(library, getReference(library, idOf(facts.name)), json)
  })
}

export const makeReferenceAgain: Command = {
  use: 'reference remake ID',
  about: 'a cohort of this library once more, of the same sessions, in its place; one undo takes it back',
  options: [['ID', 'of the cohort, as "reference list" tells it, or its name']],
  async run(args) {
    const { values, positionals } = readArgs(args, {})
    const [named, ...more] = positionals
    if (named === undefined || more.length > 0) throw new WrongUse('Name one cohort to make again.')
    return withEngine(existingLibrary(values.library), async (engine) => {
      const id = idOfReference(engine.library, named)
      await follow(engine, makeAgain(engine.library, engine.scheduler, id).jobId)
      return tell(engine.library, getReference(engine.library, id), values.json)
    })
  },
}

function tell(library: Library | null, reference: Reference, json: boolean): number {
  const summary = summaryOf(library, reference)
  if (json) printJson(summary)
  else process.stdout.write(`${summary.id}: ${peopleWords(summary.population)}, ${summary.angles.length} angles; ${summary.noBand ?? `a band of ${summary.band!.familyFactor.toFixed(2)} standard deviations over all curves at once`}\n`)
  return 0
}

function spanOf(ages: string): { from: number; to: number } {
  const [, from, to] = /^(\d{1,3})-(\d{1,3})$/.exec(ages) ?? []
  if (from === undefined || Number(from) > Number(to) || Number(to) > 130) throw new WrongUse('--ages takes two numbers of years: --ages 20-35.')
  return { from: Number(from), to: Number(to) }
}

interface Said {
  beltSpeedMps: number
  wanted: AngleSource | undefined
  model: string | undefined
}

/** `leftOut`: so many files, each of them named. */
function memberOf(path: string, { beltSpeedMps, wanted, model }: Said): { member: CohortMember; leftOut: number } {
  const called = basename(path)
  refuseForbidden(path)
  const there = statSync(path, { throwIfNoEntry: false })
  if (!there) throw new ProblemError({ code: 'no-such-file', message: `There is no file and no folder ${path}.`, hint: 'Name a person by the file of a trial, or by a folder of their trials; somebody of the library by their sessions: --session NAME.', subject: path })
  const isFolder = there.isDirectory()
  const files = isFolder ? readdirSync(path).filter((file) => MOTION_ENDINGS.includes(extname(file).toLowerCase())).toSorted().map((file) => join(path, file)) : [path]
  if (files.length === 0) throw new ProblemError({ code: 'no-trials', message: `There is no trial in ${path}.`, hint: `Files that end in ${MOTION_ENDINGS.join(', ')} can be read.`, subject: path })
  const trials = files.flatMap((file): CohortTrial[] => {
    const read = isFolder ? trialOrReason(file, { beltSpeedMps, wanted, model }) : trialOf(file, { beltSpeedMps, wanted, model })
    if (typeof read !== 'string') return [read]
    if (!isFolder) throw new ProblemError({ code: 'no-strides', message: read, hint: 'Name a file whose steps are found: points of the feet, or a C3D with events.', subject: file })
    process.stderr.write(`${printable(`${read} It is left out of ${called}.`)}\n`)
    return []
  })
  if (trials.length === 0) throw new ProblemError({ code: 'no-trials', message: `No file in ${path} holds a stride.`, hint: 'Each is named above, with what it lacks.', subject: path })
  return { member: { called, trials }, leftOut: files.length - trials.length }
}

/** Of several one that cannot serve stops none of the others. */
function trialOrReason(file: string, said: Said): CohortTrial | string {
  try {
    return trialOf(file, said)
  } catch (thrown) {
    const { code, message } = problemOf(thrown)
    if (code === 'unexpected') throw thrown
    return message
  }
}

/** What a table may hold beside a recording's movement: forces, or angles of which nobody knows the names or the unit. */
const NO_MOVEMENT: ReadonlySet<string> = new Set(['no-markers', 'joint-angles', 'angle-unit-unsaid'])

/** A sentence, where it is none. */
function trialOf(file: string, { beltSpeedMps, wanted, model }: Said): CohortTrial | string {
  const source = movementIn(file)
  if (typeof source === 'string') return source
  const analysis = analyseGait(moveSource(source, wanted, { untold: untoldIn(source.motion, model), seenFeet: seenFeetOf(model ?? modelIn(source.motion.remark)) }), beltSpeedMps)
  if (areSidesExchanged(analysis.findings)) throw new ProblemError({ code: 'sides-exchanged', message: `Of ${basename(file)} no angle is told: ${WHOSE_SIDE}.`, hint: 'Put its names or axes right, or leave it out.', subject: file })
  const strides = bySide((side) => countingStrides(analysis.sides[side]))
  if (SIDES.every((side) => strides[side].length === 0)) return `${basename(file)} holds no stride that counts${source.coordinates ? ': joint angles show no feet to find steps by' : ''}.`
  return meansOfTrial({
    gait: { name: basename(file), date: localDay(statSync(file).mtime), strides },
    measurement: measurementOfFile(source, analysis, { legLengthM: undefined, ageYears: undefined, model }),
    // Names of files may be names of people.
    madeFrom: { what: `a trial (${extname(file).slice(1)})`, sha256: createHash('sha256').update(readFileSync(file)).digest('hex') },
  })
}

function movementIn(file: string): SourceMotion | string {
  try {
    return readMotion(file, {})
  } catch (thrown) {
    if (thrown instanceof ProblemError && NO_MOVEMENT.has(thrown.problem.code)) return thrown.message
    throw thrown
  }
}
