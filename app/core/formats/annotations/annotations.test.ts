import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rounded } from '../../annotation/label.ts'
import { topologyOf } from '../../annotation/label-topology.ts'
import { ProblemError } from '../../problem.ts'
import type { AnnotationSet, Part, SetPerson, SetPicture, SetPoint } from './annotation-set.ts'
import { cocoText, readCoco } from './coco.ts'
import { csvFiles, readCsv } from './deeplabcut-csv.ts'
import { readYolo, yoloFiles } from './yolo-pose.ts'

const { keypoints, lines } = topologyOf('halpe-26')
const px = (most: number) => fc.integer({ min: -50, max: most * 100 - 50 }).map((hundredths) => rounded(hundredths / 100))

const point = (width: number, height: number): fc.Arbitrary<SetPoint | null> =>
  fc.oneof(fc.constant(null), fc.constant({ visibility: 'outside' as const }), fc.record({ visibility: fc.constantFrom('seen' as const, 'occluded' as const), x: px(width), y: px(height) }))
const person = (id: number, width: number, height: number): fc.Arbitrary<SetPerson> =>
  fc.record({
    id: fc.constant(id),
    points: fc.array(point(width, height), { minLength: 26, maxLength: 26 }),
    box: fc.tuple(px(width - 2), px(height - 2), fc.integer({ min: 1, max: 150 })).map(([left, top, size]) => ({ left, top, right: rounded(left + size / 100), bottom: rounded(top + size / 50) })),
  })
const pictures = fc.tuple(fc.integer({ min: 64, max: 3840 }), fc.integer({ min: 64, max: 2160 })).chain(([widthPx, heightPx]) =>
  fc.array(fc.tuple(fc.integer({ min: 1, max: 3 }), fc.boolean()), { minLength: 1, maxLength: 4 }).chain((made) =>
    fc.tuple(...made.map(([people, isKnown], n): fc.Arbitrary<SetPicture> =>
      fc.tuple(...Array.from({ length: people }, (_, id) => person(id + 1, widthPx, heightPx))).map((told) => ({ file: `P1-1/cam0${n}/${String(n * 7).padStart(6, '0')}.png`, size: { widthPx, heightPx }, source: isKnown ? { filmSha256: 'a'.repeat(64), frame: n * 7 } : null, people: told })),
    )),
  ),
)
const sets = pictures.map((all): AnnotationSet[] => {
  const parts: Part[] = ['train', 'validation', 'test']
  return parts.map((part, n) => ({ name: 'Walks, “four” cameras', part, keypoints, lines, pictures: all.filter((_, at) => at % 3 === n) })).filter((set) => set.pictures.length > 0)
})

/** What is left of a set in a format that cannot tell all of it. */
const without = (change: (one: SetPerson) => SetPerson, rest: (picture: SetPicture) => Partial<SetPicture> = () => ({})) => (set: AnnotationSet): AnnotationSet => ({ ...set, lines: [], pictures: set.pictures.map((picture) => ({ ...picture, ...rest(picture), people: picture.people.map(change) })) })
const noOutside = (one: SetPerson): SetPerson => ({ ...one, points: one.points.map((at) => (at?.visibility === 'outside' ? null : at)) })

describe('what is written is read back the same', () => {
  it('COCO: all of it, and the text again to the byte', () => {
    fc.assert(fc.property(sets, ([set]) => {
      const text = cocoText(set!)
      const { set: read, notes } = readCoco(text, 'train.json')
      expect(read).toEqual(set)
      expect(notes).toEqual([])
      expect(cocoText(read)).toBe(text)
    }), { numRuns: 60 })
  })

  it('YOLO-pose: all but lines, and what is out of the picture', () => {
    fc.assert(fc.property(sets, (all) => {
      const files = yoloFiles(all)
      const { sets: read, notes } = readYolo(files)
      expect(read).toEqual(all.map(without(noOutside)))
      expect(notes).toEqual([])
      expect(yoloFiles(read)).toEqual(files)
      expect(readYolo(files.map(({ path, text }) => ({ path: path.replace(/.*\//, ''), text })))).toEqual({ sets: read, notes })
    }), { numRuns: 60 })
  })

  it('YOLO-pose: whose texts are not all there says so, and of which none is there is refused', () => {
    const one = (frame: number): SetPicture => ({ file: `P1-1/cam01/00000${frame}.png`, size: { widthPx: 64, heightPx: 64 }, source: null, people: [] })
    const files = yoloFiles([{ name: 'Two', part: 'train', keypoints, lines, pictures: [one(1), one(2)] }])
    expect(readYolo(files.slice(0, 2)).notes).toEqual(['Of 2 texts of labels 1 is not among the files, such as P1-1_cam01_000002.txt.'])
    expect(() => readYolo(files.slice(0, 1))).toThrow('of its 2 texts of labels none is here, such as P1-1_cam01_000001.txt')
  })

  it('CSV: places, and nothing else', () => {
    const bare = without((one) => ({ ...noOutside(one), box: null, points: noOutside(one).points.map((at) => at && { ...at, visibility: 'seen' as const }) as SetPoint[] }), () => ({ size: null, source: null }))
    const told = (all: readonly AnnotationSet[]) => all.flatMap((set) => bare(set).pictures.map((picture) => ({ ...picture, people: picture.people.filter(({ points }) => points.some((at) => at !== null)) })))
    fc.assert(fc.property(sets, (all) => {
      const files = csvFiles(all)
      const read = files.map((file) => readCsv(file))
      expect(read.flatMap(({ set }) => set.pictures).toSorted((a, b) => a.file.localeCompare(b.file))).toEqual(told(all).toSorted((a, b) => a.file.localeCompare(b.file)))
      for (const { set } of read) expect(set.keypoints).toEqual(keypoints)
    }), { numRuns: 60 })
  })
})

describe('files of others', () => {
  it('COCO’s own annotations are read: corners, visibilities, names with strokes below, lines from 1 on', () => {
    const coco = { info: { description: 'COCO 2017' }, images: [{ id: 397_133, file_name: '000000397133.jpg', width: 640, height: 427 }], annotations: [{ id: 200_887, image_id: 397_133, category_id: 1, iscrowd: 0, area: 27_789.1, bbox: [388.66, 69.92, 109.41, 277.62], num_keypoints: 2, keypoints: [433, 94, 2, 0, 0, 0, 434, 90, 1] }, { id: 1, image_id: 397_133, category_id: 2, bbox: [1, 1, 2, 2] }], categories: [{ id: 1, name: 'person', keypoints: ['nose', 'left_eye', 'right_eye'], skeleton: [[1, 2], [2, 3]] }] }
    const { set, notes } = readCoco(JSON.stringify(coco), 'person_keypoints_val2017.json')
    expect(set).toMatchObject({ keypoints: ['nose', 'left-eye', 'right-eye'], lines: [[0, 1], [1, 2]], pictures: [{ file: '000000397133.jpg', source: null, people: [{ points: [{ visibility: 'seen', x: 433, y: 94 }, null, { visibility: 'occluded', x: 434, y: 90 }], box: { left: 388.16, top: 69.42, right: 497.57, bottom: 347.04 } }] }] })
    expect(notes).toEqual(['1 label left out: without keypoints.'])
  })

  it('DeepLabCut’s tables are read, of one animal and of several', () => {
    const text = 'scorer,Ann,Ann,Ann,Ann\nindividuals,mouse1,mouse1,mouse2,mouse2\nbodyparts,snout,snout,snout,snout\ncoords,x,y,x,y\nlabeled-data/reach/img005.png,10.5,20,,\n'
    expect(readCsv({ path: 'CollectedData_Ann.csv', text }).set).toMatchObject({ keypoints: ['snout'], pictures: [{ people: [{ id: 1, points: [{ x: 10.5, y: 20 }] }] }] })
  })

  it('damaged and made-up ones are refused in words, or read in part: never anything else', () => {
    const read = (text: string) => [() => readCoco(text, 'a.json'), () => readCsv({ path: 'a.csv', text }), () => readYolo([{ path: 'data.yaml', text }, { path: 'labels/train/a.txt', text }])]
    const outcomeOf = (one: () => unknown) => {
      try {
        one()
        return 'read'
      } catch (thrown) {
        return thrown instanceof ProblemError ? 'refused' : thrown
      }
    }
    const refusesInWords = (text: string) => {
      for (const one of read(text)) expect(['read', 'refused']).toContain(outcomeOf(one))
    }
    const [set] = fc.sample(sets, { numRuns: 1, seed: 5 })
    const whole = [cocoText(set![0]!), ...yoloFiles(set!).map(({ text }) => text), ...csvFiles(set!).map(({ text }) => text)]
    fc.assert(fc.property(fc.constantFrom(...whole), fc.nat(), fc.nat(), fc.string(), (text, from, length, put) => {
      const at = from % text.length
      refusesInWords(text.slice(0, at) + put + text.slice(at + (length % 40)))
    }), { numRuns: 300 })
    fc.assert(fc.property(fc.json(), refusesInWords), { numRuns: 100 })
    for (const text of ['', '[]', '{"images":[],"annotations":[{}],"categories":[{"keypoints":[7]}]}', '{"images":[{"id":1}],"annotations":[],"categories":[]}', 'bodyparts,a\ncoords,x,y\n', 'kpt_shape: [3, 3]\nkpt_names:\n  0: [a]\n']) refusesInWords(text)
    expect(() => readCoco('{"images": [', 'cut.json')).toThrow('"cut.json" is no file of COCO keypoints that can be read: it is not valid JSON; it may be cut short.')
  })
})
