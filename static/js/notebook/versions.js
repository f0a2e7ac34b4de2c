// The versions that the server keeps, to go back to.
import { say } from '../words.js';
import { element } from './outputs.js';

const time = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: 'medium', timeStyle: 'medium' });

/** @param saving holds the current revision; restored is told when another version has come back */
export function versions(dialog, api, saving, restored) {
  const list = dialog.querySelector('[data-versions]');
  const status = dialog.querySelector('[data-versions-status]');

  async function open() {
    list.replaceChildren();
    status.textContent = '';
    dialog.showModal();
    await saving.save();
    const answer = await api.get('/versions').catch(() => null);
    if (!answer?.ok) status.textContent = say('history.failed');
    else if (answer.body.length === 0) status.textContent = say('history.none');
    else list.replaceChildren(...answer.body.map(row));
  }

  function row({ revision, savedAt, cells }) {
    const when = time.format(new Date(savedAt));
    const entry = document.createElement('li');
    entry.append(element('span', 'version-time', when), element('span', 'quiet', say('history.cells', cells)));
    if (revision === 0) entry.append(element('span', 'tag version-first', say('history.first')));
    if (revision === saving.revision) {
      entry.append(element('span', 'tag', say('history.current')));
      return entry;
    }
    const button = element('button', 'tool', say('history.restore'));
    button.type = 'button';
    button.addEventListener('click', () => restore(revision, when));
    entry.append(button);
    return entry;
  }

  async function restore(revision, when) {
    const answer = await api.post(`/versions/${revision}`).catch(() => null);
    if (!answer?.ok) {
      status.textContent = say('history.failed');
      return;
    }
    dialog.close();
    await saving.refresh();
    restored(say('history.restored', when));
  }

  return { open };
}
