/** What is drawn between markers on the skin of sets that are known by their names, where nothing tells the joints: sticks from marker to marker, which stand for no bone. */
import { type BodySide, sideOf } from '../bones.ts'

type Pair = readonly [from: string, to: string]

interface MarkerSet {
  /** A part with the letter of its side before it, as the set spells that. */
  nameOf: (side: 'L' | 'R', part: string) => string
  /** Those in the middle have no side. */
  middle: readonly string[]
  /** Parts that both sides need to have: without them it is another set. */
  needs: readonly string[]
  onBothSides: readonly Pair[]
  across: readonly Pair[]
}

/** The conventional gait model's, as Vicon's Plug-in Gait calls them. Wands on thigh and shank stand off the leg, and are dots. */
const PLUG_IN_GAIT: MarkerSet = {
  nameOf: (side, part) => side + part,
  middle: ['C7', 'T10', 'CLAV', 'STRN', 'SACR'],
  needs: ['ASI', 'KNE', 'ANK', 'TOE'],
  onBothSides: [
    ['FHD', 'BHD'],
    ['CLAV', 'SHO'],
    ['C7', 'SHO'],
    ['SHO', 'ELB'],
    ['ELB', 'WRA'],
    ['ELB', 'WRB'],
    ['WRA', 'WRB'],
    ['WRA', 'FIN'],
    ['T10', 'PSI'],
    ['ASI', 'PSI'],
    ['ASI', 'SACR'],
    ['ASI', 'KNE'],
    ['KNE', 'ANK'],
    ['ANK', 'HEE'],
    ['HEE', 'TOE'],
    ['ANK', 'TOE'],
  ],
  across: [
    ['LFHD', 'RFHD'],
    ['LBHD', 'RBHD'],
    ['CLAV', 'STRN'],
    ['C7', 'CLAV'],
    ['C7', 'T10'],
    ['T10', 'SACR'],
    ['LASI', 'RASI'],
    ['LPSI', 'RPSI'],
  ],
}

/** As OpenSim's gait2392 and its example files spell them. */
const GAIT_2392: MarkerSet = {
  nameOf: (side, part) => `${side}.${part}`,
  middle: ['Sternum', 'V.Sacral', 'Top.Head'],
  needs: ['ASIS', 'Knee.Lat', 'Ankle.Lat', 'Toe.Tip'],
  onBothSides: [
    ['Sternum', 'Acromium'],
    ['Acromium', 'ASIS'],
    ['ASIS', 'V.Sacral'],
    ['ASIS', 'Knee.Lat'],
    ['Knee.Lat', 'Ankle.Lat'],
    ['Ankle.Lat', 'Heel'],
    ['Heel', 'Toe.Tip'],
    ['Ankle.Lat', 'Toe.Tip'],
  ],
  across: [
    ['Top.Head', 'Sternum'],
    ['L.ASIS', 'R.ASIS'],
  ],
}

/** Helen Hayes markers as Motion Analysis spells them; `R.Knee` and others are read as keypoints, between which lines are drawn as everywhere. */
const MOTION_ANALYSIS: MarkerSet = {
  nameOf: (side, part) => (part === part.toLowerCase() ? `${side === 'L' ? 'left' : 'right'}-${part}` : `${side}.${part}`),
  middle: ['V.Sacral', 'C7'],
  needs: ['ASIS', 'knee', 'ankle', 'Toe'],
  onBothSides: [
    ['C7', 'shoulder'],
    ['shoulder', 'ASIS'],
    ['ASIS', 'V.Sacral'],
    ['ASIS', 'knee'],
    ['ankle', 'Toe'],
    ['heel', 'Toe'],
  ],
  across: [
    ['L.ASIS', 'R.ASIS'],
    ['left-shoulder', 'right-shoulder'],
    ['C7', 'V.Sacral'],
  ],
}

const LETTERS = ['L', 'R'] as const
/** Of a skeleton with hips the bones are drawn. */
const HIPS = ['left-hip', 'right-hip', 'mid-hip']

/** Places among a skeleton's points between which a stick is drawn, and whose side each point is of. None of a set that is not known, or whose joints are. */
export function sticksOf(points: readonly string[]): { sticks: readonly (readonly [from: number, to: number])[]; sides: readonly BodySide[] } {
  const set = HIPS.some((hip) => points.includes(hip)) ? undefined : [PLUG_IN_GAIT, GAIT_2392, MOTION_ANALYSIS].find(({ needs, nameOf }) => LETTERS.every((side) => needs.every((part) => points.includes(nameOf(side, part)))))
  if (!set) return { sticks: [], sides: points.map(sideOf) }
  const { nameOf, middle, onBothSides, across } = set
  const named = (side: 'L' | 'R', part: string) => (middle.includes(part) ? part : nameOf(side, part))
  const pairs = [...LETTERS.flatMap((side) => onBothSides.map(([from, to]) => [named(side, from), named(side, to)] as const)), ...across]
  const sideIn = (point: string): BodySide => (middle.includes(point) ? 'middle' : (LETTER_SIDES[point.charAt(0)] ?? sideOf(point)))
  return { sticks: pairs.map(([from, to]) => [points.indexOf(from), points.indexOf(to)] as const).filter(([from, to]) => from >= 0 && to >= 0), sides: points.map(sideIn) }
}

const LETTER_SIDES: Readonly<Record<string, BodySide>> = { L: 'left', R: 'right' }
