import { readFile } from 'node:fs/promises'
import type { FilmToCompare } from '../../../contract/pose-comparison.ts'
import { contactSheet, CELL, cropOf, type SheetCell } from '../../../core/body/comparison/contact-sheet.ts'
import type { Disagreement } from '../../../core/body/comparison/disagreements.ts'
import { nearestTo } from '../../../core/body/comparison/pairs.ts'
import { sharePercent } from '../../../core/body/comparison/percent.ts'
import { seenIn, type SeenPerson } from '../../../core/body/comparison/seen.ts'
import type { People } from '../../../core/body/people/people.ts'
import type { ColourPicture } from '../../../core/image/colour-picture.ts'
import { packetTableFromArrow } from '../../../core/media/packet-table-arrow.ts'
import { composed, type Affine } from '../../../core/vision/detect/affine.ts'
import { storedFrom } from '../../../core/vision/detect/crops.ts'
import { fillInput, type InputShape } from '../../../core/vision/detect/fill-input.ts'
import { yuvToRgb } from '../../../core/vision/detect/yuv-picture.ts'
import { ffmpegVersion } from '../../ffmpeg/ffmpeg.ts'
import type { TaskContext } from '../../kit.ts'
import { framesOf } from '../film/frames.ts'

type Film = Pick<FilmToCompare, 'label' | 'file' | 'name' | 'facts' | 'packetTable'>

interface Asked extends Pick<TaskContext, 'signal' | 'progress'> {
  films: readonly Film[]
  truths: readonly (People | undefined)[]
  disagreements: readonly Disagreement[]
  names: readonly string[]
  ffmpeg: string
}

/** Colours as they are. */
const SHAPE: InputShape = { ...CELL, layout: 'pixels', order: 'rgb', mean: [0, 0, 0], deviation: [1, 1, 1], outside: 28 }

/** Undefined where none of the frames could be decoded. */
export async function disagreementSheet({ films, truths, disagreements, names, ffmpeg, signal, progress }: Asked): Promise<ColourPicture | undefined> {
  const version = await ffmpegVersion(ffmpeg, signal)
  const truthsSeen = truths.map((truth) => truth && seenIn(truth))
  const cells: SheetCell[] = []
  for (const [n, { film, frame, people, meanShare, worst, worstShare }] of disagreements.entries()) {
    progress({ kind: 'compare-poses', value: n / disagreements.length, title: 'Drawing where they disagree most', detail: `${n} of ${disagreements.length} pictures` })
    const truth = nearestTo(people[0], truthsSeen[film]?.rows.filter((row) => row.frame === frame) ?? [])
    const shown: readonly (SeenPerson | undefined)[] = [...people, truth]
    const map = cropOf(shown)
    const crop = await cropped(films[film]!, frame, map, { ffmpeg, version, signal })
    if (crop) cells.push({ crop, map, people: shown, worst, caption: [`${films[film]!.label} frame ${frame}`, `mean ${sharePercent(meanShare)}`, `${worst.replaceAll('-', ' ')} ${sharePercent(worstShare)}`] })
  }
  return cells.length === 0 ? undefined : contactSheet(cells, truthsSeen.some(Boolean) ? [...names, 'truth'] : names)
}

async function cropped({ file, name, facts, packetTable }: Film, frame: number, map: Affine, { ffmpeg, version, signal }: Pick<Asked, 'ffmpeg' | 'signal'> & { version: string }): Promise<ColourPicture | undefined> {
  const table = packetTableFromArrow(await readFile(packetTable), name)
  const stored = { width: facts.codedWidth, height: facts.codedHeight }
  const shown = { width: facts.displayWidth, height: facts.displayHeight }
  const pixels = new Float32Array(3 * CELL.width * CELL.height)
  for await (const decoded of framesOf({ ffmpeg, version, file, name, facts, table, firstFrame: frame, threads: 1, signal })) {
    if (decoded.frame !== frame) return undefined
    fillInput(pixels, SHAPE, decoded.picture, yuvToRgb(facts.colour?.matrix, stored), composed(map, storedFrom(shown, stored, facts.rotationDeg)))
    return { ...CELL, data: Uint8Array.from(pixels, Math.round) }
  }
  return undefined
}
