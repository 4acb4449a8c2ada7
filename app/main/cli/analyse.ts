import { reportRequestSchema } from '../../contract/review/report.ts'
import { ProblemError } from '../../core/problem.ts'
import { startAnalysis } from '../analysis/analyse-job.ts'
import { checkTrial } from '../analysis/check-trial.ts'
import { analysisOf } from '../skeleton/of-trial.ts'
import { writeSkeleton } from '../skeleton/write-skeleton.ts'
import type { Engine } from '../engine-parts.ts'
import { chooseGait } from '../gait/gait-choices.ts'
import { likestTrial } from '../gait/compared-with.ts'
import { gaitOfTrial } from '../gait/gait-of-trial.ts'
import { assertAgreed } from '../lab/consents.ts'
import { liveSession } from '../library/live.ts'
import { listModels } from '../models/list-models.ts'
import type { TrialPlace } from '../trial/place.ts'
import { noteSession } from './note-session.ts'
import { type Analysed, analysedInWords, needsAPerson } from './words/analysed.ts'
import { WrongUse, type Command } from './command.ts'
import { existingLibrary, finishWhatWasBegun, follow, jsonFile, MODEL_OPTION, numberOption, printable, printJson, readArgs, withEngine, writeJson } from './common.ts'
import { fileToWrite } from './options/file-to-write.ts'
import { GAIT_OPTION, gaitOption } from './options/gait-option.ts'
import { makerOf } from './words/maker.ts'
import { filmedTrials, otherNamed, sessionNamed } from './options/of-session.ts'
import { PEOPLE_OPTION, peopleIn } from './options/people-option.ts'
import { personIn, wantedPerson } from './options/person-option.ts'
import { PDF_FILE, writeReport } from './report.ts'

const TRC_FILE = { what: 'skeleton', endings: ['.trc'], hint: '"stridescope export" writes other kinds.' }

export const analyseCommand: Command = {
  use: 'analyse SESSION [--trial NAME] [--model ID] [--people N] [--person N|CAMERA@SECONDS:X,Y] [--cut-off HZ] [--put-right] [--gait walk|run|more] [--against SESSION[/TRIAL]] [--trc F] [--report F.pdf] [--json [F]]',
  about: 'from a session’s footage to the skeleton of one person, and to what differs in their gait; what is done already is not done again',
  options: [
    ['--trial NAME', 'one of the session’s trials; without it all that have films'],
    MODEL_OPTION,
    PEOPLE_OPTION,
    ['--person N', 'whose skeleton: the N-th of those seen most; without it the first'],
    ['--person CAMERA@SECONDS:X,Y', 'whoever is seen there, at that time of the camera’s film, as in cam02@12.4s:540,960'],
    ['--cut-off HZ', 'of the filter that smooths the movement'],
    ['--put-right', 'takes what calibration and films disagree about in the only way that it can be meant'],
    GAIT_OPTION,
    ['--against SESSION[/TRIAL]', 'also compares with this one session of the person, earlier or later, by its name or id: with its likest trial, or the one that is named'],
    ['--trc F', 'also writes the skeleton, as TRC; needs the consent “Report” of the person, as all that leaves the lab'],
    ['--report F.pdf', 'also writes a report of it, as "stridescope report" does'],
    ['--json F', 'also writes what is found, as JSON; without F it is printed; needs the consent “Report”'],
  ],
  async run(given) {
    const { args, file } = jsonFile(given)
    const { values, positionals } = readArgs(args, {
      trial: { type: 'string' },
      model: { type: 'string' },
      people: { type: 'string' },
      person: { type: 'string' },
      'cut-off': { type: 'string' },
      'put-right': { type: 'boolean', default: false },
      gait: { type: 'string' },
      against: { type: 'string' },
      trc: { type: 'string' },
      report: { type: 'string' },
    })
    const [wanted, ...more] = positionals
    if (wanted === undefined || more.length > 0) throw new WrongUse('Name one session, by its name or its id.')
    const whom = wantedPerson(values.person)
    const gaitKind = gaitOption(values.gait)
    const people = peopleIn(values.people)
    const cutOffHz = numberOption(values['cut-off'], '--cut-off', { least: 0.5, most: 60, isWhole: false })
    const trc = values.trc === undefined ? undefined : fileToWrite(values.trc, TRC_FILE, { option: '--trc' })
    const report = values.report === undefined ? undefined : fileToWrite(values.report, PDF_FILE, { option: '--report' })
    return withEngine(existingLibrary(values.library), async (engine) => {
      const { library, scheduler } = engine
      await finishWhatWasBegun(engine)
      const sessionId = sessionNamed(library, wanted)
      const against = values.against === undefined ? undefined : otherNamed(library, values.against)
      const trials = filmedTrials(library, sessionId, values.trial)
      if (trc !== undefined && trials.length > 1) throw new WrongUse(`The session has ${trials.length} trials with footage: --trial NAME says which one --trc is for.`)
      if (report !== undefined && trials.length > 1) throw new WrongUse(`The session has ${trials.length} trials with footage: --trial NAME says which one --report is of.`)
      // Nobody is to wait for what is refused in the end.
      if (report !== undefined || trc !== undefined || file !== undefined || values.json) assertAgreed(library, liveSession(library, sessionId).athleteId, 'report')
      if (against && trials.length === 1 && isNamed(against, trials[0]!.id)) throw new WrongUse('A trial cannot be held against itself: --against takes another one.')
      noteSession(library, 'analysis', 'analyse', sessionId)
      const { models } = await listModels(engine)
      const told: Analysed[] = []
      for (const { id: trialId, name } of trials) {
        const remedies = values['put-right'] ? await soleRemedies(engine, { sessionId, trialId }) : undefined
        const before = analysisOf(library, { sessionId, trialId }).analysis?.medianErrorPx ?? null
        const person = await personIn(library, { sessionId, trialId }, whom)
        if (gaitKind !== undefined) chooseGait(library, { sessionId, trialId }, gaitKind)
        const { jobId } = startAnalysis(library, scheduler, { sessionId, trialId, model: values.model, people, person, cutOffHz, remedies })
        const { warnings } = await follow(engine, jobId)
        const { analysis } = analysisOf(library, { sessionId, trialId })
        if (!analysis) throw new ProblemError({ code: 'no-analysis', message: `${name} has no result.`, subject: name })
        if (trc !== undefined) await writeSkeleton(library, analysis, trc)
        const { gait } = await gaitOfTrial(library, { sessionId, trialId })
        if (report !== undefined) await writeReport(engine, reportRequestSchema.parse({ sessionId, trialId }), report)
        const other = against === undefined || !gait || isNamed(against, trialId) ? undefined : (byName(against) ?? (await likestTrial(library, { sessionId, trialId }, against.sessionId)))
        const picked = other && (await engine.gaits.compare({ sessionId, trialId }, other))
        told.push({ ...gait?.gait, ...(picked && { picked }), trial: name, analysis, errorPxBefore: before, isReused: false, ...makerOf(models, analysis.model), warnings })
      }
      if (file !== undefined) writeJson(file, told)
      if (values.json) printJson(told)
      else for (const one of told) process.stdout.write(`${analysedInWords(one).map(printable).join('\n')}\n`)
      return told.some(needsAPerson) ? 3 : 0
    })
  },
}

type Other = ReturnType<typeof otherNamed>

const byName = ({ sessionId, trialId }: Other) => (trialId === null ? undefined : { sessionId, trialId })

/** Of several trials that are analysed one may be the one that all others are held against. */
const isNamed = (other: Other, trialId: string | null): boolean => other.trialId !== null && other.trialId === trialId

/** Of what disagrees all that can be read in one way only; a person has to decide the rest. */
async function soleRemedies({ library, fileWorker }: Engine, place: TrialPlace) {
  const { findings } = await checkTrial(library, fileWorker, place, [])
  const sole = findings.filter(({ level, readings }) => level === 'warning' && readings.length === 1)
  for (const { subject, readings } of sole) process.stderr.write(`${printable(`${subject}, put right: ${readings[0]!.label}.`)}\n`)
  return sole.map(({ readings }) => readings[0]!.remedy)
}
