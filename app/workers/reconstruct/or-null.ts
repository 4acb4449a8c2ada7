/** JSON has no NaN. */
export const orNull = (value: number) => (Number.isFinite(value) ? value : null)
