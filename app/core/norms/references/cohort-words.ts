/** What is said of a cohort before it is made: why there would be none of these people, and what one should know of it. */
import { MARKER_FILES } from '../../formats/motion/marker-files.ts'
import type { Problem } from '../../problem.ts'
import { SAME_SPEED } from '../gate/speed-reasons.ts'
import { agesAreSaid, FEWEST_PEOPLE } from './make-cohort.ts'

interface Person {
  id: string
  name: string
  birthDate: string | null
  affectedSide: string | null
}

export function peopleObstacles(people: readonly (Pick<Person, 'id' | 'name'> & { hasAgreed: boolean })[]): Problem[] {
  const few: Problem[] = people.length < FEWEST_PEOPLE ? [{ code: 'too-few-people', message: `These are sessions of ${people.length === 1 ? 'one person' : 'nobody'}: a cohort takes ${FEWEST_PEOPLE} people at least.`, hint: 'Choose sessions of several people.' }] : []
  const without = people.filter(({ hasAgreed }) => !hasAgreed)
  return [...few, ...without.map(({ id, name }): Problem => ({ code: 'no-consent', message: `Nobody noted that ${name} agreed to be part of a cohort.`, hint: 'Note the consent with the person, or leave the sessions out.', subject: id }))]
}

export const withoutWalk = (session: string, person: string, subject: string): Problem => ({ code: 'no-movement', message: `${session} of ${person} holds no walk with movement.`, hint: `Analyse its films, import movement (${MARKER_FILES}), or leave it out.`, subject })

interface Foreseen {
  /** So many trials. */
  unmeasured: number
  speeds: { least: number; most: number } | null
  people: readonly Person[]
}

export const cohortNotes = ({ unmeasured, speeds, people }: Foreseen): string[] => [...ofUnmeasured(unmeasured), ...apart(speeds), ...ofPersons(people)]

const ofUnmeasured = (count: number): string[] => (count === 0 ? [] : [`Of ${count} ${count === 1 ? 'trial' : 'trials'} steps and angles are worked out on the way: whether they were measured like the others is seen then.`])

/** Who is held against it has to walk within so much of the mean of them. */
function apart(speeds: Foreseen['speeds']): string[] {
  if (!speeds || speeds.most - speeds.least <= 2 * SAME_SPEED) return []
  return [`They walked at quite different speeds, ${speeds.least.toFixed(2)} to ${speeds.most.toFixed(2)} in units of √(g·leg length): the reference counts for those who walk within ${SAME_SPEED.toFixed(2)} of their mean.`]
}

function ofPersons(people: readonly Person[]): string[] {
  const named = (some: readonly Person[]) => some.map(({ name }) => name).join(', ')
  const ageless = people.filter(({ birthDate }) => birthDate === null)
  const affected = people.filter(({ affectedSide }) => affectedSide !== null && affectedSide !== 'none')
  const without = agesAreSaid(ageless.length, people.length) ? 'the reference will have the ages of the others' : 'the reference will not say what ages its people have, so it is good for its shape only'
  return [
    ...(ageless.length === 0 ? [] : [`Nobody said how old ${named(ageless)} ${ageless.length === 1 ? 'is' : 'are'}: ${without}.`]),
    ...(affected.length === 0 ? [] : [`An affected side is stated of ${named(affected)}.`]),
  ]
}
