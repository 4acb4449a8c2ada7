import { expect, test } from 'vitest'
import { readLaunch } from './launch-request.ts'

const read = (args: string[], env: NodeJS.ProcessEnv = {}, isPackaged = true) => readLaunch(args, env, '/home/lab', isPackaged)

test('a library, by switch or environment; the switch wins', () => {
  expect(read(['--library', 'here']).library).toBe('/home/lab/here')
  expect(read(['--library=/there']).library).toBe('/there')
  expect(read([], { STRIDESCOPE_LIBRARY: '/env' }).library).toBe('/env')
  expect(read(['--library', '/switch'], { STRIDESCOPE_LIBRARY: '/env' }).library).toBe('/switch')
  expect(read(['--library']).library).toBeNull()
})

test('files from where it was started, switches aside', () => {
  expect(read(['a.c3d', '--enable-features=X', '/lab/b.mp4', '']).files).toEqual(['/home/lab/a.c3d', '/lab/b.mp4'])
})

test('in the repository the app’s own path is no file to import', () => {
  expect(read(['.', 'dist/shell/electron.js'], {}, false).files).toEqual([])
})

test('a deep link, and a hostile one is not taken for a file', () => {
  expect(read(['stridescope://session/s1'])).toEqual({ library: null, route: '/library/sessions/s1', files: [] })
  expect(read(['Stridescope://session/../x', 'STRIDESCOPE:etc'])).toEqual({ library: null, route: null, files: [] })
})
