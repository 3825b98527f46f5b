/** In the data folder: when the newest backup was made. Known to the server, which never loads what makes one. */
export const LAST_BACKUP = 'last-backup'
