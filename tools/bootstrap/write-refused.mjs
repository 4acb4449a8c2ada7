import { lacking } from './step.mjs'

const REFUSALS = new Set(['EACCES', 'EPERM', 'EROFS'])

/**
 * What to say where the checkout may not be written; nothing of any other error.
 * @param {string} root
 * @param {unknown} thrown
 */
export function writeRefused(root, thrown) {
  const { code = '' } = /** @type {NodeJS.ErrnoException} */ (thrown)
  if (!REFUSALS.has(code)) return undefined
  const hint = 'copy it into a folder of your own and start it there, or ask its owner to run: node tools/bootstrap.mjs'
  return lacking(`Stridescope sets itself up inside its own folder, and this user may not write into ${root}`, { hint })
}
