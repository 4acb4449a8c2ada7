import { chromium, type Browser } from '@playwright/test'
import { ProblemError } from '../../../app/core/problem.ts'
import { locateBrowser } from '../../../app/main/system/locate.mjs'

/** A headless Chromium that asks nobody on the network for anything; it ends with this process. */
export async function openBrowser(): Promise<Browser> {
  const found = locateBrowser()
  if ('missing' in found)
    throw new ProblemError({
      code: 'no-browser',
      message: `Pictures of the sample lab are drawn by a browser, and there is none: ${found.missing}.`,
      hint: 'Install Chromium, Chrome or Edge, or name one in STRIDESCOPE_BROWSER.',
    })
  return chromium.launch({
    executablePath: found.path,
    // Who asked for films stops in order, and only then ends.
    handleSIGINT: false,
    handleSIGTERM: false,
    // The address bar is a page of its own, which nobody sees here.
    args: ['--no-sandbox', '--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-quic', '--enable-unsafe-swiftshader'],
  })
}
