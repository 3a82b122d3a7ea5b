// Draws Adaptive Cards with Microsoft's renderer. Texts stay plain: no Markdown, so nobody's words become a link.
import { hostConfig } from "./card-look.js";
import { say } from "./words.js";

const known = new Set(["AdaptiveCard"]);

export function setUp() {
  AdaptiveCards.GlobalSettings.useMarkdownInRadioButtonAndCheckbox = false;
  AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => { result.didProcess = false; };
}

export class CardView {
  #card = null;

  constructor(host, { onPress, onLink }) {
    this.host = host;
    this.onPress = onPress;
    this.onLink = onLink;
  }

  // Shows a card. What was typed in the one before stays, where the new one asks the same.
  show(json, keepTyped) {
    const typed = keepTyped ? this.#typed() : new Map();
    const focus = this.#focus();
    const card = new AdaptiveCards.AdaptiveCard();
    card.hostConfig = new AdaptiveCards.HostConfig(hostConfig);
    card.onExecuteAction = (action) => this.#execute(action);
    let element = null;
    try {
      card.parse(known.has(json.type) ? filledIn(json, typed) : json);
      card.lang = json.lang; // The renderer's own reading of it fails every other time; dates are written in it.
      element = card.render();
    } catch {
      element = null;
    }
    this.#card = element ? card : null;
    this.host.replaceChildren(element ? formAround(element) : plain("p", say("CannotShow")));
    this.#restore(focus);
  }

  // Fields stay as they are and keep the focus; a second press is held back by the message.
  busy(yes) {
    this.host.setAttribute("aria-busy", String(yes));
  }

  #execute(action) {
    if (action instanceof AdaptiveCards.OpenUrlAction) {
      this.onLink(action.url);
    } else if (action instanceof AdaptiveCards.ExecuteAction) {
      this.onPress(action.verb, action.data ?? {});
    }
  }

  #typed() {
    const inputs = this.#card?.getAllInputs() ?? [];
    return new Map(inputs.filter((i) => i.id && i.isDirty()).map((i) => [i.id, i.value]));
  }

  #focus() {
    const at = document.activeElement;
    if (!this.host.contains(at)) {
      return null;
    }
    const input = (this.#card?.getAllInputs() ?? []).find((i) => i.renderedElement?.contains(at));
    return { id: input?.id, start: at.selectionStart, end: at.selectionEnd };
  }

  #restore(focus) {
    if (!focus) {
      return;
    }
    const input = focus.id ? (this.#card?.getAllInputs() ?? []).find((i) => i.id === focus.id) : null;
    const control = input?.renderedElement?.querySelector("input, textarea, select, button");
    if (control) {
      control.focus();
      if (typeof focus.start === "number" && control.setSelectionRange) {
        control.setSelectionRange(focus.start, focus.end);
      }
    } else {
      this.host.closest("article")?.focus();
    }
  }
}

// The card with values put into its inputs, wherever in it they stand.
function filledIn(part, typed) {
  if (Array.isArray(part)) {
    return part.map((p) => filledIn(p, typed));
  }
  if (part === null || typeof part !== "object") {
    return part;
  }
  const copy = Object.fromEntries(Object.entries(part).map(([name, value]) => [name, filledIn(value, typed)]));
  return typeof copy.type === "string" && copy.type.startsWith("Input.") && typed.has(copy.id)
    ? { ...copy, value: typed.get(copy.id) }
    : copy;
}

// A form of its own: the renderer names radio buttons after their input, and another card may ask the same.
// For the same reason the card's own ids go; labels point at ids that the renderer makes, which stay.
function formAround(element) {
  for (const named of element.querySelectorAll("[id]:not([id^='__ac-'])")) {
    named.removeAttribute("id");
  }
  const form = document.createElement("form");
  form.noValidate = true;
  form.addEventListener("submit", (e) => e.preventDefault());
  form.append(element);
  return form;
}

function plain(tag, text) {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
}
