/** A calibration file of what was made or clicked. It comes into the session as one that is imported does, and counts from then on. */
import { randomUUID } from 'node:crypto'
import { mkdir, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { z } from 'zod'
import type { calibrationContract } from '../../contract/analysis/calibration.ts'
import { takenInSchema } from '../../contract/library/file-tasks.ts'
import type { Oddity } from '../../core/formats/inspection.ts'
import { remediesOf } from '../skeleton/of-trial.ts'
import { minuteOf, nowUs } from '../clock.ts'
import { addFiles, addMediaOf } from '../import/add-media.ts'
import { placed as placedOriginal, type Placed } from '../import/place-original.ts'
import type { WarmWorker } from '../jobs/warm-worker.ts'
import { record } from '../library/history.ts'
import { removeIfStray } from '../store/unused.ts'
import { settle } from '../store/artifacts.ts'
import type { Library } from '../store/library.ts'
import { inputsOf, type TrialInputs } from '../trial/inputs.ts'
import type { TrialPlace } from '../trial/place.ts'
import { calibrationText } from './calibration-text.ts'
import { readCounting, remedied } from './counting.ts'
import { madeById, nameFileOf } from './made-calibrations.ts'
import { freshOf, placed, type Fresh } from './put-together.ts'
import { readByWarm } from './read-by-warm.ts'

type Input = z.infer<NonNullable<(typeof calibrationContract.use)['~orpc']['inputSchema']>>

const NAMES = { lenses: 'Lenses from a board', floor: 'Calibration from a board on the floor', refine: 'Calibration refined by the footage', footage: 'Calibration from the footage', clicked: 'Calibration from clicked points' }

interface ToUse {
  fresh: Fresh
  what: string
  sources: readonly string[]
  madeUs: number
  madeId?: string
  /** The file that it has become. */
  mediaId?: string | null
}

export async function useCalibration(library: Library, worker: WarmWorker, place: TrialPlace, calibration: Input['calibration']): Promise<{ mediaId: string; name: string }> {
  const inputs = inputsOf(library, place)
  const toUse = wanted(library, place, calibration)
  if (inputs.calibration && toUse.mediaId === inputs.calibration.id) return { mediaId: inputs.calibration.id, name: inputs.calibration.name }
  const counting = inputs.calibration && remedied(await readCounting(library, inputs.calibration, readByWarm(library, worker)), remediesOf(library, place, inputs.calibration.contentHash))
  const sources = [...new Set([...toUse.sources, ...(inputs.calibration ? [inputs.calibration.name] : [])])]
  const { text, warnings } = calibrationText(toUse.fresh, { sources, madeAt: new Date(toUse.madeUs / 1000), counting })
  // a colon is no part of a file's name
  const name = `${toUse.what}, ${minuteOf(toUse.madeUs).replace(':', '.')}.json`
  const mediaId = await takenIn(library, worker, inputs, place, { name, text, warnings })
  if (toUse.madeId !== undefined) nameFileOf(library, toUse.madeId, mediaId)
  library.changes.touched('sessions', 'media', 'usage', 'analysis')
  return { mediaId, name }
}

function wanted(library: Library, place: TrialPlace, calibration: Input['calibration']): ToUse {
  if ('cameras' in calibration) {
    return { fresh: placed(calibration.cameras, 'scene-points', 'same-room'), what: NAMES.clicked, sources: [], madeUs: nowUs() }
  }
  const { made, result, createdUs, mediaId } = madeById(library, place, calibration.madeId)
  return { fresh: freshOf(result), what: NAMES[result.kind], sources: made.sources, madeUs: createdUs, madeId: calibration.madeId, mediaId }
}

async function takenIn(library: Library, worker: WarmWorker, inputs: TrialInputs, place: TrialPlace, { name, text, warnings }: { name: string; text: string; warnings: readonly string[] }): Promise<string> {
  const folder = library.layout.attemptsOf(`calibration-${randomUUID()}`)
  const attemptDir = join(folder, 'taken-in')
  await mkdir(folder, { recursive: true })
  try {
    const path = join(folder, 'calibration.json')
    await writeFile(path, text)
    const { size, mtimeMs } = await stat(path)
    const source = { path, relativePath: name, sizeBytes: size, modifiedUs: Math.round(mtimeMs * 1_000) }
    const { summary } = await worker.perform({ name: 'take-in', params: { sources: [source], mode: 'copy' }, attemptDir })
    const { files, inspection } = takenInSchema.parse(summary)
    const original = placedOriginal(library, files[0]!)
    const odd = warnings.map((message): Oddity => ({ level: 'warning', code: 'calibration-put-together', message }))
    let mediaId = ''
    await library.held.during([original.hash], async () => {
      try {
        if (!original.isThere) await settle([{ from: join(attemptDir, original.file), to: original.path }])
        mediaId = library.sql.transaction(() => counted(library, inputs, place, name, original, { ...inspection, oddities: [...inspection.oddities, ...odd] }))()
      } catch (thrown) {
        if (!original.isThere) removeIfStray(library, original.hash, original.path)
        throw thrown
      }
    })
    return mediaId
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Where the trial has a calibration of its own, only another of its own counts before it. */
function counted(library: Library, { calibration }: TrialInputs, { sessionId, trialId }: TrialPlace, name: string, original: Placed, inspection: z.infer<typeof takenInSchema>['inspection']): string {
  const now = nowUs()
  const home = trialId !== null && calibration?.trialId === trialId ? trialId : null
  addFiles(library, [original], now)
  const id = addMediaOf(library, { sessionId, trialId: home, name, camera: null, contentHash: original.hash, state: 'ready', importedUs: now, deletedUs: now, inspection }, [original])
  record(library, `Putting ${name} to use`, [{ table: 'media', id, before: { deletedUs: now }, after: { deletedUs: null } }])
  return id
}
