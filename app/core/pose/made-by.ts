/** How a file of markers says that this program has made them of films, and by which model. */
export const madeBy = (modelId: string): string => `reconstructed by Stridescope with ${modelId}`

/** The model's id; null where the remark says nothing of the kind. */
export function modelIn(remark: string | null | undefined): string | null {
  return /\breconstructed by Stridescope with ([\w.-]+)/.exec(remark ?? '')?.[1] ?? null
}
