import { useEffect, useRef } from 'react'
import { useStore } from '../../../store.ts'
import { shownGait } from '../gait/shown-gait.ts'
import { playhead } from '../playhead.ts'
import { overlayShown, shownSkeleton } from '../skeleton/shown-skeleton.ts'
import { ghostWords } from './ghost-words.ts'
import { shownWalk } from './shown-walk.ts'
import css from './ghost-note.module.css'

/** Over the pictures, while the ghost is wanted: whose pose it is, or why there is none. */
export function GhostNote() {
  const { ghost } = useStore(overlayShown)
  const skeleton = useStore(shownSkeleton)
  return ghost && skeleton ? <Note /> : null
}

function Note() {
  const words = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    const write = () => {
      const next = ghostWords(shownGait.get(), shownWalk.get(), playhead.get().timeUs)
      if (words.current && words.current.textContent !== next) words.current.textContent = next
    }
    write()
    const ends = [playhead, shownGait, shownWalk].map((store) => store.subscribe(write))
    return () => ends.forEach((end) => end())
  }, [])
  return <p ref={words} className={css.note} />
}
