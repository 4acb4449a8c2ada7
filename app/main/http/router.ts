/** The contract's handlers: each line of them hands over to the part of the engine that does it. */
import type { Engine } from '../engine-parts.ts'
import type { Tablets } from '../tablet/tablets.ts'
import { permittedCalls } from './calls.ts'
import { annotateHandlers } from './handlers/annotate.ts'
import { gaitHandlers } from './handlers/gait.ts'
import { libraryHandlers } from './handlers/library.ts'
import { reviewHandlers } from './handlers/review.ts'
import { systemHandlers } from './handlers/system.ts'

export function makeRouter(engine: Engine, tablets: Tablets) {
  const os = permittedCalls(engine.library)
  return os.router({ ...libraryHandlers(os, engine), ...gaitHandlers(os, engine), ...reviewHandlers(os, engine), ...annotateHandlers(os, engine), ...systemHandlers(os, engine, tablets) })
}
