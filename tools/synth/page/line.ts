/** The page's end of `browser/page-line.ts`: what is thrown while answering goes back in words. */
export function openLine(answer: (message: string | ArrayBuffer) => Promise<string | Uint8Array<ArrayBuffer>>): void {
  const socket = new WebSocket(`ws://${location.host}/`)
  socket.binaryType = 'arraybuffer'
  let before: Promise<unknown> = Promise.resolve()
  socket.addEventListener('message', ({ data }: MessageEvent<string | ArrayBuffer>) => {
    // begun at once, answered in order
    const made = answer(data).catch((error: unknown) => `failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
    before = Promise.all([made, before]).then(([said]) => socket.send(said))
  })
}
