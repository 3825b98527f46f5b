import { t } from '../../i18n.ts'
import { Menu } from '../../ui/Menu.tsx'
import { blockChoices } from '../view/block-choices.ts'
import type { BlockChoice } from '../view/block-choices.ts'

type Props = {
  /** What the caret stands in; null where the type cannot change. */
  choice: BlockChoice | null
  /** Its name on screen. */
  name: string
  current: boolean
  onFocus: () => void
  onChoose: (choice: BlockChoice) => void
}

/** The kind of line: a menu of eight, with the one in force marked. */
export const TypeMenu = (props: Props) => {
  const choices = () =>
    blockChoices.map((choice) => ({
      label: t(`desk.block.${choice}`),
      kind: 'radio' as const,
      checked: choice === props.choice,
      class: `choice-${choice}`,
      onChoose: () => props.onChoose(choice),
    }))
  return (
    <Menu
      label={t('desk.toolbar.types')}
      name={t('desk.toolbar.block', { type: props.name })}
      class="tool wide"
      choices={choices()}
      disabled={!props.choice}
      stop={{ current: props.current, onFocus: props.onFocus }}
    >
      <span class="type-name">{props.name}</span>
      <span class="type-sign">Aa</span>
      <svg class="icon small" viewBox="0 0 24 24" aria-hidden="true">
        <path d="m7 10 5 5 5-5" />
      </svg>
    </Menu>
  )
}
