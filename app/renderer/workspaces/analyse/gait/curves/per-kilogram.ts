/** Of a moment or power in its file's own unit: whether that is of each kilogram of the person, as far as the file says it. */
export const perKilogramWords = (unit: string): string => (/\bkg\b/i.test(unit) ? 'of each kilogram, as the file has it' : `as the file has it, which ${unit === '' ? 'gives no unit' : 'does not say whether of each kilogram'}`)
