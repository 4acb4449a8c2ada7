import { join } from 'node:path'
import { app } from 'electron'
import { ProblemError } from '../../../core/problem.ts'
import { locateRuntime } from '../../system/locate.mjs'

export interface EnginePlace {
  root: string
  runtime: string
  entry: string
}

/** Engine and Node lie beside the asar when packaged, and in the checkout otherwise. */
export function enginePlace(): EnginePlace {
  const root = app.isPackaged ? join(process.resourcesPath, 'engine') : app.getAppPath()
  const runtime = app.isPackaged ? join(root, 'runtime', process.platform === 'win32' ? 'node.exe' : 'node') : runtimeOfCheckout(root)
  return { root, runtime, entry: join(root, 'app', 'main', 'engine.ts') }
}

function runtimeOfCheckout(root: string): string {
  const found = locateRuntime({ root })
  if ('path' in found) return found.path
  throw new ProblemError({ code: 'runtime-missing', message: 'The engine has no Node to run on.', hint: `${found.missing}: start with npm start.` })
}
