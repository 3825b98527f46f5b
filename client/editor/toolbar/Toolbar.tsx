import type { EditorState } from 'prosemirror-state'
import { createSignal } from 'solid-js'
import { t } from '../../i18n.ts'
import { choiceOf } from '../view/block-choices.ts'
import type { BlockChoice } from '../view/block-choices.ts'
import { selectedBlocks } from '../view/block-commands.ts'
import { isMarked } from '../view/mark-commands.ts'
import type { Emphasis } from '../view/mark-commands.ts'
import { ariaKeys, shownKeys } from '../shortcuts/key-names.ts'
import { ToolIcon } from './icons.tsx'
import { ListTools } from './ListTools.tsx'
import { MoveTools } from './MoveTools.tsx'
import { rove } from './roving.ts'
import { Tool } from './Tool.tsx'
import { TypeMenu } from './TypeMenu.tsx'

export type ToolbarActions = {
  undo: () => void
  redo: () => void
  setBlock: (choice: BlockChoice) => void
  toggle: (mark: Emphasis) => void
  openLink: () => void
  indent: (step: 1 | -1) => void
  move: (way: 'up' | 'down') => void
  backToText: () => void
}

type Props = {
  state: EditorState
  canUndo: boolean
  canRedo: boolean
  readOnly: boolean
  ref: (toolbar: HTMLElement) => void
  actions: ToolbarActions
}

export const Toolbar = (props: Props) => {
  const [current, setCurrent] = createSignal('undo')
  const stop = (name: string) => ({ current: current() === name, onFocus: () => setCurrent(name) })
  const block = () => selectedBlocks(props.state)[0]?.block
  const choice = () => {
    const found = block()
    return found && !props.readOnly ? choiceOf(found) : null
  }
  const typeName = () => {
    const found = block()
    const chosen = found && choiceOf(found)
    if (chosen) return t(`desk.block.${chosen}`)
    const name = found?.type.name
    return t(name === 'head' || name === 'part' ? `desk.block.${name}` : 'desk.block.other')
  }
  const mark = (name: Emphasis, letter: string) => (
    <Tool
      label={t(`desk.toolbar.${name}`)}
      keys={ariaKeys(name)}
      shortcut={shownKeys(name)}
      pressed={isMarked(props.state, name)}
      disabled={props.readOnly}
      class={name}
      {...stop(name)}
      onPress={() => props.actions.toggle(name)}
    >
      <span aria-hidden="true">{letter}</span>
    </Tool>
  )
  return (
    <div
      ref={props.ref}
      class="toolbar no-print"
      data-foot=""
      role="toolbar"
      aria-label={t('desk.toolbar.label')}
      aria-controls="sheet"
      onKeyDown={(event) => {
        if (event.key === 'Escape') props.actions.backToText()
        else rove(event, event.currentTarget)
      }}
    >
      <Tool
        label={t('desk.toolbar.undo')}
        keys={ariaKeys('undo')}
        shortcut={shownKeys('undo')}
        disabled={!props.canUndo}
        {...stop('undo')}
        onPress={props.actions.undo}
      >
        <ToolIcon name="undo" />
      </Tool>
      <Tool
        label={t('desk.toolbar.redo')}
        keys={ariaKeys('redo')}
        shortcut={shownKeys('redo')}
        disabled={!props.canRedo}
        {...stop('redo')}
        onPress={props.actions.redo}
      >
        <ToolIcon name="redo" />
      </Tool>
      <span class="divider" aria-hidden="true" />
      <TypeMenu
        choice={choice()}
        name={typeName()}
        {...stop('type')}
        onChoose={(chosen) => props.actions.setBlock(chosen)}
      />
      {mark('strong', t('desk.toolbar.strongLetter'))}
      {mark('em', t('desk.toolbar.emLetter'))}
      <Tool
        label={t('desk.toolbar.link')}
        keys={ariaKeys('link')}
        shortcut={shownKeys('link')}
        pressed={isMarked(props.state, 'link')}
        disabled={props.readOnly}
        {...stop('link')}
        onPress={props.actions.openLink}
      >
        <ToolIcon name="link" />
      </Tool>
      <span class="divider" aria-hidden="true" />
      <ListTools state={props.state} readOnly={props.readOnly} actions={props.actions} stop={stop} />
      <MoveTools state={props.state} readOnly={props.readOnly} actions={props.actions} stop={stop} />
    </div>
  )
}
