// Talks to the room. A person the room no longer knows (it was restarted) is let in again without being asked.
import { keep, recall } from "./store.js";
import { language } from "./words.js";

const room = document.documentElement.dataset.room;
const root = `/room/api/${room}`;

export class Problem extends Error {
  constructor(status, detail) {
    super(detail ?? String(status));
    this.status = status;
    this.detail = detail;
  }
}

export class Api {
  #entering = null;
  onEnteredAgain = () => {};

  get person() {
    return recall("person", null);
  }

  async enter(profile) {
    const entered = await this.#fetch("POST", "/people", profile);
    keep("profile", profile);
    keep("person", entered);
    return entered;
  }

  messages(since) {
    return this.#inside("GET", `/messages?since=${since}`);
  }

  people() {
    return this.#inside("GET", "/people");
  }

  write(lane, text, clientId) {
    return this.#inside("POST", "/messages", { lane, text, clientId, language });
  }

  press(lane, activityId, verb, data) {
    return this.#inside("POST", "/actions", { lane, activityId, verb, data, language });
  }

  async #inside(method, path, body) {
    try {
      return await this.#fetch(method, path, body);
    } catch (problem) {
      if (problem.status !== 401 || !recall("profile", null)) {
        throw problem;
      }
      await this.#enterAgain();
      return this.#fetch(method, path.replace(/since=\d+/, "since=0"), body);
    }
  }

  // Several calls may find out at once; only one goes back to the door.
  #enterAgain() {
    this.#entering ??= this.enter(recall("profile", null))
      .then((person) => this.onEnteredAgain(person))
      .finally(() => { this.#entering = null; });
    return this.#entering;
  }

  async #fetch(method, path, body) {
    const headers = { "Accept-Language": language };
    if (this.person) {
      headers.Authorization = `Bearer ${this.person.token}`;
    }
    if (body !== undefined) {
      headers["Content-Type"] = "application/json";
    }
    const response = await fetch(root + path, { method, headers, body: body === undefined ? undefined : JSON.stringify(body) });
    const answer = response.headers.get("Content-Type")?.includes("json") ? await response.json() : null;
    if (!response.ok) {
      throw new Problem(response.status, answer?.detail);
    }
    return answer;
  }
}
