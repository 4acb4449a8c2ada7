import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { z } from 'zod'
import { previewedSchema, type inspectionSchema, type previewParams } from '../../contract/library/file-tasks.ts'
import { probedSchema, type ProbeParams } from '../../contract/library/media-tasks.ts'
import { packetTableFromArrow } from '../../core/media/packet-table-arrow.ts'
import { Aborted } from '../jobs/worker-process.ts'
import { refuseMissing } from '../system/file-there.ts'
import { locateFfmpeg } from '../system/locate.mjs'
import { WrongUse, type Command } from './command.ts'
import { printJson, readArgs } from './common.ts'
import { performTask, type Work } from './perform-task.ts'

type Inspection = z.infer<typeof inspectionSchema>

export const inspectCommand: Command = {
  use: 'inspect FILE',
  about: 'what Stridescope reads in any supported file, as JSON',
  async run(args) {
    const { positionals } = readArgs(args, {})
    const [name, second] = positionals
    if (name === undefined || second !== undefined) throw new WrongUse('Name one file.')
    const path = resolve(name)
    refuseMissing(path, name)
    const { size: sizeBytes } = await stat(path)
    const interrupted = new AbortController()
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => interrupted.abort())
    const folder = await mkdtemp(join(tmpdir(), 'stridescope-inspect-'))
    try {
      const work: Work = { folder, signal: interrupted.signal }
      const inspection = await look(work, name, path, sizeBytes)
      const readable = !hasLevel(inspection, 'error')
      const whole = inspection.kind === 'footage' && readable ? await probe(work, name, path, inspection) : inspection
      printJson({ file: path, sizeBytes, ...whole })
      return hasLevel(whole, 'error') ? 1 : hasLevel(whole, 'warning') ? 3 : 0
    } catch (thrown) {
      if (thrown instanceof Aborted) return 130
      throw thrown
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  },
}

async function look(work: Work, name: string, path: string, sizeBytes: number): Promise<Inspection> {
  const params: z.infer<typeof previewParams> = { files: [{ relativePath: name, sizeBytes, bytes: { path }, candidates: [] }] }
  const [seen] = previewedSchema.parse(await performTask('files', 'preview', params, work)).files
  if (!seen) throw new Error('The preview gave no answer')
  return seen.inspection
}

/** Of footage also the pts of every frame, and how many frames really decode. */
async function probe(work: Work, name: string, path: string, inspection: Inspection) {
  const ffmpeg = locateFfmpeg()
  const params: ProbeParams = { file: path, name, ...('path' in ffmpeg && { ffmpeg: ffmpeg.path }) }
  const { facts, oddities, decodedFrames } = probedSchema.parse(await performTask('media', 'probe', params, work))
  const table = packetTableFromArrow(new Uint8Array(await readFile(join(work.folder, 'packet-table.arrow'))), name)
  return {
    ...inspection,
    facts,
    oddities,
    complete: true,
    decodedFrames,
    packets: {
      ptsUs: Array.from(table.ptsUs, Number),
      durationUs: Array.from(table.durationUs, Number),
      keyFrames: [...table.isKey.keys()].filter((frame) => table.isKey[frame]),
    },
  }
}

function hasLevel({ oddities }: Pick<Inspection, 'oddities'>, level: Inspection['oddities'][number]['level']): boolean {
  return oddities.some((oddity) => oddity.level === level)
}
