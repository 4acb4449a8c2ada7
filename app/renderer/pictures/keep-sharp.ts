/** As many pixels as the screen has there; all of the canvases lie in one place. */
export function keepSharp([canvas, ...others]: [HTMLCanvasElement, ...HTMLCanvasElement[]], resized: () => void): () => void {
  const observer = new ResizeObserver(([entry]) => {
    const size = entry?.devicePixelContentBoxSize[0]
    if (!size) return
    for (const each of [canvas, ...others]) {
      // Setting a size clears the canvas, also where it was the same.
      if (each.width !== size.inlineSize) each.width = size.inlineSize
      if (each.height !== size.blockSize) each.height = size.blockSize
    }
    resized()
  })
  observer.observe(canvas, { box: 'device-pixel-content-box' })
  return () => observer.disconnect()
}
