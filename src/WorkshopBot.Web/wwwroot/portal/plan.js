// While somebody changes a plan: how long it takes, and when it ends. The server says the same again when the form is sent.
const form = document.getElementById("plan-form");
const total = document.getElementById("total");

const filled = (phrase, ...values) => phrase.replace(/\{(\d)\}/g, (_, n) => values[n]);
const number = (minutes) => minutes.toLocaleString(total.dataset.language, { maximumFractionDigits: 2, useGrouping: false });
const read = (field) => /^\s*\d+([.,]\d*)?\s*$/.test(field.value) ? Number(field.value.trim().replace(",", ".")) : NaN;
const sum = (fields) => [...fields].reduce((minutes, field) => minutes + read(field), 0);

function ends(start, minutes) {
  const [hours, past] = start.split(":").map(Number);
  const end = Math.floor(hours * 60 + past + minutes) % 1440;
  return `${String(Math.floor(end / 60)).padStart(2, "0")}:${String(end % 60).padStart(2, "0")}`;
}

function line(element, text) {
  const part = document.createElement(element);
  part.textContent = text;
  return part;
}

function count() {
  const themes = [...form.querySelectorAll("select[name^='order-']")].filter((choice) => choice.value !== "").length;
  const minutes = sum(form.querySelectorAll(".once input")) + themes * sum(form.querySelectorAll(".each input"));
  if (Number.isNaN(minutes)) {
    total.replaceChildren(line("strong", total.dataset.unread));
    return;
  }

  const start = form.elements.time.value;
  const lines = [line("strong", filled(total.dataset.total, number(minutes), themes))];
  if (/^\d\d:\d\d/.test(start)) {
    lines.push(line("span", filled(total.dataset.ends, start.slice(0, 5), ends(start, minutes))));
  }
  if (minutes > 90) {
    lines.push(line("span", filled(total.dataset.over, number(minutes - 90))));
  }
  total.replaceChildren(...lines);
}

form.addEventListener("input", count);
count();
