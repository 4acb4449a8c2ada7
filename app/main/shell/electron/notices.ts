import { Notification } from 'electron'
import { isRoute } from './routes.ts'

interface Notice {
  title: string
  body: string
  link?: string | undefined
}

/** A notification that nobody refers to is collected before its click. */
const shown = new Set<Notification>()

export function showNotice({ title, body, link }: Notice, onClick: (route: string | null) => void): void {
  if (!Notification.isSupported()) return
  const notification = new Notification({ title, body })
  shown.add(notification)
  notification.on('click', () => onClick(isRoute(link) ? link : null))
  notification.on('close', () => shown.delete(notification))
  notification.show()
}
