/** `91.3 %` of a share; nothing to tell: `–`. */
export const sharePercent = (share: number | null) => (share === null ? '–' : `${(100 * share).toFixed(1)} %`)
