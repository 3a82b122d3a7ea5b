// One message on the page. Only what changed is drawn anew: a card that somebody is filling in is left alone.
import { CardView } from "./cards.js";
import { language, say } from "./words.js";

const clock = new Intl.DateTimeFormat(language, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });

export class MessageView {
  #cardJson = null;

  constructor(message, lane) {
    this.lane = lane;
    this.order = message.order;
    this.element = document.createElement("article");
    const mine = message.from.id === lane.api.person.id;
    this.element.className = `message ${message.from.bot ? "from-bot" : mine ? "mine" : "theirs"}`;
    this.element.dataset.id = message.id;
    this.element.tabIndex = -1;
    this.head = this.#add("p", "head");
    this.body = this.#add("div", "body");
    this.state = this.#add("p", "state");
    this.state.hidden = true;
    this.card = new CardView(this.body, { onPress: (verb, data) => this.#press(verb, data), onLink: (url) => this.#open(url) });
    this.update(message);
  }

  update(message) {
    if (this.pressing) {
      this.waiting = message;
      return;
    }
    this.message = message;
    this.#drawHead(message);
    if (message.deleted) {
      this.#cardJson = null;
      this.#text(say("Deleted"), "gone");
    } else if (message.card) {
      this.#drawCard(message.card);
    } else {
      this.#cardJson = null;
      this.#text(message.text ?? "", "text");
    }
    if (message.undelivered) {
      this.#say(say("Undelivered"), "problem", [say("TryAgain"), () => this.lane.resend(message)]);
    } else if (this.state.dataset.kind === "problem" && !message.card) {
      this.state.hidden = true;
    }
  }

  #drawHead(message) {
    const who = document.createElement("strong");
    who.textContent = message.from.name;
    const time = document.createElement("time");
    time.dateTime = message.at;
    time.textContent = clock.format(new Date(message.at));
    this.head.replaceChildren(who, " ", time);
    if (message.byModel && !message.deleted) {
      const label = document.createElement("span");
      label.className = "by-model";
      label.textContent = say("ByModel");
      this.head.append(" ", label);
    }
    if (message.updated && !message.deleted) {
      const note = document.createElement("span");
      note.className = "note";
      note.textContent = ` · ${say("Edited")}`;
      this.head.append(note);
    }
  }

  #drawCard(card) {
    const json = JSON.stringify(card);
    if (json !== this.#cardJson) {
      this.body.className = "body card";
      this.body.lang = card.lang ?? "";
      this.card.show(card, this.#cardJson !== null && !this.answered);
      this.#cardJson = json;
      this.answered = false;
    }
  }

  #text(text, kind) {
    this.body.className = "body";
    const p = document.createElement("p");
    p.className = kind;
    p.textContent = text;
    this.body.replaceChildren(p);
  }

  async #press(verb, data) {
    if (this.pressing) {
      return;
    }
    this.pressing = true;
    this.#say(say("Busy"), "busy");
    this.card.busy(true);
    try {
      const answer = await this.lane.api.press(this.lane.name, this.message.id, verb, data);
      this.#answered(answer);
    } catch (problem) {
      this.#say(problem.detail ?? say("PressFailed"), "problem");
    } finally {
      this.card.busy(false);
    }
    await this.lane.onChanged().catch(() => {});
    this.pressing = false;
    if (this.waiting) {
      this.update(this.waiting);
      this.waiting = null;
      this.#showEnd();
    }
  }

  // What came of a press stands right above the buttons, and the card may have grown.
  #showEnd() {
    const end = [...this.body.querySelectorAll(".ac-pushButton")].at(-1) ?? this.body;
    end.scrollIntoView({ block: "nearest" });
  }

  #answered(answer) {
    if (answer.type === "error") {
      this.#say(answer.text ?? say("PressFailed"), "problem");
    } else if (answer.type === "message") {
      this.#say(answer.text, "said");
    } else {
      this.answered = true;
      this.state.hidden = true;
    }
  }

  // Only our own pages and secure ones, in a tab that cannot reach back.
  #open(url) {
    const target = URL.parse ? URL.parse(url, location.href) : new URL(url, location.href);
    if (target && (target.origin === location.origin || target.protocol === "https:")) {
      window.open(target.href, "_blank", "noopener,noreferrer");
    } else {
      this.#say(say("LinkRefused"), "problem");
    }
  }

  #say(text, kind, action) {
    this.state.dataset.kind = kind;
    this.state.setAttribute("role", kind === "problem" ? "alert" : "status");
    this.state.hidden = false;
    this.state.textContent = text;
    if (action) {
      const button = document.createElement("button");
      button.type = "button";
      [button.textContent] = action;
      button.addEventListener("click", action[1]);
      this.state.append(" ", button);
    }
  }

  #add(tag, name) {
    const element = document.createElement(tag);
    element.className = name;
    this.element.append(element);
    return element;
  }
}
