import { copyFile, mkdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { PoseComparison, PoseScores } from '../../contract/models/pose-comparison.ts'
import { sharePercent } from '../../core/body/comparison/percent.ts'
import { ProblemError } from '../../core/problem.ts'
import { startComparison } from '../compare/compare-job.ts'
import { keptComparison } from '../compare/kept-comparison.ts'
import { WrongUse, type Command } from './command.ts'
import { existingLibrary, finishWhatWasBegun, follow, printable, printJson, readArgs, withEngine } from './common.ts'
import { noteSession } from './note-session.ts'
import { filmedTrials, sessionNamed } from './options/of-session.ts'
import { whyNoPicture } from './words/why-no-picture.ts'

export const compareModels: Command = {
  use: 'models compare A B --session S [--trial NAME] [--truth DIR] [--pictures DIR]',
  about: 'two models’ poses of a trial’s films, against the truth where it is known, else against each other; what is done already is not done again',
  options: [
    ['--session S', 'whose films: a session’s name or its id'],
    ['--trial NAME', 'which of its trials, where several have films'],
    ['--truth DIR', 'where keypoints truly are: a table (cam01.csv, as the sample lab writes it) or keypoints (cam01.json) a camera'],
    ['--pictures DIR', 'a sheet of the frames in which the two disagree most, as PNG'],
  ],
  async run(args) {
    const { values, positionals } = readArgs(args, { session: { type: 'string' }, trial: { type: 'string' }, truth: { type: 'string' }, pictures: { type: 'string' } })
    const [one, other, ...more] = positionals
    const { session, truth, pictures: folder } = values
    if (one === undefined || other === undefined || more.length > 0 || session === undefined) throw new WrongUse('Name two models, and with --session whose films.')
    if (one === other) throw new WrongUse('A model cannot be compared with itself: name two.')
    return withEngine(existingLibrary(values.library), async (engine) => {
      const { library, scheduler } = engine
      await finishWhatWasBegun(engine)
      const sessionId = sessionNamed(library, session)
      const [trial, ...others] = filmedTrials(library, sessionId, values.trial, 'Import a film: to compare models one is enough, and no calibration is needed.')
      if (others.length > 0) throw new WrongUse(`The session has ${others.length + 1} trials with footage: --trial NAME says which.`)
      noteSession(library, 'analysis', 'models compare', sessionId)
      const place = { sessionId, trialId: trial!.id }
      const { warnings } = await follow(engine, startComparison(library, scheduler, { ...place, models: [one, other], truth: truth === undefined ? null : resolve(truth) }).jobId)
      const kept = keptComparison(library, place, [one, other])
      if (!kept) throw new ProblemError({ code: 'no-comparison', message: `${trial!.name} has no comparison.`, hint: 'Ask for it again: the log in the library’s folder tells more.', subject: trial!.name })
      const sheet = folder === undefined || kept.pictures === null ? null : await copied(library.layout.artifactFile(kept.pictures), resolve(folder))
      if (values.json) printJson({ trial: trial!.name, ...kept.comparison, pictures: sheet, warnings })
      else for (const line of [...inWords(trial!.name, kept.comparison), ...(sheet === null ? [] : [`pictures: ${sheet}`])]) process.stdout.write(`${printable(line)}\n`)
      if (folder !== undefined && sheet === null) process.stderr.write(`${whyNoPicture(kept.comparison, engine.machine.ffmpeg !== undefined)}\n`)
      return warnings.length > 0 ? 3 : 0
    })
  },
}

async function copied(artifact: string, folder: string): Promise<string> {
  await mkdir(folder, { recursive: true })
  const file = join(folder, 'disagreements.png')
  await copyFile(artifact, file)
  return file
}

const NAME_WIDTH = 22
const COLUMN_WIDTH = 40

function inWords(trial: string, { models, truthFrom, films, againstTruth, betweenThem, common, disagreements }: PoseComparison): string[] {
  const columns = againstTruth ?? [betweenThem]
  const names = againstTruth ? models.map(({ id }) => id) : [`${models[1].id} against ${models[0].id}`]
  const joints = columns[0]!.joints.map(({ joint }) => joint).concat(columns[1]?.joints.map(({ joint }) => joint).filter((joint) => !columns[0]!.joints.some((one) => one.joint === joint)) ?? [])
  const row = (label: string, cells: readonly string[]) => `  ${label.padEnd(NAME_WIDTH)}${cells.map((cell) => cell.padStart(COLUMN_WIDTH)).join('')}`.trimEnd()
  const [first] = disagreements
  return [
    `${trial}: ${models[0].id} and ${models[1].id} on ${films.length} films, ${againstTruth ? `against ${truthFrom}` : 'against each other: the truth is not known'}`,
    ...models.map(({ id, name, device, frames, framesWithPeople, msPerPerson }) => `  ${id} (${name}): saw somebody in ${framesWithPeople} of ${frames} frames${msPerPerson === null ? '' : `, ${msPerPerson.toFixed(0)} ms a person and frame`}${device === null ? '' : ` on ${device}`}`),
    '',
    row('', names),
    row('', columns.map(() => 'median    within 5 %    within 10 %')),
    row(`all ${common.length} that both give`, columns.map(({ overall }) => nearness(overall))),
    ...joints.map((joint) => row(joint, columns.map((scores) => nearness(scores.joints.find((one) => one.joint === joint))))),
    row('seen', columns.map(({ seenShare }) => sharePercent(seenShare))),
    '',
    `  Shares of body height: trunk, thigh and shank in the picture by their share of stature, nearly the longest within half a second.`,
    ...(againstTruth ? [`  Between the two: ${nearness(betweenThem.overall)}`] : []),
    ...(first ? [`  They disagree most in ${first.label}, frame ${first.frame}: by ${sharePercent(first.meanShare)} in the mean, ${first.worst} by ${sharePercent(first.worstShare)}`] : []),
  ]
}

function nearness(scores: PoseScores['overall'] | undefined): string {
  return scores === undefined ? 'not given' : `${sharePercent(scores.medianShare).padStart(6)}${sharePercent(scores.within5).padStart(14)}${sharePercent(scores.within10).padStart(15)}`
}
