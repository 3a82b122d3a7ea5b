// The clock on the screen in the room: counts down by the server's time. It tells what is left and closes nothing.
let told = "";
let ahead = 0;

function show() {
  const clock = document.getElementById("clock");
  if (!clock) {
    return;
  }

  const { until, now, paused, over, left, still } = clock.dataset;
  if (now !== told) {
    told = now;
    ahead = Date.parse(now) - Date.now();
  }

  const at = paused ? Date.parse(paused) : Date.now() + ahead;
  const seconds = Math.ceil((Date.parse(until) - at) / 1000);
  const past = Math.abs(seconds);
  const text = `${seconds < 0 ? "+" : ""}${Math.floor(past / 60)}:${String(past % 60).padStart(2, "0")}`;
  const [digits, words] = clock.children;
  const said = paused ? still : seconds < 0 ? over : left;
  if (digits.textContent !== text) {
    digits.textContent = text;
  }
  if (words.textContent !== said) {
    words.textContent = said;
  }
}

setInterval(show, 250);
show();
