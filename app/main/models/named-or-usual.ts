import { ProblemError } from '../../core/problem.ts'
import { type Here, modelsHere } from './list-models.ts'

/** The model that is named, else the usual one; where none can be used, the first, which says what it lacks. */
export async function namedOrUsual(here: Here, named: string | undefined): Promise<string> {
  if (named !== undefined) return named
  const { models, usual } = await modelsHere(here)
  const id = usual ?? models.find(({ task }) => task === 'pose')?.id
  if (id !== undefined) return id
  throw new ProblemError({ code: 'no-pose-model', message: 'No pose model is described here: the list of models that comes with Stridescope cannot be read.', hint: 'A model can still be added from its files: "stridescope models add FILE".' })
}
