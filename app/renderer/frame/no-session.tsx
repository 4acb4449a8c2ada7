import { Icon } from '../ui/icons.tsx'
import { PairDevice } from './pair-device.tsx'
import css from './no-session.module.css'

/** On a tablet of the lab's network, which is only reached over TLS, there is a way in. */
export function NoSession() {
  if (location.protocol === 'https:') return <PairDevice />
  return (
    <main className={css.page}>
      <Icon name="link" size={34} />
      <h1>This window has no session</h1>
      <p>
        Stridescope answers only windows that it opened itself. This one was opened by hand, or its engine has been started again since. Your
        library is untouched.
      </p>
      <p>
        Close this window and open Stridescope from its icon, or with <kbd>npm start</kbd>. If the engine runs in a terminal, use the address
        that it prints; Enter there prints a new one.
      </p>
    </main>
  )
}
