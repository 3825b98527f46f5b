import { createSignal, createUniqueId, For } from 'solid-js'
import type { No } from '../api.ts'
import { Button } from '../ui/Button.tsx'
import { Refused } from '../ui/Refused.tsx'
import type { Organisation } from './asked.ts'
import { OrganisationWords } from './OrganisationWords.tsx'

type Props = {
  title: string
  among: Organisation[]
  onChoose: (one: Organisation) => Promise<No | undefined>
}

/** Those that are known already, each one press. */
export const ChooseOrganisation = (props: Props) => {
  const id = createUniqueId()
  const [no, setNo] = createSignal<No>()
  const choose = async (one: Organisation) => setNo(await props.onChoose(one))
  return (
    <div class="field">
      <p id={id}>{props.title}</p>
      <ul class="known" aria-labelledby={id}>
        <For each={props.among}>
          {(one) => (
            <li>
              <Button onClick={() => void choose(one)}>
                <OrganisationWords of={one} />
              </Button>
            </li>
          )}
        </For>
      </ul>
      <Refused no={no()} />
    </div>
  )
}
