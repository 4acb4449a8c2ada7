import type { Deviation } from '../deviation/deviation.ts'

/** Assumed, not measured: a finding of little confidence comes after one of the same size that is sure; a large doubtful one still before a small sure one. */
const WEIGHT: Readonly<Record<Deviation['confidence'], number>> = { high: 1, medium: 0.8, low: 0.6 }

/** By which the queue is ordered, the largest first. */
export const rankOf = ({ size, confidence }: Pick<Deviation, 'size' | 'confidence'>): number => (size ?? 0) * WEIGHT[confidence]
