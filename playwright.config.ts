// Of each worker too: tests that fill a library import the engine's own files, which take ten times as long to find without.
import './app/main/system/quick-start.ts'
import { defineConfig } from '@playwright/test'
import { locateBrowser } from './app/main/system/locate.mjs'
import { modelsBeside } from './tools/models-beside.ts'

const browser = locateBrowser()
if ('missing' in browser) throw new Error(`The end-to-end tests need a browser. ${browser.missing}`)

process.env.STRIDESCOPE_MODELS = modelsBeside()

/** The last list counts: Playwright's own, and the address bar, which is a page of its own, takes two seconds of a processor, and nobody sees here. */
const OFF = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
]

export default defineConfig({
  testDir: 'e2e',
  // One project: for another, each worker would begin anew with a browser of its own. `e2e/long` is begun first, by its name.
  outputDir: 'test-results',
  timeout: 120_000,
  expect: { timeout: 10_000 },
  workers: 2,
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  use: {
    viewport: { width: 1280, height: 800 },
    colorScheme: 'dark',
    // One window for many tests, emptied between them: a new one takes a second of the processor.
    reuseContext: true,
    // A trace of every test, kept or not, takes a third of all time; where one is wanted: `npx playwright test --trace on FILE`.
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: browser.path,
      args: [
        '--no-sandbox',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--disable-quic',
        `--disable-features=${OFF.join(',')}`,
        '--enable-unsafe-swiftshader',
      ],
    },
  },
})
