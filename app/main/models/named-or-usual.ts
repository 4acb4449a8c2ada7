import { ProblemError } from '../../core/problem.ts'
import { type Here, modelsHere } from './list-models.ts'

/** Of one that would be used if its files, or those that it needs, were whole. */
const LACKS_FILES = new Set(['model-damaged', 'model-lacks'])

/** The model that is named, else the usual one; where none can be used, one that says what it lacks: first of those that are here in part, else of all. */
export async function namedOrUsual(here: Here, named: string | undefined): Promise<string> {
  if (named !== undefined) return named
  const { models, usual } = await modelsHere(here)
  const poses = models.filter(({ task }) => task === 'pose')
  const inPart = poses.find(({ state, problem }) => state !== 'absent' && LACKS_FILES.has(problem?.code ?? ''))
  const id = usual ?? (inPart ?? poses[0])?.id
  if (id !== undefined) return id
  throw new ProblemError({ code: 'no-pose-model', message: 'No pose model is described here: the list of models that comes with Stridescope cannot be read.', hint: 'A model can still be added from its files: "stridescope models add FILE".' })
}
