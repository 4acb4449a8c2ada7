/** TensorFlow's own library, which Stridescope does not bring: half a gigabyte, fetched only when a person asks for it by name. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { triedTensorflowSchema } from '../../contract/models/model-tasks.ts'
import { ProblemError } from '../../core/problem.ts'
import { addedFolder } from '../system/folders.ts'
import type { Tasks } from './try-model.ts'

const PACKAGE = '@tensorflow/tfjs-node-gpu'
/** That the shim in the worker is for. */
const VERSION = '4.22.0'

/** Where it lies, if it has been added. */
export function addedTensorflow(folder = addedFolder('tensorflow')): string | undefined {
  return existsSync(join(folder, 'node_modules', ...PACKAGE.split('/'))) ? folder : undefined
}

/** Installs it by npm, and says what it runs on; a `ProblemError` says why it does not. */
export async function enableTensorflow(tasks: Tasks, folder = addedFolder('tensorflow')): Promise<string> {
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'package.json'), `${JSON.stringify({ name: 'stridescope-added', private: true }, null, 2)}\n`)
  await install(folder)
  const { result } = await tasks.task({ worker: 'pose', name: 'try-tensorflow', params: { folder } })
  return triedTensorflowSchema.parse(result.summary).runsOn
}

async function install(folder: string): Promise<void> {
  const args = ['install', '--no-audit', '--no-fund', `${PACKAGE}@${VERSION}`]
  // npm is a script there, which only a shell starts.
  const child = spawn('npm', args, { cwd: folder, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' })
  const [code] = (await once(child, 'close').catch((cause: unknown) => {
    throw new ProblemError({ code: 'npm-missing', message: 'npm, which installs it, was not found.', hint: `Install Node.js with npm, or run in ${folder}: npm ${args.join(' ')}` }, { cause })
  })) as [number | null]
  if (code !== 0) throw new ProblemError({ code: 'tensorflow-not-installed', message: `npm could not install ${PACKAGE} (code ${code ?? 'none'}).`, hint: 'What it said stands above. It fetches the library from the package registry and from storage.googleapis.com.' })
}
