import type { EditorState } from 'prosemirror-state'
import { t } from '../../i18n.ts'
import { choiceOf } from '../view/block-choices.ts'
import { mayIndent, selectedBlocks } from '../view/block-commands.ts'
import { ariaKeys, shownKeys } from '../shortcuts/key-names.ts'
import { ToolIcon } from './icons.tsx'
import { Tool } from './Tool.tsx'
import type { ToolbarActions } from './Toolbar.tsx'

/** Lists one press away, and the step of a line in or out. */
export const ListTools = (props: {
  state: EditorState
  readOnly: boolean
  actions: ToolbarActions
  stop: (name: string) => { current: boolean; onFocus: () => void }
}) => {
  const isKind = (kind: 'bullet' | 'check') =>
    selectedBlocks(props.state).every(({ block }) => choiceOf(block) === kind)
  const list = (kind: 'bullet' | 'check') => (
    <Tool
      label={t(`desk.block.${kind}`)}
      keys={ariaKeys(kind)}
      shortcut={shownKeys(kind)}
      pressed={isKind(kind)}
      disabled={props.readOnly}
      class="roomy"
      {...props.stop(kind)}
      onPress={() => props.actions.setBlock(kind)}
    >
      <ToolIcon name={kind} />
    </Tool>
  )
  return (
    <>
      {list('bullet')}
      {list('check')}
      <Tool
        label={t('desk.toolbar.outdent')}
        shortcut={shownKeys('outdent')}
        class="roomy"
        disabled={!mayIndent(props.state, -1)}
        {...props.stop('outdent')}
        onPress={() => props.actions.indent(-1)}
      >
        <ToolIcon name="outdent" />
      </Tool>
      <Tool
        label={t('desk.toolbar.indent')}
        shortcut={shownKeys('indent')}
        class="roomy"
        disabled={!mayIndent(props.state, 1)}
        {...props.stop('indent')}
        onPress={() => props.actions.indent(1)}
      >
        <ToolIcon name="indent" />
      </Tool>
    </>
  )
}
