import { useEffect, useRef } from 'react'
import { useStore } from '../../store.ts'
import { playhead } from '../playhead.ts'
import { overlayShown } from '../skeleton/shown-skeleton.ts'
import { ghostMissingHere } from './ghost-words.ts'
import { shownWalk } from './shown-walk.ts'
import css from './ghost-note.module.css'

/** Over the pictures, where a ghost that is wanted is not there at this moment, or not all of it. */
export function GhostNote() {
  const { ghost } = useStore(overlayShown)
  return ghost ? <Note /> : null
}

function Note() {
  const words = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    const write = () => {
      const next = ghostMissingHere(shownWalk.get(), playhead.get().timeUs) ?? ''
      if (words.current && words.current.textContent !== next) words.current.textContent = next
    }
    write()
    const ends = [playhead, shownWalk].map((store) => store.subscribe(write))
    return () => ends.forEach((end) => end())
  }, [])
  return <p ref={words} className={css.note} />
}
