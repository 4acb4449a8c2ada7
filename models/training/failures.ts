/** Where a model was furthest off, as pictures for its card. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pictureFactsSchema, probedSchema } from '../../app/contract/library/media-tasks.ts'
import { largestDisagreements } from '../../app/core/body/comparison/disagreements.ts'
import type { Pair } from '../../app/core/body/comparison/pairs.ts'
import { performTask } from '../../app/main/cli/perform-task.ts'
import { locateFfmpeg } from '../../app/main/system/locate.mjs'
import { disagreementSheet } from '../../app/workers/pose/comparison/disagreement-sheet.ts'
import { pngOf } from '../../app/workers/pose/comparison/png.ts'

export interface JudgedFilm {
  label: string
  file: string
  pairs: readonly Pair[]
}

const PICTURES = 8

/** `out`: a JPEG; `work`: a folder for what is needed on the way. */
export async function drawFailures(films: readonly JudgedFilm[], model: string, out: string, work: string, signal: AbortSignal): Promise<void> {
  const found = locateFfmpeg()
  if (!('path' in found)) throw new Error('Pictures of failures need ffmpeg.')
  const disagreements = largestDisagreements(films.map(({ pairs }) => pairs), PICTURES)
  const chosen = [...new Set(disagreements.map(({ film }) => film))]
  const probed = await Promise.all(chosen.map((film) => probe(films[film]!, join(work, `failure-${film}`), found.path, signal)))
  const sheet = await disagreementSheet({
    films: probed,
    truths: chosen.map(() => undefined),
    disagreements: disagreements.map((one) => ({ ...one, film: chosen.indexOf(one.film) })),
    names: ['truth', model],
    ffmpeg: found.path,
    signal,
    progress: () => {},
  })
  if (!sheet) throw new Error('No frame could be decoded.')
  mkdirSync(dirname(out), { recursive: true })
  const png = join(work, 'failures.png')
  writeFileSync(png, pngOf(sheet))
  execFileSync(found.path, ['-v', 'error', '-y', '-i', png, '-q:v', '4', out])
}

async function probe({ label, file }: JudgedFilm, folder: string, ffmpeg: string, signal: AbortSignal) {
  mkdirSync(folder, { recursive: true })
  const { facts } = probedSchema.parse(await performTask('media', 'probe', { file, name: label, ffmpeg }, { folder, signal }))
  return { label, file, name: label, facts: pictureFactsSchema.parse(facts), packetTable: join(folder, 'packet-table.arrow') }
}
