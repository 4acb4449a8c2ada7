/** Whole degrees: of an angle at one moment no more is known. */
export function degrees(value: number): string {
  const whole = Math.round(value)
  return `${whole < 0 ? '−' : ''}${Math.abs(whole)}°`
}
