import { shell, type WebContents } from 'electron'
import { isOwnPage, opensOutside, type OriginNow } from './addresses.ts'

/** Whatever page runs in it, it stays on the engine's origin and opens no further window. */
export function guardContents(contents: WebContents, originNow: OriginNow): void {
  const stay = (event: { url: string; preventDefault(): void }) => {
    if (!isOwnPage(event.url, originNow())) event.preventDefault()
  }
  contents.on('will-navigate', stay)
  contents.on('will-redirect', stay)
  contents.on('will-frame-navigate', stay)
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(({ url }) => {
    if (opensOutside(url)) void shell.openExternal(url)
    return { action: 'deny' }
  })
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
}
