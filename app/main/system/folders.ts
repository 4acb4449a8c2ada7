import { homedir } from 'node:os'
import { join } from 'node:path'

/** The library that is opened when none is named: `STRIDESCOPE_LIBRARY`, else one in the user's data folder. */
export function defaultLibrary(platform = process.platform, env: NodeJS.ProcessEnv = process.env, home = homedir()): string {
  if (env.STRIDESCOPE_LIBRARY) return env.STRIDESCOPE_LIBRARY
  return join(dataFolder(platform, env, home), 'Stridescope', 'library')
}

/**
 * For what can be made again: compiled code and the browser's profile. Not in the library, which people copy and
 * receive: compiled code from a stranger's folder would run.
 */
export function cacheFolder(platform = process.platform, env: NodeJS.ProcessEnv = process.env, home = homedir()): string {
  if (platform === 'win32') return join(dataFolder(platform, env, home), 'Stridescope', 'cache')
  if (platform === 'darwin') return join(home, 'Library', 'Caches', 'Stridescope')
  return join(env.XDG_CACHE_HOME ?? join(home, '.cache'), 'stridescope')
}

/** For what a person has added to the program itself: code, so not in the library. */
export function addedFolder(name: string, platform = process.platform, env: NodeJS.ProcessEnv = process.env, home = homedir()): string {
  return join(dataFolder(platform, env, home), 'Stridescope', 'added', name)
}

/** For keys that stay with whoever works at this machine: not in the library, which people copy. */
export function keysFolder(platform = process.platform, env: NodeJS.ProcessEnv = process.env, home = homedir()): string {
  return env.STRIDESCOPE_KEYS ?? join(dataFolder(platform, env, home), 'Stridescope', 'keys')
}

function dataFolder(platform: NodeJS.Platform, env: NodeJS.ProcessEnv, home: string): string {
  if (platform === 'win32') return env.LOCALAPPDATA ?? join(home, 'AppData', 'Local')
  if (platform === 'darwin') return join(home, 'Library', 'Application Support')
  return env.XDG_DATA_HOME ?? join(home, '.local', 'share')
}
