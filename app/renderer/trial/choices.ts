import { z } from 'zod'
import type { Choice } from '../engine/choices.ts'
import type { OverlayChoice } from './skeleton/shown-skeleton.ts'

export const TIMELINE_HEIGHT_PX = { least: 96, most: 600 } as const
/** Height of the timeline below the cameras. */
export const timelineHeightChoice: Choice<number> = { key: 'analyse.timeline-height', schema: z.number().min(TIMELINE_HEIGHT_PX.least).max(TIMELINE_HEIGHT_PX.most), fallback: 148 }

export const SPEEDS = [0.05, 0.1, 0.25, 0.5, 1, 2, 4] as const

export const speedChoice: Choice<number> = { key: 'analyse.speed', schema: z.literal(SPEEDS), fallback: 1 }

export const loopChoice: Choice<boolean> = { key: 'analyse.loop', schema: z.boolean(), fallback: false }

/** What is drawn over the pictures. */
export const overlayChoice: Choice<OverlayChoice> = { key: 'analyse.overlay', schema: z.object({ skeleton: z.boolean(), raw: z.boolean(), others: z.boolean().default(true), ghost: z.boolean().default(true) }), fallback: { skeleton: true, raw: false, others: true, ghost: true } }

export const SIDE_PERCENT = { least: 20, most: 75 } as const
/** Width of what is beside the pictures. */
export const sideWidthChoice: Choice<number> = { key: 'analyse.side-width', schema: z.number().min(SIDE_PERCENT.least).max(SIDE_PERCENT.most), fallback: 44 }

/** Height of the quality panel, below 3D. */
export const QUALITY_HEIGHT_PX = { least: 140, most: 900 } as const
export const qualityHeightChoice: Choice<number> = { key: 'analyse.quality-height', schema: z.number().min(QUALITY_HEIGHT_PX.least).max(QUALITY_HEIGHT_PX.most), fallback: 250 }

export const qualityShownChoice: Choice<boolean> = { key: 'analyse.quality-shown', schema: z.boolean(), fallback: true }

export const sceneShownChoice: Choice<boolean> = { key: 'analyse.scene-shown', schema: z.boolean(), fallback: true }

/** What the map of quality shows; cameras of another trial are not known in this one. */
export const measureChoice: Choice<string> = { key: 'analyse.quality-measure', schema: z.string().max(100), fallback: 'error' }

/** Axes and floor of the room over the films. */
export const roomShownChoice: Choice<boolean> = { key: 'analyse.room-shown', schema: z.boolean(), fallback: false }
