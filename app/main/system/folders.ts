import { homedir } from 'node:os'
import { join } from 'node:path'

/** The library that is opened when none is named: `STRIDESCOPE_LIBRARY`, else one in the user's data folder. */
export function defaultLibrary(platform = process.platform, env: NodeJS.ProcessEnv = process.env, home = homedir()): string {
  if (env.STRIDESCOPE_LIBRARY) return env.STRIDESCOPE_LIBRARY
  return join(dataFolder(platform, env, home), 'Stridescope', 'library')
}

function dataFolder(platform: NodeJS.Platform, env: NodeJS.ProcessEnv, home: string): string {
  if (platform === 'win32') return env.LOCALAPPDATA ?? join(home, 'AppData', 'Local')
  if (platform === 'darwin') return join(home, 'Library', 'Application Support')
  return env.XDG_DATA_HOME ?? join(home, '.local', 'share')
}
