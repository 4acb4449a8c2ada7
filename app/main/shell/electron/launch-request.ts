import { resolve } from 'node:path'
import { isRoute, routeOfDeepLink } from './routes.ts'

/** What one start of the program asks for: the first start does it, a later one passes it on to the first. */
export interface LaunchRequest {
  library: string | null
  route: string | null
  files: string[]
}

/** Without the binary's own name; in the repository the app's path is among them, so files count only when packaged. */
export function readLaunch(args: string[], env: NodeJS.ProcessEnv, folder: string, isPackaged: boolean): LaunchRequest {
  const request: LaunchRequest = { library: env['STRIDESCOPE_LIBRARY'] || null, route: null, files: [] }
  for (let index = 0; index < args.length; index++) {
    const arg = args[index]!
    const library = arg === '--library' ? args[++index] : /^--library=(.+)$/.exec(arg)?.[1]
    if (library) request.library = library
    else if (arg.toLowerCase().startsWith('stridescope:')) request.route ??= routeOfDeepLink(arg)
    else if (isPackaged && !arg.startsWith('-') && arg !== '') request.files.push(resolve(folder, arg))
  }
  if (request.library !== null) request.library = resolve(folder, request.library)
  return request
}

/** A later start is another process: what it hands over is checked like anything from outside. */
export function isLaunchRequest(value: unknown): value is LaunchRequest {
  if (typeof value !== 'object' || value === null) return false
  const { library, route, files } = value as Record<string, unknown>
  return (
    (library === null || typeof library === 'string') &&
    (route === null || isRoute(route)) &&
    Array.isArray(files) &&
    files.every((file) => typeof file === 'string')
  )
}
