/** A JSON column that this program wrote. */
export function parsed<T>(json: string): T {
  return JSON.parse(json) as T
}
