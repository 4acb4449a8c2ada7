/** What a TRC file's header lines say. */
export const METRES_AN_INCH = 0.0254
export const METRES_A_UNIT: Readonly<Record<string, number>> = { m: 1, dm: 0.1, cm: 0.01, mm: 0.001, in: METRES_AN_INCH, ft: 0.3048 }

/** The second line names what the third one says. */
export function trcField(names: string, values: string, name: string): string | undefined {
  return values.split('\t')[names.split('\t').findIndex((each) => each.trim() === name)]?.trim()
}

/** Of the fourth line, after frame number and time: a name stands over the first of its three columns. */
export function trcMarkers(line: string): string[] {
  return line
    .split('\t')
    .slice(2)
    .map((name) => name.trim())
    .filter((name) => name !== '')
}
