import { existsSync, readdirSync } from 'node:fs'
import { findPackageJSON } from 'node:module'
import { dirname, join } from 'node:path'
import type { Machine } from '../jobs/job-kind.ts'
import { isBuilt } from '../serving/built-pages.ts'
import { locateBrowser, locateFfmpeg } from './locate.mjs'

/** `lendsPages`: a shell opens hidden ones. */
export function thisMachine({ lendsPages = false } = {}): Omit<Machine, 'decodable'> {
  const ffmpeg = locateFfmpeg()
  return { ffmpeg: 'path' in ffmpeg ? ffmpeg.path : undefined, opensPages: isBuilt('pose.html') && (lendsPages || 'path' in locateBrowser()), runsOnnx: hasOnnxRuntime() }
}

/** Its package brings a binary for each system that it runs on: none for Intel Macs. */
function hasOnnxRuntime(): boolean {
  const bin = join(dirname(findPackageJSON('onnxruntime-node', import.meta.url)!), 'bin')
  return readdirSync(bin).some((version) => existsSync(join(bin, version, process.platform, process.arch, 'onnxruntime_binding.node')))
}
