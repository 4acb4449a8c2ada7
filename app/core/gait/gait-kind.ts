export const GAIT_KINDS = ['walk', 'run'] as const
export type GaitKind = (typeof GAIT_KINDS)[number]
