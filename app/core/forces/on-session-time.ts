import type { TableReaction } from './ground-reaction-of-mot.ts'

/** Of plates that keep a time of their own: when the session has it. */
export const onSessionTime = (reactions: readonly TableReaction[], { offsetUs, rate }: { offsetUs: number; rate: number }): TableReaction[] => reactions.map((plate) => ({ ...plate, rateHz: plate.rateHz / rate, firstTimeS: offsetUs / 1e6 + rate * plate.firstTimeS }))
