export const steps = {
  addedIn: 'added words in “{{ part }}”.',
  removedIn: 'took words away from “{{ part }}”.',
  changedIn: 'added and took away words in “{{ part }}”.',
  shapedIn: 'changed the shape of “{{ part }}”.',
  added: 'added words.',
  removed: 'took words away.',
  changed: 'added and took away words.',
  shaped: 'changed the shape of the text.',
  more: 'Show earlier steps',
}
