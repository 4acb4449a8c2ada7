/** What two streams' own events say of their clocks. */
export interface EventLag {
  /** To be added to the other stream's times for the one's; NaN where nothing tells. With a rate, to its times multiplied by that. */
  offsetUs: number
  /** By which the other stream's times are multiplied first; absent where that is not known, and taken as 1. */
  rate?: number
  /** Standard error. */
  errorUs: number
  /** 0 where another lag would do as well, 1 where none comes near. */
  confidence: number
  verdict: 'sure' | 'unsure' | 'refused'
  /** In words. */
  reason: string
}

interface Count {
  /** Events that fit at the best lag and at the second best, and how many could have at the best. */
  best: number
  second: number
  comparable: number
}

/** Fewer that fit may do so by chance. */
const ENOUGH = 4
const SURE = 0.45
const UNSURE = 0.25

export function judged({ best, second, comparable }: Count, what: 'flash' | 'sound'): Pick<EventLag, 'confidence' | 'verdict' | 'reason'> {
  const confidence = best === 0 ? 0 : (best / comparable) * (1 - second / best)
  const many = best === 1 ? `1 ${what}` : `${best} ${what === 'flash' ? 'flashes' : 'sounds'}`
  if (best === 1 && comparable === 1) return { confidence, verdict: 'unsure', reason: `Both have one ${what} that might be the same; nothing else bears it out.` }
  if (confidence >= SURE && best >= ENOUGH) return { confidence, verdict: 'sure', reason: `${many} fit, and at no other offset as many.` }
  if (confidence >= UNSURE && best > 1) return { confidence, verdict: 'unsure', reason: `Only ${many} of ${comparable} fit.` }
  return { confidence, verdict: 'refused', reason: best === 0 ? `No ${what} of the one fits any of the other.` : second === best ? `At another offset as many fit: the ${what === 'flash' ? 'flashes' : 'sounds'} recur evenly, or are not the same.` : `Only ${many} of ${comparable} fit.` }
}
