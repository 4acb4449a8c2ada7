/** What a network is for, by the shapes of what goes in and comes out: models say no more of themselves. */
import { KEYPOINTS, type KnownTopology } from '../../body/topologies.ts'
import type { Size } from '../../math/size.ts'

export interface Port {
  name: string
  /** `float32`, … */
  type: string
  /** A name where a network takes any number. */
  shape: readonly (number | string)[]
}

/** MMDetection's: boxes with scores, and which class each is of. */
interface PersonDetector {
  task: 'person-detector'
  input: Size
  boxes: string
  classes: string
}

interface SimccNetwork {
  task: 'pose'
  head: 'simcc'
  input: Size
  keypoints: number
  alongX: string
  alongY: string
  /** Places along each direction for one pixel of the input. */
  perPixel: number
}

interface HeatMapNetwork {
  task: 'pose'
  head: 'heat-map'
  input: Size
  keypoints: number
  maps: string
  columns: number
  rows: number
  pixelsPerCell: number
}

/** The network itself says where each keypoint lies. */
interface PointsNetwork {
  task: 'pose'
  head: 'points'
  input: Size
  keypoints: number
  /** x, y in pixels of the input and a score, for each keypoint. */
  points: string
}

export type PoseNetwork = SimccNetwork | HeatMapNetwork | PointsNetwork
export type NetworkKind = PersonDetector | PoseNetwork

/** Of what RTMPose's bodies are and RTMDet's smallest. */
const USUAL_POSE: Size = { width: 192, height: 256 }
const USUAL_DETECTOR: Size = { width: 320, height: 320 }

/** What to try a network with; a sentence where it takes no single colour picture. */
export function inputSizeOf(inputs: readonly Port[], outputs: readonly Port[]): Size | string {
  const [input, ...others] = inputs
  if (!input || others.length > 0) return `it takes ${inputs.length} inputs instead of one picture`
  const [batch, colours, height, width] = input.shape
  if (input.type !== 'float32' || input.shape.length !== 4 || colours !== 3 || (typeof batch === 'number' && batch !== 1))
    return `its input is ${inWords(input)} instead of one picture as three planes of colour`
  if (typeof height === 'number' && typeof width === 'number') return { width, height }
  return pairOf(outputs, 2) || outputs.length === 1 ? USUAL_POSE : USUAL_DETECTOR
}

/** By what came out of it for an input of that size; a sentence where it is of no kind that is known here. */
export function networkKindOf(input: Size, outputs: readonly (Port & { shape: readonly number[] })[]): NetworkKind | string {
  const boxes = outputs.find(({ shape }) => shape.length === 3 && shape[0] === 1 && shape[2] === 5)
  const classes = outputs.find(({ shape, type }) => shape.length === 2 && shape[0] === 1 && type.startsWith('int'))
  if (outputs.length === 2 && boxes && classes) return { task: 'person-detector', input, boxes: boxes.name, classes: classes.name }
  return simccOf(input, outputs) ?? heatMapOf(input, outputs) ?? pointsOf(input, outputs) ?? `what comes out of it (${outputs.map(inWords).join(', ')}) are neither boxes of people nor keypoints by SimCC, heat maps or points`
}

/** COCO-WholeBody: the body and the feet come first, then the face and the hands, for which there is no use here. */
const WHOLE_BODY = 133

/** Sets of keypoints of that number. */
export function topologiesOf(keypoints: number): KnownTopology[] {
  if (keypoints === WHOLE_BODY) return ['coco-23']
  return (Object.keys(KEYPOINTS) as KnownTopology[]).filter((topology) => KEYPOINTS[topology].length === keypoints)
}

export function kindInWords(kind: NetworkKind): string {
  const picture = `${kind.input.width} × ${kind.input.height} pixels`
  if (kind.task === 'person-detector') return `It finds people in pictures of ${picture}.`
  return `It finds ${kind.keypoints} keypoints of a person in ${picture}, ${headInWords(kind)}.`
}

function headInWords(kind: PoseNetwork): string {
  switch (kind.head) {
    case 'simcc':
      return `by SimCC with ${kind.perPixel} places a pixel`
    case 'heat-map':
      return `by heat maps of ${kind.columns} × ${kind.rows}`
    case 'points':
      return 'each as a point with a score'
  }
}

function simccOf(input: Size, outputs: readonly (Port & { shape: readonly number[] })[]): SimccNetwork | undefined {
  const [first, second] = pairOf(outputs, 3) ?? []
  if (!first || !second || first.shape[1] !== second.shape[1]) return undefined
  // The picture is taller than wide in all that are known; otherwise their names have to tell.
  const [alongX, alongY] = fits(first, input.width) && fits(second, input.height) && !first.name.endsWith('y') ? [first, second] : [second, first]
  const perPixel = alongX.shape[2]! / input.width
  if (!Number.isInteger(perPixel) || alongY.shape[2] !== perPixel * input.height) return undefined
  return { task: 'pose', head: 'simcc', input, keypoints: alongX.shape[1]!, alongX: alongX.name, alongY: alongY.name, perPixel }
}

function heatMapOf(input: Size, outputs: readonly (Port & { shape: readonly number[] })[]): HeatMapNetwork | undefined {
  const [only, ...others] = outputs
  if (!only || others.length > 0 || only.shape.length !== 4 || only.shape[0] !== 1) return undefined
  const [, keypoints, rows, columns] = only.shape as [number, number, number, number]
  const pixelsPerCell = input.width / columns
  if (!Number.isInteger(pixelsPerCell) || rows * pixelsPerCell !== input.height) return undefined
  return { task: 'pose', head: 'heat-map', input, keypoints, maps: only.name, columns, rows, pixelsPerCell }
}

function pointsOf(input: Size, outputs: readonly (Port & { shape: readonly number[] })[]): PointsNetwork | undefined {
  const [only, ...others] = outputs
  if (!only || others.length > 0 || only.type !== 'float32' || only.shape.length !== 3) return undefined
  const [pictures, keypoints, each] = only.shape as [number, number, number]
  return pictures === 1 && each === 3 ? { task: 'pose', head: 'points', input, keypoints, points: only.name } : undefined
}

function pairOf<P extends Port>(outputs: readonly P[], rank: number): readonly [P, P] | undefined {
  const [first, second, ...others] = outputs
  return first && second && others.length === 0 && [first, second].every(({ shape, type }) => shape.length >= rank && type === 'float32') ? [first, second] : undefined
}

const fits = ({ shape }: Port, length: number) => Number.isInteger(Number(shape[2]) / length)

function inWords({ name, type, shape }: Port): string {
  return `${name.slice(0, 40)}: ${type} ${shape.join('×')}`
}
