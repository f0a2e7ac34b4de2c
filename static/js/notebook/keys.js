// Jupyter's keys. In command mode the cell itself has the focus, in edit mode its editor.

const PAUSE = 800; // between the two presses of a pair

/** Bindings of a cell's editor. */
export function editKeys(editing, id) {
  const does = (work) => () => {
    work();
    return true;
  };
  return [
    { key: 'Ctrl-Enter', mac: 'Cmd-Enter', run: does(() => editing.run(id, 'stay')) },
    { key: 'Shift-Enter', run: does(() => editing.run(id, 'next')) },
    { key: 'Alt-Enter', run: does(() => editing.run(id, 'insert')) },
    { key: 'Ctrl-Shift--', mac: 'Cmd-Shift--', run: does(() => editing.split(id)) },
    { key: 'Ctrl-Shift-_', mac: 'Cmd-Shift-_', run: does(() => editing.split(id)) },
    // the editor's own would only collapse the selection; a list of completions is closed before this
    { key: 'Escape', run: does(() => editing.leave(id)) },
    { key: 'Mod-s', run: does(() => editing.save()) },
  ];
}

/** @param actions interrupt, restart, help */
export function commandKeys(place, editing, actions) {
  let first = { key: '', at: 0 };
  const twice = (key, work) => {
    const now = performance.now();
    const isSecond = first.key === key && now - first.at < PAUSE;
    first = isSecond ? { key: '', at: 0 } : { key, at: now };
    if (isSecond) work();
  };
  const plain = {
    Enter: (id) => editing.edit(id),
    ArrowUp: () => editing.step(-1),
    k: () => editing.step(-1),
    ArrowDown: () => editing.step(1),
    j: () => editing.step(1),
    a: () => editing.add(0),
    b: () => editing.add(1),
    d: (id) => twice('d', () => editing.remove(id)),
    c: (id) => editing.copy(id),
    x: (id) => editing.cut(id),
    v: () => editing.paste(1),
    z: () => editing.undo(),
    m: (id) => editing.makeKind(id, 'markdown'),
    y: (id) => editing.makeKind(id, 'code'),
    r: (id) => editing.makeKind(id, 'raw'),
    o: (id) => editing.view(id).toggleOutputs(),
    l: (id) => editing.view(id).toggleLineNumbers(),
    ...Object.fromEntries([1, 2, 3, 4, 5, 6].map((level) => [level, (id) => editing.makeHeading(id, level)])),
    h: () => actions.help(),
    i: () => twice('i', actions.interrupt),
    0: () => twice('0', actions.restart),
  };
  const shifted = { Enter: (id) => editing.run(id, 'next'), M: (id) => editing.merge(id), V: () => editing.paste(0), Z: () => editing.redo() };
  const controlled = { Enter: (id) => editing.run(id, 'stay') };
  const both = { ArrowUp: (id) => editing.move(id, -1), ArrowDown: (id) => editing.move(id, 1) };
  const alternate = { Enter: (id) => editing.run(id, 'insert') };

  place.addEventListener('keydown', (event) => {
    const cell = event.target.closest('[data-cell]');
    if (!cell || event.isComposing) return;
    if (event.target !== cell) {
      if (event.key === 'Escape' && !event.defaultPrevented) editing.leave(cell.dataset.cell);
      return;
    }
    const control = event.ctrlKey || event.metaKey;
    const keys = control && event.shiftKey ? both : control ? controlled : event.altKey ? alternate : event.shiftKey ? shifted : plain;
    const work = Object.hasOwn(keys, event.key) ? keys[event.key] : null;
    if (!work) return;
    event.preventDefault();
    work(cell.dataset.cell);
  });
  document.addEventListener('keydown', (event) => {
    if ((event.ctrlKey || event.metaKey) && !event.shiftKey && event.key === 's') {
      event.preventDefault();
      editing.save();
    }
  });
}
