/**
 * COCO keypoints (Lin et al. 2014; https://cocodataset.org/#format-data). Keypoints are pixels counted from 0; a box is counted from the picture's
 * corner, which lies half a pixel before the centre of the first. Visibility 0: not said, 1: hidden, 2: seen. What is out of the picture, whose
 * person a label is of and which film a picture is from stand in fields of our own, which others leave alone.
 */
import { KEYPOINTS } from '../../body/topologies.ts'
import { ProblemError } from '../../problem.ts'
import { isObject, type JsonObject, numbersOf, parseJson } from '../reading/json.ts'
import type { AnnotationSet, AnnotationsRead, Part, SetPerson, SetPicture, SetPoint } from './annotation-set.ts'
import { type Box, isPlaced, rounded } from '../../annotation/label.ts'
import { areaOf } from '../../annotation/person-area.ts'

const CATEGORY = 1

export function cocoText({ name, part, keypoints, lines, pictures }: AnnotationSet): string {
  let id = 0
  const annotations = pictures.flatMap((picture, at) => picture.people.map((person) => ({ id: ++id, image_id: at + 1, ...annotationOf(person) })))
  const head = { info: { description: name, part, area: 'the share of the box that a person fills, 0.53 of it: no outlines were drawn' } }
  const categories = [{ id: CATEGORY, name: 'person', supercategory: 'person', keypoints: keypoints.map(underscored), skeleton: lines.map(([from, to]) => [from + 1, to + 1]) }]
  const images = pictures.map(({ file, size, source }, at) => ({ id: at + 1, file_name: file, ...(size && { width: size.widthPx, height: size.heightPx }), ...(source && { film_sha256: source.filmSha256, film_frame: source.frame }) }))
  // A line each: a set of ten thousand labels can still be looked at, and compared.
  const list = (all: readonly object[]) => `[\n${all.map((one) => JSON.stringify(one)).join(',\n')}\n]`
  return `{"info": ${JSON.stringify(head.info)},\n"categories": ${list(categories)},\n"images": ${list(images)},\n"annotations": ${list(annotations)}}\n`
}

const underscored = (name: string) => name.replaceAll('-', '_')

function annotationOf({ id, points, box }: SetPerson) {
  const outside = points.flatMap((point, keypoint) => (point?.visibility === 'outside' ? [keypoint] : []))
  return {
    category_id: CATEGORY,
    iscrowd: 0,
    keypoints: points.flatMap((point) => (isPlaced(point) ? [point.x, point.y, point.visibility === 'seen' ? 2 : 1] : [0, 0, 0])),
    num_keypoints: points.filter(isPlaced).length,
    ...(box && { bbox: [rounded(box.left + 0.5), rounded(box.top + 0.5), rounded(box.right - box.left), rounded(box.bottom - box.top)], area: areaOf(box) }),
    person: id,
    ...(outside.length > 0 && { outside }),
  }
}

/** `file` names it in errors. */
export function readCoco(text: string, file: string): AnnotationsRead {
  const root = parseJson(text)
  if (!isObject(root)) throw refused(file, 'it is not valid JSON; it may be cut short')
  const [images, annotations, categories] = ['images', 'annotations', 'categories'].map((field) => listOf(root, field, file)) as [JsonObject[], JsonObject[], JsonObject[]]
  const category = categories.find((one) => Array.isArray(one['keypoints']))
  const names = category ? (category['keypoints'] as unknown[]) : [...KEYPOINTS['coco-17']]
  if (names.length === 0 || !names.every((name) => typeof name === 'string')) throw refused(file, 'categories: keypoints are no list of names')
  const keypoints = (names as string[]).map((name) => name.trim().toLowerCase().replaceAll(/[\s_]+/g, '-'))
  const byImage = Map.groupBy(annotations, (one) => one['image_id'])
  const notes = new Map<string, number>()
  const note = (words: string) => notes.set(words, (notes.get(words) ?? 0) + 1)
  const pictures = images.map((image, at) => pictureOf(image, at, (byImage.get(image['id']) ?? []).flatMap((one) => personOf(one, keypoints.length, note) ?? []), file))
  const known = new Set(images.map((image) => image['id']))
  const stray = annotations.filter((one) => !known.has(one['image_id'])).length
  if (stray > 0) notes.set('of pictures that are not in the file', stray)
  const info = isObject(root['info']) ? root['info'] : {}
  const set: AnnotationSet = { name: typeof info['description'] === 'string' ? info['description'] : file, part: partOf(info['part']), keypoints, lines: linesOf(category, keypoints.length), pictures }
  return { set, notes: [...notes].map(([words, times]) => `${times} ${times === 1 ? 'label' : 'labels'} left out: ${words}.`) }
}

const partOf = (value: unknown): Part => (value === 'validation' || value === 'test' ? value : 'train')

function listOf(root: JsonObject, field: string, file: string): JsonObject[] {
  const value = root[field]
  if (!Array.isArray(value) || !value.every(isObject)) throw refused(file, `its field ${field} is no list of objects`)
  return value as JsonObject[]
}

function linesOf(category: JsonObject | undefined, keypoints: number): (readonly [number, number])[] {
  const skeleton = category?.['skeleton']
  if (!Array.isArray(skeleton)) return []
  return skeleton.flatMap((line) => {
    const pair = numbersOf(line)
    return pair?.length === 2 && pair.every((place) => Number.isInteger(place) && place >= 1 && place <= keypoints) ? [[pair[0]! - 1, pair[1]! - 1] as const] : []
  })
}

function pictureOf(image: JsonObject, at: number, people: readonly SetPerson[], file: string): SetPicture {
  const { file_name: name, width, height, film_sha256: filmSha256, film_frame: frame } = image
  if (typeof name !== 'string' || name === '') throw refused(file, `its picture ${at + 1} has no file_name`)
  const source = typeof filmSha256 === 'string' && Number.isInteger(frame) && (frame as number) >= 0 ? { filmSha256, frame: frame as number } : null
  const size = isSide(width) && isSide(height) ? { widthPx: width, heightPx: height } : null
  return { file: name, size, source, people: numbered(people) }
}

const isSide = (value: unknown): value is number => typeof value === 'number' && Number.isInteger(value) && value > 0 && value <= 100_000

/** Where the file does not tell people apart over pictures, each of one picture has a number of its own. */
function numbered(people: readonly SetPerson[]): SetPerson[] {
  const isTold = people.every(({ id }) => id > 0) && new Set(people.map(({ id }) => id)).size === people.length
  return people.map((person, n) => (isTold ? person : { ...person, id: n + 1 }))
}

function personOf(annotation: JsonObject, keypoints: number, note: (words: string) => void): SetPerson | undefined {
  if (annotation['keypoints'] === undefined) {
    note('without keypoints')
    return undefined
  }
  const [numbers, bbox] = [numbersOf(annotation['keypoints']), numbersOf(annotation['bbox'])]
  if (numbers?.length !== 3 * keypoints) {
    note(`with other than ${keypoints} keypoints`)
    return undefined
  }
  if (annotation['iscrowd'] === 1) {
    note('of crowds')
    return undefined
  }
  const outside = new Set(numbersOf(annotation['outside']) ?? [])
  const points = Array.from({ length: keypoints }, (_, n): SetPoint | null => {
    const [x, y, visible] = numbers.slice(3 * n, 3 * n + 3) as [number, number, number]
    if (visible === 1 || visible === 2) return { visibility: visible === 2 ? 'seen' : 'occluded', x: rounded(x), y: rounded(y) }
    return outside.has(n) ? { visibility: 'outside' } : null
  })
  const id = annotation['person']
  return { id: Number.isInteger(id) && (id as number) > 0 && (id as number) < 100 ? (id as number) : 0, points, box: bbox?.length === 4 && bbox[2]! > 0 && bbox[3]! > 0 ? boxFrom(bbox as [number, number, number, number]) : null }
}

const boxFrom = ([left, top, width, height]: [number, number, number, number]): Box => ({ left: rounded(left - 0.5), top: rounded(top - 0.5), right: rounded(left - 0.5 + width), bottom: rounded(top - 0.5 + height) })

function refused(file: string, why: string): ProblemError {
  return new ProblemError({ code: 'annotations-refused', message: `"${file}" is no file of COCO keypoints that can be read: ${why}.`, hint: 'Export it again from where it came from.', subject: file })
}
