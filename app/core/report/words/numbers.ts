/** Days and lists as a language writes them. */

/** Of an ISO day; what is none stays as it is. */
export function dayIn(tag: string): (day: string) => string {
  // Made when it is first needed: it takes longer than all else that an engine loads for a report.
  let format: Intl.DateTimeFormat | undefined
  return (day) => {
    const date = new Date(`${day}T00:00:00Z`)
    format ??= new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
    return Number.isNaN(date.getTime()) ? day : format.format(date)
  }
}

export const listedWith = (and: string) => (parts: readonly string[]): string => (parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} ${and} ${parts.at(-1)}`)
