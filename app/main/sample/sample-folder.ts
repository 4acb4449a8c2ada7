import { fileURLToPath } from 'node:url'

/** Where the bundled sample lies, in a checkout as in a package; a test or a lab may name another folder. */
export function sampleFolder(): string {
  return process.env['STRIDESCOPE_SAMPLE'] || fileURLToPath(new URL('../../../resources/sample', import.meta.url))
}
