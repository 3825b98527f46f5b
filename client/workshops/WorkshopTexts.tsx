import { createSignal, Show } from 'solid-js'
import { isNo, type No } from '../api.ts'
import { archive, bringBack, type DocumentCard } from './asked.ts'
import { ArchivedTexts } from '../documents/ArchivedTexts.tsx'
import { NewText } from '../documents/NewText.tsx'
import { TextActs } from '../documents/TextActs.tsx'
import { TextList, titleOf } from '../documents/TextList.tsx'
import { t } from '../i18n.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Refused } from '../ui/Refused.tsx'

type Props = { workshopId: string; documents: DocumentCard[]; onChanged: () => void }

/** The last touched; the others are a press away. */
const AT_ONCE = 20

export const WorkshopTexts = (props: Props) => {
  let opener!: HTMLButtonElement
  const [choosing, setChoosing] = createSignal(false)
  const [moved, setMoved] = createSignal<{ document: DocumentCard; to: 'archive' | 'list' }>()
  const [no, setNo] = createSignal<No>()
  const [atOnce, setAtOnce] = createSignal(AT_ONCE)
  const shown = (archived: boolean) => props.documents.filter((document) => document.archived === archived)
  const close = () => {
    setChoosing(false)
    opener.focus()
  }
  const move = async (document: DocumentCard, to: 'archive' | 'list') => {
    const answer = await (to === 'archive' ? archive : bringBack)(document.id)
    setNo(isNo(answer) ? answer.refusal : undefined)
    setMoved(isNo(answer) ? undefined : { document, to })
    props.onChanged()
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
      <Refused no={no()} />
      <Show when={moved()} keyed>
        {({ document, to }) => (
          <Notice focused>
            <p>
              {t(to === 'archive' ? 'texts.archived' : 'texts.broughtBack', { title: titleOf(document) })}
            </p>
            <Show when={to === 'archive'}>
              <p class="actions">
                <Button onClick={() => void move(document, 'list')}>{t('texts.bringBack')}</Button>
              </p>
            </Show>
          </Notice>
        )}
      </Show>
      <Show when={shown(false).length > 0} fallback={<p class="none">{t('workshop.noTexts')}</p>}>
        <TextList
          documents={shown(false).slice(0, atOnce())}
          label={t('workshop.texts')}
          acts={(document) => (
            <TextActs document={document} onArchive={() => void move(document, 'archive')} />
          )}
        />
        <Show when={shown(false).length > atOnce()}>
          <p class="actions">
            <Button onClick={() => setAtOnce(atOnce() + AT_ONCE)}>{t('texts.showMore')}</Button>
          </p>
        </Show>
      </Show>
      <ArchivedTexts documents={shown(true)} onBringBack={(document) => void move(document, 'list')} />
    </section>
  )
}
