import { A } from '@solidjs/router'
import { language, speak, t } from '../i18n.ts'
import { ObstacleLink } from '../obstacles/ObstacleLink.tsx'
import { ReadingPanel } from '../reading/ReadingPanel.tsx'

export const PageFoot = () => {
  const other = () => (language() === 'it' ? 'en' : 'it')
  return (
    <footer class="foot">
      <ul aria-label={t('frame.footer')}>
        <li>
          <A href="/aiuto#chi-vede">{t('frame.whoSees')}</A>
        </li>
        <li>
          <A href="/privacy">{t('frame.privacy')}</A>
        </li>
        <li>
          <A href="/aiuto#accessibilita">{t('frame.accessibility')}</A>
        </li>
        <li>
          <ObstacleLink />
        </li>
        <li>
          <ReadingPanel />
        </li>
        <li>
          <button class="link" lang={other()} onClick={() => void speak(other(), 'chosen')}>
            {t('frame.otherLanguage')}
          </button>
        </li>
      </ul>
      <p>{t('frame.emergency')}</p>
    </footer>
  )
}
