import { engine } from '../engine/client.ts'
import { become } from '../engine/users.ts'
import { attempt } from '../ui/toasts.ts'

export async function signOut(): Promise<void> {
  await attempt(async () => become(await engine.users.signOut()))
}
