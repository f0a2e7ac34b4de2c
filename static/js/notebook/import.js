// A file that is too large is not sent at all; all else is the form's and the server's.
import { say } from '../base.js';

const MOST_BYTES = 16 * 1024 * 1024;

export function importing(form) {
  form.addEventListener('submit', (event) => {
    const file = form.elements.file.files[0];
    if (!file || file.size <= MOST_BYTES) return;
    event.preventDefault();
    say(form, form.dataset.tooLarge, 'failed');
  });
}
