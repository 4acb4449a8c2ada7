import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { previewedSchema, type previewParams } from '../../contract/file-tasks.ts'
import type { z } from 'zod'
import { warmFileWorker } from '../jobs/file-worker.ts'
import { MEMORY_CEILING_BYTES, workerEntry } from '../jobs/workers.ts'
import { listedFile } from '../import/list-folder.ts'
import { ProblemError } from '../../core/problem.ts'
import type { Command } from './commands.ts'
import { printJson, readArgs } from './common.ts'
import { WrongUse } from './wrong-use.ts'

export const inspectCommand: Command = {
  use: 'inspect FILE',
  about: 'what Stridescope reads in any supported file, as JSON',
  async run(args) {
    const { positionals } = readArgs(args, {})
    const [name, second] = positionals
    if (name === undefined || second !== undefined) throw new WrongUse('Name one file.')
    const path = resolve(name)
    const { sizeBytes } = await listedFile(path, name).catch(() => {
      throw new ProblemError({ code: 'no-such-file', message: `There is no file ${name}.`, subject: name })
    })
    const folder = await mkdtemp(join(tmpdir(), 'stridescope-inspect-'))
    const worker = warmFileWorker({ entry: workerEntry('files'), compileCache: join(folder, 'compiled'), memoryCeilingBytes: MEMORY_CEILING_BYTES })
    try {
      const params: z.infer<typeof previewParams> = { files: [{ relativePath: name, sizeBytes, bytes: { path }, candidates: [] }] }
      const { summary } = await worker.perform({ name: 'preview', params, attemptDir: folder })
      const inspection = previewedSchema.parse(summary).files[0]?.inspection
      printJson({ file: path, sizeBytes, ...inspection })
      const worst = inspection?.oddities.map((oddity) => oddity.level) ?? []
      return worst.includes('error') ? 1 : worst.includes('warning') ? 3 : 0
    } finally {
      worker.close()
      await rm(folder, { recursive: true, force: true })
    }
  },
}
