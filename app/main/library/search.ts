/** Search in SQL: every word that was typed is found somewhere, whatever its case and accents. */
import { fold } from '../../core/fold.ts'

/** The value of `:words` for what a person typed. */
export function searchWords(search: string | undefined): string {
  return JSON.stringify(fold(search ?? '').split(/\s+/).filter(Boolean))
}

/** A condition of `:words`: `foundIn`, made of `holds`, is true of each of them. */
export function everyWord(foundIn: string): string {
  return `NOT EXISTS (SELECT 1 FROM json_each(:words) word WHERE NOT (${foundIn}))`
}

export function holds(column: string): string {
  return `instr(fold(${column}), word.value) > 0`
}
