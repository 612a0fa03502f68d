/** `v1/frames.js`, for pages that only have frames of ours: gives them the height of what they show. */
import { resizeFrames } from '../links-and-frames/resize-frames.js';

resizeFrames(new URL('.', import.meta.url).href);
