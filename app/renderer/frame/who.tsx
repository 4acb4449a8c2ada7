import { Menu } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { meQuery } from '../engine/users.ts'
import { ROLE_NAMES } from '../format/roles.ts'
import { Icon } from '../ui/icons.tsx'
import { open } from './overlay.ts'
import { signOut } from './sign-out.ts'
import css from './header.module.css'

/** Who has signed in at this window; nothing in a library without users. */
export function Who() {
  const { data: me } = useQuery(meQuery())
  if (!me?.user) return null
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <button type="button" className={css.who}>
          <Icon name="person" size={14} />
          <span title={me.user.name}>{me.user.name}</span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{ROLE_NAMES[me.user.role]}</Menu.Label>
        <Menu.Item onClick={() => open({ name: 'own-secret' })}>Change PIN or password</Menu.Item>
        <Menu.Item onClick={() => void signOut()}>Sign out</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
