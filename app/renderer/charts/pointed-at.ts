import type { MouseEvent, PointerEvent } from 'react'

export interface Pointing {
  /** The one that stands out, by its key. */
  lit: number | null
  /** The one under the pointer, by its key. */
  onOver: (key: number | null) => void
  onOpen: (key: number) => void
}

/** Of a picture whose marks are one path: which of them is pointed at, and pressed, is told by place. */
export const pointedAt = (keyAt: (event: MouseEvent) => number | null, { lit, onOver, onOpen }: Pointing) => ({
  onPointerMove(event: PointerEvent) {
    const key = keyAt(event)
    if (key !== lit) onOver(key)
  },
  onPointerLeave: () => onOver(null),
  onClick(event: MouseEvent) {
    const key = keyAt(event)
    if (key !== null) onOpen(key)
  },
})
