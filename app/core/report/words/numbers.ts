/** Numbers and days as a language writes them. */

/** A true minus, none before a zero; `mark` parts the decimals. */
export const numberWith = (mark: '.' | ',') => (value: number, decimals: number): string => {
  const text = Math.abs(value).toFixed(decimals)
  return `${value < 0 && Number(text) !== 0 ? '−' : ''}${mark === '.' ? text : text.replace('.', mark)}`
}

/** Of an ISO day; what is none stays as it is. */
export function dayIn(tag: string): (day: string) => string {
  const format = new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
  return (day) => {
    const date = new Date(`${day}T00:00:00Z`)
    return Number.isNaN(date.getTime()) ? day : format.format(date)
  }
}

export const listedWith = (and: string) => (parts: readonly string[]): string => (parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} ${and} ${parts.at(-1)}`)
