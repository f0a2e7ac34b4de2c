// Where two tabs wrote in one cell: both texts beside one another, and three buttons.

const template = document.querySelector('template[data-conflict]');

/** @param choose gets mine, theirs or both */
export function showConflict(place, mine, theirs, choose) {
  if (place.dataset.theirs !== theirs) {
    place.replaceChildren(document.importNode(template.content, true));
    place.querySelectorAll('[data-keep]').forEach((button) => {
      button.addEventListener('click', () => choose(button.dataset.keep));
    });
    place.dataset.theirs = theirs;
    place.hidden = false;
    place.setAttribute('role', 'alert');
  }
  place.querySelector('[data-mine]').textContent = mine;
  place.querySelector('[data-theirs]').textContent = theirs;
}

export function hideConflict(place) {
  place.hidden = true;
  place.replaceChildren();
  delete place.dataset.theirs;
  place.removeAttribute('role');
}
