import type { Gait } from '../../../../contract/gait.ts'

type GaitEvent = Gait['events'][number]

const SOURCES: Readonly<Record<GaitEvent['source'], string>> = {
  'force-plate': 'force plate',
  zeni: 'the foot’s way (Zeni)',
  'foot-velocity': 'the foot’s speed',
  'foot-height': 'the foot’s height',
  vendor: 'the file’s maker',
  manual: 'by hand',
}

const ms = (seconds: number) => `${Math.round(seconds * 1000)} ms`

/** `left foot strike · the foot’s way (Zeni) ± 6 ms, corrected by +50 ms`. */
export function eventWords({ side, kind, source, uncertaintyS, correctedByS = 0 }: Pick<GaitEvent, 'side' | 'kind' | 'source' | 'uncertaintyS' | 'correctedByS'>): string {
  const moved = correctedByS === 0 ? '' : `, corrected by ${correctedByS > 0 ? '+' : '−'}${ms(Math.abs(correctedByS))}`
  return `${side} ${kind.replace('-', ' ')} · ${SOURCES[source]}${uncertaintyS > 0 ? ` ± ${ms(uncertaintyS)}` : ''}${moved}`
}
