import { createStore } from '../../../store.ts'
import { playhead } from '../../../trial/playhead.ts'
import { extent } from '../../../trial/stage.ts'
import { wholeWindow, windowWith, zoomedWindow, type TimeWindow } from '../../../trial/timeline/scale.ts'

/** The part of the trial that is shown; null: all of it. */
export const timelineWindow = createStore<TimeWindow | null>(null)

export const whole = () => wholeWindow(extent())

export function setWindow(next: TimeWindow): void {
  const all = whole()
  timelineWindow.set(next.startUs <= all.startUs && next.endUs >= all.endUs ? null : next)
}

/** By keys: around the playhead. */
export function zoomTimeline(factor: number): void {
  setWindow(zoomedWindow(timelineWindow.get() ?? whole(), factor, playhead.get().timeUs, whole()))
}

/** Keeps the playhead in sight. */
export function follow(): void {
  const now = timelineWindow.get()
  if (now) timelineWindow.set(windowWith(now, playhead.get().timeUs, whole()))
}
