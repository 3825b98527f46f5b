import { For } from 'solid-js'
import { t } from '../i18n.ts'

const grounds = ['paper', 'sheet', 'veil', 'petrol-veil', 'added']
const inks = ['ink', 'ink-soft', 'petrol', 'thread', 'edge', 'line', 'focus', 'sage', 'ochre', 'brick']
const sizes = ['size-small', 'size-base', 'size-3', 'size-4', 'size-5', 'size-6']
const spaces = [1, 2, 3, 4, 5, 6, 7, 8]
const corners = ['radius-1', 'radius-2', 'radius-3', 'pill']

export const Colours = () => (
  <>
    <h3>{t('style.grounds')}</h3>
    <Swatches of={grounds} />
    <h3>{t('style.inks')}</h3>
    <Swatches of={inks} />
  </>
)

const Swatches = (props: { of: string[] }) => (
  <ul class="swatches">
    <For each={props.of}>
      {(token) => (
        <li>
          <span style={{ background: `var(--${token})` }} />
          <code>--{token}</code>
        </li>
      )}
    </For>
  </ul>
)

export const Letters = () => (
  <>
    <p>{t('style.lettersText')}</p>
    <ul class="letters">
      <For each={sizes}>
        {(size) => (
          <li style={{ 'font-size': `var(--${size})` }}>
            <span>{t('style.sample')}</span> <span class="serif">{t('style.sample')}</span>{' '}
            <code>--{size}</code>
          </li>
        )}
      </For>
    </ul>
  </>
)

export const Spaces = () => (
  <>
    <ul class="ladder">
      <For each={spaces}>
        {(step) => (
          <li>
            <span style={{ width: `var(--space-${step})` }} />
            <code>--space-{step}</code>
          </li>
        )}
      </For>
    </ul>
    <ul class="swatches">
      <For each={corners}>
        {(corner) => (
          <li>
            <span style={{ 'border-radius': `var(--${corner})` }} />
            <code>--{corner}</code>
          </li>
        )}
      </For>
    </ul>
  </>
)
