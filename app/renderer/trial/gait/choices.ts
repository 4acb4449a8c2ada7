import { z } from 'zod'
import type { Choice } from '../../engine/choices.ts'

/** Of the row of curves, below the pictures. */
export const GAIT_PERCENT = { least: 25, most: 75 } as const
export const gaitHeightChoice: Choice<number> = { key: 'analyse.gait-height', schema: z.number().min(GAIT_PERCENT.least).max(GAIT_PERCENT.most), fallback: 50 }

/** Of what differs, as a share of everything above the timeline. */
export const DIFFERS_PERCENT = { least: 18, most: 45 } as const
export const differsWidthChoice: Choice<number> = { key: 'analyse.differs-column', schema: z.number().min(DIFFERS_PERCENT.least).max(DIFFERS_PERCENT.most), fallback: 24 }

export const gaitShownChoice: Choice<boolean> = { key: 'analyse.gait-shown', schema: z.boolean(), fallback: true }

/** Whose curve is drawn; gaits of other trials may not have it. */
export const angleChoice: Choice<string> = { key: 'analyse.angle', schema: z.string().max(100), fallback: 'knee-flexion' }

const SIDES_SHOWN = ['left', 'right', 'beside', 'all'] as const
/** One side with the other's mean behind it, both beside each other, or every angle small. */
export type SidesShown = (typeof SIDES_SHOWN)[number]
export const sidesChoice: Choice<SidesShown> = { key: 'analyse.curve-sides', schema: z.enum(SIDES_SHOWN), fallback: 'left' }

/** The test along the curve, below it. */
export const testShownChoice: Choice<boolean> = { key: 'analyse.curve-test', schema: z.boolean(), fallback: true }

/** How far the points can be trusted is one of them where a window is too narrow for three panels beside each other. */
const DETAILS = ['profile', 'parameters', 'strides', 'signal', 'quality'] as const
export type Detail = (typeof DETAILS)[number]
export const detailChoice: Choice<Detail> = { key: 'analyse.gait-detail', schema: z.enum(DETAILS), fallback: 'profile' }

/** What is drawn over time, where a trial has it. */
export const signalChoice: Choice<string> = { key: 'analyse.signal', schema: z.string().max(100), fallback: 'angle' }
