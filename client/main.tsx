import '@fontsource-variable/atkinson-hyperlegible-next/wght.css'
import '@fontsource-variable/atkinson-hyperlegible-next/wght-italic.css'
import '@fontsource-variable/literata/wght.css'
import '@fontsource-variable/literata/wght-italic.css'
import './styles/index.css'
import { render } from 'solid-js/web'
import { whenSignedOut } from './api.ts'
import { App } from './App.tsx'
import { stayWhileUsed } from './devices/stay.ts'
import { preferredLanguage, speak } from './i18n.ts'
import { lookAtMe } from './people/me.ts'
import { applyReading } from './reading/reading.ts'

const root = document.getElementById('app')
if (!root) throw new Error('index.html has no #app')

applyReading()
stayWhileUsed()
whenSignedOut(() => void lookAtMe())
await speak(preferredLanguage(), 'guessed')
render(() => <App />, root)
