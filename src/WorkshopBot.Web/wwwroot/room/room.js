// The room: in through the door, then two conversations that stay up to date.
import { Api } from "./api.js";
import * as cards from "./cards.js";
import { askWho } from "./entrance.js";
import { Lane } from "./lane.js";
import { Live } from "./live.js";
import { forgetAll } from "./store.js";
import { Tabs } from "./tabs.js";
import { language, loadWords, say } from "./words.js";

await loadWords();
cards.setUp();

const api = new Api();
const state = document.getElementById("state");
let seq = 0;
let asking = null;
let askAgain = false;

if (!api.person) {
  const entered = await askWho(api);
  if (entered.language !== language) {
    location.replace(document.getElementById("other-language").href);
  }
}

const lanes = { group: new Lane("group", api), private: new Lane("private", api) };
const tabs = new Tabs(lanes);
lanes.group.onChanged = lanes.private.onChanged = news;
api.onEnteredAgain = () => {
  seq = 0;
  lanes.group.clear();
  lanes.private.clear();
};

document.body.classList.add("inside");
document.getElementById("lanes").hidden = false;
showMe();
tabs.select("group");
const live = new Live({ token: () => api.person.token, onChanged: news, onPeople: showPeople, onState: showState });
live.start();

document.getElementById("leave")?.addEventListener("click", async () => {
  await live.stop();
  forgetAll();
  location.reload();
});

// Asks what is new; one question at a time, and once more if something changed meanwhile.
function news() {
  if (asking) {
    askAgain = true;
    return asking;
  }
  asking = (async () => {
    do {
      askAgain = false;
      const { seq: newest, messages } = await api.messages(seq);
      seq = newest;
      for (const [name, lane] of Object.entries(lanes)) {
        lane.apply(messages.filter((m) => m.lane === name));
      }
    } while (askAgain);
  })().finally(() => { asking = null; });
  return asking;
}

function showMe() {
  const me = document.getElementById("me");
  me.textContent = api.person.name;
  me.hidden = false;
  document.getElementById("leave")?.removeAttribute("hidden");
}

function showState(name) {
  state.textContent = say(name);
  state.dataset.state = name;
  if (name === "Connected") {
    showPeople().catch(() => {});
  }
}

async function showPeople() {
  const people = await api.people();
  document.getElementById("people-count").textContent = say("PeopleCount", people.filter((p) => p.here).length);
  document.getElementById("people").replaceChildren(...people.map((person) => {
    const item = document.createElement("li");
    const notes = [person.id === api.person.id ? say("You") : null, person.here ? null : say("Away")].filter(Boolean);
    item.textContent = `${person.name}, ${person.organisation}${notes.length ? ` (${notes.join(", ")})` : ""}`;
    item.className = person.here ? "here" : "away";
    return item;
  }));
}
