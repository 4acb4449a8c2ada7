/**
 * Imported before all others by whatever starts often, and handed on to the workers it forks: less than half of the time to load.
 * Compiled code is kept between starts, and what is loaded is found quickly.
 */
import { enableCompileCache } from 'node:module'
import { join } from 'node:path'
import { cacheFolder } from './folders.ts'
import { resolveQuickly } from './quick-resolve.ts'

process.env.NODE_COMPILE_CACHE ??= join(cacheFolder(), 'compiled')
enableCompileCache(process.env.NODE_COMPILE_CACHE)
resolveQuickly(process.env['STRIDESCOPE_PROGRAM'])
