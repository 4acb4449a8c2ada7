import type { Side } from '../../../../core/body/joints.ts'
import { measuredStrides } from '../../../../core/gait/cycles/place-in-stride.ts'
import { choose } from '../../../engine/choices.ts'
import { queryClient } from '../../../engine/queries.ts'
import { playhead } from '../playhead.ts'
import { playLoop, standInLoop, transport } from '../transport/transport.ts'
import { looped, type Loop } from '../view.ts'
import { angleChoice, sidesChoice, type SidesShown } from './choices.ts'
import { shownSignal } from './curves/signal-models.ts'
import { select, type Finding } from './lit.ts'
import { shownGait } from './shown-gait.ts'

const strideAt = ({ fromS, toS }: { fromS: number; toS: number }, tone: Loop['tone']): Loop => ({ startUs: Math.round(fromS * 1e6), endUs: Math.round(toS * 1e6), tone })

/** By place among all strides of its side. */
export function loopStride(side: Side, place: number): void {
  const stride = shownGait.get()?.trialGait.gait.strides[side][place]
  if (stride) playLoop(strideAt(stride, 'plain'))
}

/** Opens its curve, and shows the stride in which one sees it best, again and again. */
export function showFinding(finding: Finding): void {
  const stride = openFinding(finding)
  if (stride) playLoop(stride)
}

/** The same, at rest in the middle of what differs. */
export function standAtFinding(finding: Finding): void {
  const stride = openFinding(finding)
  if (stride) standInLoop(stride, stride.startUs + ((stride.endUs - stride.startUs) * (finding.fromPercent + finding.toPercent)) / 200)
}

function openFinding(finding: Finding): Loop | null {
  select(finding)
  openCurve(finding.variable, finding.side)
  const strides = measuredStrides(shownGait.get()?.trialGait.gait.strides[finding.side] ?? [])
  const stride = strides[finding.strides.clearest]
  return stride ? strideAt(stride, toneOf(finding)) : null
}

/** Both sides stay beside each other where that is how curves are looked at. */
export function openCurve(angle: string, side?: Side): void {
  shownSignal.set(null)
  choose(angleChoice, angle)
  const now = sidesNow()
  if (side && now !== 'beside') choose(sidesChoice, side)
  else if (now === 'all') choose(sidesChoice, 'beside')
}

const sidesNow = (): SidesShown => queryClient.getQueryData<SidesShown>(['choices', sidesChoice.key]) ?? sidesChoice.fallback

/** In place of an angle's curve. */
export function openSignal(key: string): void {
  shownSignal.set(key)
  if (sidesNow() === 'all') choose(sidesChoice, 'beside')
}

export const toneOf = ({ verdict }: Pick<Finding, 'verdict'>): Loop['tone'] => (verdict === 'beyond' ? 'strong' : verdict === 'possible' ? 'watch' : 'plain')

export function endLoop(): void {
  looped.set(null)
  select(null)
}

/** A frame’s time may lie a little before or behind the stride that it is of. */
const BESIDE_US = 70_000

/** Whoever goes elsewhere by hand wants to stay there. */
export function keepLoop(): () => void {
  return playhead.subscribe(() => {
    const loop = looped.get()
    const { timeUs } = playhead.get()
    if (loop && transport.get().direction === 0 && (timeUs < loop.startUs - BESIDE_US || timeUs > loop.endUs + BESIDE_US)) looped.set(null)
  })
}
