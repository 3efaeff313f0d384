// The door's script: a scan answers in one round trip, seen, heard and felt. Without it the page is a plain form.
import { looksWhoIsHere, signedOut } from "../design/signedout.js";

const $ = (selector) => document.querySelector(selector);
const words = document.body.dataset;
const base = `/scan/${encodeURIComponent(words.event)}`;
const form = $("#scan");
const field = $("#code");
const answer = $("#answer");
document.documentElement.classList.add("scripted");
$(".door-lists [aria-current]")?.scrollIntoView({ inline: "nearest", block: "nearest" });

// A scan keeps its id until it was answered, so that sending it again counts once.
let waiting = null;
let busy = false;

form.addEventListener("submit", (event) => {
  event.preventDefault();
  wakeSound();
  scan(field.value);
});

async function scan(text) {
  const code = text.trim();
  if (!code || busy) return;
  const way = form.elements.way?.value ?? "in";
  if (waiting?.code !== code || waiting.way !== way) waiting = { code, gate: form.elements.gate.value.trim(), clientId: newId(), list: form.elements.list.value, way };
  busy = true;
  answer.setAttribute("aria-busy", "true");
  try {
    show(await send("/redeem", "application/json", JSON.stringify(waiting)), true);
    waiting = null;
    field.value = "";
  } catch (failure) {
    field.value = code;
    show({ tone: "unsure", word: words.offline, name: "", product: "", reason: failure.text ?? words.offlineReason }, false);
  } finally {
    busy = false;
    answer.removeAttribute("aria-busy");
    field.focus({ preventScroll: true });
  }
}

async function send(path, type, body) {
  const response = await fetch(base + path, {
    method: "POST",
    body,
    headers: { "Content-Type": type, Accept: "application/json", "X-CSRF-Token": $('meta[name="csrf"]').content },
    signal: AbortSignal.timeout(8000),
  });
  if (response.ok && !response.redirected) return response.json();
  const lost = response.redirected || response.status === 401 || response.status === 403;
  if (response.status === 401) signedOut();
  if (response.status === 403) looksWhoIsHere(); // signed in again in another tab: the next try has its token
  throw { text: lost ? words.signedOut : response.status === 404 ? words.gone : undefined };
}

function show(given, counts) {
  answer.dataset.tone = given.tone;
  // text, never markup: a name may be anything
  for (const part of ["word", "name", "product", "reason"]) answer.querySelector(`[data-${part}]`).textContent = given[part];
  beep(given.tone);
  navigator.vibrate?.(given.tone === "entered" ? [80] : [250, 90, 250]);
  if (counts) remember(given);
}

function remember(given) {
  const line = $("#line").content.firstElementChild.cloneNode(true);
  line.dataset.tone = given.tone;
  line.querySelector("time").textContent = new Date().toLocaleTimeString(`${document.documentElement.lang}-u-nu-latn`, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  line.querySelector("strong").textContent = given.word;
  line.querySelector("span").textContent = [given.name, given.product].filter(Boolean).join(" · ");
  $("#latest").prepend(line);
  while ($("#latest").children.length > 5) $("#latest").lastElementChild.remove();
  if (given.tone === "entered") countInside();
}

// Other gates let people in too: the figure comes from the server, at most every two seconds while scanning.
let counting = null;
function countInside() {
  counting ??= setTimeout(async () => {
    counting = null;
    try {
      const response = await fetch(`${base}/inside?list=${form.elements.list.value}`, { headers: { Accept: "application/json" } });
      if (response.ok && !response.redirected) $("#inside").textContent = (await response.json()).text;
      if (response.status === 401) signedOut({ asked: false });
    } catch { /* the next scan asks again */ }
  }, 2000);
}
setInterval(() => { if (!document.hidden) countInside(); }, 30000);

// randomUUID exists only over https; an id has to be unlike all others, not secret.
function newId() {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((b) => b.toString(16).padStart(2, "0")).join("");
}

// Two notes up: come in. A low growl: stop. Browsers stay silent until the first touch or key.
let sound = null;
function wakeSound() {
  try {
    sound ??= new AudioContext();
    sound.resume();
  } catch { /* a silent door still has colour, word and vibration */ }
}
function beep(tone) {
  if (sound?.state !== "running") return;
  const notes = tone === "entered" ? [[880, 0, 0.1], [1320, 0.11, 0.16]] : [[165, 0, 0.22], [140, 0.26, 0.32]];
  for (const [pitch, after, length] of notes) {
    const voice = sound.createOscillator();
    const volume = sound.createGain();
    voice.type = tone === "entered" ? "sine" : "sawtooth";
    voice.frequency.value = pitch;
    volume.gain.setValueAtTime(0.35, sound.currentTime + after);
    volume.gain.exponentialRampToValueAtTime(0.001, sound.currentTime + after + length);
    voice.connect(volume).connect(sound.destination);
    voice.start(sound.currentTime + after);
    voice.stop(sound.currentTime + after + length);
  }
}

// The field always has the focus: readers that pretend to be keyboards type into it.
document.addEventListener("click", (event) => {
  wakeSound();
  if (!event.target.closest("input, a, button, summary, video")) field.focus({ preventScroll: true });
});
document.addEventListener("keydown", (event) => {
  wakeSound();
  const typing = event.target.closest?.("input, textarea, button, a, summary");
  if (!typing && event.key.length === 1 && !event.ctrlKey && !event.metaKey) field.focus({ preventScroll: true });
});
field.focus({ preventScroll: true });

$("#camera").addEventListener("click", async () => {
  const { toggle } = await import("./camera.js");
  // no keyboard over half the screen while the camera looks
  const on = await toggle({ video: $("#view"), note: $("#camera-note"), button: $("#camera"), words, send, found: scan });
  field.inputMode = on ? "none" : "text";
  field.focus({ preventScroll: true });
});
field.addEventListener("pointerdown", () => { field.inputMode = "text"; });
