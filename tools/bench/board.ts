import { cornerFigures } from './board/corners.ts'
import { lensFigures } from './board/lenses.ts'
import { referenceFigures } from './board/reference-photos.ts'
import type { Figure } from './figure.ts'
import type { NotMeasured } from './not-measured.ts'

/** Calibration from boards: how true, how sure of itself, how fast. */
export async function measureBoard(folder: string): Promise<(Figure | NotMeasured)[]> {
  return [...cornerFigures(), ...(await lensFigures(folder)), ...(await referenceFigures(folder))]
}
