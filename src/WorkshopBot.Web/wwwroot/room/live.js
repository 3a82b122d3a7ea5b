// Listens for hints that something changed, and keeps trying when the line is down.
const room = document.documentElement.dataset.room;
const pauses = [0, 500, 1000, 2000, 4000];

export class Live {
  #stopped = false;

  constructor({ token, onChanged, onPeople, onState }) {
    this.onState = onState;
    this.onChanged = onChanged;
    this.hub = new signalR.HubConnectionBuilder()
      .withUrl(`/room/hub?room=${room}`, { accessTokenFactory: token })
      .configureLogging(signalR.LogLevel.None)
      .build();
    this.hub.on("changed", () => onChanged().catch(() => {}));
    this.hub.on("people", () => onPeople().catch(() => {}));
    this.hub.onclose(() => this.#connect());
  }

  start() {
    this.#connect();
  }

  stop() {
    this.#stopped = true;
    return this.hub.stop();
  }

  // Asks for news before each try: that is also where somebody unknown is let in again.
  async #connect() {
    for (let attempt = 0; !this.#stopped; attempt++) {
      this.onState(attempt === 0 ? "Connecting" : "Offline");
      await new Promise((go) => setTimeout(go, pauses[Math.min(attempt, pauses.length - 1)]));
      try {
        await this.onChanged();
        await this.hub.start();
        this.onState("Connected");
        await this.onChanged();
        return;
      } catch {
        // Tried again after a pause; the state on the page says so.
      }
    }
  }
}
