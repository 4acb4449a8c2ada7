/** How a stream's own time maps to session time: `session = offset + rate × stream`, all in microseconds. */
export interface StreamClock {
  offsetUs: number
  /** Session seconds a stream second lasts: 1.00002 where the stream's clock runs 20 ppm slow. */
  rate: number
}

export function toSessionUs({ offsetUs, rate }: StreamClock, streamUs: number): number {
  return Math.round(offsetUs + rate * streamUs)
}
