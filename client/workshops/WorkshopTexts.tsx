import { createSignal, Show } from 'solid-js'
import type { DocumentCard } from '../api.ts'
import { NewText } from '../documents/NewText.tsx'
import { TextList } from '../documents/TextList.tsx'
import { t } from '../i18n.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'

export const WorkshopTexts = (props: { workshopId: string; documents: DocumentCard[] }) => {
  let opener!: HTMLButtonElement
  const [choosing, setChoosing] = createSignal(false)
  const close = () => {
    setChoosing(false)
    opener.focus()
  }
  return (
    <section class="our-texts" aria-labelledby="our-texts">
      <header>
        <h2 id="our-texts">{t('workshop.texts')}</h2>
        <Button ref={opener} aria-expanded={choosing()} onClick={() => setChoosing(!choosing())}>
          <Icon name="plus" />
          {t('workshop.newText')}
        </Button>
      </header>
      <Show when={choosing()}>
        <NewText workshopId={props.workshopId} onClose={close} />
      </Show>
      <Show when={props.documents.length > 0} fallback={<p class="none">{t('workshop.noTexts')}</p>}>
        <TextList documents={props.documents} label={t('workshop.texts')} />
      </Show>
    </section>
  )
}
