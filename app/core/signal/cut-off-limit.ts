import { ProblemError } from '../problem.ts'

/** What is faster than half of the rate cannot be told from something slower (Shannon 1949): a low-pass has to lie below it. */
export const cutOffLimitHz = (rateHz: number) => rateHz / 2

export function refuseTooHigh(cutOffHz: number, rateHz: number): void {
  const limitHz = cutOffLimitHz(rateHz)
  if (!(cutOffHz >= limitHz)) return
  throw new ProblemError({
    code: 'cut-off-too-high',
    message: `A cut-off of ${shown(cutOffHz)} Hz is too high for ${shown(rateHz)} frames a second: it has to lie below ${shown(limitHz)} Hz, half of that.`,
    hint: 'Choose a lower cut-off, or none. 6 Hz is usual for walking.',
  })
}

const shown = (value: number) => String(Number(value.toFixed(2)))
