import type { EditorState } from 'prosemirror-state'
import { t } from '../../i18n.ts'
import { Menu } from '../../ui/Menu.tsx'
import { ariaKeys, shownKeys } from '../shortcuts/key-names.ts'
import { mayIndent } from '../view/block-commands.ts'
import { ToolIcon } from './icons.tsx'
import { Tool } from './Tool.tsx'
import type { ToolbarActions } from './Toolbar.tsx'

const ways = ['up', 'down'] as const
const shortcuts = { up: 'moveUp', down: 'moveDown' } as const

/** The lines go up and down: two buttons where there is room, one menu with all the ways on a phone. */
export const MoveTools = (props: {
  state: EditorState
  readOnly: boolean
  actions: ToolbarActions
  stop: (name: string) => { current: boolean; onFocus: () => void }
}) => {
  const steps = () => [
    ...ways.map((way) => ({ label: t(`move.${way}`), onChoose: () => props.actions.move(way) })),
    ...([1, -1] as const).map((step, index) => ({
      label: t(step === 1 ? 'desk.toolbar.indent' : 'desk.toolbar.outdent'),
      disabled: !mayIndent(props.state, step),
      apart: index === 0,
      onChoose: () => props.actions.indent(step),
    })),
  ]
  return (
    <>
      {ways.map((way) => (
        <Tool
          label={t(`move.${way}`)}
          keys={ariaKeys(shortcuts[way])}
          shortcut={shownKeys(shortcuts[way])}
          disabled={props.readOnly}
          class="roomy"
          {...props.stop(way)}
          onPress={() => props.actions.move(way)}
        >
          <ToolIcon name={way} />
        </Tool>
      ))}
      <Menu
        label={t('move.line')}
        name={t('move.line')}
        class="tool pocket"
        choices={steps()}
        disabled={props.readOnly}
        stop={props.stop('move')}
      >
        <ToolIcon name="move" />
      </Menu>
    </>
  )
}
