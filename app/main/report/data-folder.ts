/** Everything behind a report, as files of one folder. */
import { copyFile, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ReportData } from '../../contract/review/report.ts'
import type { TrialGait } from '../../contract/gait/trial-gait.ts'
import { csvOf } from '../../core/formats/writing/csv-of.ts'
import { MEANT_FOR } from '../../core/pose/embedded-model.ts'
import { modelsForTrying } from '../../core/report/cautions.ts'
import { renamed } from '../../core/report/other-names.ts'
import { tableText } from '../../core/report/data/data-table.ts'
import { dataTables } from '../../core/report/data/data-tables.ts'
import { heldAgainst, readmeText } from '../../core/report/data/readme-text.ts'
import { writeSkeleton } from '../skeleton/write-skeleton.ts'
import { gaitOfTrial } from '../gait/gait-of-trial.ts'
import { getAthlete } from '../library/athletes.ts'
import { liveSession } from '../library/live.ts'
import type { Library } from '../store/library.ts'
import { renamingOf } from './pseudonymous-data.ts'

type File = readonly [file: string, about: string]

export async function writeDataFolder(library: Library, data: ReportData, folder: string): Promise<string[]> {
  const { trials, person, codeVersion, madeOn } = data
  const trial = trials[0]!
  const kept = await gaitOfTrial(library, trial)
  if (!kept.gait) throw new Error('The gait went away while its data were written')
  const gait = data.isPseudonymous ? renamedGait(library, kept.gait, data) : kept.gait
  await mkdir(folder, { recursive: true })
  const put = (file: string, content: string) => writeFile(join(folder, file), content)
  const tables = dataTables(gait.gait)
  for (const table of tables) await put(table.file, tableText(table))
  await put('decisions.csv', decisionsText(trial))
  await put('gait.json', `${JSON.stringify(gait.gait, null, 2)}\n`)
  const { gait: _gait, cameras: _cameras, decisions: _decisions, notes: _notes, ...provenance } = trial
  await put('provenance.json', `${JSON.stringify({ person, codeVersion, madeOn, ...provenance }, null, 2)}\n`)
  const others: File[] = [
    ['decisions.csv', 'what people decided and wrote about findings, by whom and when'],
    ['gait.json', 'all of it as one JSON, as "stridescope gait" and "stridescope analyse --json" print it; its schema is in the program’s API page'],
    ['provenance.json', 'from which files, by their SHA-256, with which model, calibration and choices'],
    ...(await artifactsInto(library, gait, trial, folder)),
  ]
  const facts = [
    [person.name, trial.date, trial.sessionName, trial.conditions?.name].filter(Boolean).join(', '),
    `Stridescope ${codeVersion}, written ${madeOn}`,
    ...modelsForTrying([trial]).map((model) => `Keypoints by ${model}: ${MEANT_FOR}`),
    ...heldAgainst(gait.gait),
    ...(gait.stale === null ? [] : [`No longer what its inputs would give: ${gait.stale}`]),
    ...(gait.isTried ? [] : ['Whether its findings hold under small changes of the measurement has not been tried.']),
  ]
  await put('README.md', readmeText({ title: 'Data behind a movement report', facts, tables, others }))
  return ['README.md', ...tables.map(({ file }) => file), ...others.map(([file]) => file)]
}

function decisionsText({ decisions, notes }: Pick<ReportData['trials'][number], 'decisions' | 'notes'>): string {
  const at = (atUs: number) => new Date(atUs / 1000).toISOString()
  return csvOf(['angle', 'side', 'phase', 'decision', 'reason', 'note', 'by', 'at', 'finding_has_changed_since'], [
    ...decisions.map(({ deviation: { variable, side, phase }, isChanged, decision: { kind, reason, note, by, atUs } }) => [variable, side, phase, kind, reason, note, by, at(atUs), isChanged]),
    ...notes.map(({ deviation: { variable, side, phase }, text, by, atUs }) => [variable, side, phase, 'comment', null, text, by, at(atUs), null]),
  ])
}

/** As the report calls it: sentences, too, name the person. */
function renamedGait(library: Library, gait: TrialGait, { trials }: ReportData): TrialGait {
  const { athleteId, name } = liveSession(library, trials[0]!.sessionId)
  const { reference } = trials[0]!.gait.gait
  const person = getAthlete(library, athleteId)
  const told = { ...trials[0]!, sessionName: name, gait: { ...trials[0]!.gait, earlier: gait.earlier, gait: gait.gait } }
  const renaming = renamingOf(library, athleteId, { person, trials: [told] })
  return { ...gait, gait: { ...renamed(gait.gait, renaming), reference } }
}

/** Arrow as it lies in the library, and skeletons for other programs. */
async function artifactsInto(library: Library, { strideCurves, angles }: { strideCurves: readonly string[]; angles: string }, { analysis }: ReportData['trials'][number], folder: string): Promise<File[]> {
  const copied: File[] = [
    ['angles.arrow', 'joint angles of every frame'] as const,
    ...strideCurves.map((_, n) => [`stride-curves-${n + 1}.arrow`, 'curves of every stride, a row a percent'] as const),
    ...(analysis ? ([['skeleton.arrow', 'the skeleton as it was reconstructed and cleaned'], ['skeleton-evidence.arrow', 'what it was made from: raw points, covariance, cameras, errors']] as const) : []),
  ]
  const hashes = [angles, ...strideCurves, ...(analysis ? [analysis.skeleton, analysis.evidence] : [])]
  for (const [n, [file]] of copied.entries()) await copyFile(library.layout.artifactFile(hashes[n]!), join(folder, file))
  if (!analysis) return copied
  const written: File[] = [['skeleton.c3d', 'the same, for programs that read C3D'], ['skeleton.trc', 'the same, for OpenSim']]
  for (const [file] of written) await writeSkeleton(library, analysis, join(folder, file))
  return [...copied, ...written]
}
