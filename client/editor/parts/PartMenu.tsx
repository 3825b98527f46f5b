import { t } from '../../i18n.ts'
import { Menu } from '../../ui/Menu.tsx'
import { ToolIcon } from '../toolbar/icons.tsx'
import type { Way } from '../view/stretches.ts'
import type { ListedPart } from './listed-parts.ts'

/** A part goes up or down with all that is in it; its handle is also what one drags it by. */
export const PartMenu = (props: {
  part: ListedPart
  isFirst: boolean
  isLast: boolean
  onMove: (part: ListedPart, way: Way) => void
  onHold: (event: PointerEvent) => void
}) => {
  const name = () => t('move.part', { part: props.part.title || t('desk.untitled') })
  return (
    <span class="part-handle" onPointerDown={(event) => props.onHold(event)}>
      <Menu
        label={name()}
        name={name()}
        class="part-move"
        choices={[
          { label: t('move.up'), disabled: props.isFirst, onChoose: () => props.onMove(props.part, 'up') },
          { label: t('move.down'), disabled: props.isLast, onChoose: () => props.onMove(props.part, 'down') },
        ]}
      >
        <ToolIcon name="grip" />
      </Menu>
    </span>
  )
}
