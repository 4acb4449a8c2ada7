/**
 * The figures of a model's card: `node card.ts CARD.md [--search SEARCH.json] [--speed BENCH.json] OURS.json OTHER.json`, of what `evaluate.ts`, the search
 * and `npm run bench -- own-model` wrote. Replaces the sections "Figures", "Search" and "Speed".
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { modelSearchSchema } from '../../app/contract/models/model-search.ts'
import { sharePercent } from '../../app/core/body/comparison/percent.ts'
import type { Nearness, Scores } from '../../app/core/body/comparison/scores.ts'
import type { Bin, Lean, Segment } from './measures.ts'

interface Report {
  model: string
  takes?: { whole: Scores; by: (Nearness & { tag: string; people: number })[]; leans: { segment: Segment; fromTheSide: Lean; all: Lean; sure: Lean }[]; reliability: Bin[] }
  real?: (Scores & { name: string; msPerFrame: number; sidesAside: Nearness })[]
}

interface Bench {
  machine: string
  figures: { name: string; median: number; lowest: number; highest: number }[]
}

const { values, positionals } = parseArgs({ allowPositionals: true, options: { search: { type: 'string' }, speed: { type: 'string' } } })
const [card, ...files] = positionals as [string, ...string[]]
const reports = files.map((file) => JSON.parse(readFileSync(file, 'utf8')) as Report)
const [ours] = reports as [Report]
let text = readFileSync(card, 'utf8')
if (ours !== undefined) replace('Figures', sections())
if (values.search !== undefined) replace('Search', searched(values.search))
if (values.speed !== undefined) replace('Speed', measured(values.speed))
writeFileSync(card, text)

function replace(title: string, paragraphs: readonly string[]): void {
  const [before, rest = ''] = text.split(new RegExp(`^## ${title}\\n`, 'm')) as [string, string?]
  const after = rest.slice(Math.max(0, rest.search(/^## /m)))
  text = `${before}## ${title}\n\n${paragraphs.join('\n\n')}\n\n${after}`
}

function searched(file: string): string[] {
  const { budget, axes, points } = modelSearchSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
  const shown = points.filter(({ front, chosen }) => front || chosen).toSorted((a, b) => a.latencyMs - b.latencyMs)
  const genes = Object.keys(shown[0]!.genes)
  return [
    `Regularised evolution with ageing over what the table's last columns name. ${budget}. Error: ${axes.errorPercent}; time: ${axes.latencyMs}; size: ${axes.bytes}.`,
    '![Which networks were tried](stridescope-pose/search.png)',
    'Those that none of the others beats in everything, and the chosen one:',
    table(['network', 'error', 'ms', 'MB', ...genes.map((name) => name.replaceAll('-', ' '))], shown.map(({ name, chosen, errorPercent, latencyMs, bytes, genes: own }) => [chosen ? `${name}, chosen` : name, errorPercent.toFixed(2), latencyMs.toFixed(1), (bytes / 1e6).toFixed(1), ...genes.map((gene) => String(own[gene]))])),
  ]
}

function measured(file: string): string[] {
  const { machine, figures } = JSON.parse(readFileSync(file, 'utf8')) as Bench
  const rows = figures.map(({ name, median, lowest, highest }) => [name, machine, median.toFixed(1), `${lowest.toFixed(1)} to ${highest.toFixed(1)}`])
  return [
    'Cutting out, colours and places in the picture included (`npm run bench -- own-model`); aimed at: 15 ms a person and frame on one core, 2 ms on a graphics card.',
    table(['what', 'on', 'ms, median', 'ms, range'], rows),
    'That is the processor; on a graphics card (WebGPU, CUDA, CoreML, DirectML) it has not been measured.',
  ]
}

function sections(): string[] {
  const { takes } = ours
  const real = table(
    ['film', 'model', 'frames with the person', 'median error, % of body height', 'within 5 %', 'within 10 %', 'median error, left and right aside', 'ms a frame, all in'],
    (ours.real ?? []).flatMap(({ name }, at) => reports.map(({ model, real }) => [name, model, sharePercent(real![at]!.seenShare), ...nearness(real![at]!.overall), nearness(real![at]!.sidesAside)[0]!, real![at]!.msPerFrame.toFixed(0)])),
  )
  if (!takes) return [real]
  return [
    'Films of the sample lab, people, clothes, rooms, lenses that nothing was learnt from; finder and tracking included. A point that was not found counts as wrong.',
    table(
      ['points', 'people', 'count', 'median error, % of body height', 'within 5 %', 'within 10 %'],
      [['all', '', String(takes.whole.overall.points), ...nearness(takes.whole.overall)], ...takes.by.map((one) => [one.tag, String(one.people), String(one.points), ...nearness(one)])],
    ),
    table(['keypoint', 'median error, % of body height', 'within 5 %', 'within 10 %'], takes.whole.joints.map((one) => [one.joint, ...nearness(one)])),
    'How segments lean in the picture, where at least 60 % of their length is seen. Bias, from the side only: positive where the lower end of thigh and shank is too far ahead, and where toes are too high. Left taken for right counts in full; last, of what has a score of 0.8 or more at both ends.',
    table(
      ['segment', 'count, from the side', 'bias', 'RMSE', 'count, all views', 'half within', 'RMSE', 'surely seen', 'RMSE of those'],
      takes.leans.map(({ segment, fromTheSide, all, sure }) => [segment, String(fromTheSide.count), degrees(fromTheSide.biasDeg), degrees(fromTheSide.rmseDeg), String(all.count), degrees(all.medianDeg), degrees(all.rmseDeg), sharePercent(sure.count / all.count), degrees(sure.rmseDeg)]),
    ),
    'What a score means: of the points with such a score, how many are right within 5 % of body height.',
    '![What scores mean: how many of the points with a score are right](stridescope-pose/scores.png)',
    table(['score', 'points', 'mean score', 'right'], takes.reliability.filter(({ count }) => count > 0).map(({ from, count, meanScore, rightShare }) => [`${from.toFixed(1)} to ${(from + 0.1).toFixed(1)}`, String(count), meanScore.toFixed(2), sharePercent(rightShare)])),
    'Real films of which no frame was learnt from: `squats`, a woman nothing was learnt from, against what MediaPipe’s full model found; `balancing, cam02`, the same man in the same room at the same time as in the other cameras of that take, from which much was learnt, against OpenPose. Shoulders, elbows, wrists, hips, knees, ankles, heels, big toes.',
    real,
  ]
}

function nearness({ medianShare, within5, within10 }: Nearness): string[] {
  return [medianShare === null ? '–' : (100 * medianShare).toFixed(2), sharePercent(within5), sharePercent(within10)]
}

function degrees(value: number): string {
  return `${value.toFixed(1)}°`
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}
