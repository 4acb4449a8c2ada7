import { useCallback, useLayoutEffect, useRef, useState } from 'react'
import { rowWindow, scrollToRow } from './window-of-rows.ts'

/** Follows a scrolling element; gives the rows to draw and a way to bring one into sight. */
export function useRowWindow(count: number, rowHeight: number) {
  const viewport = useRef<HTMLDivElement>(null)
  const [{ top, height }, setSight] = useState({ top: 0, height: 800 })

  useLayoutEffect(() => {
    const element = viewport.current
    if (!element) return
    const look = () => setSight({ top: element.scrollTop, height: element.clientHeight })
    const observer = new ResizeObserver(look)
    observer.observe(element)
    element.addEventListener('scroll', look, { passive: true })
    look()
    return () => {
      observer.disconnect()
      element.removeEventListener('scroll', look)
    }
  }, [])

  const reveal = useCallback(
    (index: number) => {
      const element = viewport.current
      if (element) element.scrollTop = scrollToRow(index, rowHeight, element.scrollTop, element.clientHeight)
    },
    [rowHeight],
  )

  const rowsPerPage = Math.max(1, Math.floor(height / rowHeight) - 1)
  return { viewport, reveal, rowsPerPage, ...rowWindow(count, rowHeight, top, height) }
}
