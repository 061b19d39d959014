// Has a frame read again, once what it and the frames in it are reading has come: broken off, that
// would be an error.
const waiting = new WeakSet()

export async function readAgain(frame) {
  if (!waiting.has(frame)) {
    waiting.add(frame)
    await read(frame)
    waiting.delete(frame)
    if (frame.src) {
      frame.reload()
    }
  }
}

export function read(frame) {
  const frames = [frame, ...frame.querySelectorAll("turbo-frame")]
  return Promise.allSettled(frames.map((one) => one.loaded))
}
