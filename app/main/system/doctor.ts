import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Found } from '../../contract/system/system.ts'
import { locateBrowser, locateElectron, locateFfmpeg, locateRuntime } from './locate.mjs'

/** The checkout, or the engine's folder in the packaged program. */
const ROOT = fileURLToPath(new URL('../../../', import.meta.url))

/** What was found on this machine, what is used where something is missing, and what that costs. */
export function doctor(root = ROOT): Found[] {
  return [
    report('Node for the engine', locateRuntime({ root }), 'Nothing: the engine needs Node 24. Run `node tools/bootstrap.mjs --retry`.'),
    // The packaged program is itself an Electron, and its engine lies beside it without one.
    ...(existsSync(`${root}/package-lock.json`)
      ? [report('Electron', locateElectron({ root }), 'An installed Chromium, Chrome or Edge in app mode. Costs native menus, dialogs and notifications; files are sent to the engine instead of opened in place.')]
      : []),
    report('Browser', locateBrowser({ root }), 'The address is printed for a browser elsewhere. Costs the window on this machine and the end-to-end tests.'),
    report('ffmpeg', locateFfmpeg({ root }), 'Only what the window itself decodes. Costs AVI, MTS and MPEG-4 part 2 footage, posters, and the count of frames that really decode.'),
  ]
}

function report(name: string, located: { path: string; version?: string; source: string } | { missing: string }, instead: string): Found {
  if ('missing' in located) return { name, ok: false, found: located.missing, instead }
  const version = located.version ? ` ${located.version}` : ''
  return { name, ok: true, found: `${located.path}${version} (${located.source})`, instead: null }
}
