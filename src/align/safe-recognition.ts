/** Below this part of a base recognized, the file is not taken for an edited copy of it. */
export const safeRecognition = 0.5;
