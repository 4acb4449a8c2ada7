import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Where all that tests start keeps its compiled code. */
export const COMPILED_FOLDER = join(tmpdir(), 'stridescope-test-compiled')
