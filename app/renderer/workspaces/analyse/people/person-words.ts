import type { PersonChoice } from '../../../../contract/analysis/analysis.ts'

const ORDINALS = ['1st', '2nd', '3rd']

/** For the middle of a sentence. */
export function personWords(person: PersonChoice, cameras: readonly { mediaId: string; label: string }[]): string {
  if (typeof person === 'number') return `the ${ORDINALS[person - 1] ?? `${person}th`} of those seen most`
  const { mediaId, frame } = person
  return `the person picked in ${cameras.find((camera) => camera.mediaId === mediaId)?.label ?? 'a film that has gone'}, frame ${frame}`
}
