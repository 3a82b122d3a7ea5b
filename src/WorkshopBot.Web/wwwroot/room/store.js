// What this tab remembers over a reload: who it is, what is half typed, what was not sent yet. Each room apart.
const room = document.documentElement.dataset.room;
const key = (name) => `room/${room}/${name}`;

export function recall(name, otherwise) {
  const text = sessionStorage.getItem(key(name));
  return text === null ? otherwise : JSON.parse(text);
}

export function keep(name, value) {
  sessionStorage.setItem(key(name), JSON.stringify(value));
}

export function forgetAll() {
  for (const name of Object.keys(sessionStorage).filter((k) => k.startsWith(key("")))) {
    sessionStorage.removeItem(name);
  }
}
