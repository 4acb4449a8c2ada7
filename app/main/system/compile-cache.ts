import { enableCompileCache } from 'node:module'
import { join } from 'node:path'
import { cacheFolder } from './folders.ts'

/** Keeps compiled code between starts, for this process and the workers it forks: most of their start-up time. */
export function keepCompiledCode(): void {
  process.env.NODE_COMPILE_CACHE ??= join(cacheFolder(), 'compiled')
  enableCompileCache(process.env.NODE_COMPILE_CACHE)
}
