import type { Scale } from '../../../trial/timeline/scale.ts'
import { timelineWindow, whole } from './timeline-window.ts'

const SIDE_PX = 14

export const scaleOf = (track: HTMLElement): Scale => ({ ...(timelineWindow.get() ?? whole()), leftPx: SIDE_PX, rightPx: track.clientWidth - SIDE_PX })
