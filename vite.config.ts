import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** The renderer: built into dist/renderer, which the engine serves at `/`. */
export default defineConfig({
  root: 'app/renderer',
  plugins: [react()],
  // The engine puts a fresh nonce in for every response; nothing inline runs without it.
  html: { cspNonce: '__NONCE__' },
  build: {
    outDir: '../../dist/renderer',
    emptyOutDir: true,
    target: 'chrome130',
    // Nothing as data: addresses, so that the CSP needs no exception for them.
    assetsInlineLimit: 0,
    // The window, and the hidden pages that estimate poses and draw reports.
    rolldownOptions: { input: ['app/renderer/index.html', 'app/renderer/pose.html', 'app/renderer/report.html'] },
    chunkSizeWarningLimit: 1_500,
  },
})
