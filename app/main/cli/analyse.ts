import type { Analysis } from '../../contract/analysis.ts'
import { MOST_PEOPLE } from '../../contract/pose-estimation.ts'
import { ProblemError } from '../../core/problem.ts'
import { startAnalysis } from '../analysis/analyse-job.ts'
import { checkTrial } from '../analysis/check-trial.ts'
import { analysisOf } from '../analysis/of-trial.ts'
import { writeSkeleton } from '../analysis/skeleton-motion.ts'
import type { Engine } from '../engine-parts.ts'
import type { TrialPlace } from '../trial/place.ts'
import { WrongUse, type Command } from './command.ts'
import { existingLibrary, follow, MODEL_OPTION, numberOption, printable, printJson, readArgs, withEngine } from './common.ts'
import { filmedTrials, sessionNamed } from './of-session.ts'
import { personIn, wantedPerson } from './person-option.ts'

export const analyseCommand: Command = {
  use: 'analyse SESSION [--trial NAME] [--model ID] [--people N] [--person N|CAMERA@SECONDS:X,Y] [--cut-off HZ] [--put-right] [--trc F]',
  about: 'from a session’s footage to the skeleton of one person; what is done already is not done again',
  options: [MODEL_OPTION],
  async run(args) {
    const { values, positionals } = readArgs(args, {
      trial: { type: 'string' },
      model: { type: 'string' },
      people: { type: 'string' },
      person: { type: 'string' },
      'cut-off': { type: 'string' },
      'put-right': { type: 'boolean', default: false },
      trc: { type: 'string' },
    })
    const [wanted, ...more] = positionals
    if (wanted === undefined || more.length > 0) throw new WrongUse('Name one session, by its name or its id.')
    const whom = wantedPerson(values.person)
    const people = numberOption(values.people, '--people', { least: 1, most: MOST_PEOPLE, isWhole: true })
    const cutOffHz = numberOption(values['cut-off'], '--cut-off', { least: 0.5, most: 60, isWhole: false })
    return withEngine(existingLibrary(values.library), async (engine) => {
      const { library, scheduler } = engine
      await scheduler.idle()
      const sessionId = sessionNamed(library, wanted)
      const trials = filmedTrials(library, sessionId, values.trial)
      if (values.trc !== undefined && !values.trc.toLowerCase().endsWith('.trc')) throw new WrongUse('--trc names a file that ends in .trc; "stridescope export" writes other kinds.')
      if (values.trc !== undefined && trials.length > 1) throw new WrongUse(`The session has ${trials.length} trials with footage: --trial NAME says which one --trc is for.`)
      const told: Told[] = []
      for (const { id: trialId, name } of trials) {
        const remedies = values['put-right'] ? await soleRemedies(engine, { sessionId, trialId }) : undefined
        const before = analysisOf(library, { sessionId, trialId }).analysis?.medianErrorPx ?? null
        const person = await personIn(library, { sessionId, trialId }, whom)
        const { jobId } = startAnalysis(library, scheduler, { sessionId, trialId, model: values.model, people, person, cutOffHz, remedies })
        const { warnings } = await follow(engine, jobId)
        const { analysis } = analysisOf(library, { sessionId, trialId })
        if (!analysis) throw new ProblemError({ code: 'no-analysis', message: `${name} has no result.`, subject: name })
        if (values.trc !== undefined) await writeSkeleton(library, analysis, values.trc)
        told.push({ trial: name, analysis, errorPxBefore: before, warnings })
      }
      if (values.json) printJson(told)
      else for (const one of told) process.stdout.write(`${inWords(one).map(printable).join('\n')}\n`)
      return told.some(({ analysis, warnings }) => warnings.length > 0 || analysis.findings.some(({ level }) => level !== 'note')) ? 3 : 0
    })
  },
}

/** Of what disagrees all that can be read in one way only; a person has to decide the rest. */
async function soleRemedies({ library, fileWorker }: Engine, place: TrialPlace) {
  const { findings } = await checkTrial(library, fileWorker, place, [])
  const sole = findings.filter(({ level, readings }) => level === 'warning' && readings.length === 1)
  for (const { subject, readings } of sole) process.stderr.write(`${printable(`${subject}, put right: ${readings[0]!.label}.`)}\n`)
  return sole.map(({ readings }) => readings[0]!.remedy)
}

interface Told {
  trial: string
  analysis: Analysis
  /** Of the analysis before this one; null where there was none. */
  errorPxBefore: number | null
  warnings: string[]
}

function inWords({ trial, analysis: { cameras, estimator, model, device, medianErrorPx, findings }, errorPxBefore }: Told): string[] {
  return [
    `${trial}: ${cameras.length} cameras, poses by ${estimator} (${model}${device ? `, ${device}` : ''})`,
    `  median reprojection error ${medianErrorPx === null ? 'unknown: no point was found' : `${medianErrorPx.toFixed(1)} px`}${errorPxBefore === null ? '' : ` (the analysis before: ${errorPxBefore.toFixed(1)} px)`}`,
    ...cameras.filter(({ clockSource }) => clockSource === 'found').map(({ label, offsetUs }) => `  ${label} starts at ${(offsetUs / 1e6).toFixed(3)} s, found by how people move`),
    ...findings.map(({ level, message, hint }) => `  ${level}: ${message}${hint ? ` ${hint}` : ''}`),
  ]
}
