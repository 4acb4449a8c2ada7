/** The interval of a difference between two values that both lie within what there can be: a range is not below 0, a time not outside the stride. */

interface Measured {
  today: number
  reference: number
  /** With 95 % each lies within so much of what was measured. */
  halfOfToday: number
  halfOfReference: number
}

export type Limits = readonly [least: number, most: number]

/** All differences between two possible values that are together no less likely than at the edge of the interval without limits (a likelihood ratio's interval, which holds the truth as often near a limit as far from it, or oftener). */
export function possibleInterval(measured: Measured, [least, most]: Limits): readonly [number, number] {
  const { today, reference } = measured
  return [lowest(measured, [least, most]), -lowest({ ...measured, today: -today, reference: -reference }, [-most, -least])]
}

/** The least today less the most reference, on the ellipse of what is as likely. */
function lowest({ today, reference, halfOfToday, halfOfReference }: Measured, [least, most]: Limits): number {
  const half = Math.hypot(halfOfToday, halfOfReference)
  if (half === 0) return today - reference
  const [now, then] = [today - halfOfToday ** 2 / half, reference + halfOfReference ** 2 / half]
  if (now < least) return least - Math.min(most, reference + halfOfReference * leftOf((today - least) / halfOfToday))
  if (then > most) return Math.max(least, today - halfOfToday * leftOf((most - reference) / halfOfReference)) - most
  return now - then
}

/** How far the one may still go, where the other has gone so far already; 1 is all the way. */
const leftOf = (gone: number): number => Math.sqrt(Math.max(0, 1 - gone ** 2))
