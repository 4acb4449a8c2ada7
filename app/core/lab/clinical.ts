/** What a clinician writes beside a session: never measured here, and never mixed with what is. */

/**
 * Edinburgh Visual Gait Score: H. S. Read, M. E. Hazlewood, S. J. Hillman, R. J. Prescott, J. E. Robb, "Edinburgh visual gait score for use in
 * cerebral palsy", J. Pediatr. Orthop. 23 (2003) 296–301. Of each limb 17 things that are seen, each 0 (usual), 1 (moderately off) or 2 (markedly off).
 */
export const EDINBURGH_ITEMS = [
  ['foot', 'Initial contact'],
  ['foot', 'Heel lift'],
  ['foot', 'Largest ankle dorsiflexion in stance'],
  ['foot', 'Hindfoot varus or valgus'],
  ['foot', 'Foot rotation'],
  ['foot', 'Clearance in swing'],
  ['foot', 'Largest ankle dorsiflexion in swing'],
  ['knee', 'Knee progression angle'],
  ['knee', 'Peak extension in stance'],
  ['knee', 'Position in terminal swing'],
  ['knee', 'Peak flexion in swing'],
  ['hip', 'Peak extension in stance'],
  ['hip', 'Peak flexion in swing'],
  ['pelvis', 'Obliquity in mid-stance'],
  ['pelvis', 'Rotation in mid-stance'],
  ['trunk', 'Peak sagittal position in stance'],
  ['trunk', 'Largest lateral shift'],
] as const

export type ItemScore = 0 | 1 | 2 | null

export interface Clinical {
  complaint: string
  /** What the measurement is to answer. */
  question: string
  /** Rows of a table, in the order in which they were examined. Values as the clinician writes them: degrees, grades, "positive". */
  examination: { test: string; left: string; right: string; note: string }[]
  /** By item; null: nobody has looked. */
  gaitScale: { left: ItemScore[]; right: ItemScore[] } | null
  notes: string
}

export const NO_CLINICAL: Clinical = { complaint: '', question: '', examination: [], gaitScale: null, notes: '' }

/** Of a limb; `of` items were scored, and what is missing is not taken for usual. */
export function scaleSum(scores: readonly ItemScore[]): { sum: number; of: number } {
  const seen = scores.filter((score) => score !== null)
  return { sum: seen.reduce<number>((sum, score) => sum + score, 0), of: seen.length }
}

/** In words of a person alone: what has to be found where somebody is erased. */
export const clinicalTexts = ({ complaint, question, examination, notes }: Clinical): string[] => [complaint, question, notes, ...examination.map(({ note }) => note)]
