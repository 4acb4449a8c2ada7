import type { Size } from '../../../core/math/size.ts'
import type { ShownSize } from '../player.ts'
import { MOST_SMALLER } from './smaller-picture.ts'

/** By how much a picture can be made smaller and still has every pixel that it is shown with; 1: not at all. A film that is shown upright may lie on its side. */
export function reductionFor(stored: Size, shown: ShownSize | undefined): number {
  if (!shown) return 1
  const across = Math.max(stored.width, stored.height) / Math.max(shown.width, shown.height)
  const down = Math.min(stored.width, stored.height) / Math.min(shown.width, shown.height)
  const by = Math.floor(Math.min(across, down))
  return Number.isFinite(by) ? Math.max(1, Math.min(MOST_SMALLER, by)) : 1
}
