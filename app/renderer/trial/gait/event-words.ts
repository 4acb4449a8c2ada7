import type { Gait } from '../../../contract/gait/gait.ts'
import type { OneCycle } from '../../../core/gait/cycles/normalised-cycle.ts'
import { isAssumed } from '../../../core/gait/events/how-sure.ts'
import { TOLD_BY } from '../../../core/gait/gait-event.ts'

type GaitEvent = Gait['events'][number]

const AS: Readonly<Record<NonNullable<GaitEvent['correctedFrom']>, string>> = {
  trial: ', as this trial’s plates tell',
  lab: ', as this lab’s plates tell',
  usual: ', as is usual of it',
}

const ms = (seconds: number) => `${Math.round(seconds * 1000)} ms`

/** `left foot strike · by the feet’s way (Zeni) ± 6 ms, corrected by +50 ms, as this lab’s plates tell`. `cycle`: where a file has no seconds. */
export function eventWords({ side, kind, source, uncertaintyS, correctedByS = 0, correctedFrom }: Pick<GaitEvent, 'side' | 'kind' | 'source' | 'uncertaintyS' | 'correctedByS' | 'correctedFrom'>, cycle: OneCycle | null = null): string {
  const sure = cycle ? `${Number(((100 * uncertaintyS) / (cycle.toS - cycle.fromS)).toPrecision(2))} % of the cycle` : ms(uncertaintyS)
  const moved = correctedByS === 0 ? '' : `, corrected by ${correctedByS > 0 ? '+' : '−'}${ms(Math.abs(correctedByS))}${correctedFrom ? AS[correctedFrom] : ''}`
  return `${side} ${kind.replace('-', ' ')} · by ${TOLD_BY[source]}${uncertaintyS > 0 ? ` ± ${sure}${isAssumed({ source, correctedFrom }) ? ' (assumed)' : ''}` : ''}${moved}`
}
