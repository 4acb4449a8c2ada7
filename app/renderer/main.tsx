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
import { choiceQuery } from './engine/choices.ts'
import { navigate } from './navigation/navigate.ts'
import { cssVariables, theme } from './ui/theme.ts'
import { lastPlaceChoice, panesChoice, sortChoice } from './workspaces/library/library-view.ts'

const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? ''
// get-nonce, which the scroll lock of dialogs asks for its styles' nonce, looks here.
Object.assign(globalThis, { __webpack_nonce__: nonce })

await buySession()
await returnToLastPlace()

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

/** Panes as they were left; and, where the address names no place, the place that was left. */
async function returnToLastPlace(): Promise<void> {
  const [place] = await Promise.all([lastPlaceChoice, panesChoice, sortChoice].map((choice) => queryClient.fetchQuery(choiceQuery<unknown>(choice)).catch(() => null)))
  if (location.pathname === '/') navigate(typeof place === 'string' ? place : { workspace: 'library' }, { replace: true })
}
