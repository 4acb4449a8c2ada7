import './engine/without-eval.ts'
import './ui/tokens.css'
import '@mantine/core/styles.layer.css'
import './ui/mantine.css'
import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { reportDecoders } from './engine/decoders.ts'
import { listenToEngine } from './engine/events.ts'
import { queryClient } from './engine/queries.ts'
import { buySession } from './engine/session.ts'
import { choiceQuery, type Choice } from './engine/choices.ts'
import { returnToLastPlace } from './navigation/last-place.ts'
import { cssVariables, theme } from './ui/theme.ts'
import { timelineHeightChoice } from './trial/choices.ts'
import { panesChoice, sortChoice } from './workspaces/library/library-view.ts'

const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? ''
// get-nonce, which the scroll lock of dialogs asks for its styles' nonce, looks here.
Object.assign(globalThis, { __webpack_nonce__: nonce })

await buySession()
await Promise.all([returnToLastPlace(), knowLayouts()])

const root = document.getElementById('root')
if (!root) throw new Error('The page has no root')
createRoot(root).render(
  <MantineProvider theme={theme} cssVariablesResolver={cssVariables} forceColorScheme="dark" getStyleNonce={() => nonce}>
    <QueryClientProvider client={queryClient}>
      <App />
    </QueryClientProvider>
  </MantineProvider>,
)
listenToEngine()
void reportDecoders().catch(() => undefined)

/** Panes as they were left, before they are drawn. */
async function knowLayouts(): Promise<void> {
  const layouts: readonly Choice<unknown>[] = [panesChoice, sortChoice, timelineHeightChoice]
  await Promise.all(layouts.map((choice) => queryClient.fetchQuery(choiceQuery(choice)).catch(() => null)))
}
