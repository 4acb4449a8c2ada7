/**
 * YOLO-pose (Ultralytics): a text a picture, a line a person: class, box centre and size, then x, y and visibility of each keypoint, all as shares of the
 * picture from its corner. A keypoint that is not told is 0 0 0; out of the picture and not said cannot be told apart, and lines between points have no place.
 */
import { isPlaced, rounded } from '../../annotation/label.ts'
import { ProblemError } from '../../problem.ts'
import { type AnnotationSet, type Part, type SetPerson, type SetPicture, type SetPoint } from './annotation-set.ts'

export interface TextFile {
  path: string
  text: string
}

/** So many digits that a hundredth of a pixel comes back in pictures of any size. */
const DIGITS = 9
const share = (px: number, side: number) => Number(((px + 0.5) / side).toFixed(DIGITS))
const pixel = (part: number, side: number) => rounded(part * side - 0.5)

const DATA = 'data.yaml'
export const imagePath = (part: Part, file: string) => `images/${part}/${flat(file)}`
/** Of a picture in folders: YOLO looks for its text beside it under the same name. */
const flat = (file: string) => file.replaceAll('/', '_')
const labelPath = (part: Part, file: string) => `labels/${part}/${flat(file).replace(/\.[a-z]+$/i, '')}.txt`

export function yoloFiles(sets: readonly AnnotationSet[]): TextFile[] {
  return [{ path: DATA, text: dataText(sets) }, ...sets.flatMap((set) => set.pictures.map((picture) => ({ path: labelPath(set.part, picture.file), text: picture.people.map((person) => lineOf(person, picture)).join('') })))]
}

function dataText(sets: readonly AnnotationSet[]): string {
  const [first] = sets
  const keypoints = first?.keypoints ?? []
  const mirrored = (name: string) => name.replace(/^(left|right)-/, (side) => (side === 'left-' ? 'right-' : 'left-'))
  const flips = keypoints.map((name, n) => {
    const other = keypoints.indexOf(mirrored(name))
    return other < 0 ? n : other
  })
  const pictures = sets.flatMap((set) => set.pictures.map(({ file, size, source }) => `#  ${set.part} ${size?.widthPx} ${size?.heightPx} ${source?.filmSha256 ?? '-'} ${source?.frame ?? '-'} ${file}`))
  return [
    `# ${JSON.stringify(first?.name ?? '')}: visibility 0 not told, 1 hidden, 2 seen`,
    'path: .',
    ...(['train', 'validation', 'test'] as const).filter((part) => part === 'train' || sets.some((set) => set.part === part)).map((part) => `${part === 'validation' ? 'val' : part}: images/${part}`),
    `kpt_shape: [${keypoints.length}, 3]`,
    `flip_idx: [${flips.join(', ')}]`,
    'names:',
    '  0: person',
    'kpt_names:',
    `  0: [${keypoints.join(', ')}]`,
    '# pictures: part, width, height, film, frame, name',
    ...pictures,
    '',
  ].join('\n')
}

/** Without a box, or of a picture whose size nobody knows, a line says nothing. */
function lineOf({ box, points }: SetPerson, { size }: SetPicture): string {
  if (!box || !size) return ''
  const { widthPx, heightPx } = size
  const [left, top, right, bottom] = [share(box.left, widthPx), share(box.top, heightPx), share(box.right, widthPx), share(box.bottom, heightPx)]
  const frame = [(left + right) / 2, (top + bottom) / 2, right - left, bottom - top].map((value) => Number(value.toFixed(DIGITS)))
  const told = points.flatMap((point) => (isPlaced(point) ? [share(point.x, widthPx), share(point.y, heightPx), point.visibility === 'seen' ? 2 : 1] : [0, 0, 0]))
  return `${[0, ...frame, ...told].join(' ')}\n`
}


/** All of its files together: what their pictures are is told by `data.yaml`. */
export function readYolo(files: readonly TextFile[]): { sets: AnnotationSet[]; notes: string[] } {
  const data = files.find(({ path }) => /(^|\/)[^/]+\.ya?ml$/i.test(path))
  if (!data) throw refused('data.yaml', 'it is not among the files')
  const keypoints = (/^kpt_names:\s*\n\s*0:\s*\[([^\]]*)\]/m.exec(data.text)?.[1] ?? '').split(',').map((name) => name.trim()).filter((name) => name !== '')
  const shape = /^kpt_shape:\s*\[\s*(\d+)\s*,\s*([23])\s*\]/m.exec(data.text)
  if (!shape) throw refused(data.path, 'kpt_shape is missing: this is no set of keypoints')
  if (keypoints.length !== Number(shape[1])) throw refused(data.path, `kpt_names names ${keypoints.length} points and kpt_shape says ${shape[1]}`)
  const notes: string[] = []
  // By their names: a file dialog does not tell folders, and no two texts of a set are called the same.
  const texts = new Map(files.map(({ path, text }) => [lastOf(path), text]))
  const pictures = [...data.text.matchAll(/^# {2}(train|validation|test) (\d{1,6}) (\d{1,6}) ([0-9a-f]{64}|-) (\d{1,9}|-) (.+)$/gm)].map((match) => ({ part: match[1] as Part, size: { widthPx: Number(match[2]), heightPx: Number(match[3]) }, source: match[4] === '-' ? null : { filmSha256: match[4]!, frame: Number(match[5]) }, file: match[6]! }))
  if (pictures.length === 0) throw refused(data.path, 'it does not say how large its pictures are, nor which frames they show', 'Sets that Stridescope has written say it.')
  const name = nameIn(data.text)
  const missing: string[] = []
  const read = pictures.map(({ part, ...picture }) => {
    const path = lastOf(labelPath(part, picture.file))
    if (!texts.has(path)) missing.push(path)
    const lines = (texts.get(path) ?? '').split('\n').filter((line) => line.trim() !== '')
    const people = lines.flatMap((line, n) => {
      const person = personOf(line, n + 1, picture.size, keypoints.length, Number(shape[2]))
      if (!person) notes.push(`${path}, line ${n + 1}: left out, it has not a box and ${keypoints.length} points.`)
      return person ? [person] : []
    })
    return { part, picture: { ...picture, people } }
  })
  if (missing.length === pictures.length) throw refused(data.path, `of its ${pictures.length} texts of labels none is here, such as ${missing[0]}`)
  if (missing.length > 0) notes.push(`Of ${pictures.length} texts of labels ${missing.length} ${missing.length === 1 ? 'is' : 'are'} not among the files, such as ${missing[0]}.`)
  const sets = [...Map.groupBy(read, ({ part }) => part)].map(([part, members]): AnnotationSet => ({ name, part, keypoints, lines: [], pictures: members.map(({ picture }) => picture) }))
  return { sets, notes }
}

const lastOf = (path: string) => path.slice(path.lastIndexOf('/') + 1)

function nameIn(text: string): string {
  try {
    return String(JSON.parse(/^# ("(?:[^"\\]|\\.)*")/.exec(text)?.[1] ?? '""'))
  } catch {
    return ''
  }
}

function personOf(line: string, id: number, { widthPx, heightPx }: { widthPx: number; heightPx: number }, keypoints: number, perPoint: number): SetPerson | undefined {
  const numbers = line.trim().split(/\s+/).map(Number)
  if (numbers.length !== 5 + perPoint * keypoints || !numbers.every(Number.isFinite)) return undefined
  const [, x, y, width, height] = numbers as [number, number, number, number, number]
  if (!(width > 0 && height > 0)) return undefined
  const points = Array.from({ length: keypoints }, (_, n): SetPoint | null => {
    const [atX, atY, visible = atX === 0 && atY === 0 ? 0 : 2] = numbers.slice(5 + perPoint * n, 5 + perPoint * (n + 1)) as [number, number, number | undefined]
    return visible > 0 ? { visibility: visible === 1 ? 'occluded' : 'seen', x: pixel(atX, widthPx), y: pixel(atY, heightPx) } : null
  })
  return { id, points, box: { left: pixel(x - width / 2, widthPx), top: pixel(y - height / 2, heightPx), right: pixel(x + width / 2, widthPx), bottom: pixel(y + height / 2, heightPx) } }
}

function refused(file: string, why: string, hint = 'Choose data.yaml and all texts of its labels together, or the archive of them.'): ProblemError {
  return new ProblemError({ code: 'annotations-refused', message: `"${file}" is no YOLO-pose set that can be read: ${why}.`, hint, subject: file })
}
