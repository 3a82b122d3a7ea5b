// The phrases of the page, from the server, in the language of the page.
let phrases = {};

export const language = document.documentElement.lang;

export async function loadWords() {
  const response = await fetch(`/room/words/${language}`);
  phrases = await response.json();
}

export function say(name, ...holes) {
  return (phrases[name] ?? name).replace(/\{(\d)\}/g, (_, i) => String(holes[Number(i)]));
}
