import type { Page } from '@playwright/test'

/** As a link of the window does: without loading all of it anew, which takes a second. */
export async function goTo(window: Page, path: string): Promise<void> {
  await window.evaluate((to) => {
    history.pushState({}, '', to)
    dispatchEvent(new PopStateEvent('popstate'))
  }, path)
}
