import type { Problem } from '../../core/problem.ts'

/** Why this window cannot draw in 3D; null where it can. */
export function cannotDraw(): Problem | null {
  return tried((context) => context !== null) ? null : { code: 'no-webgl', message: 'The 3D view cannot be drawn: this window has no WebGL.', hint: 'Update the graphics driver, or allow hardware acceleration in the browser. Everything else works without it.' }
}

export const LOST: Problem = { code: 'webgl-lost', message: 'The 3D view was lost: the graphics processor stopped drawing.', hint: 'Another program may have taken its memory, or the computer slept. Nothing that was computed is lost.' }

let software: boolean | undefined

/** Whether the processor draws, where there is no graphics processor: SwiftShader of Chromium, Mesa's llvmpipe, Windows' basic driver. */
export function drawsInSoftware(): boolean {
  if (software !== undefined) return software
  const renderer = tried((context): unknown => {
    const told = context?.getExtension('WEBGL_debug_renderer_info')
    return told && context?.getParameter(told.UNMASKED_RENDERER_WEBGL)
  })
  return (software = /swiftshader|llvmpipe|software|basic render/i.test(String(renderer)))
}

/** Browsers keep only so many: one that was only tried is given back. */
function tried<T>(look: (context: WebGL2RenderingContext | null) => T): T {
  const context = document.createElement('canvas').getContext('webgl2')
  const seen = look(context)
  context?.getExtension('WEBGL_lose_context')?.loseContext()
  return seen
}
