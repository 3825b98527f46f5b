import { createSignal, Show } from 'solid-js'
import type { Count } from '../../../shared/text/count.ts'
import { t } from '../../i18n.ts'
import { Button } from '../../ui/Button.tsx'
import type { Writing } from '../view/create-writing.ts'
import { counted } from './counted.ts'

/** Words and letters, when somebody asks: of the text and of what is selected, never of a person. */
export const WordCount = (props: { writing: Writing }) => {
  const [answer, setAnswer] = createSignal<ReturnType<typeof counted>>()
  const words = ({ words, letters, bare }: Count) => {
    const figures = new Intl.NumberFormat(document.documentElement.lang)
    const [w, l, b] = [words, letters, bare].map((value) => figures.format(value))
    return t('sheet.count.figures', { words: w!, letters: l!, bare: b! })
  }
  return (
    <div class="count">
      <Button class="small" onClick={() => setAnswer(counted(props.writing.view.state))}>
        {t('sheet.count.ask')}
      </Button>
      <div role="status">
        <Show when={answer()}>
          {(now) => (
            <dl>
              <Show when={now().selected}>
                {(selected) => (
                  <div>
                    <dt>{t('sheet.count.selected')}</dt>
                    <dd>{words(selected())}</dd>
                  </div>
                )}
              </Show>
              <div>
                <dt>{t('sheet.count.whole')}</dt>
                <dd>{words(now().whole)}</dd>
              </div>
            </dl>
          )}
        </Show>
      </div>
    </div>
  )
}
