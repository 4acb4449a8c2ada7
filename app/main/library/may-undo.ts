/** An undo needs the right that the edit itself needs: whoever was given another role since, or sits at a tablet, has no way around it. */
import type { Right } from '../../core/lab/roles.ts'
import type { Library } from '../store/library.ts'
import { actorNow } from '../acting.ts'
import { rightsOfActor } from '../users/visit.ts'
import type { EditedTable, Step } from './edit-steps.ts'

/** As `http/call-rules.ts` has it of the calls that make these edits. */
const NEEDS: Readonly<Record<EditedTable, Right>> = {
  athlete: 'describe',
  session: 'describe',
  trial: 'describe',
  media: 'measure',
  stream: 'measure',
  reference: 'measure',
  gaitChoice: 'measure',
  decision: 'decide',
  findingComment: 'see',
  reportComment: 'report',
  dataset: 'annotate',
}

/** Somebody who describes makes people, sessions and trials; somebody who measures does so with an import, and moves them to the bin. */
const isComingOrGoing = ({ before, after }: Step) => [...Object.keys(before), ...Object.keys(after)].every((field) => field === 'deletedUs')

export function mayUndo(library: Library, steps: readonly Step[]): boolean {
  const rights = rightsOfActor(library, actorNow())
  return steps.every((step) => rights.includes(NEEDS[step.table]) || (NEEDS[step.table] === 'describe' && isComingOrGoing(step) && rights.includes('measure')))
}
