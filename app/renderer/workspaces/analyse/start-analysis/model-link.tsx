import { RouteLink } from '../../../navigation/route-link.tsx'
import { showModel } from '../../models/models-view.ts'
import { cardOpened } from './opened.ts'

export function ModelLink({ model: { id, name } }: { model: { id: string; name: string } }) {
  const show = () => {
    showModel(id)
    cardOpened.set(false)
  }
  return (
    <RouteLink to={{ workspace: 'models' }} onClick={show}>
      {name}
    </RouteLink>
  )
}
