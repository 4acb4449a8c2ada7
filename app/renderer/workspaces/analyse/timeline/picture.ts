import type { FrameTimes } from '../../../../core/time/frame-times.ts'
import type { Loop, Range } from '../../../trial/view.ts'
import type { TimelineEvent } from './event-rows.ts'
import type { Scale, TimeWindow } from '../../../trial/timeline/scale.ts'

/** What the timeline shows, in plain data. */
export interface TimelinePicture {
  scale: Scale
  heightPx: number
  timeUs: number
  hoverUs: number | null
  /** As precise as the step between labels needs it. */
  labelAt: (timeUs: number, stepUs: number) => string
  /** The whole trial, of which the scale shows a part. */
  whole: TimeWindow
  range: Range
  /** The stride that plays again and again. */
  loop: Loop | null
  /** In the order of time. */
  events: readonly TimelineEvent[]
  selected: TimelineEvent | null
  /** The chosen camera's frames. */
  chosen: FrameTimes | null
  /** Index of its frame at the playhead. */
  frame: number | null
  cameras: readonly { times: FrameTimes; isChosen: boolean }[]
}

export interface Colours {
  text: string
  dim: string
  line: string
  lineStrong: string
  accent: string
  accentSoft: string
  left: string
  right: string
  watch: string
  strong: string
  font: string
}
