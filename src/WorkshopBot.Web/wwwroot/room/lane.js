// One conversation: what was said, in order, and the box to type in.
import { MessageView } from "./message.js";
import { keep, recall } from "./store.js";
import { say } from "./words.js";

const bot = "@WorkshopBot";

export class Lane {
  #views = new Map();
  #pending = recall("pending", []);

  constructor(name, api) {
    this.name = name;
    this.api = api;
    this.root = document.getElementById(`lane-${name}`);
    this.log = this.root.querySelector(".log");
    this.box = this.root.querySelector("textarea");
    this.below = this.root.querySelector(".below");
    this.onUnread = () => {};
    this.onChanged = () => {};
    this.#listen();
  }

  clear() {
    for (const view of this.#views.values()) {
      view.element.remove();
    }
    this.#views.clear();
  }

  apply(messages) {
    const atEnd = this.#atEnd();
    let fresh = 0;
    for (const message of [...messages].sort((a, b) => a.order - b.order)) {
      fresh += this.#put(message) ? 1 : 0;
    }
    this.#drawPending();
    this.log.querySelector(".empty").hidden = this.#views.size > 0;
    if (atEnd) {
      this.#toEnd();
    } else if (fresh > 0) {
      this.below.hidden = false;
    }
    if (fresh > 0) {
      this.onUnread(fresh);
    }
  }

  shown() {
    this.#grow();
    if (this.below.hidden) {
      this.#toEnd();
    }
  }

  // Whether it is a message of somebody else that was not there before.
  #put(message) {
    const known = this.#views.get(message.id);
    if (known) {
      known.update(message);
      return false;
    }
    if (message.clientId) {
      this.#savePending(this.#pending.filter((p) => p.clientId !== message.clientId));
    }
    const view = new MessageView(message, this);
    this.#views.set(message.id, view);
    this.#place(view);
    return message.from.id !== this.api.person.id;
  }

  #place(view) {
    const after = [...this.#views.values()].filter((v) => v !== view && v.order > view.order).sort((a, b) => a.order - b.order)[0];
    this.log.insertBefore(view.element, after?.element ?? this.log.querySelector(".pending"));
  }

  // Own messages that did not arrive: shown below all others, with a way to try again.
  #drawPending() {
    for (const element of this.log.querySelectorAll(".pending")) {
      element.remove();
    }
    for (const pending of this.#pending.filter((p) => p.lane === this.name && p.failed)) {
      const article = document.createElement("article");
      article.className = "message mine pending";
      const text = document.createElement("p");
      text.className = "text";
      text.textContent = pending.text;
      const state = document.createElement("p");
      state.className = "problem";
      state.textContent = `${pending.detail ?? say("NotSent")} `;
      const again = document.createElement("button");
      again.type = "button";
      again.textContent = say("TryAgain");
      again.addEventListener("click", () => this.#send(pending));
      state.append(again);
      article.append(text, state);
      this.log.append(article);
    }
  }

  async resend(message) {
    await this.#send({ lane: this.name, text: message.text, clientId: message.clientId });
  }

  async #send(pending) {
    const others = this.#pending.filter((p) => p.clientId !== pending.clientId);
    this.#savePending([...others, { ...pending, failed: false }]);
    this.#drawPending();
    try {
      await this.api.write(this.name, pending.text, pending.clientId);
      this.#savePending(this.#pending.filter((p) => p.clientId !== pending.clientId));
    } catch (problem) {
      this.#savePending([...others, { ...pending, failed: true, detail: problem.detail }]);
      this.#drawPending();
      this.#toEnd();
    }
    await this.onChanged().catch(() => {});
  }

  #savePending(pending) {
    this.#pending = pending;
    keep("pending", [...recall("pending", []).filter((p) => p.lane !== this.name), ...pending.filter((p) => p.lane === this.name)]);
  }

  #listen() {
    const draft = `draft/${this.name}`;
    this.box.value = recall(draft, "");
    this.#pending = this.#pending.filter((p) => p.lane === this.name).map((p) => ({ ...p, failed: true }));
    this.box.addEventListener("input", () => {
      keep(draft, this.box.value);
      this.#grow();
    });
    this.box.addEventListener("keydown", (e) => {
      if (e.key === "Enter" && !e.shiftKey && !e.isComposing) {
        e.preventDefault();
        this.#submit(draft);
      }
    });
    this.root.querySelector("form").addEventListener("submit", (e) => {
      e.preventDefault();
      this.#submit(draft);
    });
    this.root.querySelector(".mention")?.addEventListener("click", () => {
      this.box.value = `${bot} ${this.box.value}`;
      this.box.dispatchEvent(new Event("input"));
      this.box.focus();
    });
    this.below.addEventListener("click", () => this.#toEnd());
    this.log.addEventListener("scroll", () => { this.below.hidden ||= this.#atEnd(); });
  }

  #submit(draft) {
    const text = this.box.value.trim();
    if (text === "") {
      return;
    }
    this.box.value = "";
    keep(draft, "");
    this.#grow();
    this.#toEnd();
    this.#send({ lane: this.name, text, clientId: newId() });
  }

  #grow() {
    this.box.style.height = "auto";
    this.box.style.height = `${Math.min(this.box.scrollHeight + 2, 200)}px`;
  }

  #atEnd() {
    return this.log.scrollHeight - this.log.scrollTop - this.log.clientHeight < 60;
  }

  #toEnd() {
    this.log.scrollTop = this.log.scrollHeight;
    this.below.hidden = true;
  }
}

function newId() {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((b) => b.toString(16).padStart(2, "0")).join("");
}
