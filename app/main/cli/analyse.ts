import { writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Analysis } from '../../contract/analysis.ts'
import { MOST_PEOPLE } from '../../contract/pose-estimation.ts'
import { ProblemError } from '../../core/problem.ts'
import { startAnalysis } from '../analysis/analyse-job.ts'
import { analysisOf } from '../analysis/of-trial.ts'
import { skeletonTrc } from '../analysis/skeleton-trc.ts'
import { getSession, listSessions } from '../library/sessions.ts'
import type { Library } from '../store/library.ts'
import { WrongUse, type Command } from './command.ts'
import { existingLibrary, follow, printable, printJson, readArgs, withEngine } from './common.ts'

export const analyseCommand: Command = {
  use: 'analyse SESSION [--trial NAME] [--model ID] [--people N] [--person N] [--cut-off HZ] [--trc F]',
  about: 'from a session’s footage to the skeleton of one person; what is done already is not done again',
  async run(args) {
    const { values, positionals } = readArgs(args, {
      trial: { type: 'string' },
      model: { type: 'string' },
      people: { type: 'string' },
      person: { type: 'string' },
      'cut-off': { type: 'string' },
      trc: { type: 'string' },
    })
    const [wanted, ...more] = positionals
    if (wanted === undefined || more.length > 0) throw new WrongUse('Name one session, by its name or its id.')
    const person = values.person === undefined ? undefined : Number(values.person)
    if (person !== undefined && !(Number.isInteger(person) && person > 0)) throw new WrongUse(`${values.person} is no person: they are numbered from 1, the one seen most.`)
    const people = values.people === undefined ? undefined : Number(values.people)
    if (people !== undefined && !(Number.isInteger(people) && people > 0 && people <= MOST_PEOPLE)) throw new WrongUse(`--people takes a number from 1 to ${MOST_PEOPLE}.`)
    const cutOffHz = values['cut-off'] === undefined ? undefined : Number(values['cut-off'])
    if (cutOffHz !== undefined && !(cutOffHz >= 0.5 && cutOffHz <= 60)) throw new WrongUse(`${values['cut-off']} is no cut-off between 0.5 and 60 Hz.`)
    return withEngine(existingLibrary(values.library), async (engine) => {
      const { library, scheduler } = engine
      await scheduler.idle()
      const sessionId = sessionNamed(library, wanted)
      const trials = trialsNamed(library, sessionId, values.trial)
      if (values.trc !== undefined && trials.length > 1) throw new WrongUse(`The session has ${trials.length} trials with footage: --trial NAME says which one --trc is for.`)
      const told: Told[] = []
      for (const { id: trialId, name } of trials) {
        const { jobId } = startAnalysis(library, scheduler, { sessionId, trialId, model: values.model, people, person, cutOffHz })
        const { warnings } = await follow(engine, jobId)
        const { analysis } = analysisOf(library, { sessionId, trialId })
        if (!analysis) throw new ProblemError({ code: 'no-analysis', message: `${name} has no result.`, subject: name })
        if (values.trc !== undefined) await writeFile(values.trc, await skeletonTrc(library, analysis, basename(values.trc)))
        told.push({ trial: name, analysis, warnings })
      }
      if (values.json) printJson(told)
      else for (const one of told) process.stdout.write(`${inWords(one).map(printable).join('\n')}\n`)
      return told.some(({ analysis, warnings }) => warnings.length > 0 || analysis.findings.some(({ level }) => level !== 'note')) ? 3 : 0
    })
  },
}

interface Told {
  trial: string
  analysis: Analysis
  warnings: string[]
}

function sessionNamed(library: Library, wanted: string): string {
  const { sessions } = listSessions(library)
  const found = sessions.filter(({ id, name }) => id === wanted || name === wanted)
  if (found.length === 1) return found[0]!.id
  if (found.length === 0) throw new ProblemError({ code: 'no-such-session', message: `There is no session "${wanted}".`, hint: sessions.length === 0 ? 'The library is empty.' : `There are: ${sessions.slice(0, 12).map(({ name }) => name).join(', ')}.`, subject: wanted })
  throw new ProblemError({ code: 'several-sessions', message: `${found.length} sessions are called "${wanted}".`, hint: `Name one by its id: ${found.map(({ id, athleteName, date }) => `${id} (${athleteName}, ${date})`).join(', ')}.`, subject: wanted })
}

function trialsNamed(library: Library, sessionId: string, wanted: string | undefined): { id: string | null; name: string }[] {
  const { trials, media } = getSession(library, sessionId)
  const all = [...trials.map(({ id, name }) => ({ id: id as string | null, name })), { id: null, name: 'files in no trial' }]
  const filmed = all.filter(({ id }) => media.some((one) => one.trialId === id && one.kind === 'footage'))
  const found = wanted === undefined ? filmed : filmed.filter(({ name }) => name === wanted)
  if (found.length > 0) return found
  throw new ProblemError({ code: 'no-such-trial', message: wanted === undefined ? 'The session has no footage.' : `The session has no trial "${wanted}" with footage.`, hint: filmed.length === 0 ? 'Import films of two cameras at least, and their calibration.' : `There are: ${filmed.map(({ name }) => name).join(', ')}.` })
}

function inWords({ trial, analysis: { cameras, estimator, model, device, medianErrorPx, findings } }: Told): string[] {
  return [
    `${trial}: ${cameras.length} cameras, poses by ${estimator} (${model}${device ? `, ${device}` : ''})`,
    `  median reprojection error ${medianErrorPx === null ? 'unknown: no point was found' : `${medianErrorPx.toFixed(1)} px`}`,
    ...cameras.filter(({ clockSource }) => clockSource === 'found').map(({ label, offsetUs }) => `  ${label} starts at ${(offsetUs / 1e6).toFixed(3)} s, found by how people move`),
    ...findings.map(({ level, message, hint }) => `  ${level}: ${message}${hint ? ` ${hint}` : ''}`),
  ]
}
