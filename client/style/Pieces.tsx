import { createSignal, For } from 'solid-js'
import { t } from '../i18n.ts'
import type { Knowledge } from '../../shared/voices.ts'
import { Button } from '../ui/Button.tsx'
import { Field } from '../ui/Field.tsx'
import { Icon, iconNames } from '../ui/Icon.tsx'
import { Notice } from '../ui/Notice.tsx'
import { VoiceChoice } from '../voices/VoiceChoice.tsx'

/** Buttons, links, fields and choices, which work as they do elsewhere and do nothing. */
export const Pieces = () => {
  const [on, setOn] = createSignal(true)
  const [written, setWritten] = createSignal('')
  const [chosen, setChosen] = createSignal<Knowledge[]>([])
  return (
    <>
      <p class="actions">
        <Button look="filled">{t('style.filled')}</Button>
        <Button>{t('style.outlined')}</Button>
        <Button look="plain">{t('style.plain')}</Button>
        <Button aria-pressed={on()} onClick={() => setOn(!on())}>
          {t('style.pressed')}
        </Button>
        <a href="/stile">{t('style.link')}</a>
      </p>
      <h3>{t('style.icons')}</h3>
      <ul class="icons">
        <For each={iconNames}>
          {(name) => (
            <li>
              <Icon name={name} /> <code>{name}</code>
            </li>
          )}
        </For>
      </ul>
      <div class="form">
        <Field label={t('style.field')} hint={t('style.fieldHint')} value={written()} onValue={setWritten} />
        <Field
          label={t('style.field')}
          wrong={t('style.fieldWrong')}
          value={written()}
          onValue={setWritten}
        />
        <VoiceChoice chosen={chosen()} onChoose={setChosen} />
      </div>
    </>
  )
}

export const Said = () => (
  <>
    <Notice>{t('style.calm')}</Notice>
    <Notice tone="warning">{t('style.warning')}</Notice>
    <p class="note">{t('style.waiting')}</p>
    <div class="waiting" aria-hidden="true">
      <i />
      <i />
      <i />
      <i />
    </div>
  </>
)
