/** Everything that stands behind a report, as tables with a word on each of their columns. */
import { SIDES, type Side } from '../body/joints.ts'
import { PHASES } from '../gait/cycles/phases.ts'
import { readName } from '../gait/cycles/parameter-words.ts'
import { type Cell, csvOf } from '../formats/writing/csv-of.ts'

type Sided<T> = Readonly<Record<Side, T>>
interface Mean {
  value: number
  sd: number | null
  n: number
  interval?: readonly [number, number] | null | undefined
}
interface Against {
  reference: number
  delta: number
  interval: readonly [number, number] | null
  thresholds: { family: number; single: number } | null
  verdict: string
}
type Curve = { observable: true; mean: readonly number[]; sd: readonly number[] | null; n: number } | { observable: false; reason: string }
interface Finding {
  variable: string
  side: Side
  phase: string
  fromPercent: number
  toPercent: number
  valueDeg: number
  referenceDeg: number
  deltaDeg: number
  intervalDeg: readonly [number, number] | null
  thresholdsDeg: { family: number; single: number } | null
  size: number | null
  verdict: string
  confidence: string
  doubts: readonly string[]
  sentence: string
}

/** As far as tables tell it: of `contract/gait.ts`. */
export interface TabledGait {
  parameters: Sided<Readonly<Record<string, Mean>>>
  features?: Sided<Readonly<Record<string, Mean & { unit: string; title: string; against?: Against | undefined }>>> | undefined
  curves: Sided<Readonly<Record<string, Curve>>>
  reference: { name: string; curves: Sided<Readonly<Record<string, { mean: readonly number[]; low: readonly number[] | null; high: readonly number[] | null }>>> } | null
  strides: Sided<readonly { fromS: number; toS: number; phases: readonly number[] | null; leftOut: string | null; odd?: string | null | undefined }[]>
  events: readonly { side: Side; kind: string; timeS: number; source: string; uncertaintyS: number }[]
  scores: { gps: { left: number | null; right: number | null; overall: number | null }; gvs: Sided<Readonly<Record<string, number>>> } | null
  deviations: readonly Finding[]
}

export interface DataTable {
  file: string
  about: string
  columns: readonly (readonly [name: string, about: string])[]
  rows: readonly (readonly Cell[])[]
}

const SIDE = ['side', 'left or right'] as const
const DEGREES = 'degrees'

export function dataTables({ parameters, features, curves, reference, strides, events, scores, deviations }: TabledGait): DataTable[] {
  return [
    {
      file: 'parameters.csv',
      about: 'Spatiotemporal parameters: means over the strides that count.',
      columns: [['parameter', 'name; its unit ends it'], ['unit', 'of mean, sd and interval'], SIDE, ['mean', 'over the strides that count'], ['sd', 'standard deviation between strides; empty of one'], ['n', 'strides'], ['low95', 'of the mean, 95 %'], ['high95', 'of the mean, 95 %']],
      rows: SIDES.flatMap((side) => Object.entries(parameters[side]).map(([key, { value, sd, n, interval }]) => [key, readName(key).unit, side, value, sd, n, interval?.[0], interval?.[1]])),
    },
    {
      file: 'features.csv',
      about: 'Angles at events, peaks and ranges: of each stride its own, then the mean; against what the gait is held against.',
      columns: [['feature', 'name'], ['title', 'in words'], ['unit', 'deg, or percent of the stride'], SIDE, ['mean', 'over strides'], ['sd', 'between strides'], ['n', 'strides'], ['reference', 'mean of the reference'], ['difference', 'mean less reference'], ['difference_low95', '95 %'], ['difference_high95', '95 %'], ['usual_alone', 'what chance brings to this one'], ['usual_of_all', 'what chance brings to any of them'], ['verdict', 'beyond, possible, within or too-little-data']],
      rows: features ? SIDES.flatMap((side) => Object.entries(features[side]).map(([key, { title, unit, value, sd, n, against }]) => [key, title, unit, side, value, sd, n, against?.reference, against?.delta, against?.interval?.[0], against?.interval?.[1], against?.thresholds?.single, against?.thresholds?.family, against?.verdict])) : [],
    },
    {
      file: 'curves.csv',
      about: `Joint angles over the stride, strike to strike${reference ? `, beside ${reference.name}` : ''}.`,
      columns: [['angle', 'name'], SIDE, ['percent', 'of the stride, 0 to 100'], ['mean', DEGREES], ['sd', 'between strides, degrees'], ['n', 'strides'], ['reference_mean', DEGREES], ['band_low', DEGREES], ['band_high', DEGREES]],
      rows: SIDES.flatMap((side) => Object.entries(curves[side]).flatMap(([angle, curve]) => (curve.observable ? curve.mean.map((mean, percent) => [angle, side, percent, mean, curve.sd?.[percent], curve.n, reference?.curves[side][angle]?.mean[percent], reference?.curves[side][angle]?.low?.[percent], reference?.curves[side][angle]?.high?.[percent]]) : []))),
    },
    {
      file: 'not-observable.csv',
      about: 'Angles that nothing in this measurement tells, and why.',
      columns: [['angle', 'name'], SIDE, ['reason', 'in words']],
      rows: SIDES.flatMap((side) => Object.entries(curves[side]).flatMap(([angle, curve]) => (curve.observable ? [] : [[angle, side, curve.reason]]))),
    },
    {
      file: 'strides.csv',
      about: 'Every stride, in the order of the curves in stride-curves-N.arrow.',
      columns: [SIDE, ['stride', 'number on its side, from 0'], ['from_s', 'session time of its first strike, seconds'], ['to_s', 'of its last'], ['counts', 'whether means are of it'], ['left_out', 'why not'], ['odd', 'what is odd about it'], ...PHASES.map((phase) => [`${phase}_from_percent`, 'where this phase begins'] as const)],
      rows: SIDES.flatMap((side) => strides[side].map(({ fromS, toS, phases, leftOut, odd }, place) => [side, place, fromS, toS, leftOut === null, leftOut, odd, ...PHASES.map((_, at) => phases?.[at])])),
    },
    {
      file: 'events.csv',
      about: 'Foot strikes and foot offs.',
      columns: [SIDE, ['kind', 'foot-strike or foot-off'], ['time_s', 'session time, seconds'], ['source', 'what told it'], ['uncertainty_s', 'standard deviation, seconds']],
      rows: events.map(({ side, kind, timeS, source, uncertaintyS }) => [side, kind, timeS, source, uncertaintyS]),
    },
    {
      file: 'scores.csv',
      about: 'Gait variable scores and gait profile score, root mean squares from the reference in degrees.',
      columns: [['score', 'gps, or gvs of an angle'], ['side', 'left, right or overall'], ['degrees', '']],
      rows: scores ? [...(['left', 'right', 'overall'] as const).map((side) => ['gps', side, scores.gps[side]]), ...SIDES.flatMap((side) => Object.entries(scores.gvs[side]).map(([angle, value]) => [`gvs ${angle}`, side, value]))] : [],
    },
    {
      file: 'findings.csv',
      about: 'What differs from the reference, the largest first. A measurement, not a diagnosis.',
      columns: [['angle', 'name'], SIDE, ['phase', 'where it is largest'], ['from_percent', 'of all phases that it spans'], ['to_percent', ''], ['value', DEGREES], ['reference', DEGREES], ['difference', DEGREES], ['low95', DEGREES], ['high95', DEGREES], ['threshold_all', 'over everything tested'], ['threshold_here', 'at this place alone'], ['size', 'difference ÷ threshold over everything'], ['verdict', 'beyond, possible, within or too-little-data'], ['confidence', 'high, medium or low'], ['doubts', 'why it is not high'], ['sentence', 'in words']],
      rows: deviations.map(({ variable, side, phase, fromPercent, toPercent, valueDeg, referenceDeg, deltaDeg, intervalDeg, thresholdsDeg, size, verdict, confidence, doubts, sentence }) => [variable, side, phase, fromPercent, toPercent, valueDeg, referenceDeg, deltaDeg, intervalDeg?.[0], intervalDeg?.[1], thresholdsDeg?.family, thresholdsDeg?.single, size, verdict, confidence, doubts.join('; '), sentence]),
    },
  ]
}

export const tableText = ({ columns, rows }: DataTable): string => csvOf(columns.map(([name]) => name), rows)

/** What is in the folder, for whoever opens it in ten years. */
export function readmeText({ title, facts, tables, others }: { title: string; facts: readonly string[]; tables: readonly DataTable[]; others: readonly (readonly [file: string, about: string])[] }): string {
  const lines = [
    `# ${title}`,
    '',
    'A measurement, not a diagnosis.',
    '',
    ...facts.map((fact) => `- ${fact}`),
    '',
    'Times are seconds of the session, angles degrees, lengths metres, Z up. Cells are empty where nothing is known. Tables are UTF-8, commas between cells (RFC 4180).',
    '',
    ...tables.flatMap(({ file, about, columns, rows }) => [`## ${file}`, '', `${about} ${rows.length} rows.`, '', ...columns.map(([name, words]) => `- \`${name}\`${words ? `: ${words}` : ''}`), '']),
    '## Other files',
    '',
    ...others.map(([file, about]) => `- \`${file}\`: ${about}`),
    '',
  ]
  return lines.join('\n')
}
