import type { Size } from '../../../core/math/size.ts'
import type { KeptPicture, Player } from '../../player/player.ts'

/** A decoder that has not given a frame by then will not. */
const LONGEST_MS = 30_000

/** One frame, as large as it was filmed; null where it cannot be decoded. It stays the player's. */
export function frameOf(player: Player, filmId: string, index: number, shown: Size): Promise<KeptPicture | null> {
  return new Promise((resolve) => {
    const end = (picture: KeptPicture | null) => {
      clearTimeout(timer)
      stop()
      resolve(picture)
    }
    const look = () => {
      const now = player.picture(filmId, index)
      if (now.kind === 'frame') end(now.picture)
      else if (now.kind === 'problem') {
        console.error(now.problem)
        end(null)
      }
    }
    const stop = player.subscribe(look)
    const timer = setTimeout(end, LONGEST_MS, null)
    player.look({ frames: new Map([[filmId, index]]), shown: new Map([[filmId, shown]]), travel: 0, speed: 0 })
    look()
  })
}
