/**
 * How good a model is: `node evaluate.ts --model ID [--alone] [--takes DIR] [--reference DIR] [--json FILE] [--failures FILE.jpg]`. Everything goes the way
 * that users' films go, finder, tracking and all; takes are those of `npm run synth -- takes` with a seed that nothing was learnt from. `--alone`: with
 * nothing but what comes with the program, whatever lies in the folders that STRIDESCOPE_MODELS names.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { posedSchema } from '../../app/contract/models/pose-estimation.ts'
import { type Pair, pairsOf } from '../../app/core/body/comparison/pairs.ts'
import { scoresOf } from '../../app/core/body/comparison/scores.ts'
import { type Seen, seenIn } from '../../app/core/body/comparison/seen.ts'
import { HALPE_26 } from '../../app/core/body/halpe26.ts'
import { peopleFromArrow } from '../../app/core/body/people/people-arrow.ts'
import type { People } from '../../app/core/body/people/people.ts'
import { truePeopleFromCsv } from '../../app/core/formats/keypoints/truth-csv.ts'
import { cameraPosition } from '../../app/core/vision/look-at.ts'
import type { Camera } from '../../app/core/vision/camera.ts'
import { poseFilm } from '../../app/main/cli/pose-film.ts'
import { modelFolders } from '../../app/main/models/folders.ts'
import { usableModel, type UsableModel } from '../../app/main/models/usable-model.ts'
import { libraryLayout } from '../../app/main/store/layout.ts'
import { drawFailures } from './failures.ts'
import { leanErrors, leanOf, reliability, type Segment, sidesAside } from './measures.ts'
import { realFilms } from './real-films.ts'

const SEGMENTS: readonly Segment[] = ['thigh', 'shank', 'foot']
const SIDE_VIEW = 'view: side'
/** Whatever is used without a second look should have such a score. */
const SURE = 0.8

const { values } = parseArgs({
  options: { model: { type: 'string', default: 'stridescope-pose' }, alone: { type: 'boolean', default: false }, takes: { type: 'string' }, reference: { type: 'string' }, json: { type: 'string' }, failures: { type: 'string' } },
})
const signal = new AbortController().signal
const work = join(tmpdir(), `evaluate-${process.pid}`)
process.once('exit', () => rmSync(work, { recursive: true, force: true }))
const layout = libraryLayout(join(work, 'library'))
const model = await usableModel({ layout }, values.model, modelFolders(layout, values.alone ? {} : process.env))
const report = {
  model: values.model,
  takes: values.takes === undefined ? undefined : await ofTakes(values.takes),
  real: values.reference === undefined ? undefined : await ofReal(values.reference),
}
const text = JSON.stringify(report, null, 2)
if (values.json === undefined) process.stdout.write(`${text}\n`)
else writeFileSync(values.json, text)

/** By a model, as `stridescope pose` does it. */
async function posed(film: string, by: UsableModel): Promise<{ people: People; msPerFrame: number }> {
  const folder = join(work, String(process.hrtime.bigint()))
  mkdirSync(folder, { recursive: true })
  const { table, summary } = await poseFilm({ film, name: film, people: 1, model: by }, { folder, signal })
  const { framesPerS } = posedSchema.parse(summary)
  return { people: peopleFromArrow(readFileSync(table), film), msPerFrame: framesPerS === null ? Number.NaN : 1000 / framesPerS }
}

interface Group {
  film: { pairs: Pair[]; picture: Seen }
  tags: string[]
  label: string
  file: string
  take: string
}

function noLeans(): Record<Segment, number[]> {
  return { thigh: [], shank: [], foot: [] }
}

async function ofTakes(folder: string) {
  const groups: Group[] = []
  const points: { score: number; isRight: boolean }[] = []
  const leans = { side: noLeans(), other: noLeans(), sure: noLeans() }
  for (const take of readdirSync(folder).filter((name) => existsSync(join(folder, name, 'take.json')))) {
    const about = JSON.parse(readFileSync(join(folder, take, 'take.json'), 'utf8')) as About
    for (const camera of about.cameras) {
      const file = join(folder, take, `${camera.name}.mp4`)
      const { people } = await posed(file, model)
      const csv = join(folder, take, `${camera.name}.csv`)
      const truth = seenIn(truePeopleFromCsv(readFileSync(csv, 'utf8'), csv, { width: camera.widthPx, height: camera.heightPx }))
      const pairs = pairsOf(truth, seenIn(people))
      const tags = tagsOf(about, camera)
      groups.push({ film: { pairs, picture: truth }, tags, label: `${take} ${camera.name}`, file, take })
      // +X, where the person faces, in the picture.
      const facing = camera.rotation[0] >= 0 ? 1 : -1
      const surePairs = pairsOf(truth, seenIn(people, SURE))
      for (const segment of SEGMENTS) {
        leans[tags.includes(SIDE_VIEW) ? 'side' : 'other'][segment].push(...leanErrors(pairs, segment, facing))
        leans.sure[segment].push(...leanErrors(surePairs, segment, facing))
      }
      points.push(...scored(people, pairs))
    }
    process.stderr.write(`${take}\n`)
  }
  if (values.failures !== undefined) await drawFailures(groups.map(({ film, ...rest }) => ({ ...rest, pairs: film.pairs })), values.model, values.failures, work, signal)
  const rules = { given: HALPE_26, common: HALPE_26, isTruth: true }
  const tags = [...new Set(groups.flatMap((group) => group.tags))].toSorted()
  return {
    whole: scoresOf(groups.map(({ film }) => film), rules),
    by: tags.map((tag) => {
      const own = groups.filter((group) => group.tags.includes(tag))
      return { tag, people: new Set(own.map(({ take }) => take)).size, ...scoresOf(own.map(({ film }) => film), rules).overall }
    }),
    leans: SEGMENTS.map((segment) => ({ segment, fromTheSide: leanOf(leans.side[segment]), all: leanOf([...leans.side[segment], ...leans.other[segment]]), sure: leanOf(leans.sure[segment]) })),
    reliability: reliability(points),
  }
}

interface About {
  person: { heightM: number; massKg: number; look: { skin: readonly [number, number, number] } }
  movement: string
  cameras: Camera[]
}

function tagsOf({ person: { heightM, massKg, look }, movement }: About, camera: Camera): string[] {
  const [x, y] = cameraPosition(camera)
  const offDeg = Math.abs((Math.atan2(y, x) * 180) / Math.PI)
  const view = offDeg < 45 ? 'view: front' : offDeg > 135 ? 'view: back' : SIDE_VIEW
  const bmi = massKg / heightM ** 2
  // By the lightness of the skin's sRGB, the Monk scale's tones 1 to 5, 6 and 7, 8 to 10.
  const lightness = 0.2126 * look.skin[0] + 0.7152 * look.skin[1] + 0.0722 * look.skin[2]
  return [
    `movement: ${movement}`,
    view,
    `build: ${heightM < 1.5 ? 'child' : bmi < 21 ? 'slim' : bmi > 26 ? 'heavy' : 'average'}`,
    `skin: ${lightness > 0.72 ? 'light' : lightness > 0.36 ? 'middle' : 'dark'}`,
  ]
}

/** Every point that was to be found, with the score that it was given. */
function scored({ frames, keypoints }: People, pairs: readonly Pair[]): { score: number; isRight: boolean }[] {
  return pairs.flatMap(({ reference, heightPx }) => {
    const row = frames.indexOf(reference.frame)
    if (row < 0) return []
    return HALPE_26.map((_, at) => {
      const [x, y, score] = keypoints.subarray(3 * (row * HALPE_26.length + at)) as unknown as [number, number, number]
      const off = Math.hypot(x - reference.points[2 * at]!, y - reference.points[2 * at + 1]!)
      return { score, isRight: off <= 0.05 * heightPx }
    })
  })
}

async function ofReal(reference: string) {
  const found = []
  for (const { name, film, truth, joints } of realFilms(reference)) {
    const { people, msPerFrame } = await posed(film, model)
    const seen = seenIn(truth)
    const pairs = pairsOf(seen, seenIn(people))
    const scores = (of: Pair[]) => scoresOf([{ pairs: of, picture: seen }], { given: joints, common: joints, isTruth: true })
    found.push({ name, msPerFrame, ...scores(pairs), sidesAside: scores(sidesAside(pairs)).overall })
  }
  return found
}
