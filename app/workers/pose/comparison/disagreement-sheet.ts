import { readFile } from 'node:fs/promises'
import type { FilmToCompare } from '../../../contract/models/pose-comparison.ts'
import { contactSheet, CELL, cropOf, type SheetCell } from '../../../core/body/comparison/contact-sheet.ts'
import type { Disagreement } from '../../../core/body/comparison/disagreements.ts'
import { nearestTo } from '../../../core/body/comparison/pairs.ts'
import { sharePercent } from '../../../core/body/comparison/percent.ts'
import { seenIn, type SeenPerson } from '../../../core/body/comparison/seen.ts'
import type { People } from '../../../core/body/people/people.ts'
import type { ColourPicture } from '../../../core/image/colour-picture.ts'
import { stretchesOf } from '../../../core/media/match-frames.ts'
import { packetTableFromArrow } from '../../../core/media/packet-table-arrow.ts'
import { composed, type Affine } from '../../../core/vision/detect/affine.ts'
import { storedFrom } from '../../../core/vision/detect/crops.ts'
import { fillInput, type InputShape } from '../../../core/vision/detect/fill-input.ts'
import { yuvToRgb } from '../../../core/vision/detect/yuv-picture.ts'
import { ffmpegVersion } from '../../ffmpeg/ffmpeg.ts'
import type { TaskContext } from '../../kit.ts'
import { canSeek } from '../film/decode-arguments.ts'
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
  const wanted = disagreements.map((disagreement): Wanted => {
    const { film, frame, people } = disagreement
    const shown = [...people, nearestTo(people[0], truthsSeen[film]?.rows.filter((row) => row.frame === frame) ?? [])]
    return { ...disagreement, shown, map: cropOf(shown) }
  })
  const crops = new Map<Wanted, ColourPicture>()
  for (const [n, film] of films.entries()) {
    const ofFilm = wanted.filter((one) => one.film === n)
    if (ofFilm.length === 0) continue
    progress({ kind: 'compare-poses', value: crops.size / wanted.length, title: 'Drawing where they disagree most', detail: `${crops.size} of ${wanted.length} pictures` })
    for await (const [one, crop] of cropsOf(film, ofFilm, { ffmpeg, version, signal })) crops.set(one, crop)
  }
  const cells = wanted.flatMap((one): SheetCell[] => {
    const { film, frame, meanShare, worst, worstShare, map, shown: people } = one
    const crop = crops.get(one)
    return crop ? [{ crop, map, people, worst, caption: [`${films[film]!.label} frame ${frame}`, `mean ${sharePercent(meanShare)}`, `${worst.replaceAll('-', ' ')} ${sharePercent(worstShare)}`] }] : []
  })
  return cells.length === 0 ? undefined : contactSheet(cells, truthsSeen.some(Boolean) ? [...names, 'truth'] : names)
}

interface Wanted extends Disagreement {
  shown: readonly (SeenPerson | undefined)[]
  map: Affine
}

/** Of those frames that can be decoded; nothing of the film is decoded twice. */
async function* cropsOf({ file, name, facts, packetTable }: Film, wanted: readonly Wanted[], decoder: Pick<Asked, 'ffmpeg' | 'signal'> & { version: string }): AsyncGenerator<[Wanted, ColourPicture]> {
  const table = packetTableFromArrow(await readFile(packetTable), name)
  const stored = { width: facts.codedWidth, height: facts.codedHeight }
  const shown = { width: facts.displayWidth, height: facts.displayHeight }
  const pixels = new Float32Array(3 * CELL.width * CELL.height)
  const toStored = storedFrom(shown, stored, facts.rotationDeg)
  const all = [...new Set(wanted.map(({ frame }) => frame))].toSorted((a, b) => a - b)
  for (const frames of canSeek(facts) ? stretchesOf(table, all) : [all])
    for await (const decoded of framesOf({ ...decoder, file, name, facts, table, firstFrame: frames[0]!, threads: 1 })) {
      for (const one of wanted.filter(({ frame }) => frame === decoded.frame)) {
        fillInput(pixels, SHAPE, decoded.picture, yuvToRgb(facts.colour?.matrix, stored), composed(one.map, toStored))
        yield [one, { ...CELL, data: Uint8Array.from(pixels, Math.round) }]
      }
      if (decoded.frame >= frames.at(-1)!) break
    }
}
