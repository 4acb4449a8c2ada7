import type { Side } from '../../../core/body/joints.ts'
import { playhead } from '../playhead.ts'
import { playLoop, transport } from '../transport/transport.ts'
import { looped, type Loop } from '../view.ts'
import { select } from './lit.ts'
import { shownGait } from './shown-gait.ts'

export const strideAt = ({ fromS, toS }: { fromS: number; toS: number }, tone: Loop['tone']): Loop => ({ startUs: Math.round(fromS * 1e6), endUs: Math.round(toS * 1e6), tone })

/** By place among all strides of its side. */
export function loopStride(side: Side, place: number): void {
  const stride = shownGait.get()?.trialGait.gait.strides[side][place]
  if (stride) playLoop(strideAt(stride, 'plain'))
}

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
