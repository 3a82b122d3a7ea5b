// On a narrow screen the two lanes are tabs; on a wide one they stand side by side and nothing is unread.
import { say } from "./words.js";

export class Tabs {
  #narrow = matchMedia("(max-width: 759px)");
  #unread = { group: 0, private: 0 };
  #open = "group";

  constructor(lanes) {
    this.lanes = lanes;
    for (const name of Object.keys(lanes)) {
      const tab = this.#tab(name);
      tab.addEventListener("click", () => this.select(name));
      tab.addEventListener("keydown", (e) => {
        if (e.key === "ArrowLeft" || e.key === "ArrowRight") {
          const other = name === "group" ? "private" : "group";
          this.select(other);
          this.#tab(other).focus();
        }
      });
      lanes[name].onUnread = (count) => this.#count(name, count);
    }
    this.#narrow.addEventListener("change", () => this.select(this.#open));
  }

  select(name) {
    this.#open = name;
    for (const each of Object.keys(this.lanes)) {
      const chosen = each === name;
      this.#tab(each).setAttribute("aria-selected", String(chosen));
      this.#tab(each).tabIndex = chosen ? 0 : -1;
      this.lanes[each].root.hidden = this.#narrow.matches && !chosen;
      if (this.#narrow.matches) {
        this.lanes[each].root.setAttribute("role", "tabpanel");
      } else {
        this.lanes[each].root.removeAttribute("role");
      }
      if (!this.lanes[each].root.hidden) {
        this.#unread[each] = 0;
        this.lanes[each].shown();
      }
      this.#draw(each);
    }
  }

  #count(name, count) {
    if (this.lanes[name].root.hidden) {
      this.#unread[name] += count;
      this.#draw(name);
    }
  }

  #draw(name) {
    const badge = this.#tab(name).querySelector(".unread");
    badge.hidden = this.#unread[name] === 0;
    badge.textContent = say("Unread", this.#unread[name]);
  }

  #tab(name) {
    return document.getElementById(`tab-${name}`);
  }
}
