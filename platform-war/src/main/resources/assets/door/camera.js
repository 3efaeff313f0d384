// The camera, loaded when somebody presses its button. The browser reads codes where it can; else the server reads a small grey picture.
const SIDE = 320;
const PAUSE = 120;
const SAME = 3000;

let stream = null;

export async function toggle(door) {
  if (stream) { stop(door); return false; }
  if (!navigator.mediaDevices?.getUserMedia) { say(door, isSecureContext ? door.words.noCamera : door.words.insecure); return false; }
  try {
    stream = await navigator.mediaDevices.getUserMedia({ audio: false, video: { facingMode: "environment", width: { ideal: 1280 } } });
  } catch { say(door, door.words.noCamera); return false; }
  door.note.hidden = true;
  door.button.setAttribute("aria-pressed", "true");
  door.video.srcObject = stream;
  door.video.hidden = false;
  await door.video.play();
  look(door, stream, (await ownReader()) ?? ((video) => theirReader(video, door)));
  return true;
}

function stop(door) {
  stream.getTracks().forEach((track) => track.stop());
  stream = null;
  door.video.srcObject = null;
  door.video.hidden = true;
  door.button.setAttribute("aria-pressed", "false");
}

function say(door, text) {
  door.note.textContent = text;
  door.note.hidden = false;
}

async function look(door, mine, read) {
  let last = { code: "", at: 0 };
  while (stream === mine) {
    const code = document.hidden ? "" : await read(door.video).catch(() => "");
    const again = code === last.code && Date.now() - last.at < SAME;
    if (code) last = { code, at: Date.now() };
    // a ticket held before the lens is one scan, not ten
    if (code && !again && stream === mine) await door.found(code);
    await new Promise((done) => setTimeout(done, PAUSE));
  }
}

async function ownReader() {
  if (!("BarcodeDetector" in window)) return null;
  if (!(await BarcodeDetector.getSupportedFormats()).includes("qr_code")) return null;
  const detector = new BarcodeDetector({ formats: ["qr_code"] });
  return async (video) => (await detector.detect(video))[0]?.rawValue ?? "";
}

const canvas = document.createElement("canvas");
canvas.width = SIDE;
canvas.height = SIDE;

// The middle square of the picture, as brightness: a byte per pixel.
async function theirReader(video, door) {
  const side = Math.min(video.videoWidth, video.videoHeight);
  if (!side) return "";
  const paper = canvas.getContext("2d", { willReadFrequently: true });
  paper.drawImage(video, (video.videoWidth - side) / 2, (video.videoHeight - side) / 2, side, side, 0, 0, SIDE, SIDE);
  const pixels = paper.getImageData(0, 0, SIDE, SIDE).data;
  const grey = new Uint8Array(SIDE * SIDE);
  for (let i = 0; i < grey.length; i++) grey[i] = (pixels[4 * i] * 77 + pixels[4 * i + 1] * 150 + pixels[4 * i + 2] * 29) >> 8;
  return (await door.send("/read", "application/octet-stream", grey)).code;
}
