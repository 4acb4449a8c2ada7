/** Whether somebody stands throughout a trial, told from how far feet and pelvis get. */
import { SIDES } from '../../body/joints.ts'
import { medianBetween } from '../../math/median.ts'
import type { GaitPoints, Way } from '../gait-points.ts'

/** Metres from its middle place beyond which no part of a foot gets, of feet that take no step: what is seen in films trembles by less, and a shuffling step is longer. Assumed. */
export const MOST_OF_FEET_M = 0.05
/** The same of a pelvis: it sways by a few centimetres over feet that stand (Winter 1995, Gait Posture 3:193), and goes down by more where somebody squats. Assumed. */
const MOST_OF_PELVIS_M = 0.1
/** Of the frames, those that have to show a part. */
const LEAST_SEEN = 0.5

/** Neither foot takes a step or is lifted, whatever else moves. */
export const feetStayPut = ({ heel, toe }: Pick<GaitPoints, 'heel' | 'toe'>): boolean => SIDES.every((side) => [heel[side], toe[side]].every((way) => isUnseen(way) || staysWithin(way, MOST_OF_FEET_M)) && ![heel[side], toe[side]].every(isUnseen))

export const standsStill = (points: GaitPoints): boolean => feetStayPut(points) && staysWithin(points.pelvis, MOST_OF_PELVIS_M)

const isUnseen = (way: Way): boolean => way.every(Number.isNaN)

function staysWithin(way: Way, metres: number): boolean {
  const axes = [0, 1, 2].map((axis) => way.filter((value, at) => at % 3 === axis && !Number.isNaN(value)))
  const [seen] = axes.map(({ length }) => length)
  if (!seen || seen < (LEAST_SEEN * way.length) / 3) return false
  const middle = axes.map((values) => medianBetween(values))
  for (let at = 0; at < way.length; at += 3) if (Math.hypot(way[at]! - middle[0]!, way[at + 1]! - middle[1]!, way[at + 2]! - middle[2]!) > metres) return false
  return true
}
