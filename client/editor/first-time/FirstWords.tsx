import { t } from '../../i18n.ts'
import { Button } from '../../ui/Button.tsx'
import type { Desk } from '../create-desk.ts'

/** Beside the first sentence that a person wrote: who else knows that it is theirs. It takes nobody's caret. */
export const FirstWords = (props: { who: Desk['who']; onClose: () => void }) => (
  <section class="first-words no-print" role="status">
    <p>{t('firstTime.seen')}</p>
    <p class="actions">
      <Button
        look="filled"
        onClick={() => {
          if (!props.who.on()) props.who.toggle()
          props.onClose()
        }}
      >
        {t('firstTime.show')}
      </Button>
      <Button onClick={() => props.onClose()}>{t('firstTime.fine')}</Button>
    </p>
  </section>
)
