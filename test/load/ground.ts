import { rm } from 'node:fs/promises'
import { addPeople, makeDataDir, startServerProcess, type Group, type Program } from './child-server.ts'
import type { Door } from './client.ts'

/** The built server with people and texts, in a folder of its own. */
export type Ground = {
  dataDir: string
  group: Group
  server: Program
  door(person: number, documentId: string): Door
  newText(): Promise<string>
  /** Ends the server (at once, or as a keeper would) and starts another on the same data. */
  restart(end: 'kill' | 'stop'): Promise<void>
  close(): Promise<void>
}

export const openGround = async (people: number, flags: string[] = []): Promise<Ground> => {
  const dataDir = makeDataDir()
  const group = await addPeople(dataDir, people)
  const ground: Ground = {
    dataDir,
    group,
    server: await startServerProcess(dataDir, flags),
    door: (person, documentId) => ({
      url: ground.server.url,
      documentId,
      cookie: group.people[person % people]!.cookie,
    }),
    newText: async () => {
      const { cookie } = group.people[0]!
      const response = await fetch(
        new URL(`/api/workshops/${group.workshop.id}/documents`, ground.server.url),
        {
          method: 'POST',
          headers: { cookie, origin: ground.server.url, 'content-type': 'application/json' },
          body: JSON.stringify({ kind: 'paper', title: 'Una prova' }),
        },
      )
      return ((await response.json()) as { document: { id: string } }).document.id
    },
    restart: async (end) => {
      await ground.server[end]()
      ground.server = await startServerProcess(dataDir, flags)
    },
    close: async () => {
      await ground.server.stop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
  return ground
}
