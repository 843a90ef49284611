"use strict";
// The player: sound is the clock, every picture is a seek. With no sound the page's own clock runs.
const film = JSON.parse(document.getElementById("film").textContent);
const byId = (id) => document.getElementById(id);
const audio = document.querySelector("audio");
const pictures = [...document.querySelectorAll("svg.shot")];
const seek = byId("seek"), body = document.body;
let shown = -1, playing = false, ownTime = 0, ownSince = 0, lastWords = "";

// The clock
const now = () => {
  if (!playing) return ownTime;
  if (audio && !audio.ended && !audio.paused) return audio.currentTime;
  return ownTime + (performance.now() - ownSince) / 1000;
};
const shotAt = (time) => {
  let index = film.shots.findIndex((shot) => time < shot.end - 1e-6);
  return index < 0 ? film.shots.length - 1 : index;
};
const clock = (time) => `${Math.floor(time / 60)}:${(time % 60).toFixed(1).padStart(4, "0")}`;

// Showing a moment
function show(time) {
  const index = shotAt(time), shot = film.shots[index];
  if (index !== shown) turnTo(index);
  pictures[index].setCurrentTime(Math.max(0, time - shot.start));
  const at = time / film.seconds;
  byId("timeline").style.setProperty("--at", at);
  if (document.activeElement !== seek || playing) seek.value = time;
  seek.setAttribute("aria-valuetext", `${clock(time)}, shot ${shot.code}`);
  byId("time").textContent = `${clock(time)} / ${clock(film.seconds)}`;
  for (const line of byId("lines").children) {
    line.classList.toggle("now", time >= +line.dataset.start && time < +line.dataset.end);
  }
}
function turnTo(index) {
  const shot = film.shots[index];
  if (shown >= 0) pictures[shown].classList.remove("on");
  shown = index;
  pictures[index].classList.add("on");
  pictures[index].pauseAnimations();
  byId("code").textContent = shot.code;
  byId("facts").textContent = `${shot.template} · ${(shot.end - shot.start).toFixed(1)} s`;
  byId("why").textContent = shot.why;
  byId("command").textContent = shot.command;
  byId("lines").replaceChildren(...shot.lines.map(lineOf));
  [...byId("marks").children].forEach((mark, i) => mark.classList.toggle("on", i === index));
  [...byId("list").children].forEach((item, i) => {
    item.firstChild.setAttribute("aria-current", i === index);
    if (i === index && playing) item.scrollIntoView({ block: "nearest" });
  });
  if (!playing) byId("said").textContent = `Shot ${shot.code}`;
}
function lineOf(line) {
  const block = document.createElement("p"), who = document.createElement("b");
  who.textContent = line.speaker;
  block.append(who, line.text);
  if (!line.voiced) {
    const note = document.createElement("em");
    note.textContent = " (not yet spoken)";
    block.append(note);
  }
  block.dataset.start = line.start;
  block.dataset.end = line.end;
  return block;
}

// Playing
function tick() {
  if (!playing) return;
  const time = now();
  if (time >= film.seconds) { go(film.seconds); stop(); return; }
  show(time);
  requestAnimationFrame(tick);
}
async function start() {
  if (now() >= film.seconds - 0.02) go(0);
  playing = true;
  ownSince = performance.now();
  if (audio && ownTime < audio.duration) {
    audio.currentTime = ownTime;
    try { await audio.play(); } catch { /* the browser refuses sound: the page's clock runs */ }
  }
  body.classList.add("playing", "begun");
  byId("play").setAttribute("aria-label", "Pause");
  requestAnimationFrame(tick);
}
function stop() {
  ownTime = Math.min(now(), film.seconds);
  playing = false;
  if (audio) audio.pause();
  body.classList.remove("playing");
  byId("play").setAttribute("aria-label", "Play");
}
function go(time) {
  body.classList.add("begun");
  ownTime = Math.min(Math.max(time, 0), film.seconds);
  ownSince = performance.now();
  if (audio) audio.currentTime = Math.min(ownTime, audio.duration || ownTime);
  show(Math.min(ownTime, film.seconds - 0.001));
}
if (audio) audio.addEventListener("ended", () => { ownTime = audio.currentTime; ownSince = performance.now(); });
const toggle = () => (playing ? stop() : start());
const jump = (by) => {
  const index = shotAt(now());
  const back = by < 0 && now() - film.shots[index].start > 0.8 ? 0 : by;
  go(film.shots[Math.min(Math.max(index + back, 0), film.shots.length - 1)].start + 0.001);
};

// The page
seek.max = film.seconds;
byId("length").textContent = `· ${film.shots.length} shots, ${clock(film.seconds)}`;
film.shots.forEach((shot, index) => {
  const mark = document.createElement("span");
  mark.style.flex = `${shot.end - shot.start} 0 0`;
  mark.textContent = shot.code;
  byId("marks").append(mark);
  const item = document.createElement("li"), button = document.createElement("button");
  const code = document.createElement("b"), words = document.createElement("span");
  code.textContent = shot.code;
  words.textContent = shot.lines.map((line) => line.text).join(" ") || shot.template;
  button.type = "button";
  button.append(code, words);
  button.addEventListener("click", () => go(shot.start + 0.001));
  item.append(button);
  byId("list").append(item);
  for (const line of shot.lines) {
    const block = document.createElement("i");
    block.style.left = `${(100 * line.start) / film.seconds}%`;
    block.style.width = `${(100 * (line.end - line.start)) / film.seconds}%`;
    block.classList.toggle("silent", !line.voiced);
    byId("voices").append(block);
  }
});
byId("play").addEventListener("click", toggle);
byId("over").addEventListener("click", toggle);
byId("previous").addEventListener("click", () => jump(-1));
byId("next").addEventListener("click", () => jump(1));
seek.addEventListener("input", () => go(+seek.value));
byId("mute").hidden = !audio;
byId("mute").addEventListener("click", mute);
byId("full").addEventListener("click", full);
byId("copy").addEventListener("click", async () => {
  const command = byId("command").textContent;
  try { await navigator.clipboard.writeText(command); byId("said").textContent = "Copied"; }
  catch { getSelection().selectAllChildren(byId("command")); }
});
function mute() {
  if (!audio) return;
  audio.muted = !audio.muted;
  byId("mute").setAttribute("aria-pressed", audio.muted);
}
function full() {
  if (document.fullscreenElement) document.exitFullscreen();
  else byId("stage").requestFullscreen?.();
}
addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const frame = 1 / film.rate, onButton = event.target.tagName === "BUTTON";
  const act = {
    " ": () => toggle(), k: () => toggle(), m: mute, f: full,
    ArrowLeft: () => (event.shiftKey ? jump(-1) : go(now() - 2)),
    ArrowRight: () => (event.shiftKey ? jump(1) : go(now() + 2)),
    ",": () => { stop(); go(now() - frame); }, ".": () => { stop(); go(now() + frame); },
    Home: () => go(0), End: () => go(film.seconds),
  }[event.key];
  if (!act || (event.key === " " && onButton)) return;
  event.preventDefault();
  act();
});
// preview.html#3A opens at that shot.
const asked = () => film.shots.find((shot) => `#${shot.code}` === decodeURIComponent(location.hash));
addEventListener("hashchange", () => asked() && go(asked().start + 0.001));
go(asked() ? asked().start + 0.001 : Math.min(1.2, film.shots[0].end * 0.5));
ownTime = asked() ? ownTime : 0;
body.classList.toggle("begun", Boolean(asked()));
