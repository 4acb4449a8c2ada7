/** What the remark in a file of markers says of points that this program has made of films: their model. */
const MADE = /\breconstructed by Stridescope with ([^;]+)/

/** The model's name; null where the remark says nothing of the kind. */
export function madeHere(remark: string | null | undefined): string | null {
  return MADE.exec(remark ?? '')?.[1]?.trim() ?? null
}
