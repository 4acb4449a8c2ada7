/** With narrow spaces between thousands, as every language of a report reads it. */
export const toldCount = (count: number): string => count.toLocaleString('en-GB').replaceAll(',', '\u202f')
