import type { Session } from 'electron'
import { isLocalRequest, isOwnPage, type OriginNow } from './addresses.ts'

const GRANTED_PERMISSIONS = new Set<string>(['fullscreen', 'clipboard-sanitized-write'])
const CHROMIUM_REFUSES_CERTIFICATE = -2

/** Nothing leaves this machine, and a page gets no more of it than it needs. */
export function guardSession(session: Session, originNow: OriginNow, withDevTools: boolean): void {
  refuseOutgoing(session, originNow, withDevTools)
  refusePermissions(session, originNow)
  session.setSpellCheckerEnabled(false) // it would download dictionaries
  session.setSpellCheckerLanguages([])
}

function refuseOutgoing(session: Session, originNow: OriginNow, withDevTools: boolean): void {
  session.webRequest.onBeforeRequest(({ url }, answer) => {
    const allowed = isLocalRequest(url, originNow()) || (withDevTools && url.startsWith('devtools://'))
    answer({ cancel: !allowed })
  })
  session.webRequest.onHeadersReceived(({ url, responseHeaders }, answer) => {
    if (isOwnPage(url, originNow()) || (withDevTools && url.startsWith('devtools://'))) return answer({})
    answer({ responseHeaders: { ...withoutPolicy(responseHeaders), 'Content-Security-Policy': ["default-src 'none'; frame-ancestors 'none'"] } })
  })
  session.setCertificateVerifyProc((_request, answer) => answer(CHROMIUM_REFUSES_CERTIFICATE))
  void session.setProxy({ mode: 'direct' }) // a proxy script would be fetched from the network
}

function withoutPolicy(headers: Record<string, string[]> = {}): Record<string, string[]> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => name.toLowerCase() !== 'content-security-policy'))
}

function refusePermissions(session: Session, originNow: OriginNow): void {
  session.setPermissionRequestHandler((_contents, permission, answer, { requestingUrl }) =>
    answer(GRANTED_PERMISSIONS.has(permission) && isOwnPage(requestingUrl, originNow())),
  )
  session.setPermissionCheckHandler(
    (_contents, permission, requestingOrigin) => GRANTED_PERMISSIONS.has(permission) && isOwnPage(requestingOrigin, originNow()),
  )
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, answer) => answer(null))
}
