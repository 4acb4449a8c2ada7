import { useEffect } from 'react'
import { playhead, STANDING, tellPlayer } from './playhead.ts'
import { stage } from './stage.ts'
import { fullScreen, onlyFilm, shownSizes } from './view.ts'

/** The player looks where the window looks, also before the first step. */
export function useLooking(): void {
  useEffect(() => {
    const look = () => tellPlayer(playhead.get(), STANDING)
    const ends = [stage, fullScreen, onlyFilm, shownSizes].map((store) => store.subscribe(look))
    look()
    return () => ends.forEach((end) => end())
  }, [])
}
