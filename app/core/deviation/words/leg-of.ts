import type { Phase } from '../../gait/cycles/phases.ts'

const SWINGING: readonly Phase[] = ['initial-swing', 'mid-swing', 'terminal-swing']

/** What the leg does in all phases that are told: a person sees no more. */
export function legOf({ phase, orPhases = [] }: { phase: Phase; orPhases?: readonly Phase[] | undefined }): 'swing' | 'ground' | 'both' {
  const swings = [phase, ...orPhases].map((one) => SWINGING.includes(one))
  return swings.every(Boolean) ? 'swing' : swings.some(Boolean) ? 'both' : 'ground'
}
